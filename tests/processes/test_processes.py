"""Processes that share one Postgres: whichever dies or stands still, nothing is lost and nothing is sent twice."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.leadership import Terms
from storage.database import Database
from tests.campaign.cast import INSTANCE
from tests.campaign.fast_clock import FastClock
from tests.campaign.kennel import warm
from tests.campaign.surface_telegram import Polling, Webhook, free_port
from tests.campaign.truth import Surface
from tests.processes.balancer import Balancer
from tests.processes.child import Order
from tests.processes.crowd import Crowd, gather, open_messages, prepare, problems, underway, unknown
from tests.processes.fleet import Fleet

pytestmark = pytest.mark.slow
SPEED = 5.0
# The database counts real seconds, a process those of its clock, which is faster.
TERMS = Terms(ttl=6.0, renew=1.0 * SPEED, trust=4.0 * SPEED)
CALM_CHECKS = 5


class Scene:
    """Some customers, the processes, and the platform, whose log is the truth."""

    def __init__(self, surface: Surface, clock: FastClock, url: str, database: Database, folder: Path) -> None:
        warm()
        self.surface = surface
        self.clock = clock
        self.database = database
        self.underway = 0
        settings: dict[str, Any] = {
            "instance": {**INSTANCE, "database": url},
            "pace": {"alert_delay_seconds": 5, "quiet_seconds": 0},
            **surface.settings(),
        }
        self.settings = settings
        self.fleet = Fleet(Order(settings, clock, "all", TERMS, str(folder / "fleet.log")), database)

    async def plays(self, spread: float, trouble: Callable[[], Awaitable[None]]) -> list[str]:
        """They answer while the trouble comes; then everything drains. What does not hold."""
        play = Crowd(self.cast, Random(11), spread)
        play.begin()
        try:
            await trouble()
            await self._drained(play)
        finally:
            await play.end()
        codes = await self.fleet.end()
        found = problems(self.database, self.surface, play)
        found += [f"exit codes {codes}"] if any(codes) else []
        count = unknown(self.database)
        found += [f"{count} unknown, {self.underway} were on the wire"] if count > self.underway else []
        assert len(play.answers) >= len(self.cast.customers) / 4
        return found

    def prepare(self, customers: int) -> None:
        self.cast = gather(self.surface, customers)
        prepare(self.database, self.surface, self.cast, self.clock)

    async def _drained(self, play: Crowd) -> None:
        deadline, calm = time.monotonic() + 120, 0
        while not (play.is_over and calm >= CALM_CHECKS):
            assert time.monotonic() < deadline, f"does not drain:\n{self.fleet.last_words()}"
            await asyncio.sleep(0.1)
            if calm >= CALM_CHECKS:
                play.calm()
                calm = 0
            here = play.all_wait and self.surface.idle() and open_messages(self.database) == 0
            calm = calm + 1 if here else 0

    async def kills_the_holder(self, name: str) -> None:
        """kill -9; another process takes over with a later term."""
        term, pid = self.fleet.leases()[name].term, self.fleet.holder(name)
        self.fleet.kill(pid)
        self.underway += underway(self.database) if name != "clock" else 0
        await self.fleet.taken_over(name, term)
        assert self.fleet.holder(name) != pid

    async def stops_the_holder(self, name: str) -> None:
        """It stands still for longer than its lease, another takes over, and then it goes on as if nothing were."""
        term, pid = self.fleet.leases()[name].term, self.fleet.holder(name)
        self.fleet.stop(pid)
        try:
            await asyncio.sleep(0.2)
            self.underway += underway(self.database) if name != "clock" else 0
            after = await self.fleet.taken_over(name, term)
            assert self.fleet.holder(name) != pid
        finally:
            self.fleet.go_on(pid)
        await asyncio.sleep(2.0)
        assert self.fleet.leases()[name] == after


@pytest.fixture
def clock() -> FastClock:
    return FastClock(time.time(), SPEED)


def test_of_three_that_do_everything_one_fetches_and_sends_and_the_next_takes_over(
    postgres_url: str, opened: Callable[[str], Database], clock: FastClock, tmp_path: Path
) -> None:
    """The holder of the connector's lease is killed, and its successor stopped and let go on."""

    async def story() -> list[str]:
        surface = Polling(clock)
        await surface.start()
        scene = Scene(surface, clock, postgres_url, opened(postgres_url), tmp_path)
        scene.prepare(12)
        await scene.fleet.start_all([("all", 0)] * 3)

        async def trouble() -> None:
            await asyncio.sleep(1.0)
            await scene.kills_the_holder("telegram")
            await asyncio.sleep(1.0)
            await scene.stops_the_holder("telegram")

        try:
            return await scene.plays(10.0, trouble)
        finally:
            scene.fleet.abandon()
            await surface.stop()

    assert asyncio.run(story()) == []


@pytest.mark.long
def test_eight_at_once_whatever_dies_or_stands_still(
    postgres_url: str, opened: Callable[[str], Database], clock: FastClock, tmp_path: Path
) -> None:
    """Three edges behind a balancer, two couriers, two clocks, and one that does everything."""

    async def story() -> list[str]:
        surface = Webhook(clock)
        await surface.start()
        ports = [free_port() for _ in range(4)]
        balancer = Balancer(free_port(), ports)
        await balancer.start()
        scene = Scene(surface, clock, postgres_url, opened(postgres_url), tmp_path)
        scene.settings["web"] = {"public_url": balancer.url}
        scene.prepare(40)
        edges = await scene.fleet.start_all([("edge", port) for port in ports[:3]])
        await scene.fleet.start_all([("courier", 0), ("courier", 0), ("clock", 0), ("clock", 0), ("all", ports[3])])

        async def trouble() -> None:
            await asyncio.sleep(2.0)
            scene.fleet.kill(edges[0])
            for name in ("telegram", "clock"):
                await scene.kills_the_holder(name)
                await scene.fleet.start("courier" if name == "telegram" else "clock")
                await scene.stops_the_holder(name)
            await scene.fleet.start("edge", ports[0])
            await scene.kills_the_holder("telegram")

        try:
            return await scene.plays(40.0, trouble)
        finally:
            scene.fleet.abandon()
            await balancer.stop()
            await surface.stop()

    assert asyncio.run(story()) == []
