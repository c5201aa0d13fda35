"""Reading a score: digits, words, stars, fractions and labels, and everything that only looks like a score."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.expectations import Scale
from conversations.reading.doubts import hesitates, without_value
from conversations.reading.language import Phrases, role
from conversations.reading.line import Line, Rest, label_phrases, rest_after, shows_dislike
from conversations.reading.outcome import Ask, Value
from conversations.reading.picks import picked

_FULL, _EMPTY = frozenset("⭐★🌟"), frozenset("☆✩")
_DASHES = frozenset("-–—−~/,&")


@dataclass(frozen=True, slots=True)
class _Found:
    """A value, or the reason to ask, and where it ends."""

    outcome: Value | Ask
    at: int


def read_scale(line: Line, scale: Scale, labels: Mapping[str, str]) -> Value | Ask | None:
    """None is for words that are no answer to this question."""
    shown = label_phrases(labels, line.language)
    found = _stars(line, scale) or _number(line, scale, shown) or _pick(line, scale) or _label(line, scale, shown)
    rest = rest_after(line, found.at) if found else None
    if found is None or rest is None:
        return without_value(line, labels, scale)
    if isinstance(found.outcome, Ask):
        return found.outcome
    return _settle(line, found.outcome.value, rest, scale, shown)


def _settle(line: Line, value: str, rest: Rest, scale: Scale, shown: Phrases) -> Value | Ask:
    if _says_another_number(line, rest, value, scale):
        return Ask("range")
    if shows_dislike(line, 0) or hesitates(line, rest) or _says_another_label(line, rest, value, shown):
        return Ask("unclear")
    return Value(value, "" if _repeats(line, rest, value) else rest.raw)


def _stars(line: Line, scale: Scale) -> _Found | None:
    """A row of stars counts only where five is the most there can be."""
    at, full, empty = 0, 0, 0
    while at < len(line.tokens) and line.words[at] in _FULL | _EMPTY:
        full += line.words[at] in _FULL
        empty += line.words[at] in _EMPTY
        at += 1
    if at == 0 or line.number(at) is not None:
        return None
    whole = scale.low == 1 and scale.high == 5 and full > 0 and empty in (0, 5 - full)
    return _Found(_within(full, scale) if whole else Ask("unclear"), at)


def _number(line: Line, scale: Scale, shown: Phrases) -> _Found | None:
    at = line.quiet(line.past(_behind_scale(line), "polite", "leads"))
    if turned := _rather(line, at, scale, shown):
        return turned
    number = line.number(at)
    if number is None:
        return None
    if whole := _whole_first(line, number, at, scale):
        return whole
    behind = line.past(at + 1, "units")
    if behind == at + 1 and line.glued(behind) and line.tokens[behind].kind == "word":
        return None
    return _fraction(line, number, behind, scale) or _range(line, behind) or _plain(line, number, behind, scale, shown)


def _behind_scale(line: Line) -> int:
    """ "On a scale of 1 to 10" says nothing about the answer."""
    start = line.past(0, "polite", "leads")
    found = role(line.language, "on_scale").at(line.words, line.quiet(start))
    if found is None or line.number(found[1]) is None:
        return start
    other = _behind_either(line, found[1] + 1)
    return start if other is None or line.number(other) is None else other + 1


def _whole_first(line: Line, whole: int, at: int, scale: Scale) -> _Found | None:
    """ "10 üzerinden 8" is 8 of 10."""
    found = role(line.language, "of_whole").at(line.words, at + 1)
    number = line.number(line.past(found[1], "leads")) if found else None
    if found is None or number is None:
        return None
    end = line.past(line.past(found[1], "leads") + 1, "units")
    return _Found(_within(number, scale) if whole == scale.high else Ask("unclear"), end)


def _rather(line: Line, at: int, scale: Scale, shown: Phrases) -> _Found | None:
    """ "Not a 10 but 8" is 8; Turkish denies behind the number: "10 değil 8"."""
    denied = role(line.language, "negations").at(line.words, at)
    first = line.quiet(line.past(denied[1], "leads")) if denied else at
    if line.number(first) is None:
        return None
    behind = line.quiet(line.past(first + 1, "units"))
    found = role(line.language, "rather" if denied else "rather_behind").at(line.words, behind)
    second = line.quiet(line.past(found[1], "leads")) if found else -1
    number = line.number(second) if second >= 0 else None
    if number is None or number == line.number(first):
        return None
    return _plain(line, number, line.past(second + 1, "units"), scale, shown)


def _fraction(line: Line, number: int, at: int, scale: Scale) -> _Found | None:
    """Out of the highest score, or out of something else, which is not ours to convert."""
    found = role(line.language, "out_of").at(line.words, at)
    whole = line.number(found[1]) if found else None
    if found is None or whole is None:
        return None
    behind = line.past(found[1] + 1, "units")
    if behind < len(line.tokens) and line.words[behind] == "/":
        return None
    return _Found(_within(number, scale) if whole == scale.high else Ask("unclear"), behind)


def _range(line: Line, at: int) -> _Found | None:
    other = _behind_either(line, at)
    if other is None or line.number(other) is None:
        return None
    return _Found(Ask("range"), line.past(other + 1, "units"))


def _behind_either(line: Line, at: int) -> int | None:
    if found := role(line.language, "either").at(line.words, at):
        return found[1]
    return at + 1 if at < len(line.tokens) and line.words[at] in _DASHES else None


def _plain(line: Line, number: int, at: int, scale: Scale, shown: Phrases) -> _Found:
    outcome = _within(number, scale)
    start = line.quiet(at)
    start += start < len(line.tokens) and line.words[start] in _DASHES
    label = shown.at(line.words, start)
    if label and isinstance(outcome, Value):
        return _Found(outcome if label[0] == outcome.value else Ask("unclear"), label[1])
    return _Found(outcome, at)


def _within(number: int, scale: Scale) -> Value | Ask:
    if number < 0:
        return Ask("unclear")
    return Value(str(number)) if scale.low <= number <= scale.high else Ask("out_of_range")


def _pick(line: Line, scale: Scale) -> _Found | None:
    """The second option is a 2 only where counting begins with 1."""
    place = picked(line, len(scale.options))
    if place is None:
        return None
    return _Found(Value(scale.options[place - 1]) if scale.low == 1 else Ask("unclear"), len(line.tokens))


def _label(line: Line, scale: Scale, shown: Phrases) -> _Found | None:
    start = line.quiet(line.past(0, "polite", "feel"))
    found = shown.at(line.words, start)
    return _Found(Value(found[0]), found[1]) if found and found[0] in scale.options else None


def _says_another_number(line: Line, rest: Rest, value: str, scale: Scale) -> bool:
    counted = role(line.language, "counted")
    for at in range(rest.at, len(line.tokens)):
        number = line.number(at)
        if number is None or line.is_pronoun(at) or counted.at(line.words, at + 1):
            continue
        halved = number == -1 and line.tokens[at].kind == "word"
        if halved or (scale.low <= number <= scale.high and str(number) != value):
            return True
    return False


def _says_another_label(line: Line, rest: Rest, value: str, shown: Phrases) -> bool:
    joined = role(line.language, "joins").at(line.words, rest.at) if rest.joined else None
    start = line.past(joined[1] if joined else rest.at, "feel")
    found = shown.at(line.words, line.quiet(start))
    return found is not None and found[0] != value


def _repeats(line: Line, rest: Rest, value: str) -> bool:
    """The rest says the value once more, and nothing else: "satisfied (4)"."""
    at = line.quiet(rest.at)
    return line.number(at) == int(value) and line.quiet(at + 1) == len(line.tokens)
