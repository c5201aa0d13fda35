"""One letter wrong is still the word that was meant, as long as the word is long enough to be no other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from conversations.reading.language import words_of
from conversations.reading.line import Line
from conversations.reading.vocabulary import shown_words, telling, vocabulary

_LONG_ENOUGH = 6
_SHORT = 4
_MOST = 6


def meant(line: Line, labels: Mapping[str, str]) -> str | None:
    """The key of the only label that the whole message is, but for one letter in a long word."""
    if not line.plain:
        return None
    near = [key for key, label in labels.items() if _nearly(line.said, words_of(label, line.language))]
    return near[0] if len(near) == 1 else None


def _nearly(said: Sequence[str], label: Sequence[str]) -> bool:
    if len(said) != len(label):
        return False
    different = [(mine, shown) for mine, shown in zip(said, label, strict=True) if mine != shown]
    return len(different) == 1 and _one_slip(*different[0])


def repaired(line: Line, labels: Mapping[str, str]) -> Iterator[Line]:
    """The line with the one word that its language does not know replaced by each word it can be a slip of."""
    shown = shown_words(tuple(labels.values()))
    words = vocabulary(line.language)
    strange = [n for n, t in enumerate(line.tokens) if t.kind == "word" and t.word not in words and t.word not in shown]
    if len(line.said) > _MOST or len(strange) != 1 or len(line.words[strange[0]]) < _SHORT:
        return
    at, word = strange[0], line.words[strange[0]]
    near = [other for other in (*telling(line.language).get(word[0], ()), *shown) if is_slip(word, other)]
    for other in dict.fromkeys(near):
        token = replace(line.tokens[at], word=other)
        yield replace(
            line, tokens=(*line.tokens[:at], token, *line.tokens[at + 1 :]),
            words=(*line.words[:at], other, *line.words[at + 1 :]),
        )  # fmt: skip


def is_slip(mine: str, meant: str) -> bool:
    """Of short words only letters that changed places or were typed twice: others are too often other words."""
    if len(meant) <= _SHORT:
        return mine[:1] == meant[:1] and (_swapped(mine, meant) or _doubled(mine, meant))
    return _one_letter(mine, meant)


def is_clumsy(mine: str, meant: str) -> bool:
    """A slip that makes no other word: *Anmeldung* is not *Abmeldung*."""
    missing = len(mine) + 1 == len(meant) and mine[-1:] == meant[-1:]
    return _swapped(mine, meant) or _doubled(mine, meant) or missing


def _swapped(mine: str, meant: str) -> bool:
    places = [n for n, (a, b) in enumerate(zip(mine, meant, strict=False)) if a != b]
    if len(mine) != len(meant) or len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return mine[first] == meant[second] and mine[second] == meant[first]


def _doubled(mine: str, meant: str) -> bool:
    if len(mine) != len(meant) + 1:
        return False
    return any(mine[n] == mine[n + 1] and mine[:n] + mine[n + 1 :] == meant for n in range(len(meant)))


def _one_slip(mine: str, shown: str) -> bool:
    return len(shown) >= _LONG_ENOUGH and _one_letter(mine, shown)


def _one_letter(mine: str, shown: str) -> bool:
    """One letter more, less, other, or two swapped. The first letter has to be right: "atypical" is not "typical"."""
    if abs(len(mine) - len(shown)) > 1 or mine[:1] != shown[:1]:
        return False
    at = next((n for n, (a, b) in enumerate(zip(mine, shown, strict=False)) if a != b), min(len(mine), len(shown)))
    if len(mine) != len(shown):
        longer, shorter = sorted((mine, shown), key=len, reverse=True)
        return longer[at + 1 :] == shorter[at:]
    swapped = mine[at + 1 : at + 2] + mine[at : at + 1] + mine[at + 2 :]
    return mine[at + 1 :] == shown[at + 1 :] or swapped == shown[at:]
