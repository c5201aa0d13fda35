"""Asks Slack whose token this is, and whether it may do what we need."""

from collections.abc import Sequence
from typing import Any

from bot.channels.slack.client import Client
from bot.channels.slack.tokens import check_kinds, whoami
from bot.config import ConfigurationError, secret
from bot.doctor.check import Check, Finding, Ground

NEEDED = ("chat:write", "commands", "im:history", "im:write")  # the same as in docs/slack-manifest.yaml


async def _look(ground: Ground) -> Sequence[Finding]:
    slack = ground.settings.slack
    if not slack.enabled:
        return []
    try:
        token = secret(slack.bot_token, slack.bot_token_file, "slack.bot_token")
        check_kinds(token, _second_secret(ground))
        who = await whoami(Client(ground.connection, token).api)
    except ConfigurationError as error:
        return [Finding("FAIL", "slack", str(error))]
    return [Finding("ok", "slack", f"{who.get('team')}, bot @{who.get('user')}, {slack.mode}"), *_scopes(who.headers)]


def _second_secret(ground: Ground) -> str:
    """What the mode needs besides the bot token; only the app token can be told by its looks."""
    slack = ground.settings.slack
    if slack.mode == "socket":
        return secret(slack.app_token, slack.app_token_file, "slack.app_token")
    secret(slack.signing_secret, slack.signing_secret_file, "slack.signing_secret")
    return ""


def _scopes(headers: Any) -> list[Finding]:
    """Slack names the token's permissions in each answer; a proxy may leave that out."""
    lower = {name.lower(): value for name, value in dict(headers).items()}
    given = {scope.strip() for scope in lower.get("x-oauth-scopes", "").split(",") if scope.strip()}
    missing = [scope for scope in NEEDED if scope not in given] if given else []
    if not missing:
        return []
    fix = "OAuth & Permissions, Scopes: add them, then Reinstall to Workspace"
    return [Finding("FAIL", "slack", f"the token lacks {', '.join(missing)}", fix)]


CHECK = Check("slack", _look)
