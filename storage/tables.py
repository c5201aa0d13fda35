"""The shape of the database: one class a table, as named in the glossary of the documentation."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, LargeBinary, MetaData, String, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from storage.moments import Moment

NAMES: Mapping[str, str] = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
Json = JSON().with_variant(JSONB(), "postgresql")
Id = String(22).with_variant(String(22, collation="C"), "postgresql")


class Row(SQLModel):
    """What all tables share: the naming of their constraints."""

    metadata = MetaData(naming_convention=NAMES)


def id_column() -> Any:
    return Field(primary_key=True, sa_type=Id)


def refers(to: str, *, index: bool = False, none: bool = False) -> Any:
    default: dict[str, Any] = {"default": None} if none else {}
    return Field(**default, foreign_key=f"{to}.id", sa_type=Id, index=index, nullable=none)


def moment(*, none: bool = False, index: bool = False) -> Any:
    default: dict[str, Any] = {"default": None} if none else {}
    return Field(**default, sa_type=Moment, nullable=none, index=index)


def long(default: str = "") -> Any:
    return Field(default=default, sa_type=Text)


# People and reach


class Staff(Row, table=True):
    id: str = id_column()
    handle: str = Field(unique=True)
    name: str
    email: str = ""
    role: str = "member"
    team_id: str | None = refers("team", none=True)
    active: bool = True
    created_at: datetime = moment()


class Team(Row, table=True):
    id: str = id_column()
    handle: str = Field(unique=True)
    name: str
    timezone: str = ""
    is_management: bool = False
    created_at: datetime = moment()


class Account(Row, table=True):
    id: str = id_column()
    name: str = Field(unique=True)
    external_id: str = ""
    owner_id: str | None = refers("staff", none=True)
    timezone: str = ""
    language: str = ""
    created_at: datetime = moment()


class Contact(Row, table=True):
    id: str = id_column()
    handle: str = Field(unique=True)
    account_id: str = refers("account", index=True)
    name: str
    external_id: str = ""
    email: str = ""
    language: str = ""
    timezone: str = ""
    role_in_account: str = ""
    preferred_address_id: str | None = Field(default=None, sa_type=Id)
    paused_until: datetime | None = moment(none=True)
    left_at: datetime | None = moment(none=True)
    erased_at: datetime | None = moment(none=True)
    created_at: datetime = moment()


class AddressRow(Row, table=True):
    """One way to reach somebody. State: invited, linked, reachable, blocked or revoked."""

    __tablename__ = "address"
    __table_args__ = (UniqueConstraint("channel", "workspace", "external_id"),)
    id: str = id_column()
    channel: str
    workspace: str = ""
    external_id: str
    chat_id: str = ""
    thread_id: str = ""
    state: str = "linked"
    contact_id: str | None = refers("contact", none=True, index=True)
    staff_id: str | None = refers("staff", none=True, index=True)
    team_id: str | None = refers("team", none=True, index=True)
    created_at: datetime = moment()


class Invite(Row, table=True):
    """A one-time link for one contact, staff member or team; only the hash of its code is kept."""

    id: str = id_column()
    channel: str
    code_hash: str = Field(unique=True)
    contact_id: str | None = refers("contact", none=True)
    staff_id: str | None = refers("staff", none=True)
    team_id: str | None = refers("team", none=True)
    invited_by: str | None = refers("staff", none=True)
    expires_at: datetime = moment()
    redeemed_at: datetime | None = moment(none=True)
    created_at: datetime = moment()


class Consent(Row, table=True):
    """Append-only: what a contact agreed to or withdrew, in which wording, where and when."""

    __table_args__ = (Index("ix_consent_latest", "contact_id", "purpose", "id"),)
    id: str = id_column()
    contact_id: str = refers("contact")
    purpose: str = "checkins"
    granted: bool
    wording: str
    channel: str
    at: datetime = moment()


# Asking


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
    """Where one person is in one flow. Status: open, expired (a late answer still counts) or closed."""

    __tablename__ = "conversation"
    __table_args__ = (
        Index("uq_conversation_open_check_in", "contact_id", unique=True,
              sqlite_where=text("status = 'open' AND kind = 'check_in'"),
              postgresql_where=text("status = 'open' AND kind = 'check_in'")),
        Index("ix_conversation_waiting", "contact_id", "asked_at",
              sqlite_where=text("status <> 'closed'"), postgresql_where=text("status <> 'closed'")),
        Index("ix_conversation_due", "due_at",
              sqlite_where=text("due_at IS NOT NULL"), postgresql_where=text("due_at IS NOT NULL")),
    )  # fmt: skip
    id: str = id_column()
    kind: str
    contact_id: str = refers("contact")
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
    asked_at: datetime = moment()
    version: int = 0
    created_at: datetime = moment()


class ConversationEvent(Row, table=True):
    """Append-only: folding a conversation's events gives its stored state."""

    __tablename__ = "conversation_event"
    conversation_id: str = Field(primary_key=True, sa_type=Id)
    seq: int = Field(primary_key=True)
    at: datetime = moment()
    event: dict[str, Any] = Field(sa_type=Json)


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


# The loop


class Counter(Row, table=True):
    """The last number given out for things people call by number: F-17, A-42."""

    name: str = Field(primary_key=True)
    value: int


class Feedback(Row, table=True):
    """One point a customer made, in their own words.

    State: new, triaged, linked, answered, noted, not_doing or retracted.
    """

    __table_args__ = (UniqueConstraint("conversation_id", "key"),)
    id: str = id_column()
    number: int = Field(unique=True)
    conversation_id: str = refers("conversation")
    key: str
    contact_id: str = refers("contact", index=True)
    account_id: str = refers("account")
    quote: str = long()
    kind: str
    score: int | None = None
    tell_me: bool = True
    state: str = "new"
    reason: str = long()
    taken_by: str | None = refers("staff", none=True)
    owner_snapshot: str | None = refers("staff", none=True)
    at: datetime = moment(index=True)


class Action(Row, table=True):
    """A change the company makes.

    State: proposed, planned, in_progress, done, told, confirmed, told_not_confirmed or not_doing.
    """

    id: str = id_column()
    number: int = Field(unique=True)
    title: str
    customer_title: str = ""
    kind: str = "improvement"
    owner_id: str = refers("staff")
    team_id: str | None = refers("team", none=True, index=True)
    due_on: date | None = None
    state: str = "planned"
    reason: str = long()
    completion: int = 0
    done_at: datetime | None = moment(none=True)
    created_by: str | None = refers("staff", none=True)
    created_at: datetime = moment()


class Contribution(Row, table=True):
    """The link: this action answers that feedback of that person."""

    __table_args__ = (UniqueConstraint("action_id", "feedback_id"),)
    id: str = id_column()
    action_id: str = refers("action")
    feedback_id: str = refers("feedback", index=True)
    contact_id: str = refers("contact")
    linked_by: str | None = refers("staff", none=True)
    at: datetime = moment()


class ActionEvent(Row, table=True):
    __tablename__ = "action_event"
    id: str = id_column()
    action_id: str = refers("action", index=True)
    at: datetime = moment()
    actor: str
    what: str
    detail: str = long()


class Update(Row, table=True):
    """What we tell the contributors of an action. State: draft, approved, sending, sent, cancelled."""

    __tablename__ = "action_update"
    __table_args__ = (UniqueConstraint("action_id", "completion"),)
    id: str = id_column()
    action_id: str = refers("action")
    completion: int
    outcome: str = "done"
    sentence: str = long()
    since: date
    author: str | None = refers("staff", none=True)
    approver: str | None = refers("staff", none=True)
    state: str = "draft"
    created_at: datetime = moment()
    approved_at: datetime | None = moment(none=True)


class UpdateDelivery(Row, table=True):
    """One contributor's copy. State: queued, waiting, sent, failed, unknown, suppressed, told_by_person."""

    __tablename__ = "update_delivery"
    __table_args__ = (UniqueConstraint("update_id", "contact_id"),)
    id: str = id_column()
    update_id: str = refers("action_update")
    contact_id: str = refers("contact", index=True)
    feedback_id: str = refers("feedback")
    state: str = "queued"
    gate: str = ""
    conversation_id: str | None = Field(default=None, sa_type=Id)
    at: datetime = moment()


class Verdict(Row, table=True):
    """A contributor's word on an update: yes, partly, not_yet or no_longer_matters. The latest one counts."""

    __table_args__ = (Index("ix_verdict_delivery", "delivery_id", "id"),)
    id: str = id_column()
    action_id: str = refers("action", index=True)
    contact_id: str = refers("contact")
    delivery_id: str = refers("update_delivery")
    completion: int
    value: str
    comment: str = long()
    at: datetime = moment()


class DigestRun(Row, table=True):
    """One team's digest of one local week, for instance 2026-W47."""

    __tablename__ = "digest_run"
    team_id: str = Field(primary_key=True, foreign_key="team.id", sa_type=Id)
    week: str = Field(primary_key=True)
    outbox_id: str | None = Field(default=None, sa_type=Id)
    at: datetime = moment()


class AuditEvent(Row, table=True):
    """Who did or tried what; each row's hash covers the one before it."""

    __tablename__ = "audit_event"
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = moment()
    actor: str
    verb: str
    object: str = ""
    result: str
    previous: str
    hash: str


# Machinery


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

    State: pending, leased, sending, sent, failed, unknown, dead, expired or cancelled.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "connector", "priority", "id",
              sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'")),
        Index("ix_outbox_underway", "state",
              sqlite_where=text("state IN ('leased', 'sending')"),
              postgresql_where=text("state IN ('leased', 'sending')")),
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
