"""What watches the rest: how far the nightly look at the invariants is, and what it found."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.tables.columns import Row, id_column, long, moment


class InvariantRun(Row, table=True):
    """The latest look at one invariant: for which day, how far (`after`), and what it came to when it ended."""

    __tablename__ = "invariant_run"
    name: str = Field(primary_key=True)
    day: str
    after: str = ""
    looked_at: int = 0
    found: int = 0
    began_at: datetime = moment()
    ended_at: datetime | None = moment(none=True)


class Violation(Row, table=True):
    """Something that must hold and does not, or did not: found, told once, and mended when it is not found again."""

    __table_args__ = (UniqueConstraint("invariant", "subject"),)
    id: str = id_column()
    invariant: str
    subject: str
    words: str = long()
    found_at: datetime = moment()
    seen_at: datetime = moment()
    told_at: datetime | None = moment(none=True)
    mended_at: datetime | None = moment(none=True)
