"""Telegram's HTML: the tags it knows, what people see of them, and the errors it gives for the rest.

https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

Json = dict[str, Any]
TOKEN = re.compile(r"<[^>]*>|&#?[A-Za-z0-9]+;|[^<&]+|[<&]")
ATTRIBUTE = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}


class Unparsable(Exception):
    """The markup is not Telegram's."""


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    entity: Json
    offset: int


@dataclass(slots=True)
class _Reading:
    text: list[str] = field(default_factory=list)
    units: int = 0
    at: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def add(self, words: str) -> None:
        self.text.append(words)
        self.units += len(words.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, tuple[Json, ...]]:
    """The visible text and its entities, with offsets in UTF-16 units as Telegram counts them."""
    reading = _Reading()
    for token in TOKEN.findall(source):
        _take(reading, token)
        reading.at += len(token.encode())
    if reading.open:
        raise Unparsable(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"')
    entities = sorted(reading.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(reading.text), tuple(entities)


def _take(reading: _Reading, token: str) -> None:
    if token == "<":
        raise Unparsable(f"Unclosed start tag at byte offset {reading.at}")
    if token.startswith("</"):
        _close(reading, token[2:-1].strip().lower())
    elif token.startswith("<"):
        _begin(reading, token[1:-1])
    elif token.startswith("&") and len(token) > 1:
        reading.add(_character(token, reading.at))
    else:
        reading.add(token)


def _character(token: str, at: int) -> str:
    if token.startswith("&#"):
        return unescape(token)
    # Telegram shows an unknown entity as it stands, which nobody wants to send: refuse it here.
    if token not in NAMED:
        raise Unparsable(f'Unsupported entity "{token}" at byte offset {at}')
    return NAMED[token]


def _begin(reading: _Reading, inside: str) -> None:
    tag, _, rest = inside.strip().partition(" ")
    tag = tag.lower()
    attributes = {
        name.lower(): unescape(double or single or bare) for name, double, single, bare in ATTRIBUTE.findall(rest)
    }
    entity = _entity(tag, attributes)
    if entity is None:
        raise Unparsable(f'Unsupported start tag "{tag}" at byte offset {reading.at}')
    reading.open.append(_Open(tag, entity, reading.units))


def _entity(tag: str, attributes: Mapping[str, str]) -> Json | None:
    if tag in STYLES and tag != "code":
        return {"type": STYLES[tag]}
    match tag:
        case "code":
            language = attributes.get("class", "").removeprefix("language-")
            return {"type": "code"} | ({"language": language} if language else {})
        case "a":
            return {"type": "text_link", "url": attributes.get("href", "")}
        case "blockquote":
            return {"type": "expandable_blockquote" if "expandable" in attributes else "blockquote"}
        case "span" if attributes.get("class") == "tg-spoiler":
            return {"type": "spoiler"}
        case "tg-emoji" if "emoji-id" in attributes:
            return {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
        case "tg-time" if "unix" in attributes:
            return {"type": "date_time", "unix_time": int(attributes["unix"])}
    return None


def _close(reading: _Reading, tag: str) -> None:
    if not reading.open:
        raise Unparsable(f"Unexpected end tag at byte offset {reading.at}")
    opened = reading.open.pop()
    if tag and tag != opened.tag:
        raise Unparsable(f'Unmatched end tag at byte offset {reading.at}, expected "</{opened.tag}>", found "</{tag}>"')
    length = reading.units - opened.offset
    # An entity around nothing disappears, and so does a link without an address.
    if length and opened.entity.get("url") != "":
        reading.entities.append(opened.entity | {"offset": opened.offset, "length": length})
