"""The database is brought to its shape: created, migrated after a copy, refused when it is not ours to change."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot import cli
from storage import copying, migrations
from storage.database import Database, DatabaseError
from storage.tables import Row

Open = Callable[[str], Database]

NEWER = "9999"


def test_the_migrated_database_is_the_one_the_models_describe(database: Database) -> None:
    with database.engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": Row.metadata, "compare_type": True})
        assert compare_metadata(context, Row.metadata) == []


def test_sqlite_migrated_and_made_from_the_models_have_the_same_statements(
    opened: Open, sqlite_url: str, tmp_path: Path
) -> None:
    made = _from_models(opened(f"sqlite:///{tmp_path}/models.db"))
    migrated = opened(sqlite_url)
    assert _statements(migrated) == _statements(made)


def test_postgres_migrated_and_made_from_the_models_have_the_same_catalogue(
    opened: Open, postgres_url: str, empty_postgres_url: str
) -> None:
    made = _from_models(opened(empty_postgres_url))
    migrated = opened(postgres_url)
    assert _catalogue(migrated) == _catalogue(made)


def _from_models(database: Database) -> Database:
    with database.engine.begin() as connection:
        Row.metadata.create_all(connection)
    return database


def _statements(database: Database) -> dict[str, list[str]]:
    """What was said to create each table and index, split into parts whose order does not matter."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> 'alembic_version'"
    with database.engine.begin() as connection:
        found = connection.execute(text(query)).all()
    return {name: sorted(part.strip(" \t,)(") for part in sql.split("\n")) for name, sql in found}


def _catalogue(database: Database) -> list[tuple[str, ...]]:
    columns = (
        "SELECT table_name, column_name, data_type, is_nullable, coalesce(collation_name, ''),"
        " coalesce(character_maximum_length, 0) FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name <> 'alembic_version'"
    )
    indexes = (
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    )
    constraints = (
        "SELECT conname, pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid"
        " WHERE c.connamespace = 'public'::regnamespace AND t.relname <> 'alembic_version'"
    )
    with database.engine.begin() as connection:
        found = (row for query in (columns, indexes, constraints) for row in connection.execute(text(query)))
        return sorted(tuple(map(str, row)) for row in found)


def test_a_new_sqlite_database_is_created_without_a_copy(opened: Open, tmp_path: Path) -> None:
    database = opened(f"sqlite:///{tmp_path}/data/yousaid.db")
    assert migrations.current(database) is None
    assert not (tmp_path / "data/yousaid.db").exists()

    migrations.prepare(database)

    assert migrations.current(database) == migrations.head()
    assert not list((tmp_path / "data").glob("*before*"))


def test_an_empty_postgres_database_is_created(opened: Open, empty_postgres_url: str) -> None:
    database = opened(empty_postgres_url)
    assert migrations.current(database) is None

    migrations.prepare(database)

    assert migrations.current(database) == migrations.head()


def test_preparing_a_prepared_database_changes_nothing(database: Database) -> None:
    migrations.prepare(database)
    migrations.upgrade(database)

    assert migrations.current(database) == migrations.head()
    if database.file is not None:
        assert not migrations.copy_before(database.file, migrations.head()).exists()


def test_a_newer_sqlite_database_is_refused_and_stays_as_it_is_byte_for_byte(
    opened: Open, sqlite_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "yousaid.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("UPDATE alembic_version SET version_num = ?", [NEWER])
        connection.commit()
    before = file.read_bytes()

    database = opened(sqlite_url)
    for refused in (migrations.prepare, migrations.upgrade):
        with pytest.raises(DatabaseError, match=r"at 9999, which this program does not know.*newer version"):
            refused(database)

    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_newer_postgres_database_is_refused(opened: Open, postgres_url: str) -> None:
    database = opened(postgres_url)
    _set_revision(database, NEWER)

    for refused in (migrations.prepare, migrations.upgrade):
        with pytest.raises(DatabaseError, match="newer version"):
            refused(database)

    assert migrations.current(database) == NEWER


def _set_revision(database: Database, revision: str) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})


def test_a_database_of_another_program_is_refused(opened: Open, tmp_path: Path, empty_postgres_url: str) -> None:
    for url in (f"sqlite:///{tmp_path}/other.db", empty_postgres_url):
        database = opened(url)
        with database.engine.begin() as connection:
            connection.execute(text("CREATE TABLE songs (title TEXT)"))
        with pytest.raises(DatabaseError, match="tables of another program"):
            migrations.prepare(database)


def test_a_file_that_is_no_database_is_refused_with_its_name(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_text("Dear Sir or Madam, " * 100)
    database = opened(f"sqlite:///{file}")

    with pytest.raises(DatabaseError, match=r"letter\.db cannot be read as a SQLite database"):
        migrations.prepare(database)


def test_an_older_sqlite_database_is_copied_and_then_migrated(
    opened: Open, sqlite_url: str, tmp_path: Path, newer_scripts: ScriptDirectory
) -> None:
    database = opened(sqlite_url)

    migrations.prepare(database, scripts=newer_scripts)

    assert migrations.current(database) == "0002"
    copied = opened(f"sqlite:///{tmp_path}/yousaid.before-0002.db")
    assert migrations.current(copied) == "0001"


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    opened: Open, sqlite_url: str, newer_scripts: ScriptDirectory
) -> None:
    """The column is there already, so the second revision cannot add it."""
    database = opened(sqlite_url)
    with database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE contact ADD COLUMN mood TEXT"))

    with pytest.raises(OperationalError, match="duplicate column"):
        migrations.prepare(database, scripts=newer_scripts)

    assert migrations.current(database) == "0001"


def test_an_older_postgres_database_waits_for_the_operator(
    opened: Open, postgres_url: str, newer_scripts: ScriptDirectory
) -> None:
    database = opened(postgres_url)

    with pytest.raises(DatabaseError, match=r"is at 0001, this program needs 0002\. Run: yousaid upgrade"):
        migrations.prepare(database, scripts=newer_scripts)
    assert migrations.current(database) == "0001"

    migrations.prepare(database, migrate=True, scripts=newer_scripts)
    assert migrations.current(database) == "0002"


def test_a_copy_is_complete_while_the_original_is_in_use(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    database = opened(sqlite_url)
    with database.transaction() as db:
        db.execute(text("INSERT INTO counter VALUES ('feedback', 17)"))
    with database.reading() as busy:
        busy.execute(text("SELECT 1"))
        copying.copy(database, tmp_path / "copy.db")

    with closing(sqlite3.connect(tmp_path / "copy.db")) as copied:
        assert copied.execute("SELECT value FROM counter").fetchall() == [(17,)]
    assert not (tmp_path / "copy.db.part").exists()


def test_a_copy_of_postgres_is_made_with_the_command_for_it(opened: Open, postgres_url: str, tmp_path: Path) -> None:
    database = opened(postgres_url)
    with pytest.raises(DatabaseError, match="yousaid backup"):
        copying.copy(database, tmp_path / "copy.db")


def test_the_command_that_refusals_name_is_there(
    postgres_url: str, empty_postgres_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for url, said in ((postgres_url, "as before"), (empty_postgres_url, "From nothing to 0001")):
        monkeypatch.setenv("YOUSAID_INSTANCE__DATABASE", url)
        with pytest.raises(SystemExit) as ended:
            cli.main(["upgrade"])
        assert ended.value.code == 0
        assert said in capsys.readouterr().out


@pytest.fixture
def newer_scripts(tmp_path: Path) -> ScriptDirectory:
    """The revisions of a program that is one step ahead of this one."""
    versions = tmp_path / "scripts" / "versions"
    shutil.copytree(Path(migrations.SHIPPED.versions), versions, ignore=shutil.ignore_patterns("__pycache__"))
    (versions / "0002_mood.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n\nrevision = '0002'\ndown_revision = '0001'\n\n\n"
        "def upgrade() -> None:\n    op.add_column('contact', sa.Column('mood', sa.String()))\n"
    )
    return ScriptDirectory(str(versions.parent))
