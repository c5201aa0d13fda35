"""The whole program beside a pretended platform in one process: virtual time, no socket, no thread of its own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from aiohttp import web
from yarl import URL

from bot.app import Outside, Program
from bot.channel import Connection, Request
from bot.config import Settings
from bot.courier import NAP, POLL
from bot.demo.virtual import Soon
from scheduler.job import Job
from tests.campaign import surface_slack, surface_telegram
from tests.campaign.cast import prepare, settings_of
from tests.campaign.fast_clock import TUESDAY
from tests.campaign.stores import File
from tests.campaign.truth import Moments, Surface
from tests.platforms.spoken import Exchange, Handler, Spoken

RING = 60.0
LULL = 300.0
"""How long a courier rests that has nothing to do before the next message is due; whoever writes one wakes it."""


class LoopClock:
    """The virtual loop's time as a calendar. Looking into an empty outbox again and again is left out."""

    def __init__(self, start: datetime = TUESDAY) -> None:
        self._start = start
        self.resting: Callable[[], float] = lambda: POLL

    def now(self) -> datetime:
        return self._start + timedelta(seconds=round(self.monotonic(), 3))

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        task = asyncio.current_task()
        await asyncio.sleep(self.resting() if task and task.get_name() == NAP else seconds)


@dataclass
class Ringing:
    """Runs every job once a minute of virtual time, or as seldom as a play says."""

    every: float = RING
    _task: "asyncio.Task[None] | None" = None

    def __call__(self, jobs: Sequence[Job], tick: Callable[[Job], Awaitable[None]]) -> "Ringing":
        self._task = asyncio.create_task(self._ring(jobs, tick))
        return self

    async def _ring(self, jobs: Sequence[Job], tick: Callable[[Job], Awaitable[None]]) -> None:
        while True:
            for job in jobs:
                await tick(job)
            await asyncio.sleep(self.every)

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})


class SpokenProgram(Program):
    """The program with an exchange in place of the network, for what it asks and for what is posted to it."""

    def __init__(self, settings: Settings, outside: Outside, exchange: Exchange) -> None:
        super().__init__(settings, outside)
        self._exchange = exchange

    def _connection(self, name: str) -> Connection:
        instead: Any = {"session": self._exchange}
        return replace(super()._connection(name), **instead)


class TelegramHere(surface_telegram.Polling):
    """Telegram without its web server."""

    mode: ClassVar[str] = "webhook"

    def settings(self) -> Mapping[str, Any]:
        return {**super().settings(), "web": {"bind": "", "public_url": "https://yousaid.example"}}

    def find(self, method: str, url: URL) -> tuple[Handler, Mapping[str, str]]:
        head, _, name = url.path.removeprefix("/bot").partition("/")
        return self.fake.handle, {"token": head, "method": name}

    def hand_to(self, inward: Any) -> None:
        self.fake.updates.redelivery_delay = 1.0
        self.fake.updates.new_client = lambda: inward

    async def start(self) -> None:
        pass


class PollingHere(TelegramHere):
    mode = "polling"


class SlackHere(surface_slack.Socket):
    """Slack without its web server; events are posted, signed."""

    def settings(self) -> Mapping[str, Any]:
        settings = super().settings()
        return {"web": {"bind": ""}, "slack": {**settings["slack"], "mode": "http"}}

    def find(self, method: str, url: URL) -> tuple[Handler, Mapping[str, str]]:
        if url.path.startswith("/responses/"):
            return self.fake.handle_response, {"name": url.name}
        return self.fake.handle, {"method": url.name}

    def hand_to(self, inward: Any) -> None:
        self.fake.deliver_to("https://yousaid.example/slack/events")
        self.fake.deliveries.new_client = lambda: inward

    async def start(self) -> None:
        self.fake.deliveries.retry_delays = (0.0, 60.0, 300.0)
        self.fake.speak()


SURFACES: Mapping[str, Callable[[Moments], "TelegramHere | SlackHere"]] = {
    "telegram-webhook": TelegramHere,
    "telegram-polling": PollingHere,
    "slack-http": SlackHere,
}


@dataclass
class Here:
    """`async with here(...) as world:` the program runs; `stop`, `start` and the two exchanges are up to the play."""

    surface: "TelegramHere | SlackHere"
    clock: LoopClock
    store: File
    seed: str
    ring: float
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.outward = Exchange(self.surface.find)
        self.inward = Exchange(self._post)
        self.surface.hand_to(self.inward)
        self._starts = count()
        self._codes = count()
        self.clock.resting = self._resting

    async def start(self) -> None:
        chance = Random(f"{self.seed}:{next(self._starts)}")
        outside = Outside(self.clock, chance, Soon(), Ringing(self.ring), lambda: f"code-{next(self._codes):027}")
        settings = Settings(**{**settings_of(self.surface, self.store.url), **self.settings})
        self.program = SpokenProgram(settings, outside, self.outward)
        await self.program.__aenter__()
        self.inward.down = False

    async def stop(self) -> None:
        self.inward.down = True
        await self.program.__aexit__(None, None, None)

    def _post(self, method: str, url: URL) -> tuple[Handler, Mapping[str, str]]:
        return self._posted, {}

    async def _posted(self, spoken: Spoken) -> web.Response:
        headers = {key.lower(): value for key, value in spoken.headers.items()}
        headers.setdefault("content-type", spoken.content_type)
        routes = {route.path: route for channel in self.program.channels.values() for route in channel.routes()}
        status, body = await routes[spoken.url.path].answer(Request(headers, spoken.body))
        return web.Response(status=status, body=body, content_type="application/json" if body else None)

    def _resting(self) -> float:
        """Until the next message is due, a few minutes at most: nobody has to look every second."""
        due = self.store.count("SELECT coalesce(min(not_before), -1) FROM outbox WHERE state = 'pending'")
        if due < 0:
            return LULL
        return min(max(due / 1_000_000 - self.clock.now().timestamp(), POLL), LULL)


@asynccontextmanager
async def here(
    surface: str, template: Path, folder: Path, seed: str, *, ring: float = RING, **settings: Any
) -> AsyncIterator[Here]:
    """Everything in a folder of its own, the database a copy of the template, the program started."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(template, folder / "yousaid.db")
    clock = LoopClock()
    stage = SURFACES[surface](clock)
    world = Here(stage, clock, File(folder / "yousaid.db"), seed, ring, settings)
    await stage.start()
    await world.start()
    try:
        yield world
    finally:
        await world.stop()
        await stage.stop()


class _Morning:
    """The moment at which a template is made."""

    def now(self) -> datetime:
        return TUESDAY


def template(folder: Path, surface: str) -> Path:
    """The database of a surface's little world, made once."""
    file = folder / f"{surface}.db"
    if not file.exists():
        made: Surface = SURFACES[surface](_Morning())
        prepare(f"sqlite:///{file}", made, _Morning())
    return file
