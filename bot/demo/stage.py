"""The stage: the real program in virtual time, and a diary of what happens when."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import orjson

from bot.app import Outside, Program
from bot.channels.web import NAME, WebChannel, chat_of
from bot.config import Settings
from bot.demo.seeding import token_of
from bot.demo.virtual import Soon, VirtualClock
from scheduler.job import Job
from storage import outbox

Do = Callable[[], Awaitable[None]]
SOON = timedelta(seconds=1)
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Ticker:
    """The clock of the program, moved by the diary instead of by real time."""

    jobs: Sequence[Job] = ()
    tick: Callable[[Job], Awaitable[None]] | None = None

    def __call__(self, jobs: Sequence[Job], tick: Callable[[Job], Awaitable[None]]) -> "Ticker":
        self.jobs, self.tick = jobs, tick
        return self

    async def stop(self) -> None:
        pass

    async def ring(self) -> None:
        """Runs every job once: what is not due does nothing."""
        if self.tick:
            await asyncio.gather(*(self.tick(job) for job in self.jobs))


@dataclass
class Stage:
    """`await run(until)` plays the diary. The same seed and diary give the same database."""

    settings: Settings
    start: datetime
    seed: int
    passed: Callable[[datetime], None] = lambda _: None
    players: list[Any] = field(default_factory=list)
    _diary: list[tuple[datetime, int, Do]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def __post_init__(self) -> None:
        self.clock = VirtualClock(self.start)
        self.chance = Random(self.seed)
        self.ticker = Ticker()
        codes = (f"demo-code-{number:08}" for number in count())
        outside = Outside(self.clock, Random(self.seed), Soon(), self.ticker, lambda: next(codes))
        self.program = Program(self.settings, outside)

    @property
    def web(self) -> WebChannel:
        channel = self.program.channels[NAME]
        assert isinstance(channel, WebChannel)
        return channel

    def at(self, moment: datetime, do: Do) -> None:
        heapq.heappush(self._diary, (max(moment, self.clock.now() + SOON), next(self._numbers), do))

    async def run(self, until: datetime) -> None:
        """Until nothing is left to do before that moment; then it is that moment."""
        while (moment := min(self._next_entry(), self._next_letter())) < until:
            await self._go_to(moment)
            await self._do_what_is_due()
        await self._go_to(until)

    def _next_entry(self) -> datetime:
        return self._diary[0][0] if self._diary else FOREVER

    def _next_letter(self) -> datetime:
        """When the courier has to look again: a message waits for its moment."""
        with self.program.database.reading() as db:
            due = outbox.next_due(db, NAME)
        return max(due, self.clock.now() + SOON) if due else FOREVER

    async def _go_to(self, moment: datetime) -> None:
        await self.clock.go_to(moment)
        self.passed(moment)

    async def _do_what_is_due(self) -> None:
        while self._diary and self._diary[0][0] <= self.clock.now():
            _, _, do = heapq.heappop(self._diary)
            await do()
        await self.clock.settle()

    async def post(self, handle: str, **what: str) -> None:
        """What the page of this person would post."""
        body = {"chat": chat_of(token_of(handle)), "id": str(next(self._numbers)), **what}
        await self.program.take(NAME, orjson.dumps(body))
