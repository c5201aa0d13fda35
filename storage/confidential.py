"""Tell someone other than Dana: what is said in a conversation is kept from one colleague, everywhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, desc, or_, select, update
from sqlmodel import Session

from conversations import showing, someone_else
from conversations.conversation import Conversation, from_state
from conversations.house import House
from conversations.messages import Address, Outbound, to_json
from conversations.texts.filling import STAFF
from storage import flows, outbox, people, telling
from storage.outbox import Letter
from storage.people import Customer, Member
from storage.rows import table
from storage.standing import Standing, slot_key
from storage.tables import AddressRow, AnswerRow, CheckIn, ConversationRow, Feedback, OutboxRow, Promise

NewId = Callable[[], str]

OFFERED = 4
_n = table(AnswerRow).c
_v, _k, _f, _o, _a = (
    table(ConversationRow).c, table(CheckIn).c, table(Feedback).c, table(OutboxRow).c, table(AddressRow).c
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A conversation with whom it would be told to, and whom it is kept from already."""

    row: ConversationRow
    teller: Member | None
    kept_from: Member | None


def said(db: Session, conversation_id: str, customer: Customer) -> Said | None:
    """This person's conversation; None when it is somebody else's."""
    row = db.scalars(select(ConversationRow).where(_v.id == conversation_id)).first()
    if row is None or row.contact_id != customer.id:
        return None
    starter = db.scalar(select(_k.started_by).where(_k.id == row.check_in_id)) or customer.owner_id
    members = people.members(db, [starter, row.kept_from])
    return Said(row, members.get(starter or ""), members.get(row.kept_from or ""))


def meant(db: Session, standing: Standing) -> str:
    """The conversation somebody means who says it in words: the check-in that is open, else what they said last."""
    if standing.conversation.kind == "check_in":
        return standing.conversation.id
    points = select(_f.at, _f.conversation_id).where(_f.contact_id == standing.contact_id)
    answers = select(_n.at, _n.conversation_id).where(_n.contact_id == standing.contact_id)
    last = [db.execute(one.order_by(desc("at")).limit(1)).first() for one in (points, answers)]
    return max(((at, i) for at, i in filter(None, last)), default=(None, standing.conversation.id))[1]


def others(db: Session, customer: Customer, kept_from: Member) -> list[Member]:
    """Who else could read it, in the order of the routing: the owner, the owner's team, then who steers the whole."""
    known = [one for one in people.staff(db) if one.active and one.role != "auditor" and one.id != kept_from.id]
    owner = people.members(db, [customer.owner_id]).get(customer.owner_id or "")
    team = owner.team_id if owner else None
    ranked = [
        *(one for one in known if one.id == customer.owner_id),
        *(one for one in known if team is not None and one.team_id == team),
        *(one for one in known if one.role in ("quality", "admin")),
    ]
    return list({one.id: one for one in ranked}.values())[:OFFERED]


def offer(db: Session, customer: Customer, conversation_id: str, house: House) -> Outbound:
    """By name, who else may read it instead."""
    found = said(db, conversation_id, customer)
    language = house.spoken(*customer.languages)
    if found is None or found.teller is None:
        return someone_else.nobody(language, house.company)
    who = [(one.id, one.name) for one in others(db, customer, found.teller)]
    return someone_else.offered(language, conversation_id, found.teller.first_name, who)


def choose(
    db: Session, customer: Customer, conversation_id: str, chosen: str, now: datetime, new_id: NewId,
    house: House,
) -> Outbound | None:  # fmt: skip
    """From now on `chosen` reads it and the other does not; None when that cannot be."""
    found = said(db, conversation_id, customer)
    if found is None or found.teller is None:
        return None
    reader = next((one for one in others(db, customer, found.teller) if one.id == chosen), None)
    if reader is None:
        return None
    _keep(db, found, found.teller, reader)
    _take_from(db, found, found.teller, now, new_id)
    _tell(db, customer, found, reader, now, new_id)
    _redraw(db, found, now, new_id)
    return someone_else.chosen(house.spoken(*customer.languages), conversation_id, found.teller.first_name, reader.name)


def _keep(db: Session, found: Said, teller: Member, reader: Member) -> None:
    row = found.row
    names = {**row.state["names"], "starter_first": reader.first_name, "readers": STAFF + reader.name}
    names.setdefault("everybody", row.state["names"].get("readers", ""))
    row.state = {**row.state, "names": names}
    row.kept_from, row.told_instead = teller.id, reader.id
    db.add(row)
    db.flush()
    mine = _f.conversation_id == row.id
    points = update(table(Feedback))
    db.execute(points.where(mine).values(kept_from=teller.id))
    db.execute(points.where(mine, _f.owner_snapshot == teller.id).values(owner_snapshot=reader.id))
    db.execute(points.where(mine, _f.taken_by == teller.id).values(taken_by=None))
    p = table(Promise).c
    theirs = and_(p.conversation_id == row.id, p.responder_id == teller.id, p.kept_at.is_(None))
    db.execute(update(table(Promise)).where(theirs).values(responder_id=reader.id))


def _take_from(db: Session, found: Said, teller: Member, now: datetime, new_id: NewId) -> None:
    """What was told already is taken out of their chat; what waits is not sent."""
    for row in _told(db, found.row.id, teller):
        if row.state in ("pending", "leased"):
            outbox.call_off_key(db, row.dedupe_key, "the customer chose another reader")
        elif row.state != "cancelled" and row.redraws is None:
            outbox.redraw_of(db, row, someone_else.withdrawn(), new_id, now)
        row.message = {"headline": someone_else.withdrawn().headline}
        db.add(row)
    db.flush()


def _told(db: Session, conversation_id: str, teller: Member) -> Iterator[OutboxRow]:
    """Messages to this colleague about this conversation, by the keys under which such things are told."""
    points = db.scalars(select(_f.id).where(_f.conversation_id == conversation_id)).all()
    promises = db.scalars(select(table(Promise).c.id).where(table(Promise).c.conversation_id == conversation_id)).all()
    begins = [f"alert:{conversation_id}:", f"media:{conversation_id}:", *(f"point:{one}:" for one in points)]
    begins += [f"{key}:{one}:" for one in promises for key in ("promised", "promise-soon", "promise-broken")]
    addresses = db.scalars(select(_a.id).where(_a.staff_id == teller.id)).all()
    keys = or_(*(_o.dedupe_key.startswith(begin, autoescape=True) for begin in begins))
    for row in db.scalars(select(OutboxRow).where(keys)).all():
        if any(f":{address}" in row.dedupe_key for address in addresses):
            yield row


def _tell(db: Session, customer: Customer, found: Said, reader: Member, now: datetime, new_id: NewId) -> None:
    """The chosen one reads what was said so far."""
    conversation = found.row.id
    points = db.execute(select(_f.number, _f.quote, _f.id).where(_f.conversation_id == conversation)).all()
    message = someone_else.trusted(customer.shown, [(number, quote) for number, quote, _ in points])
    telling.tell(db, [reader.id], f"trusted:{conversation}", message, now, new_id, "alert")


def _redraw(db: Session, found: Said, now: datetime, new_id: NewId) -> None:
    """The open question says who reads it now."""
    row = found.row
    conversation = _conversation(row)
    slot = conversation.slots.get(conversation.step)
    sent = outbox.by_key(db, slot_key(conversation, slot)) if slot is not None else None
    if sent is None or row.status != "open":
        return
    flow = flows.revisions(db, [row.revision])[row.revision]
    message = showing.asked(flow, conversation, flow.question(conversation.step))
    if sent.state in ("pending", "leased"):
        sent.message = to_json(message)
        db.add(sent)
        db.flush()
        return
    outbox.put(db, [_change(sent, message, new_id())], new_id, now)


def _change(sent: OutboxRow, message: Outbound, new_id: str) -> Letter:
    """Under a key of its own: it is no message of the conversation's turns."""
    to = Address(*sent.address)
    return Letter(f"readers:{new_id}", to, "redraw", message, sent.contact_id, sent.conversation_id, sent.dedupe_key)


def _conversation(row: ConversationRow) -> Conversation:
    columns: dict[str, Any] = {
        "id": row.id, "kind": row.kind, "flow": row.flow, "revision": row.revision, "language": row.language,
        "timezone": row.timezone, "step": row.step, "status": row.status, "due": row.due_at, "timer": row.timer,
        "version": row.version,
    }  # fmt: skip
    return from_state(row.state, **columns)


def allow(
    db: Session, customer: Customer, conversation_id: str, now: datetime, new_id: NewId, house: House
) -> Outbound | None:
    """Thought better of it: the colleague may read it again."""
    found = said(db, conversation_id, customer)
    if found is None or found.kept_from is None:
        return None
    row, back = found.row, found.kept_from
    names = {**row.state["names"], "starter_first": back.first_name}
    names["readers"] = names.get("everybody") or STAFF + back.name
    row.state = {**row.state, "names": names}
    row.kept_from = row.told_instead = None
    db.add(row)
    db.flush()
    mine = update(table(Feedback)).where(_f.conversation_id == row.id)
    db.execute(mine.values(kept_from=None, owner_snapshot=customer.owner_id))
    _redraw(db, found, now, new_id)
    return someone_else.allowed(house.spoken(*customer.languages), back.first_name)
