"""Two people who are not satisfied open an action again, and nothing counts as confirmed against anybody's word."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select
from sqlmodel import Session

from conversations import loop
from storage.invariant import Invariant, Wrong
from storage.invariants.everyone_told import TOLD
from storage.rows import table
from storage.tables import Action, Verdict

_a, _v = table(Action).c, table(Verdict).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    told = among & _a.state.in_(TOLD)
    said = select(_a.number, _a.state, _v.contact_id, _v.value, _v.completion).outerjoin_from(
        Action, Verdict, and_(_v.action_id == _a.id, _v.completion == _a.completion)
    )
    verdicts: dict[tuple[int, str], list[loop.Verdict]] = {}
    for number, state, contact, value, completion in db.execute(said.where(told).order_by(_a.number, _v.id)):
        known = verdicts.setdefault((number, state), [])
        known += [loop.Verdict(contact, value, completion)] if contact else []
    yield from _wrong(verdicts)


def _wrong(verdicts: Mapping[tuple[int, str], list[loop.Verdict]]) -> Iterator[Wrong]:
    for (number, state), said in verdicts.items():
        last = {verdict.contact: verdict.value for verdict in said}.values()
        unsatisfied = sum(value in loop.NOT_SATISFIED for value in last)
        if unsatisfied >= 2:
            yield Wrong(f"A-{number}", f"A-{number} is {state}, although {unsatisfied} say that it is not solved")
        elif state == "confirmed" and not loop.is_confirmed(said):
            yield Wrong(f"A-{number}", f"A-{number} is confirmed, although nobody says so or somebody says it is not")


INVARIANT = Invariant(
    name="unsatisfied_reopen",
    rule="domain 6",
    claim="two people who are not satisfied open an action again; one keeps it from being confirmed",
    mend="look at its verdicts, create a new action from the same feedback, and report it",
    over=_a.id,
    find=_find,
)
