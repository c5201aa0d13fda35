"""What waits to be sent, what may or may not have arrived, and what came in and could not be read."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlmodel import Session

from bot.doctor.check import Check, Finding, Ground
from storage import circuits, health, inbox, outbox
from storage.circuits import Open
from storage.database import Database
from storage.rows import table
from storage.tables import OutboxRow

LONG = timedelta(minutes=10)
DAY = timedelta(days=1)

_o = table(OutboxRow).c


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None:
        return []
    zone = ZoneInfo(ground.settings.instance.timezone)
    return await asyncio.to_thread(_examine, ground.database, ground.connection.clock.now(), zone)


def _examine(database: Database, now: datetime, zone: ZoneInfo) -> list[Finding]:
    with database.reading() as db:
        paused = circuits.all_open(db)
        states, parked = outbox.counts(db), inbox.counts(db).get("parked", 0)
        since = health.waiting_since(db, now)
        stuck, failed = _stuck(db, now), _failed_since(db, now - DAY)
    pauses = [_paused(one, zone) for one in paused]
    return [_waiting(states, since, now), *pauses, *_on_the_way(stuck, failed), *_troubles(states, parked)]


def _waiting(states: Mapping[str, int], since: datetime | None, now: datetime) -> Finding:
    count = sum(states.get(state, 0) for state in ("pending", "leased", "sending"))
    if since is None:
        return Finding("ok", "queue", f"{count} waiting for their time, none late")
    age = now - since
    words = f"{count} waiting, the oldest due for {_spoken(age)}"
    if age < LONG:
        return Finding("ok", "queue", words)
    return Finding("FAIL", "queue", words, "start `yousaid run`; if it runs, look at the tokens' lines of this report")


def _paused(circuit: Open, zone: ZoneInfo) -> Finding:
    """Nothing is lost: its messages wait until it works again, or until their own time is over."""
    since = f"{circuit.since.astimezone(zone):%d %b %H:%M}"
    words = f"{circuit.connector}: paused since {since}, because {circuit.reason}"
    return Finding("FAIL" if circuit.kind == "token" else "WARN", "queue", words, circuit.mend)


def _stuck(db: Session, now: datetime) -> int:
    """Messages that a courier took and has held for too long."""
    held = _o.state.in_(("leased", "sending")) & (_o.leased_until < now - outbox.LEASE)
    return int(db.scalar(select(func.count()).where(held)) or 0)


def _failed_since(db: Session, since: datetime) -> int:
    """Messages that were due since then and never will arrive."""
    return int(db.scalar(select(func.count()).where(_o.state == "failed", _o.not_before >= since)) or 0)


def _on_the_way(stuck: int, failed: int) -> Iterator[Finding]:
    if stuck:
        words = f"{stuck} stuck: taken for sending, and nothing came of it"
        yield Finding("WARN", "queue", words, "start `yousaid run` again: it sorts out what it left half done")
    if failed:
        words = f"{failed} failed in the last day: the platform refused them for good"
        yield Finding("WARN", "queue", words, "yousaid outbox list --state failed")


def _troubles(states: Mapping[str, int], parked: int) -> Iterator[Finding]:
    if unknown := states.get("unknown", 0):
        words = f"{unknown} unknown: they may have arrived, and are never sent again by themselves"
        yield Finding("WARN", "queue", words, "yousaid outbox list; look into these chats, then resend or drop")
    if dead := states.get("dead", 0):
        words = f"{dead} dead: refused too often, or impossible to show"
        yield Finding("WARN", "queue", words, "yousaid outbox list --state dead")
    if parked:
        words = f"{parked} incoming parked: they are kept, but could not be taken"
        yield Finding("WARN", "queue", words, "yousaid inbox list; a newer program tries them by itself")


def _spoken(age: timedelta) -> str:
    seconds = int(age.total_seconds())
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h"


CHECK = Check("queue", _look)
