"""All words of a language's lists: who knows every word of a reply may have been meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from conversations.reading.language import UMLAUTS, Language, known
from conversations.reading.line import Line
from conversations.reading.tokens import fold

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """Every word of the language that its file mentions."""
    lists = (language.lists.values(), language.wishes.values(), language.meanings.values(), language.against.values())
    texts = [text for listed in (*lists, language.contractions.values(), language.contractions) for text in listed]
    moments = [*language.moments.values(), *language.months, language.change_to]
    return frozenset(_split(language, [*texts, *moments, *language.numbers, *language.ordinals]))


@cache
def telling(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The words that an answer or a wish is made of, by their first letter; a slip of the pen can be one of them."""
    around = [language.lists.get("tails", ""), language.lists.get("polite", "")]
    meant = [*language.wishes.values(), *language.meanings.values(), *language.moments.values()]
    listed = [*meant, *around, *language.months]
    words = _split(language, [*listed, *language.numbers, *language.ordinals])
    found: dict[str, set[str]] = {}
    for word in words:
        if len(word) >= _SHORTEST:
            found.setdefault(word[0], set()).add(word)
    return {letter: tuple(sorted(group)) for letter, group in found.items()}


def others(line: Line, labels: Mapping[str, str], names: tuple[str, ...]) -> Iterator[tuple[str, Language]]:
    """The other languages that know each word of this reply, when its own does not."""
    said = {token.word for token in line.tokens if token.kind == "word"}
    said -= shown_words(tuple(labels.values()))
    if not said or said <= vocabulary(line.language):
        return
    for name in names or tuple(known()):
        language = known().get(name)
        if language is not None and language is not line.language and said <= vocabulary(language):
            yield name, language


@lru_cache(maxsize=1024)
def shown_words(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for label in labels for word in map(fold, _LETTERS.findall(label)))


def _split(language: Language, texts: Iterable[str]) -> Iterator[str]:
    for found in {word for text in texts for word in _LETTERS.findall(text.replace("'", language.apostrophe))}:
        yield fold(found)
        if language.umlauts and not found.isascii():
            yield fold(found.translate(UMLAUTS))
