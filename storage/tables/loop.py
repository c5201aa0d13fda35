"""From what was said to what was done: feedback, actions, updates, verdicts, digests, and who did what."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from storage.tables.columns import Id, Row, id_column, long, moment, refers


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
    kept_from: str | None = refers("staff", none=True)
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
