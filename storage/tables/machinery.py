"""What came in, what goes out, and what is due once."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field

from storage.tables.columns import TROUBLED, UNDERWAY, Id, Json, Row, id_column, long, moment


class InboxRow(Row, table=True):
    """A payload as it arrived. State: done, ignored, or parked with the reason."""

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


class OutboxRow(Row, table=True):
    """A message to be sent, or sent.

    State: pending, leased, sending, sent, failed, unknown, dead, expired or cancelled. `cause` is the payload (its id
    in the inbox) or the job that it was written because of.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "connector", "priority", "id",
              sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'")),
        Index("ix_outbox_underway", "state",
              sqlite_where=text(UNDERWAY), postgresql_where=text(UNDERWAY)),
        Index("ix_outbox_troubled", "state", "id",
              sqlite_where=text(TROUBLED), postgresql_where=text(TROUBLED)),
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
    created_at: datetime = moment()


class Occurrence(Row, table=True):
    """One due moment of one schedule: inserted together with what it causes, so it happens once."""

    schedule: str = Field(primary_key=True)
    local_key: str = Field(primary_key=True)
    at: datetime = moment()
