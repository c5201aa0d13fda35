"""What a reply turned out to be: a value, something to ask about once more, free text, or a wish."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Name: TypeAlias = Literal["skip", "declined", "later", "stop", "start", "help", "human", "back", "change", "status"]
Reason: TypeAlias = Literal["unclear", "range", "out_of_range"]


@dataclass(frozen=True, slots=True)
class Value:
    """`value` is the option's key; `rest` the words beyond it as typed, which already give the reason."""

    value: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask once more, with the buttons. *range* means more than one number was said."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Text:
    """Free text: an answer to an open question, feedback to any other."""

    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Something wanted of us instead of an answer. `at` is the moment of a *later*, when one was named."""

    name: Name
    at: datetime | None = None
    rest: str = ""


Reading: TypeAlias = Value | Ask | Text | Wish
