"""The floor that P3 is measured against: raw sqlite3, written by hand for this one answer, in groups as large as ours.

It parses the same payload, refuses duplicates and strangers, decides, builds the same two messages and the same JSON,
and writes the same rows with the same pragmas and one FULL commit a group, without SQLAlchemy, dataclasses of
ours, flows, texts, languages or zones. It stands for the least that somebody would have to write for this answer alone.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.by_hand import store
from benchmarks.contender import GROUP, Work
from benchmarks.world import World
from storage.rows import chunks

LABEL = "raw sqlite3, by hand, in groups"
SHARE = 1


class ByHand:
    def __init__(self, file: Path) -> None:
        self._db = store.opened(file)

    def ready(self, presses: Sequence[bytes]) -> Work:
        groups = list(chunks(presses, GROUP))

        def work() -> None:
            for group in groups:
                store.take(self._db, group)

        return work

    def leave(self) -> None:
        self._db.close()


def enter(world: World, folder: Path) -> ByHand:
    return ByHand(world.copy("by_hand"))
