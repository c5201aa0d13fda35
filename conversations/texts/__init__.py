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


class _Allowed:
    """The values that a text may mention. A name that nobody gave is left out: no customer sees a placeholder."""

    __slots__ = ("_names",)

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def __getitem__(self, name: str) -> str:
        return self._names.get(name, "") if name in NAMES else ""


def say(language: str, key: str, names: Mapping[str, str] | None = None) -> str:
    """The words for `room.key`, for instance `dialogue.saved`, in this language or else in English."""
    return fill(_template(language, key), names or {})


@cache
def _template(language: str, key: str) -> str:
    room, _, name = key.partition(".")
    return table(language, room).get(name) or table("en", room)[name]


def fill(template: str, names: Mapping[str, str]) -> str:
    """Puts values for `{names}`; a value is never looked into, so a customer's braces stay braces."""
    return template.format_map(_Allowed(names)) if "{" in template else template


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
