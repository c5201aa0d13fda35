"""What a check is: it looks at one thing and says how that is, and what to do about it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.channel import Connection, Taken
from bot.config import Settings
from storage.database import Database

State: TypeAlias = Literal["ok", "WARN", "FAIL"]
WEIGHT: dict[State, int] = {"ok": 0, "WARN": 1, "FAIL": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: how it is, what was looked at, and the exact thing to do, if there is one."""

    state: State
    what: str
    words: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the checks look at. `database` is None when there is none, or none that this program may open: `trouble`.

    `file` is the configuration's, or empty; `deep` is whether what takes long is looked at too, and `progress` hears
    how far that is.
    """

    settings: Settings
    connection: Connection
    database: Database | None = None
    trouble: Finding | None = None
    file: str = ""
    deep: bool = False
    progress: Callable[[str], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    look: Callable[[Ground], Awaitable[Sequence[Finding]]]


async def nothing(_raw: bytes) -> Taken:
    """A check receives nothing from a platform."""
    return Taken("ignored")


def worst(findings: Sequence[Finding]) -> int:
    """The exit code: 0 all is well, 1 there are warnings, 2 something fails."""
    return max((WEIGHT[finding.state] for finding in findings), default=0)
