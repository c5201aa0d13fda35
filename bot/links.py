"""The links by which people bind their chat, for a command line that runs beside no channel."""

import asyncio
from collections.abc import Callable, Mapping

import aiohttp
from telegram.helpers import create_deep_linked_url

from bot.channel import Connection, Taken
from bot.channels.telegram.client import Client
from bot.channels.telegram.start import check_token, whoami
from bot.clock import SystemClock
from bot.config import Settings, secret

Links = Mapping[str, Callable[[str], str]]


def of_channels(settings: Settings) -> Links:
    """Link makers by channel; asks Telegram for the bot's name. Raises ConfigurationError when it does not answer."""
    return _telegram(asyncio.run(_name_of_bot(settings))) if settings.telegram.enabled else {}


def _telegram(username: str) -> Links:
    return {
        "telegram": lambda code: create_deep_linked_url(username, code),
        "telegram:group": lambda code: create_deep_linked_url(username, code, group=True),
    }


async def _name_of_bot(settings: Settings) -> str:
    telegram = settings.telegram
    token = secret(telegram.token, telegram.token_file, "telegram.token")
    check_token(token)
    async with aiohttp.ClientSession() as session:
        client = Client(Connection(settings, SystemClock(), session, _nothing), token)
        return (await whoami(client.bot, telegram.api_base)).username or ""


async def _nothing(_raw: bytes) -> Taken:
    """Nothing is received here."""
    return Taken("ignored")
