"""Reading several options at once: their labels or their numbers, with commas or "and" between them."""

from collections.abc import Iterator, Mapping

from conversations.expectations import ManyOf, OneOf
from conversations.reading.choices import read_choice
from conversations.reading.doubts import without_value
from conversations.reading.language import role
from conversations.reading.line import SHORT, Line, see
from conversations.reading.outcome import Ask, Value
from conversations.reading.typos import meant

_BETWEEN = frozenset(",;/&+\n•·")


def read_several(line: Line, expects: ManyOf, labels: Mapping[str, str]) -> Value | Ask | None:
    """None is for words that are no answer to this question."""
    if _all(line, len(expects.options)):
        return Value(expects.value(expects.options))
    listed, reason = _without_reason([see(part, line.language) for part in _parts(line)])
    parts = [part for part in listed if part.said]
    numbered = _numbered(parts, expects)
    chosen = numbered or [_one(part, expects, labels) for part in parts]
    if chosen and all(isinstance(one, Value) for one in chosen):
        rest = reason or next((one.rest for one in chosen if isinstance(one, Value) and one.rest), "")
        return Value(expects.value(one.value for one in chosen if isinstance(one, Value)), rest)
    if any(isinstance(one, Value | Ask) for one in chosen):
        return Ask("unclear") if len(line.said) <= SHORT * len(parts) else None
    return without_value(line, labels)


def _all(line: Line, count: int) -> bool:
    start = line.quiet(line.past(0, "polite", "leads"))
    found = role(line.language, "all").at(line.words, start)
    if found is None and count == 2:
        found = role(line.language, "both").at(line.words, start)
    return found is not None and line.quiet(line.past(found[1], "polite", "tails")) == len(line.tokens)


def _parts(line: Line) -> Iterator[str]:
    """The text between commas, new lines and "and"; a label that has one of them inside is looked up before."""
    begun, at = 0, 0
    while at < len(line.tokens):
        token = line.tokens[at]
        joined = role(line.language, "both_join").at(line.words, at)
        if token.word in _BETWEEN or joined or "\n" in line.text[line.tokens[at - 1].end : token.start] * (at > 0):
            end = line.tokens[(joined[1] if joined else at + (token.word in _BETWEEN)) - 1].end
            yield line.text[begun : token.start]
            begun = max(end, token.start) if joined or token.word in _BETWEEN else token.start
            at = joined[1] if joined else at + 1
        else:
            at += 1
    yield line.text[begun:]


def _without_reason(parts: list[Line]) -> tuple[list[Line], str]:
    """The parts before the one that begins "because", and everything from there on."""
    for at, part in enumerate(parts):
        if at and role(part.language, "joins").at(part.words, part.quiet(0)):
            return parts[:at], ", ".join(part.text.strip() for part in parts[at:])
    return parts, ""


def _numbered(parts: list[Line], expects: ManyOf) -> list[Value | Ask | None]:
    """ "1 and 3": two numbers or more can only be places."""
    places = [part.number(part.quiet(0)) for part in parts if len(part.said) == 1]
    if len(places) < 2 or len(places) != len(parts) or any(place is None for place in places):
        return []
    known = [place for place in places if place is not None and 1 <= place <= len(expects.options)]
    if len(known) < len(places):
        return [Ask("out_of_range")]
    return [Value(expects.options[place - 1]) for place in known]


def _one(part: Line, expects: ManyOf, labels: Mapping[str, str]) -> Value | Ask | None:
    reading = read_choice(part, OneOf(expects.options), labels)
    key = None if isinstance(reading, Value) else meant(part, labels)
    return Value(key) if key is not None and key in expects.options else reading
