"""Moves everything into another database, SQLite to Postgres or back: all of it or nothing, and compared at the end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from storage import copying, migrations
from storage.carrying import carry
from storage.database import NAME, Database, DatabaseError
from storage.fingerprint import Print, Progress

PATIENCE = 2.0
OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = :name"
    " AND pid <> pg_backend_pid()"
)


def move(source: Database, target_url: str, progress: Progress | None = None) -> dict[str, Print]:
    """Carries every row over and gives the prints, which are the same in both. The source is not changed.

    A move that is interrupted leaves nothing behind and is begun again. Raises DatabaseError when the target has rows,
    when a program runs on either (Postgres; the caller holds the lock of a SQLite file), and when a table differs.
    """
    at = migrations.current(source)
    if at != migrations.head():
        raise DatabaseError(
            f"The database is at {at or 'no migration'}, this program needs {migrations.head()}. Run: yousaid upgrade"
        )
    refuse_others(source)
    with _target(target_url) as target, source.engine.connect() as reading, target.engine.begin() as writing:
        if target.file is None:
            migrations.create(writing)
        with _one_moment(reading):
            return carry(reading, writing, progress)


def refuse_others(database: Database) -> None:
    """Raises DatabaseError when another of our programs is connected to this Postgres database."""
    if database.is_sqlite:
        return
    deadline = time.monotonic() + PATIENCE
    while True:
        with database.engine.connect() as connection:
            others = connection.scalar(OTHERS, {"name": NAME})
        if not others:
            return
        if time.monotonic() > deadline:
            raise DatabaseError(
                f"{others} connections of other programs named {NAME} are open to this database. Stop them first."
            )
        time.sleep(0.1)


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    options = {} if connection.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with connection.execution_options(**options).begin():
        yield


@contextmanager
def _target(url: str) -> Iterator[Database]:
    """A database that is there when the block ends well. A SQLite file appears only then."""
    named = Database(url)
    try:
        if named.file is None:
            refuse_others(named)
            yield named
        else:
            with _appearing(named.file) as part:
                yield part
    finally:
        named.close()


@contextmanager
def _appearing(file: Path) -> Iterator[Database]:
    if file.exists():
        raise DatabaseError(f"{file} exists. Name a file that is not there.")
    with copying.appearing(file) as part:
        database = Database(f"sqlite:///{part}")
        try:
            migrations.prepare(database)
            yield database
        finally:
            database.close()
