"""What a person decides about messages that did not arrive, or may not have: send again, or drop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from conversations.again import marked
from conversations.house import House
from conversations.messages import Outbound, to_json
from storage import audit, progress, updates
from storage.outbox import TIME_TO_LIVE, Kind
from storage.rows import change, table
from storage.tables import ConversationRow, OutboxRow
from storage.undelivered import Message, held

NewId = Callable[[], str]

_v = table(ConversationRow).c

# Classes of which an unknown message is not sent again, and why.
NOT_AGAIN: Mapping[Kind, str] = {
    "reminder": "one reminder too many does more harm than one too few, and the answer or the next one settles it",
    "answer": "it answers a command, at an address that lives for half an hour: type the command again",
    "redraw": "it changes a message and may be done twice, so it is tried again by itself",
}
STANDS: Mapping[str, str] = {
    "pending": "it waits to be sent already",
    "leased": "it is about to be sent",
    "sending": "it is being sent at this moment; look again in a minute",
    "sent": "it has arrived",
    "cancelled": "it was called off",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of it: the words say what happens next, or why nothing does."""

    id: str
    done: bool
    words: str


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who decides, when, and the house they do it in."""

    actor: str
    now: datetime
    new_id: NewId
    house: House


def resend(db: Session, message_id: str, by: Deciding) -> Decided:
    """One that may have arrived goes out marked, if its class allows it; what never left goes out as it is."""
    message = held(db, message_id)
    why_not = _why_not(db, message)
    if message is None or why_not:
        return _refused(db, message_id, "outbox resend", why_not, by)
    state, shown = message.state, message.message
    if state == "unknown":
        shown = marked(shown, _language(db, message, by.house))
    _again(db, message, shown, f"sent again by {by.actor}, was {state}", by.now)
    audit.note(db, by.actor, "outbox resend", message.id, f"was {state}", by.now)
    more = ", marked as sent again" if state == "unknown" else ""
    return Decided(message.id, done=True, words=f"waits to be sent{more}")


def _why_not(db: Session, message: Message | None) -> str:
    if message is None:
        return "there is no such message; `yousaid outbox list --state all` names them"
    if message.state in STANDS:
        return f"{STANDS[message.state]}{f' ({message.reason})' if message.reason else ''}"
    if message.kind == "answer" or (message.state == "unknown" and message.kind in NOT_AGAIN):
        return f"{message.kind}: {NOT_AGAIN[message.kind]}"
    if message.kind in ("question", "reminder") and not _is_open(db, message):
        return "its check-in is over; start another: yousaid checkin NAME"
    return ""


def _is_open(db: Session, message: Message) -> bool:
    return db.scalar(select(_v.status).where(_v.id == message.conversation_id)) == "open"


def _language(db: Session, message: Message, house: House) -> str:
    return db.scalar(select(_v.language).where(_v.id == message.conversation_id)) or house.language


def _again(db: Session, message: Message, shown: Outbound, reason: str, now: datetime) -> None:
    row: dict[str, Any] = {
        "id": message.id, "state": "pending", "message": to_json(shown), "claim": "", "attempts": 0, "reason": reason,
        "not_before": now, "expires_at": now + TIME_TO_LIVE[message.kind], "unknown_at": None, "look_at": None,
        "looks": 0,
    }  # fmt: skip
    change(db, OutboxRow, [row])


def drop(db: Session, message_id: str, by: Deciding) -> Decided:
    """It is not sent, or not looked after any more. Whom an update should have told is still to be told by a person."""
    message = held(db, message_id)
    if message is None or message.state in STANDS.keys() - {"pending"}:
        return _refused(db, message_id, "outbox drop", _why_not(db, message), by)
    before = f"was {message.state}{f': {message.reason}' if message.reason else ''}"
    cancelled = {"state": "cancelled", "look_at": None, "reason": f"dropped by {by.actor}, {before}"}
    change(db, OutboxRow, [{"id": message.id, **cancelled}])
    if message.state == "pending":
        _not_sent(db, message, by)
    audit.note(db, by.actor, "outbox drop", message.id, f"was {message.state}", by.now)
    return Decided(message.id, done=True, words=f"dropped, {before}")


def _not_sent(db: Session, message: Message, by: Deciding) -> None:
    """A check-in whose question does not go out is over; of an update its copy says so."""
    if message.conversation_id is None:
        return
    delivery = db.scalar(select(_v.delivery_id).where(_v.id == message.conversation_id))
    if message.kind in ("question", "update"):
        progress.withdraw(db, message.conversation_id, by.now, by.new_id, by.house)
    if message.kind == "update" and delivery:
        updates.mark_copy(db, delivery, "suppressed", "dropped", by.new_id, by.now)


def _refused(db: Session, message_id: str, verb: str, why: str, by: Deciding) -> Decided:
    audit.note(db, by.actor, verb, message_id, "refused", by.now)
    return Decided(message_id, done=False, words=why)
