"""Which process does what only one may do, where several share a database."""

import asyncio
from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground
from storage import leases
from storage.database import Database
from storage.leases import Lease


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None or ground.database.is_sqlite:
        return []
    return await asyncio.to_thread(_examine, ground.database)


def _examine(database: Database) -> list[Finding]:
    with database.reading() as db:
        known = leases.everyone(db)
    return [_finding(lease) for lease in known] or [Finding("ok", "processes", "nothing has run on this database yet")]


def _finding(lease: Lease) -> Finding:
    since = f"{lease.elected_at:%d %b %H:%M:%S} UTC, term {lease.term}"
    if lease.valid:
        return Finding("ok", "processes", f"{lease.name}: done by {lease.holder} since {since}")
    role = "clock" if lease.name == "clock" else "courier"
    return Finding(
        "WARN", "processes", f"{lease.name}: nobody does this; the last was {lease.holder} since {since}",
        f"start `yousaid run` or `yousaid run --role {role}`; a running one takes over within 20 seconds",
    )  # fmt: skip


CHECK = Check("processes", _look)
