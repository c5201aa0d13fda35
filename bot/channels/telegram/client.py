"""What we ask of Telegram: a message sent once, a message changed; and what a failure of it means."""

import os
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import aiohttp
import orjson
from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode, PollingLimit
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from yarl import URL

from bot.channel import Connection, DeliveryFailed
from bot.channels.telegram.render import Rendered, Rows, render
from bot.channels.telegram.request import CONNECTING, AiohttpRequest, NeverLeft
from conversations.messages import Address, Outbound, Receipt

# Intervals come as timedelta; as numbers they warn. Looked up whenever one is read.
os.environ["PTB_TIMEDELTA"] = "true"

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
POLL = 30
POLLING = aiohttp.ClientTimeout(total=POLL + 15, connect=CONNECTING)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

# A 200 that is not what the API promises fails inside the library, in one of the last four ways.
BROKEN = (TelegramError, KeyError, TypeError, AttributeError, ValueError)

# What a 400 says when the chat is at fault and not the message, in lower case. A 403 always means the chat.
GONE = (
    "chat not found",
    "user not found",
    "deactivated",
    "group chat was deleted",
    "bot was kicked",
    "bot is not a member",
    "rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "peer_id_invalid",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
)
UNPARSABLE = ("can't parse entities", "entity_bounds_invalid", "entities_too_long")

T = TypeVar("T")
Call = Callable[[str, str | None], Awaitable[T]]


class Client:
    """Sends messages. Each call asks Telegram once; only refused markup is tried again, as plain text."""

    def __init__(self, connection: Connection, token: str) -> None:
        request = AiohttpRequest(connection.session)
        base_url = connection.settings.telegram.api_base
        self.bot = Bot(token, base_url=base_url, request=request, get_updates_request=request)
        self._polls = AiohttpRequest(connection.session, POLLING)
        self._get_updates = URL(f"{self.bot.base_url}/getUpdates")

    async def send(self, to: Address, message: Outbound) -> Receipt:
        shown = _rendered(message)

        async def call(text: str, mode: str | None) -> Receipt:
            sent = await self.bot.send_message(
                to.chat or to.id,
                text,
                parse_mode=mode,
                disable_notification=shown.silent or None,
                message_thread_id=_number(to.thread, "topic") if to.thread else None,
                link_preview_options=NO_PREVIEW,
                api_kwargs=_markup(shown.rows),
            )
            return Receipt(str(sent.message_id))

        return await _delivered(shown, call)

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        shown, number = _rendered(message), _number(sent, "message")

        async def call(text: str, mode: str | None) -> None:
            try:
                await self.bot.edit_message_text(
                    text,
                    to.chat or to.id,
                    number,
                    parse_mode=mode,
                    link_preview_options=NO_PREVIEW,
                    api_kwargs=_markup(shown.rows),
                )
            except BadRequest as error:
                if "message is not modified" not in error.message.lower():
                    raise

        await _delivered(shown, call)

    async def fetch(self, offset: int) -> bytes:
        """Waits for updates and returns the answer as Telegram wrote it. Raises TelegramError."""
        wanted = orjson.dumps(WANTED).decode()
        url = self._get_updates.with_query(timeout=POLL, limit=int(PollingLimit.MAX_LIMIT), allowed_updates=wanted)
        return await self._polls.retrieve(str(url.update_query(offset=offset) if offset else url))


def to_failure(error: Exception) -> DeliveryFailed:
    match error:
        case RetryAfter():
            return DeliveryFailed("refused", error.message, retry_after=seconds(error))
        case ChatMigrated():
            return DeliveryFailed("refused", error.message, new_address=str(error.new_chat_id))
        case Forbidden():
            return DeliveryFailed("permanent", error.message, gone=True)
        case InvalidToken():
            return DeliveryFailed("connector", "Telegram does not take our token", token=True)
        case NeverLeft():
            return DeliveryFailed("connector", f"Telegram cannot be reached ({error.message})")
        case BadRequest():
            return DeliveryFailed("permanent", error.message, gone=_says(error, GONE))
        case TelegramError():
            return DeliveryFailed("unknown", error.message)
        case _:
            return DeliveryFailed("unknown", "an answer that cannot be read")


def seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


async def _delivered(shown: Rendered, call: Call[T]) -> T:
    try:
        return await _in_html_or_plain(shown, call)
    except BROKEN as error:
        raise to_failure(error) from error


async def _in_html_or_plain(shown: Rendered, call: Call[T]) -> T:
    try:
        return await call(shown.html, ParseMode.HTML)
    except BadRequest as error:
        if not _says(error, UNPARSABLE):
            raise
    return await call(shown.text, None)


def _says(error: BadRequest, reasons: tuple[str, ...]) -> bool:
    words = error.message.lower()
    return any(reason in words for reason in reasons)


def _rendered(message: Outbound) -> Rendered:
    try:
        return render(message)
    except ValueError as error:
        raise DeliveryFailed("permanent", str(error)) from error


def _markup(rows: Rows) -> dict[str, object] | None:
    """Without a keyboard an edit takes the old one away."""
    return {"reply_markup": {"inline_keyboard": rows}} if rows else None


def _number(text: str, what: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise DeliveryFailed("permanent", f"{text!r} is no {what} of Telegram's")
    return int(text)
