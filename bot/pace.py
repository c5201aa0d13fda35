"""Slots below the platforms' limits: a slot comes back a fixed time after the answer to what it was taken for."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.channel import Pace
from bot.clock import Clock
from bot.queueing import Queue, Ticket
from storage.outbox import PRIORITY

MINUTE = 60.0
UNHURRIED = PRIORITY["update"]


class Slots:
    """At most `count` sendings in any `seconds`, counted from their answers, so that the platform's count agrees.

    What is not urgent goes `apart` seconds after the last of its kind: in bursts a campaign would take all slots,
    and who talks to a person would wait until they come back.
    """

    def __init__(self, clock: Clock, count: int, seconds: float, apart: float = 0.0) -> None:
        self._clock = clock
        self._seconds = seconds
        self._apart = apart
        self._evenly_at = 0.0
        self._free: deque[float] = deque([0.0] * count)
        self._queue = Queue()

    async def take(self, priority: int = 0) -> None:
        """Waits for a slot; whoever is more urgent (a smaller number) goes before those who wait already."""
        ticket = self._queue.enter(priority)
        try:
            while (wait := self._until_my_turn(ticket)) != 0.0:
                await self._for(wait)
            self._free.popleft()
            if priority >= UNHURRIED:
                self._evenly_at = max(self._evenly_at, self._clock.monotonic() - self._apart) + self._apart
        finally:
            self._queue.leave(ticket)

    def _until_my_turn(self, ticket: Ticket) -> float | None:
        """Seconds, zero when it is now; None while somebody else is first or no slot is known to come free."""
        if not (self._free and self._queue.first(ticket)):
            return None
        at = max(self._free[0], self._evenly_at) if ticket.priority >= UNHURRIED else self._free[0]
        return max(0.0, at - self._clock.monotonic())

    async def _for(self, seconds: float | None) -> None:
        if seconds is None:
            await self._queue.change()
            return
        ways = {asyncio.ensure_future(self._clock.sleep(seconds)), asyncio.ensure_future(self._queue.change())}
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()

    def give_back(self) -> None:
        self._free.append(self._clock.monotonic() + self._seconds)
        self._queue.changed()

    @asynccontextmanager
    async def slot(self, priority: int = 0) -> AsyncIterator[None]:
        await self.take(priority)
        try:
            yield
        finally:
            self.give_back()

    @property
    def idle(self) -> bool:
        """Everything is free again: nothing is forgotten by forgetting these slots."""
        now = self._clock.monotonic()
        return all(at <= now for at in self._free)


class Pacer:
    """The slots of one connector: of each chat, by the minute of each group, and of the whole bot."""

    def __init__(self, clock: Clock, pace: Pace) -> None:
        self._clock = clock
        self._pace = pace
        self.bot = Slots(clock, max(1, int(pace.per_second)), 1.0, 1.0 / pace.per_second)
        self._chats: dict[str, Slots] = {}
        self._groups: dict[str, Slots] = {}

    @asynccontextmanager
    async def chat(self, chat: str, priority: int, *, group: bool) -> AsyncIterator[None]:
        """While a message is on its way to this chat. The bot's own slot is taken last, and held for a moment only."""
        async with AsyncExitStack() as held:
            for slots in self._of(chat, group=group):
                await held.enter_async_context(slots.slot(priority))
            yield
        if len(self._chats) > 1000:
            self._forget()

    def _of(self, chat: str, *, group: bool) -> list[Slots]:
        mine = self._chats.get(chat) or self._new(chat, group=group)
        minute = self._groups.get(chat)
        return [mine, minute] if minute else [mine]

    def _new(self, chat: str, *, group: bool) -> Slots:
        self._chats[chat] = Slots(self._clock, 1 if group else self._pace.burst, self._pace.chat_interval)
        if group and self._pace.group_per_minute:
            self._groups[chat] = Slots(self._clock, self._pace.group_per_minute, MINUTE)
        return self._chats[chat]

    def _forget(self) -> None:
        self._groups = {chat: slots for chat, slots in self._groups.items() if not slots.idle}
        self._chats = {chat: slots for chat, slots in self._chats.items() if chat in self._groups or not slots.idle}
