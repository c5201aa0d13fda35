"""Everything moves from SQLite to Postgres and back, all of it or nothing, and is alike in the end."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.single import OnlyOne
from storage import migrations, moving
from storage.database import Database, DatabaseError
from storage.rows import add
from storage.tables import Counter
from tests.peopled import WORDS, people, prints
from tests.test_cli import PEOPLE, Terminal

Open = Callable[[str], Database]


def test_from_sqlite_to_postgres_and_back_nothing_changes(
    opened: Open, sqlite_url: str, empty_postgres_url: str, tmp_path: Path
) -> None:
    first = opened(sqlite_url)
    people(first)
    before = prints(first)

    there = moving.move(first, empty_postgres_url)
    second = opened(empty_postgres_url)
    assert before == there == prints(second)
    with second.reading() as db:
        assert db.scalars(text("SELECT quote FROM feedback")).all() == [WORDS]
    second.close()

    assert moving.move(second, f"sqlite:///{tmp_path}/back.db") == before
    assert prints(opened(f"sqlite:///{tmp_path}/back.db")) == before
    assert migrations.current(opened(f"sqlite:///{tmp_path}/back.db")) == migrations.head()


def test_what_moved_goes_on_working(opened: Open, sqlite_url: str, empty_postgres_url: str) -> None:
    world = people(opened(sqlite_url))
    moving.move(world.database, empty_postgres_url)
    world.database = opened(empty_postgres_url)

    assert world.says("dana", "feedback F-1").done
    assert "Invoices on time" in world.says("dana", "actions").message.plain()


def test_a_target_with_rows_is_refused_and_stays_as_it_is(opened: Open, sqlite_url: str, postgres_url: str) -> None:
    people(opened(sqlite_url))
    target = opened(postgres_url)
    with target.transaction() as db:
        add(db, Counter, [{"name": "mine", "value": 1}])
    before = prints(target)
    target.close()

    with pytest.raises(DatabaseError, match=r"holds rows already \(in counter\)\. Name an empty database"):
        moving.move(opened(sqlite_url), postgres_url)
    assert prints(target) == before


def test_a_file_that_is_there_is_refused(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    people(opened(sqlite_url))
    (tmp_path / "there.db").write_text("precious")

    with pytest.raises(DatabaseError, match=r"there\.db exists"):
        moving.move(opened(sqlite_url), f"sqlite:///{tmp_path}/there.db")
    assert (tmp_path / "there.db").read_text() == "precious"


def test_a_program_that_is_connected_to_the_target_is_noticed(
    opened: Open, sqlite_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "PATIENCE", 0.2)
    people(opened(sqlite_url))
    running = opened(postgres_url)
    with running.reading(), pytest.raises(DatabaseError, match="1 connections of other programs named yousaid"):
        moving.move(opened(sqlite_url), postgres_url)


def test_what_postgres_cannot_hold_is_named_and_nothing_is_kept(
    opened: Open, sqlite_url: str, empty_postgres_url: str
) -> None:
    source = opened(sqlite_url)
    with source.transaction() as db:
        add(db, Counter, [{"name": "a\0b", "value": 1}])

    with pytest.raises(DatabaseError, match=r"postgresql cannot hold a row of counter .*NUL"):
        moving.move(source, empty_postgres_url)
    assert migrations.current(opened(empty_postgres_url)) is None


def interrupted(source: str, target: str, after: int) -> None:
    """A move that dies after so many words about its progress."""
    left = [after]

    def tell(_what: str, _done: int, _whole: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    moving.move(Database(source), target, tell)


@pytest.mark.slow
@pytest.mark.parametrize("after", [1, 5, 12, 30])
def test_a_move_that_is_killed_leaves_nothing_and_is_begun_again(
    opened: Open, sqlite_url: str, empty_postgres_url: str, tmp_path: Path, after: int
) -> None:
    before = prints(people(opened(sqlite_url)).database)
    for target in (empty_postgres_url, f"sqlite:///{tmp_path}/new.db"):
        dying = multiprocessing.get_context("spawn").Process(target=interrupted, args=(sqlite_url, target, after))
        dying.start()
        dying.join()
        assert dying.exitcode == -9
        assert not (tmp_path / "new.db").exists()

        assert moving.move(opened(sqlite_url), target) == before
    with opened(empty_postgres_url).reading() as db:
        assert set(before) < set(inspect(db.connection()).get_table_names())


@pytest.fixture
def yousaid(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE)
    return Terminal(capsys)


def test_on_the_command_line(yousaid: Terminal, empty_postgres_url: str, tmp_path: Path) -> None:
    yousaid("import", "people.csv", "--yes")
    with_password = empty_postgres_url.replace("postgres:@", "postgres:geheim@")
    moved = yousaid("move", "--to", with_password)

    assert moved.code == 0, moved.err
    assert "alike in every table" in moved.out
    assert 'database = "postgresql+psycopg://' in moved.out
    assert "geheim" not in moved.out
    assert yousaid("move", "--to", empty_postgres_url).err.startswith("yousaid: The target holds rows already")
    assert yousaid("move", "--to", "mysql://here").code == 2

    only = OnlyOne(Path("data/yousaid.db"))
    only.acquire()
    assert "Stop it first" in yousaid("move", "--to", "sqlite:///other.db").err
    only.release()
