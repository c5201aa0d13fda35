"""Bugs on purpose, one at a time: the row that should notice each is played with it, and must fail visibly."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.campaign.plants import PLANTS
from tests.campaign.row import Result, Row, Share

ROOT = Path(__file__).resolve().parents[3]
ENOUGH = {"kills-sqlite": 60, "power-cuts": 40, "platform-faults": 200}
"""So many of the row's unit are played at most; the first failure ends it."""
NAMES = [name for name in PLANTS if name]
SECONDS = 900


def play(share: Share) -> None:
    share.play(lambda case: _case(share, NAMES[case % len(NAMES)], case // len(NAMES)))


def _case(share: Share, name: str, turn: int) -> Result:
    plant = PLANTS[name]
    words = [sys.executable, "-m", "tests.campaign", "--row", plant.row, "--size", str(ENOUGH[plant.row]), "--quiet"]
    words += ["--plant", name, "--failures", "1", "--workers", "1", "--seed", str(share.seed + turn)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    problems = tuple(_missing(name, done.returncode, done.stdout, done.stderr))
    return Result(problems, {"bugs": 1, "caught": int(not problems), f"met {name}": int(not problems)})


def _missing(name: str, code: int, said: str, errors: str) -> Iterable[str]:
    """What a failure must say: the row, what is wrong, how to play it again."""
    if code != 1:
        yield f"NOT NOTICED: {name} ({PLANTS[name].what}); exit code {code}\n{errors[-2000:]}"
    elif not (f"FAILED {PLANTS[name].row}, case" in said and "again: python -m tests.campaign" in said):
        yield f"{name} made the campaign fail, but not by a case of its row:\n{said[-1000:]}{errors[-1000:]}"


def judge(seen: Counter[str]) -> Iterable[str]:
    for name in NAMES:
        if not seen[f"met {name}"]:
            yield f"NOT NOTICED: {name} ({PLANTS[name].what})"


ROW = Row(
    name="planted-bugs",
    shows=f"{len(NAMES)} bugs on purpose are noticed: " + "; ".join(PLANTS[name].what for name in NAMES),
    unit="bugs",
    ci=len(NAMES),
    long=len(NAMES) * 10,
    brief=0,
    play=play,
    judge=judge,
    parts=2,
)
