"""A row of the campaign's table: what it shows, how much of it is enough, and the function that plays one share."""

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TOO_MANY = 6
"""A row whose cases bring less than a sixth of what they should does not get there."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case. `detail` is what a replay needs beyond seed and number."""

    problems: tuple[str, ...] = ()
    figures: Mapping[str, int] = field(default_factory=dict)
    detail: str = ""


MOST_LINES = 150


@dataclass(frozen=True, slots=True)
class Failure:
    row: str
    case: int
    problems: tuple[str, ...]
    again: str

    def __str__(self) -> str:
        shown = [f"  {line}" for problem in self.problems[:8] for line in problem.splitlines()[:MOST_LINES]]
        more = [f"  and {len(self.problems) - 8} more"] if len(self.problems) > 8 else []
        return "\n".join([f"FAILED {self.row}, case {self.case}", *shown, *more, f"  again: {self.again}"])


@dataclass(slots=True)
class Share:
    """The part of a row that one process plays: cases until `size` of the row's unit are reached."""

    row: "Row"
    size: int
    seed: int
    folder: Path
    part: int = 0
    parts: int = 1
    plant: str = ""
    only: int | None = None
    detail: str = ""
    most_failures: int = 20
    stores: object = None
    """What makes its databases, for those rows that do something to it."""
    figures: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    _began: float = field(default_factory=time.monotonic)

    def cases(self) -> Iterator[int]:
        """The numbers of this share's cases, other ones in every share."""
        if self.only is not None:
            yield self.only
            return
        for number in range(self.size * TOO_MANY):
            if self.figures[self.row.unit] >= self.size or len(self.failures) >= self.most_failures:
                return
            yield self.part + number * self.parts

    def add(self, case: int, result: Result) -> None:
        self.figures["cases"] += 1
        self.figures.update(result.figures)
        if result.problems:
            self.failures.append(Failure(self.row.name, case, result.problems, self.again(case, result.detail)))
            print(self.failures[-1], flush=True)
        print(f"@{self.figures[self.row.unit]}", flush=True)

    def again(self, case: int, detail: str) -> str:
        """The command that plays this case again."""
        parts = [f"python -m tests.campaign --row {self.row.name} --case {case} --seed {self.seed}"]
        parts += [f"--detail '{detail}'"] if detail else []
        parts += [f"--plant {self.plant}"] if self.plant else []
        return " ".join(parts)

    def play(self, case: Callable[[int], Result]) -> None:
        """Case by case."""
        for number in self.cases():
            self.add(number, case(number))

    def play_at_once(self, case: Callable[[int], Awaitable[Result]], most: int) -> None:
        """Several cases at a time, for those that mostly wait."""
        asyncio.run(self._at_once(case, most))

    async def _at_once(self, case: Callable[[int], Awaitable[Result]], most: int) -> None:
        numbers = self.cases()

        async def one_after_the_other() -> None:
            for number in numbers:
                self.add(number, await case(number))

        await asyncio.gather(*(one_after_the_other() for _ in range(most)))

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began


Play = Callable[[Share], None]
Judge = Callable[[Counter[str]], Iterable[str]]


def nothing_more(_: Counter[str]) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Row:
    """`ci`, `long` and `brief` are how many of the unit a run of the campaign, `--long` and `yousaid verify` play.

    `judge` looks at the figures of all shares together: what must have happened at least once.
    """

    name: str
    shows: str
    unit: str
    ci: int
    long: int
    brief: int
    play: Play
    judge: Judge = nothing_more
    parts: int = 1
    promises: tuple[int, ...] = (1, 2)


def played(share: Share) -> Mapping[str, object]:
    """Plays a share to its end; the values for whoever puts shares together."""
    share.row.play(share)
    return {
        "figures": dict(share.figures),
        "failures": [[one.case, list(one.problems), one.again] for one in share.failures],
        "seconds": round(share.seconds, 1),
    }


def tell(values: Mapping[str, object]) -> None:
    """The outcome of a share, for the process that started this one."""
    sys.stdout.write("=" + json.dumps(values) + "\n")
    sys.stdout.flush()
