"""What a message or an update refers to is there, also where the database itself does not see to it."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Contact, ConversationRow, OutboxRow

_o, _v, _c = table(OutboxRow).c, table(ConversationRow).c, table(Contact).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    rows = select(_o.id).outerjoin_from(OutboxRow, ConversationRow, _v.id == _o.conversation_id)
    nowhere = or_(
        and_(_o.conversation_id.is_not(None), _v.id.is_(None)), and_(_o.contact_id.is_not(None), _c.id.is_(None))
    )
    leading = rows.outerjoin(Contact, _c.id == _o.contact_id).where(among, nowhere)
    for message in db.scalars(leading.order_by(_o.id)):
        yield Wrong(message, "this message belongs to a conversation or a person that is not there")


INVARIANT = Invariant(
    name="references_lead",
    rule="promise 2",
    claim="every message belongs to a conversation and a person that are there",
    mend="something wrote past the program: compare with the last backup, and report it",
    over=_o.id,
    find=_find,
    most=2000,
)
