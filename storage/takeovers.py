"""A colleague speaks with a contact in the contact's own chat, while the bot is silent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, select, text
from sqlmodel import Session

from conversations import in_person
from conversations.house import House
from conversations.messages import Address, Outbound
from storage import outbox, people, promises
from storage.outbox import Letter
from storage.people import Customer, Member
from storage.rows import add, change, table
from storage.tables import Spoken, Staff, Takeover
from storage.tables.columns import SPEAKING

NewId = Callable[[], str]

SILENCE = timedelta(hours=24)
_t, _s = table(Takeover).c, table(Staff).c


@dataclass(frozen=True, slots=True)
class Talk:
    """Who speaks with whom, since when, and when one of them last said something."""

    id: str
    contact_id: str
    staff_id: str
    staff: str
    began_at: datetime
    last_at: datetime


_TALK: Select[Any] = select(_t.id, _t.contact_id, _t.staff_id, _s.name, _t.began_at, _t.last_at).join_from(
    table(Takeover), table(Staff), _s.id == _t.staff_id
)


def among(db: Session, contacts: Iterable[str]) -> set[str]:
    """Those of these contacts with whom a colleague speaks now."""
    return set(db.scalars(select(_t.contact_id).where(text(SPEAKING), _t.contact_id.in_(sorted(set(contacts))))))


def of_contact(db: Session, contact_id: str) -> Talk | None:
    row = db.execute(_TALK.where(text(SPEAKING), _t.contact_id == contact_id)).first()
    return Talk(*row) if row else None


def of_staff(db: Session, staff_id: str) -> Talk | None:
    row = db.execute(_TALK.where(text(SPEAKING), _t.staff_id == staff_id)).first()
    return Talk(*row) if row else None


def begin(
    db: Session, customer: Customer, to: Address, member: Member, now: datetime, new_id: NewId, house: House
) -> None:
    """The customer reads who is there now; from here on the bot says nothing by itself."""
    add(
        db,
        Takeover,
        [{"id": new_id(), "contact_id": customer.id, "staff_id": member.id, "began_at": now, "last_at": now}],
    )
    language = house.spoken(*customer.languages)
    _to_contact(db, customer.id, to, in_person.begun(language, member.name, house.company), now, new_id)


def say(db: Session, talk: Talk, to: Address, words: str, now: datetime, new_id: NewId, house: House) -> None:
    """A colleague's words, with their name; that was what a promise was about."""
    customer = people.customers(db, [talk.contact_id])[talk.contact_id]
    _keep(db, talk, words, now, new_id, by_contact=False)
    message = in_person.said(house.spoken(*customer.languages), talk.staff, house.company, words)
    _to_contact(db, talk.contact_id, to, message, now, new_id)
    promises.keep_all(db, talk.contact_id, now)


def hear(db: Session, talk: Talk, words: str, now: datetime, new_id: NewId) -> None:
    """The customer's words go to the colleague and to nobody else."""
    customer = people.customers(db, [talk.contact_id])[talk.contact_id]
    _keep(db, talk, words, now, new_id, by_contact=True)
    _to_staff(db, talk, in_person.heard(customer.shown, words, talk.contact_id), now, new_id)


def hand_back(
    db: Session, talk: Talk, to: Address | None, how: str, now: datetime, new_id: NewId, house: House
) -> None:
    """The bot is there again, and both of them read so."""
    change(db, Takeover, [{"id": talk.id, "ended_at": now, "how": how}])
    customer = people.customers(db, [talk.contact_id])[talk.contact_id]
    if to is not None:
        message = in_person.over(house.spoken(*customer.languages), talk.staff)
        _to_contact(db, talk.contact_id, to, message, now, new_id)
    if how != "staff":
        _to_staff(db, talk, in_person.ended(customer.shown, how), now, new_id)


def silent(db: Session, now: datetime, most: int) -> list[Talk]:
    """Talks in which nobody has said a word for a day."""
    rows = db.execute(_TALK.where(text(SPEAKING), _t.last_at <= now - SILENCE).order_by(_t.last_at).limit(most))
    return [Talk(*row) for row in rows]


def _keep(db: Session, talk: Talk, words: str, now: datetime, new_id: NewId, *, by_contact: bool) -> None:
    row = {"id": new_id(), "takeover_id": talk.id, "contact_id": talk.contact_id, "words": words, "at": now}
    add(db, Spoken, [{**row, "by_contact": by_contact}])
    change(db, Takeover, [{"id": talk.id, "last_at": now}])


def _to_contact(db: Session, contact: str, to: Address, message: Outbound, now: datetime, new_id: NewId) -> None:
    outbox.put(db, [Letter(f"spoken:{new_id()}", to, "reply", message, contact)], new_id, now)


def _to_staff(db: Session, talk: Talk, message: Outbound, now: datetime, new_id: NewId) -> None:
    for address in people.addresses_of(db, staff=talk.staff_id)[:1]:
        outbox.put(db, [Letter(f"spoken:{new_id()}", address.address, "reply", message)], new_id, now)
