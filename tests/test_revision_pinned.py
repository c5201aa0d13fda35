"""A conversation ends on the revision it began with, though the file changed on disk and the program was restarted."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import flows
from storage.database import Database
from storage.invariant import look_at_all
from storage.invariants import known
from storage.rows import table
from storage.tables import AnswerRow, ConversationRow
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

pytestmark = pytest.mark.slow
VISIT = """\
purpose = "Whether a visit was worth the time."
about = "our visit"

[[questions]]
key = "worth"
kind = "yes_no"
text = "Was {about} worth your time?"
labels = { yes = "Yes", no = "No" }
then = { no = "why", "*" = "end" }

[[questions]]
key = "why"
kind = "free_text"
means = "why"
text = "What was missing?"
"""
# The second question has another key and other words, and Yes leads to it as well.
CHANGED = VISIT.replace('"why"\nkind', '"reason"\nkind').replace('no = "why", "*" = "end"', '"*" = "reason"')
CHANGED = CHANGED.replace("What was missing?", "Why is that?").replace("worth your time?", "worth it?")


async def changed_on_the_way(world: World, cast: Cast, file: Path) -> None:
    await introduced(world, cast)
    await acts(world, cast.dana.types("/checkin maria --flow visit"))
    assert "Was our visit worth your time?" in cast.maria.last()

    await world.stop()
    file.write_text(CHANGED, encoding="utf-8")
    flows._known.clear()  # a program that starts remembers nothing
    await world.start()

    await acts(world, cast.maria.presses("No"))
    assert "What was missing?" in cast.maria.last()
    await acts(world, cast.maria.types("the second half"), cast.dana.types("/checkin jo --flow visit"))
    assert "Was our visit worth it?" in cast.jo.last()

    await world.stop()
    file.write_text("purpose = ", encoding="utf-8")
    flows._known.clear()
    await world.start()

    await acts(world, cast.jo.presses("Yes"))
    assert "Why is that?" in cast.jo.last()
    await acts(world, cast.jo.types("it was short"))
    assert cast.jo.last().startswith("Thank you, Jo.")


def test_each_ends_on_the_flow_it_began_with(tmp_path: Path, sqlite_url: str) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "visit.toml").write_text(VISIT, encoding="utf-8")
    instance = {"name": "Acme", "timezone": "Europe/Lisbon", "database": sqlite_url, "flows": str(folder)}

    async def whole() -> datetime:
        async with World("telegram-polling", sqlite_url, instance=instance) as world:
            await changed_on_the_way(world, await arrive(world, tmp_path), folder / "visit.toml")
            assert world.platform.violations == []
            return world.clock.now()

    now = asyncio.run(whole())
    a, v, database = table(AnswerRow).c, table(ConversationRow).c, Database(sqlite_url)
    with database.reading() as db:
        answers = list(db.execute(select(a.question, a.raw).order_by(a.id)))
        revisions = set(db.scalars(select(v.revision).where(v.flow == "visit")))
        folds = look_at_all(db, known()["conversations_fold"], now)
    database.close()

    assert ("why", "the second half") in answers
    assert ("reason", "it was short") in answers
    assert len(revisions) == 2
    assert folds.wrong == ()
