"""Which week a team is told about, and when: on its own calendar, whatever its clocks do."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scheduler.periods import PATIENCE, Week, due_week, week_before

NINE = (9, 0)
MADRID = ZoneInfo("Europe/Madrid")
GREENWICH = ZoneInfo("UTC")
ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC", "Europe/Madrid", "America/Sao_Paulo", "America/New_York", "Asia/Kathmandu", "Pacific/Apia",
        "Australia/Lord_Howe", "America/Havana", "Asia/Beirut",
    )
]  # fmt: skip
zones = some.sampled_from(ZONES)
weekdays = some.integers(0, 6)
times = some.tuples(some.integers(0, 23), some.integers(0, 59))
moments = some.integers(0, 30 * 365 * 24 * 3600).map(lambda s: datetime(2005, 1, 1, tzinfo=UTC) + timedelta(seconds=s))


def due(day: int, hour: int, zone: ZoneInfo = MADRID) -> Week | None:
    """In November 2026, whose 23rd is a Monday."""
    return due_week(datetime(2026, 11, day, hour, tzinfo=zone), zone, 0, NINE)


def labelled(week: Week | None) -> str:
    return week.label if week else ""


def test_on_monday_at_nine_the_week_before_is_due() -> None:
    week = due(23, 9)

    assert labelled(week) == "2026-W47"
    assert week is not None
    assert (week.since, week.until) == (
        datetime(2026, 11, 16, tzinfo=MADRID),
        datetime(2026, 11, 23, tzinfo=MADRID),
    )
    assert (week.number, week.last_day) == (47, date(2026, 11, 22))


def test_a_minute_too_early_the_earlier_week_is_too_long_ago() -> None:
    assert due_week(datetime(2026, 11, 23, 8, 59, tzinfo=MADRID), MADRID, 0, NINE) is None


def test_until_six_days_later_the_week_can_still_be_told_about() -> None:
    assert labelled(due(29, 9)) == "2026-W47"
    assert due(29, 10) is None


def test_after_a_month_of_downtime_only_the_last_week_is_due() -> None:
    assert labelled(due_week(datetime(2026, 12, 24, 12, tzinfo=UTC), MADRID, 0, NINE)) == "2026-W51"


def test_the_first_week_of_a_year_may_begin_in_the_year_before() -> None:
    assert week_before(date(2027, 1, 4), GREENWICH).label == "2026-W53"
    assert week_before(date(2025, 1, 6), GREENWICH).label == "2025-W01"


def test_a_week_in_which_the_clocks_change_is_an_hour_longer_or_shorter() -> None:
    autumn, spring = week_before(date(2026, 10, 26), MADRID), week_before(date(2026, 3, 30), MADRID)

    assert autumn.until.astimezone(UTC) - autumn.since.astimezone(UTC) == timedelta(days=7, hours=1)
    assert spring.until.astimezone(UTC) - spring.since.astimezone(UTC) == timedelta(days=7, hours=-1)


def test_an_hour_that_the_clocks_skip_is_due_at_the_first_valid_instant() -> None:
    """Sunday 29 March 2026, 02:30 does not exist in Madrid; the clock goes from 02:00 to 03:00, which is 01:00 UTC."""
    before = due_week(datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), MADRID, 6, (2, 30))
    after = due_week(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), MADRID, 6, (2, 30))

    assert (before, labelled(after)) == (None, "2026-W13")


def test_an_hour_that_comes_twice_is_due_the_first_time() -> None:
    """Sunday 25 October 2026, 02:30 comes at 00:30 and at 01:30 UTC in Madrid."""
    early = due_week(datetime(2026, 10, 25, 0, 29, tzinfo=UTC), MADRID, 6, (2, 30))
    first = due_week(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), MADRID, 6, (2, 30))
    second = due_week(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), MADRID, 6, (2, 30))

    assert (early, labelled(first), second) == (None, "2026-W43", first)


@given(moments, zones, weekdays, times)
def test_what_is_due_lies_in_the_past_and_is_not_old(
    now: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int]
) -> None:
    week = due_week(now, zone, weekday, at)

    if week is not None:
        assert week.until <= now <= week.until + PATIENCE + timedelta(hours=26)
        assert week.since < week.until


@given(moments, zones, weekdays, times, some.integers(0, 14 * 24 * 60))
def test_weeks_are_due_in_order_and_never_come_back(
    now: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int], minutes: int
) -> None:
    earlier = due_week(now, zone, weekday, at)
    later = due_week(now + timedelta(minutes=minutes), zone, weekday, at)

    assert earlier is None or later is None or earlier.label <= later.label


@given(moments, zones, weekdays, times)
def test_looking_every_hour_for_three_weeks_misses_none_of_them(
    start: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int]
) -> None:
    looks = (due_week(start + timedelta(hours=hour), zone, weekday, at) for hour in range(21 * 24))
    found = {week.label for week in looks if week is not None}

    assert len(found) in (3, 4)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_weeks_follow_each_other_without_a_gap(zone: ZoneInfo) -> None:
    days = [date(2011, 1, 3) + timedelta(weeks=number) for number in range(1000)]
    weeks = [week_before(day, zone) for day in days]

    assert all(one.until == other.since for one, other in pairwise(weeks))
    assert len({week.label for week in weeks}) == len(weeks)
