"""The program under test: its database with everybody in it, its process, its log and its memory."""

import asyncio
import json
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.clock import ids
from storage import migrations
from storage.database import Database
from storage.rows import add, chunks
from storage.tables import Account, AddressRow, Consent, Contact, Staff
from tests.fuzz.payloads import Platform

ROOT = Path(__file__).parents[2]
STARTING = 60.0


def prepare(file: Path, platform: Platform, senders: Iterable[str]) -> None:
    """Everybody is a customer who has agreed."""
    database, now = Database(f"sqlite:///{file}"), datetime.now(UTC)
    migrations.prepare(database)
    new_id = ids(lambda: now, Random(1))
    with database.transaction() as db:
        dana, account = new_id(), new_id()
        add(db, Staff, [{"id": dana, "handle": "dana", "name": "Dana Qzname", "role": "manager", "created_at": now}])
        add(db, Account, [{"id": account, "name": "Northwind Qzname", "owner_id": dana, "created_at": now}])
        for some in chunks(senders, 500):
            contacts = [
                {
                    "id": new_id(),
                    "handle": one.lower(),
                    "account_id": account,
                    "name": f"P{n} Qzname",
                    "created_at": now,
                }
                for n, one in enumerate(some)
            ]
            add(db, Contact, contacts)
            places = [
                {"id": new_id(), "channel": platform.name, "external_id": one, "state": "reachable",
                 "contact_id": contact["id"], "created_at": now}
                for one, contact in zip(some, contacts, strict=True)
            ]  # fmt: skip
            add(db, AddressRow, places)
            consents = [
                {"id": new_id(), "contact_id": contact["id"], "granted": True, "wording": "prepared",
                 "channel": platform.name, "at": now}
                for contact in contacts
            ]  # fmt: skip
            add(db, Consent, consents)
    database.close()


class Subject:
    """One process. `async with Subject(…) as subject:` starts it; `stop` ends it as an operator does."""

    def __init__(self, folder: Path, platform: Platform, plant: str = "") -> None:
        self.file = folder / "yousaid.db"
        self.log = folder / "log"
        self.port = 0
        self.highest = 0
        self._folder = folder
        self._platform = platform
        self._plant = plant
        self._process: Process | None = None
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        settings = self._folder / "settings.json"
        settings.write_text(json.dumps(self._settings()))
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.fuzz.child", str(settings), self._plant,
                cwd=ROOT, stdout=PIPE, stderr=log,
            )  # fmt: skip
        async with asyncio.timeout(STARTING):
            self.port = await self._until_it_runs()
        self._watch = asyncio.create_task(self._look())

    def _settings(self) -> dict[str, object]:
        return {
            "instance": {"name": "Acme", "database": f"sqlite:///{self.file}"},
            "web": {"bind": "127.0.0.1:0", "public_url": "http://127.0.0.1:9"},
            self._platform.name: self._platform.settings(0),
        }

    async def _until_it_runs(self) -> int:
        assert self._process is not None
        assert self._process.stdout is not None
        port = 0
        while line := (await self._process.stdout.readline()).decode():
            if found := re.search(r"127\.0\.0\.1:(\d+)", line):
                port = int(found[1])
            if "Ctrl-C stops" in line:
                return port
        raise AssertionError(f"The program did not start: {self.said()[-2000:]}")

    async def _look(self) -> None:
        """Memory in MiB."""
        while (size := self.memory()) is not None:
            self.highest = max(self.highest, size)
            await asyncio.sleep(0.5)

    def memory(self) -> int | None:
        assert self._process is not None
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text()
        except OSError:
            return None
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) // 1024 if found else None

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    async def stop(self) -> str:
        """What was wrong with how it ended."""
        assert self._process is not None
        if self._watch:
            self._watch.cancel()
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(STARTING):
                out, _ = await self._process.communicate()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
            return "the program did not end when told to"
        with self.log.open("ab") as log:
            log.write(out)
        code = self._process.returncode
        return "" if code == 0 else f"the program ended with code {code}"
