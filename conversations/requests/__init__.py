"""What a customer can ask of us at any time: whole messages, in one file of phrases a language."""

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias, get_args

Request: TypeAlias = Literal["status", "data", "forget", "rhythm", "language", "other", "not_me", "left", "start"]

REQUESTS: tuple[Request, ...] = get_args(Request)
LONGEST = 80  # whoever writes more than this is telling us something
STARTER, PERSON = "0starter0", "0person0"
_APART = re.compile(r"[^\w]+|_+")


def requested(text: str, starter: str = "", person: str = "", *, free: bool = False) -> Request | None:
    """What the whole message asks for, None when it is anything else.

    Phrases name the colleague who asks as `dana` and the person who is asked as `maria`; here they have their names.
    `free`: an open question waits for words, and "data" or "too often" may well be the answer to it.
    """
    if len(text) > LONGEST:
        return None
    words = plain(text)
    found = _known().get(words)
    if found is None and (starter or person):
        found = _known().get(_unnamed(words, starter, person))
    return None if free and _may_be_an_answer(found, words) else found


def _may_be_an_answer(found: Request | None, words: str) -> bool:
    return (
        found == "rhythm"
        or (found == "language" and " " not in words)
        or (found == "data" and " " not in words and words != "mydata")
    )


def _unnamed(words: str, starter: str, person: str) -> str:
    for name, stand_in in ((starter, STARTER), (person, PERSON)):
        for called in (plain(name), plain(name).split(" ")[0]):
            if called:
                words = re.sub(rf"\b{re.escape(called)}\b", stand_in, words)
    return words


def plain(text: str) -> str:
    """Lower case, without marks and accents, as people type on a phone."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i").replace("ł", "l"))
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    return _APART.sub(" ", bare.replace("'", "").replace("’", "")).strip()


@cache
def _known() -> Mapping[str, Request]:
    """Every phrase of every language; one that two languages use for different things means none of them."""
    found: dict[str, Request] = {}
    double: set[str] = set()
    for request, phrase in _phrases():
        if found.setdefault(phrase, request) != request:
            double.add(phrase)
    return {phrase: request for phrase, request in found.items() if phrase not in double}


def _phrases() -> list[tuple[Request, str]]:
    modules = [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    listed = [(request, words) for module in modules for request, words in module.PHRASES.items()]
    return [(request, _neutral(plain(phrase))) for request, words in listed for phrase in words.split(",")]


def _neutral(phrase: str) -> str:
    """Dana and Maria stand for whoever it is: somebody of that very name means nobody else."""
    return re.sub(r"\bmaria\b", PERSON, re.sub(r"\bdana\b", STARTER, phrase))
