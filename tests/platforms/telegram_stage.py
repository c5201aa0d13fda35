"""How people act on the pretended Telegram: what they do becomes updates in the platform's own shapes."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from .people import Key, Person, Room, Shown
from .telegram_updates import Updates
from .telegram_world import Chat, Message, Press, Standing, User, World

Json = dict[str, Any]
STATUS: dict[Standing, str] = {
    "strange": "left",
    "open": "member",
    "blocked": "kicked",
    "deactivated": "kicked",
    "outside": "left",
    "kicked": "kicked",
}


class TelegramStage:
    """Carries out what a test's people do, and shows them what is there."""

    def __init__(self, world: World, updates: Updates, now: Callable[[], datetime], chance: random.Random) -> None:
        self.world = world
        self.updates = updates
        self.now = now
        self.chance = chance

    # Setting the scene

    def person(self, name: str, language_code: str | None, username: str) -> Person:
        first, _, last = name.partition(" ")
        user = User(self._new_id(), first, last, username, language_code)
        self.world.chats[user.id] = Chat(user.id, "private", person=user)
        return Person(name, str(user.id), self)

    def group(self, title: str, members: Sequence[Person], supergroup: bool) -> Room:
        number = self._new_id()
        chat_id = -(10**12 + number) if supergroup else -number
        kind = "supergroup" if supergroup else "group"
        chat = Chat(chat_id, kind, title, standing="outside")  # type: ignore[arg-type]
        self.world.chats[chat_id] = chat
        self.change_standing(chat_id, "open", by=members[0] if members else None)
        return Room(title, str(chat_id), self)

    def migrate(self, room: Room) -> Room:
        old = self.world.chats[int(room.address)]
        new = Chat(-(10**12 + self._new_id()), "supergroup", old.title, standing=old.standing)
        self.world.chats[new.id] = new
        old.migrated_to = new.id
        for chat, news in (
            (old, {"migrate_to_chat_id": new.id}),
            (new, {"migrate_from_chat_id": old.id}),
        ):
            service = {"message_id": chat.next_id(), "date": self._seconds(), "chat": chat.payload()}
            self.updates.add("message", chat.id, service | news)
        return Room(room.name, str(new.id), self)

    def change_standing(self, chat_id: int, standing: Standing, by: Person | None = None) -> None:
        chat = self.world.chats[chat_id]
        before, chat.standing = chat.standing, standing
        actor = self._user(by.id) if by else chat.person or User(self._new_id(), "Somebody")
        bot = self.world.bot.payload()
        content: Json = {
            "chat": chat.payload(),
            "from": actor.payload(),
            "date": self._seconds(),
            "old_chat_member": _membership(bot, STATUS[before]),
            "new_chat_member": _membership(bot, STATUS[standing]),
        }
        self.updates.add("my_chat_member", chat_id, content)

    def _new_id(self) -> int:
        return self.chance.randrange(10**8, 10**9)

    def _user(self, who: str) -> User:
        user = self.world.chats[int(who)].person
        assert user is not None
        return user

    def _seconds(self) -> int:
        return int(self.now().timestamp())

    # Acting

    def home_of(self, who: str) -> str:
        return who

    async def open_link(self, who: str, code: str) -> None:
        await self.type(who, who, f"/start {code}".strip(), None)

    async def type(self, who: str, place: str, text: str, reply_to: str | None) -> Shown:
        chat = self.world.chats[int(place)]
        if chat.is_private and chat.standing in ("strange", "blocked"):
            self._open(chat)
        message = self.world.keep(
            Message(
                chat_id=chat.id,
                message_id=chat.next_id(),
                sender_id=int(who),
                text=text,
                at=self.now(),
                entities=_commands(text),
                reply_to=None if reply_to is None else int(reply_to),
            )
        )
        if self._bot_hears(chat, message):
            self.updates.add("message", chat.id, self.world.payload(message))
        return _shown(message, self.world.bot.id)

    def _open(self, chat: Chat) -> None:
        # Telegram reports a return after a block, but not the very first start.
        if chat.standing == "blocked":
            self.change_standing(chat.id, "open")
        chat.standing = "open"

    def _bot_hears(self, chat: Chat, message: Message) -> bool:
        """Privacy mode: in groups only commands for this bot and replies to it.

        https://core.telegram.org/bots/features#privacy-mode
        """
        if chat.standing != "open":
            return False
        if chat.is_private:
            return True
        replied = chat.by_id.get(message.reply_to or 0)
        if replied is not None and replied.sender_id == self.world.bot.id:
            return True
        command = message.text.split(maxsplit=1)[0] if message.text else ""
        name, _, meant_for = command.partition("@")
        return name.startswith("/") and meant_for.lower() in ("", self.world.bot.username.lower())

    async def press(self, who: str, shown: Shown, key: Key) -> None:
        chat = self.world.chats[int(shown.place)]
        assert key.token is not None
        press = Press(
            str(self.chance.randrange(10**17, 10**18)),
            chat.id,
            int(shown.number),
            key.token,
            self.now(),
        )
        self.world.presses[press.id] = press
        content: Json = {
            "id": press.id,
            "from": self._user(who).payload(),
            "message": self._pressed(chat, press.message_id),
            "chat_instance": str(abs(chat.id) * 7919),
            "data": press.data,
        }
        self.updates.add("callback_query", chat.id, content)

    def _pressed(self, chat: Chat, number: int) -> Json:
        if number in chat.by_id:
            return self.world.payload(chat.by_id[number])
        # What the Bot API calls an inaccessible message.
        return {"chat": chat.payload(), "message_id": number, "date": 0}

    async def edit(self, who: str, shown: Shown, text: str) -> None:
        chat = self.world.chats[int(shown.place)]
        before = chat.by_id[int(shown.number)]
        message = before.changed(self.now(), text=text, entities=_commands(text))
        self.world.keep(message)
        if self._bot_hears(chat, message):
            self.updates.add("edited_message", chat.id, self.world.payload(message))

    async def block(self, who: str, blocked: bool) -> None:
        self.change_standing(int(who), "blocked" if blocked else "open")

    async def submit(self, who: str, values: Mapping[str, str | Sequence[str]]) -> None:
        raise AssertionError("Telegram has no forms")

    # Looking

    def shown(self, who: str, place: str) -> list[Shown]:
        messages = self.world.chats[int(place)].messages
        return [_shown(message, self.world.bot.id) for message in messages]


def _shown(message: Message, bot_id: int) -> Shown:
    rows = tuple(tuple(Key(*button) for button in row) for row in message.keyboard)
    return Shown(
        place=str(message.chat_id),
        number=str(message.message_id),
        text=message.text,
        rows=rows,
        by_bot=message.sender_id == bot_id,
    )


def _commands(text: str) -> tuple[Json, ...]:
    if not text.startswith("/"):
        return ()
    return ({"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])},)


def _membership(user: Json, status: str) -> Json:
    body: Json = {"user": user, "status": status}
    return body | ({"until_date": 0} if status == "kicked" else {})
