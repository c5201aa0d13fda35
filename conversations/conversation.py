"""Where one person is in one flow: the state that events fold into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from conversations.changeable import Changeable
from conversations.events import Timer
from conversations.expectations import Answer
from conversations.flow import Kind
from conversations.heard import NOTHING, Heard
from conversations.heard import from_json as heard_from_json
from conversations.heard import to_json as heard_to_json
from conversations.messages import Json
from conversations.patience import Patience

Status: TypeAlias = Literal["open", "expired", "changing", "ending", "closed"]


@dataclass(frozen=True)
class Conversation(Changeable):
    """`step` is the question waiting for an answer, or empty; `reasked` those opened again by *Change*.

    An *expired* conversation still takes a late answer; one that was closed is *changing* while an answer of it
    is open again. One is *ending* when everything was said and a late line may still come.

    `names` are the values that texts may mention, fixed when the conversation began. `slots` tells which
    message showed which question last, `due` and `timer` what happens if nothing is heard until then. `gone` are
    the questions whose answer no longer stands, with its version; `picked` what is ticked so far where several can be.
    """

    id: str
    kind: Kind
    flow: str
    revision: str
    language: str
    timezone: str
    names: Mapping[str, str]
    step: str = ""
    status: Status = "open"
    answers: Mapping[str, Answer] = field(default_factory=dict)
    reasked: tuple[str, ...] = ()
    slots: Mapping[str, int] = field(default_factory=dict)
    said: int = 0
    misreads: int = 0
    reminders: int = 0
    points: int = 0
    due: datetime | None = None
    timer: Timer = ""
    opened: datetime | None = None
    patience: Patience = Patience()
    heard: Heard = NOTHING
    gone: Mapping[str, int] = field(default_factory=dict)
    picked: Mapping[str, str] = field(default_factory=dict)
    version: int = 0

    @property
    def is_over(self) -> bool:
        """Everything was said, or nothing more is wanted; it may still be changed."""
        return self.status in ("closed", "ending")


_BLANK = Conversation("", "check_in", "", "", "", "", {})


def to_state(conversation: Conversation) -> dict[str, Any]:
    """Everything that is not a column of its own, as JSON values."""
    return {
        "names": dict(conversation.names),
        "answers": {key: _answer_to_list(answer) for key, answer in conversation.answers.items()},
        "reasked": list(conversation.reasked),
        "slots": dict(conversation.slots),
        "said": conversation.said,
        "misreads": conversation.misreads,
        "reminders": conversation.reminders,
        "points": conversation.points,
        "patience": [
            conversation.patience.reminders,
            conversation.patience.remind_after,
            conversation.patience.close_after,
            conversation.patience.quiet,
            conversation.patience.longest,
        ],
        "heard": heard_to_json(conversation.heard),
        "gone": dict(conversation.gone),
        "picked": dict(conversation.picked),
        "opened": conversation.opened.isoformat() if conversation.opened else "",
    }


def _answer_to_list(answer: Answer) -> list[Any]:
    return [answer.value, answer.raw, answer.rest, answer.given, answer.version, answer.late]


def from_state(state: Json, **columns: Any) -> Conversation:
    """The conversation again, from its stored state and its columns."""
    return _BLANK.but(
        names=state["names"],
        answers={key: Answer(*parts) for key, parts in state["answers"].items()},
        reasked=tuple(state["reasked"]),
        slots=state["slots"],
        said=state["said"],
        misreads=state["misreads"],
        reminders=state["reminders"],
        points=state["points"],
        patience=Patience(*state["patience"]),
        heard=heard_from_json(state["heard"]),
        gone=state["gone"],
        picked=state["picked"],
        opened=datetime.fromisoformat(state["opened"]) if state["opened"] else None,
        **columns,
    )
