"""The composition root: everything is made here, handed what it needs, started in order and stopped in reverse."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import Literal, Protocol, TypeAlias, TypeVar

import aiohttp
import structlog
from sqlmodel import Session
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import channels
from bot.bench import Bench
from bot.buckets import Buckets
from bot.channel import Channel, Connection, Identified, Inviting, Taken, fetches
from bot.clock import Clock, NewId, SystemClock, ids
from bot.config import Settings
from bot.courier import Courier
from bot.desk import Desk
from bot.duties import Carrying, Ticking
from bot.edge import WebServer, web_routes
from bot.guard import Guard
from bot.house import flows_of, house_of
from bot.last_look import looking
from bot.leadership import Duty, Lease, Post, Shared, Terms, Undivided, holder
from bot.own_flows.folder import look
from bot.probes import Probes
from bot.replay import retry_parked
from bot.single import OnlyOne
from bot.staff.verb import Scene
from conversations import notices
from conversations.flows import check_ins
from scheduler import clock as apscheduler
from scheduler import jobs
from scheduler.job import Job, Tick, fire
from scheduler.steadiness import REST, Jump, Steadiness
from storage import migrations, telling
from storage.cause import because
from storage.database import Database, DatabaseError
from storage.leases import Deposed
from storage.people import Member
from storage.writer import Writer

T = TypeVar("T")
Role: TypeAlias = Literal["all", "edge", "courier", "clock"]
CLOCK = "clock"  # the lease of whoever calls the jobs; those of the couriers have the names of their connectors
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
    terms: Terms = field(default_factory=Terms)


class Program:
    """`async with Program(settings): …` runs it; leaving stops it, with everything acknowledged on disk.

    On Postgres several may share a database, each with a role: `edge` takes what is posted and shows pages,
    `courier` fetches and sends for the connectors whose lease it holds, `clock` calls the jobs, `all` does everything.
    """

    def __init__(
        self, settings: Settings, outside: Outside | None = None, pages: Sequence[BaseRoute] = (), role: Role = "all"
    ) -> None:
        self.settings = settings
        self.outside = outside or Outside()
        self.role = role
        self.house = house_of(settings)
        self.flows = flows_of(settings)
        for mistake in look(settings.instance.flows).troubles:
            log.warning("flow_not_used", place=f"{Path(mistake.file).name}:{mistake.line}")
        self.new_id: NewId = ids(self.outside.clock.now, self.outside.chance)
        self.database = Database(settings.instance.database)
        self.channels: dict[str, Channel] = {}
        self.couriers: list[Courier] = []
        self.posts: dict[str, Post] = {}
        self._pages = pages
        self._holder = holder()
        self._clock_lease: Lease = Undivided(CLOCK)
        self._steadiness = Steadiness()
        self._jump: Jump | None = None
        self.web_url = ""

    @property
    def clock(self) -> Clock:
        return self.outside.clock

    async def __aenter__(self) -> "Program":
        async with AsyncExitStack() as undo:
            await self._start(undo)
            self._undo = undo.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._undo.aclose()

    async def _start(self, undo: AsyncExitStack) -> None:
        """What starts last stops first: nothing new comes in, what is under way ends, then the files are closed."""
        undo.callback(self.database.close)
        self._refuse_division()
        only = OnlyOne(self.database.file)
        only.acquire()
        undo.callback(only.release)
        await asyncio.to_thread(migrations.prepare, self.database)
        self.writer = Writer(self.database, self.outside.executor)
        undo.push_async_callback(asyncio.to_thread, self.writer.close)
        looks = [] if self.is_alone else [looking()]
        self.session = await undo.enter_async_context(aiohttp.ClientSession(trace_configs=looks))
        self.bench = self._bench()
        self.desk = Desk(self.writer, self.bench, self.wake)
        if self.role != "clock":
            self._connect()
        if self.settings.web.bind and self._serves:
            await self._serve(undo)
        for channel in self.channels.values():
            await self._open(channel, undo)
        if self.role in ("all", "clock"):
            self._clock_lease = self._lease(CLOCK)
            await self._take_up(self._clock_lease, Ticking(self._tick_from_now_on), undo)
            self._retry_parked(undo)

    @property
    def is_alone(self) -> bool:
        """Whether no other process can be at work on this database."""
        return self.database.is_sqlite

    @property
    def _serves(self) -> bool:
        return self.role in ("all", "edge")

    def _refuse_division(self) -> None:
        if self.is_alone and self.role != "all":
            raise DatabaseError(
                f"--role {self.role}: only processes on Postgres can share the work, and this database is a SQLite "
                "file. Run without --role, or set instance.database to postgresql+psycopg://…"
            )

    async def _open(self, channel: Channel, undo: AsyncExitStack) -> None:
        """Begins to take what comes in here, and to carry, where the lease of its connector is ours."""
        if self._serves and not fetches(channel):
            undo.push_async_callback(channel.stop)
            await channel.start()
        if self.role in ("all", "courier"):
            lease = self._lease(channel.name)
            courier = self._courier(channel, lease)
            self.couriers.append(courier)
            await self._take_up(lease, Carrying(channel, courier), undo)
        if isinstance(channel, Identified) and not self.is_started(channel):
            await channel.identify()

    def is_started(self, channel: Channel) -> bool:
        if not fetches(channel):
            return self._serves
        post = self.posts.get(channel.name)
        return post is not None and post.is_taken

    def _courier(self, channel: Channel, lease: Lease) -> Courier:
        return Courier(channel, self.writer, self.outside.clock, self.house, self.new_id, lease, self.is_steady)

    def _lease(self, name: str) -> Lease:
        if self.is_alone:
            return Undivided(name)
        return Shared(name, self._holder, self.writer, self.outside.clock, self.outside.terms)

    async def _take_up(self, lease: Lease, duty: Duty, undo: AsyncExitStack) -> None:
        post = Post(lease, duty, self.outside.clock, self.outside.terms)
        self.posts[lease.name] = post
        undo.push_async_callback(post.lay_down)
        await post.take_up()

    def _tick_from_now_on(self) -> Running:
        return self.outside.ticker(list(jobs.known().values()), self.tick)

    def _retry_parked(self, undo: AsyncExitStack) -> None:
        trying = asyncio.create_task(retry_parked(self.writer, self.bench, self.wake), name="parked")
        undo.push_async_callback(_cancelled, trying)

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
        return Connection(self.settings, self.outside.clock, self.session, receive, check_ins(self.flows))

    def _web_app(self) -> Guard:
        routes = [route for channel in self.channels.values() for route in channel.routes()]
        app = Starlette(routes=[*web_routes(routes), *Probes(self).routes(), *self._pages])
        app.router.redirect_slashes = False  # it would send whoever asks to the host that they name
        limits = self.settings.limits
        refusals = Buckets(limits.refused_burst, limits.refused_per_minute)
        return Guard(app, refusals, self.outside.clock, frozenset(route.path for route in routes))

    def wake(self) -> None:
        for courier in self.couriers:
            courier.wake()

    async def write(self, job: Callable[[Session], T]) -> T:
        """One job of the writer; whatever it put into the outbox goes out at once."""
        result = await self.writer.run(job)
        self.wake()
        return result

    async def tick(self, job: Job) -> None:
        """Runs a job until nothing more is due, one transaction a chunk, each under the lease of the clock."""
        with because(f"job:{job.name}"):
            try:
                if self.is_steady():
                    await self._run_until_done(job)
                elif self._jump:
                    await self._alert(self._jump)
            except Deposed as error:
                log.warning("job_not_run", job=job.name, reason=str(error))

    async def _run_until_done(self, job: Job) -> None:
        while await self._work(job):
            pass

    async def _work(self, job: Job) -> bool:
        function: Callable[[Tick], bool] | None = job.function
        if job.look:
            function = await asyncio.to_thread(self._look, job.look)
        if function is None:
            return False
        write = function
        more = await self._clock_lease.writes(self.writer).run(lambda db: fire(write, self._tick(db)))
        self.wake()
        return more

    def _look(self, look: Callable[[Tick], Callable[[Tick], bool] | None]) -> Callable[[Tick], bool] | None:
        """Beside the writer, which nobody has to wait for meanwhile."""
        with self.database.reading() as db:
            return look(self._tick(db))

    def is_steady(self) -> bool:
        """Whether the wall clock can be trusted to say what is due."""
        clock = self.outside.clock
        if jump := self._steadiness.look(clock.now(), clock.monotonic()):
            log.error("clock_jumped", seconds=round(jump.by.total_seconds()), nothing_begun_for=REST.total_seconds())
            self._jump = jump
        return not self._steadiness.rests(clock.monotonic())

    async def _alert(self, jump: Jump) -> None:
        self._jump = None
        message = notices.clock_jumped(round(jump.by.total_seconds() / 60))
        writes = self._clock_lease.writes(self.writer)
        key = f"clock:{jump.at.isoformat()}"
        await writes.run(lambda db: telling.tell_admins(db, key, message, jump.at, self.new_id))
        self.wake()

    def _tick(self, db: Session) -> Tick:
        return Tick(db, self.outside.clock.now(), self.new_id, self.house, self.flows)

    def scene(self, db: Session, actor: Member) -> Scene:
        return self.bench.scene(db, actor)

    async def take(self, channel: str, raw: bytes) -> Taken:
        return await self.desk.take(channel, raw)


async def _cancelled(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
