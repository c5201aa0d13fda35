"""The words of the product: one folder a language, one file a room or flow, looked up by key."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

NAMES = frozenset(
    {
        "first_name", "company", "account", "starter", "starter_first", "about", "readers", "count", "told_on",
        "since", "what_we_did", "quote", "score", "label", "when", "language", "deadline",
    }
)  # fmt: skip


class _Blank(dict[str, str]):
    """A name that nobody gave is left out: a customer never sees a placeholder."""

    def __missing__(self, name: str) -> str:
        return ""


def say(language: str, key: str, names: Mapping[str, str] | None = None) -> str:
    """The words for `room.key`, for instance `dialogue.saved`, in this language or else in English."""
    room, _, name = key.partition(".")
    template = table(language, room).get(name) or table("en", room)[name]
    return fill(template, names or {})


def fill(template: str, names: Mapping[str, str]) -> str:
    """Puts values for `{names}`; a value is never looked into, so a customer's braces stay braces."""
    return template.format_map(_Blank({name: value for name, value in names.items() if name in NAMES}))


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def table(language: str, room: str) -> Mapping[str, str]:
    """All texts of one file, empty when this language does not have it."""
    try:
        module = importlib.import_module(f"{__name__}.{language}.{room}")
    except ModuleNotFoundError:
        return {}
    texts: Mapping[str, str] = module.TEXTS
    return texts


def of_flow(flow: str) -> dict[str, Mapping[str, str]]:
    """A flow's texts in every language that has them."""
    tables = {language: table(language, flow) for language in languages()}
    return {language: texts for language, texts in tables.items() if texts}
