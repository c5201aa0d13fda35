"""Readings for other programs: a question and a reply as one JSON object in, what the reply says as another one out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.reading import Ask, Reading, Text, Value, Wish, read

Question: TypeAlias = tuple[Expectation, Mapping[str, str]]
KINDS = ("scale", "yes_no", "one_of", "many_of", "number", "date", "text")


class BadLine(ValueError):
    """A line that asks for no reading; the message says what to write instead."""


def answered(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """One answer for each line that is not blank, in their order; a bad line is answered with its `error`."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield answer(_parsed(line))
        except BadLine as bad:
            yield {"line": number, "error": str(bad)}


def answer(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Raises BadLine."""
    expects, labels = question(parts)
    now = moment(parts.get("now"), parts.get("timezone"))
    return shown(read(expects, labels, _text(parts, "text"), _text(parts, "language", "en"), now))


def question(parts: Mapping[str, Any]) -> Question:
    """`labels` are a mapping from key to label, or a list: of a scale from its low end on, else its own keys."""
    kind, labels = parts.get("kind"), parts.get("labels") or {}
    match kind:
        case "scale":
            return _scale(_bound(parts, "low"), _bound(parts, "high"), labels)
        case "yes_no" | "yesno":
            return YesNo(), _labelled(labels, ("yes", "no"))
        case "one_of":
            options = _labelled(labels)
            return OneOf(tuple(options)), options
        case "many_of":
            options = _labelled(labels)
            return ManyOf(tuple(options)), options
        case "number":
            return Number(_bound(parts, "low"), _bound(parts, "high")), {}
        case "date":
            return Date(), {}
        case "text" | "free_text":
            return FreeText(), {}
        case _:
            raise BadLine(f"The kind {kind!r} is unknown. Use one of: {', '.join(KINDS)}.")


def moment(now: object, zone: object) -> datetime:
    """The moment in the zone; one without an offset is meant there. Without it the present, without a zone UTC."""
    try:
        place = ZoneInfo(str(zone)) if zone else UTC
    except (ValueError, OSError, LookupError) as error:
        raise BadLine(f"The time zone {zone!r} is unknown. Write one like Europe/Lisbon.") from error
    try:
        at = datetime.fromisoformat(str(now)) if now else SystemClock().now()
        return at.astimezone(place) if at.tzinfo else at.replace(tzinfo=place)
    except (ValueError, OverflowError) as error:
        raise BadLine(f"The moment {now!r} cannot be read. Write it like 2026-11-24T14:00.") from error


def shown(reading: Reading) -> dict[str, Any]:
    """All the keys in each answer; `reason` says why to ask, `language` in which other language it was read."""
    out: dict[str, Any] = {"reading": "text", "value": "", "at": None, "rest": "", "reason": "", "language": ""}
    match reading:
        case Value(value, rest, language):
            return out | {"reading": "value", "value": value, "rest": rest, "language": language}
        case Ask(reason):
            return out | {"reading": "ask", "reason": reason}
        case Wish(name, at, rest, language):
            when = at.isoformat() if at else None
            return out | {"reading": name, "at": when, "rest": rest, "language": language}
        case Text():
            return out


def _parsed(line: bytes) -> Mapping[str, Any]:
    try:
        parts = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("This is no JSON. Write one object a line.") from error
    if not isinstance(parts, dict):
        raise BadLine('This is no object. Write one like {"kind": "scale", "low": 0, "high": 10, "text": "8"}.')
    return parts


def _text(parts: Mapping[str, Any], key: str, otherwise: str | None = None) -> str:
    value = parts.get(key, otherwise)
    if not isinstance(value, str):
        raise BadLine(f'"{key}" has to be a string.')
    return value


def _bound(parts: Mapping[str, Any], key: str) -> float | None:
    value = parts.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise BadLine(f'"{key}" has to be a number.')
    return value


def _scale(low: float | None, high: float | None, labels: object) -> Question:
    first = 1 if low is None else int(low)
    listed = _labelled(labels, tuple(map(str, range(first, first + len(labels))))) if isinstance(labels, list) else {}
    last = int(high) if high is not None else first + (len(listed) or 5) - 1
    if not 0 < last - first <= 100:
        raise BadLine(f'A scale from {first} to {last} has no use. Write "low" and "high".')
    return Scale(first, last), listed or _labelled(labels)


def _labelled(labels: object, keys: tuple[str, ...] = ()) -> Mapping[str, str]:
    if isinstance(labels, dict):
        return {str(key): str(label) for key, label in labels.items()}
    if isinstance(labels, list):
        return dict(zip(keys or map(str, labels), map(str, labels), strict=False))
    raise BadLine('"labels" has to be a list of labels, or an object with a label for each key.')
