"""How many contacts can be written to, and how many have closed their chat."""

import asyncio
from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground
from storage import health
from storage.database import Database


async def _look(ground: Ground) -> Sequence[Finding]:
    return [await asyncio.to_thread(_examine, ground.database)] if ground.database else []


def _examine(database: Database) -> Finding:
    with database.reading() as db:
        reach = health.reach(db)
    words = f"{reach.reachable} of {reach.contacts} contacts can be written to, {reach.blocked} closed their chat"
    if not reach.contacts:
        return Finding("WARN", "people", "no contacts yet", "yousaid import people.csv")
    if not reach.reachable:
        return Finding(
            "WARN", "people", words, "yousaid invite and a contact's handle, for instance: yousaid invite maria"
        )
    return Finding("ok", "people", words)


CHECK = Check("people", _look)
