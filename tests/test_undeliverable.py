"""What cannot arrive is said to whoever has to know, once; what only waits fails for nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.staff.commands import run_line
from storage import circuits, outbox
from storage.rows import table
from storage.tables import AddressRow, CheckIn
from tests.platforms.faults import Refusal, TooMany
from tests.test_story import Cast, acts, arrive, introduced
from tests.test_unknown import of_kind, on_the_wire, question
from tests.world import OPERATOR, World

pytestmark = pytest.mark.slow


def play(surface: str, url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World(surface, url) as world:
            cast = await arrive(world, folder)
            await introduced(world, cast)
            await story(world, cast)

    asyncio.run(whole())


def check_in(world: World) -> Any:
    k = table(CheckIn).c
    with world.program.database.reading() as db:
        return db.execute(select(k.disposition, k.gate).order_by(k.id.desc())).first()


async def begun(world: World, line: str) -> None:
    """What the operator typed is done; what it sends need not have gone out."""
    await world.program.write(lambda db: run_line(world.program.scene(db, OPERATOR), line))


def test_whoever_closed_the_chat_is_marked_and_the_account_manager_told_once(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        # Two messages meet the closed chat, and Telegram's own notice of it comes as well.
        on_the_wire(world, *[Refusal("Forbidden: bot was blocked by the user", 403)] * 2)
        await acts(world, cast.maria.types("The invoices are late"), cast.maria.types("and the manual is old"))
        await acts(world, cast.maria.blocks_the_bot())

        told = [line for line in cast.dana.sees() if "Maria Lopes (Northwind) can no longer be reached" in line]
        assert len(told) == 1
        a = table(AddressRow).c
        with world.program.database.reading() as db:
            assert db.scalars(select(a.state).where(a.external_id == cast.maria.id)).all() == ["blocked"]

    play("telegram-polling", database_url, tmp_path, story)


@pytest.mark.parametrize("again", [False, True])
def test_a_group_that_got_another_id_gets_its_digest_there(again: bool, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        room = world.telegram.migrate(cast.iberia)
        if again:
            # Somebody has bound the new one already.
            await world.binds(room, "iberia", by=cast.dana)
        await world.settle()
        await acts(world, cast.dana.types("/checkin digest now iberia"))
        await world.passes(seconds=30)

        assert "Iberia" in room.last()
        assert [one.state for one in of_kind(world, "digest")] == ["sent"]

    play("telegram-polling", database_url, tmp_path, story)


def test_a_question_whose_time_is_over_is_visibly_skipped(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        world.telegram.faults.plan("sendMessage", TooMany(25 * 3600))
        await begun(world, "checkin maria")
        await until_paused(world)
        await world.passes(hours=27)

        assert question(world).state == "expired"
        assert tuple(check_in(world)) == ("suppressed", "late")
        assert any("The check-in with Maria Lopes (Northwind) did not go out." in line for line in cast.dana.sees())
        assert outbox.TIME_TO_LIVE["question"].total_seconds() == 24 * 3600

    play("telegram-polling", database_url, tmp_path, story)


async def until_paused(world: World) -> None:
    async with asyncio.timeout(10):
        while not paused(world) or question(world).state != "pending":
            await asyncio.sleep(0.01)


def paused(world: World) -> bool:
    with world.program.database.reading() as db:
        return circuits.of(db, world.kind) is not None


def test_a_withdrawn_slack_token_fails_nothing(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        world.slack.revoke_token()
        await begun(world, "checkin maria")
        await until_paused(world)
        with world.program.database.reading() as db:
            pause = circuits.of(db, "slack")
        assert pause is not None
        assert (pause.kind, pause.reason) == ("token", "token_revoked")
        assert question(world).state == "pending"

        world.slack.token_problem = None
        for _ in range(4):
            await world.passes(minutes=5)
        assert "How satisfied" in cast.maria.last()
        assert not paused(world)

    play("slack-http", database_url, tmp_path, story)
