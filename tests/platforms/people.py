"""Customers and staff as a test directs them: they type, press and look, the same on every platform.

maria = telegram.person("Maria Lopes")
await maria.types("hello")
await maria.presses("4")
assert maria.last() == "Thank you. A person will read this."
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol


class Key(NamedTuple):
    """One thing that can be pressed: its visible label, and what the platform needs to know of it."""

    label: str
    token: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as somebody saw it at one moment; kept, it remembers buttons that are gone since."""

    place: str
    number: str
    text: str
    rows: tuple[tuple[Key, ...], ...] = ()
    by_bot: bool = True
    surface: str = "message"

    def __str__(self) -> str:
        lines = [" ".join(f"[{key.label}]" for key in row) for row in self.rows]
        return "\n".join([self.text, *lines])

    @property
    def labels(self) -> list[str]:
        return [key.label for row in self.rows for key in row]


class Stage(Protocol):
    """What a platform must offer so that people can act on it; `who` and `place` are its own ids."""

    def home_of(self, who: str) -> str:
        """The place where this person and the bot are alone."""

    async def open_link(self, who: str, code: str) -> None: ...

    async def type(self, who: str, place: str, text: str, reply_to: str | None) -> Shown: ...

    async def press(self, who: str, shown: Shown, key: Key) -> None: ...

    async def edit(self, who: str, shown: Shown, text: str) -> None: ...

    async def block(self, who: str, blocked: bool) -> None: ...

    async def submit(self, who: str, values: Mapping[str, str | Sequence[str]]) -> None: ...

    def shown(self, who: str, place: str) -> list[Shown]:
        """Everything visible there to this person, oldest first, their own words included."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; every action returns as soon as the platform has queued it."""

    name: str
    id: str
    stage: Stage = field(repr=False)

    # Doing

    async def opens_link(self, code: str = "") -> None:
        """Follows an invitation, which on Telegram sends `/start code`."""
        await self.stage.open_link(self.id, code)

    async def types(self, text: str, in_room: Room | None = None, reply_to: Shown | None = None) -> Shown:
        """Sends a line to the bot, or into a room, and returns it so that it can be edited later."""
        number = None if reply_to is None else reply_to.number
        return await self.stage.type(self.id, self._place(in_room), text, number)

    async def presses(self, label: str, in_message: Shown | None = None, in_room: Room | None = None) -> None:
        """Presses a button by its label, the beginning of it, or a word in it; the newest message wins.

        With `in_message` the button is taken from that message as it was seen then, even if it has
        changed since.
        """
        candidates = [in_message] if in_message else self._pressable(in_room)
        for shown in candidates:
            if key := find_key(label, shown):
                return await self.stage.press(self.id, shown, key)
        visible = [name for shown in candidates for name in shown.labels]
        raise AssertionError(f"{self.name} sees no button {label!r}; the buttons are {visible}")

    async def edits(self, message: Shown, text: str) -> None:
        await self.stage.edit(self.id, message, text)

    async def submits(self, values: Mapping[str, str | Sequence[str]]) -> None:
        """Fills in the open form, by the label or the id of each field, and sends it."""
        await self.stage.submit(self.id, values)

    async def blocks_the_bot(self) -> None:
        await self.stage.block(self.id, True)

    async def unblocks_the_bot(self) -> None:
        await self.stage.block(self.id, False)

    # Looking

    def sees(self, in_room: Room | None = None) -> list[str]:
        """The bot's messages as they look now, oldest first, with a line of `[label]`s for each row."""
        return [str(shown) for shown in self._messages(in_room)]

    def last(self, in_room: Room | None = None) -> str:
        """The words of the bot's newest message, without its buttons."""
        return self.newest(in_room).text

    def newest(self, in_room: Room | None = None) -> Shown:
        messages = self._messages(in_room)
        if not messages:
            raise AssertionError(f"{self.name} has not heard from the bot")
        return messages[-1]

    def message(self, containing: str, in_room: Room | None = None) -> Shown:
        """The newest message of the bot with these words in it."""
        for shown in reversed(self._messages(in_room)):
            if containing in shown.text:
                return shown
        raise AssertionError(f"{self.name} sees no {containing!r} in {self.sees(in_room)}")

    def transcript(self) -> list[str]:
        """Both sides of the private conversation, the person's lines marked with `> `."""
        shown = self.stage.shown(self.id, self._place(None))
        return [str(each) if each.by_bot else f"> {each.text}" for each in shown]

    def _place(self, room: Room | None) -> str:
        return self.stage.home_of(self.id) if room is None else room.address

    def _pressable(self, room: Room | None) -> list[Shown]:
        return self._messages(room)[::-1]

    def _messages(self, room: Room | None) -> list[Shown]:
        return [shown for shown in self.stage.shown(self.id, self._place(room)) if shown.by_bot]


@dataclass(frozen=True, slots=True)
class Room:
    """A group or a channel, seen by a member who never gets anything only for his own eyes."""

    name: str
    address: str
    stage: Stage = field(repr=False)

    def sees(self) -> list[str]:
        return [str(shown) for shown in self._messages()]

    def last(self) -> str:
        return self.newest().text

    def newest(self) -> Shown:
        messages = self._messages()
        if not messages:
            raise AssertionError(f"{self.name} has not heard from the bot")
        return messages[-1]

    def _messages(self) -> list[Shown]:
        return [shown for shown in self.stage.shown("", self.address) if shown.by_bot]


def find_key(label: str, shown: Shown) -> Key | None:
    """The button whose label is exactly this, else begins with it, else has it as a word."""
    keys = [key for row in shown.rows for key in row if key.token is not None]
    # A number must stand alone: "1" is not the button "10".
    whole = re.escape(label) + (r"(?!\w)" if label[-1:].isdigit() else "")
    for pattern in (rf"{whole}$", whole, rf"(?:.*\W)?{re.escape(label)}(?!\w)"):
        for key in keys:
            if re.match(pattern, key.label, re.DOTALL):
                return key
    return None
