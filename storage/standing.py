"""Where one person is in one conversation, with what its consequences need to know; and one step of it."""

from dataclasses import dataclass
from datetime import datetime

from conversations.changeable import Changeable
from conversations.conversation import Conversation
from conversations.effects import Say, Turn
from conversations.events import Event
from conversations.messages import Address
from storage import cause


@dataclass(frozen=True)
class Standing(Changeable):
    conversation: Conversation
    contact_id: str
    contact: str
    account_id: str
    account: str
    owner_id: str | None
    starter_id: str | None
    check_in_id: str | None
    delivery_id: str | None
    address_id: str
    address: Address
    asked_at: datetime

    @property
    def shown(self) -> str:
        """The person as staff see them: Maria Lopes (Northwind)."""
        return f"{self.contact} ({self.account})"


@dataclass(frozen=True, slots=True)
class Step:
    """One event, what it did, and when (UTC); `cause` is the payload or the job that brought it.

    `asked_at` is when the conversation last asked something: typed words go to the one that asked last.
    """

    standing: Standing
    event: Event
    turn: Turn
    at: datetime
    asked_at: datetime
    cause: str = ""


def stepped(standing: Standing, event: Event, turn: Turn, at: datetime) -> Step:
    """The step, with the moment it asked at worked out."""
    after = turn.conversation
    speaks = after.step and any(isinstance(effect, Say) for effect in turn.effects)
    reopens = len(after.reasked) > len(standing.conversation.reasked)
    return Step(standing, event, turn, at, at if speaks or reopens else standing.asked_at, cause.current())
