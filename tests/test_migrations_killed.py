"""A migration that is killed at any of its statements is done again at the next start, and no row is lost.

The program itself migrates, in a child process forked for each statement, which kills itself right before it.
"""

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, make_url, text

from storage import migrations
from storage.database import Database
from storage.fingerprint import Print, fingerprints
from storage.tables import Row
from tests.peopled import people

pytestmark = pytest.mark.slow

Open = Callable[[str], Database]

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])
COMMIT = "COMMIT"
SECOND = '''
"""Gives contacts a mood and remembers when each was seen: adds, fills, makes an index and a table, changes rows."""

from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("contact", sa.Column("mood", sa.String(), nullable=False, server_default="calm"))
    op.create_table("sighting", sa.Column("contact_id", sa.String(22), primary_key=True), sa.Column("name", sa.Text()))
    op.execute("INSERT INTO sighting SELECT id, name FROM contact")
    op.execute("UPDATE contact SET mood = 'glad' WHERE id IN (SELECT contact_id FROM feedback)")
    op.create_index("ix_contact_mood", "contact", ["mood"])
    op.execute("UPDATE feedback SET state = 'noted' WHERE state = 'new'")
'''


def migrate(url: str, scripts: str, die_at: int, said: Connection) -> None:
    """Prepares the database and says how many statements that took, unless it dies right before one of them."""
    done = [0]

    def count(*_: Any) -> None:
        if done[0] == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        done[0] += 1

    database = Database(url)
    event.listen(database.engine, "before_cursor_execute", count)
    event.listen(database.engine, "commit", count)
    migrations.prepare(database, migrate=True, scripts=ScriptDirectory(scripts))
    said.send(done[0])


def migrated(url: str, scripts: Path, die_at: int = -1) -> int:
    """How many statements it took, commits among them; 0 when it was killed."""
    hears, says = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=migrate, args=(url, str(scripts), die_at, says))
    process.start()
    says.close()
    process.join()
    if process.exitcode == -signal.SIGKILL:
        return 0
    assert process.exitcode == 0
    return int(hears.recv())


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return Path(migrations.SHIPPED.dir)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The revisions of a program that is one step ahead."""
    versions = tmp_path / "scripts" / "versions"
    shutil.copytree(Path(migrations.SHIPPED.versions), versions, ignore=shutil.ignore_patterns("__pycache__"))
    (versions / "0002_mood.py").write_text(SECOND)
    return versions.parent


def has_the_shape(database: Database) -> bool:
    with database.engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": Row.metadata, "compare_type": True})
        return not compare_metadata(context, Row.metadata)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_making_a_database_is_killed_at_every_statement(
    opened: Open, first: Path, new_postgres: Callable[..., str], tmp_path: Path, kind: str
) -> None:
    """All on one database: what a killed one left is what the next finds."""

    def new(name: str) -> str:
        return new_postgres() if kind == "postgres" else f"sqlite:///{tmp_path}/{name}.db"

    statements = migrated(new("whole"), first)
    assert statements > 50

    url = new("killed")
    for number in range(statements):
        assert migrated(url, first, number) == 0, f"it was not killed at statement {number}"
        assert migrations.current(opened(url)) is None, f"after a kill at statement {number}"
    assert migrated(url, first) == statements
    assert has_the_shape(opened(url))


def rows(database: Database) -> dict[str, Print]:
    with database.reading() as db:
        return fingerprints(db.connection())


def test_a_later_migration_is_killed_at_every_statement_and_no_row_is_lost(
    opened: Open, database_url: str, second: Path, tmp_path: Path, new_postgres: Callable[..., str]
) -> None:
    """All on one database: after each kill it is what it was, so that every start is like the last."""
    database = opened(database_url)
    people(database)
    before = rows(database)
    database.checkpoint()
    database.close()
    whole = copied(database_url, tmp_path, new_postgres)
    statements = migrated(whole, second)
    after = rows(opened(whole))
    assert statements > 8
    assert after["contact"] != before["contact"]
    assert after["sighting"].rows == before["contact"].rows

    for number in range(statements):
        assert migrated(database_url, second, number) == 0, f"it was not killed at statement {number}"
        left = (migrations.current(database), rows(database))
        assert left == ("0001", before), f"after a kill at statement {number}"
        database.close()
    assert migrated(database_url, second) == statements
    assert (migrations.current(database), rows(database)) == ("0002", after)


def copied(url: str, tmp_path: Path, new_postgres: Callable[..., str]) -> str:
    """A database with the rows of this one, which nobody uses."""
    if url.startswith("sqlite"):
        shutil.copyfile(tmp_path / "yousaid.db", tmp_path / "copy.db")
        return f"sqlite:///{tmp_path}/copy.db"
    return new_postgres(make_url(url).database)


def test_the_copy_made_before_holds_what_was_there(opened: Open, sqlite_url: str, second: Path, tmp_path: Path) -> None:
    database = opened(sqlite_url)
    people(database)
    before = rows(database)
    database.close()
    (tmp_path / "yousaid.before-0002.db.part").write_text("left by one that was killed while it copied")

    assert migrated(sqlite_url, second, 3) == 0
    assert migrated(sqlite_url, second) > 0

    copy = opened(f"sqlite:///{tmp_path}/yousaid.before-0002.db")
    assert rows(copy) == before
    with copy.reading() as db:
        assert db.scalar(text("SELECT version_num FROM alembic_version")) == "0001"
    assert not list(tmp_path.glob("*.part"))
