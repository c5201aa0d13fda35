"""P9: how long the program takes to be ready again, and whether what is open makes it slower or larger.

A process of its own imports the program, starts it on a database with open conversations and says when it is ready,
what it took after the imports and how much memory it has; the same on a database without any. Medians of some starts,
by turns.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.world import populate

MOST = 50.0
STARTS = 5


def measure(around: Surroundings) -> Result:
    files = {}
    for name, people in (("none", 0), ("open", around.size.open)):
        folder = around.folder / f"restart-{name}"
        folder.mkdir()
        files[name] = populate(folder, people).file
    found: dict[str, list[Mapping[str, float]]] = {name: [] for name in files}
    for _ in range(STARTS):
        for name, file in files.items():
            found[name].append(_start(file))
    empty, full = _middle(found["none"]), _middle(found["open"])
    lines = [Line("with no conversation", empty), Line(f"with {around.size.open:,} open conversations", full)]
    goals = (
        Goal("P9", "ms until ready, after the imports", full["ready ms"], MOST),
        Goal("P9", "MB more memory than with no conversation", full["MB"] - empty["MB"], 1.0),
    )
    return Result("Restart", lines, goals)


def _start(file: Path) -> Mapping[str, float]:
    command = [sys.executable, "-m", "benchmarks.starting", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    numbers: dict[str, float] = json.loads(done.stdout)
    return numbers


def _middle(starts: list[Mapping[str, float]]) -> Mapping[str, float]:
    return {name: median(one[name] for one in starts) for name in starts[0]}
