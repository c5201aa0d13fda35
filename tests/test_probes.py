"""`/healthz` and `/readyz`: what a supervisor is told of a program that works, and of one that does not."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text
from starlette.applications import Starlette

from bot.edge import WebServer
from bot.probes import Probes
from storage import quarantine
from storage.quarantine import Restored
from tests.test_story import Cast, arrive
from tests.world import World

pytestmark = pytest.mark.slow
Ask = Callable[[str], Awaitable[tuple[int, Any]]]


def play(url: str, story: Callable[[World, Ask], Awaitable[None]], surface: str = "telegram-polling") -> None:
    async def whole() -> None:
        async with World(surface, url) as world, aiohttp.ClientSession() as session:

            async def ask(path: str) -> tuple[int, Any]:
                async with session.get(world.program.web_url + path) as answer:
                    return answer.status, await answer.json()

            await story(world, ask)

    asyncio.run(whole())


@pytest.mark.parametrize("surface", ["telegram-polling", "slack-socket"])
def test_a_program_that_works_is_alive_and_ready(surface: str, database_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        assert await ask("/healthz") == (200, {"status": "ok", "checks": {"loop": "ok", "writer": "ok"}})
        await until(lambda: world.program.channels[world.kind].listens())  # type: ignore[attr-defined]
        status, told = await ask("/readyz")
        assert (status, told["status"]) == (200, "ok")
        assert {"database", "migration", "quarantine", world.kind, "web"} == set(told["checks"])

    play(database_url, story, surface)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.01)


def test_a_platform_that_cannot_be_reached_makes_it_not_ready(sqlite_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        await world.person("Mallory").types("hello")
        await world.settle()
        await world.platform.stop()
        await until(lambda: not world.program.channels["telegram"].listens())  # type: ignore[attr-defined]
        status, told = await ask("/readyz")
        await world.platform.start()

        assert (status, told["status"]) == (503, "failing")
        assert told["checks"]["telegram"].startswith("not connected, last heard")
        assert (await ask("/healthz"))[0] == 200

    play(sqlite_url, story)


def test_a_database_that_cannot_be_written_to_makes_it_not_ready(sqlite_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        with world.program.database.transaction() as db:
            db.execute(text("CREATE TRIGGER full BEFORE INSERT ON counter BEGIN SELECT RAISE(ABORT, 'full'); END"))
        status, told = await ask("/readyz")

        assert status == 503
        assert told["checks"]["database"] == "it cannot be written to (IntegrityError)"

    play(sqlite_url, story)


def test_a_restore_that_nobody_released_makes_it_not_ready(sqlite_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        now = world.clock.now()
        with world.program.database.transaction() as db:
            quarantine.begin(db, Restored("-restored", now, now, "a.backup", ""))
        status, told = await ask("/readyz")

        assert (status, told["checks"]["quarantine"]) == (503, "a restored backup waits for its release")

    play(sqlite_url, story)


def test_another_shape_of_the_database_makes_it_not_ready(sqlite_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        with world.program.database.transaction() as db:
            db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        status, told = await ask("/readyz")

        assert (status, told["checks"]["migration"]) == (503, "at 9999, this program needs 0001")

    play(sqlite_url, story)


def test_a_writer_that_hangs_is_not_alive(sqlite_url: str) -> None:
    async def story(world: World, ask: Ask) -> None:
        go_on = threading.Event()
        hanging = asyncio.create_task(world.program.writer.run(lambda _: go_on.wait(20)))
        web = WebServer("127.0.0.1:0", Starlette(routes=Probes(world.program, stuck=0.2).routes()))
        await web.start()
        await asyncio.sleep(0.5)
        async with aiohttp.ClientSession() as session, session.get(web.url + "/healthz") as answer:
            status, told = answer.status, await answer.json()
        go_on.set()
        await hanging
        await web.stop()

        assert status == 503
        assert told["checks"]["writer"].startswith("stuck for ")
        assert (await ask("/healthz"))[0] == 200

    play(sqlite_url, story)


def test_nobody_is_named(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, ask: Ask) -> None:
        cast: Cast = await arrive(world, tmp_path)
        told = str([await ask(path) for path in ("/healthz", "/readyz")])

        assert cast.maria.last()
        assert not any(word in told for word in ("Maria", "dana", "Northwind", world.telegram.token))

    play(sqlite_url, story)
