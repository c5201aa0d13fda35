"""Customers, staff, the clock and the wire in any order: after each step the database is what a small model says."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from random import Random

from storage.database import Database
from tests.campaign.model import OUTCOMES, Machine
from tests.campaign.plants import PLANTS, not_waiting_for_the_disk
from tests.campaign.quiet import quietly
from tests.campaign.row import Result, Row, Share
from tests.campaign.virtually import template

STEPS = 50
SHOWN = 10
DONE = ("says", "again", "stops", "starts", "asks", "waits", "ticks", "delivers")


def play(share: Share) -> None:
    quietly()
    not_waiting_for_the_disk()  # what a disk keeps is shown by other rows
    PLANTS[share.plant].apply()
    made = template(share.folder, "telegram-webhook")
    database = Database(f"sqlite:///{share.folder / 'model.db'}")
    try:
        share.play(lambda case: _case(share, case, database, made))
    finally:
        database.close()


def _case(share: Share, case: int, database: Database, made: Path) -> Result:
    _as_it_was(database, made)
    machine = Machine(database, Random(f"{share.seed}:{case}"))
    problems: list[str] = []
    steps = 0
    while steps < STEPS and not problems:
        problems = [f"step {steps}, {problem}" for problem in machine.step()]
        steps += 1
    return Result(tuple(problems[:SHOWN]), {"runs": 1, "steps": steps, **_met(machine.did)})


def _as_it_was(database: Database, made: Path) -> None:
    """The template again, in a database that stays open: its statements are made once and not for every run."""
    with closing(sqlite3.connect(made)) as source, closing(database.engine.raw_connection()) as connection:
        target = connection.driver_connection
        assert isinstance(target, sqlite3.Connection)
        source.backup(target)


def _met(did: Counter[str]) -> dict[str, int]:
    return {f"met {name}": times for name, times in did.items()}


def judge(seen: Counter[str]) -> Iterable[str]:
    for name in (*DONE, *(f"message {outcome}" for outcome in sorted(set(OUTCOMES) - {"left"}))):
        if not seen[f"met {name}"]:
            yield f"NEVER DONE: {name}"


ROW = Row(
    name="model",
    shows=f"customers, staff, the clock and the wire in any order, {STEPS} steps a run, against a small model",
    unit="runs",
    ci=2_000,
    long=500_000,
    brief=100,
    play=play,
    judge=judge,
    parts=2,
)
