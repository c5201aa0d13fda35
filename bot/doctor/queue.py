"""What waits to be sent, what may or may not have arrived, and what came in and could not be read."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from bot.doctor.check import Check, Finding, Ground
from storage import health, inbox, outbox
from storage.database import Database

LONG = timedelta(minutes=10)


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None:
        return []
    return await asyncio.to_thread(_examine, ground.database, ground.connection.clock.now())


def _examine(database: Database, now: datetime) -> list[Finding]:
    with database.reading() as db:
        states, parked = outbox.counts(db), inbox.counts(db).get("parked", 0)
        since = health.waiting_since(db, now)
    return [_waiting(states, since, now), *_troubles(states, parked)]


def _waiting(states: Mapping[str, int], since: datetime | None, now: datetime) -> Finding:
    count = sum(states.get(state, 0) for state in ("pending", "leased", "sending"))
    if since is None:
        return Finding("ok", "queue", f"{count} waiting for their time, none late")
    age = now - since
    words = f"{count} waiting, the oldest due for {_spoken(age)}"
    if age < LONG:
        return Finding("ok", "queue", words)
    return Finding("FAIL", "queue", words, "start `yousaid run`; if it runs, look at the tokens' lines of this report")


def _troubles(states: Mapping[str, int], parked: int) -> Iterator[Finding]:
    if unknown := states.get("unknown", 0):
        words = f"{unknown} unknown: they may have arrived, and are never sent again by themselves"
        yield Finding("WARN", "queue", words, "look into these chats; tell the people yourself where nothing arrived")
    if dead := states.get("dead", 0):
        words = f"{dead} dead: refused too often, or impossible to show"
        yield Finding("WARN", "queue", words, "read the column reason of these rows in the table outbox")
    if parked:
        words = f"{parked} incoming parked: they are kept, but could not be taken"
        yield Finding("WARN", "queue", words, "read the column reason of these rows in the table inbox, and report it")


def _spoken(age: timedelta) -> str:
    seconds = int(age.total_seconds())
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h"


CHECK = Check("queue", _look)
