"""What became of the message is what the update says: nobody counts as told who was not, and nobody waits for ever."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import ConversationRow, OutboxRow, UpdateDelivery

_d, _v, _o = table(UpdateDelivery).c, table(ConversationRow).c, table(OutboxRow).c
NEVER = ("failed", "unknown", "dead", "expired", "cancelled")


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    forgotten = and_(_o.state.in_(NEVER), _d.state.in_(("queued", "sent")))
    unmarked = and_(_o.state == "sent", _d.state.not_in(("sent", "told_by_person")))
    copies = select(_d.id, _d.state, _o.state).join_from(UpdateDelivery, ConversationRow, _v.delivery_id == _d.id)
    theirs = copies.join(OutboxRow, and_(_o.conversation_id == _v.id, _o.kind == "update"))
    for delivery, state, message in db.execute(theirs.where(among, or_(forgotten, unmarked)).order_by(_d.id)):
        yield Wrong(delivery, f"this copy of an update is {state}, its message {message}")


INVARIANT = Invariant(
    name="deliveries_follow",
    rule="domain 1, promise 2",
    claim="an update's copy says what became of its message",
    mend="tell this person yourself, and report it; `yousaid trace` shows the message",
    over=_d.id,
    find=_find,
)
