"""The hours in which we may start something with a person, told by the clock on their own wall.

A window is a set of wall-clock minutes. When clocks go forward, minutes that do not exist cannot be open,
and hours that would begin among them begin at the first valid instant. When clocks go back, only the first
pass through the repeated hour counts: nothing is open twice, and nothing is open outside the hours named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count, islice, pairwise

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EXAMPLE = "mon-thu 09:30-16:30, fri 09:30-12:00"

_PART = re.compile(r"(?P<first>[a-z]+)(?:\s*-\s*(?P<last>[a-z]+))?\s+(?P<since>[\d:]+)\s*-\s*(?P<until>[\d:]+)")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)", re.ASCII)
_NONE: frozenset[date] = frozenset()
_MIDNIGHT = 24 * 60
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """Minutes after midnight, half-open: 570 to 990 is 09:30 up to, not including, 16:30."""

    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of each weekday, Monday first, in order and without overlap; a day may have none."""

    days: tuple[tuple[Hours, ...], ...]

    def open_at(self, moment: datetime, holidays: frozenset[date] = _NONE) -> bool:
        """Whether this moment, in the person's zone, is inside. Raises ValueError for a naive moment."""
        wall = _settled(moment)
        minute = wall.hour * 60 + wall.minute
        return not wall.fold and any(hours.since <= minute < hours.until for hours in self.on(wall.date(), holidays))

    def on(self, day: date, holidays: frozenset[date] = _NONE) -> tuple[Hours, ...]:
        """The hours of one date: none on a holiday."""
        return () if day in holidays else self.days[day.weekday()]


def parse_window(text: str) -> Window:
    """Read `mon-thu 09:30-16:30, fri 09:30-12:00`. Raises ValueError that says what to write instead."""
    days: list[list[Hours]] = [[] for _ in DAYS]
    for part in text.split(","):
        numbers, hours = _part(part.strip().lower())
        for number in numbers:
            days[number].append(hours)
    return Window(tuple(_in_order(name, hours) for name, hours in zip(DAYS, days, strict=True)))


def parse_day(word: str) -> int:
    """The weekday's number, Monday is 0, from `mon` or `Monday`. Raises ValueError that lists the names."""
    name = word.strip().lower()
    for names in (DAYS, FULL_DAYS):
        if name in names:
            return names.index(name)
    raise ValueError(f"{word!r} is not a weekday. Write one of: {', '.join(DAYS)}.")


def _part(part: str) -> tuple[tuple[int, ...], Hours]:
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(f"{part!r} is not a day with hours. Write for instance {EXAMPLE!r}.")
    first = parse_day(match["first"])
    last = parse_day(match["last"] or match["first"])
    numbers = tuple((first + step) % 7 for step in range((last - first) % 7 + 1))
    return numbers, _hours(match["since"], match["until"])


def _hours(since: str, until: str) -> Hours:
    hours = Hours(_minutes(since), _minutes(until))
    if hours.since >= hours.until:
        raise ValueError(
            f"{since}-{until} ends before it begins. For a night write two parts: {since}-24:00 and, the next day, "
            f"00:00-{until}."
        )
    return hours


def _minutes(clock: str) -> int:
    match = _CLOCK.fullmatch(clock)
    hour, minute = (int(match[1]), int(match[2])) if match else (99, 99)
    if minute > 59 or hour * 60 + minute > _MIDNIGHT:
        raise ValueError(f"{clock!r} is not a time of day. Write it like 09:30, at most 24:00.")
    return hour * 60 + minute


def _in_order(name: str, hours: list[Hours]) -> tuple[Hours, ...]:
    ordered = tuple(sorted(hours))
    for earlier, later in pairwise(ordered):
        if later.since < earlier.until:
            raise ValueError(f"The hours of {name} overlap. Write them once, for instance {name} 09:30-16:30.")
    return ordered


def next_open(window: Window, moment: datetime, holidays: frozenset[date] = _NONE) -> datetime:
    """The moment itself when it is inside the window, else the next instant that is, in the moment's zone.

    Raises ValueError for a naive moment, OverflowError when the calendar ends first.
    """
    wall = _settled(moment)
    if wall.fold:
        wall = _end_of_second_pass(wall)
    if window.open_at(wall, holidays):
        return wall
    return next(at for at in _openings(window, wall, holidays) if window.open_at(at, holidays))


def working_days_after(moment: datetime, days: int, window: Window, holidays: frozenset[date] = _NONE) -> datetime:
    """The same wall-clock time so many working days later, moved to the nearest open minute of that day.

    A working day is one with hours in the window that is no holiday; the day of `moment` does not count.
    Between two spans of hours it is the beginning of the later one, after the last its last minute.
    Raises ValueError for fewer than one day or a naive moment.
    """
    if days < 1:
        raise ValueError(f"Cannot count {days} working days ahead. Write 1 or more.")
    wall = _settled(moment)
    later = (day for day in _dates(wall.date() + timedelta(days=1)) if window.on(day, holidays))
    day = next(islice(later, days - 1, None))
    at = first_valid(_clamped(wall.time(), day, window.on(day)), _zone(wall))
    return next_open(window, at, holidays)


def _clamped(clock: time, day: date, hours: tuple[Hours, ...]) -> datetime:
    same = datetime.combine(day, clock.replace(fold=0))
    minute = clock.hour * 60 + clock.minute
    for span in hours:
        if minute < span.since:
            return _wall(day, span.since)
        if minute < span.until:
            return same
    return _wall(day, hours[-1].until - 1)


def _openings(window: Window, wall: datetime, holidays: frozenset[date]) -> Iterator[datetime]:
    """Every beginning of hours that the clock has not passed yet, as instants."""
    shown = wall.replace(tzinfo=None)
    for day in _dates(wall.date()):
        for hours in window.on(day, holidays):
            begins = _wall(day, hours.since)
            if begins >= shown:
                yield first_valid(begins, _zone(wall))


def _dates(first: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in count())


def _wall(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60))


def _settled(moment: datetime) -> datetime:
    """The moment as its zone's own clock shows it: existing, and `fold` set in the second pass only."""
    return moment.astimezone(UTC).astimezone(_zone(moment))


def _zone(moment: datetime) -> tzinfo:
    if moment.tzinfo is None:
        raise ValueError(f"A moment without a time zone: {moment}. Give it the person's zone.")
    return moment.tzinfo


def first_valid(wall: datetime, zone: tzinfo) -> datetime:
    """The first instant at which the zone's clock shows this time, or the first one after the gap it falls in."""
    early, late = wall.replace(tzinfo=zone, fold=1), wall.replace(tzinfo=zone, fold=0)
    if early.astimezone(UTC) >= late.astimezone(UTC):
        return late
    return _change(early.astimezone(UTC), late.astimezone(UTC), zone).astimezone(zone)


def _end_of_second_pass(wall: datetime) -> datetime:
    """Where the repeated stretch ends: as long after the change as the clock was put back."""
    first, second = wall.replace(fold=0).astimezone(UTC), wall.astimezone(UTC)
    return (_change(first, second, _zone(wall)) + (second - first)).astimezone(wall.tzinfo)


def _change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The first second after `before`, up to `after`, at which the zone's clock is already changed; all in UTC.

    PEP 495: the two readings of a missing or repeated time lie on either side of the change.
    """
    old = before.astimezone(zone).utcoffset()
    low = before.replace(microsecond=0)
    high = after.replace(microsecond=0)
    while high - low > _SECOND:
        middle = low + (high - low) // 2 // _SECOND * _SECOND
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == old else (low, middle)
    return high
