"""Customers, staff, the clock and the wire in any order: after each step the database is what a small model says."""

import shutil
from collections import Counter
from collections.abc import Iterable
from random import Random

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
    share.play(lambda case: _case(share, case))


def _case(share: Share, case: int) -> Result:
    folder = share.folder / f"case{case}"
    folder.mkdir(exist_ok=True)
    file = folder / "yousaid.db"
    shutil.copyfile(template(share.folder, "telegram-webhook"), file)
    machine = Machine(file, Random(f"{share.seed}:{case}"))
    problems: list[str] = []
    steps = 0
    try:
        while steps < STEPS and not problems:
            problems = [f"step {steps}, {problem}" for problem in machine.step()]
            steps += 1
    finally:
        machine.close()
    shutil.rmtree(folder)
    return Result(tuple(problems[:SHOWN]), {"runs": 1, "steps": steps, **_met(machine.did)})


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
