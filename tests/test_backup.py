"""A backup is complete and verified, made while others write; what is damaged, changed or in the way is refused."""

import resource
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from storage import backup, migrations
from storage.database import Database, DatabaseError
from storage.fingerprint import differences, fingerprints
from storage.manifest import Manifest, examine, looking
from storage.rows import add
from storage.tables import Counter
from tests.peopled import WORDS, people, prints
from tests.test_cli import PEOPLE, Terminal

Open = Callable[[str], Database]

NOW = datetime(2026, 11, 24, 3, 30, tzinfo=UTC)


def made(database: Database, to: Path, **options: Any) -> Manifest:
    return backup.make(database, to, NOW, "0.1.0", **options)


def test_a_backup_holds_what_the_database_holds(database: Database, tmp_path: Path) -> None:
    people(database)
    manifest = made(database, tmp_path / "copy.db")

    assert manifest.tables == prints(database)
    assert manifest.rows > 30
    assert (manifest.made_at, manifest.program, manifest.revision) == (NOW, "0.1.0", migrations.head())
    with looking(tmp_path / "copy.db") as connection:
        quotes = connection.execute(text("SELECT quote FROM feedback")).scalars().all()
    assert quotes == [WORDS]


def test_a_backup_is_one_file_that_only_its_owner_reads(database: Database, tmp_path: Path) -> None:
    people(database)
    folder = tmp_path / "backups"
    made(database, folder / "copy.db")

    assert [file.name for file in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_backup_reads_the_same_whenever_it_is_examined(database: Database, tmp_path: Path) -> None:
    people(database)
    manifest = made(database, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()

    assert examine(tmp_path / "copy.db") == manifest
    assert (tmp_path / "copy.db").read_bytes() == before


def test_what_is_there_is_not_overwritten_unless_forced(database: Database, tmp_path: Path) -> None:
    to = tmp_path / "copy.db"
    to.write_text("precious")

    with pytest.raises(DatabaseError, match=r"copy\.db exists. Name another file, or say --force"):
        made(database, to)
    assert to.read_text() == "precious"

    assert made(database, to, force=True) == examine(to)


def test_progress_ends_with_all_of_it(database: Database, tmp_path: Path) -> None:
    people(database)
    said: list[tuple[str, int, int]] = []

    manifest = made(database, tmp_path / "copy.db", progress=lambda *told: said.append(told))

    assert all(0 <= done <= whole for _, done, whole in said)
    assert said[-1][1:] == (manifest.rows, manifest.rows)


def test_every_damaged_page_is_noticed(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    database = opened(sqlite_url)
    people(database)
    to = tmp_path / "copy.db"
    made(database, to)
    sound = to.read_bytes()
    at = sound.index(WORDS.encode())

    for place in (at, 20, 5 * 4096 + 3):
        to.write_bytes(sound[:place] + bytes([sound[place] ^ 0x55]) + sound[place + 1 :])
        with pytest.raises(DatabaseError, match=r"damaged|changed since it was made"):
            examine(to)
    to.write_bytes(sound[: len(sound) // 2])
    with pytest.raises(DatabaseError, match="damaged"):
        examine(to)


def test_a_changed_row_is_noticed_with_its_table(database: Database, tmp_path: Path) -> None:
    people(database)
    made(database, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db", isolation_level=None)) as connection:
        connection.execute("UPDATE consent SET granted = 0")

    with pytest.raises(DatabaseError, match=r"changed since it was made: consent\. Take another backup"):
        examine(tmp_path / "copy.db")


def test_what_is_no_backup_is_refused(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="There is no backup at"):
        examine(tmp_path / "nothing.db")
    (tmp_path / "letter.db").write_text("Dear Sir or Madam, " * 1000)
    with pytest.raises(DatabaseError, match="no backup of ours"):
        examine(tmp_path / "letter.db")
    database = opened(sqlite_url)
    people(database)
    with pytest.raises(DatabaseError, match="is a database in use, not a backup"):
        examine(tmp_path / "yousaid.db")


def test_of_nothing_there_is_no_backup(opened: Open, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="nothing to back up"):
        made(opened(f"sqlite:///{tmp_path}/none.db"), tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_whoever_writes_does_not_wait_and_the_backup_is_one_moment(database: Database, tmp_path: Path) -> None:
    """Two rows are always written together: a copy that saw only one would be of two moments."""
    over = threading.Event()
    written = 0

    def write() -> None:
        nonlocal written
        while not over.is_set():
            with database.transaction() as db:
                add(db, Counter, [{"name": f"{side}{written}", "value": written} for side in "ab"])
            written += 1

    people(database)
    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            before = written
            made(database, tmp_path / f"{number}.db")
            with looking(tmp_path / f"{number}.db") as connection:
                pairs = connection.execute(text("SELECT count(*), max(value) + 1 FROM counter WHERE name <> 'x'")).one()
            assert written > before, "nobody could write while the backup was made"
            assert pairs[0] >= 2 * before
            ours = "SELECT count(*) FROM counter WHERE name GLOB '[ab][0-9]*'"
            with looking(tmp_path / f"{number}.db") as connection:
                assert connection.execute(text(ours)).scalar_one() % 2 == 0
    finally:
        over.set()
        writer.join()


def test_a_full_disk_is_one_sentence_and_leaves_nothing(database: Database, tmp_path: Path) -> None:
    people(database)
    (tmp_path / "kept").mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, hard))
    try:
        with pytest.raises(DatabaseError, match=r"copy\.db could not be made \(.*\)\. Is there room"):
            made(database, tmp_path / "kept" / "copy.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list((tmp_path / "kept").iterdir()) == []


def test_prints_do_not_depend_on_the_order_of_rows_and_count_each(sqlite_url: str, opened: Open) -> None:
    database = opened(sqlite_url)
    rows = [{"name": name, "value": 1} for name in ("a", "b", "c")]
    with database.transaction() as db:
        add(db, Counter, rows)
    there = prints(database)
    with database.transaction() as db:
        db.execute(text("DELETE FROM counter"))
        add(db, Counter, rows[::-1])
    assert prints(database) == there

    with database.transaction() as db:
        db.execute(text("UPDATE counter SET value = 2 WHERE name = 'b'"))
    assert differences(there, prints(database)) == ["counter"]
    with database.reading() as db:
        assert fingerprints(db.connection())["counter"].rows == 3


@pytest.fixture
def yousaid(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE)
    return Terminal(capsys)


def test_on_the_command_line(yousaid: Terminal) -> None:
    assert yousaid("backup").err == (
        "yousaid: There is no database yet, so there is nothing to back up. Make it: yousaid run\n"
    )
    yousaid("import", "people.csv", "--yes")

    first = yousaid("backup", "--json")
    assert first.code == 0
    assert first.data["file"].startswith("data/backups/yousaid-")
    assert first.data["tables"]["contact"]["rows"] == 1
    assert "read again and found whole" in yousaid("backup", "here.db").out
    assert yousaid("backup", "here.db").code == 2
    assert yousaid("backup", "here.db", "--force").code == 0
    assert yousaid("backup", "--check").out.startswith(first.data["file"])
    Path("here.db").write_bytes(Path("here.db").read_bytes()[:8192])
    assert "damaged" in yousaid("backup", "--check", "here.db").err
