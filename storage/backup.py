"""Makes a backup while the program works: one SQLite file, from SQLite or Postgres, read again before it counts."""

import os
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from storage import copying, migrations
from storage.carrying import carry
from storage.database import Database, DatabaseError, said
from storage.fingerprint import Print, Progress, fingerprints
from storage.manifest import Manifest, examine, looking, seal


def make(
    database: Database, to: Path, now: datetime, program: str, *, force: bool = False, progress: Progress | None = None
) -> Manifest:
    """One moment of the database, complete and verified, at `to`: there at once or not at all.

    Nobody who writes waits for it. It holds what was committed before it began. Raises DatabaseError when there is
    something at `to` already, unless `force`, and when what was written is not what was there.
    """
    if to.exists() and not force:
        raise DatabaseError(f"{to} exists. Name another file, or say --force to replace it.")
    revision = _revision(database)
    try:
        return _made(
            database, to, Manifest(now, program, revision, "sqlite" if database.is_sqlite else "postgres", {}), progress
        )
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise DatabaseError(
            f"{to} could not be made ({said(error)}). Is there room, and may we write there?"
        ) from error


def _made(database: Database, to: Path, manifest: Manifest, progress: Progress | None) -> Manifest:
    to.parent.mkdir(parents=True, exist_ok=True)
    with copying.appearing(to) as part:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY, 0o600))  # what people wrote is in it
        seal(part, replace(manifest, tables=_taken(database, part, progress)))
        copying.to_disk(part)
        return examine(part, progress)


def _revision(database: Database) -> str:
    at = migrations.current(database)
    if at is None:
        raise DatabaseError("There is no database yet, so there is nothing to back up. Make it: yousaid run")
    if not database.is_sqlite and at != migrations.head():
        raise DatabaseError(f"The database is at {at}, this program needs {migrations.head()}. Run: yousaid upgrade")
    return at


def _taken(database: Database, part: Path, progress: Progress | None) -> dict[str, Print]:
    return _copied(database.file, part, progress) if database.file else _exported(database, part, progress)


def _copied(file: Path, part: Path, progress: Progress | None) -> dict[str, Print]:
    rows = copying.copy_pages(file, part, progress)
    with looking(part) as connection:
        prints = fingerprints(connection, progress)
    if {name: table.rows for name, table in prints.items()} != rows:
        raise DatabaseError("The copy has not as many rows as the database had. Is the disk sound? Try again.")
    return prints


def _exported(database: Database, part: Path, progress: Progress | None) -> dict[str, Print]:
    """Postgres has no file to copy: its rows are carried into a SQLite database, so that a backup is always the same.

    One snapshot is read from beginning to end, see https://www.postgresql.org/docs/current/transaction-iso.html
    """
    target = Database(f"sqlite:///{part}")
    try:
        migrations.prepare(target)
        snapshot = database.engine.connect().execution_options(isolation_level="REPEATABLE READ")
        with snapshot, snapshot.begin(), target.engine.begin() as into:
            return carry(snapshot, into, progress)
    finally:
        target.close()
