"""What is due happens once: a due moment of a schedule is a row, inserted together with what it causes."""

from datetime import datetime

from sqlmodel import Session

from storage.rows import add_once
from storage.tables import Occurrence


def first_time(db: Session, schedule: str, local_key: str, now: datetime) -> bool:
    """Claims one due moment for this transaction; False when it was claimed before, by whatever process.

    `local_key` names the moment as its people do, a local date or week: 2026-11-23, 2026-W47.
    """
    return add_once(db, Occurrence, {"schedule": schedule, "local_key": local_key, "at": now})
