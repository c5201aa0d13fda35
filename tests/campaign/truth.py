"""What really happened, as a platform saw it, and what a surface must offer so that a campaign can run on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from conversations.messages import Outbound
from tests.platforms.faults import FaultPlan
from tests.platforms.people import Person


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
    """A message of ours as it stands on the platform: how it looked at first and how it looks now."""

    chat: str
    id: str
    first: str
    now: str


@dataclass(frozen=True, slots=True)
class Truth:
    confirmed: tuple[Confirmed, ...]
    seen: tuple[Seen, ...]
    violations: tuple[str, ...]


class Surface(Protocol):
    """One platform reached in one way. `people.SURFACES` names them all."""

    channel: str
    faults: FaultPlan

    def person(self, name: str) -> Person:
        """Always the same id for the n-th person, so that a prepared database fits."""

    def acquaint(self, person: Person) -> None:
        """This person has written to the bot before."""

    def address_of(self, person: Person) -> str:
        """The platform's own id of this person, as an address keeps it."""

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def settings(self) -> Mapping[str, Any]:
        """The tables of the configuration that connect the program to this platform."""

    def idle(self) -> bool:
        """Nothing waits for the program, nor for us."""

    def identity(self, raw: Mapping[str, Any]) -> str:
        """What `Confirmed.identity` is, found in a stored payload."""

    def shown(self, message: Outbound) -> str:
        """How a message looks, comparable with `Seen`."""

    def truth(self) -> Truth: ...
