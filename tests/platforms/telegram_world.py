"""What exists on the pretended Telegram: people, chats and messages, as they really are at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, NamedTuple

Json = dict[str, Any]
Standing = Literal["strange", "open", "blocked", "deactivated", "outside", "kicked"]
"""How the bot stands to a chat: `strange` has never written to it, `outside` is a group without it."""


class Button(NamedTuple):
    label: str
    data: str | None
    """What a press sends; None for a button that opens a link."""


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """What a message showed before it was changed, and when that change came."""

    text: str
    keyboard: Keyboard
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """One message as people see it now; `source` is the text as the bot wrote it, with its markup."""

    chat_id: int
    message_id: int
    sender_id: int
    text: str
    at: datetime
    source: str = ""
    entities: tuple[Json, ...] = ()
    keyboard: Keyboard = ()
    markup: Json | None = None
    photo: str | None = None
    reply_to: int | None = None
    silent: bool = False
    edits: tuple[Edit, ...] = ()

    def changed(self, now: datetime, **changes: Any) -> Message:
        before = Edit(self.text, self.keyboard, now)
        return replace(self, edits=(*self.edits, before), **changes)


@dataclass(frozen=True, slots=True)
class User:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str | None = None
    is_bot: bool = False

    def payload(self) -> Json:
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                body[key] = value
        return body


@dataclass(slots=True)
class Chat:
    """A private chat or a group, with every message in it by id."""

    id: int
    kind: Literal["private", "group", "supergroup"]
    title: str = ""
    person: User | None = None
    standing: Standing = "strange"
    migrated_to: int | None = None
    by_id: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self.by_id.values())

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def payload(self) -> Json:
        if self.person is None:
            return {"id": self.id, "type": self.kind, "title": self.title}
        body = self.person.payload()
        names: Json = {k: body[k] for k in ("first_name", "last_name", "username") if k in body}
        return {"id": self.id, "type": self.kind} | names


@dataclass(frozen=True, slots=True)
class Press:
    """A button somebody pressed, by the id of its callback query."""

    id: str
    chat_id: int
    message_id: int
    data: str
    at: datetime


@dataclass(slots=True)
class World:
    """Everything a bot can reach, and the order in which it spoke."""

    bot: User
    chats: dict[int, Chat] = field(default_factory=dict)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    presses: dict[str, Press] = field(default_factory=dict)

    def keep(self, message: Message) -> Message:
        if message.sender_id == self.bot.id and message.message_id not in self.chats[message.chat_id].by_id:
            self.spoken.append((message.chat_id, message.message_id))
        self.chats[message.chat_id].by_id[message.message_id] = message
        return message

    @property
    def sent(self) -> list[Message]:
        """All that the bot has said, in order, each as it looks now."""
        return [self.chats[chat].by_id[number] for chat, number in self.spoken]

    def user(self, user_id: int, chat: Chat) -> User:
        if user_id == self.bot.id:
            return self.bot
        person = chat.person or self.chats[user_id].person
        assert person is not None
        return person

    def payload(self, message: Message) -> Json:
        """A message in the platform's own words."""
        chat = self.chats[message.chat_id]
        body: Json = {
            "message_id": message.message_id,
            "from": self.user(message.sender_id, chat).payload(),
            "chat": chat.payload(),
            "date": int(message.at.timestamp()),
        }
        if message.edits:
            body["edit_date"] = int(message.edits[-1].at.timestamp())
        if message.reply_to in chat.by_id:
            original = chat.by_id[message.reply_to]
            body["reply_to_message"] = self.payload(replace(original, reply_to=None))
        return body | _content(message)


def _content(message: Message) -> Json:
    body: Json = {}
    in_photo = message.photo is not None
    if in_photo:
        size = {"file_id": message.photo, "file_unique_id": message.photo, "width": 90, "height": 90}
        body["photo"] = [size]
    if message.text:
        body["caption" if in_photo else "text"] = message.text
    if message.entities:
        body["caption_entities" if in_photo else "entities"] = list(message.entities)
    if message.markup is not None:
        body["reply_markup"] = message.markup
    return body


def keyboard_of(markup: Mapping[str, Any] | None) -> Keyboard:
    """The inline buttons of a reply markup; none for every other kind of markup."""
    rows = (markup or {}).get("inline_keyboard", [])
    return tuple(tuple(Button(key["text"], key.get("callback_data")) for key in row) for row in rows)
