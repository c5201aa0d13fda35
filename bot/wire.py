"""How many messages may be on their way to a platform at once: as many as its rate needs, and no more.

Whatever is on the wire when the program dies becomes *unknown*. So the next message waits for the answer to the last.
Only when those that wait would wait longer than a second does another lane open, up to the rate the platform allows.
"""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.queueing import Queue

LONGEST_WAIT = 1.0
WEIGHT = 0.1  # of the newest answer in the smoothed time; one slow answer does not open a second lane


class Wire:
    """A message has its `lane` from before it is marked *sending* until its outcome is on disk."""

    def __init__(self, per_second: float) -> None:
        self._per_second = per_second
        self._typical = 0.0
        self._out = 0
        self._queue = Queue()

    @property
    def lanes(self) -> int:
        """By Little's law: the rate that is allowed, or that keeps the wait short, times the time one message takes."""
        rate = min(self._per_second, len(self._queue) / LONGEST_WAIT)
        return max(1, math.ceil(rate * self._typical))

    @asynccontextmanager
    async def lane(self, priority: int = 0) -> AsyncIterator[None]:
        """Waits for a free lane, the most urgent first."""
        ticket = self._queue.enter(priority)
        try:
            while self._out >= self.lanes or not self._queue.first(ticket):
                await self._queue.change()
            self._out += 1
        finally:
            self._queue.leave(ticket)
        try:
            yield
        finally:
            self._out -= 1
            self._queue.changed()

    def took(self, seconds: float) -> None:
        """How long one message needed a lane, from its mark *sending* until its outcome was on disk."""
        self._typical += WEIGHT * (seconds - self._typical)
