"""The benchmarks run, print every line and goal, and compare programs that do the same; no figure is tested."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import contenders, measurements, wire
from benchmarks.contender import enter, modules
from benchmarks.world import populate

WRITTEN = {
    "inbox": "channel, natural_key, state, reason",
    "conversation": "id, step, status, state, due_at, timer, version, language",
    "conversation_event": "conversation_id, seq, event",
    "answer": "conversation_id, contact_id, question, version, kind, number, choice, words, raw, given, late, language",
    "outbox": "dedupe_key, connector, address, chat, kind, priority, message, contact_id, conversation_id, redraws, "
    "state, expires_at - not_before, attempts",
    "check_in": "id, disposition, started_at IS NOT NULL",
}


@pytest.mark.long
def test_a_quick_run_prints_every_line_and_goal(capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmarks.main(["--quick", "--json"]) == 0
    said: dict[str, Any] = json.loads(capsys.readouterr().out)

    assert len(said["results"]) == len(modules(measurements))
    of_ours_alone = ("Reminders due at one instant", "Restart", "Under load for 3 s")
    assert set(of_ours_alone) <= {result["title"] for result in said["results"]}
    said["results"] = [result for result in said["results"] if result["title"] not in of_ours_alone]
    labels = [line["label"] for result in said["results"] for line in result["lines"]]
    everybody = [*modules(contenders).values(), *(k for k in modules(wire).values() if hasattr(k, "LABEL"))]
    assert sorted(labels) == sorted([*(str(kind.LABEL) for kind in everybody), labels[_only(said, "Latency")]])
    assert {goal["goal"] for goal in said["goals"]} == {"P1", "P2", "P3", "P4", "P8", "P9", "load"}


def _only(said: dict[str, Any], title: str) -> int:
    """Where the single line of a measurement stands among all lines."""
    before = 0
    for result in said["results"]:
        if result["title"].startswith(title):
            return before
        before += len(result["lines"])
    raise LookupError(title)


@pytest.mark.slow
def test_everybody_who_writes_rows_writes_the_same_ones(tmp_path: Path) -> None:
    world = populate(tmp_path, 9)
    rivals = {name: kind for name, kind in modules(contenders).items() if name not in ("by_pickle", "statements")}
    written = {}
    for name, kind in rivals.items():
        contender = enter(kind, world, tmp_path)
        contender.ready(world.presses)()
        contender.leave()
        written[name] = _rows(tmp_path / f"{name}.db")

    ours = written.pop("ours")
    assert all(len(rows) >= len(world.presses) for rows in ours.values())
    assert written == dict.fromkeys(written, ours)


def _rows(file: Path) -> dict[str, Sequence[tuple[Any, ...]]]:
    with sqlite3.connect(file) as db:
        found = {table: db.execute(f"SELECT {columns} FROM {table}").fetchall() for table, columns in WRITTEN.items()}
    db.close()
    return {table: sorted(rows, key=repr) for table, rows in found.items()}
