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
    """`every` is the rhythm. The function does at most one chunk of work and says whether more is waiting."""

    name: str
    every: timedelta
    function: Callable[[Tick], bool]

    def fire(self, tick: Tick) -> bool:
        """Runs it, unless a restored backup waits for a person: then nothing happens by itself."""
        return not quarantine.is_open(tick.db) and self.function(tick)
