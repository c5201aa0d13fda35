"""After a restore nothing goes out and no job runs, until a person has looked: one row says so to every process.

What was restored does not know what was sent after it was made, and would send it again.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from storage.compiled import read
from storage.rows import add, change, table
from storage.tables import Quarantine

_q = table(Quarantine).c


@dataclass(frozen=True, slots=True)
class Restored:
    """A restored backup that waits for its release. `replaced` names the database it took the place of, if any."""

    id: str
    made_at: datetime
    restored_at: datetime
    source: str
    replaced: str


_OPEN = (
    select(_q.id, _q.made_at, _q.restored_at, _q.source, _q.replaced)
    .where(_q.released_at.is_(None))
    .order_by(_q.id.desc())
)


def is_open(db: Session) -> bool:
    return bool(read(db, _OPEN))


def current(db: Session) -> Restored | None:
    """The latest restore nobody has released yet."""
    found = read(db, _OPEN)
    return Restored(*found[0]) if found else None


def begin(db: Session, restored: Restored) -> None:
    row = {
        "id": restored.id, "made_at": restored.made_at, "restored_at": restored.restored_at,
        "source": restored.source, "replaced": restored.replaced,
    }  # fmt: skip
    add(db, Quarantine, [row])


def release(db: Session, now: datetime, choice: str) -> None:
    """Ends it, and any older one that the backup itself was in."""
    change(db, Quarantine, [{"id": i, "released_at": now, "choice": choice} for i, *_ in read(db, _OPEN)])
