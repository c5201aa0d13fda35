"""The next F- or A-number was never given before."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Action, Counter, Feedback

_c = table(Counter).c
COUNTED = {"feedback": table(Feedback).c.number, "action": table(Action).c.number}


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    for name, last in db.execute(select(_c.name, _c.value).where(among).order_by(_c.name)):
        highest = db.scalar(select(func.max(COUNTED[name]))) if name in COUNTED else None
        if highest is not None and highest > last:
            yield Wrong(name, f"the counter of {name} stands at {last}, the highest number is {highest}")


INVARIANT = Invariant(
    name="numbers_given",
    rule="domain, feedback and actions",
    claim="no number that people call things by is given twice",
    mend="stop the program and set the value of this row of the table counter to the highest number",
    over=_c.name,
    find=_find,
)
