"""Check-ins, the conversations they become, and what was answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from storage.tables.columns import WAITING, Id, Json, Row, id_column, long, moment, refers


class FlowRevision(Row, table=True):
    __tablename__ = "flow_revision"
    revision: str = Field(primary_key=True)
    name: str
    body: dict[str, Any] = Field(sa_type=Json)
    created_at: datetime = moment()


class CheckIn(Row, table=True):
    """One asking.

    Disposition: planned, suppressed, sent, started, partial, completed, refused, expired, failed or cancelled.
    """

    __tablename__ = "check_in"
    __table_args__ = (
        Index("ix_check_in_planned", "planned_for", sqlite_where=text("disposition = 'planned'"),
              postgresql_where=text("disposition = 'planned'")),
        Index("ix_check_in_asked", "account_snapshot", "sent_at"),
    )  # fmt: skip
    id: str = id_column()
    contact_id: str = refers("contact", index=True)
    flow: str
    revision: str = Field(foreign_key="flow_revision.revision")
    reason: str = ""
    about: str = ""
    started_by: str | None = refers("staff", none=True)
    owner_snapshot: str | None = refers("staff", none=True)
    account_snapshot: str = refers("account")
    planned_for: datetime = moment()
    sent_at: datetime | None = moment(none=True)
    started_at: datetime | None = moment(none=True)
    finished_at: datetime | None = moment(none=True)
    disposition: str = "planned"
    gate: str = ""
    override: str = ""
    created_at: datetime = moment()


class ConversationRow(Row, table=True):
    """Where one person is in one flow.

    Status: open, expired (a late answer still counts), changing (an answer is open again), ending (a late line is still
    added) or closed. Nothing of it is shown to the colleague `kept_from`; what would concern them concerns
    `told_instead`.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("uq_conversation_open_check_in", "contact_id", unique=True,
              sqlite_where=text("status = 'open' AND kind = 'check_in'"),
              postgresql_where=text("status = 'open' AND kind = 'check_in'")),
        Index("ix_conversation_waiting", "contact_id", "asked_at",
              sqlite_where=text(WAITING), postgresql_where=text(WAITING)),
        Index("ix_conversation_due", "due_at",
              sqlite_where=text("due_at IS NOT NULL"), postgresql_where=text("due_at IS NOT NULL")),
    )  # fmt: skip
    id: str = id_column()
    kind: str
    contact_id: str = refers("contact", index=True)
    check_in_id: str | None = refers("check_in", none=True, index=True)
    delivery_id: str | None = Field(default=None, sa_type=Id, unique=True)
    address_id: str = refers("address")
    flow: str
    revision: str
    language: str
    timezone: str
    step: str = ""
    status: str = "open"
    state: dict[str, Any] = Field(sa_type=Json)
    due_at: datetime | None = moment(none=True)
    timer: str = ""
    kept_from: str | None = refers("staff", none=True)
    told_instead: str | None = refers("staff", none=True)
    asked_at: datetime = moment()
    version: int = 0
    created_at: datetime = moment()


class ConversationEvent(Row, table=True):
    """Append-only: folding a conversation's events gives its stored state. `cause` is the payload or the job."""

    __tablename__ = "conversation_event"
    conversation_id: str = Field(primary_key=True, sa_type=Id)
    seq: int = Field(primary_key=True)
    at: datetime = moment()
    event: dict[str, Any] = Field(sa_type=Json)
    cause: str | None = None


class AnswerRow(Row, table=True):
    """What was said to one question; revised by a higher version, never overwritten."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("conversation_id", "question", "version"),)
    id: str = id_column()
    conversation_id: str = refers("conversation")
    contact_id: str = refers("contact", index=True)
    question: str
    version: int = 1
    kind: str
    number: int | None = None
    choice: str = ""
    words: str = long()
    raw: str = long()
    given: str = "answered"
    late: bool = False
    language: str
    superseded_at: datetime | None = moment(none=True)
    at: datetime = moment(index=True)


class GateRecord(Row, table=True):
    __tablename__ = "gate_record"
    id: str = id_column()
    contact_id: str = refers("contact", index=True)
    check_in_id: str | None = refers("check_in", none=True)
    flow: str
    verdict: str
    gate: str = ""
    detail: str = ""
    at: datetime = moment()
