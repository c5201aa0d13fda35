"""What should follow from a turn: a closed set; every effect becomes rows in the turn's own transaction."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from conversations.conversation import Conversation
from conversations.expectations import Answer
from conversations.messages import Outbound
from conversations.requests import Request

Class: TypeAlias = Literal["introduction", "reply", "question", "reminder", "update"]
Ending: TypeAlias = Literal["completed", "partial", "refused", "expired", "cancelled"]


@dataclass(frozen=True, slots=True)
class Say:
    """Send a message. `slot` numbers the messages of a conversation from 0, so that it can be redrawn later."""

    slot: int
    message: Outbound
    kind: Class


@dataclass(frozen=True, slots=True)
class Redraw:
    """Change the message sent earlier in this slot."""

    slot: int
    message: Outbound


@dataclass(frozen=True, slots=True)
class Record:
    """Keep an answer; its version is above 1 when it revises an earlier one, which stays in the history."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Supersede:
    """The answer to this question no longer stands, because an earlier answer changed."""

    question: str


@dataclass(frozen=True, slots=True)
class Raise:
    """A point was made. `key` names it within the conversation; raising the same key again revises the words."""

    key: str
    quote: str
    kind: Literal["complaint", "request", "praise", "remark"]


@dataclass(frozen=True, slots=True)
class Retract:
    """The point with this key was not meant for us."""

    key: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Whether the person wants to hear what becomes of the points of this conversation."""

    tell_me: bool


@dataclass(frozen=True, slots=True)
class Alert:
    """Somebody has to look at once: a low answer, in the wording shown, with the reason as far as given."""

    question: str
    score: str
    words: str


@dataclass(frozen=True, slots=True)
class CallOff:
    """The alert is no longer due, because the answer was changed."""


@dataclass(frozen=True, slots=True)
class Consented:
    granted: bool


@dataclass(frozen=True, slots=True)
class WrongPerson:
    """Whoever reads here is not the contact: the link is void and staff are told."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person wants nothing more from us until they write *start*."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The person's verdict on an update, with the words about what is missing as far as given."""

    value: Literal["yes", "partly", "not_yet", "no_longer_matters"]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The person asked for something that is theirs at any time: what they said, their data, another rhythm."""

    request: Request


@dataclass(frozen=True, slots=True)
class SpokeIn:
    """The person wrote in another language than we did: it may be offered to them, once."""

    language: str


@dataclass(frozen=True, slots=True)
class Called:
    """The person wants to speak with a person: somebody and a time are named to them.

    `upset`: a complaint ended the questions.
    """

    words: str
    upset: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """The person sent a photo, a voice message or a file: `media` are references to it, `words` come with it."""

    message: str
    words: str
    media: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Close:
    ending: Ending


Effect: TypeAlias = (
    Say
    | Redraw
    | Record
    | Supersede
    | Raise
    | Retract
    | Wish
    | Alert
    | CallOff
    | Consented
    | WrongPerson
    | Stopped
    | Judged
    | Asked
    | SpokeIn
    | Called
    | Sent
    | Close
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One step of a conversation: where it stands now, what follows, and the short word for whoever pressed."""

    conversation: Conversation
    effects: tuple[Effect, ...] = ()
    toast: str = ""
