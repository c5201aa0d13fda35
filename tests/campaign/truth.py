"""What really happened, as a platform saw it, and what a surface must offer so that a campaign can run on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from conversations.messages import Outbound
from tests.platforms.faults import FaultPlan
from tests.platforms.people import Person


class Moments(Protocol):
    """What a pretended platform needs of a clock."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Something a person did that the platform counts as taken: it will never deliver it again.

    `identity` is what `Surface.identity` finds in the stored payload; `what` the words or the button's data.
    """

    identity: str
    who: str
    kind: Literal["words", "press", "command", "other"]
    what: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of ours as it stands on the platform: where, how it looked at first and how it looks now.

    `place` is what `Surface.place` makes of a row's chat and receipt, empty when the platform gives no receipt.
    """

    place: str
    first: str
    now: str


@dataclass(frozen=True, slots=True)
class Truth:
    """`given_up` is what the platform delivered once, had no answer to, and will not deliver again."""

    confirmed: tuple[Confirmed, ...]
    given_up: tuple[Confirmed, ...]
    seen: tuple[Seen, ...]
    violations: tuple[str, ...]


class Surface(Protocol):
    """One platform reached in one way. `surfaces.SURFACES` names them all."""

    channel: str
    by_link: bool
    """Whether newcomers follow a link; otherwise they are invited by their id."""
    faults: FaultPlan

    def person(self, name: str) -> Person:
        """Always the same id for the n-th person, so that a prepared database fits."""

    def acquaint(self, person: Person) -> None:
        """This person has written to the bot before."""

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def settings(self) -> Mapping[str, Any]:
        """The tables of the configuration that connect the program to this platform."""

    def idle(self) -> bool:
        """Nothing waits for the program, nor for us."""

    def identity(self, raw: Mapping[str, Any]) -> str:
        """What `Confirmed.identity` is, found in a stored payload."""

    def place(self, chat: str, receipt: str) -> str: ...

    def shown(self, message: Outbound) -> str:
        """How a message looks, comparable with `Seen`."""

    def truth(self) -> Truth: ...
