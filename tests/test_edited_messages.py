"""An edited chat message through the whole program: the answer, the alert and the feedback change with it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.rows import table
from storage.tables import AnswerRow, Feedback
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import SURFACES, World

pytestmark = pytest.mark.slow
Story = Callable[[World, Cast], Awaitable[None]]


def play(surface: str, url: str, folder: Path, story: Story) -> None:
    async def whole() -> None:
        async with World(surface, url) as world:
            cast = await arrive(world, folder)
            await introduced(world, cast)
            await acts(world, cast.dana.types("/checkin maria about the March rollout"))
            await story(world, cast)
            assert world.platform.violations == []

    asyncio.run(whole())


def answers(world: World) -> list[tuple[str, int, str, str, bool]]:
    """Question, version, value, words, and whether it still stands."""
    a = table(AnswerRow).c
    rows = (
        select(a.question, a.version, a.choice, a.words, a.superseded_at)
        .order_by(a.at, a.id)
        .where(a.question != "consent")
    )
    with world.program.database.reading() as db:
        return [(q, version, choice, words, gone is None) for q, version, choice, words, gone in db.execute(rows)]


def quotes(world: World) -> list[tuple[str, str, str]]:
    f = table(Feedback).c
    with world.program.database.reading() as db:
        found = db.execute(select(f.quote, f.kind, f.state).order_by(f.number))
        return [(quote, kind, state) for quote, kind, state in found]


@pytest.mark.parametrize("surface", SURFACES)
def test_editing_a_message_revises_the_answer_during_and_after_the_check_in(
    surface: str, sqlite_url: str, tmp_path: Path
) -> None:
    async def story(world: World, cast: Cast) -> None:
        maria, dana = cast.maria, cast.dana
        two = await maria.types("2")
        await world.settle()
        await acts(world, maria.edits(two, "1"))
        assert maria.last() == "The March rollout: you said 1 of 5, very dissatisfied."
        reason = await maria.types("no logins")
        await world.settle()
        await acts(world, maria.edits(reason, "no logins for two people"))
        assert maria.last().startswith("Saved, in your words:")
        await world.passes(minutes=5)
        assert "1 of 5" in dana.message("Low answer").text
        assert "no logins for two people" in dana.message("Low answer").text
        await acts(world, maria.edits(two, "4"))

        assert "no longer low" in dana.last()
        assert maria.message("you said 4 of 5")
        assert answers(world) == [
            ("score", 1, "2", "", False),
            ("score", 2, "1", "", False),
            ("help", 1, "", "no logins", False),
            ("help", 2, "", "no logins for two people", False),
            ("score", 3, "4", "", True),
            ("keep", 1, "", "no logins for two people", True),
        ]
        assert quotes(world) == [("no logins for two people", "praise", "new")]

    play(surface, sqlite_url, tmp_path, story)


@pytest.mark.parametrize("surface", ["telegram-polling", "slack-http"])
def test_an_edit_means_the_conversation_in_which_it_was_typed(surface: str, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        maria = cast.maria
        reason = await maria.types("2 but slow")
        await world.settle()
        remark = await maria.types("your portal is down")
        await world.passes(days=8)
        await acts(world, cast.dana.types("/checkin maria about the April rollout"))

        await acts(world, maria.edits(remark, "your portal was down"), maria.edits(reason, "2 but very slow"))

        assert sorted(quotes(world)) == [
            ("but very slow", "complaint", "new"),
            ("your portal was down", "remark", "new"),
        ]
        assert "your portal was down" in cast.dana.message("wrote:").text

    play(surface, database_url, tmp_path, story)


@pytest.mark.parametrize("surface", ["telegram-polling", "slack-http"])
def test_change_and_the_name_of_an_answer_open_it_after_the_end(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        maria = cast.maria
        await acts(world, maria.types("2 but slow"), maria.types("change dissatisfied"))
        assert maria.newest().labels[:2] == ["1 Very dissatisfied", "2 Dissatisfied"]

        await acts(world, maria.types("5"))

        assert maria.last() == "The March rollout: you said 5 of 5, very satisfied."
        assert quotes(world) == [("but slow", "praise", "new")]

    play(surface, sqlite_url, tmp_path, story)
