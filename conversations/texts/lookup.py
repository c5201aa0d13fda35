"""Finds texts: one folder a language, one file a room or flow, each offering TEXTS."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache

from conversations.texts import pseudo

PACKAGE = __name__.rpartition(".")[0]
SOURCE = "en"


@cache
def languages() -> tuple[str, ...]:
    """Every language there is a folder for."""
    return tuple(sorted(module.name for module in _modules(PACKAGE) if module.ispkg))


@cache
def rooms(language: str) -> tuple[str, ...]:
    """The files of one language."""
    known = (module.name for module in _modules(f"{PACKAGE}.{language}"))
    return tuple(sorted(name for name in known if not name.startswith("_")))


def _modules(package: str) -> Iterator[pkgutil.ModuleInfo]:
    return pkgutil.iter_modules(importlib.import_module(package).__path__)


@cache
def table(language: str, room: str) -> Mapping[str, str]:
    """All texts of one file, empty when this language does not have it."""
    if language in pseudo.LANGUAGES:
        return pseudo.made(language, room, table(SOURCE, room))
    if language not in languages() or room not in rooms(language):
        return {}
    texts: Mapping[str, str] = importlib.import_module(f"{PACKAGE}.{language}.{room}").TEXTS
    return texts


@cache
def template(language: str, key: str) -> str:
    """The text for `room.key` in this language or else in English, with its names not yet filled in."""
    room, _, name = key.partition(".")
    return table(language, room).get(name) or table(SOURCE, room)[name]


def of_flow(flow: str) -> dict[str, Mapping[str, str]]:
    """A flow's texts in every language that has them."""
    tables = {language: table(language, flow) for language in languages()}
    return {language: texts for language, texts in tables.items() if texts}
