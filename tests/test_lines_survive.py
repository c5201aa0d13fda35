"""Several lines in the whole program: one answer on every surface, and none is lost when the program dies between."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.test_edited_messages import answers, quotes
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import SURFACES, World

pytestmark = pytest.mark.slow
PATIENT = {"quiet_seconds": 20, "quiet_at_most_seconds": 120}


def play(surface: str, url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World(surface, url, pace=PATIENT) as world:
            cast = await arrive(world, folder)
            await introduced(world, cast)
            await acts(world, cast.dana.types("/checkin maria about the March rollout"), cast.maria.presses("2"))
            await story(world, cast)
            assert world.platform.violations == []

    asyncio.run(whole())


@pytest.mark.parametrize("surface", SURFACES)
def test_several_messages_are_one_answer_and_a_late_one_is_added(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        maria = cast.maria
        await acts(world, maria.types("no logins"), maria.types("and no manual"))
        assert maria.last() == "What would help most? Just type here."
        await world.passes(seconds=30)
        assert "no logins\nand no manual" in maria.last().replace("> ", "").replace("│ ", "")

        await acts(world, maria.types("nor a hotline"))

        assert "nor a hotline" in maria.last()
        assert maria.last().startswith("Thank you for telling us.")
        assert answers(world)[-1] == ("help", 2, "", "no logins\nand no manual\nnor a hotline", True)
        assert quotes(world) == [("no logins\nand no manual\nnor a hotline", "complaint", "new")]
        await world.passes(minutes=5)
        assert "nor a hotline" in cast.dana.message("Low answer").text

    play(surface, sqlite_url, tmp_path, story)


@pytest.mark.parametrize("surface", ["telegram-polling", "slack-http"])
def test_a_program_that_dies_between_the_lines_loses_none(surface: str, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await acts(world, cast.maria.types("no logins"))
        await world.stop()
        await world.start()
        await acts(world, cast.maria.types("and no manual"))
        await world.stop()
        await world.start()

        await world.passes(seconds=30)

        assert answers(world)[-1] == ("help", 1, "", "no logins\nand no manual", True)
        assert cast.maria.last().startswith("Thank you for telling us.")

    play(surface, database_url, tmp_path, story)
