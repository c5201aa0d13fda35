"""A run: everybody posts at once, then the program is stopped, and its answers, database and log are looked at."""

import argparse
import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.cases import FLOODING, MUTANTS_EACH, PEOPLE, WELL_BEHAVED, Case, Cases, person, wire
from tests.fuzz.checks import Failure, believed, kept, not_once, quoted, wrong_answer
from tests.fuzz.payloads import PLATFORMS, Platform
from tests.fuzz.sending import Line, Sent
from tests.fuzz.shrinking import shrunk
from tests.fuzz.subject import Subject, prepare

EACH = 40  # authentic payloads of one sender, below what one may send at once
SHOWN = 5
PROGRESS = 10.0
AUTHENTIC = 50_000_000  # their numbers begin here
GROWTH = 160  # MiB after the first fifth of a run: the database's own cache takes 64 for each of its connections


@dataclass
class Outcome:
    """The figures of a run, and what does not hold."""

    mutants: int = 0
    authentic: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    beyond: int = 0
    seconds: float = 0.0
    first_memory: int = 0
    highest_memory: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def held(self) -> bool:
        return not self.failures


class Campaign:
    """One platform, one seed."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._platform: Platform = PLATFORMS[options.platform](options.seed)
        self._people = max(4, options.count // 8 // EACH + 1)
        self._cases = Cases(self._platform, options.seed, self._people, time.time)
        self._sent: dict[int, Case] = {}
        self._authentic: list[Case] = []
        self._forged: list[Case] = []
        self.outcome = Outcome()

    async def go(self) -> Outcome:
        await self._platform.start()
        try:
            prepare(self._folder / "yousaid.db", self._platform, self._senders())
            subject = Subject(self._folder, self._platform, self._options.plant)
            await self._run(subject)
            self._look(subject)
            await self._show()
        finally:
            await self._platform.stop()
        return self.outcome

    def _senders(self) -> Iterator[str]:
        name = self._platform.name
        yield person(name, FLOODING)
        for number in range(self._people):
            yield person(name, WELL_BEHAVED + number)
        for number in range(self._people * MUTANTS_EACH):
            yield person(name, PEOPLE + number)

    def _plan(self) -> Iterator[Case]:
        """Mutants with authentic ones among them: some from a sender who floods us, some delivered twice."""
        numbers = [self._options.only] if self._options.only >= 0 else range(self._options.count)
        until = time.monotonic() + 60 * self._options.minutes
        for number in numbers:
            if time.monotonic() > until:
                break
            yield self._cases.mutant(number)
            if number % 8 == 0:
                yield self._cases.well_behaved(AUTHENTIC + number)
            if number % 100 == 0:
                yield self._cases.flooding(AUTHENTIC + number + 1)
            if number % 25 == 0 and self._authentic:
                yield self._cases.signed(self._authentic[-1])

    async def _run(self, subject: Subject) -> None:
        await subject.start()
        began, plan = time.monotonic(), self._plan()
        telling = asyncio.create_task(self._tell(subject, began))
        try:
            await asyncio.gather(*(self._work(Line(subject.port), plan, subject) for _ in range(self._options.lines)))
        finally:
            telling.cancel()
            self.outcome.seconds = time.monotonic() - began
            self.outcome.highest_memory = max(subject.highest, subject.memory() or 0)
            if trouble := await subject.stop():
                self.outcome.failures.append(Failure("end", trouble))

    async def _work(self, line: Line, plan: Iterator[Case], subject: Subject) -> None:
        for case in plan:
            self._note(case)
            self._judge(await line.send(case))
            if not self.outcome.first_memory and self.outcome.mutants * 5 >= self._options.count:
                self.outcome.first_memory = subject.memory() or 0
        line.close()

    def _note(self, case: Case) -> None:
        if case.what in ("authentic", "flood"):
            if case.number not in self._sent or self._sent[case.number].body != case.body:
                self._authentic.append(case)
        else:
            self.outcome.mutants += 1
            self._sent[case.number] = case
            if not case.authentic:
                self._forged.append(case)

    def _judge(self, sent: Sent) -> None:
        self.outcome.statuses.update(map(str, sent.statuses or ("none",)))
        if failure := wrong_answer(sent):
            self.outcome.failures.append(failure)

    async def _tell(self, subject: Subject, began: float) -> None:
        while self._options.progress:
            await asyncio.sleep(PROGRESS)
            rate = self.outcome.mutants / (time.monotonic() - began)
            print(f"  {self.outcome.mutants:>7} mutated, {rate:.0f} a second, {subject.memory()} MiB", flush=True)

    def _look(self, subject: Subject) -> None:
        found, outcome = kept(subject.file), self.outcome
        authentic = {case.body: case for case in self._authentic}
        outcome.authentic = len(authentic)
        outcome.states.update(found.counts)
        outcome.failures += not_once(found, authentic.values())
        outcome.failures += believed(found, self._forged)
        outcome.failures += quoted(subject.said(), self._platform, self._sent)
        if found.broken != "ok":
            outcome.failures.append(Failure("database", found.broken))
        if outcome.first_memory and outcome.highest_memory > outcome.first_memory + GROWTH:
            words = f"memory grew from {outcome.first_memory} to {outcome.highest_memory} MiB"
            outcome.failures.append(Failure("memory", words))

    # Failures

    async def _show(self) -> None:
        """The first of each kind, with the command that plays it again, and the fewest bytes that show it in a file."""
        seen: Counter[str] = Counter()
        for failure in self.outcome.failures:
            seen[failure.kind] += 1
            if seen[failure.kind] <= SHOWN:
                print(f"FAILED ({failure.kind}) {failure.words}")
                if failure.case:
                    print(f"  again: {self._command(failure.case)}")
            if seen[failure.kind] == 1 and failure.case and failure.kind in ("5xx", "answer", "quoted"):
                await self._shrink(failure, failure.case)

    def _command(self, case: Case) -> str:
        which = f"--only {case.number}" if case.what not in ("authentic", "flood") else f"--count {self._options.count}"
        plant = f" --plant {self._options.plant}" if self._options.plant else ""
        return f"python -m tests.fuzz --platform {self._platform.name} --seed {self._options.seed} {which}{plant}"

    async def _shrink(self, failure: Failure, case: Case) -> None:
        folder = self._folder / f"shrinking-{failure.kind}"
        folder.mkdir()
        prepare(folder / "yousaid.db", self._platform, self._senders())
        subject = Subject(folder, self._platform, self._options.plant)
        await subject.start()
        line = Line(subject.port)

        async def fails(one: Case) -> bool:
            before = subject.log.stat().st_size
            sent = await line.send(one)
            if failure.kind != "quoted":
                again = wrong_answer(sent)
                return again is not None and again.kind == failure.kind
            await asyncio.sleep(0.01)
            with subject.log.open("rb") as log:
                log.seek(before)
                return one.marker.encode() in log.read()

        try:
            smallest = await shrunk(case, self._cases, fails)
        finally:
            line.close()
            await subject.stop()
        self._write(smallest, case)

    def _write(self, smallest: Case | None, case: Case) -> None:
        if smallest is None:
            print("  it does not fail by itself: play the whole run again")
            return
        file = Path(self._options.failures) / f"fuzz-{self._platform.name}-{self._options.seed}-{case.number}.http"
        file.write_bytes(wire(smallest))
        print(f"  shrunk from {len(case.body)} to {len(smallest.body)} bytes of body: {file}")
