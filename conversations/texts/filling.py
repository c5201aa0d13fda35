"""Puts values into texts: names, days, lists of people, counts."""

from collections.abc import Callable, Mapping
from datetime import date

from conversations.texts import writing
from conversations.texts.direction import is_right_to_left, isolated
from conversations.texts.lookup import template
from conversations.texts.plurals import form

NAMES = frozenset(
    {
        "first_name", "company", "account", "starter", "starter_first", "about", "readers", "count", "told_on",
        "since", "what_we_did", "quote", "score", "label", "when", "language", "deadline",
        "last_when", "last_answer", "last_words",
    }
)  # fmt: skip
STAFF, TEAM = "staff:", "team:"


def say(language: str, key: str, names: Mapping[str, str] | None = None) -> str:
    """The words for `room.key`, for instance `dialogue.saved`, in this language or else in English."""
    return fill(template(language, key), names or {}, language)


def say_count(language: str, key: str, count: int, names: Mapping[str, str] | None = None) -> str:
    """The words for so many: the text `key.one`, `key.few` … that goes with the count, `{count}` being it."""
    try:
        words = template(language, f"{key}.{form(language, count)}")
    except KeyError:
        words = template(language, f"{key}.other")
    return fill(words, {**(names or {}), "count": str(count)}, language)


def fill(words: str, names: Mapping[str, str], language: str) -> str:
    """Puts values for `{names}`; a value is never looked into, so a customer's braces stay braces."""
    return words.format_map(_Allowed(names, language)) if "{" in words else words


class _Allowed:
    """The values that a text may mention. A name that nobody gave is left out: no customer sees a placeholder."""

    __slots__ = ("_language", "_names")

    def __init__(self, names: Mapping[str, str], language: str) -> None:
        self._names = names
        self._language = language

    def __getitem__(self, name: str) -> str:
        value = self._names.get(name, "") if name in NAMES else ""
        write = _WRITTEN.get(name)
        shown = write(self._language, value) if write else value
        return isolated(shown, is_right_to_left(self._language))


def _day(language: str, value: str) -> str:
    try:
        return writing.day(language, date.fromisoformat(value))
    except ValueError:
        return value


def _month(language: str, value: str) -> str:
    """`05` is May, `2025-05` May 2025."""
    year, _, month = value.rpartition("-")
    named = template(language, "memory.months").split()[int(month) - 1] if month.isdecimal() else value
    return f"{named} {year}".rstrip()


def _people(language: str, value: str) -> str:
    """Lines that begin with what each is: `staff:Dana Ruiz`, `team:Iberia`."""
    return writing.listed(language, [_one(language, line) for line in value.split("\n")])


def _one(language: str, line: str) -> str:
    return writing.team(language, line.removeprefix(TEAM)) if line.startswith(TEAM) else line.removeprefix(STAFF)


# Kept as they are, and written only when shown: whoever changes the language sees them in the new one.
_WRITTEN: Mapping[str, Callable[[str, str], str]] = {
    "told_on": _day,
    "since": _day,
    "readers": _people,
    "last_when": _month,
}
