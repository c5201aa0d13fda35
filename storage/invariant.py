"""What an invariant is: a claim about all rows of a table, looked at in chunks, and the mend where it does not hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Integer, and_, select
from sqlmodel import Session

Find: TypeAlias = "Callable[[Session, ColumnElement[bool], datetime], Iterable[Wrong]]"
MOST = 500


@dataclass(frozen=True, slots=True)
class Wrong:
    """`subject` is what people call it: A-3, F-17, or an id. The words hold nothing that people wrote, and no name."""

    subject: str
    words: str


@dataclass(frozen=True, slots=True)
class Invariant:
    """`over` is the key that leads through the table; `find` gives what is wrong among the rows of one chunk.

    `rule` says which invariant of the domain model it is, or which promise; `most` is how many rows are a chunk.
    """

    name: str
    rule: str
    claim: str
    mend: str
    over: ColumnElement[Any]
    find: Find
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Looked:
    """What one chunk showed. `after` is where the next begins; empty when this was the last."""

    wrong: tuple[Wrong, ...]
    count: int
    after: str


def look(db: Session, invariant: Invariant, after: str, now: datetime) -> Looked:
    """One chunk, reading only."""
    key = invariant.over
    begun = key > (int(after) if isinstance(key.type, Integer) else after) if after else None
    rows = select(key) if begun is None else select(key).where(begun)
    keys = list(db.scalars(rows.order_by(key).limit(invariant.most)))
    if not keys:
        return Looked((), 0, "")
    among = and_(key >= keys[0], key <= keys[-1])
    wrong = tuple(invariant.find(db, among, now))
    return Looked(wrong, len(keys), str(keys[-1]) if len(keys) == invariant.most else "")


def look_at_all(db: Session, invariant: Invariant, now: datetime) -> Looked:
    """All chunks, one after the other."""
    after, count, wrong = "", 0, list[Wrong]()
    while True:
        looked = look(db, invariant, after, now)
        count, after = count + looked.count, looked.after
        wrong += looked.wrong
        if not after:
            return Looked(tuple(wrong), count, "")
