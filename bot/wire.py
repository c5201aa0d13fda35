"""How many messages may be on their way to a platform at once: as many as its rate needs, and no more.

Whatever is on the wire when the program dies becomes *unknown*. So the next message waits for the answer to the last.
Only when those that wait would wait longer than a second does another lane open, up to the rate the platform allows.
A message whose answer does not come holds up the others for three seconds, not until it is given up.
"""

import math
from asyncio import Future, get_running_loop
from collections import deque

from bot.clock import Clock

LONGEST_WAIT = 1.0
STUCK = 3.0
WEIGHT = 0.1  # of the newest answer in the smoothed time; one slow answer does not open a second lane


class Wire:
    """`await take()` before a message is marked *sending*, `give_back(began)` when its outcome is on disk."""

    def __init__(self, clock: Clock, per_second: float) -> None:
        self._clock = clock
        self._per_second = per_second
        self._typical = 0.0
        self._out: list[float] = []
        self._waiting: deque[Future[None]] = deque()

    @property
    def lanes(self) -> int:
        """By Little's law: the rate that is allowed, or that keeps the wait short, times the time one message takes."""
        rate = min(self._per_second, len(self._waiting) / LONGEST_WAIT)
        return max(1, math.ceil(rate * self._typical))

    async def take(self) -> float:
        """Waits for a free lane, first come first served, and gives the moment for `give_back`."""
        while self._taken >= self.lanes:
            free: Future[None] = get_running_loop().create_future()
            self._waiting.append(free)
            await free
        began = self._clock.monotonic()
        self._out.append(began)
        return began

    def give_back(self, began: float) -> None:
        """The outcome is on disk: whoever waits first goes next."""
        self._out.remove(began)
        self._typical += WEIGHT * (self._clock.monotonic() - began - self._typical)
        self.let_go()

    def let_go(self) -> None:
        """Also to be called now and then: time alone frees the lane of a message that got stuck."""
        for _ in range(self.lanes - self._taken):
            self._let_next()

    @property
    def _taken(self) -> int:
        """Lanes in use. What takes much longer than usual is stuck, and not in the way."""
        stuck = self._clock.monotonic() - max(STUCK, 2 * self._typical)
        return sum(began > stuck for began in self._out)

    def _let_next(self) -> None:
        while self._waiting:
            free = self._waiting.popleft()
            if not free.done():
                free.set_result(None)
                return
