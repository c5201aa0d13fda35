"""Time as the program sees it: one object feeds pacing, timers and ticks, so that all of it can be virtual."""

import asyncio
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"

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
    characters = []
    for _ in range(22):
        number, digit = divmod(number, 64)
        characters.append(ALPHABET[digit])
    return "".join(reversed(characters))
