"""Wishes: what somebody wants of us instead of answering, said by the whole message and nothing else."""

from datetime import datetime

from conversations.reading.language import Role, change_phrases, role, wish_phrases
from conversations.reading.line import LONG, Line
from conversations.reading.moments import postponed
from conversations.reading.outcome import Name, Wish
from conversations.reading.stopping import stops_in_words

_NAMES: tuple[Name, ...] = ("skip", "declined", "later", "stop", "start", "help", "human", "back", "change", "status")
_BREAKS = frozenset(".,;:!…-–—(")


def stops(line: Line) -> bool:
    return _only_wish(line) == "stop" or stops_in_words(line)


def wish(line: Line, now: datetime, free: bool) -> Wish | None:
    """The wish that the whole message is. In `free` text a moment alone is an answer, not a postponement."""
    if line.cut or (free and _may_be_an_answer(line)):
        return None
    if changed := _changed(line):
        return changed
    name = _only_wish(line)
    if name is not None and name != "later":
        return Wish(name)
    later = postponed(line, line.said, now, cued=free)
    if later is not None or name == "later":
        return Wish("later", later.at if later else None)
    return None if free else _excused(line, now)


def _only_wish(line: Line) -> Name | None:
    """The one wish whose phrases, with politeness around them, make up the message."""
    wanted: set[str] = set()
    at, said = 0, line.said
    while at < len(said) and not line.cut:
        found = wish_phrases(line.language).at(said, at)
        at = found[1] if found else _past_courtesy(line, at)
        if found:
            wanted.add(found[0])
        elif at < 0:
            return None
    return next((name for name in _NAMES if wanted == {name}), None)


def _past_courtesy(line: Line, at: int) -> int:
    courtesy: tuple[Role, ...] = ("polite", "asking")
    found = role(line.language, *courtesy).at(line.said, at)
    return found[1] if found else -1


def _may_be_an_answer(line: Line) -> bool:
    """ "No time" is the reason that was asked for, not a request to come back."""
    found = role(line.language, "answers").at(line.words, line.quiet(line.past(0, "polite")))
    return found is not None and line.quiet(line.past(found[1], "polite")) == len(line.tokens)


def _changed(line: Line) -> Wish | None:
    """ "Change it to 4" carries the new answer."""
    said = line.said
    found = change_phrases(line.language).at(said, 0)
    if found is None or len(said) != found[1] + 1 or not _is_number(line, said[-1]):
        return None
    return Wish("change", rest=said[-1])


def _is_number(line: Line, word: str) -> bool:
    return word.isdecimal() or word in line.language.numbers


def _excused(line: Line, now: datetime) -> Wish | None:
    """ "Later, I'm in a meeting": the first clause is a postponement and the rest says why."""
    for at, token in enumerate(line.tokens[:LONG]):
        if token.word in _BREAKS:
            said = tuple(earlier.word for earlier in line.tokens[:at] if earlier.kind != "symbol")
            later = postponed(line, said, now, cued=True)
            start = line.quiet(at)
            if later is None or not role(line.language, "excuses").at(line.words, start):
                return None
            return Wish("later", later.at, line.text[line.tokens[start].start :].strip())
    return None
