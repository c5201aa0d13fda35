"""Whether the database has the shape this program needs, and is whole."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from bot.doctor.check import Check, Finding, Ground
from storage import audit, health, migrations
from storage.database import Database


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.trouble:
        return [ground.trouble]
    if ground.database is None:
        return [Finding("ok", "database", "not there yet; `yousaid run` or `yousaid import` makes it")]
    return await asyncio.to_thread(_examine, ground.database)


def _examine(database: Database) -> list[Finding]:
    """Opening it has asserted the pragmas: it refuses a connection that does not have them."""
    with database.reading() as db:
        integrity = health.integrity(db)
        if integrity != health.SOUND:
            return [_damaged(integrity)]
        broken = audit.broken_at(db)
    return [_sound(database), *_chain(broken)]


def _sound(database: Database) -> Finding:
    pragmas = f", {_size(database.file)}, WAL, synchronous FULL" if database.file else ""
    kind = "SQLite" if database.is_sqlite else "Postgres"
    return Finding("ok", "database", f"{kind}, at migration {migrations.head()}{pragmas}, integrity ok")


def _damaged(integrity: str) -> Finding:
    fix = "stop the program, then `yousaid restore` with the last backup"
    return Finding("FAIL", "database", f"it is damaged: {integrity.splitlines()[-1]}", fix)


def _size(file: Path) -> str:
    """With what is written and not yet moved into the file itself."""
    parts = (file, file.with_name(file.name + "-wal"))
    return f"{sum(part.stat().st_size for part in parts if part.exists()) / 1e6:.1f} MB"


def _chain(broken: int | None) -> list[Finding]:
    if broken is None:
        return []
    words = f"the audit trail was changed from outside: row {broken} does not fit the one before it"
    return [Finding("FAIL", "database", words, "compare the audit_event table with that of the last backup")]


CHECK = Check("database", _look)
