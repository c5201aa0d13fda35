"""What passes between people: promises with a time, a colleague speaking in person, and who was erased."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field

from storage.tables.columns import OPEN_PROMISE, SPEAKING, Id, Row, id_column, long, moment, refers


class Promise(Row, table=True):
    """A time that we named to a customer: *call* or *reply*; `responder_id` is who keeps it."""

    __table_args__ = (
        Index("ix_promise_open", "by", sqlite_where=text(OPEN_PROMISE), postgresql_where=text(OPEN_PROMISE)),
    )
    id: str = id_column()
    contact_id: str = refers("contact", index=True)
    conversation_id: str | None = Field(default=None, sa_type=Id)
    responder_id: str | None = refers("staff", none=True)
    what: str
    by: datetime = moment()
    made_at: datetime = moment()
    kept_at: datetime | None = moment(none=True)
    broken_at: datetime | None = moment(none=True)


class Takeover(Row, table=True):
    """A colleague speaks with a contact in the contact's own chat, and the bot is silent until `ended_at`.

    `last_at` is when one of the two last said something; `how` says who ended it.
    """

    __table_args__ = (
        Index("uq_takeover_contact", "contact_id", unique=True,
              sqlite_where=text(SPEAKING), postgresql_where=text(SPEAKING)),
        Index("uq_takeover_staff", "staff_id", unique=True,
              sqlite_where=text(SPEAKING), postgresql_where=text(SPEAKING)),
    )  # fmt: skip
    id: str = id_column()
    contact_id: str = refers("contact")
    staff_id: str = refers("staff")
    began_at: datetime = moment()
    last_at: datetime = moment()
    ended_at: datetime | None = moment(none=True)
    how: str = ""


class Spoken(Row, table=True):
    """One line of what a colleague and a contact said to each other; `by_contact` says whose it is."""

    id: str = id_column()
    takeover_id: str = refers("takeover", index=True)
    contact_id: str = refers("contact", index=True)
    by_contact: bool
    words: str = long()
    at: datetime = moment()


class Erasure(Row, table=True):
    """The receipt: everything about this contact was erased at their wish. `done_at` is when the last trace was gone.

    `farewell` is the key of the last message to them, which needs their address until it has gone out.
    """

    id: str = id_column()
    contact_id: str = refers("contact", index=True)
    farewell: str
    asked_at: datetime = moment()
    done_at: datetime | None = moment(none=True)
