"""Time as the program sees it: one object feeds pacing, timers and ticks, so that all of it can be virtual."""

import asyncio
import random
import time
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ALPHABET = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
SORTED = bytes.maketrans(BASE64, ALPHABET)

NewId = Callable[[], str]


class Clock(Protocol):
    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that only grow."""

    async def sleep(self, seconds: float) -> None:
        """Returns after so many seconds of this clock."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

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
        number = milliseconds << 80 | 7 << 76 | chance.getrandbits(12) << 64 | 2 << 62 | chance.getrandbits(62)
        last = max(number, last + 1)
        return _text(last)

    return new_id


def _text(number: int) -> str:
    return b64encode(number.to_bytes(16, "big"))[:22].translate(SORTED).decode()
