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
    kept_from: str | None = None
    told_instead: str | None = None

    @property
    def concerned(self) -> tuple[str | None, ...]:
        """Who is told of what is said here: who started it and who owns the account, or whom the customer chose."""
        if self.kept_from is None:
            return (self.starter_id, self.owner_id) if self.starter_id else (self.owner_id,)
        others = (one for one in (self.starter_id, self.owner_id) if one != self.kept_from)
        return tuple(dict.fromkeys((self.told_instead, *others)))

    @property
    def reader_id(self) -> str | None:
        """Whose the points made here are: the account owner's, or whom the customer chose instead."""
        return self.told_instead if self.kept_from and self.kept_from == self.owner_id else self.owner_id

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


def slot_key(conversation: Conversation, slot: int) -> str:
    """The outbox key of the message that a conversation sent in this slot."""
    return f"conv:{conversation.id}:{slot}"
