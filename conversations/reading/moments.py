"""Moments in words: "tomorrow morning", "next week", "in 2 hours", in the person's own zone.

A language tells what its phrases mean in a few codes, several of them separated by semicolons:
`day 1` (days from today), `weekday 4` (Monday is 0), `week 1`, `month 1`, `at 14:00`, `unit 60` (minutes),
`count 2`, `in` and `ago` (there is a span), `last` (before today), `clock` (an hour follows), `am`, `pm`,
`next` (a weekday of next week), `coming` (the next one there is), `cue` (asks for a postponement, if a moment
is named too), or nothing for a filler.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from conversations.reading.language import Language, moment_phrases, months, role, wish_phrases
from conversations.reading.line import Line

MORNING = time(9, 30)
_DAY = 24 * 60
_MONTH = 30 * _DAY
_FURTHEST = 366 * _DAY
_EXACT = re.compile(r"(\d{1,2})[:.](\d{2})")
_SOON = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Later:
    """Wanted at another time; `at` is None when none was named that we can keep."""

    at: datetime | None


@dataclass
class _Told:
    """What the words told, code by code; `later` when they mean it alone, `cued` when a moment must be named."""

    later: bool = False
    cued: bool = False
    codes: dict[str, str] = field(default_factory=dict)
    number: int | None = None
    torn: bool = False

    def add(self, told: str) -> None:
        for code in filter(None, (part.strip() for part in told.split(";"))):
            name, _, value = code.partition(" ")
            if name == "cue":
                self.cued = True
                continue
            self.torn = self.torn or self.codes.setdefault(name, value) != value

    def count(self, number: int) -> None:
        self.torn = self.torn or self.number is not None
        self.number = number


def postponed(line: Line, said: Sequence[str], now: datetime, cued: bool) -> Later | None:
    """The postponement that all of these words make up. With `cued` it has to be asked for, not only dated."""
    told = _hear(line, said)
    if told is None or told.torn or (cued and not told.cued):
        return None
    if not told.codes and told.number is None:
        return Later(None) if told.later else None
    return _dated(told, now)


def named_day(line: Line, said: Sequence[str], now: datetime) -> date | None:
    """The day, past or to come, that all of these words name; a week or an hour alone is none."""
    told = _hear(line, said)
    if told is None or told.torn or told.cued or "date" in told.codes:
        return None
    if _is_double(told):
        return None
    if told.codes.keys() & {"in", "ago"}:
        return _day_after_a_span(told, now.date())
    if "unit" in told.codes or "count" in told.codes or (told.number is not None and _clock(told) is None):
        return None
    if "weekday" in told.codes and "last" in told.codes:
        return now.date() - timedelta(days=(now.weekday() - int(told.codes["weekday"]) - 1) % 7 + 1)
    if "weekday" in told.codes:
        return _day(told, now.date())
    ahead = told.codes.get("day")
    return now.date() + timedelta(days=int(ahead)) if ahead is not None else None


def _day_after_a_span(told: _Told, today: date) -> date | None:
    number = told.number if told.number is not None else int(told.codes.get("count", "1"))
    unit = int(told.codes.get("unit", "0"))
    if unit < _DAY or not 0 < number * unit <= 10 * _FURTHEST:
        return None
    sign = -1 if "ago" in told.codes else 1
    return _months_later(today, sign * number) if unit == _MONTH else today + sign * timedelta(minutes=number * unit)


def _months_later(day: date, count: int) -> date:
    """The same day of that month, or its last one."""
    years, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def weekday(language: Language, words: Sequence[str]) -> int | None:
    """The weekday that these words are, Monday is 0."""
    found = moment_phrases(language).at(words, 0)
    name, _, value = found[0].partition(" ") if found and found[1] == len(words) else ("", "", "")
    return int(value) if name == "weekday" and value.isdecimal() else None


def speaks_of_days(language: Language, said: Sequence[str]) -> bool:
    found = (moment_phrases(language).at(said, at) for at in range(len(said)))
    return any(one is not None and any(word in one[0] for word in ("day", "week", "month", "unit")) for one in found)


def _hear(line: Line, said: Sequence[str]) -> _Told | None:
    told = _Told()
    at = 0
    while at < len(said):
        at = _take(line, said, at, told)
        if at < 0:
            return None
    return told


def _take(line: Line, said: Sequence[str], at: int, told: _Told) -> int:
    if found := moment_phrases(line.language).at(said, at):
        told.add(found[0])
        return found[1]
    wished = wish_phrases(line.language).at(said, at)
    if wished and wished[0] == "later":
        told.later = told.cued = True
        return wished[1]
    if found := role(line.language, "polite", "asking").at(said, at):
        return found[1]
    if len(said) > at + 2 and said[at + 1] == "h" and said[at].isdecimal() and said[at + 2].isdecimal():
        return at + 3 if _take_number(line, f"{said[at]}:{said[at + 2]}", told) else -1
    if dated := _take_date(line, said, at, told):
        return dated
    return at + 1 if _take_number(line, said[at], told) else -1


def _take_date(line: Line, said: Sequence[str], at: int, told: _Told) -> int:
    """ "3 December" and "December 3", of any year."""
    names = months(line.language)
    for day, month in ((0, 1), (1, 0)):
        pair = said[at : at + 2]
        if len(pair) == 2 and pair[month] in names and pair[day].isdecimal() and 1 <= int(pair[day][:3]) <= 31:
            told.add(f"date {names[pair[month]]}-{int(pair[day])}")
            return at + 2
    return 0


def _take_number(line: Line, word: str, told: _Told) -> bool:
    if exact := _EXACT.fullmatch(word):
        told.add(f"exact {int(exact[1])}:{int(exact[2])}")
        return True
    number = int(word[:9]) if word.isdecimal() else line.language.numbers.get(word, -1)
    if number < 0:
        return False
    told.count(number)
    return True


def _dated(told: _Told, now: datetime) -> Later | None:
    """None when the words do not fit together."""
    if told.codes.keys() & {"ago", "last"} or told.codes.get("day", "").startswith("-"):
        return None
    if _is_double(told):
        return None
    if "in" in told.codes:
        return _after_a_span(told, now)
    if "count" in told.codes or ("unit" in told.codes and not _is_hour(told)):
        return None
    moment = _clock(told)
    if told.number is not None and moment is None:
        return None
    return _on_a_day(told, moment, now)


def _is_double(told: _Told) -> bool:
    """A span and a day as well: "day after tomorow" is not "after a day"."""
    return bool(told.codes.keys() & {"in", "ago"}) and bool(told.codes.keys() & {"day", "weekday", "week", "date"})


def _is_hour(told: _Told) -> bool:
    """Where the word for an hour also tells the time: "à 10 heures", "saat 10"."""
    return "clock" in told.codes and told.codes["unit"] == "60"


def _after_a_span(told: _Told, now: datetime) -> Later | None:
    number = told.number if told.number is not None else int(told.codes.get("count", "1"))
    if "unit" not in told.codes or (told.number is not None and "count" in told.codes):
        return None
    minutes = number * int(told.codes["unit"])
    if not 0 < minutes <= _FURTHEST:
        return Later(None)
    if minutes % _DAY == 0 and int(told.codes["unit"]) >= _DAY:
        return _at(now, now.date() + timedelta(minutes=minutes), _part(told) or MORNING)
    # Through UTC, since two hours are two hours also in the night when the clocks change.
    return Later((now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo))


def _clock(told: _Told) -> time | None:
    """The hour that was named; small hours without am or pm are meant in the afternoon."""
    if "exact" in told.codes:
        hour, minute = map(int, told.codes["exact"].split(":"))
    elif told.number is not None and told.codes.keys() & {"clock", "am", "pm"}:
        hour, minute = told.number, 0
    else:
        return None
    if hour < 12 and ("pm" in told.codes or (hour < 8 and "am" not in told.codes)):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _part(told: _Told) -> time | None:
    return time.fromisoformat(told.codes["at"]) if "at" in told.codes else None


def _on_a_day(told: _Told, clock: time | None, now: datetime) -> Later | None:
    moment = clock or _part(told)
    day = _day(told, now.date())
    if day is not None:
        return _at(now, day, moment or MORNING)
    if moment is not None and (told.cued or _is_certain(told)):
        return _at(now, now.date(), moment)
    return Later(now + _SOON) if told.cued and "day" in told.codes else None


def _is_certain(told: _Told) -> bool:
    """An hour that cannot be a score."""
    return bool(told.codes.keys() & {"am", "pm", "day"}) or {"exact", "clock"} <= told.codes.keys()


def _day(told: _Told, today: date) -> date | None:
    """The day that was named, later than today."""
    if "date" in told.codes:
        month, number = map(int, told.codes["date"].split("-"))
        return next_such_day(number, month, today + timedelta(days=1))
    monday = today + timedelta(days=7 - today.weekday())
    if "weekday" in told.codes:
        weekday = int(told.codes["weekday"])
        if told.codes.keys() & {"week", "next"}:
            return monday + timedelta(days=weekday, weeks=int(told.codes.get("week", "1")) - 1)
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if "week" in told.codes:
        return monday + timedelta(weeks=int(told.codes["week"]) - 1)
    if "month" in told.codes:
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    ahead = int(told.codes.get("day", "0"))
    return today + timedelta(days=ahead) if ahead else None


def next_such_day(day: int, month: int, first: date) -> date | None:
    """The first such day not before `first`; None for one that does not exist."""
    for year in range(first.year, first.year + 9):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and date(year, month, day) >= first:
            return date(year, month, day)
    return None


def _at(now: datetime, day: date, moment: time) -> Later:
    """A moment that has passed is none."""
    then = datetime.combine(day, moment, now.tzinfo)
    return Later(then if then > now else None)
