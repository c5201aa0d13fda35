"""What came in, what goes out, and what is due once."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field

from storage.tables.columns import (
    PENDING,
    REDRAWING,
    TROUBLED,
    UNDERWAY,
    UNKNOWN,
    Id,
    Json,
    Row,
    id_column,
    long,
    moment,
)


class InboxRow(Row, table=True):
    """A payload as it arrived. State: done, ignored, or parked with the reason and the program that tried last."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_parked", "id", sqlite_where=text("state = 'parked'"), postgresql_where=text("state = 'parked'")
        ),
    )
    id: str = id_column()
    channel: str
    natural_key: str = Field(unique=True)
    raw: bytes = Field(sa_type=LargeBinary)
    received_at: datetime = moment()
    state: str = "done"
    reason: str = long()
    tried_by: str = ""


class OutboxRow(Row, table=True):
    """A message to be sent, or sent.

    State: pending, leased, sending, sent, failed, unknown, dead, expired or cancelled. An unknown one with a `look_at`
    is looked up in the platform's history then; `looks` is how often it was not there. `cause` is the payload (its id
    in the inbox) or the job that it was written because of.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "connector", "priority", "id",
              sqlite_where=text(PENDING), postgresql_where=text(PENDING)),
        Index("ix_outbox_expiring", "connector", "expires_at",
              sqlite_where=text(PENDING), postgresql_where=text(PENDING)),
        Index("ix_outbox_contact", "contact_id",
              sqlite_where=text(PENDING), postgresql_where=text(PENDING)),
        Index("ix_outbox_redrawing", "redraws",
              sqlite_where=text(REDRAWING), postgresql_where=text(REDRAWING)),
        Index("ix_outbox_underway", "state",
              sqlite_where=text(UNDERWAY), postgresql_where=text(UNDERWAY)),
        Index("ix_outbox_troubled", "state", "id",
              sqlite_where=text(TROUBLED), postgresql_where=text(TROUBLED)),
        Index("ix_outbox_unknown", "chat",
              sqlite_where=text(UNKNOWN), postgresql_where=text(UNKNOWN)),
        Index("ix_outbox_looked_up", "conversation_id",
              sqlite_where=text("look_at IS NOT NULL"), postgresql_where=text("look_at IS NOT NULL")),
    )  # fmt: skip
    id: str = id_column()
    dedupe_key: str = Field(unique=True)
    connector: str
    address: list[str] = Field(sa_type=Json)
    chat: str
    kind: str
    priority: int
    message: dict[str, Any] = Field(sa_type=Json)
    contact_id: str | None = Field(default=None, sa_type=Id)
    conversation_id: str | None = Field(default=None, sa_type=Id, index=True)
    redraws: str | None = None
    cause: str | None = None
    state: str = "pending"
    not_before: datetime = moment()
    expires_at: datetime = moment()
    claim: str = ""
    leased_until: datetime | None = moment(none=True)
    attempts: int = 0
    platform_id: str = ""
    how: str = ""
    reason: str = long()
    sent_at: datetime | None = moment(none=True)
    unknown_at: datetime | None = moment(none=True)
    look_at: datetime | None = moment(none=True)
    looks: int = 0
    created_at: datetime = moment()


class Circuit(Row, table=True):
    """A connector that is not used now: since when, why, when it is tried again. There is no row for one that works."""

    connector: str = Field(primary_key=True)
    kind: str
    since: datetime = moment()
    retry_at: datetime = moment()
    reason: str = long()
    mend: str = long()


class Occurrence(Row, table=True):
    """One due moment of one schedule: inserted together with what it causes, so it happens once."""

    schedule: str = Field(primary_key=True)
    local_key: str = Field(primary_key=True)
    at: datetime = moment()


class LeaseRow(Row, table=True):
    """Which process does what only one may do, on Postgres. Each election gives the next term."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    term: int
    elected_at: datetime = moment()
    valid_until: datetime = moment()
