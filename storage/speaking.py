"""The language that somebody chose in the chat: kept, obeyed by everything that is open, and confirmed in itself."""

from datetime import datetime

from sqlmodel import Session

from conversations import speaking
from conversations.events import Switched
from conversations.house import House
from storage import people, progress, requests
from storage.points import point
from storage.requests import Asker, NewId

BEGINS = "language."


def choose(db: Session, who: Asker, wish: str, now: datetime, new_id: NewId, house: House) -> bool:
    """A press on a language, `language.de`; False when it is none that is spoken here."""
    language = house.speaks(wish.removeprefix(BEGINS))
    if not language or who.customer.erased:
        return False
    before = house.spoken(*who.customer.languages)
    people.choose_language(db, who.customer.id, language)
    point("speaking.chosen")
    _switch(db, who.customer.id, language, now, new_id, house)
    requests.answer(db, who, [speaking.chosen(language, before)], now, new_id)
    return True


def follow(db: Session, contact_id: str, now: datetime, new_id: NewId, house: House) -> None:
    """What is known of their language has changed: what is open goes on in the likeliest one."""
    customer = people.customers(db, [contact_id])[contact_id]
    _switch(db, contact_id, house.spoken(*customer.languages), now, new_id, house)


def _switch(db: Session, contact_id: str, language: str, now: datetime, new_id: NewId, house: House) -> None:
    waiting = [one for one in progress.standings(db, (), [contact_id]) if one.conversation.language != language]
    flows = progress.flows_of(db, waiting)
    switched = Switched(language)
    steps = [progress.take(one, flows[one.conversation.revision], switched, now) for one in waiting]
    progress.save(db, steps, new_id, house)
    point("speaking.switched")
