"""Brings the database to the shape that this program needs, one revision after another.

A new revision is a file in `versions/`. There is no way down: the copy made before is the way back.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.copying import copy
from storage.database import Database, DatabaseError

LOCK = 7502  # the advisory lock under which one of several processes on Postgres migrates

SHIPPED = ScriptDirectory(str(Path(__file__).parent))


def prepare(database: Database, *, migrate: bool = False, scripts: ScriptDirectory = SHIPPED) -> None:
    """Makes sure that the database has the shape this program needs, or raises DatabaseError.

    SQLite is created or, after a copy, migrated; so is Postgres when empty or with `migrate`. A database of a
    newer program is refused and not touched.
    """
    at = current(database)
    if at is not None and at != head(scripts) and not database.is_sqlite and not migrate:
        _refuse_unknown(at, scripts)
        raise DatabaseError(f"The database is at {at}, this program needs {head(scripts)}. Run: yousaid upgrade")
    upgrade(database, scripts=scripts)


def upgrade(database: Database, *, scripts: ScriptDirectory = SHIPPED, copied: bool = False) -> None:
    """Migrates to the newest revision in one transaction; a SQLite database is copied first, unless it is `copied`."""
    at = current(database)
    _refuse_unknown(at, scripts)
    if at == head(scripts):
        return
    if at is not None and database.file is not None and not copied:
        copy(database, copy_before(database.file, head(scripts)))
    with database.engine.begin() as connection:
        _migrate(connection, scripts)


def create(connection: Connection) -> None:
    """Brings what is empty, or older, to the newest revision inside the transaction of this connection."""
    _migrate(connection, SHIPPED)


def head(scripts: ScriptDirectory = SHIPPED) -> str:
    """The revision this program needs."""
    newest = scripts.get_current_head()
    assert newest is not None
    return newest


def current(database: Database) -> str | None:
    """The revision the database is at, None when it is new. Raises DatabaseError when it is not one of ours.

    Nothing is written, not even the pragmas of an ordinary connection.
    """
    if database.file is not None:
        return _current_of_file(database.file)
    with database.engine.connect() as connection:
        return _revision(connection)


def copy_before(file: Path, revision: str) -> Path:
    """Where the copy made before this revision is: yousaid.before-0002.db beside yousaid.db."""
    return file.with_name(f"{file.stem}.before-{revision}{file.suffix}")


def _current_of_file(file: Path) -> str | None:
    if not file.exists() or file.stat().st_size == 0:
        return None
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            _refuse_foreign(tables, str(file))
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise DatabaseError(f"{file} cannot be read as a SQLite database ({error}). Name another file.") from error
    return str(row[0]) if row else None


def _revision(connection: Connection) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    _refuse_foreign(tables, "The database")
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_foreign(tables: set[str], where: str) -> None:
    if "alembic_version" not in tables:
        raise DatabaseError(f"{where} holds tables of another program. Give YouSaid a database of its own.")


def _refuse_unknown(at: str | None, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    if at is not None and at not in known:
        raise DatabaseError(
            f"The database is at {at}, which this program does not know: a newer one made it. "
            f"This program needs {head(scripts)}. Install the newer version."
        )


def _migrate(connection: Connection, scripts: ScriptDirectory) -> None:
    """Whoever waited for another process here finds its work done."""

    def steps(at: Any, _context: MigrationContext) -> Any:
        return scripts._upgrade_revs("head", at)  # as the documentation of EnvironmentContext does

    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()
