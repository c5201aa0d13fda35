"""What an update from Telegram says: the words, the press or the command in it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import orjson

from conversations.messages import Address, Command, Content, Edit, Inbound, Link, Press, Reach, Words

Raw = Mapping[str, Any]

# https://core.telegram.org/bots/features#commands
_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)

# In this order: an animation also comes as a document, a place also as a location.
MEDIA = {
    "animation": "animation",
    "photo": "photo",
    "video": "video",
    "video_note": "video message",
    "voice": "voice message",
    "audio": "audio",
    "document": "file",
    "sticker": "sticker",
    "venue": "place",
    "location": "location",
    "contact": "contact",
    "poll": "poll",
    "dice": "dice",
    "story": "story",
    "paid_media": "photo",
    "checklist": "list",
}


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself: its id, which a token begins with, and its name, known once Telegram has told it."""

    id: str
    username: str = ""


def to_inbound(raw: Raw, bot: Me) -> Inbound | None:
    """What somebody did, or None when it says nothing to us. Raises ValueError, KeyError or TypeError on the rest."""
    match raw:
        case {"message": {"chat": {"type": "private"}} as message}:
            return _private(message, bot)
        case {"message": {"chat": {"type": str()}} as message}:
            return _in_group(message, bot)
        case {"callback_query": {"from": _} as press}:
            return _press(press, bot)
        case {"edited_message": {"chat": {"type": str(kind)}} as message}:
            return _edited(message, bot) if kind == "private" else None
        case {"my_chat_member": {"chat": _} as change}:
            return _reach(change, bot)
        case {"message": _} | {"callback_query": _} | {"edited_message": _} | {"my_chat_member": _}:
            raise ValueError("an update that is not made as Telegram makes it")
        case {"update_id": int()}:
            return None
        case _:
            raise ValueError("no update of Telegram's")


def _private(message: Raw, bot: Me) -> Inbound | None:
    text = _text(message)
    return None if text is None else _from_person(message, bot, text, _command(text, bot) or _words(message, text))


def _words(message: Raw, text: str) -> Words:
    """With references to what was sent along; a photo comes in several sizes, the largest last."""
    kind = next((kind for kind in MEDIA if kind in message), "")
    sent = message.get(kind)
    sent = sent[-1] if isinstance(sent, list) and sent else sent
    if not isinstance(sent, Mapping):
        return Words(text)
    reference = sent.get("file_id") or _place(sent) or sent.get("phone_number")
    return Words(text, (f"{MEDIA[kind]}:{reference}",)) if isinstance(reference, str) else Words(text)


def _place(sent: Raw) -> str:
    """A location, also that of a venue: where it is."""
    where = sent.get("location", sent)
    match where:
        case {"latitude": float() | int() as latitude, "longitude": float() | int() as longitude}:
            return f"{latitude},{longitude}"
        case _:
            return ""


def _edited(message: Raw, bot: Me) -> Inbound | None:
    """A shared live location moves without anybody doing anything."""
    text = None if "location" in message else _text(message)
    return None if text is None else _from_person(message, bot, text, Edit(text))


def _from_person(message: Raw, bot: Me, text: str, content: Content) -> Inbound:
    person, name, language = _person(message["from"])
    key, number = _natural(message, bot, text)
    read = Inbound(Address("telegram", "", person), content, key, number, name, language)
    ours = _replied(message, bot)
    if ours is None:
        return read
    quoted = str(ours.get("text") or "")
    return replace(read, ours=_number(ours["message_id"]), ours_at=_moment(ours), quoted=quoted)


def _in_group(message: Raw, bot: Me) -> Inbound | None:
    """Commands, and words in reply to one of our messages; other words are not meant for us."""
    text = _text(message)
    if text is None or "from" not in message:
        return None
    content = _command(text, bot)
    if content is None and not _answers_us(message, bot):
        return None
    person, name, language = _person(message["from"])
    key, number = _natural(message, bot, text)
    group = _group(message)
    sender = group if isinstance(content, Link) else Address("telegram", "", person)
    return Inbound(sender, content or Words(text), key, number, name, language, private=False, reply=group)


def _press(press: Raw, bot: Me) -> Inbound | None:
    match press:
        case {
            "id": str(identity),
            "data": str(data),
            "message": {"message_id": int(number), "chat": {"type": str(kind)}},
        }:
            person, name, language = _person(press["from"])
            private = kind == "private"
            return Inbound(
                Address("telegram", "", person),
                Press(data),
                f"telegram:{bot.id}:c:{identity}",
                str(number),
                name,
                language,
                private,
                None if private else _group(press["message"]),
                ours=str(number),
                ours_at=_moment(press["message"]),
            )
        case {"id": str(), "inline_message_id": str()} | {"id": str(), "game_short_name": str()}:
            return None
        case _:
            raise ValueError("a press that is not made as Telegram makes it")


def _reach(change: Raw, bot: Me) -> Inbound:
    content = Reach(_may_write(change["new_chat_member"]))
    digest = hashlib.sha256(orjson.dumps(change, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]
    _, name, language = _person(change["from"])
    chat = Address("telegram", "", _number(change["chat"]["id"]))
    private = change["chat"]["type"] == "private"
    return Inbound(chat, content, f"telegram:{bot.id}:r:{digest}", "", name, language, private)


def _may_write(member: Raw) -> bool:
    """https://core.telegram.org/bots/api#chatmember"""
    match member:
        case {"status": "creator" | "administrator" | "member"}:
            return True
        case {"status": "restricted", "is_member": True, "can_send_messages": True}:
            return True
        case {"status": str()}:
            return False
        case _:
            raise ValueError("a member without a status")


def _text(message: Raw) -> str | None:
    """The words in a message, or what stands for something that has none; None for notices of Telegram's own."""
    match message:
        case {"text": str(text)}:
            return text
        case {"text": _}:
            raise ValueError("a text that is none")
    for kind, label in MEDIA.items():
        if kind in message:
            return f"[{label}] {_beside(message, kind)}".rstrip()
    return str(message["caption"]) if "caption" in message else None


def _beside(message: Raw, kind: str) -> str:
    match message:
        case {"caption": str(caption)}:
            return caption
        case {"sticker": {"emoji": str(emoji)}} if kind == "sticker":
            return emoji
        case {"document": {"file_name": str(name)}} if kind == "document":
            return name
        case _:
            return ""


def _command(text: str, bot: Me) -> Command | Link | None:
    """None for ordinary words, and for a command that names another bot."""
    found = _COMMAND.fullmatch(text) if text.startswith("/") else None
    if found is None:
        return None
    name, addressed, line = found[1].lower(), found[2], (found[3] or "").strip()
    if addressed and bot.username and addressed.lower() != bot.username.lower():
        return None
    return Link(line) if name == "start" else Command(f"{name} {line}".strip())


def _answers_us(message: Raw, bot: Me) -> bool:
    match message:
        case {"reply_to_message": {"from": {"id": int(author)}}}:
            return str(author) == bot.id
        case _:
            return False


def _replied(message: Raw, bot: Me) -> Raw | None:
    """Our own message that this one is a reply to."""
    match message:
        case {"reply_to_message": {"from": {"id": int(author)}} as ours} if str(author) == bot.id:
            found: Raw = ours
            return found
        case _:
            return None


def _moment(message: Raw) -> datetime | None:
    """When it was sent; Telegram writes 0 for a message that it does not show any more."""
    match message:
        case {"date": int(date)} if date > 0:
            return datetime.fromtimestamp(date, UTC)
        case _:
            return None


def _natural(message: Raw, bot: Me, text: str) -> tuple[str, str]:
    """The natural key and the message's id: `update_id` starts again at random after a quiet week."""
    chat, number = _number(message["chat"]["id"]), _number(message["message_id"])
    edited = _number(message.get("edit_date", 0))
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return f"telegram:{bot.id}:m:{chat}:{number}:{edited}:{digest}", number


def _group(message: Raw) -> Address:
    """The group, and the topic in it; outside of topics a thread is only a chain of replies."""
    thread = _number(message["message_thread_id"]) if message.get("is_topic_message") is True else ""
    return Address("telegram", "", _number(message["chat"]["id"]), thread=thread)


def _person(user: Raw) -> tuple[str, str, str]:
    """Id, name and language, the last two empty when Telegram does not tell them."""
    first, last, language = (user.get(key) or "" for key in ("first_name", "last_name", "language_code"))
    if not (isinstance(first, str) and isinstance(last, str) and isinstance(language, str)):
        raise TypeError("a name or language that is no text")
    return _number(user["id"]), f"{first} {last}".strip(), language


def _number(value: object) -> str:
    if type(value) is not int:
        raise TypeError("a number that is none")
    return str(value)
