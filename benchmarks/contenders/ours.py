"""Our own step: batches of the desk as jobs of the writer, each committed with synchronous=FULL.

Everything from the raw payload to the commit is in it; the desk's queue before it is measured with the latency.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from sqlmodel import Session

from benchmarks.contender import GROUP, Work
from benchmarks.world import World, new_bench
from bot.batch import Batch
from storage.database import Database
from storage.rows import chunks
from storage.writer import Writer

LABEL = "YouSaid: Batch + Writer"
SHARE = 1


class Ours:
    def __init__(self, file: Path) -> None:
        self.database = Database(f"sqlite:///{file}")
        self._writer = Writer(self.database)
        self._bench = new_bench()
        self._loop = asyncio.new_event_loop()

    def ready(self, presses: Sequence[bytes]) -> Work:
        groups = list(chunks([("telegram", raw) for raw in presses], GROUP))
        return lambda: self._loop.run_until_complete(self._take(groups))

    async def _take(self, groups: Sequence[Sequence[tuple[str, bytes]]]) -> None:
        for group in groups:
            states = await self._writer.run(lambda db, group=group: self._batch(db, group))  # type: ignore[misc]
            if states != {"done"}:
                raise AssertionError(f"not every press was taken: {states}")

    def _batch(self, db: Session, group: Sequence[tuple[str, bytes]]) -> set[str]:
        return {taken.state for taken in Batch(db, self._bench).take(group)}

    def leave(self) -> None:
        self._writer.close()
        self.database.close()
        self._loop.close()


def enter(world: World, folder: Path) -> Ours:
    return Ours(world.copy("ours"))
