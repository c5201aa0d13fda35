"""How many messages may be on their way to a platform at once: as many as its rate needs, and no more.

Whatever is on the wire when the program dies becomes *unknown*. So the next message waits for the answer to the last.
Only when those that wait would wait longer than a second does another lane open, up to the rate the platform allows.
A message whose answer does not come holds up the others for three seconds, not until it is given up.
"""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.clock import Clock
from bot.queueing import Queue

LONGEST_WAIT = 1.0
STUCK = 3.0
WEIGHT = 0.1  # of the newest answer in the smoothed time; one slow answer does not open a second lane


class Wire:
    """A message has its `lane` from before it is marked *sending* until its outcome is on disk."""

    def __init__(self, clock: Clock, per_second: float) -> None:
        self._clock = clock
        self._per_second = per_second
        self._typical = 0.0
        self._out: list[float] = []
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
            while self._taken >= self.lanes or not self._queue.first(ticket):
                await self._queue.change()
            began = self._clock.monotonic()
            self._out.append(began)
        finally:
            self._queue.leave(ticket)
        try:
            yield
        finally:
            self._out.remove(began)
            self._queue.changed()

    def took(self, seconds: float) -> None:
        """How long one message needed a lane, from its mark *sending* until its outcome was on disk."""
        self._typical += WEIGHT * (seconds - self._typical)

    def let_go(self) -> None:
        """Also to be called now and then: time alone frees the lane of a message that got stuck."""
        self._queue.changed()

    @property
    def _taken(self) -> int:
        """Lanes in use. What takes much longer than usual is stuck, and not in the way."""
        stuck = self._clock.monotonic() - max(STUCK, 2 * self._typical)
        return sum(began > stuck for began in self._out)
