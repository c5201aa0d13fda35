"""What a measurement tells: lines of a table, and for each goal whether it was met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Load:
    """Presses of `people` come at `rate` a second; in the campaign the first `answering` of them answer."""

    people: int
    rate: float
    seconds: float
    answering: int


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured. `people` have one press each; a round takes `messages` of them.

    `due` conversations are due at one instant; `open` ones are there when the program is started again.
    """

    people: int
    messages: int
    rounds: int
    load: Load
    due: int
    open: int


FULL = Size(12_000, messages=2_000, rounds=5, load=Load(100_300, 1_600, 60, 300), due=10_000, open=100_000)
QUICK = Size(1_600, messages=400, rounds=2, load=Load(1_600, 400, 3, 15), due=1_200, open=1_600)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what was measured, and its numbers by the column's name."""

    label: str
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of ours, in words; `measured` must be at most, or at least, the limit."""

    number: str
    words: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


@dataclass(frozen=True, slots=True)
class Result:
    title: str
    lines: Sequence[Line]
    goals: Sequence[Goal]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A folder on a real disk, how much to measure, and how long one sync takes there, in milliseconds."""

    folder: Path
    size: Size
    fsync: float
