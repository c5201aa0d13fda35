"""What a person reads in Slack blocks: words without markup, and the things that can be pressed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from .people import Key

Json = dict[str, Any]
Names = Callable[[str], str]
LINK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
STYLE = re.compile(r"(?<!\w)([*_~`])(?=\S)(.+?)(?<=\S)\1(?!\w)")
SELECTS = ("static_select", "radio_buttons", "checkboxes", "overflow")


def plain(mrkdwn: str, name_of: Names) -> str:
    """Text as it looks: names for ids, labels for links, no stars around bold words."""

    def shown(match: re.Match[str]) -> str:
        target, label = match[1], match[2]
        if target.startswith(("@", "#")):
            return target[0] + (label or name_of(target[1:]))
        return label or target

    text = LINK.sub(shown, STYLE.sub(r"\2", mrkdwn))
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def words(blocks: Sequence[Json], name_of: Names) -> str:
    """All visible text of some blocks, one line or more for each."""
    lines = [line for block in blocks for line in _lines(block, name_of) if line]
    return "\n".join(lines)


def _lines(block: Json, name_of: Names) -> Iterator[str]:
    match block:
        case {"type": "actions" | "context_actions" | "divider"}:
            return
        case {"type": "rich_text"}:
            yield _run(block, name_of)
        case {"type": "image", "alt_text": str(alt)}:
            yield f"({alt})"
        case {"type": "table", "rows": list(rows)}:
            for row in rows:
                yield " | ".join(_run(cell, name_of) for cell in row)
        case {"type": "markdown", "text": str(text)}:
            yield STYLE.sub(r"\2", text.replace("**", "*"))
        case {"type": "context", "elements": list(elements)}:
            yield " ".join(line for element in elements for line in _lines(element, name_of))
        case {"type": "mrkdwn", "text": str(text)}:
            yield plain(text, name_of)
        case {"type": "plain_text", "text": str(text)}:
            yield text
        case _:
            for key in ("title", "subtitle", "label", "text", "fields", "body", "hint"):
                inner = block.get(key, [])
                for part in inner if isinstance(inner, list) else [inner]:
                    if isinstance(part, dict):
                        yield from _lines(part, name_of)


def _run(part: Json, name_of: Names) -> str:
    """The words of a piece of rich text or of a table cell."""
    match part:
        case {"type": "user", "user_id": str(user)}:
            return f"@{name_of(user)}"
        case {"type": "link", "url": str(url)}:
            return str(part.get("text", url))
        case {"text": str(text)}:
            return text
        case {"elements": list(elements)}:
            gap = "\n" if part["type"] in ("rich_text", "rich_text_list") else ""
            return gap.join(_run(element, name_of) for element in elements)
    return ""


def keys(blocks: Sequence[Json]) -> tuple[tuple[Key, ...], ...]:
    """What can be pressed, a row for each block that has something."""
    rows = (tuple(_keys_of(block)) for block in blocks)
    return tuple(row for row in rows if row)


def _keys_of(block: Json) -> Iterator[Key]:
    if block["type"] == "input":
        return
    for element in [*block.get("elements", ()), block.get("accessory")]:
        if isinstance(element, dict):
            yield from _element_keys(element, block["block_id"])


def _element_keys(element: Json, block_id: str) -> Iterator[Key]:
    common = {"block_id": block_id, "action_id": element.get("action_id"), "type": element.get("type")}
    match element:
        case {"type": "button", "text": {"text": str(label)}}:
            value = {"value": element["value"]} if "value" in element else {}
            yield Key(label, json.dumps(common | {"text": element["text"]} | value))
        case {"type": "feedback_buttons"}:
            for side in ("positive_button", "negative_button"):
                choice = element[side]
                token = common | {"text": choice["text"], "value": choice["value"]}
                yield Key(choice["text"]["text"], json.dumps(token))
        case {"type": str(kind), "options": list(options)} if kind in SELECTS:
            for option in options:
                chosen = [option] if kind == "checkboxes" else option
                key = "selected_options" if kind == "checkboxes" else "selected_option"
                ticked = {"initial": element.get("initial_options", [])} if kind == "checkboxes" else {}
                yield Key(option["text"]["text"], json.dumps(common | ticked | {key: chosen}))
