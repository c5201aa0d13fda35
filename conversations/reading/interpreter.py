"""One reply, one reading: wishes first, then what the open question expects, and free text for all the rest."""

from collections.abc import Mapping
from dataclasses import replace
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
from conversations.reading.vocabulary import others
from conversations.reading.wishes import stops, wish

_FALLBACK = "en"
_TELLING = 7
_FEW = 3


def read(
    expects: Expectation,
    labels: Mapping[str, str],
    text: str,
    language: str,
    now: datetime,
    elsewhere: tuple[str, ...] = (),
) -> Reading:
    """What `text` says to a question that shows `labels`. `now` is aware and in the person's own zone.

    What the language itself makes nothing of is tried in `elsewhere`, which are all there are unless some are named.
    Never raises, and never guesses: a reading that could be another one is an Ask or a Text.
    """
    line = see(text, _own(language))
    reading = _read(expects, labels, line, now)
    if isinstance(reading, Value) and 0 < len(reading.rest.split()) <= _FEW:
        return _without_slip(reading, expects, labels, line, now)
    if isinstance(reading, Value | Wish) or len(line.said) > LONG:
        return reading
    meant = _elsewhere(expects, labels, line, now, elsewhere) if isinstance(reading, Text) else None
    return meant or _repaired(expects, labels, line, now) or reading


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


def _elsewhere(
    expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime, names: tuple[str, ...]
) -> Reading | None:
    """What all other languages agree on that make anything of it; a stop in one of them is enough."""
    tried = {name: _read(expects, labels, see(line.text, other), now) for name, other in others(line, labels, names)}
    whole = {name: reading for name, reading in tried.items() if _is_whole(reading, expects)}
    found = {name: reading for name, reading in whole.items() if _is_telling(reading, line)}
    if stop := next((name for name, reading in found.items() if reading == Wish("stop")), None):
        return Wish("stop", language=stop)
    readings = list(found.values())
    if not readings or any(reading != readings[0] for reading in readings):
        return None
    return _read_in(next(iter(found)), readings[0]) if len(found) == 1 else readings[0]


def _is_whole(reading: Reading, expects: Expectation) -> bool:
    """To an open question only a stop, to any other what is said without further words."""
    if isinstance(expects, FreeText):
        return reading == Wish("stop")
    return isinstance(reading, Value | Wish) and not reading.rest


def _is_telling(reading: Reading, line: Line) -> bool:
    """A short wish of another language may be any word of this one: French "dur" is hard, Turkish "dur" is stop."""
    return not isinstance(reading, Wish) or len(line.said) > 1 or len(line.said[0]) >= _TELLING


def _read_in(language: str, reading: Reading) -> Reading:
    return replace(reading, language=language) if isinstance(reading, Value | Wish) else reading


def _repaired(expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime) -> Reading | None:
    """The reading that every way to correct one slip of the pen agrees on."""
    found = [_corrected(expects, labels, line, other, now) for other in typos.repaired(line, labels)]
    meant = [reading for reading in found if reading is not None and _is_whole(reading, expects)]
    return meant[0] if meant and all(reading == meant[0] for reading in meant) else None


def _without_slip(
    reading: Value, expects: Expectation, labels: Mapping[str, str], line: Line, now: datetime
) -> Reading:
    """ "Yes, of coruse" gives no reason."""
    corrected = _repaired(expects, labels, line, now)
    return corrected if corrected == Value(reading.value) else reading


def _corrected(
    expects: Expectation, labels: Mapping[str, str], line: Line, other: Line, now: datetime
) -> Reading | None:
    """A stop is obeyed only where the slip is no other word."""
    reading = _read(expects, labels, other, now)
    slips = [(mine, meant) for mine, meant in zip(line.words, other.words, strict=True) if mine != meant]
    if reading == Wish("stop") and not all(typos.is_clumsy(mine, meant) for mine, meant in slips):
        return None
    return reading
