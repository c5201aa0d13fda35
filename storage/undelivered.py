"""Outgoing messages as an operator looks at them: what needs a person first, to whom, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from conversations.messages import Address, Outbound, from_json
from storage import people
from storage.outbox import Kind, State
from storage.people import Sender, who
from storage.rows import table
from storage.tables import OutboxRow

NEEDS_A_PERSON: Sequence[State] = ("unknown", "dead", "failed", "expired")
STATES: Sequence[State] = (*NEEDS_A_PERSON, "pending", "leased", "sending", "sent", "cancelled")

_o = table(OutboxRow).c


@dataclass(frozen=True, slots=True)
class Message:
    """One outgoing message and where it stands. `look_at` is when it is looked up next, if it can be."""

    id: str
    key: str
    connector: str
    to: Address
    kind: Kind
    state: State
    reason: str
    message: Outbound
    contact_id: str | None
    conversation_id: str | None
    redraws: str | None
    attempts: int
    platform_id: str
    how: str
    created_at: datetime
    not_before: datetime
    expires_at: datetime
    sent_at: datetime | None
    unknown_at: datetime | None
    look_at: datetime | None


_MESSAGE: Select[Any] = select(
    _o.id, _o.dedupe_key, _o.connector, _o.address, _o.kind, _o.state, _o.reason, _o.message, _o.contact_id,
    _o.conversation_id, _o.redraws, _o.attempts, _o.platform_id, _o.how, _o.created_at, _o.not_before, _o.expires_at,
    _o.sent_at, _o.unknown_at, _o.look_at,
)  # fmt: skip


def _message(row: Sequence[Any]) -> Message:
    i, key, connector, address, kind, state, reason, message, *rest = row
    return Message(i, key, connector, Address(*address), kind, state, reason, from_json(message), *rest)


def listed(db: Session, states: Iterable[State], connector: str = "", most: int = 50) -> list[Message]:
    """Messages in these states: state by state in the order given, oldest first in each."""
    found: list[Message] = []
    for state in states:
        mine = _MESSAGE.where(_o.state == state)
        here = mine.where(_o.connector == connector) if connector else mine
        rows = db.execute(here.order_by(_o.id).limit(most - len(found)))
        found += [_message(row) for row in rows]
    return found


def the(db: Session, message_id: str) -> Message | None:
    row = db.execute(_MESSAGE.where(_o.id == message_id)).first()
    return _message(row) if row else None


def held(db: Session, message_id: str) -> Message | None:
    """The message, kept from the courier and everybody else until this transaction ends."""
    row = db.execute(_MESSAGE.where(_o.id == message_id).with_for_update()).first()
    return _message(row) if row else None


def recipients(db: Session, messages: Sequence[Message]) -> Mapping[str, str]:
    """Who each message is for, by its id: a customer with their company, a colleague, or a team."""
    customers = people.customers(db, [one.contact_id for one in messages if one.contact_id])
    shown = {contact: customer.shown for contact, customer in customers.items()}
    senders = people.senders(db, [one.to for one in messages if one.contact_id not in shown])
    return {
        one.id: shown.get(one.contact_id or "") or _name(db, senders.get(who(one.to))) or one.to.id for one in messages
    }


def _name(db: Session, sender: Sender | None) -> str:
    if sender is None:
        return ""
    if sender.contact_id:
        return people.customers(db, [sender.contact_id])[sender.contact_id].shown
    if sender.staff_id:
        return people.members(db, [sender.staff_id])[sender.staff_id].name
    team = people.team_of(db, sender.team_id)
    return f"team {team.name}" if team else ""
