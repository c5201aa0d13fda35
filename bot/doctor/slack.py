"""Asks Slack whose token this is, and whether it may do what we need."""

from collections.abc import Sequence
from typing import Any

from bot.channels.slack.client import Client
from bot.channels.slack.tokens import check_kinds, whoami
from bot.config import ConfigurationError, secret, secrets
from bot.doctor.check import Check, Finding, Ground

NEEDED = ("chat:write", "commands", "im:history", "im:write")  # the same as in docs/slack-manifest.yaml

SIGNING = "slack.signing_secret"


async def _look(ground: Ground) -> Sequence[Finding]:
    slack = ground.settings.slack
    if not slack.enabled:
        return []
    try:
        token = secret(slack.bot_token, slack.bot_token_file, "slack.bot_token")
        check_kinds(token, _app_token(ground))
        rotating = _rotating(ground)
        who = await whoami(Client(ground.connection, token).api)
    except ConfigurationError as error:
        return [Finding("FAIL", "slack", str(error))]
    return [
        Finding("ok", "slack", f"{who.get('team')}, bot @{who.get('user')}, {slack.mode}"),
        *_scopes(who.headers),
        *rotating,
    ]


def _app_token(ground: Ground) -> str:
    """What Socket Mode needs besides the bot token."""
    slack = ground.settings.slack
    return secret(slack.app_token, slack.app_token_file, "slack.app_token") if slack.mode == "socket" else ""


def _rotating(ground: Ground) -> list[Finding]:
    slack = ground.settings.slack
    if slack.mode == "socket" or len(secrets(slack.signing_secret, slack.signing_secret_file, SIGNING)) == 1:
        return []
    fix = "once Slack shows the new one only, take the old one out and start `yousaid run` again"
    return [Finding("WARN", "slack", "two signing secrets are active, both are accepted", fix)]


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
