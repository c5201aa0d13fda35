"""A message as Telegram shows it: HTML that always fits, and a keyboard laid out for a phone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit

from conversations.messages import Button, Outbound

LONGEST = int(MessageLimit.MAX_TEXT_LENGTH)
LONGEST_DATA = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
MOST_BUTTONS = int(InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER)
MOST_IN_A_ROW = int(InlineKeyboardMarkupLimit.BUTTONS_PER_ROW)
# Roughly what a narrow phone shows in one row; beyond it labels are cut.
ROW_WIDTH = 36
LABEL = 30
LONG_QUOTE, LONG_QUOTE_LINES = 280, 4
SHORTEST_QUOTE = 140
LONGEST_NOTE = 1024

Rows = list[list[dict[str, Any]]]

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What Telegram would turn into a mention, a command, a hashtag or a link.
_LIVE = re.compile(r"(?<!\w)/(?=\w)|[@#](?=\w)|\$(?=[A-Z])|://|(?<=\w)\.(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Rendered:
    html: str
    text: str
    """The same without markup, for when Telegram refuses it."""
    rows: Rows
    silent: bool


@dataclass(frozen=True, slots=True)
class _Block:
    kind: Literal["plain", "quote", "bold", "italic"]
    text: str


def render(message: Outbound) -> Rendered:
    """Raises ValueError for a message that Telegram could never show."""
    blocks = _fitting(tuple(_blocks(message)), message.note.strip())
    if not any(block.text.strip() for block in blocks):
        raise ValueError("A message needs at least one word. Give it a headline.")
    return Rendered(
        html="\n".join(map(_html, blocks)),
        text="\n".join(block.text for block in blocks),
        rows=keyboard(message),
        silent=message.silent,
    )


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tame(text: str) -> str:
    """Somebody else's words so that nothing in them can be pressed and nothing turns the reading direction.

    An invisible word joiner behind the character breaks what Telegram looks for.
    """
    return _LIVE.sub(lambda live: live[0] + "\u2060", _BIDI.sub("", text))


def keyboard(message: Outbound) -> Rows:
    beside = tuple(button for section in message.sections for button in section.buttons)
    rows = [*_answers(message.ticked()), *_packed(beside), *_packed(message.beside())]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise ValueError(f"{sum(map(len, rows))} buttons: Telegram shows at most {MOST_BUTTONS} under a message.")
    return [[_key(button) for button in row] for row in rows]


def size(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, longest: int) -> str:
    """At most so long, cut after a word with an ellipsis."""
    if size(text) <= longest:
        return text
    kept = _first_units(text, longest - 1)
    space = max(kept.rfind(" "), kept.rfind("\n"))
    # A text without spaces would otherwise be gone altogether.
    return (kept[:space] if space > len(kept) // 2 else kept).rstrip() + "…"


def _first_units(text: str, units: int) -> str:
    """As many characters as fit; one outside the basic plane counts as two units and is never halved."""
    kept = text[: max(units, 0)]
    while (over := size(kept) - units) > 0:
        kept = kept[: -((over + 1) // 2)]
    return kept


def _blocks(message: Outbound) -> Iterator[_Block]:
    for line in (message.headline, *message.body):
        yield _Block("plain", line)
    yield _Block("quote", tame(message.quote))
    for section in message.sections:
        yield _Block("bold", section.title)
        for line in section.lines:
            yield _Block("plain", f"• {line}")
    for line in message.after:
        yield _Block("plain", line)


def _fitting(blocks: Sequence[_Block], note: str) -> Sequence[_Block]:
    """All of it, else a shorter quote, else less from the end; the note always stays."""
    ending = (_Block("italic", shorten(note, LONGEST_NOTE)),) if note else ()
    room = LONGEST - sum(size(block.text) + 1 for block in ending)
    kept = tuple(replace(block, text=text) for block in blocks if (text := block.text.strip("\r\n")).strip())
    over = _length(kept) - room
    if over > 0:
        kept = tuple(_less(block, over) if block.kind == "quote" else block for block in kept)
    return (*_until(kept, room), *ending)


def _length(blocks: Sequence[_Block]) -> int:
    return sum(size(block.text) for block in blocks) + max(len(blocks) - 1, 0)


def _less(quote: _Block, over: int) -> _Block:
    return replace(quote, text=shorten(quote.text, max(size(quote.text) - over, SHORTEST_QUOTE)))


def _until(blocks: Sequence[_Block], room: int) -> Iterator[_Block]:
    for block in blocks:
        if size(block.text) > room:
            if room > 1:
                yield replace(block, text=shorten(block.text, room))
            return
        yield block
        room -= size(block.text) + 1


def _html(block: _Block) -> str:
    text = escape(block.text)
    match block.kind:
        case "plain":
            return text
        case "bold":
            return f"<b>{text}</b>"
        case "italic":
            return f"<i>{text}</i>"
        case "quote":
            long = size(block.text) > LONG_QUOTE or block.text.count("\n") >= LONG_QUOTE_LINES
            return f"<blockquote{' expandable' if long else ''}>{text}</blockquote>"


def _answers(choices: Sequence[Button]) -> list[Sequence[Button]]:
    """Up to three short ones side by side, numbers in as few rows as hold them, the rest one a row."""
    count = len(choices)
    if count <= 3 and _fit_in_a_row(choices):
        return [choices] if choices else []
    if all(button.label.isdigit() for button in choices):
        rows = -(-count // MOST_IN_A_ROW)
        return _in_rows(choices, -(-count // rows))
    return _in_rows(choices, 1)


def _packed(buttons: Sequence[Button]) -> Iterator[Sequence[Button]]:
    """In their order, up to three a row as long as their labels can be read."""
    row: tuple[Button, ...] = ()
    for button in buttons:
        if row and (len(row) == 3 or not _fit_in_a_row((*row, button))):
            yield row
            row = ()
        row = (*row, button)
    if row:
        yield row


def _in_rows(buttons: Sequence[Button], each: int) -> list[Sequence[Button]]:
    return [buttons[start : start + each] for start in range(0, len(buttons), each)]


def _fit_in_a_row(buttons: Sequence[Button]) -> bool:
    """Telegram makes all buttons of a row equally wide."""
    return max((len(button.label) for button in buttons), default=0) * len(buttons) <= ROW_WIDTH


def _key(button: Button) -> dict[str, Any]:
    used = len(button.data.encode())
    if not 0 < used <= LONGEST_DATA:
        raise ValueError(
            f"The data of the button {button.label!r} has {used} bytes, Telegram takes 1 to {LONGEST_DATA}."
        )
    if not button.label.strip():
        raise ValueError(f"The button with the data {button.data!r} has no label.")
    return {"text": shorten(button.label, LABEL), "callback_data": button.data}
