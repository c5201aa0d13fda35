"""The life of one message, read from the database: what came in, the turns it took, and everything that went out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from conversations.messages import from_json
from storage.rows import table
from storage.tables import ConversationEvent, ConversationRow, InboxRow, OutboxRow

_i, _o, _e, _v = table(InboxRow).c, table(OutboxRow).c, table(ConversationEvent).c, table(ConversationRow).c
LATEST = datetime.max.replace(tzinfo=UTC)
ENDED = ("sent", "failed", "unknown", "dead", "expired", "cancelled")


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened. `at` is None where only the outcome is kept, not when it was.

    `what` is received, turn, written, due or the state that a message has come to; `words` are what people wrote
    and read, for those who ask for them.
    """

    at: datetime | None
    what: str
    id: str
    about: str = ""
    reason: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """`id` is what all of it was caused by: a payload, or else the message itself."""

    id: str
    cause: str
    moments: tuple[Moment, ...]


def of(db: Session, any_id: str) -> Life | None:
    """The life that this payload or message belongs to, oldest first; None when there is neither."""
    root, cause = _root(db, any_id)
    if not root:
        return None
    moments = [*_received(db, root), *_turns(db, root), *_messages(db, root)]
    return Life(root, cause, tuple(sorted(moments, key=lambda moment: moment.at or LATEST)))


def _root(db: Session, any_id: str) -> tuple[str, str]:
    """A message that a payload caused leads to the payload; what a job or a command caused begins with itself."""
    if db.scalar(select(_i.id).where(_i.id == any_id)):
        return any_id, ""
    cause = db.execute(select(_o.cause).where(_o.id == any_id)).first()
    if cause is None:
        return "", ""
    known = cause[0] and db.scalar(select(_i.id).where(_i.id == cause[0]))
    return (cause[0], "") if known else (any_id, cause[0] or "")


def _received(db: Session, root: str) -> Iterator[Moment]:
    columns = (_i.received_at, _i.channel, _i.state, _i.reason, _i.raw)
    for at, channel, state, reason, raw in db.execute(select(*columns).where(_i.id == root)):
        yield Moment(at, "received", root, f"{channel}, {state}", reason, raw.decode(errors="replace"))


def _turns(db: Session, root: str) -> Iterator[Moment]:
    """No index leads from a payload to its turns, for no hot path asks for them: this walks through the events."""
    turns = select(_e.at, _e.conversation_id, _e.seq, _e.event, _v.flow).where(_e.cause == root)
    for at, conversation, seq, event, flow in db.execute(turns.join(ConversationRow, _v.id == _e.conversation_id)):
        yield Moment(at, "turn", conversation, f"{flow}, event {seq}: {event.get('e', '')}", "", _words(event))


def _words(event: dict[str, Any]) -> str:
    return " ".join(str(value) for key, value in event.items() if key != "e" and value not in ("", None))


_MESSAGE: Select[Any] = select(
    _o.id, _o.kind, _o.connector, _o.state, _o.created_at, _o.not_before, _o.sent_at, _o.attempts, _o.how,
    _o.platform_id, _o.reason, _o.message,
)  # fmt: skip


def _messages(db: Session, root: str) -> Iterator[Moment]:
    """Ids sort by time and nothing is caused before its cause: so this begins in the primary key, at the cause."""
    caused = _MESSAGE.where(_o.id >= root).where((_o.cause == root) | (_o.id == root)).order_by(_o.id)
    for row in db.execute(caused):
        yield from _message(*row)


def _message(
    i: str, kind: str, connector: str, state: str, created: datetime, due: datetime, sent: datetime | None,
    attempts: int, how: str, receipt: str, reason: str, message: Any,
) -> Iterable[Moment]:  # fmt: skip
    about = f"{kind} by {connector}"
    yield Moment(created, "written", i, about, "", from_json(message).plain())
    if due > created:
        yield Moment(due, "due", i, about)
    if state in ENDED or attempts:
        tries = f", {attempts} attempts" if attempts > 1 else ""
        proof = f", by {how}" if how else ""
        yield Moment(sent, state, i, f"{about}{proof}{tries}{f', as {receipt}' if receipt else ''}", reason)
    elif reason:
        yield Moment(None, state, i, about, reason)
