"""What a restored backup would do if it were released: one kind of thing that waits is one file in `held/`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from scheduler.job import Tick

WAITS = "waits"
GATE = "restored"
NOBODY_KNOWS = "held back after a restore: it may have been sent after the backup was made"
HELD_BACK = "held back after a restore: its time had passed"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that would happen: what, to whom, and since when it is due. `version` is for whoever compares."""

    id: str
    kind: str
    whom: str
    due: datetime
    version: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """What the replaced database says came of it: `WAITS` still, or the state it had there at its end."""

    state: str
    at: datetime | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


Settled = tuple[Waiting, Later | None]


@dataclass(frozen=True, slots=True)
class Held:
    """`job` would cause it, no job for what is in the outbox already.

    `later` asks the replaced database, `settle` makes sure that these do not happen any more: as they ended there, as
    *unknown* where nobody knows (None), visibly called off where they are known not to have happened.
    """

    name: str
    job: str
    waiting: Callable[[Tick], Sequence[Waiting]]
    later: Callable[[Session, Sequence[Waiting]], Mapping[str, Later]]
    settle: Callable[[Tick, Sequence[Settled]], None]
