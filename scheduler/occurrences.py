"""What is due happens once: a due moment of a schedule is a row, inserted together with what it causes."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from storage.rows import add_once, table
from storage.tables import Occurrence

_o = table(Occurrence).c


def first_time(db: Session, schedule: str, local_key: str, now: datetime) -> bool:
    """Claims one due moment for this transaction; False when it was claimed before, by whatever process.

    `local_key` names the moment as its people do, a local date or week: 2026-11-23, 2026-W47.
    """
    return add_once(db, Occurrence, {"schedule": schedule, "local_key": local_key, "at": now})


def is_known(db: Session, schedule: str) -> bool:
    """Whether any moment of this schedule was ever claimed."""
    return db.scalars(select(_o.at).where(_o.schedule == schedule).limit(1)).first() is not None
