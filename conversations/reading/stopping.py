"""Stops in free words: "I don't wish to get these messages any longer".

Every word of the message has to be one that such stops are made of, so a sentence about something else is none. A
complaint that nothing arrives ("we don't get messages") wants nothing to stop, so receiving alone is not enough.
"""

from functools import cache

from conversations.reading.language import Language, Role, role
from conversations.reading.line import LONG, Line


def stops_in_words(line: Line) -> bool:
    said = line.said
    if not 2 <= len(said) <= LONG or not set(said) <= _words(line.language):
        return False
    if not set(said) & _of(line.language, "stop_about"):
        return False
    first = said[_behind_courtesy(line)] if _behind_courtesy(line) < len(said) else ""
    return first in _of(line.language, "stop_quit") or _wants_none(line)


def _wants_none(line: Line) -> bool:
    """Turkish has a word of its own for not wanting."""
    wants = set(line.said) & _of(line.language, "stop_want")
    denied = _of(line.language, "negations") | _of(line.language, "stop_denied")
    return bool(wants & denied) or bool(wants and set(line.said) & denied)


def _behind_courtesy(line: Line) -> int:
    at = 0
    while found := role(line.language, "polite", "asking").at(line.said, at):
        at = found[1]
    return at


@cache
def _words(language: Language) -> frozenset[str]:
    names: tuple[Role, ...] = (
        "stop_want",
        "stop_quit",
        "stop_about",
        "stop_with",
        "polite",
        "negations",
        "stop_denied",
    )
    return frozenset(word for name in names for phrase in role(language, name).table for word in phrase)


@cache
def _of(language: Language, name: Role) -> frozenset[str]:
    return frozenset(word for phrase in role(language, name).table for word in phrase)
