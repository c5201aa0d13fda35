"""What a check of a flow finds."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a flow: where, what, and how to mend it. An error keeps a flow from being used."""

    level: Level
    place: str
    problem: str
    mend: str
