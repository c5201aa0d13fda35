"""Reading a number that is no score: digits with separators, number words, a percentage or a sum of money."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from conversations.expectations import Number
from conversations.reading.doubts import hesitates, is_unsure
from conversations.reading.language import role
from conversations.reading.line import SHORT, Line, rest_after
from conversations.reading.outcome import Ask, Value

_DASHES = frozenset("-–—−~/&")
_LONGEST = 15
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’٬])\d{3})(?:\1\d{3})*")
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a line; None when it is one that could be two: 1.200."""

    value: Decimal | None
    end: int


def read_number(line: Line, expects: Number) -> Value | Ask | None:
    """None is for words that are no answer to this question."""
    at = _behind_money(line, line.quiet(line.past(0, "polite", "leads")))
    found = amount_at(line, at)
    if found is None:
        return _without_number(line)
    end = line.past(_behind_money(line, found.end), "units", "counted")
    rest = rest_after(line, end)
    if _goes_on(line, end) or (rest and _has_number(line, rest.at)):
        return Ask("range")
    if found.value is None or rest is None or hesitates(line, rest) or "?" in line.words[end:]:
        return Ask("unclear") if len(line.said) <= SHORT else None
    return Value(_plain(found.value), rest.raw) if expects.holds(found.value) else Ask("out_of_range")


def amount_at(line: Line, at: int) -> Amount | None:
    """The number that begins here, in digits or words."""
    if at >= len(line.tokens):
        return None
    if line.words[at] in _DASHES and line.glued(at + 1) and line.tokens[at + 1].kind == "number":
        found = _digits(line, at + 1)
        return Amount(-found.value, found.end) if found.value is not None else found
    if line.tokens[at].kind == "number":
        return _thousands(line, _digits(line, at))
    return _words(line, at)


def _digits(line: Line, at: int) -> Amount:
    token = line.tokens[at]
    if token.number is not None:
        return _spaced(line, at)
    digits = "".join(str(unicodedata.digit(c, c)) for c in token.word)
    return Amount(_written(digits, line.language.decimal), at + 1)


def _spaced(line: Line, at: int) -> Amount:
    """1 200 as many countries group it."""
    number, end = str(line.tokens[at].number), at + 1
    while len(number) <= _LONGEST and _is_group(line, end) and (end > at + 1 or len(line.tokens[at].word) <= 3):
        number, end = number + f"{line.tokens[end].number:03}", end + 1
    return Amount(Decimal(number), end)


def _is_group(line: Line, at: int) -> bool:
    if at >= len(line.tokens) or line.tokens[at].kind != "number" or line.tokens[at].number is None:
        return False
    before, token = line.tokens[at - 1], line.tokens[at]
    return len(token.word) == 3 and token.start - before.end == 1 and line.text[before.end].isspace()


def _written(digits: str, decimal: str) -> Decimal | None:
    """Both separators have their place; one alone before three digits is read only as the language groups."""
    if len(digits) > _LONGEST:
        return None
    grouped = _GROUPED.fullmatch(digits)
    if grouped and (grouped[1] != decimal or digits.count(grouped[1]) > 1):
        return Decimal(re.sub(r"\D", "", digits))
    if grouped:
        return None
    whole, point, part = digits.replace("٫", decimal).rpartition(max(digits, key=",.".find))
    plain = digits.replace(",", ".") if digits.count(",") + digits.count(".") == 1 else ""
    if not plain and point and _GROUPED.fullmatch(whole) and part.isdecimal():
        plain = re.sub(r"\D", "", whole) + "." + part
    return Decimal(plain) if re.fullmatch(r"\d+\.\d+", plain) else None


def _thousands(line: Line, found: Amount) -> Amount:
    """2k, 3 thousand."""
    at = found.end
    if at >= len(line.tokens) or found.value is None:
        return found
    if line.language.numbers.get(line.words[at]) == _THOUSAND or (line.glued(at) and line.words[at] == "k"):
        return Amount(found.value * _THOUSAND, at + 1)
    return found


def _words(line: Line, start: int) -> Amount | None:
    """Number words add up as they are said: two hundred and fifty, twenty-one, two thousand."""
    total, current, at, end = 0, 0, start, start
    while (number := line.language.numbers.get(line.words[at] if at < len(line.words) else "")) is not None:
        if number < 0:
            return Amount(None, at + 1)
        if number in (_HUNDRED, _THOUSAND):
            current = max(current, 1) * number
        elif at > start and (number >= _HUNDRED or not _fits(current, number)):
            break
        else:
            current += number
        total, current = (total + current, 0) if number == _THOUSAND else (total, current)
        end = at + 1
        joined = role(line.language, "number_joins").at(line.words, end)
        at = joined[1] if joined else end
    return Amount(Decimal(total + current), end) if end > start else None


def _fits(current: int, number: int) -> bool:
    """A smaller number may follow a round one."""
    return current == 0 or (number > 0 and current % (10 if number < 10 else 100) == 0 and number < current)


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _behind_money(line: Line, at: int) -> int:
    while at < len(line.tokens) and (line.words[at] == "%" or unicodedata.category(line.words[at][0]) == "Sc"):
        at += 1
    return at


def _goes_on(line: Line, at: int) -> bool:
    """The number is one end of a range."""
    found = role(line.language, "either").at(line.words, at)
    behind = found[1] if found else at + 1 if at < len(line.tokens) and line.words[at] in _DASHES else None
    return behind is not None and amount_at(line, line.past(behind, "leads")) is not None


def _has_number(line: Line, start: int) -> bool:
    return any(line.number(at) is not None and not line.is_pronoun(at) for at in range(start, len(line.tokens)))


def _without_number(line: Line) -> Ask | None:
    short = len(line.said) <= SHORT and _has_number(line, 0)
    return Ask("unclear") if short or is_unsure(line) else None
