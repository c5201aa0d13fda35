"""Choosing by place: "option 2", "the second one"."""

from conversations.reading.language import role
from conversations.reading.line import Line


def picked(line: Line, count: int) -> int | None:
    """The place that was named, from 1, when the whole message names one."""
    behind = (line.quiet(line.past(0, "polite")), line.quiet(line.past(0, "polite", "leads")))
    named = next((found for at in behind if (found := _numbered(line, at) or _ordinal(line, at))), None)
    if named is None:
        return None
    place, end = named
    place = count if place == -1 else place
    return place if 1 <= place <= count and _ends(line, end) else None


def _ends(line: Line, at: int) -> bool:
    return line.quiet(line.past(at, "polite", "tails")) == len(line.tokens)


def _numbered(line: Line, at: int) -> tuple[int, int] | None:
    if turned := _number_first(line, at):
        return turned
    noun = role(line.language, "picks").at(line.words, _behind_the(line, at))
    number = line.number(line.quiet(noun[1])) if noun else None
    if noun is None or number is None or number < 1:
        return None
    return number, line.quiet(noun[1]) + 1


def _number_first(line: Line, at: int) -> tuple[int, int] | None:
    """Turkish says the number first: "3 numara"."""
    number, noun = line.number(at), role(line.language, "picks_behind").at(line.words, at + 1)
    return (number, noun[1]) if noun and number is not None and number > 0 else None


def _ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """ "The second", "second one"; an ordinal alone has to be the whole message, and no other word."""
    start = _behind_the(line, at)
    found = _ordinal_at(line, start)
    if found is None:
        return None
    noun = role(line.language, "picks").at(line.words, found[1])
    if noun is None and start == at and role(line.language, "plain").at(line.words, start):
        return None
    return found[0], noun[1] if noun else found[1]


def _behind_the(line: Line, at: int) -> int:
    found = role(line.language, "the").at(line.words, at)
    return found[1] if found else at


def _ordinal_at(line: Line, at: int) -> tuple[int, int] | None:
    if at >= len(line.tokens):
        return None
    if line.words[at] in line.language.ordinals:
        return line.language.ordinals[line.words[at]], at + 1
    number = line.tokens[at].number
    if number and line.glued(at + 1) and line.words[at + 1] in line.language.ordinal_ends:
        return number, at + 2
    return None
