"""The bare statements: exactly what our step sends to SQLite, recorded beforehand and replayed through sqlite3.

Nothing is parsed, decided, built or converted: no program that does the work can be cheaper. What is left out is
the work itself, so this tells how much of a step is the database, not what somebody could build.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import event

from benchmarks.by_hand.store import opened
from benchmarks.contender import Work
from benchmarks.contenders.ours import Ours
from benchmarks.world import World

LABEL = "the bare statements, replayed"
SHARE = 1
Statement = tuple[str, Any, bool]


class Statements:
    """Our own step runs on a copy and is listened to."""

    def __init__(self, listened_to: Path, file: Path) -> None:
        self._ours = Ours(listened_to)
        self._db = opened(file)
        self._heard: list[Statement] = []
        engine = self._ours.database.engine
        event.listen(engine, "do_execute", self._one)
        event.listen(
            engine, "do_execute_no_params", lambda cursor, text, context: self._heard.append((text, (), False))
        )
        event.listen(engine, "do_executemany", self._many)
        event.listen(engine, "commit", lambda connection: self._heard.append(("COMMIT", (), False)))

    def _one(self, cursor: Any, text: str, values: Any, context: Any) -> None:
        self._heard.append((text, values, False))

    def _many(self, cursor: Any, text: str, values: Any, context: Any) -> None:
        self._heard.append((text, values, True))

    def ready(self, presses: Sequence[bytes]) -> Work:
        self._heard.clear()
        self._ours.ready(presses)()
        heard = list(self._heard)
        return lambda: _replay(self._db, heard)

    def leave(self) -> None:
        self._ours.leave()
        self._db.close()


def _replay(db: sqlite3.Connection, heard: Sequence[Statement]) -> None:
    for text, values, many in heard:
        if many:
            db.executemany(text, values)
        else:
            db.execute(text, values).fetchall()


def enter(world: World, folder: Path) -> Statements:
    return Statements(world.copy("listened_to"), world.copy("statements"))
