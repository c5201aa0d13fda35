"""One reply, one reading: wishes first, then what the open question expects, and free text for all the rest."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import assert_never

from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.reading import typos
from conversations.reading.amounts import read_number
from conversations.reading.choices import read_choice
from conversations.reading.dates import read_date
from conversations.reading.language import Language, known, role
from conversations.reading.line import LONG, Line, label_phrases, see
from conversations.reading.outcome import Ask, Reading, Text, Value, Wish
from conversations.reading.scales import read_scale
from conversations.reading.several import read_several
from conversations.reading.wishes import stops, wish

_FALLBACK = "en"


def read(expects: Expectation, labels: Mapping[str, str], text: str, language: str, now: datetime) -> Reading:
    """What `text` says to a question that shows `labels`. `now` is aware and in the person's own zone.

    Never raises, and never guesses: a reading that could be another one is an Ask or a Text.
    """
    own = _own(language)
    reading = _read(expects, labels, see(text, own), now)
    if not isinstance(reading, Text):
        return reading
    others = (_elsewhere(expects, labels, see(text, other), now) for other in known().values() if other is not own)
    return _agreed(others) or reading


def _own(language: str) -> Language:
    return known().get(language.lower()[:2], known()[_FALLBACK])


def _read(expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime) -> Reading:
    if stops(line):
        return Wish("stop")
    if label := _exact_label(expects, labels, line):
        return label
    if wanted := wish(line, now, free=isinstance(expects, FreeText | Date)):
        return wanted
    reading = _answer(expects, labels, line, now)
    if isinstance(reading, Value) and _wants_something(reading.rest, line.language, now, isinstance(expects, Scale)):
        return Ask("unclear")
    if reading is None or (isinstance(reading, Ask) and len(line.said) > LONG):
        return Text(line.text)
    return reading


def _answer(expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime) -> Value | Ask | None:
    match expects:
        case Scale():
            reading = read_scale(line, expects, labels)
        case YesNo() | OneOf():
            reading = read_choice(line, expects, labels)
        case ManyOf():
            reading = read_several(line, expects, labels)
        case Number():
            return read_number(line, expects)
        case Date():
            return read_date(line, now)
        case FreeText():
            return None
        case _:
            assert_never(expects)
    if isinstance(reading, Value):
        return reading
    key = typos.meant(line, labels)
    return Value(key) if key is not None and key in expects.options else reading


def _exact_label(expects: Expectation, labels: Mapping[str, str], line: Line) -> Value | None:
    """A label typed as shown is that option, even one that elsewhere would be a wish."""
    found = label_phrases(labels, line.language).table.get(line.said)
    return Value(found) if found is not None and found in expects.options and line.plain else None


def _wants_something(rest: str, language: Language, now: datetime, scored: bool) -> bool:
    """ "4. And stop messaging me" is more than an answer; "no time" behind a score is its reason."""
    line = see(rest, language)
    if joined := role(language, "joins").at(line.words, 0):
        line = see(rest[line.tokens[joined[1] - 1].end :], language)
    return stops(line) or wish(line, now, free=scored) is not None


def _elsewhere(expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime) -> Reading | None:
    """What another language makes of it: a stop always, anything else only to a question with buttons."""
    reading = _read(expects, labels, line, now)
    if isinstance(expects, FreeText):
        return reading if reading == Wish("stop") else None
    if isinstance(reading, Value):
        return None if reading.rest else reading
    return reading if isinstance(reading, Wish) else None


def _agreed(readings: Iterator[Reading | None]) -> Reading | None:
    """The reading that all languages share which make anything of it; a stop in one of them is enough."""
    found = [reading for reading in readings if reading is not None]
    if Wish("stop") in found:
        return Wish("stop")
    return found[0] if found and all(reading == found[0] for reading in found) else None
