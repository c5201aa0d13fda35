"""A restore that is killed leaves the old database or the restored one, whole, and can be done again."""

import multiprocessing
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import backup, restoring
from storage.database import Database
from storage.fingerprint import Print, differences
from storage.restoring import Coming
from tests.peopled import people, prints, put

pytestmark = pytest.mark.slow

Open = Callable[[str], Database]
Prints = dict[str, Print]

NOW = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])
# What a process does to files, as Python tells its auditors: https://docs.python.org/3/library/audit_events.html
STEPS = ("os.rename", "os.link", "os.remove", "os.chmod", "shutil.copyfile", "sqlite3.connect")
MORE = 200


def restore(url: str, file: str, die_at: int) -> None:
    """Kills itself right before the step of this number. Ends well when there are fewer."""
    left = [die_at]

    def watch(name: str, _arguments: object) -> None:
        if name in STEPS:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    restoring.restore(Database(url), Coming(Path(file), NOW + timedelta(seconds=die_at), f"{die_at:022}"))


def was_killed(url: str, file: Path, die_at: int) -> bool:
    process = FORKS.Process(target=restore, args=(url, str(file), die_at))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def test_at_every_step_the_database_is_the_old_or_the_new_one(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    database = opened(sqlite_url)
    world = people(database)
    backed_up = prints(database)
    backup.make(database, tmp_path / "backup.db", NOW, "test")
    put(world, "later", "reply")
    old = prints(database)

    seen = set()
    for number in range(MORE):
        folder = tmp_path / str(number)
        folder.mkdir()
        for part in tmp_path.glob("yousaid.db*"):
            shutil.copyfile(part, folder / part.name)
        url = f"sqlite:///{folder}/yousaid.db"
        killed = was_killed(url, tmp_path / "backup.db", number)
        assert (folder / "yousaid.db").exists(), f"there is no database after a kill at step {number}"
        seen.add(_which(opened, url, old, backed_up))
        if not killed:
            break
        assert not was_killed(url, tmp_path / "backup.db", MORE), "it cannot be done again"
        assert _which(opened, url, old, backed_up) == "new"
    assert number > 8
    assert seen == {"old", "new"}


def _which(opened: Open, url: str, old: Prints, backed_up: Prints) -> str:
    database = opened(url)
    found = prints(database)
    database.close()
    if found == old:
        return "old"
    assert differences(backed_up, found) == ["audit_event", "quarantine"]
    return "new"
