"""Backups by the clock: one a day, made beside the program; the old ones go after it; what went wrong is shown."""

import asyncio
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock
from bot.config import Backup, ConfigurationError, Settings, parse
from bot.doctor.check import Finding
from bot.house import house_of
from bot.keeper import Keeper
from conversations.house import House
from scheduler.job import Tick, fire
from scheduler.jobs.nightly_backup import JOB, due_day
from storage import backups
from storage.database import Database
from storage.manifest import examine
from storage.writer import Writer
from tests.peopled import people, prints
from tests.test_doctor import about, findings
from tests.worlds import HOUSE, World

NIGHTLY = replace(HOUSE, backup_at=(3, 30))


class Night:
    """The clock of the house, moved by hand."""

    def __init__(self, database: Database) -> None:
        self.world = World(database)
        self.ticks()

    def ticks(self, house: House = NIGHTLY) -> list[str]:
        """The job runs once; the days of which a backup is due now."""
        with self.world.db() as db:
            fire(JOB.function, Tick(db, self.world.now, self.world.new_id, house, {}))
            run = backups.latest(db, "due")
            return [run.label] if run else []

    def passes(self, **time: int) -> None:
        self.world.now += timedelta(**time)

    def taken(self) -> str:
        with self.world.db() as db:
            run = backups.take(db, self.world.now)
            assert run is not None
            return run.id


@pytest.fixture
def night(database: Database) -> Night:
    return Night(database)


def test_of_a_house_that_was_just_founded_there_is_nothing_to_keep(night: Night) -> None:
    assert night.ticks() == []


def test_one_is_asked_for_each_day_however_often_the_clock_ticks(night: Night) -> None:
    night.passes(hours=17)
    assert night.ticks() == []
    night.passes(minutes=35)
    assert night.ticks() == ["2026-11-25"]

    night.taken()
    assert night.ticks() == []
    night.passes(hours=23)
    assert night.ticks() == []
    night.passes(hours=1)
    assert night.ticks() == ["2026-11-26"]


def test_one_that_was_slept_through_is_made_later_and_only_one(night: Night) -> None:
    night.passes(days=5)
    assert night.ticks() == ["2026-11-29"]
    night.taken()
    assert night.ticks() == []


def test_one_that_failed_is_tried_again_after_an_hour(night: Night) -> None:
    night.passes(days=1)
    assert night.ticks() == ["2026-11-25"]
    taken = night.taken()
    with night.world.db() as db:
        backups.failed(db, taken, "no room", night.world.now)
    assert night.ticks() == []
    night.passes(minutes=61)
    assert night.ticks() == ["2026-11-25"]


def test_without_a_time_there_is_none(night: Night) -> None:
    night.passes(days=3)
    assert night.ticks(HOUSE) == []


def test_what_was_taken_and_never_ended_is_given_up(night: Night) -> None:
    night.passes(days=1)
    night.ticks()
    night.taken()
    night.passes(hours=7)
    with night.world.db() as db:
        assert backups.take(db, night.world.now) is None
        last = backups.latest(db)
    assert last is not None
    assert (last.state, last.reason) == ("failed", backups.GONE)


def test_the_day_is_the_one_on_the_wall_also_when_the_clocks_change() -> None:
    zone = ZoneInfo("Europe/Lisbon")
    spring = datetime(2026, 3, 29, tzinfo=UTC)  # 01:00 to 02:00 is missing there
    days = {due_day(spring + timedelta(minutes=minute), zone, (1, 30)) for minute in range(0, 1440, 5)}
    assert days == {"2026-03-28", "2026-03-29"}
    changes = [due_day(spring + timedelta(minutes=minute), zone, (1, 30)) for minute in range(-1440, 1440, 5)]
    assert changes == sorted(changes)


def kept(settings: Settings, database: Database, times: int = 1) -> None:
    """The keeper looks so many times; before each the clock asked for a backup."""

    async def go() -> None:
        with closing(Writer(database)) as writer:
            for _ in range(times):
                now = SystemClock().now()
                await writer.run(partial(backups.ask, run_id=f"{now.timestamp():.6f}", label="2026-11-25", now=now))
                await Keeper(settings, database, writer, SystemClock()).look()
                await asyncio.sleep(1.0)  # their names tell the second

    asyncio.run(go())


def seen(settings: Settings, database: Database) -> Sequence[Finding]:
    return about("backup", asyncio.run(findings(settings, database)))


@pytest.mark.slow
def test_it_is_made_beside_the_program_and_doctor_names_it(database: Database, tmp_path: Path) -> None:
    people(database)
    settings = Settings(backup=Backup(folder=str(tmp_path / "kept")))
    assert "none yet" in seen(settings, database)[0].words

    kept(settings, database)

    (file,) = (tmp_path / "kept").iterdir()
    assert examine(file).tables["feedback"] == prints(database)["feedback"]
    (finding,) = seen(settings, database)
    assert (finding.state, str(file) in finding.words) == ("ok", True)
    file.unlink()
    assert [one.state for one in seen(settings, database)] == ["WARN"]


@pytest.mark.slow
def test_old_ones_go_and_those_made_by_hand_stay(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    with closing(database):
        people(database)
        place = tmp_path / "kept"
        place.mkdir()
        old = "yousaid-nightly-20250101-000000.db"
        for name in ("yousaid-20250101-000000.db", old, f"{old}.part", f"{old}.part-wal", "letter.txt"):
            (place / name).write_text("old")

        kept(Settings(backup=Backup(folder=str(place), keep=2)), database, times=2)

    names = {file.name for file in place.iterdir()}
    assert {"yousaid-20250101-000000.db", "letter.txt"} < names
    assert "yousaid-nightly-20250101-000000.db" not in names
    assert len(names) == 4


@pytest.mark.slow
def test_when_it_fails_nothing_old_goes_and_doctor_says_why(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    with closing(database):
        people(database)
        (tmp_path / "kept").write_text("no folder")
        settings = Settings(backup=Backup(folder=str(tmp_path / "kept")))

        kept(settings, database)

        (finding,) = seen(settings, database)
    assert finding.state == "FAIL"
    assert "the last one failed" in finding.words
    assert "could not be made (File exists). Is there room" in finding.words
    assert (tmp_path / "kept").read_text() == "no folder"


def test_a_time_that_is_none_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"backup.at: '25:00' is not a time of day\. Write it like 09:00"):
        parse('[backup]\nat = "25:00"\n')
    assert house_of(parse('[backup]\nat = ""\n')).backup_at is None
