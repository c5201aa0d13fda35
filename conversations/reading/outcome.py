"""What a reply turned out to be: a value, something to ask about once more, free text, or a wish."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

Name: TypeAlias = Literal["skip", "declined", "later", "stop", "start", "help", "human", "back", "change", "status"]
Reason: TypeAlias = Literal["unclear", "range", "out_of_range"]


@dataclass(frozen=True, slots=True)
class Value:
    """`value` is the answer's; `rest` the words beyond it as typed, which already give the reason.

    `language` is the one it was read in when that is another one than expected, and only one could read it.
    """

    value: str
    rest: str = ""
    language: str = field(default="", compare=False)


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
    language: str = field(default="", compare=False)


Reading: TypeAlias = Value | Ask | Text | Wish
