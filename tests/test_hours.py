"""When we may start something with a person, in every zone there is, around every change of its clocks."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from itertools import count
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.hours import DAYS, Window, next_open, parse_day, parse_window, working_days_after

OFFICE = parse_window("mon-thu 09:30-16:30, fri 09:30-12:00")
NIGHTS = tuple(
    map(
        parse_window,
        (
            "mon-sun 00:00-24:00",
            "mon-sun 00:00-00:01",
            "mon-sun 01:15-02:45",
            "mon-sun 02:30-03:30",
            "mon-sun 23:15-23:45",
        ),
    )
)
ZONES = tuple(sorted(available_timezones() - {"localtime", "Factory"}))
LISBON, BERLIN, APIA = ZoneInfo("Europe/Lisbon"), ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def at(text: str, zone: tzinfo = LISBON, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


def instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


@cache
def changes() -> tuple[tuple[str, datetime], ...]:
    """Every change of clocks of every zone in three years, as (zone, the first instant after it in UTC)."""
    return tuple((name, found) for name in ZONES for found in _changes_of(ZoneInfo(name)))


def _changes_of(zone: ZoneInfo) -> list[datetime]:
    days = [datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=number) for number in range(3 * 365)]
    offsets = [day.astimezone(zone).utcoffset() for day in days]
    return [_between(days[n - 1], days[n], zone) for n in range(1, len(days)) if offsets[n] != offsets[n - 1]]


def _between(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    old = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == old else (low, middle)
    return high


def by_hand(window: Window, moment: datetime) -> datetime:
    """The slow way: minute after minute in UTC until the wall clock is inside, in its first pass."""
    for number in count():
        whole = instant(moment).replace(second=0, microsecond=0) + number * MINUTE
        wall = max(whole, instant(moment)).astimezone(moment.tzinfo)
        minute = wall.hour * 60 + wall.minute
        if not wall.fold and any(hours.since <= minute < hours.until for hours in window.days[wall.weekday()]):
            return wall
    raise AssertionError


@some.composite
def windows(draw: some.DrawFn) -> Window:
    """The same hours every day, often at night, where clocks change."""
    since = draw(some.one_of(some.integers(0, 240), some.integers(0, 1439)))
    until = draw(some.integers(since + 1, min(since + 180, 1440)))
    return parse_window(f"mon-sun {since // 60}:{since % 60:02}-{until // 60}:{until % 60:02}")


@given(windows(), some.sampled_from(changes()), some.integers(-180 * 60, 180 * 60))
def test_next_open_is_what_counting_minutes_gives_around_every_change(
    window: Window, change: tuple[str, datetime], seconds: int
) -> None:
    name, changed = change
    moment = (changed + timedelta(seconds=seconds)).astimezone(ZoneInfo(name))

    assert instant(next_open(window, moment)) == instant(by_hand(window, moment))


def test_the_next_opening_is_open_and_stays_put_in_every_zone() -> None:
    for name, changed in changes():
        zone = ZoneInfo(name)
        for window in NIGHTS:
            for minutes in (-61, -30, -1, 0, 1, 29, 61):
                moment = (changed + minutes * MINUTE).astimezone(zone)
                opened = next_open(window, moment)
                assert window.open_at(opened)
                assert opened.tzinfo is zone
                assert instant(moment) <= instant(opened) <= instant(moment) + 26 * HOUR
                assert next_open(window, opened) == opened


@given(windows(), some.sampled_from(changes()), some.integers(-9, 3), some.integers(0, 1439), some.integers(1, 6))
def test_a_reminder_comes_after_so_many_days_at_an_open_minute(
    window: Window, change: tuple[str, datetime], day: int, minute: int, days: int
) -> None:
    name, changed = change
    moment = (changed + timedelta(days=day, minutes=minute)).astimezone(ZoneInfo(name))
    reminded = working_days_after(moment, days, window)

    assert window.open_at(reminded)
    assert reminded.date() - moment.date() in (timedelta(days=days), timedelta(days=days + 1))


def test_there_are_changes_to_test() -> None:
    assert len(ZONES) > 590
    assert len(changes()) > 900


@pytest.mark.parametrize(
    ("moment", "inside"),
    [
        ("2026-11-30 09:29:59.999999", False),
        ("2026-11-30 09:30", True),
        ("2026-11-30 16:29:59.999999", True),
        ("2026-11-30 16:30", False),
        ("2026-12-04 11:59", True),
        ("2026-12-04 12:00", False),
        ("2026-12-05 10:00", False),
    ],
)
def test_hours_are_half_open(moment: str, inside: bool) -> None:
    assert OFFICE.open_at(at(moment)) is inside


@pytest.mark.parametrize(
    ("moment", "opened"),
    [
        ("2026-11-30 10:00:07", "2026-11-30 10:00:07"),
        ("2026-11-30 08:00", "2026-11-30 09:30"),
        ("2026-11-30 16:30", "2026-12-01 09:30"),
        ("2026-12-04 12:00", "2026-12-07 09:30"),
        ("2026-12-06 23:59", "2026-12-07 09:30"),
    ],
)
def test_the_next_opening(moment: str, opened: str) -> None:
    assert next_open(OFFICE, at(moment)) == at(opened)


def test_a_holiday_is_closed() -> None:
    holidays = frozenset({date(2026, 12, 1), date(2026, 12, 2)})

    assert not OFFICE.open_at(at("2026-12-01 10:00"), holidays)
    assert next_open(OFFICE, at("2026-12-01 10:00"), holidays) == at("2026-12-03 09:30")


def test_hours_that_begin_in_a_gap_begin_after_it() -> None:
    opened = next_open(parse_window("sun 02:30-04:00"), at("2026-03-29 00:00", BERLIN))

    assert (opened, opened.fold) == (at("2026-03-29 03:00", BERLIN), 0)


def test_hours_inside_a_gap_are_skipped_that_day() -> None:
    assert next_open(parse_window("mon-sun 02:15-02:45"), at("2026-03-29 00:00", BERLIN)) == at(
        "2026-03-30 02:15", BERLIN
    )


def test_hours_in_a_repeated_hour_open_the_first_time_only() -> None:
    window = parse_window("mon-sun 02:15-02:45")
    second = at("2026-10-25 02:20", BERLIN, fold=1)

    assert window.open_at(second.replace(fold=0))
    assert not window.open_at(second)
    assert next_open(window, second) == at("2026-10-26 02:15", BERLIN)


def test_hours_that_go_on_after_a_repeated_hour_go_on_after_it() -> None:
    window = parse_window("mon-sun 02:30-04:00")

    assert next_open(window, at("2026-10-25 02:10", BERLIN, fold=1)) == at("2026-10-25 03:00", BERLIN)


def test_a_day_that_does_not_exist_is_skipped() -> None:
    """Samoa went from 29 to 31 December 2011."""
    window = parse_window("thu-sat 09:00-17:00")

    assert next_open(window, at("2011-12-29 17:00", APIA)) == at("2011-12-31 09:00", APIA)


@pytest.mark.parametrize(
    ("asked", "days", "reminded"),
    [
        ("2026-11-30 10:15:30", 2, "2026-12-02 10:15:30"),
        ("2026-12-03 10:15", 2, "2026-12-07 10:15"),
        ("2026-12-03 15:00", 1, "2026-12-04 11:59"),
        ("2026-11-30 08:00", 1, "2026-12-01 09:30"),
        ("2026-11-30 20:00", 1, "2026-12-01 16:29"),
        ("2026-12-05 10:00", 1, "2026-12-07 10:00"),
    ],
)
def test_a_reminder_comes_at_the_same_time_of_a_working_day(asked: str, days: int, reminded: str) -> None:
    assert working_days_after(at(asked), days, OFFICE) == at(reminded)


def test_a_reminder_does_not_count_holidays() -> None:
    holidays = frozenset({date(2026, 12, 1)})

    assert working_days_after(at("2026-11-30 10:00"), 2, OFFICE, holidays) == at("2026-12-03 10:00")


def test_a_reminder_between_two_spans_comes_with_the_second() -> None:
    window = parse_window("mon-fri 09:00-12:00, mon-fri 13:00-17:00")

    assert working_days_after(at("2026-11-30 12:30"), 1, window) == at("2026-12-01 13:00")


def test_a_reminder_needs_at_least_one_day() -> None:
    with pytest.raises(ValueError, match="Write 1 or more"):
        working_days_after(at("2026-11-30 10:00"), 0, OFFICE)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        OFFICE.open_at(at("2026-11-30 10:00").replace(tzinfo=None))


@pytest.mark.parametrize(
    "text",
    ["Mon-Thu 9:30-16:30, Fri 09:30-12:00", " mon - thu 09:30 - 16:30 ,fri 09:30-12:00", "Monday-thursday 09:30-16:30"],
)
def test_the_written_form_is_read_generously(text: str) -> None:
    assert parse_window(text).days[:4] == OFFICE.days[:4]


def test_a_range_of_days_may_go_over_the_weekend() -> None:
    assert [bool(hours) for hours in parse_window("fri-mon 10:00-11:00").days] == [True, *[False] * 3, *[True] * 3]


def test_two_spans_of_a_day_are_put_in_order() -> None:
    assert parse_window("mon 13:00-17:00, mon 09:00-13:00") == parse_window("mon 09:00-13:00, mon 13:00-17:00")


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "Write for instance"),
        ("09:30-16:30", "Write for instance"),
        ("mon 9-17", "Write it like 09:30"),
        ("mon 09:60-17:00", "Write it like 09:30"),
        ("mon 09:30-24:01", "at most 24:00"),
        ("mun 09:30-16:30", "Write one of: mon, tue"),
        ("mon 22:00-06:00", "write two parts: 22:00-24:00"),
        ("mon 09:30-09:30", "ends before it begins"),
        ("mon-wed 09:30-16:30, tue 16:00-17:00", "hours of tue overlap"),
    ],
)
def test_what_cannot_be_read_is_answered_with_what_to_write(text: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice):
        parse_window(text)


@given(some.text(max_size=30))
def test_any_other_text_is_a_value_error(text: str) -> None:
    try:
        window = parse_window(text)
    except ValueError:
        return
    assert any(window.days)


@pytest.mark.parametrize(("word", "number"), [("mon", 0), ("Sunday", 6), (" WED ", 2)])
def test_a_weekday_has_a_number(word: str, number: int) -> None:
    assert parse_day(word) == number
    assert DAYS[number] == word.strip().lower()[:3]
