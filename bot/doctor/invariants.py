"""Whether everything holds that must: what the last night's look showed, or with `--deep` a look now."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.doctor.check import Check, Finding, Ground
from storage import invariants, violations
from storage.database import Database
from storage.invariant import Invariant, look_at_all

LATE = timedelta(hours=48)
SHOWN = 3
START = "start `yousaid run` and leave it running: it looks every night; or look now: yousaid doctor --deep"


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None:
        return []
    if ground.deep:
        return await asyncio.to_thread(_now, ground, ground.database)
    return await asyncio.to_thread(_last_night, ground.database, ground.connection.clock.now())


def _last_night(database: Database, now: datetime) -> list[Finding]:
    with database.reading() as db:
        broken = list(_known(db))
        ended = [run.ended_at for run in violations.runs(db) if run.ended_at]
    return broken + _when(len(broken), ended, now)


def _known(db: Session) -> Iterator[Finding]:
    found = violations.open_ones(db)
    for name, invariant in invariants.known().items():
        subjects = [one.subject for one in found if one.invariant == name]
        if subjects:
            yield _broken(invariant, subjects)


def _when(broken: int, ended: Sequence[datetime], now: datetime) -> list[Finding]:
    known = len(invariants.known())
    if len(ended) < known:
        words = f"{len(ended)} of {known} invariants were looked at so far; `yousaid run` does it every night"
        return [Finding("ok", "invariants", words)]
    words = f"{known - broken} of {known} held when they were looked at last, {min(ended):%Y-%m-%d %H:%M} UTC"
    if now - min(ended) > LATE:
        return [Finding("WARN", "invariants", words, START)]
    return [] if broken else [Finding("ok", "invariants", words)]


def _now(ground: Ground, database: Database) -> list[Finding]:
    """Each in a transaction of its own, so that nobody's old view of the database is kept for long."""
    findings, count, now = [], 0, ground.connection.clock.now()
    for name, invariant in sorted(invariants.known().items()):
        ground.progress(f"looking at {name}")
        with database.reading() as db:
            looked = look_at_all(db, invariant, now)
        count += looked.count
        findings += [_broken(invariant, [wrong.subject for wrong in looked.wrong])] if looked.wrong else []
    held = len(invariants.known()) - len(findings)
    return [*findings, *([] if findings else [Finding("ok", "invariants", f"all {held} hold now, {count} rows")])]


def _broken(invariant: Invariant, subjects: Sequence[str]) -> Finding:
    more = f" and {len(subjects) - SHOWN} more" if len(subjects) > SHOWN else ""
    words = f"{invariant.name}: {invariant.claim}. Not so: {', '.join(subjects[:SHOWN])}{more}"
    return Finding("FAIL", "invariants", words, invariant.mend)


CHECK = Check("invariants", _look)
