"""Whoever is told what was done reads the oldest of their own words, and never anybody else's."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Contribution, Feedback, Update, UpdateDelivery

_l, _f, _u, _d = table(Contribution).c, table(Feedback).c, table(Update).c, table(UpdateDelivery).c
_older, _linked = aliased(table(Feedback)), aliased(table(Contribution))


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    linked = select(_l.id).where(_l.action_id == _u.action_id, _l.feedback_id == _d.feedback_id).exists()
    mine = and_(_linked.c.action_id == _u.action_id, _linked.c.contact_id == _d.contact_id)
    said_before = and_(_older.c.number < _f.number, _older.c.tell_me, _older.c.state != "retracted")
    older = select(_older.c.id).join_from(_older, _linked, _linked.c.feedback_id == _older.c.id)
    another = or_(_f.contact_id != _d.contact_id, ~linked, older.where(mine, said_before).exists())
    quoting = select(_d.id, _f.number).join_from(UpdateDelivery, Update, _u.id == _d.update_id)
    wrong = quoting.join(Feedback, _f.id == _d.feedback_id).where(among, another)
    for delivery, point in db.execute(wrong.order_by(_d.id)):
        yield Wrong(delivery, f"this copy of an update quotes F-{point}, which is not the oldest of the person's own")


INVARIANT = Invariant(
    name="own_words",
    rule="domain 2",
    claim="one update for each person and outcome, and it quotes the oldest of their own words",
    mend="if it is not sent yet, call it off: `yousaid action cancel A-…`; else apologise to this person",
    over=_d.id,
    find=_find,
)
