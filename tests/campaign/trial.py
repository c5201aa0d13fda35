"""One run: a little world, people who act, the program struck again and again, left to drain, checked."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Protocol

import psycopg

from tests.campaign import invariants
from tests.campaign.cast import gather, settings_of
from tests.campaign.child import Order
from tests.campaign.fast_clock import FastClock
from tests.campaign.kennel import KILLED, Kennel
from tests.campaign.play import Play
from tests.campaign.stores import Store
from tests.campaign.surfaces import SURFACES
from tests.campaign.truth import Surface
from tests.platforms.faults import DELIVERY, Duplicate

PATIENCE = 180.0
CALM_CHECKS = 4
BETWEEN = 0.015
OPEN = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'leased', 'sending')"
UNDERWAY = "SELECT count(*) FROM outbox WHERE state = 'sending' AND kind <> 'redraw'"
CHATS_UNDERWAY = "SELECT count(DISTINCT chat) FROM outbox WHERE state = 'sending' AND kind <> 'redraw'"


class Blows(Protocol):
    """What else happens to a run than the kills it was given."""

    def arrange(self, order: Order) -> Order:
        """Before a child is started."""

    def after_kill(self) -> None:
        """Before the next child is started."""

    async def strike(self) -> None:
        """Beside the running program; returns when it is over."""

    def judge(self, log: str) -> list[str]:
        """What is wrong with what the program said of it."""


class NoBlows:
    def arrange(self, order: Order) -> Order:
        return order

    def after_kill(self) -> None:
        pass

    async def strike(self) -> None:
        pass

    def judge(self, log: str) -> list[str]:
        return []


@dataclass(frozen=True, slots=True)
class Trial:
    """What to do. `kills` are boundaries with counts, one for each child in turn; without any nothing is killed."""

    seed: str
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


async def run(trial: Trial, folder: Path, new_store: Callable[[Path], Store], blows: Blows | None = None) -> Outcome:
    """Everything in a folder of its own, which stays."""
    clock = FastClock(time.time())
    surface = SURFACES[trial.surface](clock)
    store = await asyncio.to_thread(new_store, folder)
    await surface.start()
    try:
        return await _Run(trial, surface, clock, folder, store, blows or NoBlows()).play()
    finally:
        await surface.stop()
        store.close()


class _Run:
    def __init__(
        self, trial: Trial, surface: Surface, clock: FastClock, folder: Path, store: Store, blows: Blows
    ) -> None:  # fmt: skip
        chance = Random(trial.seed)
        self._surface = surface
        self._store = store
        self._blows = blows
        self._log = folder / "child.log"
        self._passed = folder / "points.log"
        self._order = Order(
            settings_of(surface, store.url), clock, str(self._log), str(self._passed), plant=trial.plant
        )
        self._kennel = Kennel(self._order)
        self._play = Play(gather(surface), chance)
        self._kills = list(trial.kills)
        self._outcome = Outcome(trial)
        surface.faults.plan(DELIVERY, *[Duplicate()] * chance.choice((0, 0, 1, 2)))

    async def play(self) -> Outcome:
        outcome = self._outcome
        self._start()
        self._play.begin()
        self._striking = asyncio.create_task(self._strike())
        try:
            drained = await self._until_drained()
        finally:
            self._striking.cancel()
            await asyncio.gather(self._striking, return_exceptions=True)
            await self._play.end()
            stopped = await self._kennel.stop()
        outcome.problems += [drained, f"the program {stopped}"] if stopped and not drained else [drained]
        outcome.problems += self._blows.judge(self._log.read_text(errors="replace") if self._log.exists() else "")
        outcome.start_times = self._kennel.start_times
        outcome.passed = Counter(self._passed.read_text().split()) if self._passed.exists() else Counter()
        await self._check()
        return outcome

    async def _strike(self) -> None:
        """Only a program that has started goes on by itself; one that cannot start says so and ends."""
        while not self._kennel.ready:
            await asyncio.sleep(BETWEEN)
        await self._blows.strike()

    async def _check(self) -> None:
        outcome = self._outcome
        found = await asyncio.to_thread(
            invariants.check, self._store.url, self._surface, tuple(self._play.answers)
        )  # fmt: skip
        outcome.unknown, outcome.lost, outcome.duplicates = found.unknown, found.lost, found.duplicates
        outcome.answers, outcome.messages = found.answers, found.messages
        outcome.problems = [problem for problem in (*outcome.problems, *found.problems) if problem]
        if outcome.unknown > sum(outcome.underway):
            outcome.problems.append(f"{outcome.unknown} unknown, but {outcome.underway} were being sent at the kills")

    def _start(self) -> None:
        self._armed = self._kills.pop(0) if self._kills else ""
        self._kennel.start(self._blows.arrange(replace(self._order, kill_at=self._armed)))

    async def _until_drained(self) -> str:
        """Starts the program again whenever it was killed. What is wrong, when it does not come to rest."""
        deadline, calm = time.monotonic() + PATIENCE, 0
        while time.monotonic() < deadline:
            await asyncio.sleep(BETWEEN)
            code = self._kennel.look()
            if code is not None:
                if code != KILLED or not self._armed:
                    return f"the program ended by itself, exit code {code}:\n{self._kennel.last_words()}"
                await self._killed()
            calm = calm + 1 if self._is_calm() else 0
            if calm >= CALM_CHECKS:
                if self._play.is_over:
                    return ""
                self._play.calm()
                calm = 0
        return f"does not drain within {PATIENCE:.0f} s:\n{self._kennel.last_words()}"

    async def _killed(self) -> None:
        self._outcome.killed_at.append(self._armed)
        self._blows.after_kill()
        while not self._store.settled():
            await asyncio.sleep(BETWEEN)
        self._note_underway()
        self._start()

    def _note_underway(self) -> None:
        """Only what is being sent at a kill may become unknown, and that is one message of each chat at most."""
        underway, chats = self._store.count(UNDERWAY), self._store.count(CHATS_UNDERWAY)
        self._outcome.underway.append(underway)
        if underway > chats:
            self._outcome.problems.append(f"{underway} messages were being sent at once in {chats} chats")

    def _is_calm(self) -> bool:
        here = self._kennel.ready and self._play.all_wait and self._surface.idle() and self._striking.done()
        return here and self._nothing_is_open()

    def _nothing_is_open(self) -> bool:
        try:
            return self._store.count(OPEN) == 0
        except psycopg.OperationalError:  # the server is being restarted
            return False
