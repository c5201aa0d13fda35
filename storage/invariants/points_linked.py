"""A point that counts as answered by an action is linked to one, so that whoever made it will hear."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Contribution, Feedback

_f, _l = table(Feedback).c, table(Contribution).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    linked = select(_l.id).where(_l.feedback_id == _f.id).exists()
    loose, unnoticed = and_(_f.state == "linked", ~linked), and_(_f.state.in_(("new", "triaged")), linked)
    for point, state in db.execute(select(_f.number, _f.state).where(among, or_(loose, unnoticed)).order_by(_f.id)):
        words = "is linked to no action" if state == "linked" else "is answered by an action"
        yield Wrong(f"F-{point}", f"F-{point} counts as {state} and {words}")


INVARIANT = Invariant(
    name="points_linked",
    rule="domain 11",
    claim="every point has the outcome it counts with: one that is linked has its action",
    mend="link it again: `yousaid action link A-… F-…`",
    over=_f.id,
    find=_find,
)
