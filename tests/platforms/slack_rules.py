"""What Slack accepts: slack_sdk's reading of blocks and views, then the published limits on top of it.

slack_sdk's parsers drop keys they do not know, so what comes out is compared with what went in; it also
misses some limits (50 blocks a message, 10 radio options), so the table below is our own
(https://docs.slack.dev/reference/block-kit/blocks).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = dict[str, Any]
BLOCKS_IN_A_MESSAGE = 50
BLOCKS_IN_A_VIEW = 100
LONGEST_TEXT = 40_000
LONGEST_METADATA = 8_000

# The most characters of a text, by the type of its owner and the key it stands under.
TEXTS = {
    ("section", "text"): 3000,
    ("section", "fields"): 2000,
    ("header", "text"): 150,
    ("button", "text"): 75,
    ("input", "label"): 2000,
    ("input", "hint"): 2000,
    ("context", "elements"): 3000,
    ("markdown", "text"): 12_000,
    ("image", "alt_text"): 2000,
    ("image", "title"): 2000,
    ("button", "value"): 2000,
    ("button", "url"): 3000,
    ("button", "accessibility_label"): 75,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("modal", "private_metadata"): 3000,
    ("home", "private_metadata"): 3000,
    ("modal", "callback_id"): 255,
    ("card", "title"): 150,
    ("card", "body"): 200,
}
ANYWHERE = {"action_id": 255, "block_id": 255, "placeholder": 150}
# The most items of a list, by the type of its owner and the key it stands under.
LISTS = {
    ("actions", "elements"): 25,
    ("context", "elements"): 10,
    ("context_actions", "elements"): 5,
    ("section", "fields"): 10,
    ("radio_buttons", "options"): 10,
    ("checkboxes", "options"): 10,
    ("static_select", "options"): 100,
    ("multi_static_select", "options"): 100,
    ("overflow", "options"): 5,
    ("container", "elements"): 10,
}
LONGEST_OPTION = {"text": 75, "value": 150, "description": 75}
ONLY_IN_MODALS = {"alert"}


class Refused(Exception):
    """Slack's no: an error word, and sometimes messages that explain it."""

    def __init__(self, error: str, *messages: str) -> None:
        super().__init__(error, *messages)
        self.error = error
        self.messages = messages

    def body(self) -> Json:
        body: Json = {"ok": False, "error": self.error}
        if self.messages:
            body["response_metadata"] = {"messages": [f"[ERROR] {text}" for text in self.messages]}
        return body


class Invalid(Refused):
    """A request that breaks the platform's rules, which a correct app never sends."""


def check_message(arguments: Mapping[str, Any]) -> None:
    text = arguments.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Invalid("no_text", "text is empty; it is what notifications and screen readers use")
    if len(text) > LONGEST_TEXT:
        raise Invalid("msg_too_long")
    check_blocks(arguments.get("blocks") or [], BLOCKS_IN_A_MESSAGE)
    check_metadata(arguments.get("metadata"))


def check_metadata(metadata: Any) -> None:
    if metadata is None:
        return
    match metadata:
        case {"event_type": str(name), "event_payload": dict()} if name and len(metadata) == 2:
            if len(str(metadata)) > LONGEST_METADATA:
                raise Invalid("metadata_too_large")
        case _:
            raise Invalid("invalid_metadata_format", f"not event_type and event_payload: {metadata}")


def check_blocks(blocks: Any, most: int, surface: str = "message") -> None:
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise Invalid("invalid_blocks_format", "blocks is not a list of objects")
    problems = list(_problems(blocks, most, surface))
    if problems:
        raise Invalid("invalid_blocks", *problems)


def check_view(view: Any) -> None:
    if not isinstance(view, dict) or view.get("type") not in ("modal", "home"):
        raise Invalid("invalid_arguments", "view is neither a modal nor a home")
    problems = [*_sdk_view_problems(view), *_limits(view, "view")]
    if view["type"] == "modal" and not view.get("title"):
        problems.append("a modal needs a title")
    inputs = any(block.get("type") == "input" for block in view.get("blocks", ()))
    if view["type"] == "modal" and inputs and not view.get("submit"):
        problems.append("a modal with inputs needs a submit button")
    problems += _problems(view.get("blocks") or [], BLOCKS_IN_A_VIEW, view["type"])
    if problems:
        raise Invalid("invalid_arguments", *problems)


def _sdk_view_problems(view: Json) -> Iterator[str]:
    shell = {key: value for key, value in view.items() if key != "blocks"}
    try:
        parsed = View(**shell, blocks=[{"type": "divider"}]).to_dict()
    except (SlackObjectFormationError, TypeError) as error:
        yield str(error)
        return
    yield from _lost(shell, parsed, "view")


def _problems(blocks: Sequence[Json], most: int, surface: str) -> Iterator[str]:
    if len(blocks) > most:
        yield f"{len(blocks)} blocks, {most} allowed"
    for number, block in enumerate(blocks):
        path = f"blocks[{number}]"
        yield from _sdk_problems(block, path)
        yield from _limits(block, path)
        yield from _repeated_actions(block, path)
        if block.get("type") in ONLY_IN_MODALS and surface != "modal":
            yield f"{path}: {block['type']} is for modals only"
        if block.get("type") == "input" and surface == "message":
            yield f"{path}: input is not for messages here"
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    yield from (f"block_id {name!r} is not unique" for name in sorted(_repeated(ids)))


def _sdk_problems(block: Json, path: str) -> Iterator[str]:
    """Runs the block through slack_sdk: it must be known, valid, and come out unchanged."""
    try:
        parsed = Block.parse(dict(block))
        if parsed is None:
            yield f"{path}: unsupported type {block.get('type')!r}"
            return
        again = parsed.to_dict()
    except (SlackObjectFormationError, TypeError, AttributeError) as error:
        yield f"{path}: {error}"
        return
    yield from _lost(block, again, path)


def _lost(given: Any, kept: Any, path: str) -> Iterator[str]:
    """Where the second value is missing something of the first."""
    match given, kept:
        case dict(), dict():
            for key, value in given.items():
                if key not in kept and value is not None:
                    yield f"{path}: unknown or empty {key!r}"
                elif value is not None:
                    yield from _lost(value, kept[key], f"{path}.{key}")
        case list(), list() | tuple() if len(given) == len(kept):
            for number, (left, right) in enumerate(zip(given, kept, strict=True)):
                yield from _lost(left, right, f"{path}[{number}]")
        case _ if given != kept:
            yield f"{path}: {given!r} is not understood"


def _limits(value: Json, path: str) -> Iterator[str]:
    kind = str(value.get("type", ""))
    for key, inner in value.items():
        where = f"{path}.{key}"
        if key == "blocks":
            continue
        longest = TEXTS.get((kind, key), ANYWHERE.get(key))
        if longest is not None:
            yield from _too_long(inner, longest, where)
        if isinstance(inner, list) and len(inner) > LISTS.get((kind, key), 1000):
            yield f"{where}: {len(inner)} items, {LISTS[kind, key]} allowed"
        if key in ("options", "initial_options"):
            yield from _option_limits(inner, where)
        for number, child in enumerate(inner if isinstance(inner, list) else [inner]):
            if isinstance(child, dict):
                yield from _limits(child, f"{where}[{number}]")


def _option_limits(options: list[Json], path: str) -> Iterator[str]:
    for option in options:
        for key, longest in LONGEST_OPTION.items():
            yield from _too_long(option.get(key, "x"), longest, f"{path}.{key}")


def _too_long(value: Any, longest: int, path: str) -> Iterator[str]:
    """Checks a string, a text object, or each of a list of text objects."""
    match value:
        case str():
            # An empty private_metadata or callback_id is the same as none.
            empty_allowed = path.endswith(("private_metadata", "callback_id"))
            if len(value) > longest or (not value and not empty_allowed):
                yield f"{path}: {len(value)} characters, 1 to {longest} allowed"
        case {"text": str(text)}:
            yield from _too_long(text, longest, path)
        case list():
            for number, item in enumerate(value):
                yield from _too_long(item, longest, f"{path}[{number}]")


def _repeated_actions(block: Json, path: str) -> Iterator[str]:
    elements = block.get("elements", [])
    ids = [e["action_id"] for e in elements if isinstance(e, dict) and "action_id" in e]
    yield from (f"{path}: action_id {name!r} is not unique" for name in sorted(_repeated(ids)))


def _repeated(names: Sequence[str]) -> set[str]:
    return {name for name in names if names.count(name) > 1}
