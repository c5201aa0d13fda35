"""Three check-ins in a row without an answer: nobody asks any more until there is a word from the person."""

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import and_, select, update
from sqlmodel import Session

from conversations import notices, own_view
from conversations.house import House
from storage import checkins, outbox, own, people, telling
from storage.outbox import Letter
from storage.people import UNANSWERED
from storage.rows import change, table
from storage.standing import Step
from storage.tables import Contact

NewId = Callable[[], str]

IN_A_ROW = 3
_c = table(Contact).c


def after_expiry(db: Session, step: Step, new_id: NewId, house: House) -> None:
    """Pauses whoever has now left three in a row, tells them, and tells the account manager."""
    contact = step.standing.contact_id
    since, pause = db.execute(select(_c.resumed_at, _c.pause).where(_c.id == contact)).one()
    if pause or checkins.unanswered_in_a_row(db, contact, since, IN_A_ROW) < IN_A_ROW:
        return
    change(db, Contact, [{"id": contact, "pause": UNANSWERED}])
    customer = people.customers(db, [contact])[contact]
    message = own_view.paused(own.person(customer, house))
    key = f"paused:{step.turn.conversation.id}"
    outbox.put(db, [Letter(key, step.standing.address, "courtesy", message, contact)], new_id, step.at)
    telling.tell(db, step.standing.concerned, key, notices.unanswered(step.standing.shown), step.at, new_id)


def broken_by(db: Session, contacts: Iterable[str], now: datetime) -> None:
    """A word from them: they may be asked again."""
    silent = and_(_c.id.in_(sorted(set(contacts))), _c.pause == UNANSWERED)
    db.execute(update(table(Contact)).where(silent).values(pause="", resumed_at=now))


def resume(db: Session, contact: str, now: datetime) -> None:
    change(db, Contact, [{"id": contact, "pause": "", "paused_until": None, "resumed_at": now}])
