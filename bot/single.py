"""One program at a time on one SQLite file: a lock that the system takes back when a process dies."""

import fcntl
import os
from pathlib import Path

from storage.database import DatabaseError


class OnlyOne:
    """Without a file (Postgres) there is nothing to lock: several programs may run there."""

    def __init__(self, database: Path | None) -> None:
        self._path = database.with_name(database.name + ".lock") if database else None
        self._handle: int | None = None

    def acquire(self) -> None:
        """Raises DatabaseError, naming the other process, when one runs already."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            other = os.read(handle, 20).decode(errors="replace").strip() or "?"
            os.close(handle)
            raise DatabaseError(
                f"Another `yousaid run` (process {other}) uses this database. Stop it first, or use another file."
            ) from error
        os.truncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        self._handle = handle

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
