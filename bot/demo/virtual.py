"""Time that jumps: nothing waits, everything due happens in its order, and the same seed gives the same run.

The event loop's own clock is virtual. Whenever no callback is ready, the loop would sleep until its next timer;
here it moves its clock to that timer instead. So `await asyncio.sleep(60)` returns when everything else that could
happen within that minute has happened, and takes no time.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop without waiting. Raises nothing of its own; with no timer at all it waits like any other."""

    def __init__(self) -> None:
        self.at = 0.0
        super().__init__(_Jumping(self))

    def time(self) -> float:
        return self.at


class _Jumping(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(0)
        if not events:
            self._loop.at += timeout
        return events


class Inline(ThreadPoolExecutor):
    """Runs everything at once, in the thread that asks: two threads could finish in either order."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 whoever waits for the result gets it, as from a thread
            done.set_exception(error)
        return done


class Soon(Executor):
    """Runs in the loop's own thread, after what is ready now: so the writer still finds a group to commit together."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        done: Future[T] = Future()

        def run() -> None:
            done.set_result(fn(*args, **kwargs))

        asyncio.get_running_loop().call_soon(run)
        return done


class VirtualClock:
    """A calendar over the loop's time. Sleepers wake at the first step at or after their moment.

    The courier looks every second for something to send; between two steps of the play there is nothing to find,
    so waking it six hundred thousand times a week would only take time.
    """

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=round(self.monotonic(), 3))

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.monotonic() + seconds, awake))
        await awake

    async def go_to(self, moment: datetime) -> None:
        """Moves to a moment, wakes whoever slept until then, and returns when nothing more happens at it."""
        await asyncio.sleep((moment - self.now()).total_seconds())
        now, sleepers = self.monotonic(), self._sleepers
        self._sleepers = [sleeper for sleeper in sleepers if sleeper[0] > now]
        for due, awake in sleepers:
            if due <= now and not awake.done():
                awake.set_result(None)
        await self.settle()

    async def settle(self) -> None:
        """Returns when everything that can happen now has happened; a millisecond later by this clock."""
        await asyncio.sleep(0.001)


def play(main: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine in virtual time to its end."""
    loop = VirtualLoop()
    loop.set_default_executor(Inline())
    try:
        return loop.run_until_complete(main)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
