"""The first calls to Telegram, and a plain mend for whatever is wrong with token or address."""

import re
from collections.abc import Sequence

import structlog
from telegram import Bot, BotCommandScopeAllPrivateChats, User
from telegram.error import BadRequest, InvalidToken, RetryAfter

from bot.channels.telegram.client import BROKEN, WANTED, seconds
from bot.config import ConfigurationError
from conversations.texts import say

# What people see when they press the menu button; rights are checked in any case.
COMMANDS = ("later", "stop", "mydata", "language", "help")

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,}")
# https://core.telegram.org/bots/api#setwebhook
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

log = structlog.get_logger()


def check_token(token: str) -> None:
    """What can be told without asking. Raises ConfigurationError."""
    if not _TOKEN.fullmatch(token):
        raise ConfigurationError(
            "telegram.token: This is not a token, which looks like 123456789:AAF-…. Copy it from @BotFather."
        )


def check_webhook(public_url: str, secrets: Sequence[str]) -> None:
    if not public_url:
        raise ConfigurationError(
            "web.public_url: A webhook needs an address that Telegram can reach. "
            'Write one like https://checkins.example.com, or set telegram.mode to "polling".'
        )
    if not all(map(_SECRET.fullmatch, secrets)):
        raise ConfigurationError(
            "telegram.webhook_secret: Telegram takes 1 to 256 letters, digits, - and _ only. Choose another one."
        )


async def whoami(bot: Bot, api_base: str) -> User:
    """Asks Telegram whose token this is. Raises ConfigurationError."""
    try:
        return await bot.get_me()
    except BROKEN as error:
        raise _mend(error, api_base) from error


async def offer_commands(bot: Bot, languages: Sequence[str]) -> None:
    """Only a convenience: without it people type the same. The first language is for whoever reads none of the others.

    https://core.telegram.org/bots/api#setmycommands
    """
    everybody = BotCommandScopeAllPrivateChats()
    try:
        await bot.set_my_commands(_commands(languages[0]), everybody)
        for language in languages:
            await bot.set_my_commands(_commands(language), everybody, language_code=language)
    except BROKEN as error:
        log.warning("telegram_commands_not_offered", kind=type(error).__name__, reason=str(error))


def _commands(language: str) -> list[tuple[str, str]]:
    return [(name, say(language, f"commands.{name}")) for name in COMMANDS]


async def fetch_from_now_on(bot: Bot, api_base: str) -> None:
    """Telegram answers no fetch while a webhook is set; what waits there is kept."""
    try:
        await bot.delete_webhook(drop_pending_updates=False)
    except BROKEN as error:
        raise _mend(error, api_base) from error


async def post_from_now_on(bot: Bot, api_base: str, url: str, secret: str) -> None:
    try:
        await bot.set_webhook(url, allowed_updates=WANTED, secret_token=secret)
    except BadRequest as error:
        raise ConfigurationError(
            f"web.public_url: Telegram does not post there ({error.message}). "
            'It must begin with https:// and be reachable from outside; else set telegram.mode to "polling".'
        ) from error
    except BROKEN as error:
        raise _mend(error, api_base) from error


def _mend(error: Exception, api_base: str) -> ConfigurationError:
    match error:
        case InvalidToken():
            return ConfigurationError(
                "telegram.token: Telegram does not know this token. "
                "Copy it again from @BotFather: /mybots, your bot, API Token."
            )
        case RetryAfter():
            return ConfigurationError(
                f"telegram: Telegram asks us to wait. Start again in {seconds(error):.0f} seconds."
            )
        case _:
            return ConfigurationError(
                f"telegram: {api_base} does not answer ({type(error).__name__}: {error}). "
                "Check the network and telegram.api_base."
            )
