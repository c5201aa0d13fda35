"""The whole program beside a fake platform in one event loop, on time that only the test moves."""

import asyncio
import heapq
import random
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

from bot.app import Outside, Program
from bot.config import Settings
from bot.importing.applying import apply
from bot.importing.planning import Plan
from bot.importing.table import read
from bot.leadership import Terms
from bot.staff.commands import run_line
from bot.staff.verb import Result
from scheduler.job import Job
from storage.people import Member
from tests.platforms.people import Person, Room
from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import FakeTelegram

TUESDAY = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)
SURFACES = ("telegram-polling", "telegram-webhook", "slack-socket", "slack-http")
OPERATOR = Member("", "operator", "Operator", "admin", None)
STEP = timedelta(hours=3)
# Words are taken at once, unless a test is about several lines in a row.
AT_ONCE: dict[str, Any] = {"quiet_seconds": 0}


class ManualClock:
    """Time stands still until the test moves it; whoever sleeps wakes when their moment is passed."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._start = now
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return (self._now - self._start).total_seconds()

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.monotonic() + seconds, self._count, done))
        await done

    def move(self, by: timedelta) -> None:
        self._now += by
        while self._sleepers and self._sleepers[0][0] <= self.monotonic():
            done = heapq.heappop(self._sleepers)[2]
            if not done.done():
                done.set_result(None)


@dataclass
class HandTicker:
    """The clock's ticking, done by the test: it runs every job when it moves time."""

    jobs: Sequence[Job] = ()
    tick: Callable[[Job], Awaitable[None]] | None = None
    stopped: bool = False

    def __call__(self, jobs: Sequence[Job], tick: Callable[[Job], Awaitable[None]]) -> "HandTicker":
        self.jobs, self.tick = jobs, tick
        return self

    async def stop(self) -> None:
        self.stopped = True

    async def run_all(self) -> None:
        for job in self.jobs:
            assert self.tick is not None
            await self.tick(job)


class World:
    """`async with World("telegram-polling", url) as world:` then people act, and `await world.settle()`."""

    def __init__(self, surface: str, database: str, now: datetime = TUESDAY, **settings: Any) -> None:
        self.surface = surface
        self.kind, _, self.mode = surface.partition("-")
        self.clock = ManualClock(now)
        self.ticker = HandTicker()
        self._database = database
        self._settings = settings
        chance = random.Random(7)
        self.telegram = FakeTelegram(self.clock.now, chance)
        self.slack = FakeSlack(self.clock.now, chance)

    @property
    def platform(self) -> FakeTelegram | FakeSlack:
        return self.telegram if self.kind == "telegram" else self.slack

    async def __aenter__(self) -> "World":
        await self.platform.start()
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        await self.platform.stop()
        if error is None:
            assert self.platform.unreadable == []

    async def start(self) -> None:
        """Starts the program, for the first time or again after a stop."""
        self.ticker = HandTicker()
        # The database's clock goes on while the test's stands still: a lease must outlast the test.
        outside = Outside(self.clock, random.Random(1), ticker=self.ticker, terms=Terms(ttl=3600.0))
        self.program = Program(self.settings(), outside)
        await self.program.__aenter__()
        if self.mode == "http":
            self.slack.deliver_to(self.program.web_url + "/slack/events")

    async def stop(self) -> None:
        await self.program.__aexit__(None, None, None)

    def settings(self) -> Settings:
        port = _free_port()
        values: dict[str, Any] = {
            "instance": {"name": "Acme", "timezone": "Europe/Lisbon", "database": self._database},
            "web": {"bind": f"127.0.0.1:{port}", "public_url": f"http://127.0.0.1:{port}"},
            **self._settings,
        }
        values["pace"] = AT_ONCE | dict(values.get("pace", {}))
        values[self.kind] = self.platform_settings()
        return Settings(**values)

    def platform_settings(self) -> dict[str, Any]:
        """The configuration's section of the platform."""
        if self.kind == "telegram":
            return {
                "enabled": True, "mode": self.mode, "token": self.telegram.token, "webhook_secret": "w" * 32,
                "api_base": self.telegram.base_url,
            }  # fmt: skip
        return {
            "enabled": True, "mode": self.mode, "bot_token": self.slack.bot_token,
            "app_token": self.slack.app_token, "signing_secret": self.slack.signing_secret,
            "api_base": self.slack.api_base,
        }  # fmt: skip

    # People

    def person(self, name: str) -> Person:
        return self.telegram.person(name) if self.kind == "telegram" else self.slack.person(name)

    def room(self, name: str, *members: Person) -> Room:
        return self.telegram.group(name, *members) if self.kind == "telegram" else self.slack.channel(name, *members)

    async def operator(self, line: str) -> Result:
        """What the operator types at the command line, run by the same verbs."""
        result = await self.program.write(lambda db: run_line(self.program.scene(db, OPERATOR), line))
        await self.settle()
        return result

    async def arrives(self, person: Person, handle: str) -> None:
        """A contact or colleague is invited and follows the invitation of their platform."""
        whom = f"--staff {handle}" if handle in ("dana", "ana") else handle
        if self.kind == "telegram":
            invited = await self.operator(f"invite {whom} --channel telegram")
            await person.opens_link(str(invited.data["link"]).rpartition("=")[2])
        else:
            await self.operator(f"invite {whom} --slack {person.id}")
        await self.settle()

    async def imports(self, file: Path) -> None:
        """`yousaid import people.csv --yes`, in the running program."""
        sheet = read(file.read_bytes())
        plan = await self.program.write(lambda db: apply(self.program.scene(db, OPERATOR), sheet))
        assert isinstance(plan, Plan)
        assert plan.failed == ()

    async def binds(self, room: Room, team: str, by: Person) -> None:
        """A team's channel is told to the program: by its id on Slack, by a one-time code typed there on Telegram."""
        if self.kind == "telegram":
            invited = await self.operator(f"invite --team {team} --channel telegram")
            await by.types(f"/start@{self.telegram.username} {invited.data['code']}", in_room=room)
        else:
            await self.operator(f"invite --team {team} --slack {room.address}")
        await self.settle()

    # Time

    async def settle(self, patience: float = 20.0) -> None:
        """Waits until nothing is under way any more: no payload, no message, no unanswered request."""
        loop = asyncio.get_running_loop()
        deadline, calm = loop.time() + patience, 0
        while calm < 3:
            await asyncio.sleep(0.002)
            calm = 0 if self._busy() else calm + 1
            if calm == 0:
                self.clock.move(timedelta(milliseconds=100))
            if loop.time() > deadline:
                raise AssertionError(f"Nothing settles: {self._under_way()}")

    def _busy(self) -> bool:
        return any(self._under_way().values())

    def _under_way(self) -> dict[str, object]:
        return {
            "desk": not self.program.desk.idle,
            "couriers": [c for c in self.program.couriers if not c.idle],
            "outbox": self._waiting(),
            "platform": not self.platform.idle(),
        }

    def _waiting(self) -> int:
        with self.program.database.reading() as db:
            return waiting_now(db, self.clock.now())

    async def passes(self, **time: float) -> None:
        """So much time goes by, with everything that becomes due on the way: `await world.passes(days=2)`."""
        left = timedelta(**time)
        while left > timedelta():
            step = min(left, STEP)
            self.clock.move(step)
            left -= step
            await self.ticker.run_all()
            await self.settle()

    async def until(self, moment: datetime) -> None:
        await self.passes(seconds=(moment - self.clock.now()).total_seconds())


def waiting_now(db: Any, now: datetime) -> int:
    """Messages on their way. What waits for a connector that pauses is none: time has to pass first."""
    from sqlalchemy import func, or_, select

    from storage.circuits import all_open
    from storage.outbox import _o

    paused = [circuit.connector for circuit in all_open(db) if circuit.retry_at > now]
    due = (_o.state == "pending") & (_o.not_before <= now) & _o.connector.not_in(paused)
    return int(db.scalar(select(func.count()).where(or_(_o.state.in_(("leased", "sending")), due))) or 0)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
