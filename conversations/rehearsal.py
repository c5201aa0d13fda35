"""Plays a flow from a list of lines, without a database or a platform: what would be said at each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.conversation import Conversation
from conversations.effects import Effect, Redraw, Say, Turn
from conversations.engine import advance
from conversations.events import Event, Opened, Pressed, Said, WentQuiet
from conversations.flow import Flow
from conversations.messages import Button, Outbound

UNITS = {"m": "minutes", "h": "hours", "d": "days"}
NAMES = {
    "first_name": "Maria", "company": "Acme", "account": "Northwind", "starter": "Dana Ruiz", "starter_first": "Dana",
    "about": "the March rollout", "readers": "Dana Ruiz and the Iberia team", "told_on": "12 Nov", "since": "3 Dec",
    "what_we_did": "New logins are made within one day.", "quote": "Two of my people still have no logins",
    "languages": "en de",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exchange:
    """One line and what it did: the messages in order, and every effect."""

    line: str
    said: tuple[Outbound, ...]
    effects: tuple[Effect, ...]
    conversation: Conversation


def rehearse(
    flow: Flow, lines: Iterable[str], now: datetime, language: str = "en", known: Mapping[str, str] | None = None
) -> Iterator[Exchange]:
    """Plays the lines. A line is typed, `[label]` presses the button so labelled, `after 3d` lets time pass: what
    is due meanwhile happens at its moment.

    `now` is aware; time units are m, h and d. `known` are facts about the person, like `last.score`, and other names.
    A press of what is not there raises ValueError with what is.
    """
    names = {**NAMES, **(known or {})}
    conversation = Conversation("rehearsal" + "-" * 13, flow.kind, flow.name, flow.revision, language, "UTC", names)
    shown: dict[int, Outbound] = {}
    for line in ("", *lines):
        until = now + passed(line)
        if until > now:
            turn = _waited(flow, conversation, until)
        else:
            turn = advance(flow, conversation, _event(line, shown), now)
        now, conversation = until, turn.conversation
        shown |= {e.slot: e.message for e in turn.effects if isinstance(e, Say | Redraw)}
        said = tuple(effect.message for effect in turn.effects if isinstance(effect, Say))
        yield Exchange(line, said, turn.effects, conversation)


def _waited(flow: Flow, conversation: Conversation, until: datetime) -> Turn:
    """What the conversation's timers do until then, each at its own moment."""
    effects: tuple[Effect, ...] = ()
    while conversation.due is not None and conversation.due <= until:
        turn = advance(flow, conversation, WentQuiet(conversation.timer), conversation.due)
        conversation, effects = turn.conversation, effects + turn.effects
    return Turn(conversation, effects)


def passed(line: str) -> timedelta:
    """How long `after 3d` lets pass; nothing for any other line."""
    count, unit = line[6:-1], line[-1:]
    if not line.startswith("after ") or not count.isdecimal() or unit not in UNITS:
        return timedelta()
    return timedelta(**{UNITS[unit]: int(count)})


def _event(line: str, shown: dict[int, Outbound]) -> Event:
    if not line:
        return Opened()
    if line.startswith("[") and line.endswith("]"):
        button = _find(line[1:-1], shown)
        _, _, number, option = button.data.split(":", 3)
        return Pressed(int(number), option)
    return Said(line)


def _find(label: str, shown: dict[int, Outbound]) -> Button:
    visible = [button for slot in sorted(shown, reverse=True) for button in shown[slot].buttons()]
    for button in visible:
        if button.label == label or button.label.startswith(f"{label} "):
            return button
    raise ValueError(f"There is no button [{label}]. There are: {', '.join(b.label for b in visible) or 'none'}.")
