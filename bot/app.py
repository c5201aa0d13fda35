"""The composition root: everything is made here, handed what it needs, started in order and stopped in reverse."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from random import Random, SystemRandom
from typing import Protocol, TypeVar

import aiohttp
import structlog
from sqlmodel import Session
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import channels
from bot.bench import Bench
from bot.buckets import Buckets
from bot.channel import Channel, Connection, Inviting, Taken
from bot.clock import Clock, NewId, SystemClock, ids
from bot.config import Settings
from bot.courier import Courier
from bot.desk import Desk
from bot.edge import WebServer, web_routes
from bot.guard import Guard
from bot.house import flows_of, house_of
from bot.single import OnlyOne
from bot.staff.verb import Scene
from scheduler import clock as apscheduler
from scheduler import jobs
from scheduler.job import Job, Tick
from storage import migrations
from storage.database import Database
from storage.people import Member
from storage.writer import Writer

T = TypeVar("T")
log = structlog.get_logger()


class Running(Protocol):
    async def stop(self) -> None: ...


Ticker = Callable[[Sequence[Job], Callable[[Job], Awaitable[None]]], Running]


def random_code() -> str:
    """The secret part of a one-time link: 24 random bytes as 32 characters."""
    return secrets.token_urlsafe(24)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the program does not decide itself: time, chance, threads, the clock's ticking. A test hands in its own."""

    clock: Clock = field(default_factory=SystemClock)
    chance: Random = field(default_factory=SystemRandom)
    executor: Executor | None = None
    ticker: Ticker = apscheduler.start
    new_code: Callable[[], str] = random_code


class Program:
    """`async with Program(settings): …` runs it; leaving stops it, with everything acknowledged on disk."""

    def __init__(self, settings: Settings, outside: Outside | None = None, pages: Sequence[BaseRoute] = ()) -> None:
        self.settings = settings
        self.outside = outside or Outside()
        self.house = house_of(settings)
        self.flows = flows_of(settings)
        self.new_id: NewId = ids(self.outside.clock.now, self.outside.chance)
        self.database = Database(settings.instance.database)
        self.channels: dict[str, Channel] = {}
        self.couriers: list[Courier] = []
        self._pages = pages
        self._tasks: list[asyncio.Task[None]] = []
        self.web_url = ""

    async def __aenter__(self) -> "Program":
        async with AsyncExitStack() as undo:
            await self._start(undo)
            self._undo = undo.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._undo.aclose()

    async def _start(self, undo: AsyncExitStack) -> None:
        """What starts last stops first: nothing new comes in, what is under way ends, then the files are closed."""
        only = OnlyOne(self.database.file)
        only.acquire()
        undo.callback(only.release)
        undo.callback(self.database.close)
        await asyncio.to_thread(migrations.prepare, self.database)
        self.writer = Writer(self.database, self.outside.executor)
        undo.push_async_callback(asyncio.to_thread, self.writer.close)
        self.session = await undo.enter_async_context(aiohttp.ClientSession())
        self.bench = self._bench()
        self.desk = Desk(self.writer, self.bench, self.wake)
        self._connect()
        if self.settings.web.bind:
            await self._serve(undo)
        undo.push_async_callback(self._stop_carrying)
        for channel in self.channels.values():
            undo.push_async_callback(channel.stop)
            await channel.start()
        self._carry()
        ticking = self.outside.ticker(list(jobs.known().values()), self.tick)
        undo.push_async_callback(ticking.stop)

    async def _serve(self, undo: AsyncExitStack) -> None:
        web = WebServer(self.settings.web.bind, self._web_app(), self.settings.limits)
        await web.start()
        undo.push_async_callback(web.stop)
        self.web_url = web.url

    def _bench(self) -> Bench:
        """Channels are connected after the desk, which they hand to; its two tables of them are filled then."""
        outside, limits = self.outside, self.settings.limits
        senders = Buckets(limits.sender_burst, limits.sender_per_minute)
        return Bench(outside.clock.now, self.new_id, outside.new_code, self.house, self.flows, {}, {}, senders)

    def _connect(self) -> None:
        for channel in channels.connected({name: self._connection(name) for name in channels.names()}):
            self.channels[channel.name] = channel
            self.bench.translators[channel.name] = channel.to_inbound
            if isinstance(channel, Inviting):
                self.bench.links.update(channel.invite_links())

    def _connection(self, name: str) -> Connection:
        receive = partial(self.desk.take, name)
        return Connection(self.settings, self.outside.clock, self.session, receive)

    def _web_app(self) -> Guard:
        limits, routes = (
            self.settings.limits,
            [route for channel in self.channels.values() for route in channel.routes()],
        )
        app = Starlette(routes=[*web_routes(routes), *self._pages])
        app.router.redirect_slashes = False  # it would send whoever asks to the host that they name
        refusals = Buckets(limits.refused_burst, limits.refused_per_minute)
        return Guard(app, refusals, self.outside.clock, frozenset(route.path for route in routes))

    def _carry(self) -> None:
        for channel in self.channels.values():
            courier = Courier(channel, self.writer, self.outside.clock, self.house, self.new_id)
            self.couriers.append(courier)
            self._tasks.append(asyncio.create_task(courier.run(), name=f"courier {channel.name}"))

    async def _stop_carrying(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def wake(self) -> None:
        for courier in self.couriers:
            courier.wake()

    async def write(self, job: Callable[[Session], T]) -> T:
        """One job of the writer; whatever it put into the outbox goes out at once."""
        result = await self.writer.run(job)
        self.wake()
        return result

    async def tick(self, job: Job) -> None:
        """Runs a job until nothing more is due, one transaction a chunk."""
        while await self.write(lambda db: job.function(self._tick(db))):
            pass

    def _tick(self, db: Session) -> Tick:
        return Tick(db, self.outside.clock.now(), self.new_id, self.house, self.flows)

    def scene(self, db: Session, actor: Member) -> Scene:
        return self.bench.scene(db, actor)

    async def take(self, channel: str, raw: bytes) -> Taken:
        return await self.desk.take(channel, raw)
