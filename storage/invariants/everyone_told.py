"""Nobody who made a point is forgotten when an action counts as told."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from conversations import loop
from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Action, Contribution, Feedback, Update, UpdateDelivery

_a, _l, _f = table(Action).c, table(Contribution).c, table(Feedback).c
_u, _d = table(Update).c, table(UpdateDelivery).c
TOLD = ("told", "confirmed", "told_not_confirmed")
HEARD = or_(
    _d.state.in_(("sent", "told_by_person")), and_(_d.state == "suppressed", _d.gate.in_(sorted(loop.NOTHING_DUE)))
)
THEIR_COPY = and_(_d.update_id == _u.id, _d.contact_id == _l.contact_id, HEARD)


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    wants = and_(_f.tell_me, _f.state != "retracted")
    untold = (
        select(_a.number, _f.number)
        .join_from(Action, Contribution, _l.action_id == _a.id)
        .join(Feedback, and_(_f.id == _l.feedback_id, wants))
        .outerjoin(Update, and_(_u.action_id == _a.id, _u.completion == _a.completion))
        .outerjoin(UpdateDelivery, THEIR_COPY)
        .where(among, _a.state.in_(TOLD), _d.id.is_(None))
    )
    for action, point in db.execute(untold.order_by(_a.number, _f.number)):
        yield Wrong(f"A-{action} F-{point}", f"A-{action} counts as told, but whoever made F-{point} has not heard it")


INVARIANT = Invariant(
    name="everyone_told",
    rule="domain 1",
    claim="an action counts as told only when everybody who made a point and wants to hear has heard",
    mend="tell this person yourself; `yousaid feedback show F-…` says who it is",
    over=_a.id,
    find=_find,
)
