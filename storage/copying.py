"""Copies a SQLite file while it is in use, by SQLite's backup API: a copied file may be torn or lack its last pages."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from storage.database import Database, DatabaseError
from storage.fingerprint import OURS_NOT, Progress

PAGES = 2000  # 8 MB a step: progress is seen, and nothing is slower for it


def copy(database: Database, to: Path) -> None:
    """Makes a complete copy at `to`, which appears there at once or not at all; an older copy is replaced.

    Raises DatabaseError for Postgres and when there is nothing to copy.
    """
    if database.file is None:
        raise DatabaseError("A Postgres database is no file. Make a backup of it: yousaid backup")
    with appearing(to) as part:
        copy_pages(database.file, part)


def copy_pages(file: Path, to: Path, progress: Progress | None = None) -> Mapping[str, int]:
    """Copies one moment of the database; how many rows each table had at that moment.

    The reading transaction holds that moment: without it SQLite begins again whenever somebody writes, and never ends
    while everybody does. https://www.sqlite.org/c3ref/backup_finish.html
    """
    if not file.exists():
        raise DatabaseError(f"There is no database at {file} to copy.")

    def tell(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress("copying", total - remaining, total)

    with closing(_reading(file)) as source, closing(sqlite3.connect(to)) as target:
        source.execute("BEGIN")
        rows = _counts(source)
        source.backup(target, pages=PAGES, progress=tell, sleep=0)
    return rows


@contextmanager
def appearing(to: Path) -> Iterator[Path]:
    """Where to write what shall stand at `to` when the block ends; nothing is left of a block that fails."""
    part = to.with_name(to.name + ".part")
    remove(part)
    try:
        yield part
        to_disk(part)
        os.replace(part, to)
        to_disk(to.parent)
    finally:
        remove(part)


def remove(file: Path) -> None:
    """A database file with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _counts(source: sqlite3.Connection) -> dict[str, int]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    names = [name for (name,) in source.execute(query) if name not in OURS_NOT]
    return {name: int(source.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}
