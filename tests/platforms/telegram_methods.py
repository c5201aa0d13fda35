"""What each Bot API method does to the pretended world, one small function per method."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from .telegram_pace import Pace
from .telegram_rules import Invalid, Refused, formatted
from .telegram_updates import Updates
from .telegram_world import Chat, Message, World, keyboard_of

Json = dict[str, Any]
GONE = {
    "strange": "Forbidden: bot can't initiate conversation with a user",
    "blocked": "Forbidden: bot was blocked by the user",
    "deactivated": "Forbidden: user is deactivated",
}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Answered:
    """A callback query the bot has answered; `text` is the toast, empty when there is none."""

    id: str
    text: str
    alert: bool
    at: datetime


@dataclass(slots=True)
class Server:
    """The parts of Telegram that methods work on, and what the bot has set."""

    world: World
    updates: Updates
    pace: Pace
    now: Callable[[], datetime]
    answered: list[Answered] = field(default_factory=list)
    profile: dict[str, Json] = field(default_factory=dict)
    reactions: dict[tuple[int, int], list[Json]] = field(default_factory=dict)
    callback_lifetime: timedelta | None = None

    async def call(self, method: str, arguments: Json) -> Any:
        return await METHODS[method](self, arguments)

    def chat(self, arguments: Json) -> Chat:
        """The chat a bot names, as long as it may write there."""
        chat = self.world.chats.get(arguments.get("chat_id", 0))
        if chat is None:
            raise Refused(400, "Bad Request: chat not found")
        if chat.migrated_to is not None:
            raise Refused(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.standing in GONE:
            raise Refused(403, GONE[chat.standing])
        if chat.standing in ("kicked", "outside"):
            done = "was kicked from" if chat.standing == "kicked" else "is not a member of"
            raise Refused(403, f"Forbidden: bot {done} the {chat.kind} chat")
        return chat

    def own(self, arguments: Json, what: str = "edit") -> Message:
        """The bot's own message that is to be changed."""
        chat = self.chat(arguments)
        message = chat.by_id.get(arguments.get("message_id", 0))
        if message is None:
            raise Refused(400, f"Bad Request: message to {what} not found")
        if message.sender_id != self.world.bot.id:
            raise Refused(400, f"Bad Request: message can't be {'deleted' if what == 'delete' else 'edited'}")
        return message


async def get_me(server: Server, arguments: Json) -> Json:
    groups = {"can_join_groups": True, "can_read_all_group_messages": False}
    return server.world.bot.payload() | groups | {"supports_inline_queries": False}


async def get_updates(server: Server, arguments: Json) -> list[Json]:
    if "allowed_updates" in arguments:
        server.updates.allowed = arguments["allowed_updates"]
    return await server.updates.poll(
        arguments.get("offset", 0), arguments.get("limit", 100), arguments.get("timeout", 0)
    )


async def send_message(server: Server, arguments: Json) -> Json:
    return _send(server, arguments, "text", None)


async def send_photo(server: Server, arguments: Json) -> Json:
    photo = arguments["photo"]
    return _send(server, arguments, "caption", photo if isinstance(photo, str) else photo.filename)


def _send(server: Server, arguments: Json, key: Literal["text", "caption"], photo: str | None) -> Json:
    text, entities = formatted(arguments, key)
    chat = server.chat(arguments)
    reply_to = _reply_to(chat, arguments)
    server.pace.take(chat)
    message = Message(
        chat_id=chat.id,
        message_id=chat.next_id(),
        sender_id=server.world.bot.id,
        text=text.strip() if not entities else text,
        at=server.now(),
        source=arguments.get(key) or "",
        entities=entities,
        keyboard=keyboard_of(arguments.get("reply_markup")),
        markup=arguments.get("reply_markup"),
        photo=photo,
        reply_to=reply_to,
        silent=bool(arguments.get("disable_notification")),
    )
    return server.world.payload(server.world.keep(message))


def _reply_to(chat: Chat, arguments: Json) -> int | None:
    parameters = arguments.get("reply_parameters") or {}
    number = parameters.get("message_id", arguments.get("reply_to_message_id"))
    if number is None or number in chat.by_id:
        return number
    if parameters.get("allow_sending_without_reply"):
        return None
    raise Refused(400, "Bad Request: message to be replied not found")


async def edit_message_text(server: Server, arguments: Json) -> Json:
    text, entities = formatted(arguments, "text")
    message = server.own(arguments)
    if message.photo is not None:
        raise Refused(400, "Bad Request: there is no text in the message to edit")
    return _edit(server, message, arguments, text, entities)


async def edit_message_caption(server: Server, arguments: Json) -> Json:
    text, entities = formatted(arguments, "caption")
    message = server.own(arguments)
    if message.photo is None:
        raise Refused(400, "Bad Request: there is no caption in the message to edit")
    return _edit(server, message, arguments, text, entities)


async def edit_message_reply_markup(server: Server, arguments: Json) -> Json:
    message = server.own(arguments)
    return _edit(server, message, arguments, message.text, message.entities)


def _edit(server: Server, message: Message, arguments: Json, text: str, entities: tuple[Json, ...]) -> Json:
    markup = arguments.get("reply_markup")
    if markup is not None and not any(markup.get("inline_keyboard", [])):
        markup = None
    shown = text.strip() if not entities else text
    if (shown, entities, markup) == (message.text, message.entities, message.markup):
        raise Refused(
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message",
        )
    key = "caption" if message.photo else "text"
    changed = message.changed(
        server.now(),
        text=shown,
        source=arguments.get(key, message.source),
        entities=entities,
        keyboard=keyboard_of(markup),
        markup=markup,
    )
    return server.world.payload(server.world.keep(changed))


async def delete_message(server: Server, arguments: Json) -> bool:
    message = server.own(arguments, "delete")
    del server.world.chats[message.chat_id].by_id[message.message_id]
    server.world.spoken.remove((message.chat_id, message.message_id))
    return True


async def answer_callback_query(server: Server, arguments: Json) -> bool:
    press = server.world.presses.get(arguments["callback_query_id"])
    lifetime = server.callback_lifetime
    if press is None or (lifetime is not None and server.now() - press.at > lifetime):
        raise Refused(400, TOO_OLD)
    alert = bool(arguments.get("show_alert"))
    server.answered.append(Answered(press.id, arguments.get("text") or "", alert, server.now()))
    return True


async def send_chat_action(server: Server, arguments: Json) -> bool:
    server.chat(arguments)
    return True


async def set_message_reaction(server: Server, arguments: Json) -> bool:
    chat = server.chat(arguments)
    number = arguments["message_id"]
    if number not in chat.by_id:
        raise Refused(400, "Bad Request: message to react not found")
    server.reactions[chat.id, number] = arguments.get("reaction") or []
    return True


async def set_my_commands(server: Server, arguments: Json) -> bool:
    scope = arguments.get("scope") or {"type": "default"}
    place = ":".join(str(part) for part in (*scope.values(), arguments.get("language_code") or ""))
    server.profile[f"commands {place}"] = arguments
    return True


async def set_my_description(server: Server, arguments: Json) -> bool:
    server.profile[f"description {arguments.get('language_code') or ''}"] = arguments
    return True


async def set_my_short_description(server: Server, arguments: Json) -> bool:
    server.profile[f"short description {arguments.get('language_code') or ''}"] = arguments
    return True


async def set_webhook(server: Server, arguments: Json) -> bool:
    url = arguments["url"]
    # Real webhooks need https; ours are on loopback, where nobody has a certificate.
    if url and not re.match(r"https://|http://127\.0\.0\.1[:/]", url):
        raise Invalid("bad webhook: An HTTPS URL must be provided for webhook")
    if "allowed_updates" in arguments:
        server.updates.allowed = arguments["allowed_updates"]
    _drop(server, arguments)
    await server.updates.set_webhook(url, arguments.get("secret_token"))
    return True


async def delete_webhook(server: Server, arguments: Json) -> bool:
    _drop(server, arguments)
    await server.updates.set_webhook("", None)
    return True


def _drop(server: Server, arguments: Json) -> None:
    if arguments.get("drop_pending_updates"):
        server.updates.waiting.clear()


async def get_webhook_info(server: Server, arguments: Json) -> Json:
    hook = server.updates.webhook
    info: Json = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(server.updates.waiting)
    if server.updates.last_error:
        info["last_error_message"] = server.updates.last_error
        info["last_error_date"] = int(server.updates.posted[-1].at.timestamp())
    return info


async def get_chat(server: Server, arguments: Json) -> Json:
    chat = server.world.chats.get(arguments["chat_id"])
    if chat is None:
        raise Refused(400, "Bad Request: chat not found")
    return chat.payload() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}


GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


async def leave_chat(server: Server, arguments: Json) -> bool:
    chat = server.chat(arguments)
    if chat.is_private:
        raise Refused(400, "Bad Request: chat member status can't be changed in private chats")
    chat.standing = "outside"
    return True


METHODS: dict[str, Callable[[Server, Json], Awaitable[Any]]] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
    "setMyCommands": set_my_commands,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getChat": get_chat,
    "leaveChat": leave_chat,
}
