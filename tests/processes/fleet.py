"""The processes of one test: started, killed, stopped and let go on, and which of them holds which lease."""

import asyncio
import os
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.app import Role
from storage.database import Database
from storage.leases import Lease, everyone
from tests.campaign.kennel import FORKS
from tests.processes import child
from tests.processes.child import Order

PATIENCE = 60.0
POLL = 0.05


class Fleet:
    """`order` is what each process gets, but for its role and, where it serves pages, its port."""

    def __init__(self, order: Order, database: Database) -> None:
        self._order = order
        self._database = database
        self._processes: dict[int, tuple[ForkServerProcess, Connection]] = {}

    async def start(self, role: Role, port: int = 0) -> int:
        """Its process id, once it is ready."""
        pid = self._fork(role, port)
        await self._is_ready(pid)
        return pid

    async def start_all(self, crew: list[tuple[Role, int]]) -> list[int]:
        pids = [self._fork(role, port) for role, port in crew]
        for pid in pids:
            await self._is_ready(pid)
        return pids

    def _fork(self, role: Role, port: int) -> int:
        settings = dict(self._order.settings)
        settings["web"] = {**settings.get("web", {}), "bind": f"127.0.0.1:{port}"}
        receiving, sending = FORKS.Pipe(duplex=False)
        order = replace(self._order, role=role, settings=settings)
        process = FORKS.Process(target=child.serve, args=(order, sending))
        process.start()
        sending.close()
        assert process.pid is not None
        self._processes[process.pid] = (process, receiving)
        return process.pid

    async def _is_ready(self, pid: int) -> None:
        process, ready = self._processes[pid]
        deadline = time.monotonic() + PATIENCE
        while not ready.poll():
            assert process.exitcode is None, f"it ended:\n{self.last_words()}"
            assert time.monotonic() < deadline, f"it does not start:\n{self.last_words()}"
            await asyncio.sleep(POLL)

    # Trouble

    def kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)
        process, ready = self._processes.pop(pid)
        process.join(10)
        ready.close()

    def stop(self, pid: int) -> None:
        """It stands still, wherever it is."""
        os.kill(pid, signal.SIGSTOP)

    def go_on(self, pid: int) -> None:
        os.kill(pid, signal.SIGCONT)

    # Leases

    def leases(self) -> dict[str, Lease]:
        with self._database.reading() as db:
            return {lease.name: lease for lease in everyone(db)}

    def holder(self, name: str) -> int:
        return int(self.leases()[name].holder.split(":")[-2])

    async def taken_over(self, name: str, term: int) -> Lease:
        """The lease, once a later term than this has been won."""
        deadline = time.monotonic() + PATIENCE
        while (lease := self.leases()[name]).term <= term:
            assert time.monotonic() < deadline, f"nobody takes over {name}:\n{self.last_words()}"
            await asyncio.sleep(POLL)
        return lease

    # The end

    async def end(self) -> list[int | None]:
        """All are told to stop, as an operator does; their exit codes."""
        for process, _ in self._processes.values():
            process.terminate()
        for process, ready in self._processes.values():
            await asyncio.to_thread(process.join, 30)
            ready.close()
        codes = [process.exitcode for process, _ in self._processes.values()]
        self.abandon()
        return codes

    def abandon(self) -> None:
        for process, _ in self._processes.values():
            if process.exitcode is None:
                process.kill()
                process.join(10)
        self._processes.clear()

    def last_words(self) -> str:
        log = Path(self._order.log)
        return "\n".join(log.read_text(errors="replace").splitlines()[-30:]) if log.exists() else ""
