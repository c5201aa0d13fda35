"""Where the configuration comes from, whether it is enough to talk to anybody, and who else could read the secrets."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.doctor.check import Check, Finding, Ground

PREFIX = "YOUSAID_"
OTHERS = 0o077


async def _look(ground: Ground) -> Sequence[Finding]:
    return [_source(ground), *_platforms(ground), *_open_secrets(ground)]


def _source(ground: Ground) -> Finding:
    given = sorted(name for name in os.environ if name.startswith(PREFIX))
    source = ground.file or "no file, all defaults"
    values = f", from the environment: {', '.join(given)}" if given else ""
    return Finding("ok", "config", f"{source}{values}")


def _platforms(ground: Ground) -> Iterator[Finding]:
    if not (ground.settings.telegram.enabled or ground.settings.slack.enabled):
        words = "neither Telegram nor Slack is enabled: only the web chat can be used"
        yield Finding("WARN", "config", words, "set enabled = true in [telegram] or [slack] of config.toml")


def _open_secrets(ground: Ground) -> Iterator[Finding]:
    for file in map(Path, _secret_files(ground)):
        if file.exists() and file.stat().st_mode & OTHERS:
            yield Finding("WARN", "config", f"others on this machine can read {file}", f"chmod 600 {file}")


def _secret_files(ground: Ground) -> list[str]:
    telegram, slack = ground.settings.telegram, ground.settings.slack
    return [
        telegram.token_file, telegram.webhook_secret_file, slack.bot_token_file, slack.app_token_file,
        slack.signing_secret_file, ground.settings.metrics.token_file,
    ]  # fmt: skip


CHECK = Check("config", _look)
