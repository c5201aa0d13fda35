"""*Partly* and *not yet* are told to whoever owns the action."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from conversations import loop
from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Action, AddressRow, OutboxRow, Verdict

_a, _v, _o, _n = table(Action).c, table(Verdict).c, table(OutboxRow).c, table(AddressRow).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    could = select(_n.id).where(_n.staff_id == _a.owner_id, _n.created_at <= _v.at, _n.state != "revoked").exists()
    # What was told has the verdict's id in its key, up to the character after the colon.
    told = select(_o.id).where(_o.dedupe_key >= "verdict:" + _v.id + ":", _o.dedupe_key < "verdict:" + _v.id + ";")
    unsatisfied = select(_v.id, _a.number).join_from(Verdict, Action, _a.id == _v.action_id)
    wrong = unsatisfied.where(among, _v.value.in_(sorted(loop.NOT_SATISFIED)), could, ~told.exists())
    for verdict, action in db.execute(wrong.order_by(_v.id)):
        yield Wrong(verdict, f"somebody is not satisfied with A-{action}, and nobody of us was told")


INVARIANT = Invariant(
    name="owners_hear",
    rule="domain 6",
    claim="whoever owns an action is told of everybody who is not satisfied with it",
    mend="tell the owner; `yousaid action list --all` says who it is",
    over=_v.id,
    find=_find,
)
