"""Whether a restored backup waits for somebody to look: until then nothing goes out."""

import asyncio
from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground
from bot.restored import shown
from storage import quarantine
from storage.database import Database
from storage.quarantine import Restored


async def _look(ground: Ground) -> Sequence[Finding]:
    restored = await asyncio.to_thread(_restored, ground.database) if ground.database else None
    if restored is None:
        return []
    fix = "yousaid restore shows what would go out; yousaid restore --confirm releases it"
    return [Finding("FAIL", "quarantine", shown(restored), fix)]


def _restored(database: Database) -> Restored | None:
    with database.reading() as db:
        return quarantine.current(db)


CHECK = Check("quarantine", _look)
