"""Slots below the platforms' limits: a slot comes back a fixed time after the answer to what it was taken for."""

import asyncio
from collections import deque

from bot.channel import Pace
from bot.clock import Clock

MINUTE = 60.0


class Slots:
    """At most `count` sendings in any `seconds`, counted from their answers, so that the platform's count agrees."""

    def __init__(self, clock: Clock, count: int, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._free: deque[float] = deque([0.0] * count)
        self._returned = asyncio.Event()

    async def take(self) -> None:
        while not self._free:
            self._returned.clear()
            await self._returned.wait()
        at = self._free.popleft()
        wait = at - self._clock.monotonic()
        if wait > 0:
            await self._clock.sleep(wait)

    def give_back(self) -> None:
        self._free.append(self._clock.monotonic() + self._seconds)
        self._returned.set()

    @property
    def idle(self) -> bool:
        """Everything is free again: nothing is forgotten by forgetting these slots."""
        now = self._clock.monotonic()
        return all(at <= now for at in self._free)


class Pacer:
    """The slots of one connector: of the whole bot, of each chat, and by the minute of each group."""

    def __init__(self, clock: Clock, pace: Pace) -> None:
        self._clock = clock
        self._pace = pace
        self._bot = Slots(clock, max(1, int(pace.per_second)), 1.0)
        self._chats: dict[str, Slots] = {}
        self._groups: dict[str, Slots] = {}

    async def take(self, chat: str, *, group: bool) -> None:
        for slots in self._of(chat, group=group):
            await slots.take()

    def give_back(self, chat: str, *, group: bool) -> None:
        for slots in self._of(chat, group=group):
            slots.give_back()
        if len(self._chats) > 1000:
            self._forget()

    def _of(self, chat: str, *, group: bool) -> list[Slots]:
        mine = self._chats.get(chat) or self._new(chat, group=group)
        minute = self._groups.get(chat)
        return [mine, minute, self._bot] if minute else [mine, self._bot]

    def _new(self, chat: str, *, group: bool) -> Slots:
        self._chats[chat] = Slots(self._clock, 1 if group else self._pace.burst, self._pace.chat_interval)
        if group and self._pace.group_per_minute:
            self._groups[chat] = Slots(self._clock, self._pace.group_per_minute, MINUTE)
        return self._chats[chat]

    def _forget(self) -> None:
        self._groups = {chat: slots for chat, slots in self._groups.items() if not slots.idle}
        self._chats = {chat: slots for chat, slots in self._chats.items() if chat in self._groups or not slots.idle}
