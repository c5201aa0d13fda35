"""What a translation lacks, and where the English has changed since somebody last compared the two.

Beside its texts a translation keeps a mark of each English text that it was made from. A mark that no longer
fits is how a stale translation is found; no mark at all says that nobody has vouched for it yet.
"""

import hashlib
import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from conversations.texts.lookup import PACKAGE, SOURCE, languages, rooms, table
from conversations.texts.plurals import forms

Kind: TypeAlias = Literal["missing", "stale", "unmarked", "unknown"]
PROBLEMS: Mapping[Kind, str] = {
    "missing": "There is no translation; English is shown.",
    "stale": "The English has changed since this was translated.",
    "unmarked": "Nobody has said which English this was made from.",
    "unknown": "The English has no such text.",
}
MENDS: Mapping[Kind, str] = {
    "missing": "Translate it.",
    "stale": "Compare the two, correct the translation, then accept it.",
    "unmarked": "Compare the two, then accept it.",
    "unknown": "Remove it, or correct its key.",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One text that is not as it should be. `room` is a file of texts or a flow, `source` the English."""

    language: str
    room: str
    key: str
    kind: Kind
    source: str = ""


def mark(source: str) -> str:
    """Eight hexadecimal digits that change with the text."""
    return hashlib.sha256(source.encode()).hexdigest()[:8]


def expected(language: str, source: Mapping[str, str]) -> Mapping[str, str]:
    """The keys that a translation should have, each with the English it says: a count has the language's own forms."""
    wanted: dict[str, str] = {}
    for key, text in source.items():
        base, _, last = key.rpartition(".")
        if last in ("one", "other") and {f"{base}.one", f"{base}.other"} <= source.keys():
            counted = {
                f"{base}.{form}": source[f"{base}.{'one' if form == 'one' else 'other'}"] for form in forms(language)
            }
            wanted |= {**counted, f"{base}.other": source[f"{base}.other"]}
        else:
            wanted[key] = text
    return wanted


def compare(
    language: str, source: Mapping[str, str], translation: Mapping[str, str], marks: Mapping[str, str]
) -> Mapping[str, Kind]:
    """What is wrong with each text of one translation, by key; what is right is left out."""
    wanted = expected(language, source)
    found: dict[str, Kind] = {}
    for key, text in wanted.items():
        if kind := _kind(text, translation.get(key, ""), marks.get(key, "")):
            found[key] = kind
    return found | {key: "unknown" for key in translation if key not in wanted}


def _kind(source: str, translation: str, kept: str) -> Kind | None:
    if not translation.strip():
        return "missing"
    if not kept:
        return "unmarked"
    return None if kept == mark(source) else "stale"


def marks(language: str) -> Mapping[str, str]:
    """The marks that the product's own translation keeps, by `room.key`."""
    try:
        module = importlib.import_module(f"{PACKAGE}.{language}._sources")
    except ModuleNotFoundError:
        return {}
    kept: Mapping[str, str] = module.SOURCES
    return kept


def marks_of(language: str, room: str) -> Mapping[str, str]:
    """The marks of one file of texts, by key; a flow of the product has such a file too."""
    begun = f"{room}."
    return {key.removeprefix(begun): kept for key, kept in marks(language).items() if key.startswith(begun)}


def gaps(language: str) -> Iterator[Gap]:
    """Everything that the product's own translation into this language lacks."""
    for room in rooms(SOURCE):
        source = table(SOURCE, room)
        for key, kind in compare(language, source, table(language, room), marks_of(language, room)).items():
            yield Gap(language, room, key, kind, expected(language, source).get(key, ""))


def translated() -> tuple[str, ...]:
    """Every language but the one that the others are made from."""
    return tuple(language for language in languages() if language != SOURCE)


def accepted(language: str, which: str = "") -> Mapping[str, str]:
    """The marks once the translations of `which`, a room or a `room.key`, are vouched for; without it all of them."""
    kept = dict(marks(language))
    now = {f"{room}.{key}": text for room in rooms(SOURCE) for key, text in _there(language, room).items()}
    for place, source in now.items():
        if not which or place == which or place.startswith(f"{which}."):
            kept[place] = mark(source)
    return {place: kept[place] for place in sorted(kept) if place in now}


def _there(language: str, room: str) -> Mapping[str, str]:
    wanted = expected(language, table(SOURCE, room))
    return {key: wanted[key] for key in table(language, room) if key in wanted}
