"""What comes in from a person and what goes out to one, without a word about any platform."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

Json: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody is reached.

    `workspace` is empty for the bot or workspace of this installation, otherwise the platform's id of
    another one. `id` names the person or group there; `chat` is where messages for them go when that
    is another id (a direct message on Slack), `thread` a topic or thread in it.
    """

    channel: str
    workspace: str
    id: str
    chat: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `data` is opaque, at most 64 bytes; `spoken` is read aloud instead of the label."""

    label: str
    data: str
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines; a line's buttons stand beside it where the platform can do that."""

    title: str
    lines: tuple[str, ...]
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Picking:
    """How an answer is picked where a platform has more than buttons: one of many, any of many, or a day.

    `hint` stands where nothing is picked yet. `data` is the beginning of a press: behind it come the keys that are
    ticked, with commas, or the ISO date. `chosen` are the data of the choices that are ticked.
    """

    kind: Literal["one", "many", "date"]
    hint: str
    data: str
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outbound:
    """A message of ours. The headline is one plain sentence and is also the notification.

    `choices` are the answers to a question in their frozen order, `asides` everything else one may
    press; a renderer lays them out. `menu` is what hardly anybody presses: a renderer that can fold it away does, and
    others show `more`, which unfolds it. All text is plain: a renderer escapes it.
    """

    headline: str
    body: tuple[str, ...] = ()
    quote: str = ""
    sections: tuple[Section, ...] = ()
    after: tuple[str, ...] = ()
    choices: tuple[Button, ...] = ()
    asides: tuple[Button, ...] = ()
    note: str = ""
    silent: bool = False
    picking: Picking | None = None
    menu: tuple[Button, ...] = ()
    more: Button | None = None

    def plain(self) -> str:
        """The whole message as text: the fallback on every platform, the log line, the test's view."""
        quoted = "\n".join(f"> {line}" for line in self.quote.splitlines())
        parts = [self.headline, *self.body, quoted, *map(_section, self.sections), *self.after, self.note]
        return "\n".join(part for part in parts if part)

    def buttons(self) -> tuple[Button, ...]:
        beside = tuple(button for section in self.sections for button in section.buttons)
        return self.ticked() + beside + self.beside()

    def ticked(self) -> tuple[Button, ...]:
        """The choices as buttons; where several can be chosen each says whether it is."""
        if self.picking is None or self.picking.kind != "many":
            return self.choices
        return tuple(_tick(button, button.data in self.picking.chosen) for button in self.choices)

    def beside(self) -> tuple[Button, ...]:
        """Everything else one may press, on a platform that folds nothing away."""
        return (*self.asides, self.more) if self.more else self.asides


def _tick(button: Button, ticked: bool) -> Button:
    return Button(f"{'☑' if ticked else '☐'} {button.label}", button.data, button.spoken)


def _section(section: Section) -> str:
    return "\n".join((section.title, *(f"• {line}" for line in section.lines)))


def to_json(message: Outbound) -> dict[str, Any]:
    """The message as JSON values, empty parts left out; `from_json` is its inverse."""
    parts: dict[str, Any] = {"headline": message.headline}
    if message.body:
        parts["body"] = list(message.body)
    if message.quote:
        parts["quote"] = message.quote
    if message.sections:
        parts["sections"] = [[s.title, list(s.lines), _to_list(s.buttons)] for s in message.sections]
    if message.after:
        parts["after"] = list(message.after)
    if message.choices:
        parts["choices"] = _to_list(message.choices)
    if message.asides:
        parts["asides"] = _to_list(message.asides)
    if message.note:
        parts["note"] = message.note
    if message.silent:
        parts["silent"] = True
    if message.picking:
        parts["picking"] = [message.picking.kind, message.picking.hint, message.picking.data, *message.picking.chosen]
    if message.menu:
        parts["menu"] = _to_list(message.menu)
    if message.more:
        parts["more"] = _to_list((message.more,))
    return parts


def from_json(parts: Json) -> Outbound:
    sections = (Section(title, tuple(lines), _from_list(b)) for title, lines, b in parts.get("sections", ()))
    return Outbound(
        headline=parts["headline"],
        body=tuple(parts.get("body", ())),
        quote=parts.get("quote", ""),
        sections=tuple(sections),
        after=tuple(parts.get("after", ())),
        choices=_from_list(parts.get("choices", ())),
        asides=_from_list(parts.get("asides", ())),
        note=parts.get("note", ""),
        silent=parts.get("silent", False),
        picking=_picking(parts.get("picking")),
        menu=_from_list(parts.get("menu", ())),
        more=next(iter(_from_list(parts.get("more", ()))), None),
    )


def _picking(parts: Any) -> Picking | None:
    if not parts:
        return None
    kind, hint, data, *chosen = parts
    return Picking(kind, hint, data, tuple(chosen))


def _to_list(buttons: tuple[Button, ...]) -> list[list[str]]:
    return [[b.label, b.data, b.spoken] if b.spoken else [b.label, b.data] for b in buttons]


def _from_list(buttons: Any) -> tuple[Button, ...]:
    return tuple(Button(*parts) for parts in buttons)


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody typed ordinary words, or sent something else, which begins the words as `[photo]` or the like.

    `media` are the platform's references to what was sent: a kind, a colon, and the id there.
    """

    text: str
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody pressed a button of ours; `data` is what we gave the button."""

    data: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Somebody changed what they had typed before."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody opened their invitation; `code` is empty when they came without one."""

    code: str


@dataclass(frozen=True, slots=True)
class Command:
    """Somebody gave a command: its line without the slash, for instance `checkin maria`."""

    line: str


@dataclass(frozen=True, slots=True)
class Reach:
    """The platform says that this chat can, or can no longer, be written to."""

    reachable: bool


Content: TypeAlias = Words | Press | Edit | Link | Command | Reach


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing somebody did. `key` is its natural key: the same thing delivered twice has the same key.

    `private` is false in groups and channels. `message` is the platform's id of the typed or pressed
    message; `reply` is where an answer to a command goes when that is not the sender's own chat. `ours` is the
    platform's id of our own message that was pressed or replied to, as its receipt says it, `ours_at` when the platform
    says that it was sent, and `quoted` its words in a reply.
    """

    sender: Address
    content: Content
    key: str
    message: str = ""
    name: str = ""
    language: str = ""
    private: bool = True
    reply: Address | None = None
    ours: str = ""
    ours_at: datetime | None = None
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the platform answered to a message it took: its id there, enough to edit it later."""

    message: str


Failure: TypeAlias = Literal["refused", "unknown", "permanent", "connector"]
