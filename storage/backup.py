"""Copies the database while it is in use, by SQLite's backup API: a copied file may be torn or lack its last pages."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import Database, DatabaseError


def copy(database: Database, to: Path) -> None:
    """Makes a complete copy at `to`, which appears there at once or not at all; an older copy is replaced.

    Raises DatabaseError for Postgres, which has its own tool, and when there is nothing to copy.
    """
    if database.file is None:
        raise DatabaseError("Copies of a Postgres database are made with pg_dump.")
    if not database.file.exists():
        raise DatabaseError(f"There is no database at {database.file} to copy.")
    part = to.with_name(to.name + ".part")
    part.unlink(missing_ok=True)
    with closing(_reading(database.file)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    _to_disk(part)
    os.replace(part, to)
    _to_disk(to.parent)


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
