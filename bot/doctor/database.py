"""Whether the database has the shape this program needs, and is whole."""

import asyncio
from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground
from storage import audit, health, migrations
from storage.database import Database


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.trouble:
        return [Finding("FAIL", "database", ground.trouble)]
    if ground.database is None:
        return [Finding("ok", "database", "not there yet; `yousaid run` or `yousaid import` makes it")]
    return await asyncio.to_thread(_examine, ground.database)


def _examine(database: Database) -> list[Finding]:
    """Opening it has asserted the pragmas: it refuses a connection that does not have them."""
    at, head = migrations.current(database), migrations.head()
    kind = "SQLite" if database.is_sqlite else "Postgres"
    if at != head:
        mend = "yousaid run migrates it, after a copy" if database.is_sqlite else "yousaid upgrade"
        return [Finding("WARN", "database", f"{kind}, at migration {at}, this program needs {head}", mend)]
    with database.reading() as db:
        integrity, broken = health.integrity(db), audit.broken_at(db)
    return [_integrity(kind, head, integrity), *_chain(broken)]


def _integrity(kind: str, head: str, integrity: str) -> Finding:
    if integrity == health.SOUND:
        pragmas = ", WAL, synchronous FULL" if kind == "SQLite" else ""
        return Finding("ok", "database", f"{kind}, at migration {head}{pragmas}, integrity ok")
    fix = "stop the program and put back the last copy of the database file"
    return Finding("FAIL", "database", f"{kind} is damaged: {integrity}", fix)


def _chain(broken: int | None) -> list[Finding]:
    if broken is None:
        return []
    words = f"the audit trail was changed from outside: row {broken} does not fit the one before it"
    return [Finding("FAIL", "database", words, "compare the audit_event table with the last copy of the database")]


CHECK = Check("database", _look)
