"""Reading a day: "3 December", "3.12.", "next Friday", in the order in which the language writes dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.reading.doubts import hesitates, is_unsure
from conversations.reading.language import months, role
from conversations.reading.line import SHORT, Line, rest_after
from conversations.reading.moments import named_day, next_such_day, speaks_of_days, weekday
from conversations.reading.outcome import Ask, Value

_RECENT = timedelta(days=31)
_DASHES = frozenset("-–—−/")
_SEPARATORS = frozenset("-–/.")


@dataclass(frozen=True, slots=True)
class _Found:
    """A day, or None when the words name one that could be two or that does not exist, and where it ends."""

    day: date | None
    end: int


def read_date(line: Line, now: datetime) -> Value | Ask | None:
    """None is for words that are no answer to this question."""
    today = now.date()
    if (day := named_day(line, line.said, now)) is not None:
        return Value(day.isoformat()) if _is_whole(line) else Ask("unclear")
    start = line.quiet(line.past(0, "polite", "leads", "date_leads"))
    found = _behind_weekday(line, start, today) or _day_at(line, start, today)
    if found is None:
        return _relative(line, start, now) or _without_date(line)
    if _goes_on(line, found.end, now):
        return Ask("range")
    rest = rest_after(line, _behind_year_word(line, found.end))
    if found.day is None or rest is None or hesitates(line, rest) or "?" in line.words[found.end :]:
        return Ask("unclear") if len(line.said) <= 2 * SHORT else None
    return Value(found.day.isoformat(), rest.raw)


def _is_whole(line: Line) -> bool:
    return "?" not in line.words


def _behind_weekday(line: Line, at: int, today: date) -> _Found | None:
    """ "Friday, 27 November" names one day twice; when they differ it names none."""
    for size in (2, 1):
        named = weekday(line.language, line.words[at : at + size])
        if named is None:
            continue
        found = _day_at(line, line.quiet(line.past(at + size, "date_leads")), today)
        if found is not None:
            agrees = found.day is not None and found.day.weekday() == named
            return found if agrees else _Found(None, found.end)
    return None


def _day_at(line: Line, at: int, today: date) -> _Found | None:
    return _in_digits(line, at, today) or _day_first(line, at, today) or _month_first(line, at, today)


def _in_digits(line: Line, at: int, today: date) -> _Found | None:
    numbers, marks, end = _digits(line, at)
    ended = end > at and line.words[end - 1] == "."
    if len(numbers) == 2 and end < len(line.tokens) and line.tokens[end].number and len(line.words[end]) == 4:
        numbers, end = [*numbers, line.words[end]], end + 1
    if len(numbers) == 3 and len(numbers[0]) == 4:
        return _Found(_valid(*map(int, numbers)), end)
    if len(numbers) == 3 and len(numbers[2]) in (2, 4):
        year = int(numbers[2]) + (2000 if len(numbers[2]) == 2 else 0)
        return _Found(_ordered(line, numbers, marks, ended, lambda day, month: _valid(year, month, day)), end)
    if len(numbers) == 2 and max(map(len, numbers)) <= 2 and marks != "-":
        return _Found(_ordered(line, numbers, marks, ended, lambda day, month: _nearest(day, month, today)), end)
    return None


def _digits(line: Line, at: int) -> tuple[list[str], str, int]:
    """The numbers of a date, the mark between them, and where it ends: 3.12. as well as 3/12/2026."""
    numbers: list[str] = []
    marks = ""
    while at < len(line.tokens) and line.tokens[at].kind == "number" and len(numbers) < 3:
        parts = line.words[at].split(".")
        if not all(part.isascii() and part.isdecimal() for part in parts):
            break
        numbers.extend(parts)
        marks = "." if len(parts) > 1 else marks
        at += 1
        mark = line.words[at] if at < len(line.words) and line.glued(at) else ""
        if mark not in _SEPARATORS or not mark:
            break
        marks = marks or mark
        goes_on = at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "number"
        at += mark == "." or goes_on
        if at < len(line.tokens) and line.words[at] in _SEPARATORS:
            break
    return numbers, marks, at


def _ordered(
    line: Line, numbers: list[str], marks: str, ended: bool, made: Callable[[int, int], date | None]
) -> date | None:
    """Dots put the day first everywhere; with other marks the language has to say so, or the numbers do."""
    first, second = int(numbers[0]), int(numbers[1])
    if marks == "." and (line.language.dotted_dates or len(numbers) == 3 or ended):
        return made(first, second)
    if marks == ".":
        return None
    if line.language.day_first or first > 12 or first == second:
        return made(first, second)
    return made(second, first) if second > 12 else None


def _day_first(line: Line, at: int, today: date) -> _Found | None:
    """ "3rd of December 2026"."""
    day, behind = _day_number(line, at)
    if day is None:
        return None
    between = role(line.language, "date_joins").at(line.words, behind)
    month, end = _month_at(line, between[1] if between else behind)
    return _with_year(line, day, month, end, today) if month else None


def _month_first(line: Line, at: int, today: date) -> _Found | None:
    """ "December 3rd, 2026"."""
    month, behind = _month_at(line, at)
    if not month:
        return None
    the = role(line.language, "the").at(line.words, behind)
    day, end = _day_number(line, the[1] if the else behind)
    return _with_year(line, day, month, end, today) if day else _Found(None, behind)


def _day_number(line: Line, at: int) -> tuple[int | None, int]:
    if at >= len(line.tokens):
        return None, at
    word = line.words[at]
    number = line.number(at)
    if number is None:
        number = line.language.ordinals.get(word)
    if number is None or not 1 <= number <= 31:
        return None, at
    at += 1
    while at < len(line.tokens) and line.glued(at) and line.words[at] in (*line.language.ordinal_ends, ".", ":", "º"):
        at += 1
    return number, at


def _month_at(line: Line, at: int) -> tuple[int, int]:
    month = months(line.language).get(line.words[at], 0) if at < len(line.words) else 0
    if not month:
        return 0, at
    dotted = at + 1 < len(line.words) and line.words[at + 1] == "." and line.glued(at + 1)
    return month, at + 2 if dotted and at + 2 < len(line.words) else at + 1


def _with_year(line: Line, day: int, month: int, at: int, today: date) -> _Found:
    start = line.quiet(at)
    joined = role(line.language, "date_joins").at(line.words, start)
    start = joined[1] if joined else start
    year = line.tokens[start].number if start < len(line.tokens) else None
    if year is not None and len(line.words[start]) == 4:
        return _Found(_valid(year, month, day), start + 1)
    return _Found(_nearest(day, month, today), at)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(day: int, month: int, today: date) -> date | None:
    """Without a year the next such day is meant, or the one that has just passed."""
    return next_such_day(day, month, today - _RECENT)


def _behind_year_word(line: Line, at: int) -> int:
    found = role(line.language, "year").at(line.words, at)
    return found[1] if found else at


def _goes_on(line: Line, at: int, now: datetime) -> bool:
    """The day is one end of a period, or one of two."""
    found = role(line.language, "either").at(line.words, at)
    behind = found[1] if found else at + 1 if at < len(line.tokens) and line.words[at] in _DASHES else None
    if behind is None:
        return False
    start = line.quiet(line.past(behind, "leads", "date_leads"))
    return _day_at(line, start, now.date()) is not None or line.number(start) is not None


def _relative(line: Line, at: int, now: datetime) -> Value | Ask | None:
    """A day in words behind "I think" or before a reason."""
    for end in range(len(line.tokens), at, -1):
        said = [token.word for token in line.tokens[at:end] if token.kind != "symbol"]
        day = named_day(line, said, now) if said else None
        if day is None:
            continue
        rest = rest_after(line, end)
        if rest is None or hesitates(line, rest) or "?" in line.words[end:]:
            return Ask("unclear") if len(line.said) <= SHORT else None
        return Ask("range") if _goes_on(line, end, now) else Value(day.isoformat(), rest.raw)
    return None


def _without_date(line: Line) -> Ask | None:
    """A short reply with a number, a month or a moment in it was meant to be a date."""
    if is_unsure(line):
        return Ask("unclear")
    speaks = any(token.kind == "number" or token.word in months(line.language) for token in line.tokens)
    return Ask("unclear") if len(line.said) <= SHORT and (speaks or speaks_of_days(line.language, line.said)) else None
