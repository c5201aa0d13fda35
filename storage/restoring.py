"""Puts a backup in the place of the database: verified and migrated before, the replaced one kept, all in quarantine.

What was erased after the backup was made would be back with it: whoever builds erasure erases it again in `_finish`.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage import audit, copying, leases, migrations, quarantine
from storage.carrying import carry
from storage.database import Database, DatabaseError, said
from storage.fingerprint import Progress
from storage.manifest import Manifest, examine, unseal
from storage.moving import refuse_others
from storage.quarantine import Restored


@dataclass(frozen=True, slots=True)
class Coming:
    """What is to be restored: the backup, when this is, and the id of the quarantine."""

    file: Path
    now: datetime
    id: str

    @property
    def stamp(self) -> str:
        return f"{self.now.astimezone(UTC):%Y%m%d_%H%M%S}"


def restore(
    database: Database, coming: Coming, manifest: Manifest | None = None, progress: Progress | None = None
) -> Restored:
    """The caller holds the lock of a SQLite file and has nothing open in it.

    Raises DatabaseError, and then nothing was changed, when the backup is damaged or of a newer program, or when
    another program works on the database.
    """
    manifest = manifest or examine(coming.file, progress)
    refuse_others(database)
    try:
        if database.file is not None:
            return _into_file(database.file, coming, manifest)
        with tempfile.TemporaryDirectory(prefix="yousaid-") as folder:
            return _into_postgres(database, Path(folder) / "restoring.db", coming, manifest, progress)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise DatabaseError(f"It could not be restored ({said(error)}). The database is as it was.") from error


def _into_file(file: Path, coming: Coming, manifest: Manifest) -> Restored:
    aside = file.with_name(f"{file.stem}.replaced-{coming.stamp}{file.suffix}")
    restored = _restored(coming, manifest, str(aside) if file.exists() else "")
    file.parent.mkdir(parents=True, exist_ok=True)
    ready = file.with_name(file.name + ".restoring")
    try:
        with _prepared(coming.file, ready) as database, database.transaction() as db:
            _finish(db, restored)
        _fold(ready)
        copying.to_disk(ready)
        if file.exists():
            _set_aside(file, aside)
        os.replace(ready, file)
        copying.to_disk(file.parent)
    finally:
        copying.remove(ready)
    return restored


def _restored(coming: Coming, manifest: Manifest, replaced: str) -> Restored:
    return Restored(coming.id, manifest.made_at, coming.now, str(coming.file), replaced)


@contextmanager
def _prepared(backup: Path, to: Path) -> Iterator[Database]:
    """A copy of the backup at this program's revision. The backup itself is not touched."""
    copying.remove(to)
    shutil.copyfile(backup, to)
    to.chmod(0o600)
    unseal(to)
    database = Database(f"sqlite:///{to}")
    try:
        migrations.upgrade(database, copied=True)
        yield database
    finally:
        database.close()


def _finish(db: Session, restored: Restored) -> None:
    """Once the rows are there and before anybody can see them."""
    leases.forget(db)
    quarantine.begin(db, restored)
    audit.note(db, "operator", "restore", restored.id, "done", restored.restored_at)


def _fold(file: Path) -> None:
    """Leaves one file without a log: a log that is left beside another database would be played into that one."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _set_aside(file: Path, aside: Path) -> None:
    """The old database gets a second name, with its log if that cannot be moved into it; it stays until replaced."""
    _move_log_in(file)
    _name_too(file, aside)
    for end in ("-wal", "-shm"):
        part = file.with_name(file.name + end)
        if part.exists():
            os.replace(part, aside.with_name(aside.name + end))


def _move_log_in(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file, timeout=5)) as connection:
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.DatabaseError:
        return  # it is damaged: that may be why a backup is restored, and it is kept as it is
    if busy:
        raise DatabaseError("Another command works on this database. Wait until it has ended, then try again.")


def _name_too(file: Path, aside: Path) -> None:
    try:
        os.link(file, aside)
    except OSError:  # a file system without links
        shutil.copyfile(file, aside)
    copying.to_disk(aside)


def _into_postgres(
    database: Database, ready: Path, coming: Coming, manifest: Manifest, progress: Progress | None
) -> Restored:
    """In one transaction: the tables that are there go into a schema of their own, and new ones take their place."""
    with (
        _prepared(coming.file, ready) as prepared,
        prepared.engine.begin() as source,
        database.engine.begin() as connection,
        Session(connection) as db,
    ):
        tables = inspect(connection).get_table_names()
        if tables and "alembic_version" not in tables:
            raise DatabaseError("The database holds tables of another program. Give YouSaid one of its own.")
        restored = _restored(coming, manifest, f"replaced_{coming.stamp}" if tables else "")
        _move_aside(connection, tables, restored.replaced)
        migrations.create(connection)
        carry(source, connection, progress)
        _finish(db, restored)
        db.flush()
    return restored


def _move_aside(connection: Connection, tables: list[str], schema: str) -> None:
    if tables:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    for name in tables:
        connection.execute(text(f'ALTER TABLE "{name}" SET SCHEMA {schema}'))
