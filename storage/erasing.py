"""Forgets a contact: words, names and addresses go for ever; counts, dates and a receipt stay."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, Update, and_, cast, delete, or_, select, text, update
from sqlmodel import Session, SQLModel

from storage import outbox
from storage.compiled import Holds
from storage.people import Customer
from storage.rows import add, change, table
from storage.tables import (
    AddressRow,
    AnswerRow,
    CheckIn,
    Contact,
    ConversationEvent,
    ConversationRow,
    Erasure,
    Feedback,
    InboxRow,
    Invite,
    OutboxRow,
    Promise,
    Spoken,
    Takeover,
    Verdict,
)
from storage.tables.columns import OPEN_PROMISE

NewId = Callable[[], str]

ERASED = "[erased]"
NOBODY = "Erased person"
GONE = "erased:"
EMPTY = b'{"erased":true}'
UNFINISHED = ("planned", "sent", "started", "partial")
OVER = ("sent", "failed", "unknown", "dead", "expired", "cancelled")
_o, _i, _v, _e = table(OutboxRow).c, table(InboxRow).c, table(ConversationRow).c, table(ConversationEvent).c
_a, _f, _r, _x = table(AnswerRow).c, table(Feedback).c, table(AddressRow).c, table(Erasure).c
_k = table(CheckIn).c


def erase(db: Session, customer: Customer, farewell: str, now: datetime, new_id: NewId) -> None:
    """Takes everything that this person said or is called by out of every table.

    Their address stays until the message with the key `farewell` has gone out; `finish` takes that too.
    """
    conversations = list(db.scalars(select(_v.id).where(_v.contact_id == customer.id)))
    needles = _needles(db, customer)
    _messages(db, customer, farewell, needles)
    _payloads(db, customer, conversations)
    _conversations(db, conversations)
    _words(db, customer.id, now)
    _person(db, customer.id, now)
    add(db, Erasure, [{"id": new_id(), "contact_id": customer.id, "farewell": farewell, "asked_at": now}])


def _needles(db: Session, customer: Customer) -> frozenset[str]:
    """By what a message to our own people can be known to speak of them: the name, and each of their own words."""
    quotes = db.scalars(select(_f.quote).where(_f.contact_id == customer.id))
    answers = db.scalars(select(_a.words).where(_a.contact_id == customer.id))
    comments = db.scalars(select(table(Verdict).c.comment).where(table(Verdict).c.contact_id == customer.id))
    spoken = db.scalars(select(table(Spoken).c.words).where(table(Spoken).c.contact_id == customer.id))
    return frozenset({customer.name, *quotes, *answers, *comments, *spoken} - {""})


def _messages(db: Session, customer: Customer, farewell: str, needles: Collection[str]) -> None:
    """Messages to them are emptied; of those to our people the lines that name them or quote them."""
    theirs = and_(_o.contact_id == customer.id, _o.dedupe_key != farewell)
    outbox.call_off(db, theirs, "erased at the person's wish")
    db.execute(update(table(OutboxRow)).where(theirs).values(message={"headline": ERASED}, reason=""))
    columns = (_o.id, _o.message)
    # What speaks of somebody names them; JSON may have written the name with escapes.
    named = or_(*(cast(_o.message, String).contains(form, autoescape=True) for form in _written(customer.name)))
    for i, message in db.execute(select(*columns).where(named, _o.dedupe_key != farewell)).all():
        change(db, OutboxRow, [{"id": i, "message": _without(message, needles)}])


def _written(name: str) -> Iterator[str]:
    yield name
    escaped = name.encode("ascii", "backslashreplace").decode().replace("\\x", "\\u00")
    if escaped != name:
        yield escaped


def _without(value: Any, needles: Collection[str]) -> Any:
    """The same message in which every text that holds one of these is only a mark."""
    match value:
        case str():
            return ERASED if any(needle in value for needle in needles) else value
        case dict():
            return {key: _without(inner, needles) for key, inner in value.items()}
        case list():
            return [_without(inner, needles) for inner in value]
        case _:
            return value


def _payloads(db: Session, customer: Customer, conversations: Collection[str]) -> None:
    """What they sent: the payloads of their turns, and all others from one of their addresses."""
    turns = select(_e.cause).where(_e.conversation_id.in_(conversations), _e.cause.is_not(None))
    _empty(db, _i.id.in_(turns))
    for place in _places(db, customer.id):
        _empty(db, _holds(place))
    # Commands of ours that named them; another customer's words stay theirs, whomever they name.
    said = select(_e.seq).where(_e.cause == _i.id).exists()
    named = or_(*(Holds(_i.raw, form.encode()) for form in _written(customer.name)))
    _empty(db, and_(named, ~said))


def _places(db: Session, contact: str) -> list[str]:
    """The ids that platforms know them by: of the person and of the chat."""
    rows = db.execute(select(_r.external_id, _r.chat_id).where(_r.contact_id == contact))
    return sorted({place for row in rows for place in row if place and not place.startswith(GONE)})


def _holds(place: str) -> ColumnElement[bool]:
    """Payloads with this id as a whole value. Every payload is looked at; that somebody wants to go is rare."""
    values = [f'"{place}"'] if not place.isdecimal() else [f'"id":{place}', f'"id": {place}']
    ends = ("",) if not place.isdecimal() else (",", "}")
    return or_(*(Holds(_i.raw, f"{value}{end}".encode()) for value in values for end in ends))


def _empty(db: Session, which: ColumnElement[bool]) -> None:
    """The natural key names a chat too."""
    rows = update(table(InboxRow)).where(which)
    gone = {"raw": EMPTY, "natural_key": GONE + _i.id, "reason": ""}
    db.execute(rows.where(_i.state != "parked").values(gone))
    db.execute(rows.where(_i.state == "parked").values({**gone, "state": "ignored"}))


def _conversations(db: Session, ids: Sequence[str]) -> None:
    """What was typed is a mark; a conversation that was open is over."""
    for i, seq, event in db.execute(
        select(_e.conversation_id, _e.seq, _e.event).where(_e.conversation_id.in_(ids))
    ).all():
        if "text" in event:
            mine = and_(_e.conversation_id == i, _e.seq == seq)
            db.execute(update(table(ConversationEvent)).where(mine).values(event={**event, "text": ERASED}))
    for i, state in db.execute(select(_v.id, _v.state).where(_v.id.in_(ids))).all():
        over = {"status": "closed", "step": "", "timer": "", "due_at": None}
        change(db, ConversationRow, [{"id": i, "state": _silent(state), **over}])


def _silent(state: dict[str, Any]) -> dict[str, Any]:
    """The state without anything typed: of an answer the option that was chosen stays."""
    answers = {key: [value, "", "", *rest] for key, (value, _, _, *rest) in state["answers"].items()}
    kept = {key: value for key, value in state.items() if not isinstance(value, str | list | dict)}
    shape = {key: type(value)() for key, value in state.items() if isinstance(value, str | list | dict)}
    return {
        **kept,
        **shape,
        "answers": answers,
        "slots": state["slots"],
        "patience": state["patience"],
        "opened": state["opened"],
    }


def _words(db: Session, contact: str, now: datetime) -> None:
    def mine(kind: type[SQLModel]) -> Update:
        return update(table(kind)).where(table(kind).c.contact_id == contact)

    db.execute(mine(AnswerRow).values(words="", raw=""))
    db.execute(mine(Verdict).values(comment=""))
    db.execute(mine(Spoken).values(words=ERASED))
    db.execute(mine(Feedback).values(quote=ERASED, tell_me=False, reason=""))
    db.execute(mine(Feedback).where(_f.state.in_(("new", "triaged"))).values(state="noted"))
    db.execute(mine(Takeover).where(table(Takeover).c.ended_at.is_(None)).values(ended_at=now, how="erased"))
    db.execute(mine(CheckIn).where(_k.disposition.in_(UNFINISHED)).values(disposition="cancelled", finished_at=now))
    db.execute(mine(CheckIn).values(override="", reason=""))
    db.execute(mine(Invite).where(table(Invite).c.redeemed_at.is_(None)).values(expires_at=now))
    db.execute(delete(table(Promise)).where(table(Promise).c.contact_id == contact, text(OPEN_PROMISE)))


def _person(db: Session, contact: str, now: datetime) -> None:
    empty = dict.fromkeys(("external_id", "email", "timezone", "country", "role_in_account", "rhythm", "pause"), "")
    gone = {"name": NOBODY, "handle": f"erased-{contact}", "erased_at": now, "paused_until": None}
    change(db, Contact, [{"id": contact, **empty, **gone, "preferred_address_id": None}])
    db.execute(update(table(AddressRow)).where(_r.contact_id == contact).values(state="revoked"))


def unfinished(db: Session, most: int) -> list[tuple[str, str]]:
    """Erasures whose farewell is over, so that the address can go: their id and the contact's."""
    said_goodbye = select(_o.id).where(_o.dedupe_key == _x.farewell, _o.state.not_in(OVER)).exists()
    waiting = select(_x.id, _x.contact_id).where(_x.done_at.is_(None), ~said_goodbye)
    rows = db.execute(waiting.order_by(_x.id).limit(most).with_for_update(skip_locked=True))
    return [(i, contact) for i, contact in rows]


def finish(db: Session, erasure: str, contact: str, now: datetime) -> None:
    """The last traces: where this person was written to, in the addresses, in what was sent and in what came in."""
    farewell = select(_x.farewell).where(_x.id == erasure).scalar_subquery()
    for place in _places(db, contact):
        _empty(db, _holds(place))
    sent = update(table(OutboxRow)).where(or_(_o.contact_id == contact, _o.dedupe_key == farewell))
    db.execute(sent.values(address=["", "", "", "", ""], chat="", message={"headline": ERASED}, platform_id=""))
    addresses = update(table(AddressRow)).where(_r.contact_id == contact)
    db.execute(addresses.values(external_id=GONE + _r.id, workspace="", chat_id="", thread_id=""))
    change(db, Erasure, [{"id": erasure, "done_at": now}])
