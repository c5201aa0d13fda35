"""What a check-in is counted as agrees with its conversation."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import CheckIn, ConversationRow

_v, _k = table(ConversationRow).c, table(CheckIn).c
WAITS = ("planned", "sent", "started")
OVER = ("completed", "refused", "cancelled", "suppressed", "failed", "expired")


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    ended = and_(_v.status == "closed", _k.disposition.in_(WAITS))
    goes_on = and_(_v.status == "open", _k.disposition.in_(OVER))
    both = select(_k.id, _k.disposition, _v.status).join_from(ConversationRow, CheckIn, _k.id == _v.check_in_id)
    for check_in, disposition, status in db.execute(both.where(among, or_(ended, goes_on)).order_by(_v.id)):
        yield Wrong(check_in, f"this check-in counts as {disposition}, its conversation is {status}")


INVARIANT = Invariant(
    name="check_ins_follow",
    rule="domain, asking",
    claim="what a check-in is counted as agrees with its conversation",
    mend="report it; until then leave this week's response rate out of decisions",
    over=_v.id,
    find=_find,
)
