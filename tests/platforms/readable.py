"""What people must be able to read of every message of ours: the rules of our own, beside what the platforms refuse.

A fake notes what breaks them in `unreadable`; whoever plays the product on a fake asserts that nothing does.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Part = Mapping[str, Any]
NOTIFICATION, LABEL = 149, 30


def of_slack(arguments: Part) -> Iterator[str]:
    """A message for chat.postMessage or chat.update."""
    text, blocks = arguments.get("text") or "", arguments.get("blocks") or []
    opening = blocks[0].get("text", {}).get("text", "") if blocks else text
    if not opening.startswith(text):
        yield f"the first block does not begin with the notification: {opening!r}, {text!r}"
    if not 0 < len(text) <= NOTIFICATION or len(opening) > NOTIFICATION:
        yield f"the notification is not one sentence of 1 to {NOTIFICATION} characters: {opening!r}"
    for button in _buttons(blocks):
        yield from _label(button["text"]["text"])
        if not button.get("accessibility_label", "").strip():
            yield f"nothing is read aloud for {button['text']['text']!r}"


def _buttons(blocks: Sequence[Part]) -> Iterator[Part]:
    for block in blocks:
        for element in (*block.get("elements", ()), block.get("accessory", {})):
            if element.get("type") == "button":
                yield element


def of_telegram(arguments: Part) -> Iterator[str]:
    """A message for sendMessage or editMessageText, its markup decoded."""
    rows = (arguments.get("reply_markup") or {}).get("inline_keyboard") or []
    for row in rows:
        for button in row:
            yield from _label(button["text"])


def _label(label: str) -> Iterator[str]:
    if len(label) > LABEL:
        yield f"a label of {len(label)} characters: {label!r}"
    if not any(character.isalnum() for character in label):
        yield f"a label without a word: {label!r}"
