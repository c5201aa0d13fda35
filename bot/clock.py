"""Time as the program sees it: one object feeds pacing, timers and ticks, so that all of it can be virtual."""

import asyncio
import random
import time
from binascii import b2a_base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ALPHABET = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
SORTED = bytes.maketrans(BASE64, ALPHABET)

LOW = (1 << 62) - 1
# Linux stops its ordinary monotonic clock while the machine is suspended; others, which lack this one, do not.
SINCE_BOOT: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

NewId = Callable[[], str]


class Clock(Protocol):
    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that only grow, also while the machine is suspended."""

    async def sleep(self, seconds: float) -> None:
        """Returns after so many seconds of this clock."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.clock_gettime(SINCE_BOOT)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def ids(now: Callable[[], datetime], chance: random.Random) -> NewId:
    """Makes UUIDv7 ids (RFC 9562: 48 bits of milliseconds, then chance) as 22 characters that sort by time.

    The 64 characters are those of base64url in ASCII order, so that a byte-wise comparison of two ids
    compares their times; ids made in one millisecond by one maker sort as made.
    """
    last = 0

    def new_id() -> str:
        nonlocal last
        milliseconds = int(now().timestamp() * 1000)
        random = chance.getrandbits(74)
        number = milliseconds << 80 | 7 << 76 | random >> 62 << 64 | 2 << 62 | random & LOW
        last = max(number, last + 1)
        return _text(last)

    return new_id


def _text(number: int) -> str:
    return b2a_base64(number.to_bytes(16, "big"))[:22].translate(SORTED).decode()
