"""A message of ours as Slack shows it: the notification sentence first, buttons under it, the small print last."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.channels.slack import limits
from conversations.messages import Button, Outbound, Picking, Section
from conversations.texts.direction import without_turns

Block = dict[str, Any]
BUTTONS = 11
TAIL = 40
# No control characters except the line break.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def render(message: Outbound, salt: str) -> Block:
    """`salt` makes the block ids of this rendering new: Slack keeps what was chosen under an old id."""
    text, rest = _headline(message.headline)
    middle = [
        *_sections([*rest, *map(escape, message.body)]),
        *_sections(f"> {escape(line)}" for line in message.quote.splitlines()),
        *(block for section in message.sections for block in _titled(section)),
        *_sections(map(escape, message.after)),
    ]
    tail = [*_answers(message), *_beside(message), *_note(message.note)]
    blocks = [_section(text), *_fitting(middle, tail)]
    return {"text": text, "blocks": [block | {"block_id": f"{salt}-{place}"} for place, block in enumerate(blocks)]}


def escape(text: str) -> str:
    """Plain text as mrkdwn: with these three escaped there is no mention, link or command in it.

    https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    return without_turns(_UNSEEN.sub("", text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, most: int) -> str:
    """At most so many characters, ended at a word with an ellipsis, never inside an escaped character."""
    if len(text) <= most:
        return text
    room = re.sub(r"&[a-z]{0,3}$", "", text[: most - 1])
    words = room.rsplit(None, 1)
    return (words[0] if len(words) == 2 and len(words[0]) > most // 2 else room).rstrip() + "…"


def _headline(headline: str) -> tuple[str, list[str]]:
    """The notification, and what of the headline did not fit into it."""
    whole = " ".join(escape(headline).split()) or "…"
    text = cut(whole, limits.NOTIFICATION)
    return text, ["…" + whole[len(text) - 1 :].lstrip()] if text != whole else []


def _titled(section: Section) -> Iterator[Block]:
    title = escape(" ".join(section.title.replace("*", "").split()))
    bold = [f"*{cut(title, limits.SECTION - 2)}*"] if title else []
    yield from _sections([*bold, *(f"• {escape(line)}" for line in section.lines)])
    yield from _rows(section.buttons)


def _sections(lines: Iterable[str]) -> Iterator[Block]:
    """As few section blocks as hold these lines."""
    held = ""
    for line in lines:
        line = cut(line, limits.SECTION)
        if held and len(held) + 1 + len(line) > limits.SECTION:
            yield from _unless_blank(held)
            held = line
        else:
            held = f"{held}\n{line}" if held else line
    yield from _unless_blank(held)


def _unless_blank(text: str) -> Iterator[Block]:
    if text.strip():
        yield _section(text)


def _section(text: str) -> Block:
    # Verbatim: Slack then makes no links, channels or mentions out of what only looks like them.
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _answers(message: Outbound) -> Iterator[Block]:
    """Buttons where they are few; a list, boxes to tick or a calendar where these are better."""
    match message.picking:
        case Picking("many") as picking:
            yield from _boxes(message.choices, picking)
        case Picking("date") as picking:
            yield {"type": "actions", "elements": [_calendar(picking)]}
        case Picking("one", hint):
            yield from _selects(message.choices, hint)
        case _ if len(message.choices) > BUTTONS:
            yield from _selects(message.choices, "…")
        case _:
            yield from _rows(message.choices)


def _selects(choices: Sequence[Button], hint: str) -> Iterator[Block]:
    selects = [_select(part, place, hint) for place, part in enumerate(_parts(choices, limits.OPTIONS))]
    yield from ({"type": "actions", "elements": row} for row in _parts(selects, limits.ACTIONS))


def _boxes(choices: Sequence[Button], picking: Picking) -> Iterator[Block]:
    """Ten boxes at most in one group: https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element"""
    for place, part in enumerate(_parts(choices, limits.RADIO)):
        options = [_option(choice) for choice in part]
        ticked = [option for option in options if option["value"] in picking.chosen]
        boxes = {"type": "checkboxes", "action_id": f"{picking.data}{place}", "options": options}
        yield {"type": "actions", "elements": [boxes | ({"initial_options": ticked} if ticked else {})]}


def _calendar(picking: Picking) -> Block:
    return {"type": "datepicker", "action_id": picking.data, "placeholder": _placeholder(picking.hint)}


def _beside(message: Outbound) -> Iterator[Block]:
    """What hardly anybody presses is folded away behind three dots."""
    folded = 1 < len(message.menu) <= limits.OVERFLOW and len(message.asides) < limits.ACTIONS
    if not folded:
        yield from _rows(message.beside())
        return
    rows = list(_rows(message.asides)) or [{"type": "actions", "elements": []}]
    rows[-1]["elements"].append({"type": "overflow", "action_id": "more", "options": list(map(_option, message.menu))})
    yield from rows


def _option(choice: Button) -> Block:
    return {"text": _label(choice.label), "value": choice.data}


def _rows(buttons: Sequence[Button]) -> Iterator[Block]:
    for row in _parts(buttons, limits.ACTIONS):
        taken: set[str] = set()
        yield {"type": "actions", "elements": [_button(button, place, taken) for place, button in enumerate(row)]}


def _button(button: Button, place: int, taken: set[str]) -> Block:
    own = cut(button.data, limits.ID)
    own = own if own.strip() and own not in taken else f"button {place}"
    taken.add(own)
    return {
        "type": "button",
        "text": _label(button.label, limits.SHOWN),
        "accessibility_label": cut(_plain(button.spoken) or _plain(button.label) or "…", limits.SPOKEN),
        "action_id": own,
        "value": button.data or own,
    }


def _select(choices: Sequence[Button], place: int, hint: str) -> Block:
    return {
        "type": "static_select",
        "action_id": f"choose {place}",
        "placeholder": _placeholder(hint),
        "options": list(map(_option, choices)),
    }


def _placeholder(hint: str) -> Block:
    return {"type": "plain_text", "text": cut(hint, limits.PLACEHOLDER)}


def _label(text: str, most: int = limits.LABEL) -> Block:
    return {"type": "plain_text", "text": cut(_plain(text) or "…", most), "emoji": False}


def _plain(text: str) -> str:
    return " ".join(without_turns(_UNSEEN.sub("", text)).split())


def _note(note: str) -> Iterator[Block]:
    if text := cut(escape(note).strip(), limits.CONTEXT_TEXT):
        yield {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def _fitting(middle: list[Block], tail: list[Block]) -> list[Block]:
    """What can be pressed and the small print stay; of the rest as much as a message holds."""
    tail = tail if len(tail) <= TAIL else [*tail[: TAIL - 1], tail[-1]]
    room = limits.MESSAGE_BLOCKS - 1 - len(tail)
    if len(middle) > room:
        hidden = sum(block["type"] == "section" for block in middle[room - 1 :])
        middle = [*middle[: room - 1], _section(f"… and {hidden} more")]
    return [*middle, *tail]


def _parts(things: Sequence[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(things), size):
        yield list(things[start : start + size])
