"""What a customer asks for at any time, done in the turn's own transaction: their view, their data, their wishes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from conversations import own_view, speaking
from conversations.house import House
from conversations.messages import Address, Outbound
from conversations.own_view import RHYTHMS, Person
from storage import confidential, consents, erasing, leaving, outbox, own, people, silence
from storage.outbox import Letter
from storage.people import THEIRS, Customer
from storage.rows import change
from storage.tables import Contact

NewId = Callable[[], str]
THREE_MONTHS = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, from which chat."""

    customer: Customer
    to: Address

    def person(self, house: House) -> Person:
        return own.person(self.customer, house)


def asker(db: Session, contact_id: str, to: Address) -> Asker:
    return Asker(people.customers(db, [contact_id])[contact_id], to)


def answer(db: Session, who: Asker, messages: Sequence[Outbound], now: datetime, new_id: NewId) -> None:
    """Puts these messages out for them, in this order."""
    letters = [Letter(f"own:{new_id()}", who.to, "reply", one, who.customer.id) for one in messages]
    outbox.put(db, letters, new_id, now)


def grant(db: Session, who: Asker, wish: str, now: datetime, new_id: NewId, house: House) -> bool:
    """Does what was asked for, typed or pressed; False when there is no such wish."""
    person = who.person(house)
    match wish.split("."):
        case ["status"]:
            answer(db, who, own_view.status(own.held(db, who.customer, house)), now, new_id)
        case ["data"]:
            answer(db, who, own_view.data(own.held(db, who.customer, house)), now, new_id)
        case ["rhythm"]:
            answer(db, who, [own_view.rhythm(person, who.customer.rhythm)], now, new_id)
        case ["rhythm", ("monthly" | "quarterly" | "after_events" | "only_when_i_write" | "usual") as rhythm]:
            _choose_rhythm(db, who, rhythm, now, new_id, house)
        case ["language"]:
            answer(db, who, [speaking.offer(person, house.languages)], now, new_id)
        case ["forget"]:
            answer(db, who, [own_view.forget(person)], now, new_id)
        case ["forget", "no"]:
            answer(db, who, [own_view.not_forgotten(person)], now, new_id)
        case ["forget", "yes"]:
            _forget(db, who, now, new_id, house)
        case ["paused", ("keep" | "later") as said]:
            _go_on(db, who, said == "later", now, new_id, house)
        case ["not_me"]:
            leaving.wrong_person(db, who.customer, who.to, now, new_id, house)
        case ["left"]:
            leaving.says_goodbye(db, who.customer, who.to, now, new_id, house)
        case ["other", conversation]:
            answer(db, who, [confidential.offer(db, who.customer, conversation, house)], now, new_id)
        case ["other", conversation, chosen]:
            return _tell_other(db, who, conversation, chosen, now, new_id, house)
        case ["updates", ("yes" | "no") as said]:
            _decide_on_updates(db, who, said == "yes", now, new_id, house)
        case _:
            return False
    return True


def _choose_rhythm(db: Session, who: Asker, chosen: str, now: datetime, new_id: NewId, house: House) -> None:
    rhythm = "" if chosen == "usual" else chosen
    assert rhythm in RHYTHMS
    change(db, Contact, [{"id": who.customer.id, "rhythm": rhythm}])
    answer(db, who, [own_view.rhythm_set(who.person(house), rhythm)], now, new_id)


def _forget(db: Session, who: Asker, now: datetime, new_id: NewId, house: House) -> None:
    """A second press finds nobody any more."""
    if who.customer.erased:
        return
    key = f"forgotten:{new_id()}"
    outbox.put(db, [Letter(key, who.to, "reply", own_view.forgotten(who.person(house)))], new_id, now)
    erasing.erase(db, who.customer, key, now, new_id)


def _go_on(db: Session, who: Asker, later: bool, now: datetime, new_id: NewId, house: House) -> None:
    """After three check-ins without an answer: ask again, or in three months."""
    silence.resume(db, who.customer.id, now)
    if later:
        change(db, Contact, [{"id": who.customer.id, "pause": THEIRS, "paused_until": now + THREE_MONTHS}])
    answer(db, who, [own_view.pause_over(who.person(house), later=later)], now, new_id)


def _tell_other(
    db: Session, who: Asker, conversation: str, chosen: str, now: datetime, new_id: NewId, house: House
) -> bool:
    if chosen == "nobody":
        done = confidential.allow(db, who.customer, conversation, now, new_id, house)
    else:
        done = confidential.choose(db, who.customer, conversation, chosen, now, new_id, house)
    answer(db, who, [done] if done else [], now, new_id)
    return done is not None


def _decide_on_updates(db: Session, who: Asker, granted: bool, now: datetime, new_id: NewId, house: House) -> None:
    consents.note(db, new_id(), who.customer.id, granted, "asked", who.to.channel, now, "updates")
    answer(db, who, [own_view.updates_decided(who.person(house), granted=granted)], now, new_id)


def ask_about_updates(db: Session, who: Asker, now: datetime, new_id: NewId, house: House) -> None:
    """After a stop: whoever was promised to hear of something says whether they still want to."""
    if own.owed_updates(db, who.customer.id):
        answer(db, who, [own_view.promised_updates(who.person(house))], now, new_id)


def suggest(db: Session, who: Asker, language: str, now: datetime, new_id: NewId, house: House) -> None:
    """Offers the language that somebody wrote in, once for each person, and never after they chose one."""
    spoken, person = house.speaks(language), who.person(house)
    if spoken and spoken != person.language and people.suggests_language(db, who.customer.id, spoken):
        answer(db, who, [speaking.suggested(spoken, person.language)], now, new_id)
