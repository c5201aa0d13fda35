"""The days that staff write: 2026-12-01, in 2 weeks, fri, tomorrow, 5 jan."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.house import House

HOW = "Write it like 2026-12-01, 1 dec, fri, tomorrow or in 2 weeks."

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPAN = re.compile(r"(?:in )?(\d{1,3}|a|an|one|two|three|four|six) (day|week|month)s?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?: (\d{4}))?")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}


def today(now: datetime, house: House) -> date:
    """The date in the zone of this installation."""
    return now.astimezone(ZoneInfo(house.timezone)).date()


def read(words: str, today: date) -> date | None:
    """The day these words mean, None when they mean none. A weekday is the next one after today."""
    text = " ".join(words.casefold().split()).removeprefix("by ").removeprefix("on ")
    match text:
        case "today":
            return today
        case "tomorrow":
            return today + timedelta(days=1)
        case "next week":
            return today + timedelta(days=7 - today.weekday())
        case _:
            return _weekday(text, today) or _span(text, today) or _iso(text) or _day_of_month(text, today)


def read_past(words: str, today: date) -> date | None:
    """The same for what has happened: a weekday is the last one, a day without a year the nearest."""
    day = read(words, today)
    text = " ".join(words.casefold().split())
    if day is None or day <= today or text == "tomorrow" or text.startswith("in ") or re.search(r"\d{4}", text):
        return day
    if _DAY_MONTH.fullmatch(text.removeprefix("on ")):
        before = _real(day.year - 1, day.month, day.day)
        return before if before and today - before < day - today else day
    return day - timedelta(days=7)


def shown(day: date) -> str:
    """As staff read it: Mon 7 Dec."""
    return f"{_WEEKDAYS[day.weekday()].title()} {day.day} {_MONTHS[day.month - 1].title()}"


def _weekday(text: str, today: date) -> date | None:
    name = text.removeprefix("next ")
    names = _WEEKDAYS if name in _WEEKDAYS else _FULL
    if name not in names:
        return None
    return today + timedelta(days=(names.index(name) - today.weekday() - 1) % 7 + 1)


def _span(text: str, today: date) -> date | None:
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    count = _COUNTS.get(found[1]) or int(found[1])
    return today + timedelta(days=count * {"day": 1, "week": 7, "month": 30}[found[2]])


def _iso(text: str) -> date | None:
    found = _ISO.fullmatch(text)
    return _real(int(found[1]), int(found[2]), int(found[3])) if found else None


def _day_of_month(text: str, today: date) -> date | None:
    """Without a year it is the coming one."""
    found = _DAY_MONTH.fullmatch(text)
    if found is None or found[2][:3] not in _MONTHS:
        return None
    month, day = _MONTHS.index(found[2][:3]) + 1, int(found[1])
    if found[3]:
        return _real(int(found[3]), month, day)
    this_year = _real(today.year, month, day)
    return this_year if this_year and this_year >= today else _real(today.year + 1, month, day)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
