"""The nightly look at the invariants: in chunks beside the writer, told once, and told again when it is mended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select, text
from sqlmodel import Session

from conversations.messages import Address, from_json
from scheduler.job import Tick
from scheduler.jobs import check_invariants
from storage import invariants, people, violations
from storage.database import Database
from storage.invariant import Looked
from storage.rows import table
from storage.tables import OutboxRow
from storage.violations import Place
from tests.worlds import HOUSE, World

BREAKS = "INSERT INTO counter (name, value) VALUES ('action', 0)"
MENDS = "UPDATE counter SET value = 99 WHERE name = 'action'"


class Night:
    """Nights in the world of a few people, in which something can be broken and mended."""

    def __init__(self, database: Database, **house: Any) -> None:
        self.world = World(database)
        self.house = replace(HOUSE, **house)
        self.world.connect_staff(self.world.dana, "dana-chat")
        with self.world.db() as db:
            team = Address("telegram", "", "iberia-group")
            people.link_address(db, team, self.world.new_id(), self.world.now, team_id=self.world.iberia)
        assert self.world.says("dana", 'action "Logins within one day"').done

    def tick(self) -> bool:
        """One second of it: reads beside the writer, then writes. Whether there was anything to do."""
        note = self.looks()
        if note is None:
            return False
        with self.world.db() as db:
            assert note(self.tick_of(db)) is False
        return True

    def looks(self) -> Callable[[Tick], bool] | None:
        assert check_invariants.JOB.look is not None
        with self.world.database.reading() as db:
            return check_invariants.JOB.look(self.tick_of(db))

    def tick_of(self, db: Session) -> Tick:
        return Tick(db, self.world.now, self.world.new_id, self.house, {})

    def passes(self) -> int:
        """A whole night; how many chunks it took."""
        self.world.now += timedelta(days=1)
        count = 0
        while self.tick():
            count += 1
            self.world.now += timedelta(seconds=1)
        return count

    def does(self, statement: str) -> None:
        with self.world.db() as db:
            db.execute(text(statement))

    def alerts(self, to: str) -> list[str]:
        o = table(OutboxRow).c
        with self.world.db() as db:
            rows = db.execute(select(o.message).where(o.kind == "alert", o.chat == to).order_by(o.id))
            return [from_json(message).plain() for (message,) in rows]

    def known(self) -> list[str]:
        with self.world.db() as db:
            return [one.subject for one in violations.open_ones(db)]


def broken(database: Database, **house: Any) -> Night:
    night = Night(database, **house)
    night.does("DELETE FROM counter")
    night.does(BREAKS)
    return night


def test_a_night_looks_at_everything_once(database: Database) -> None:
    night = Night(database)

    assert night.passes() == len(invariants.known())
    assert night.tick() is False
    with night.world.db() as db:
        assert {run.name for run in violations.runs(db) if run.ended_at} == set(invariants.known())
    assert night.known() == []


def test_what_does_not_hold_is_told_once_to_the_teams_channel(database: Database) -> None:
    night = broken(database, alert_team="iberia", alert_staff="dana")
    night.passes()
    night.passes()

    (alert,) = night.alerts("iberia-group")
    assert alert.startswith(
        "Something that must always hold does not: no number that people call things by is given twice."
    )
    assert "action: the counter of action stands at 0, the highest number is 1." in alert
    assert "Stop the program" in alert
    assert night.alerts("dana-chat") == []
    assert night.known() == ["action"]


def test_that_it_is_mended_is_told_too_and_a_relapse_is_news(database: Database) -> None:
    night = broken(database, alert_staff="dana")
    night.passes()
    night.does(MENDS)
    night.passes()
    night.passes()
    assert night.known() == []
    night.does("UPDATE counter SET value = 0")
    night.passes()

    assert [alert.partition(":")[0] for alert in night.alerts("dana-chat")] == [
        "Something that must always hold does not",
        "This holds again",
        "Something that must always hold does not",
    ]


def test_without_anybody_to_tell_it_is_kept_for_the_doctor(database: Database) -> None:
    night = broken(database)
    night.passes()

    assert night.known() == ["action"]
    assert night.alerts("dana-chat") == night.alerts("iberia-group") == []


def test_many_at_once_are_one_message(database: Database) -> None:
    night = Night(database, alert_staff="dana")
    night.world.connect(night.world.maria, "maria-chat")
    for number in range(8):
        night.world.hears(night.world.maria, f"this is not good {number}")
    night.does("UPDATE feedback SET state = 'linked'")
    night.passes()

    (alert,) = night.alerts("dana-chat")
    assert alert.count("is linked to no action") == 5
    assert "and 3 more" in alert
    assert "this is not good" not in alert


def test_the_look_goes_on_where_it_stopped_also_on_the_next_day(database: Database) -> None:
    night = Night(database)
    with night.world.db() as db:
        first = violations.next_place(db, ("one", "two"), "2026-11-24")
        assert first == Place("one", "", None)
        violations.note(db, first, Looked((), 500, "F-500"), "2026-11-24", night.world.now, night.world.new_id)
        half = violations.next_place(db, ("one", "two"), "2026-11-25")
        assert half == Place("one", "F-500", night.world.now)
        violations.note(db, half, Looked((), 7, ""), "2026-11-25", night.world.now, night.world.new_id)
        assert violations.next_place(db, ("one", "two"), "2026-11-24") == Place("two", "", None)
        assert [run.looked_at for run in violations.runs(db)] == [507]
