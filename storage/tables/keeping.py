"""What keeps the database itself: backups that were made, and restores that somebody has to look at."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field

from storage.tables.columns import Row, id_column, long, moment


class BackupRun(Row, table=True):
    """One backup by the clock. State: due, running, made or failed with the reason."""

    __tablename__ = "backup_run"
    __table_args__ = (
        Index("ix_backup_run_open", "id", sqlite_where=text("state IN ('due', 'running')"),
              postgresql_where=text("state IN ('due', 'running')")),
    )  # fmt: skip
    id: str = id_column()
    label: str
    state: str = "due"
    due_at: datetime = moment()
    began_at: datetime | None = moment(none=True)
    ended_at: datetime | None = moment(none=True)
    file: str = long()
    rows: int = 0
    reason: str = long()


class Quarantine(Row, table=True):
    """A restored backup. Until it is released nothing goes out and no job runs.

    `made_at` is the moment of the backup; `replaced` says where the database is that it took the place of.
    """

    id: str = id_column()
    made_at: datetime = moment()
    restored_at: datetime = moment()
    source: str = long()
    replaced: str = long()
    released_at: datetime | None = moment(none=True)
    choice: str = Field(default="")
