"""A week that counts as told to a team has its message."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import DigestRun, OutboxRow, Team

_r, _o, _t = table(DigestRun).c, table(OutboxRow).c, table(Team).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    runs = select(_t.handle, _r.week).join_from(Team, DigestRun, _r.team_id == _t.id)
    missing = runs.outerjoin(OutboxRow, _o.id == _r.outbox_id).where(among, _o.id.is_(None))
    for team, week in db.execute(missing.order_by(_t.handle, _r.week)):
        yield Wrong(f"{team} {week}", f"the digest of {week} counts as sent to {team}, and there is no message")


INVARIANT = Invariant(
    name="digests_sent",
    rule="domain, steering",
    claim="a week that counts as told to a team has its message",
    mend="post it by hand: `yousaid digest now` and the team's handle",
    over=_t.id,
    find=_find,
)
