"""A job is a name, a rhythm and a function; what is due lives in the database, so one run too many does nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from conversations.flow import Flow
from conversations.house import House
from storage import quarantine


@dataclass(frozen=True, slots=True)
class Tick:
    """One run of a job inside its own transaction: the moment, the way to make ids, and how this house behaves."""

    db: Session
    now: datetime
    new_id: Callable[[], str]
    house: House
    flows: Mapping[str, Flow]


@dataclass(frozen=True, slots=True)
class Job:
    """`every` is the rhythm. The function does at most one chunk of work and says whether more is waiting.

    A job that reads much offers `look` as well: it reads beside the writer, and what it returns is run in the
    writer in place of the function; None when nothing is to be written.
    """

    name: str
    every: timedelta
    function: Callable[[Tick], bool]
    look: Callable[[Tick], Callable[[Tick], bool] | None] | None = None


def fire(function: Callable[[Tick], bool], tick: Tick) -> bool:
    """Runs what is due, unless a restored backup waits for a person: then nothing happens by itself."""
    return not quarantine.is_open(tick.db) and function(tick)
