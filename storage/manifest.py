"""What a backup says of itself, inside the file: when and by what it was made, and the print of every table."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError as DriverError
from sqlalchemy.pool import NullPool

from storage.database import DatabaseError
from storage.fingerprint import Print, Progress, differences, fingerprints


@dataclass(frozen=True, slots=True)
class Manifest:
    """`kind` is the database it was made from; `program` the version that made it, empty for a plain copy."""

    made_at: datetime
    program: str
    revision: str
    kind: str
    tables: Mapping[str, Print]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())


def seal(file: Path, manifest: Manifest) -> None:
    """Writes it into the backup, which becomes one file that needs no log beside it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE backup_manifest (body TEXT NOT NULL)")
        connection.execute("INSERT INTO backup_manifest VALUES (?)", [orjson.dumps(asdict(manifest)).decode()])


def unseal(file: Path) -> None:
    """Makes a plain database of a copy of a backup."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DROP TABLE IF EXISTS backup_manifest")


def examine(file: Path, progress: Progress | None = None) -> Manifest:
    """Reads all of a backup, which is not touched. Raises DatabaseError when it is damaged or none of ours.

    A plain copy, like those made before a migration, has no manifest: then only SQLite's own check is made, and its
    moment is the file's.
    """
    _refuse_what_is_no_backup(file)
    try:
        with looking(file) as connection:
            _refuse_damage(connection, file)
            revision = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
            said, found = _said(connection), fingerprints(connection, progress)
    except DriverError as error:
        raise DatabaseError(f"{file} is no backup of ours, or it is damaged ({error.orig}). Take another.") from error
    if said is None:
        made = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Manifest(made, "", revision, "sqlite", found)
    if wrong := differences(said.tables, found):
        raise DatabaseError(f"{file} was changed since it was made: {', '.join(wrong)}. Take another backup.")
    return said


@contextmanager
def looking(file: Path) -> Iterator[Connection]:
    """Reads a file that nobody writes: nothing is made beside it, also where only reading is allowed."""

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def _refuse_what_is_no_backup(file: Path) -> None:
    if not file.is_file():
        raise DatabaseError(f"There is no backup at {file}. Name a file that `yousaid backup` made.")
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise DatabaseError(f"{file} is a database in use, not a backup. Make one of it: yousaid backup")


def _refuse_damage(connection: Connection, file: Path) -> None:
    problems = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(3)")]
    problems = [] if problems == ["ok"] else problems
    problems += [f"{row[0]} refers to a row that is not there" for row in _dangling(connection)]
    if problems:
        raise DatabaseError(f"{file} is damaged: {'; '.join(problems[:3])}. Take another backup.")


def _dangling(connection: Connection) -> list[Any]:
    return list(connection.exec_driver_sql("PRAGMA foreign_key_check"))


def _said(connection: Connection) -> Manifest | None:
    query = "SELECT name FROM sqlite_master WHERE name = 'backup_manifest'"
    if connection.exec_driver_sql(query).first() is None:
        return None
    body = orjson.loads(connection.exec_driver_sql("SELECT body FROM backup_manifest").scalar_one())
    prints = {name: Print(**given) for name, given in body.pop("tables").items()}
    return Manifest(datetime.fromisoformat(body.pop("made_at")), tables=prints, **body)
