"""`yousaid trace`: one id leads through the whole life of a message, on the real program and both databases."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import select
from structlog.testing import capture_logs

from bot import cli
from bot.logs import with_cause
from conversations.messages import Address, Outbound
from storage import lives, outbox
from storage.cause import because
from storage.database import Database
from storage.lives import Life
from storage.outbox import Letter
from storage.rows import table
from storage.tables import InboxRow, OutboxRow
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

pytestmark = pytest.mark.slow
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ID = "-0Qn1Yk4Z5a6B7c8D9e0Fg"
_i, _o = table(InboxRow).c, table(OutboxRow).c


def play(url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World("telegram-polling", url) as world:
            await story(world, await arrive(world, folder))

    asyncio.run(whole())


def life(database: Database, any_id: str) -> Life:
    with database.reading() as db:
        found = lives.of(db, any_id)
    assert found is not None
    return found


def newest(database: Database, column: Any, condition: Any) -> str:
    with database.reading() as db:
        return str(db.scalars(select(column).where(condition).order_by(column.desc()).limit(1)).one())


async def asked_and_low(world: World, cast: Cast) -> None:
    await introduced(world, cast)
    await acts(world, cast.dana.types("/checkin maria"), cast.maria.presses("2"))
    await world.passes(minutes=3)


def test_from_a_press_to_the_receipts_of_all_it_caused(database_url: str, opened: Any, tmp_path: Path) -> None:
    play(database_url, tmp_path, asked_and_low)
    database = opened(database_url)
    press = newest(database, _i.id, _i.state == "done")
    found = life(database, press)

    what = [moment.what for moment in found.moments]
    assert what[:2] == ["received", "turn"]
    assert what.count("sent") >= 2  # the question shows what was chosen; the next question
    assert {"alert by telegram"} <= {moment.about for moment in found.moments if moment.what == "written"}
    assert [moment.at for moment in found.moments if moment.at] == sorted(m.at for m in found.moments if m.at)


def test_from_any_message_back_to_what_caused_it(database_url: str, opened: Any, tmp_path: Path) -> None:
    play(database_url, tmp_path, asked_and_low)
    database = opened(database_url)
    press = newest(database, _i.id, _i.state == "done")
    alert = newest(database, _o.id, _o.kind == "alert")
    question = newest(database, _o.id, _o.kind == "question")

    assert life(database, alert) == life(database, press)
    assert life(database, question).id < press  # it was asked because of the colleague's command
    assert life(database, question).moments[0].what == "received"


def test_what_the_clock_caused_begins_with_itself(database: Database) -> None:
    with database.transaction() as db, because("job:weekly_digest"):
        outbox.put(db, [Letter("digest:1", Address("telegram", "", "1"), "digest", Outbound("hello"))], lambda: ID, NOW)

    found = life(database, ID)
    assert (found.id, found.cause, [moment.what for moment in found.moments]) == (ID, "job:weekly_digest", ["written"])


def test_the_lines_of_the_log_carry_the_id_of_the_life(sqlite_url: str, opened: Any, tmp_path: Path) -> None:
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
    with capture_logs(processors=[with_cause]) as lines:
        play(sqlite_url, tmp_path, asked_and_low)
    structlog.configure(wrapper_class=before)
    database = opened(sqlite_url)
    press = newest(database, _i.id, _i.state == "done")
    rows = {moment.id for moment in life(database, press).moments if moment.what == "sent"}

    taken = [line for line in lines if line["event"] == "taken" and line["id"] == press]
    assert [line["state"] for line in taken] == ["done"]
    assert rows <= {line["row"] for line in lines if line["event"] == "sent" and line["id"] == press}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        cli.main(["trace", *arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out + err


def test_the_command_hides_words_unless_they_are_asked_for(
    sqlite_url: str, opened: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    play(sqlite_url, tmp_path, asked_and_low)
    monkeypatch.setenv("YOUSAID_INSTANCE__DATABASE", sqlite_url)
    press = newest(opened(sqlite_url), _i.id, _i.state == "done")

    code, told = run(capsys, press)
    assert code == 0
    assert "times in Europe/Lisbon" in told
    assert "Maria" not in told
    assert "Maria" in run(capsys, press, "--words")[1]
    data = json.loads(run(capsys, press, "--json")[1])
    assert [data["id"], data["moments"][0]["what"]] == [press, "received"]
    assert all("words" not in moment for moment in data["moments"])


def test_an_id_that_nothing_has_is_refused_with_a_hint(
    sqlite_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOUSAID_INSTANCE__DATABASE", sqlite_url)
    code, told = run(capsys, ID)

    assert code == 1
    assert f"Nothing has the id {ID}. Ids are in the lines of the log" in told
