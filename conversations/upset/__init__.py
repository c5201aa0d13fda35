"""Whether somebody is upset: then questions end and a person takes over. One file of phrases a language."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import ModuleType

from conversations.requests import plain

SHOUTED = 3  # so many words in capitals
LOUD = 3  # so many exclamation marks together
_WORD = re.compile(r"[^\W\d_]{3,}")


def is_upset(text: str) -> bool:
    """Said in so many words, or shouted. Takes care that whoever only mentions a bad thing calmly is not upset."""
    return _says_so(text) or _is_shouted(text)


def _says_so(text: str) -> bool:
    words = plain(text).split(" ")
    return _has(words, _phrases()) and not _has(words, _calm())


def _has(words: Sequence[str], phrases: Mapping[str, Sequence[tuple[str, ...]]]) -> bool:
    """Whether one of the phrases, known by their first words, stands somewhere among the words."""
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return True
    return False


def _is_shouted(text: str) -> bool:
    words = _WORD.findall(text)
    capitals = [word for word in words if word.isupper()]
    return len(capitals) >= SHOUTED and len(capitals) * 2 > len(words) and "!" * LOUD in text


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, ...]]]:
    return _by_first_word(module.PHRASES for module in _languages())


@cache
def _calm() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """What takes it back: not furious."""
    return _by_first_word(module.CALM for module in _languages())


def _by_first_word(lists: Iterable[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (tuple(plain(one).split(" ")) for listed in lists for one in listed.split(",")):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _languages() -> list[ModuleType]:
    return [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
