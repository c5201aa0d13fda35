"""One campaign: look once at each surface without a kill, kill by the plan, do again what was not reached, report."""

import asyncio
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.campaign import cast
from tests.campaign.boundaries import boundaries
from tests.campaign.fast_clock import FastClock
from tests.campaign.kennel import warm
from tests.campaign.plan import Plan, missing
from tests.campaign.report import Tally, failure, figures, name_of, table, write
from tests.campaign.surfaces import SURFACES
from tests.campaign.trial import Outcome, Trial, run

ROUNDS = 3


class Campaign:
    def __init__(self, options: Namespace, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._names = boundaries()
        self._surfaces = [name for name in SURFACES if options.surface in ("", name)]
        self._tally = Tally()
        self._room = asyncio.Semaphore(options.workers)
        self._began = time.monotonic()
        self._started = 0

    async def go(self) -> bool:
        """Whether everything held and every boundary was hit."""
        await self._prepare()
        if self._options.run:
            await self._run([self._the_one()])
            return self._report([])
        plan = await self._look()
        names = [name for name in self._names if self._options.only in ("", name)]
        await self._run(plan.trials(names, self._options.kills))
        await self._try_again(plan, names)
        return self._report(missing(names, self._tally.killed))

    async def _prepare(self) -> None:
        await asyncio.to_thread(warm)
        for name in self._surfaces:
            clock = FastClock(time.time())
            surface = SURFACES[name](clock)
            await surface.start()
            cast.prepare(self._template(name), surface, clock)
            await surface.stop()

    def _template(self, surface: str) -> Path:
        return self._folder / f"{surface}.db"

    def _the_one(self) -> Trial:
        options = self._options
        kills = tuple(kill for kill in options.only.split(",") if kill)
        return Trial(options.run, options.seed, self._surfaces[0], kills, options.plant)

    async def _look(self) -> Plan:
        """Each surface once without a kill; the numbers below zero keep these apart from the plan's."""
        options = self._options
        looks = [Trial(-place, options.seed, name, (), options.plant) for place, name in enumerate(self._surfaces, 1)]
        found = await self._run(looks)
        passed = {outcome.trial.surface: outcome.passed for outcome in found}
        return Plan(options.seed, passed, options.again, options.plant)

    async def _try_again(self, plan: Plan, names: Sequence[str]) -> None:
        """A run may end before its boundary was passed often enough; then an earlier passing will do."""
        for attempt in range(1, ROUNDS + 1):
            short = [name for name in missing(names, self._tally.killed) if plan.reached(name)]
            if not short:
                return
            trials = [trial for trial in plan.trials(short, 0) if self._is_short(trial)]
            await self._run([_sooner(trial, 1000 * attempt) for trial in trials])

    def _is_short(self, trial: Trial) -> bool:
        return bool(missing([name_of(trial.kills[0])], self._tally.killed))

    async def _run(self, trials: Sequence[Trial]) -> list[Outcome]:
        self._started += len(trials)
        return list(await asyncio.gather(*map(self._one, trials)))

    async def _one(self, trial: Trial) -> Outcome:
        async with self._room:
            outcome = await run(trial, self._template(trial.surface), self._folder / f"run{trial.number}")
        self._tally.add(outcome)
        if outcome.problems:
            print(failure(outcome), flush=True)
        done = len(self._tally.outcomes)
        if done % 10 == 0 or done == self._started:
            print(self._progress(done), flush=True)
        return outcome

    def _progress(self, done: int) -> str:
        elapsed, kills, failed = time.monotonic() - self._began, self._tally.killed.total(), len(self._tally.failed)
        return f"{elapsed:6.1f} s  {done} of {self._started} runs, {kills} kills, {failed} failed"

    def _report(self, never: Sequence[str]) -> bool:
        tally, seconds = self._tally, time.monotonic() - self._began
        values = figures(tally, self._names, self._options.seed, seconds)
        if self._options.json:
            write(Path(self._options.json), values)
        print(f"\n{table(tally, self._names)}\n")
        print(_summary(tally, values["start_ms_median"], seconds))
        wrong = [self._not_reached(name) for name in never]
        if tally.total("unknown") > tally.killed.total():
            wrong.append(f"MORE THAN ONE unknown a kill: {tally.total('unknown')} in {tally.killed.total()} kills")
        print(
            "\n".join(
                [*wrong, f"{len(tally.outcomes) - len(tally.failed)} passed, {len(tally.failed) + len(wrong)} failed"]
            )
        )
        return not tally.failed and not wrong

    def _not_reached(self, name: str) -> str:
        hits = self._tally.killed[name]
        return f"NOT REACHED often enough: {name} ({self._names[name]}) was hit {hits} times, at least 3 are needed"


def _sooner(trial: Trial, number: int) -> Trial:
    """The same boundary at its first or second passing."""
    name = name_of(trial.kills[0])
    return replace(trial, number=number + trial.number, kills=(f"{name}:{1 + trial.number % 2}",))


def _summary(tally: Tally, start: int | None, seconds: float) -> str:
    kills = Counter(len(outcome.killed_at) for outcome in tally.outcomes)
    return (
        f"{tally.killed.total()} kills ({kills[2]} runs with a second one), "
        f"{sum(o.answers for o in tally.outcomes)} answers, {sum(o.messages for o in tally.outcomes)} messages, "
        f"{tally.total('unknown')} unknown (at most {tally.most_at_once} at one kill), {tally.total('lost')} lost, "
        f"{tally.total('duplicates')} duplicates; a start takes {start} ms, the campaign took {seconds:.0f} s"
    )
