"""The links by which people bind their chat to the bot, for a running channel and for a command line beside none."""

import asyncio
from collections.abc import Callable

import aiohttp
from telegram.helpers import create_deep_linked_url

from bot.channel import Connection, Links, Taken
from bot.channels.telegram.client import Client
from bot.channels.telegram.start import check_token, whoami
from bot.clock import SystemClock
from bot.config import Settings, secret


def links_to(username: Callable[[], str]) -> Links:
    """A code is up to 64 of A-Z a-z 0-9 _ -; another one raises ValueError."""
    return {
        "telegram": lambda code: create_deep_linked_url(username(), code),
        "telegram:group": lambda code: create_deep_linked_url(username(), code, group=True),
    }


def links(settings: Settings) -> Links:
    """Asks Telegram for the bot's name. Raises ConfigurationError when it does not answer."""
    name = asyncio.run(_name_of_bot(settings))
    return links_to(lambda: name)


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
