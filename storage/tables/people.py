"""Accounts, contacts, staff and teams; where they are reached, and what they agreed to."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from storage.tables.columns import Id, Row, id_column, moment, refers


class Staff(Row, table=True):
    id: str = id_column()
    handle: str = Field(unique=True)
    name: str
    email: str = ""
    role: str = "member"
    team_id: str | None = refers("team", none=True)
    hours: str = ""
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
    country: str = ""
    language: str = ""
    created_at: datetime = moment()


class Contact(Row, table=True):
    """`pause` says why nobody asks: *unanswered* after three check-ins in a row, *theirs* when they wanted it so.

    `chosen_language` is what they chose in the chat, `language` what we were told by others, `suggested_language` what
    we offered them once.
    `rhythm` is how often they want to be asked: monthly, quarterly, after_events or only_when_i_write.
    """

    id: str = id_column()
    handle: str = Field(unique=True)
    account_id: str = refers("account", index=True)
    name: str
    external_id: str = ""
    email: str = ""
    language: str = ""
    timezone: str = ""
    country: str = ""
    chosen_language: str = ""
    suggested_language: str = ""
    role_in_account: str = ""
    preferred_address_id: str | None = Field(default=None, sa_type=Id)
    rhythm: str = ""
    pause: str = ""
    paused_until: datetime | None = moment(none=True)
    resumed_at: datetime | None = moment(none=True)
    left_at: datetime | None = moment(none=True)
    erased_at: datetime | None = moment(none=True)
    created_at: datetime = moment()


class AddressRow(Row, table=True):
    """One way to reach somebody. State: invited, linked, reachable, blocked or revoked.

    `language` is the one of ours that the platform named last.
    """

    __tablename__ = "address"
    __table_args__ = (UniqueConstraint("channel", "workspace", "external_id"),)
    id: str = id_column()
    channel: str
    workspace: str = ""
    external_id: str
    chat_id: str = ""
    thread_id: str = ""
    language: str = ""
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
