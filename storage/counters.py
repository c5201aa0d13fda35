"""The numbers people call things by, F-17 and A-42: counted in a row, so that none is given twice."""

from sqlalchemy import select, update
from sqlmodel import Session

from storage.rows import add_new, table
from storage.tables import Counter

_counter = table(Counter).c


def next_numbers(db: Session, name: str, count: int) -> range:
    """The next `count` numbers of this name, from 1; the row stays locked until the transaction ends."""
    add_new(db, Counter, [{"name": name, "value": 0}], "name")
    taken: int = db.scalars(
        update(table(Counter))
        .where(_counter.name == name)
        .values(value=_counter.value + count)
        .returning(_counter.value)
    ).one()
    return range(taken - count + 1, taken + 1)


def last_number(db: Session, name: str) -> int:
    return db.scalar(select(_counter.value).where(_counter.name == name)) or 0
