"""The backups that the clock makes: when one is due, who makes it, what came of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from storage.rows import add, change, table
from storage.tables import BackupRun

_b = table(BackupRun).c
LONGEST = timedelta(hours=6)
GONE = "the program ended while it was made"


@dataclass(frozen=True, slots=True)
class Run:
    """One backup by the clock. State: due, running, made or failed with the reason."""

    id: str
    label: str
    state: str
    due_at: datetime
    ended_at: datetime | None
    file: str
    reason: str


_RUN = select(_b.id, _b.label, _b.state, _b.due_at, _b.ended_at, _b.file, _b.reason).order_by(_b.id.desc()).limit(1)


def ask(db: Session, run_id: str, label: str, now: datetime) -> None:
    """Somebody who is not writing shall make one."""
    add(db, BackupRun, [{"id": run_id, "label": label, "state": "due", "due_at": now}])


def latest(db: Session, *states: str) -> Run | None:
    """The last one, or the last one in one of these states."""
    row = db.execute(_RUN.where(_b.state.in_(states)) if states else _RUN).first()
    return Run(*row) if row else None


def take(db: Session, now: datetime) -> Run | None:
    """The one that is due, for whoever asks first; what was taken and never ended is given up."""
    stale = select(_b.id).where(_b.state == "running", _b.began_at < now - LONGEST)
    for one in db.scalars(stale).all():
        failed(db, one, GONE, now)
    row = db.execute(_RUN.where(_b.state == "due").with_for_update(skip_locked=True)).first()
    if row is None:
        return None
    change(db, BackupRun, [{"id": row[0], "state": "running", "began_at": now}])
    return Run(*row)


def abandoned(db: Session, now: datetime) -> None:
    """At the start of the only program on this database: what was being made when the last one ended."""
    for one in db.scalars(select(_b.id).where(_b.state == "running")).all():
        failed(db, one, GONE, now)


def made(db: Session, run_id: str, file: str, rows: int, now: datetime) -> None:
    change(db, BackupRun, [{"id": run_id, "state": "made", "ended_at": now, "file": file, "rows": rows}])


def failed(db: Session, run_id: str, reason: str, now: datetime) -> None:
    change(db, BackupRun, [{"id": run_id, "state": "failed", "ended_at": now, "reason": reason}])
