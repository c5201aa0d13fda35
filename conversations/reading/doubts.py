"""When in doubt, ask: whether words hedge, take back, or only brush against an answer."""

from collections.abc import Mapping, Sequence
from functools import cache

from conversations.expectations import Scale
from conversations.reading.language import Language, Phrases, compiled, role, words_of
from conversations.reading.line import SHORT, Line, Rest
from conversations.reading.outcome import Ask, Reason

_TELLING = 6
_NEAR = 4


def without_value(line: Line, labels: Mapping[str, str], scale: Scale | None = None) -> Ask | None:
    """A second question for a short reply that speaks of an answer; None, so free text, for all others."""
    said = line.said
    if _is_empty(line) or is_unsure(line):
        return Ask("unclear")
    if len(said) > SHORT or _asks_us(line):
        return None
    if scale and (numbers := _numbers(line)):
        return None if _counts(line) else Ask(_reason(numbers, scale))
    return Ask("unclear") if _speaks_of_an_answer(line, labels) else None


def hesitates(line: Line, rest: Rest) -> bool:
    """What follows the value takes it back, or ties it to a condition."""
    words = [token.word for token in line.tokens[rest.at :] if token.kind != "symbol"]
    if role(line.language, "retracts").anywhere(words):
        return True
    if role(line.language, "conditions").anywhere(words[:_NEAR]):
        return True
    return not rest.joined and denies(words[:1], words, line.language)


def denies(near: Sequence[str], words: Sequence[str], language: Language) -> bool:
    """A negation among the near words, unless it begins something harmless like "no complaints"."""
    negations, harmless = role(language, "negations"), role(language, "harmless")
    return any(negations.at(near, at) and not harmless.at(words, at) for at in range(len(near)))


def _is_empty(line: Line) -> bool:
    return not line.said or line.quiet(line.past(0, "polite")) == len(line.tokens)


def is_unsure(line: Line) -> bool:
    """Neither here nor there, or a yes to a question that has no yes."""
    at = line.quiet(line.past(0, "polite", "leads"))
    found = _vague(line.language).at(line.words, at) or _vague(line.language).at(line.words, line.quiet(0))
    return found is not None and line.quiet(line.past(found[1], "polite", "tails", "unsure")) == len(line.tokens)


@cache
def _vague(language: Language) -> Phrases:
    meanings = [language.meanings.get(key, "") for key in ("yes", "no", "partly")]
    listed = [language.lists.get("unsure", ""), *meanings]
    return compiled({"unsure": ",".join(listed)}, language)


def _asks_us(line: Line) -> bool:
    return line.text.rstrip().endswith(("?", "？", "؟")) and len(line.said) > 2


def _numbers(line: Line) -> list[int]:
    found = (line.number(at) for at in range(len(line.tokens)) if not line.is_pronoun(at))
    return [number for number in found if number is not None]


def _counts(line: Line) -> bool:
    """The number counts something: "3 weeks late"."""
    counted = role(line.language, "counted")
    return any(line.number(at) is not None and counted.at(line.words, at + 1) for at in range(len(line.tokens)))


def _reason(numbers: list[int], scale: Scale) -> Reason:
    if len(numbers) > 1:
        return "range"
    return "unclear" if numbers[0] == -1 or scale.low <= numbers[0] <= scale.high else "out_of_range"


def _speaks_of_an_answer(line: Line, labels: Mapping[str, str]) -> bool:
    said = set(line.said)
    shown = [words_of(label, line.language) for label in labels.values()]
    telling = tuple(word for words in shown for word in words if len(word) >= _TELLING)
    return any(words and said.issuperset(words) for words in shown) or any(word.endswith(telling) for word in said)
