"""The two things that one process at a time does: carrying the messages of one connector, and calling the jobs."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import structlog

from bot.channel import Channel, fetches
from bot.courier import Courier
from storage.leases import Deposed

log = structlog.get_logger()


class Stoppable(Protocol):
    async def stop(self) -> None: ...


class Carrying:
    """Fetches what comes in, where the channel does that, and empties the outbox of its connector."""

    def __init__(self, channel: Channel, courier: Courier) -> None:
        self._channel = channel
        self._courier = courier
        self._task: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        if fetches(self._channel):
            await self._channel.start()
        self._task = asyncio.create_task(self._carry(), name=f"courier {self._channel.name}")

    async def _carry(self) -> None:
        try:
            await self._courier.run()
        except Deposed as error:
            log.warning("courier_deposed", channel=self._channel.name, reason=str(error))
        except Exception:  # an outer loop: the post begins it anew
            log.exception("courier", channel=self._channel.name)

    async def end(self) -> None:
        """Nothing more comes in; then what was being sent is left to whoever carries next."""
        if fetches(self._channel):
            await self._channel.stop()
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    @property
    def is_broken(self) -> bool:
        return self._task is not None and self._task.done()


class Ticking:
    """Has a clock call the jobs."""

    is_broken = False

    def __init__(self, start: Callable[[], Stoppable]) -> None:
        self._start = start
        self._running: Stoppable | None = None

    async def begin(self) -> None:
        self._running = self._start()

    async def end(self) -> None:
        if self._running:
            await self._running.stop()
