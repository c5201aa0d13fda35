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


class Listening(sqlite3.Connection):
    """A connection that notes what is sent through it, until it is committed."""

    heard: list[Statement]

    def cursor(self, *_: Any) -> Any:
        cursor = super().cursor(ListeningCursor)
        cursor.heard = self.heard
        return cursor

    def commit(self) -> None:
        self.heard.append(("COMMIT", (), False))
        super().commit()


class ListeningCursor(sqlite3.Cursor):
    heard: list[Statement]

    def execute(self, text: str, values: Any = ()) -> Any:
        self.heard.append((text, values, False))
        return super().execute(text, values)

    def executemany(self, text: str, values: Any) -> Any:
        self.heard.append((text, values, True))
        return super().executemany(text, values)


class Statements:
    """Our own step runs on a copy and is listened to."""

    def __init__(self, listened_to: Path, file: Path) -> None:
        self._ours = Ours(listened_to)
        self._db = opened(file)
        self._heard: list[Statement] = []
        event.listen(self._ours.database.engine, "do_connect", self._connect)

    def _connect(self, _dialect: Any, _record: Any, arguments: Any, named: Any) -> Listening:
        connection = sqlite3.connect(*arguments, **named, factory=Listening)
        connection.heard = self._heard
        return connection

    def ready(self, presses: Sequence[bytes]) -> Work:
        self._heard.clear()
        self._ours.ready(presses)()
        heard = [one for one in self._heard if not one[0].startswith("PRAGMA")]
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
