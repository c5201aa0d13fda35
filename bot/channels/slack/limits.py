"""What Slack refuses: the published limits of messages and views, checked by ourselves before anything is sent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# https://docs.slack.dev/reference/block-kit and slack_sdk.models, which misses the blocks of a message and the
# ten options of radio buttons.
NOTIFICATION = 149
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
SECTION, FIELDS, HEADER, MARKDOWN, CONTEXT_TEXT = 3000, 10, 150, 12_000, 3000
ACTIONS, CONTEXT, CONTEXT_ACTIONS = 25, 10, 5
LABEL, VALUE, SPOKEN, ID = 75, 2000, 75, 255
SHOWN = 30  # more of a button than this is not seen on a phone
OPTIONS, OPTION_VALUE, RADIO, PLACEHOLDER, OVERFLOW = 100, 150, 10, 150, 5
ALT, TITLE, METADATA, FIELD_LABEL = 2000, 24, 3000, 2000

Part = Mapping[str, Any]


def problems(payload: Part) -> list[str]:
    """Why Slack, or a reader, would refuse this message or view; empty when nothing is wrong."""
    blocks: Sequence[Part] = payload.get("blocks", ())
    first = list(_of_view(payload) if payload.get("type") in ("modal", "home") else _of_message(payload, blocks))
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(set(ids)) < len(ids):
        first.append("two blocks have one block_id")
    for place, block in enumerate(blocks):
        first += [f"block {place}, {block['type']}: {words}" for words in _of_block(block)]
    return first


def _of_message(payload: Part, blocks: Sequence[Part]) -> Iterator[str]:
    text = payload.get("text", "")
    yield from _length("text", text, NOTIFICATION)
    yield from _count("blocks", blocks, MESSAGE_BLOCKS)
    opening = blocks[0].get("text", {}).get("text", "") if blocks else ""
    if not opening.startswith(text):
        yield "the first block does not start with the notification text"
    yield from _length("first block", opening, NOTIFICATION)


def _of_view(view: Part) -> Iterator[str]:
    yield from _count("blocks", view.get("blocks", ()), VIEW_BLOCKS)
    for name in ("title", "submit", "close"):
        if name in view:
            yield from _length(name, view[name]["text"], TITLE)
    if len(view.get("private_metadata", "")) > METADATA:
        yield f"private_metadata over {METADATA}"


def _of_block(block: Part) -> Iterator[str]:
    if len(block.get("block_id", "")) > ID:
        yield f"block_id over {ID}"
    match block["type"]:
        case "section":
            yield from _of_section(block)
        case "actions":
            yield from _count("elements", block["elements"], ACTIONS)
            yield from _of_elements(block["elements"])
        case "context":
            yield from _count("elements", block["elements"], CONTEXT)
            for element in block["elements"]:
                yield from _length("element", element.get("text", element.get("alt_text", "")), CONTEXT_TEXT)
        case "context_actions":
            yield from _count("elements", block["elements"], CONTEXT_ACTIONS)
        case "header":
            yield from _length("text", block["text"]["text"], HEADER)
        case "markdown":
            yield from _length("text", block["text"], MARKDOWN)
        case "image":
            yield from _length("alt_text", block["alt_text"], ALT)
        case "input":
            yield from _length("label", block["label"]["text"], FIELD_LABEL)
            yield from _of_elements([block["element"]])
        case "divider":
            pass
        case other:
            yield f"no limits are known of {other}"


def _of_section(block: Part) -> Iterator[str]:
    if "text" in block:
        yield from _length("text", block["text"]["text"], SECTION)
    if "fields" in block:
        yield from _count("fields", block["fields"], FIELDS)
    if "accessory" in block:
        yield from _of_elements([block["accessory"]])


def _of_elements(elements: Sequence[Part]) -> Iterator[str]:
    ids = [element["action_id"] for element in elements if "action_id" in element]
    if len(set(ids)) < len(ids):
        yield "two elements have one action_id"
    for element in elements:
        yield from _length("action_id", element.get("action_id", "-"), ID)
        if "placeholder" in element:
            yield from _length("placeholder", element["placeholder"]["text"], PLACEHOLDER)
        match element["type"]:
            case "button":
                yield from _of_button(element)
            case "static_select":
                yield from _of_options(element["options"], OPTIONS)
            case "radio_buttons" | "checkboxes":
                yield from _of_options(element["options"], RADIO)
            case "overflow":
                yield from _of_options(element["options"], OVERFLOW)


def _of_button(button: Part) -> Iterator[str]:
    yield from _length("button text", button["text"]["text"], LABEL)
    yield from _length("accessibility_label", button.get("accessibility_label", ""), SPOKEN)
    if len(button.get("value", "")) > VALUE:
        yield f"value over {VALUE}"


def _of_options(options: Sequence[Part], most: int) -> Iterator[str]:
    yield from _count("options", options, most)
    for option in options:
        yield from _length("option text", option["text"]["text"], LABEL)
        if not 1 <= len(option["value"]) <= OPTION_VALUE:
            yield f"option value not 1 to {OPTION_VALUE}"


def _length(name: str, text: str, most: int) -> Iterator[str]:
    if not text.strip():
        yield f"{name} is empty"
    if len(text) > most:
        yield f"{name} over {most}"


def _count(name: str, things: Sequence[Any], most: int) -> Iterator[str]:
    if not things:
        yield f"no {name}"
    if len(things) > most:
        yield f"{len(things)} {name}, at most {most}"
