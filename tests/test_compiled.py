"""Statements that are compiled once say the same as those that SQLAlchemy runs, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Select, not_, select

from storage import outbox, people, unknown
from storage.compiled import Among, _compiled, read
from storage.database import Database
from storage.rows import add, add_new, change, table
from storage.tables import OutboxRow

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
o = table(OutboxRow).c
SOME = select(o.id, o.message, o.not_before, o.sent_at).where(Among(o.id, "ids")).order_by(o.id)
OTHERS = select(o.id).where(not_(Among(o.id, "ids"))).order_by(o.id)


def row(number: int) -> dict[str, object]:
    return {
        "id": f"m{number}", "dedupe_key": f"k{number}", "connector": "web", "address": ["web", "", "1", "", ""],
        "chat": "1", "kind": "reply", "priority": 0, "message": {"headline": f"¡{number}! ' \" %s :x"},
        "not_before": NOON + timedelta(microseconds=number), "expires_at": NOON, "created_at": NOON,
    }  # fmt: skip


def kept(number: int) -> tuple[object, ...]:
    return (f"m{number}", row(number)["message"], row(number)["not_before"], None)


@pytest.mark.parametrize("count", [1, 3])
def test_what_was_added_is_read_again_with_its_moments_and_json(database: Database, count: int) -> None:
    with database.transaction() as db:
        add(db, OutboxRow, [row(number) for number in range(count)])
    with database.reading() as db:
        assert read(db, SOME, {"ids": [f"m{number}" for number in range(count)]}) == [kept(n) for n in range(count)]
        assert read(db, SOME, {"ids": []}) == []
        assert read(db, OTHERS, {"ids": ["m0"]}) == [(f"m{number}",) for number in range(1, count)]
        assert [one.state for one in db.scalars(select(OutboxRow))] == ["pending"] * count


def test_only_what_is_new_is_added_and_counted(database: Database) -> None:
    with database.transaction() as db:
        assert add_new(db, OutboxRow, [row(0), row(1)], "dedupe_key") == 2
        assert add_new(db, OutboxRow, [{**row(2), "dedupe_key": "k1"}, row(3)], "dedupe_key") == 1


def test_a_change_that_looks_for_an_unset_column_leaves_the_others(database: Database) -> None:
    with database.transaction() as db:
        add(db, OutboxRow, [row(0), row(1)])
        change(db, OutboxRow, [{"id": "m0", "sent_at": NOON}])
        change(db, OutboxRow, [{"id": f"m{n}", "sent_at": NOON + timedelta(1)} for n in (0, 1)], unset="sent_at")
        sent = [one[3] for one in read(db, SOME, {"ids": ["m0", "m1"]})]
    assert sent == [NOON, NOON + timedelta(1)]


def test_a_list_written_into_a_statement_is_refused(database: Database) -> None:
    with database.reading() as db, pytest.raises(ValueError, match="use Among"):
        read(db, select(o.id).where(o.state.in_(["sent", "dead"])))


@pytest.mark.parametrize("statement", [outbox._DUE, outbox._THEIRS, unknown._IN_CHATS, unknown._TAKEN, people._THERE])
def test_sqlite_finds_by_an_index_and_walks_through_no_table(
    statement: Select[Any], sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    values = {
        "name": "slack", "channel": "slack", "workspace": "", "now": now, "since": now, "busy": [], "most": 16,
        "conversations": ["a"], "conversation": "a", "chats": ["a"], "ids": ["a"], "receipt": "1",
    }  # fmt: skip
    with opened(sqlite_url).reading() as db:
        compiled = _compiled(statement, db.connection().dialect)
        plan = db.connection().connection.cursor().execute(f"EXPLAIN QUERY PLAN {compiled.text}", compiled._one(values))
        steps = [row[3] for row in plan.fetchall()]

    assert steps[0].startswith("SEARCH")
    assert not [step for step in steps if step.startswith("SCAN") and "json_each" not in step]
