"""Only check-ins count as check-ins: what people write unasked and what they say of an update does not."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import ConversationRow

_v = table(ConversationRow).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    check_in, verdict = _v.kind == "check_in", _v.kind == "verdict"
    mixed = or_(
        check_in != _v.check_in_id.is_not(None), verdict != _v.delivery_id.is_not(None)
    )  # each kind has what it belongs to, and no other has it
    for conversation, kind in db.execute(select(_v.id, _v.kind).where(among, mixed).order_by(_v.id)):
        yield Wrong(conversation, f"a conversation of the kind {kind} belongs to something that it is not")


INVARIANT = Invariant(
    name="check_ins_apart",
    rule="domain 7",
    claim="updates and what people write unasked do not count as check-ins in the response rate",
    mend="report it; until then leave this week's response rate out of decisions",
    over=_v.id,
    find=_find,
)
