"""Telegram: private chats with customers, and groups of staff."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.channel import Channel, Connection, Links, Pace, Route
from bot.channels.telegram.client import Client
from bot.channels.telegram.deep_links import links_to
from bot.channels.telegram.inbound import Me, to_inbound
from bot.channels.telegram.receive import Intake, Polling, Webhook, webhook_path
from bot.channels.telegram.start import (
    check_token,
    check_webhook,
    fetch_from_now_on,
    offer_commands,
    post_from_now_on,
    whoami,
)
from bot.config import secret, secrets
from conversations.messages import Address, Inbound, Outbound, Receipt

NAME = "telegram"


def connect(connection: Connection) -> Channel | None:
    """The channel, or None when Telegram is not enabled. Raises ConfigurationError when a secret is missing."""
    return TelegramChannel(connection) if connection.settings.telegram.enabled else None


class TelegramChannel:
    """One bot, by its token. Updates are fetched or, when configured, posted to us."""

    name = NAME
    pace = Pace(per_second=25, chat_interval=1.0, burst=3, group_per_minute=20)

    def __init__(self, connection: Connection) -> None:
        self._languages = connection.settings.instance.spoken
        telegram = connection.settings.telegram
        token = secret(telegram.token, telegram.token_file, "telegram.token")
        check_token(token)
        self._api_base = telegram.api_base
        self._me = Me(id=token.partition(":")[0])
        self._client = Client(connection, token)
        self._intake = Intake(connection, self._client.bot)
        self._polling: Polling | None = None
        self._webhook_url, self._webhook_secret = "", ""
        self._routes: tuple[Route, ...] = ()
        if telegram.mode == "polling":
            self._polling = Polling(connection, self._client, self._intake)
        else:
            self._take_posts(connection, webhook_path(token))

    @property
    def username(self) -> str:
        """The bot's name without the @, empty before the start."""
        return self._me.username

    def invite_links(self) -> Links:
        """Links that hand a code to the bot, made after the start: in a private chat, and by adding it to a group."""
        return links_to(lambda: self.username)

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        return to_inbound(raw, self._me)

    async def send(self, to: Address, message: Outbound) -> Receipt:
        return await self._client.send(to, message)

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        await self._client.redraw(to, sent, message)

    def listens(self) -> bool:
        return self._polling is None or not self._polling.fails

    def heard_seconds(self) -> float | None:
        return self._polling.heard_seconds() if self._polling else None

    def routes(self) -> tuple[Route, ...]:
        return self._routes

    @property
    def fetches(self) -> bool:
        return self._polling is not None

    async def identify(self) -> None:
        user = await whoami(self._client.bot, self._api_base)
        self._me = replace(self._me, username=user.username or "")

    async def start(self) -> None:
        bot = self._client.bot
        await self.identify()
        await offer_commands(bot, self._languages)
        if self._polling:
            await fetch_from_now_on(bot, self._api_base)
            self._polling.start()
        else:
            await post_from_now_on(bot, self._api_base, self._webhook_url, self._webhook_secret)

    async def stop(self) -> None:
        """A webhook stays set: Telegram keeps what is said until we are back, at most a day."""
        if self._polling:
            await self._polling.stop()
        await self._intake.stop()

    def _take_posts(self, connection: Connection, path: str) -> None:
        telegram, public_url = connection.settings.telegram, connection.settings.web.public_url
        keys = secrets(telegram.webhook_secret, telegram.webhook_secret_file, "telegram.webhook_secret")
        check_webhook(public_url, keys)
        self._webhook_url, self._webhook_secret = public_url.rstrip("/") + path, keys[0]
        self._routes = (Route(path, Webhook(self._intake, keys).answer),)
