"""The kinds of answers a question can ask for, and the answer that was given."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, TypeAlias

_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole number from `low` to `high`, both included; 1 to 5 and 0 to 10 are the ones in use."""

    low: int
    high: int

    @property
    def options(self) -> tuple[str, ...]:
        return _numbers(self.low, self.high)


@cache
def _numbers(low: int, high: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(low, high + 1))


@dataclass(frozen=True, slots=True)
class YesNo:
    options: tuple[str, ...] = ("yes", "no")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One option of a few, by key; the words shown for each are in the texts."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManyOf:
    """Any of a few options, at least one; the answer's value is their keys in the order of `options`, with commas."""

    options: tuple[str, ...]

    def value(self, chosen: Iterable[str]) -> str:
        wanted = frozenset(chosen)
        return ",".join(option for option in self.options if option in wanted)


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds, where there are any; the answer's value is plain decimal: 12, 3.5, -4."""

    low: float | None = None
    high: float | None = None
    options: tuple[str, ...] = ()

    def holds(self, value: Decimal) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class Date:
    """A day; the answer's value is its ISO date."""

    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeText:
    options: tuple[str, ...] = ()


Expectation: TypeAlias = Scale | YesNo | OneOf | ManyOf | Number | Date | FreeText
Given: TypeAlias = Literal["answered", "skipped", "declined"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to one question.

    `value` is the option's key (several as in ManyOf), a number or a date, or empty for free text;
    `raw` the exact words or the pressed label;
    `rest` the words beyond the value, which already give the reason. A skipped question and one that
    somebody prefers not to answer are answers too; not heard from is the absence of one.
    """

    value: str
    raw: str
    rest: str = ""
    given: Given = "answered"
    version: int = 1
    late: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The options' keys: one, or several of a ManyOf."""
        return tuple(filter(None, self.value.split(",")))

    @property
    def number(self) -> int | None:
        plain = self.value.isascii() and self.value.isdigit() and len(self.value) <= _LONGEST_NUMBER
        return int(self.value) if plain else None
