"""Makes the backups that the clock asks for, in a process of its own: it reads beside the program, and nobody waits."""

import asyncio
import contextlib
import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog

from bot import backups
from bot.clock import Clock
from bot.config import Settings
from storage import backups as runs
from storage.backup import make
from storage.backups import Run
from storage.database import Database, DatabaseError
from storage.writer import Writer

POLL = 15.0
COMMAND = [sys.executable, "-c", "from bot.keeper import main; main()"]
log = structlog.get_logger()


class Keeper:
    """One for each `yousaid run` that has a clock. Old backups go only when a new one was made and verified."""

    def __init__(self, settings: Settings, database: Database, writer: Writer, clock: Clock) -> None:
        self._settings = settings
        self._database = database
        self._writer = writer
        self._clock = clock

    async def run(self) -> None:
        """Until cancelled; a backup that is being made then is given up."""
        now = self._clock.now()
        if self._database.is_sqlite:
            await self._writer.run(lambda db: runs.abandoned(db, now))
        while True:
            await self.look()
            await self._clock.sleep(POLL)

    async def look(self) -> None:
        """Makes the one that is due, if one is."""
        now = self._clock.now()
        run = await self._writer.run(lambda db: runs.take(db, now))
        if run is not None:
            await self._make(run, now)

    async def _make(self, run: Run, now: datetime) -> None:
        file = backups.nightly(self._settings, self._database, now)
        came_of_it = await _made_beside({"url": self._database.url, "to": str(file), "now": now.isoformat()})
        ended = self._clock.now()
        if reason := str(came_of_it.get("error", "")):
            log.error("backup_failed", reason=reason)
            await self._writer.run(lambda db: runs.failed(db, run.id, reason, ended))
            return
        rows = int(came_of_it["rows"])
        await self._writer.run(lambda db: runs.made(db, run.id, str(file), rows, ended))
        gone = await asyncio.to_thread(backups.prune, file.parent, self._settings.backup.keep)
        log.info("backup_made", file=str(file), rows=rows, removed=len(gone), seconds=_seconds(ended - now))


def _seconds(taken: timedelta) -> float:
    return round(taken.total_seconds(), 1)


async def _made_beside(order: dict[str, str]) -> dict[str, Any]:
    """What the other process says at its end; it is stopped when this is cancelled."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*COMMAND, stdin=pipe, stdout=pipe, stderr=pipe)
    try:
        # The order goes through the pipe: everybody on the machine can read a command, and a password may be in it.
        out, err = await process.communicate(json.dumps(order).encode())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    if process.returncode == 0:
        answer: dict[str, Any] = json.loads(out)
        return answer
    last = err.decode(errors="replace").strip().splitlines()[-1:] or [""]
    return {"error": f"the process that made it ended with {process.returncode} {last[0]}".strip()}


def main() -> None:
    """The body of that process: it makes the backup of its order and says what came of it."""
    os.nice(10)
    order = json.load(sys.stdin)
    print(json.dumps(_made(order["url"], Path(order["to"]), datetime.fromisoformat(order["now"]))))


def _made(url: str, to: Path, now: datetime) -> dict[str, Any]:
    database = Database(url)
    try:
        return {"rows": make(database, to, now, backups.program()).rows}
    except DatabaseError as error:
        return {"error": str(error)}
    finally:
        database.close()
