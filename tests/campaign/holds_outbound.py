"""Outbound: once on the platform, and every message ends in one visible state."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.campaign.kept import Kept, Row
from tests.campaign.truth import Surface, Truth

ENDS = ("sent", "failed", "unknown", "dead", "expired", "cancelled")

MARKUP = re.compile(r"</?[a-z]+[^>]*>")


def twice_on_platform(kept: Kept, truth: Truth, surface: Surface) -> Iterator[str]:
    """Whatever no sent row accounts for must be what an unknown row may have sent."""
    places = {place for row in _messages(kept) if (place := _place(row, surface))}
    without = (row for row in kept.outbox if row.state == "unknown" or _has_no_place(row, surface))
    extra = Counter(seen.first for seen in truth.seen if seen.place not in places)
    for words, count in (extra - Counter(surface.shown(row.message) for row in without)).items():
        yield f"on the platform {count} times too often: {words!r}"


def _messages(kept: Kept) -> Iterator[Row]:
    return (row for row in kept.outbox if row.state == "sent" and not row.redraws)


def _place(row: Row, surface: Surface) -> str:
    return surface.place(row.chat, row.platform_id)


def _has_no_place(row: Row, surface: Surface) -> bool:
    return row.state == "sent" and not row.redraws and not _place(row, surface)


def every_message_ends(kept: Kept, _: Truth) -> Iterator[str]:
    for row in kept.outbox:
        if row.state not in ENDS:
            yield f"a message stays {row.state}: {row.key} ({row.reason})"
        if row.state in ("dead", "failed", "expired"):
            yield f"a message is {row.state} although nothing forbids it: {row.key} ({row.reason})"


def sent_is_there(kept: Kept, truth: Truth, surface: Surface) -> Iterator[str]:
    there = {seen.place for seen in truth.seen}
    for row in kept.outbox:
        if row.state == "sent" and _place(row, surface) not in there:
            yield f"marked sent but not on the platform: {row.key} as {row.platform_id!r}"
    claimed = Counter(surface.shown(row.message) for row in _messages(kept) if not _place(row, surface))
    for words in claimed - Counter(seen.first for seen in truth.seen if not seen.place):
        yield f"marked sent but not on the platform: {words!r}"


def receipts_differ(kept: Kept, _: Truth, surface: Surface) -> Iterator[str]:
    for place, count in Counter(_place(row, surface) for row in _messages(kept)).items():
        if place and count > 1:
            yield f"{count} messages claim to be the same one on the platform: {place}"


def _words(text: str) -> str:
    return MARKUP.sub("", text)


def looks_old(kept: Kept, truth: Truth, surface: Surface) -> Iterator[str]:
    """A message shows what was decided last about it; without its markup where the platform refused that."""
    latest = _latest_looks(kept.outbox)
    now = {seen.place: seen.now for seen in truth.seen if seen.place}
    for row in _messages(kept):
        expected, shown = surface.shown(latest.get(row.key, row).message), now.get(_place(row, surface))
        if shown is not None and _words(shown) != _words(expected):
            yield f"{row.key} shows {shown!r}, not {expected!r}"


def _latest_looks(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.redraws: row for row in rows if row.redraws and row.state == "sent"}
