"""Time as it is lived: weeks in every zone, what came too late, a clock that is moved, and two clocks at once."""

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, text

from conversations.hours import next_open, parse_window
from scheduler import jobs
from scheduler.job import Job
from scheduler.periods import due_week
from scheduler.steadiness import Jump, Steadiness
from storage import sending
from storage.database import Database
from storage.rows import table
from storage.tables import CheckIn, DigestRun, OutboxRow
from storage.writer import Writer
from tests.office import Office
from tests.test_hours import ZONES, changes
from tests.world import ManualClock, World

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OFFICE_HOURS = parse_window("mon-thu 09:30-16:30, fri 09:30-12:00")
_o, _k, _r = table(OutboxRow).c, table(CheckIn).c, table(DigestRun).c


# Every zone, three years


def mondays() -> Iterator[date]:
    return (date(2025, 1, 6) + number * timedelta(days=7) for number in range(156))


def label_at(moment: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int]) -> str:
    week = due_week(moment, zone, weekday, at)
    return week.label if week else ""


@pytest.mark.slow
def test_every_week_of_every_zone_is_due_once_at_nine_on_its_own_wall() -> None:
    for name in ZONES:
        zone, seen = ZoneInfo(name), []
        for day in mondays():
            nine = datetime.combine(day, time(9), zone).astimezone(UTC)
            seen.append(label_at(nine, zone, 0, (9, 0)))
            assert label_at(nine - timedelta(seconds=1), zone, 0, (9, 0)) != seen[-1]
            assert nine.astimezone(zone).time() == time(9), (name, day)
        assert len(set(seen)) == len(seen) == 156
        assert seen == sorted(seen)


@pytest.mark.slow
def test_an_hour_that_is_skipped_comes_at_its_first_valid_instant_and_a_repeated_one_once_in_every_zone() -> None:
    """Held against counting minutes: the first one at which the wall shows that day and that time, or a later one."""
    for name, changed in changes():
        zone = ZoneInfo(name)
        minutes = [changed.replace(second=0) + number * MINUTE for number in range(-240, 241)]
        walls = [minute.astimezone(zone).replace(tzinfo=None) for minute in minutes]
        for offset in (-90, -30, -1, 0, 30):
            wall = walls[240 + offset]
            first = next(minute for minute, shown in zip(minutes, walls, strict=True) if _shows(shown, wall))
            at = (wall.hour, wall.minute)
            week = label_at(first, zone, wall.weekday(), at)
            assert week
            assert label_at(first - timedelta(seconds=1), zone, wall.weekday(), at) != week, (name, wall)
            for later in (MINUTE, HOUR, 2 * HOUR, 3 * HOUR):
                assert label_at(first + later, zone, wall.weekday(), at) == week, (name, wall)


def _shows(shown: datetime, wall: datetime) -> bool:
    return shown.date() == wall.date() and shown >= wall


@pytest.mark.slow
def test_nobody_is_asked_at_night_in_any_zone_around_any_change() -> None:
    for name, changed in changes():
        zone = ZoneInfo(name)
        for hour in range(-48, 49, 3):
            opened = next_open(OFFICE_HOURS, (changed + hour * HOUR).astimezone(zone))
            latest = time(12) if opened.weekday() == 4 else time(16, 30)
            assert time(9, 30) <= opened.time() < latest, (name, opened)
            assert opened.weekday() < 5


# Late


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, MONDAY)


def test_due_on_friday_and_missed_until_saturday_it_is_skipped_and_says_so(office: Office) -> None:
    """The next good moment is on Monday, which is more than a day late."""
    dana = office.colleague("Dana", office.team())
    maria = office.customer("Maria", "Northwind", dana)
    planned = office.plan(maria, datetime(2026, 11, 27, 11, 0, tzinfo=UTC), dana)
    office.now = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
    office.run("start_check_ins")

    assert tuple(office.check_in(planned))[:2] == ("suppressed", "late")
    (notice,) = office.letters("notice")
    assert notice.plain().endswith("the next good moment is more than a day later.")
    assert office.letters("question") == []


def test_missed_in_the_evening_it_goes_out_the_next_morning(office: Office) -> None:
    dana = office.colleague("Dana", office.team())
    planned = office.plan(office.customer("Maria", "Northwind", dana), MONDAY + HOUR, dana)
    office.now = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
    office.run("start_check_ins")
    assert tuple(office.check_in(planned)) == ("planned", "", datetime(2026, 11, 24, 9, 30, tzinfo=UTC))

    office.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    office.run("start_check_ins")
    assert office.check_in(planned).disposition == "sent"


def test_the_digest_counts_what_did_not_go_out_with_its_reasons(office: Office) -> None:
    team = office.team()
    dana = office.colleague("Dana", team)
    for number in range(2):
        office.plan(office.customer(f"Late {number}", f"Account {number}", dana), MONDAY + HOUR, dana)
    office.plan(office.customer("No", "Somewhere", dana, agreed=False), MONDAY + 49 * HOUR, dana)
    office.now = MONDAY + 50 * HOUR
    office.run("start_check_ins")
    office.now = MONDAY + 7 * DAY
    office.run("weekly_digest")

    (digest,) = office.letters("digest")[-1:]
    assert "3 check-ins did not go out: 1 without consent, 2 too late." in digest.plain()


def test_a_question_that_could_not_be_sent_for_a_day_is_skipped_and_its_starter_hears_it(database: Database) -> None:
    """The platform was away for so long: nobody is reminded of a question that never arrived."""
    office = Office(database, MONDAY + HOUR)
    dana = office.colleague("Dana", office.team())
    planned = office.plan(office.customer("Maria", "Northwind", dana), office.now, dana)
    office.run("start_check_ins")
    office.now += DAY + MINUTE
    tidied(office)

    assert tuple(office.check_in(planned))[:2] == ("suppressed", "late")
    assert [row.state for row in office.rows("question")] == ["expired"]
    assert [letter.headline for letter in office.letters("notice")] == [
        "The check-in with Maria (Northwind) did not go out."
    ]
    office.now += 3 * DAY
    office.run("remind_and_expire")
    assert office.letters("reminder") == []


def tidied(office: Office) -> None:
    with office.database.transaction() as db:
        assert not sending.tidy(db, "telegram", office.now, office.house, office.new_id)


# A clock that is moved


def test_ten_minutes_are_borne_and_more_is_a_jump() -> None:
    steady = Steadiness()
    assert steady.look(MONDAY, 0.0) is None
    assert steady.look(MONDAY + 20 * MINUTE, 10 * 60.0) is None

    jump = steady.look(MONDAY + 21 * MINUTE, 10 * 60.0 + 1)
    assert jump == Jump(timedelta(minutes=10, seconds=59), MONDAY + 21 * MINUTE)
    assert steady.look(MONDAY + 21 * MINUTE, 10 * 60.0 + 1) is None
    assert steady.rests(10 * 60.0 + 300)
    assert not steady.rests(10 * 60.0 + 301)


def test_a_jump_back_is_one_too() -> None:
    steady = Steadiness()
    steady.look(MONDAY, 0.0)
    jump = steady.look(MONDAY - HOUR, 1.0)

    assert jump is not None
    assert jump.by == -HOUR - timedelta(seconds=1)


def test_a_clock_that_is_corrected_by_a_second_a_day_never_jumps() -> None:
    steady = Steadiness()
    looks = (steady.look(MONDAY + day * (DAY + timedelta(seconds=1)), day * 86400.0) for day in range(5000))

    assert not any(looks)


class MovableClock(ManualClock):
    """Somebody may set it; the steady seconds do not notice."""

    def is_set(self, by: timedelta) -> None:
        self._now += by
        self._start += by


def test_when_the_clock_jumps_nothing_begins_for_five_minutes_and_admins_hear_of_it(sqlite_url: str) -> None:
    office = Office(Database(sqlite_url), datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    office.team()
    boss = office.colleague("Boss")
    with office.database.transaction() as db:
        db.execute(text("UPDATE staff SET role = 'admin' WHERE id = :id"), {"id": boss})

    async def story() -> tuple[list[str], list[str]]:
        world = World("telegram-polling", sqlite_url, office.now)
        clock = MovableClock(office.now)
        world.clock = clock
        async with world:
            await world.ticker.run_all()
            clock.is_set(HOUR)
            await world.ticker.run_all()
            during = [row.dedupe_key for row in office.rows("digest")]
            clock.move(timedelta(seconds=301))
            await world.ticker.run_all()
            return during, [row.dedupe_key for row in office.rows("digest")]

    during, after = asyncio.run(story())

    assert (during, len(after)) == ([], 1)
    (notice,) = office.letters("notice")
    assert notice.headline == "The clock of our machine went 60 minutes forward at once."
    office.database.close()


def test_a_clock_that_goes_back_and_forth_makes_nothing_happen_twice(database: Database) -> None:
    office = Office(database, MONDAY)
    chance = random.Random(4)
    for number in range(3):
        office.team(f"Team {number}")
    dana = office.colleague("Dana", office.team())
    planned = [
        office.plan(office.customer(f"P{number}", f"Account {number}", dana), MONDAY + number * HOUR, dana)
        for number in range(6)
    ]
    office.run("weekly_digest")
    for _ in range(60):
        office.now = MONDAY + chance.randrange(-48, 120) * HOUR
        for name in ("weekly_digest", "start_check_ins", "remind_and_expire"):
            office.run(name)

    assert counted(office) == {"digest": 4, "question": asked(office, planned), "reminder": reminded(office)}
    assert all(count == 1 for count in per_person(office, "question").values())
    assert all(count <= 1 for count in per_person(office, "reminder").values())


def counted(office: Office) -> dict[str, int]:
    return {kind: len(office.rows(kind)) for kind in ("digest", "question", "reminder")}


def asked(office: Office, planned: list[Any]) -> int:
    return sum(office.check_in(one).disposition not in ("planned", "suppressed") for one in planned)


def reminded(office: Office) -> int:
    return len(per_person(office, "reminder"))


def per_person(office: Office, kind: str) -> Counter[str]:
    return Counter(row.chat for row in office.rows(kind))


# Two clocks at once


def test_two_clocks_at_once_make_everything_happen_once(database: Database) -> None:
    """Without any lease: that there is one clock only saves work, what keeps order are the rows themselves."""
    office = Office(database, MONDAY + HOUR)
    for number in range(7):
        office.team(f"Team {number}")
    dana = office.colleague("Dana")
    for number in range(60):
        office.plan(office.customer(f"P{number}", f"Account {number}", dana), office.now, dana)

    clocks_run(office, "start_check_ins", "weekly_digest")
    office.now += 3 * DAY
    clocks_run(office, "remind_and_expire")

    assert counted(office) == {"digest": 7, "question": 60, "reminder": 60}
    assert set(per_person(office, "question").values()) == {1}
    assert set(per_person(office, "reminder").values()) == {1}
    with database.reading() as db:
        assert db.scalar(select(func.count()).where(_k.disposition == "sent")) == 60
        assert db.scalar(select(func.count()).select_from(DigestRun)) == 7


def clocks_run(office: Office, *names: str) -> None:
    """Each of two writers runs every job until nothing more is due, both at the same time."""

    async def story() -> None:
        writers = [Writer(office.database) for _ in range(2)]
        await asyncio.gather(*(until_done(one, jobs.known()[name]) for name in names for one in writers))
        for writer in writers:
            writer.close()

    async def until_done(writer: Writer, job: Job) -> None:
        while await writer.run(lambda db: job.function(office.tick(db))):
            pass

    asyncio.run(story())
