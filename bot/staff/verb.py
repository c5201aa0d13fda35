"""What a verb is: its words, its arguments, who may use it, and the function behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlmodel import Session

from conversations.flow import Flow
from conversations.house import House
from conversations.messages import Outbound
from storage.people import Member

Role: TypeAlias = Literal["admin", "quality", "manager", "member", "auditor"]
Args: TypeAlias = Mapping[str, str]

EVERYBODY: frozenset[Role] = frozenset(("admin", "quality", "manager", "member", "auditor"))
ACTING: frozenset[Role] = frozenset(("admin", "quality", "manager", "member"))
MANAGING: frozenset[Role] = frozenset(("admin", "quality", "manager"))


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument. Positional ones come in order; the last may take the `rest` of the line; `--name` always works."""

    name: str
    help: str
    required: bool = True
    rest: bool = False
    positional: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a verb needs: the open transaction, who acts, and the time, ids and chance of this run.

    `links` makes an invitation's link from its code for the channels that have such links; `channels` are those
    that the configuration enables, where that is known. `spelled` writes a verb's line as one types it where the
    answer is read, so that what an answer advises can be typed as it stands.
    """

    db: Session
    actor: Member
    now: datetime
    new_id: Callable[[], str]
    house: House
    flows: Mapping[str, Flow]
    new_code: Callable[[], str]
    links: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    channels: frozenset[str] | None = None
    spelled: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Result:
    """What a verb answers: a message, and `data` for `--json`. `done` False is a refusal."""

    message: Outbound
    data: Mapping[str, Any] = field(default_factory=dict)
    done: bool = True


def refused(words: str, *more: str, **data: Any) -> Result:
    """Nothing happened; the words say why and what to do next."""
    return Result(Outbound(words, tuple(more)), data, done=False)


@dataclass(frozen=True, slots=True)
class Verb:
    """`roles` may use it. `thing` names the argument that goes into the audit trail as its object."""

    name: str
    summary: str
    example: str
    roles: frozenset[Role]
    function: Callable[[Scene, Args], Result]
    parameters: tuple[Parameter, ...] = ()
    thing: str = ""
