"""Each team gets its week once, on its own Monday morning, whatever happens to the program."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest

from storage.database import Database
from tests.office import Office

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, MONDAY)


def keys(office: Office) -> list[str]:
    return [row.dedupe_key.rpartition(":")[2] for row in office.rows("digest")]


def test_on_monday_at_nine_the_week_is_told_once(office: Office) -> None:
    office.team()
    office.now -= MINUTE
    office.run("weekly_digest")
    assert keys(office) == []

    for _ in range(3):
        office.now += MINUTE
        office.run("weekly_digest")

    assert keys(office) == ["2026-W47"]
    (row,) = office.rows("digest")
    assert row.chat == "-Iberia"


def test_nine_is_nine_on_the_teams_own_clock(office: Office) -> None:
    office.team("Iberia", "Europe/Madrid")
    office.team("Andes", "America/Lima")
    office.now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    office.run("weekly_digest")
    assert [row.chat for row in office.rows("digest")] == ["-Iberia"]

    office.now = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    office.run("weekly_digest")
    assert [row.chat for row in office.rows("digest")] == ["-Iberia", "-Andes"]


def test_after_downtime_one_digest_covers_the_gap(office: Office) -> None:
    office.team()
    office.run("weekly_digest")
    office.now += 17 * DAY  # a Thursday
    office.run("weekly_digest")

    assert keys(office) == ["2026-W47", "2026-W49"]


def test_a_team_is_not_told_about_a_week_before_it_existed(office: Office) -> None:
    office.now += DAY
    office.team(since=office.now)
    office.run("weekly_digest")
    assert keys(office) == []

    office.now += 6 * DAY
    office.run("weekly_digest")
    assert keys(office) == ["2026-W48"]


def test_a_team_without_a_channel_gets_its_week_once_it_has_one(office: Office) -> None:
    office.team(channel=False)
    office.run("weekly_digest")
    assert keys(office) == []


def test_many_teams_are_told_in_chunks(office: Office) -> None:
    for number in range(11):
        office.team(f"Team {number}")
    assert office.run("weekly_digest") == 2
    assert len(office.rows("digest")) == 11


def test_two_schedulers_on_one_database_send_one_digest(office: Office) -> None:
    office.team()
    ready = Barrier(2)

    def run(twin: Office) -> None:
        ready.wait()
        twin.run("weekly_digest")

    twins = [Office(office.database, MONDAY) for _ in range(2)]
    threads = [Thread(target=run, args=[twin]) for twin in twins]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert keys(office) == ["2026-W47"]
