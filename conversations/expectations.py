"""The kinds of answers a question can ask for, and the answer that was given."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias


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
class FreeText:
    options: tuple[str, ...] = ()


Expectation: TypeAlias = Scale | YesNo | OneOf | FreeText
Given: TypeAlias = Literal["answered", "skipped", "declined"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to one question.

    `value` is the option's key, or empty for free text; `raw` the exact words or the pressed label;
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
    def number(self) -> int | None:
        return int(self.value) if self.value.isascii() and self.value.isdigit() else None
