"""The child processes of one run: started from the fork server, watched, and nothing of them left behind."""

import asyncio
import multiprocessing
import os
import signal
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.campaign import child
from tests.campaign.child import Order

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.campaign.child"])
KILLED = -9
POLL = 0.002
STOPPING = 10.0
TELLING = 0.5


def warm() -> None:
    """Starts the fork server, which imports the program once; then a child takes only the time it needs itself."""
    process = FORKS.Process(target=child.nothing)
    process.start()
    process.join()


class Kennel:
    """One child at a time; all of them write to the log that the order names."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._process: ForkServerProcess | None = None
        self._started = 0.0
        self.ready = False
        self.start_times: list[float] = []

    def start(self, order: Order) -> None:
        receiving, sending = FORKS.Pipe(duplex=False)
        self._process = FORKS.Process(target=child.serve, args=(order, sending))
        self._started, self.ready, self._says = time.monotonic(), False, receiving
        self._process.start()
        sending.close()

    def look(self) -> int | None:
        """The exit code when it has ended. Notices when it has become ready."""
        assert self._process is not None
        if not self.ready and self._says.poll():
            self.ready = self._heard()
        return self._process.exitcode

    def _heard(self) -> bool:
        try:
            self._says.recv_bytes()
        except EOFError:
            return False
        self.start_times.append(time.monotonic() - self._started)
        return True

    async def stop(self) -> str:
        """Asks it to end, as an operator does; what is wrong with how it did."""
        assert self._process is not None
        self._process.terminate()
        deadline = time.monotonic() + STOPPING
        while self._process.exitcode is None and time.monotonic() < deadline:
            await asyncio.sleep(POLL)
        code = self._process.exitcode
        if code is None:
            await self._let_it_tell()
        self.abandon()
        return "" if code == 0 else f"did not end well when asked to: exit code {code}\n{self.last_words(120)}"

    async def _let_it_tell(self) -> None:
        """What it is waiting for, for whoever reads the log."""
        assert self._process is not None
        assert self._process.pid is not None
        for question in (signal.SIGUSR2, signal.SIGUSR1):
            os.kill(self._process.pid, question)
            await asyncio.sleep(TELLING)

    def abandon(self) -> None:
        if self._process is not None and self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._says.close()

    def last_words(self, lines: int = 15) -> str:
        log = Path(self._order.log)
        return "\n".join(log.read_text(errors="replace").splitlines()[-lines:]) if log.exists() else ""
