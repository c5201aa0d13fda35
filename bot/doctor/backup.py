"""Whether backups are made, when the last one was, and whether it is still there."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot import backups
from bot.doctor.check import Check, Finding, Ground
from storage import backups as runs
from storage.backups import Run
from storage.database import Database

OLD = timedelta(hours=30)
LATE = timedelta(hours=1)


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None:
        return []
    return list(await asyncio.to_thread(_examine, ground, ground.database, ground.connection.clock.now()))


def _examine(ground: Ground, database: Database, now: datetime) -> list[Finding]:
    with database.reading() as db:
        made, last, due = runs.latest(db, "made"), runs.latest(db, "made", "failed"), runs.latest(db, "due")
    place, at = backups.folder(ground.settings, database), ground.settings.backup.at
    if not at:
        return [_none_by_the_clock(place)]
    return [*_failed(last, place), *_late(due, now), *_made(made, last, now, at)]


def _none_by_the_clock(place: Path) -> Finding:
    latest = next(iter(backups.kept(place)), None)
    words = f"none is made by the clock; the last in {place}: {latest.name if latest else 'none'}"
    return Finding("WARN", "backup", words, 'at = "03:30" in [backup] of config.toml, or run `yousaid backup` yourself')


def _failed(last: Run | None, place: Path) -> Iterator[Finding]:
    if last is not None and last.state == "failed":
        words = f"the last one failed, {last.ended_at:%Y-%m-%d %H:%M} UTC: {last.reason}"
        fix = f"see to the space and the rights of {place}, then `yousaid backup`; the clock tries again every hour"
        yield Finding("FAIL", "backup", words, fix)


def _late(due: Run | None, now: datetime) -> Iterator[Finding]:
    if due is not None and now - due.due_at > LATE:
        words = f"one is due since {due.due_at:%Y-%m-%d %H:%M} UTC and nobody makes it"
        yield Finding("WARN", "backup", words, "keep `yousaid run` running, or make one now: yousaid backup")


def _made(made: Run | None, last: Run | None, now: datetime, at: str) -> Iterator[Finding]:
    if made is None:
        if last is None:
            yield Finding("ok", "backup", f"none yet; the first is made at {at} while `yousaid run` is running")
        return
    age = now - (made.ended_at or made.due_at)
    words = f"the last is {age.total_seconds() / 3600:.0f} h old: {made.file}"
    if not Path(made.file).exists():
        yield Finding("WARN", "backup", f"the last one is not on this machine: {made.file}", "yousaid backup")
    elif age > OLD:
        yield Finding("WARN", "backup", words, "keep `yousaid run` running, or make one now: yousaid backup")
    else:
        yield Finding("ok", "backup", words)


CHECK = Check("backup", _look)
