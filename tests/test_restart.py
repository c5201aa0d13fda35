"""A restart loads nothing, and whatever became due meanwhile happens once, however much it is."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event

from benchmarks.measurements import reminders
from benchmarks.result import FULL, Surroundings
from benchmarks.world import populate
from bot.app import Outside, Program
from bot.config import Settings
from tests.world import TUESDAY, HandTicker, ManualClock


@pytest.mark.slow
def test_of_ten_thousand_reminders_due_at_one_instant_none_is_dropped_and_none_comes_twice(tmp_path: Path) -> None:
    result = reminders.measure(Surroundings(tmp_path, FULL, 0.0))

    assert FULL.due == 10_000
    assert [(goal.words, goal.measured) for goal in result.goals if not goal.met] == []


def test_a_start_reads_no_conversation(tmp_path: Path) -> None:
    """Each is found by an index, when it is due or when somebody writes."""
    file = populate(tmp_path, 50).file
    program = Program(
        Settings.model_validate({"instance": {"database": f"sqlite:///{file}"}, "web": {"bind": ""}}),
        Outside(ManualClock(TUESDAY), ticker=HandTicker()),
    )
    said: list[str] = []

    def listen(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(said.append)

    event.listen(program.database.engine, "connect", listen)

    async def story() -> None:
        async with program:
            pass

    asyncio.run(story())
    assert [words for words in said if "outbox" in words] != []
    assert [words for words in said if "FROM conversation" in words or "FROM answer" in words] == []
