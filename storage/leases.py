"""Who does what only one process may do: a row for each such duty, by the clock of the database. Postgres only.

Whoever holds a lease proves it in each of its own transactions (`fence`). The row stays locked until that transaction
ends, so nobody is elected between the proof and the commit; a stopped process loses its transaction after
`database.LONGEST_IDLE`. Elections wait for nobody.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Interval, bindparam, delete, func, or_, select, update
from sqlmodel import Session

from storage.compiled import read
from storage.rows import add_once, table
from storage.tables import LeaseRow

_l = table(LeaseRow).c
_NOW = func.clock_timestamp()  # unlike now(), this goes on during a transaction
_MINE = (
    (_l.name == bindparam("of")) & (_l.holder == bindparam("by")) & (_l.term == bindparam("held"))
    & (_l.valid_until > _NOW)
)  # fmt: skip


class Deposed(Exception):
    """This process no longer holds the lease: what it was about to write is not written."""


@dataclass(frozen=True, slots=True)
class Held:
    """A lease as it was won. Another election, also of the same process, has another term."""

    name: str
    holder: str
    term: int


@dataclass(frozen=True, slots=True)
class Lease:
    """How a lease stands. `valid` is by the database's clock."""

    name: str
    holder: str
    term: int
    elected_at: datetime
    valid: bool


def elect(db: Session, name: str, holder: str, ttl: timedelta) -> Held | None:
    """Takes the lease when it has run out, was given up, or is an earlier one of our own. None while it is held."""
    _make_sure_of(db, name)
    free = select(_l.term).where(_l.name == name, or_(_l.valid_until <= _NOW, _l.holder == holder))
    last = db.scalar(free.with_for_update(skip_locked=True))
    if last is None:
        return None
    won = {"holder": holder, "term": last + 1, "elected_at": _NOW, "valid_until": _NOW + ttl}
    db.execute(update(table(LeaseRow)).where(_l.name == name).values(won))
    return Held(name, holder, last + 1)


def _make_sure_of(db: Session, name: str) -> None:
    if db.scalar(select(_l.name).where(_l.name == name)) is None:
        begun = db.scalar(select(_NOW))
        row = {"name": name, "holder": "", "term": 0, "elected_at": begun, "valid_until": begun}
        add_once(db, LeaseRow, row)


_RENEWED = update(table(LeaseRow)).where(_MINE).values(valid_until=_NOW + bindparam("ttl", type_=Interval))
_RELEASED = update(table(LeaseRow)).where(_MINE).values(valid_until=_NOW)
_FENCED = select(_l.term).where(_MINE).with_for_update(read=True)


def renew(db: Session, held: Held, ttl: timedelta) -> bool:
    """Whether it is still ours, and then for so long again."""
    return db.connection().execute(_RENEWED, {**_given(held), "ttl": ttl}).rowcount == 1


def release(db: Session, held: Held) -> None:
    """Gives it up, so that the next one need not wait."""
    db.connection().execute(_RELEASED, _given(held))


def fence(db: Session, held: Held) -> None:
    """Raises Deposed unless the lease is ours and stays so until this transaction has ended."""
    if not read(db, _FENCED, _given(held)):
        raise Deposed(f"{held.name}: term {held.term} is over")


def _given(held: Held) -> dict[str, str | int]:
    return {"of": held.name, "by": held.holder, "held": held.term}


def everyone(db: Session) -> list[Lease]:
    """All leases there ever were, by name."""
    rows = db.execute(select(_l.name, _l.holder, _l.term, _l.elected_at, _l.valid_until > _NOW).order_by(_l.name))
    return [Lease(*row) for row in rows]


def forget(db: Session) -> None:
    """In a database that has just been restored: whoever held something when the backup was made is not there."""
    db.execute(delete(table(LeaseRow)))
