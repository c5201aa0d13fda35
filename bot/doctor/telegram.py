"""Asks Telegram whose token this is, and where it sends what people write."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.channels.telegram.client import BROKEN, Client
from bot.channels.telegram.receive import webhook_path
from bot.channels.telegram.start import check_token, check_webhook, whoami
from bot.config import ConfigurationError, secret, secrets
from bot.doctor.check import Check, Finding, Ground


async def _look(ground: Ground) -> Sequence[Finding]:
    telegram = ground.settings.telegram
    if not telegram.enabled:
        return []
    try:
        token = secret(telegram.token, telegram.token_file, "telegram.token")
        check_token(token)
        bot = Client(ground.connection, token).bot
        rotating = _rotating(ground)
        me = await whoami(bot, telegram.api_base)
        webhook = await bot.get_webhook_info()
    except ConfigurationError as error:
        return [Finding("FAIL", "telegram", str(error))]
    except BROKEN as error:
        return [Finding("FAIL", "telegram", f"getWebhookInfo failed: {type(error).__name__}", "try again in a minute")]
    privacy = "off" if me.can_read_all_group_messages else "on"
    words = f"@{me.username}, privacy {privacy}, {telegram.mode}, {webhook.pending_update_count} waiting at Telegram"
    return [Finding("ok", "telegram", words), *_privacy(privacy), *_webhook(ground, token, webhook), *rotating]


def _rotating(ground: Ground) -> list[Finding]:
    telegram = ground.settings.telegram
    if telegram.mode == "polling":
        return []
    keys = secrets(telegram.webhook_secret, telegram.webhook_secret_file, "telegram.webhook_secret")
    check_webhook(ground.settings.web.public_url, keys)
    if len(keys) == 1:
        return []
    fix = "ten minutes after `yousaid run` was started with both, take the second one out and start it again"
    return [Finding("WARN", "telegram", "two webhook secrets are active, the old one is still accepted", fix)]


def _privacy(privacy: str) -> Iterator[Finding]:
    if privacy == "off":
        words = "the bot receives everything that is written in its groups, which it does not need"
        yield Finding("WARN", "telegram", words, "write /setprivacy to @BotFather and choose Enable")


def _webhook(ground: Ground, token: str, webhook: Any) -> Iterator[Finding]:
    wanted = ground.settings.web.public_url.rstrip("/") + webhook_path(token)
    polling = ground.settings.telegram.mode == "polling"
    if polling and webhook.url:
        words = "a webhook is set, so that nothing can be fetched: another program may use this token"
        yield Finding("WARN", "telegram", words, "stop the other program; `yousaid run` then removes the webhook")
    if not polling and webhook.url != wanted:
        words = "the webhook is not set to this installation" if webhook.url else "no webhook is set"
        yield Finding("WARN", "telegram", words, "start `yousaid run`, which sets it")
    if not polling and webhook.last_error_message:
        words = f"Telegram could not reach us: {webhook.last_error_message}"
        yield Finding("WARN", "telegram", words, "check web.public_url and the certificate of that address")


CHECK = Check("telegram", _look)
