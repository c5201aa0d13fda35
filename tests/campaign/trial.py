"""One run: a little world, people who act, the program killed at a boundary, started again, left to drain, checked."""

import asyncio
import shutil
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.campaign import invariants
from tests.campaign.cast import gather, settings_of
from tests.campaign.child import Order
from tests.campaign.fast_clock import FastClock
from tests.campaign.kennel import KILLED, Kennel
from tests.campaign.play import Play
from tests.campaign.surfaces import SURFACES
from tests.campaign.truth import Surface
from tests.platforms.faults import DELIVERY, Duplicate

PATIENCE = 60.0
CALM_CHECKS = 4
BETWEEN = 0.015
OPEN = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'leased', 'sending')"
UNDERWAY = "SELECT count(*) FROM outbox WHERE state = 'sending' AND kind <> 'redraw'"
CHATS_UNDERWAY = "SELECT count(DISTINCT chat) FROM outbox WHERE state = 'sending' AND kind <> 'redraw'"


@dataclass(frozen=True, slots=True)
class Trial:
    """What to do. `kills` are boundaries with counts, one for each child in turn; without any nothing is killed."""

    number: int
    seed: int
    surface: str
    kills: tuple[str, ...] = ()
    plant: str = ""


@dataclass(slots=True)
class Outcome:
    trial: Trial
    killed_at: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    unknown: int = 0
    underway: list[int] = field(default_factory=list)
    """How many messages were being sent at each kill."""
    lost: int = 0
    duplicates: int = 0
    answers: int = 0
    messages: int = 0
    passed: Counter[str] = field(default_factory=Counter)
    start_times: list[float] = field(default_factory=list)
    seconds: float = 0.0


async def run(trial: Trial, template: Path, folder: Path) -> Outcome:
    """Everything in a folder of its own, which stays."""
    began = time.monotonic()
    folder.mkdir(parents=True)
    database = folder / "yousaid.db"
    shutil.copyfile(template, database)
    clock = FastClock(time.time())
    surface = SURFACES[trial.surface](clock)
    await surface.start()
    try:
        outcome = await _Run(trial, surface, clock, folder, database).play()
    finally:
        await surface.stop()
    outcome.seconds = time.monotonic() - began
    return outcome


class _Run:
    def __init__(self, trial: Trial, surface: Surface, clock: FastClock, folder: Path, database: Path) -> None:
        chance = Random(f"{trial.seed}:{trial.number}")
        self._surface = surface
        self._database = database
        self._passed = folder / "points.log"
        order = Order(
            settings_of(surface, database), clock, str(folder / "child.log"), str(self._passed), plant=trial.plant
        )
        self._kennel = Kennel(order)
        self._play = Play(gather(surface), chance)
        self._kills = list(trial.kills)
        self._outcome = Outcome(trial)
        surface.faults.plan(DELIVERY, *[Duplicate()] * chance.choice((0, 0, 1, 2)))

    async def play(self) -> Outcome:
        outcome = self._outcome
        self._start()
        self._play.begin()
        try:
            drained = await self._until_drained()
        finally:
            await self._play.end()
            stopped = await self._kennel.stop()
        outcome.problems += [drained, f"the program {stopped}"] if stopped and not drained else [drained]
        outcome.start_times = self._kennel.start_times
        outcome.passed = Counter(self._passed.read_text().split()) if self._passed.exists() else Counter()
        found = await asyncio.to_thread(
            invariants.check, self._database, self._surface, tuple(self._play.answers)
        )  # fmt: skip
        outcome.unknown, outcome.lost, outcome.duplicates = found.unknown, found.lost, found.duplicates
        outcome.answers, outcome.messages = found.answers, found.messages
        outcome.problems = [problem for problem in (*outcome.problems, *found.problems) if problem]
        if outcome.unknown > sum(outcome.underway):
            outcome.problems.append(f"{outcome.unknown} unknown, but {outcome.underway} were being sent at the kills")
        return outcome

    def _start(self) -> None:
        self._armed = self._kills.pop(0) if self._kills else ""
        self._kennel.start(self._armed)

    async def _until_drained(self) -> str:
        """Starts the program again whenever it was killed. What is wrong, when it does not come to rest."""
        deadline, calm = time.monotonic() + PATIENCE, 0
        while time.monotonic() < deadline:
            await asyncio.sleep(BETWEEN)
            code = self._kennel.look()
            if code is not None:
                if code != KILLED or not self._armed:
                    return f"the program ended by itself, exit code {code}:\n{self._kennel.last_words()}"
                self._outcome.killed_at.append(self._armed)
                self._note_underway()
                self._start()
            calm = calm + 1 if self._is_calm() else 0
            if calm >= CALM_CHECKS:
                if self._play.is_over:
                    return ""
                self._play.calm()
                calm = 0
        return f"does not drain within {PATIENCE:.0f} s:\n{self._kennel.last_words()}"

    def _note_underway(self) -> None:
        """Only what is being sent at a kill may become unknown, and that is one message of each chat at most."""
        underway, chats = _count(self._database, UNDERWAY), _count(self._database, CHATS_UNDERWAY)
        self._outcome.underway.append(underway)
        if underway > chats:
            self._outcome.problems.append(f"{underway} messages were being sent at once in {chats} chats")

    def _is_calm(self) -> bool:
        here = self._kennel.ready and self._play.all_wait and self._surface.idle()
        return here and _count(self._database, OPEN) == 0


def _count(database: Path, question: str) -> int:
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        (count,) = connection.execute(question).fetchone()
    return int(count)
