"""Whether this machine's clock agrees with the platforms' and with what is stored already."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.doctor.check import Check, Finding, Ground
from storage import health
from storage.database import Database

SET = "set this machine's clock, for instance: timedatectl set-ntp true"
NOTICED, REFUSED = timedelta(seconds=5), timedelta(minutes=5)  # Slack refuses signatures older than five minutes
LIMIT = aiohttp.ClientTimeout(total=10)


async def _look(ground: Ground) -> Sequence[Finding]:
    findings = [finding for name, url in _enabled(ground) if (finding := await _compare(ground, name, url))]
    if ground.database:
        findings += await asyncio.to_thread(_stored, ground.database, ground.connection.clock.now())
    return findings or [
        Finding("ok", "clock", f"{ground.connection.clock.now():%Y-%m-%d %H:%M} UTC, nobody to compare with")
    ]


def _enabled(ground: Ground) -> Iterator[tuple[str, str]]:
    if ground.settings.slack.enabled:
        yield "Slack", ground.settings.slack.api_base
    if ground.settings.telegram.enabled:
        yield "Telegram", ground.settings.telegram.api_base


async def _compare(ground: Ground, name: str, url: str) -> Finding | None:
    """The Date header of whatever is answered, without any token; None when there is none."""
    try:
        async with ground.connection.session.get(url, timeout=LIMIT, allow_redirects=False) as answer:
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, KeyError, ValueError):
        return None  # the check of the token says that nobody answers
    off = abs(ground.connection.clock.now() - theirs)
    words = f"within {max(round(off.total_seconds()), 1)} s of {name}'s server time"
    if off < NOTICED:
        return Finding("ok", "clock", words)
    return Finding("FAIL" if off > REFUSED else "WARN", "clock", words, SET)


def _stored(database: Database, now: datetime) -> list[Finding]:
    with database.reading() as db:
        latest = health.latest(db)
    if latest is None or latest <= now + NOTICED:
        return []
    return [Finding("FAIL", "clock", f"something stored is from the future, {latest:%Y-%m-%d %H:%M} UTC", SET)]


CHECK = Check("clock", _look)
