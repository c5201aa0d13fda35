"""Reading a yes, a no, or one option of a few, by its label or by other ways to say it."""

from collections.abc import Mapping
from functools import cache

from conversations.expectations import OneOf, YesNo
from conversations.reading.doubts import denies, hesitates, without_value
from conversations.reading.language import Language, Phrases, compiled, role
from conversations.reading.line import Line, Rest, label_phrases, rest_after
from conversations.reading.outcome import Ask, Value
from conversations.reading.picks import picked

_EITHER = "?"


def read_choice(line: Line, expects: YesNo | OneOf, labels: Mapping[str, str]) -> Value | Ask | None:
    """None is for words that are no answer to this question."""
    phrases = _phrases(line.language, expects.options, labels)
    if (place := picked(line, len(expects.options))) is not None:
        return Value(expects.options[place - 1])
    if (whole := phrases.table.get(line.said)) is not None and line.plain and whole != _EITHER:
        return Value(whole)
    found = _first(line, phrases)
    if found is None:
        return _bare_number(line, expects) or without_value(line, labels)
    key, at = _repeated(line, phrases, *found)
    rest = rest_after(line, at) or rest_after(line, found[1])
    if key is None or key == _EITHER or _hedged(line, key, at):
        return Ask("unclear")
    return _settle(line, key, rest, phrases) if rest else without_value(line, labels) or _short(line)


def _phrases(language: Language, options: tuple[str, ...], labels: Mapping[str, str]) -> Phrases:
    """Labels win over other ways to say an option: they are what the person saw."""
    shown = label_phrases({key: label for key, label in labels.items() if key in options}, language)
    return Phrases({**_meanings(language, options).table, **shown.table})


@cache
def _meanings(language: Language, options: tuple[str, ...]) -> Phrases:
    table: dict[str, str] = {}
    for entry, listed in language.meanings.items():
        key, _, beside = entry.partition("/")
        if key in (*options, _EITHER) and (not beside or beside in options):
            table[key] = f"{table.get(key, '')},{listed}"
    return compiled(table, language)


def _first(line: Line, phrases: Phrases) -> tuple[str, int] | None:
    """The option the line begins with, as it stands or behind "Hello, we're"."""
    for start in (0, line.past(0, "polite"), line.past(0, "polite", "feel"), line.past(0, "polite", "feel", "the")):
        if found := phrases.at(line.words, _before_picture(line, start)):
            return found
    return None


def _before_picture(line: Line, at: int) -> int:
    """Pictures can be answers, so only what stands in front of the first word or picture is skipped."""
    while at < len(line.tokens) and line.words[at] in "\"'«»„“”‘’()[]*_`.,:!":
        at += 1
    return at


def _repeated(line: Line, phrases: Phrases, key: str, at: int) -> tuple[str | None, int]:
    """The same option said again adds nothing; another one leaves us with none."""
    while further := phrases.at(line.words, _before_picture(line, at)):
        if further[0] != key:
            return None, at
        at = further[1]
    return key, at


def _hedged(line: Line, key: str, at: int) -> bool:
    """ "Yes, I guess" is no yes; "price, I guess" is one option of several all the same."""
    only_tails = line.quiet(line.past(at, "tails", "polite")) == len(line.tokens)
    if only_tails and key not in line.language.meanings:
        return False
    return role(line.language, "hedges").anywhere(line.words[at:])


def _settle(line: Line, key: str, rest: Rest, phrases: Phrases) -> Value | Ask:
    said = [token.word for token in line.tokens[rest.at :] if token.kind != "symbol"]
    if any(token.word in "?？؟" for token in line.tokens) or _contradicts(key, said, line.language):
        return Ask("unclear")
    other = phrases.at(line.words, line.quiet(rest.at))
    if other and other[0] != key:
        return Ask("unclear")
    return Ask("unclear") if _ties(line, rest) else Value(key, rest.raw)


def _ties(line: Line, rest: Rest) -> bool:
    return hesitates(line, Rest(rest.raw, rest.at, joined=True))


def _contradicts(key: str, said: list[str], language: Language) -> bool:
    if key in language.against:
        against = _against(language, key)
        return any(against.at(said, at) and not role(language, "harmless").at(said, at) for at in range(len(said)))
    return denies(said, said, language)


@cache
def _against(language: Language, key: str) -> Phrases:
    return compiled({key: language.against[key]}, language)


def _bare_number(line: Line, expects: YesNo | OneOf) -> Value | Ask | None:
    """A number alone chooses only among numbers: nothing on these buttons says which is the second."""
    at = line.quiet(line.past(0, "polite", "the"))
    number = line.number(at)
    if number is None or line.quiet(line.past(at + 1, "polite", "tails")) != len(line.tokens):
        return None
    return Value(str(number)) if str(number) in expects.options else Ask("unclear")


def _short(line: Line) -> Ask | None:
    return Ask("unclear") if len(line.said) <= 3 else None
