"""A contact who is not the one we meant, or who has left their company: nothing more is sent, and we are told."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session

from conversations import notices
from conversations.house import House
from conversations.messages import Address, Outbound
from conversations.texts import say
from storage import outbox, people, telling
from storage.outbox import Letter
from storage.people import Customer
from storage.rows import change, table
from storage.tables import AddressRow, Contact, Invite

NewId = Callable[[], str]

_a, _i = table(AddressRow).c, table(Invite).c


def wrong_person(db: Session, customer: Customer, to: Address, now: datetime, new_id: NewId, house: House) -> None:
    """Somebody else reads here: this chat is cut off from the contact, who may be invited again."""
    _answer(db, customer, to, "not_me", now, new_id, house)
    here = people.senders(db, [to]).get(people.who(to))
    if here is not None:
        people.mark_address(db, here.address_id, "revoked")
    outbox.call_off_started_by_us(db, [customer.id], "somebody else reads at this address")
    message = notices.wrong_person(customer.shown)
    telling.tell(db, [customer.owner_id], f"wrong:{new_id()}", message, now, new_id)


def says_goodbye(db: Session, customer: Customer, to: Address, now: datetime, new_id: NewId, house: House) -> None:
    """They said it themselves: they are thanked and asked for a successor; their next words are passed on."""
    _answer(db, customer, to, "left", now, new_id, house)
    mark_left(db, customer, now)
    message = notices.left(customer.shown, customer.id)
    telling.tell(db, [customer.owner_id], f"left:{new_id()}", message, now, new_id)


def mark_left(db: Session, customer: Customer, now: datetime) -> None:
    change(db, Contact, [{"id": customer.id, "left_at": now}])
    outbox.call_off_started_by_us(db, [customer.id], "no longer works there")


def close(db: Session, customer: Customer, now: datetime) -> None:
    """No more access: addresses and links of theirs no longer work."""
    db.execute(update(table(AddressRow)).where(_a.contact_id == customer.id).values(state="revoked"))
    db.execute(
        update(table(Invite)).where(_i.contact_id == customer.id, _i.redeemed_at.is_(None)).values(expires_at=now)
    )


def back(db: Session, customer: Customer) -> None:
    """A mistake, or they are there again; a chat that was closed needs a new invitation."""
    change(db, Contact, [{"id": customer.id, "left_at": None}])


def _answer(db: Session, customer: Customer, to: Address, key: str, now: datetime, new_id: NewId, house: House) -> None:
    language, owner = house.spoken(customer.language), people.members(db, [customer.owner_id])
    who = next(iter(owner.values())).name if owner else house.company
    names = {"first_name": customer.first_name, "company": house.company, "starter": who}
    message = Outbound(say(language, f"leaving.{key}", names), (say(language, f"leaving.{key}.more", names),))
    outbox.put(db, [Letter(f"leaving:{new_id()}", to, "reply", message, customer.id)], new_id, now)
