"""The two moments around the wire: the gates are asked and `sending` committed; then the outcome is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from conversations import gates, notices
from conversations.house import House
from conversations.messages import Address
from storage import asking, checkins, outbox, people, progress, telling, updates
from storage.measures import measured
from storage.outbox import Claimed
from storage.rows import table
from storage.tables import AddressRow, ConversationRow

NewId = Callable[[], str]

GATED = ("introduction", "question", "reminder", "update", "courtesy")
UNFORESEEN = ("holiday", "in_person")  # gates that may take days, in which a question does not grow old
MOST = 50
TOO_LATE = "It could not be sent in time."
_a, _v = table(AddressRow).c, table(ConversationRow).c


@dataclass(frozen=True, slots=True)
class Ready:
    """The row is `sending` now; `sent` is the platform's id of the message to be redrawn, if it is a redraw."""

    row: Claimed
    sent: str = ""


def begin(db: Session, row: Claimed, now: datetime, house: House, new_id: NewId) -> Ready | None:
    """Moves a leased row to `sending`, or decides that it does not go now. The last chance to say no."""
    if not outbox.still_mine(db, row):
        return None
    if row.redraws:
        return _begin_redraw(db, row, now)
    if row.kind in GATED and not _may_go(db, row, now, house, new_id):
        return None
    outbox.begin(db, row)
    return Ready(row)


def _begin_redraw(db: Session, row: Claimed, now: datetime) -> Ready | None:
    original = outbox.receipt_of(db, row.redraws or "")
    match original:
        case ("sent", sent, _):
            outbox.overtake(db, row)
            outbox.begin(db, row)
            return Ready(row, sent)
        case ("pending" | "leased" | "sending", _, due):
            outbox.wait(
                db, row, max(due, now + outbox.SOON), "the message it changes is still under way", refused=False
            )
        case _:
            outbox.move(db, row, "cancelled", reason="the message it changes was not sent")
    return None


def _may_go(db: Session, row: Claimed, now: datetime, house: House, new_id: NewId) -> bool:
    verdict = _verdict(db, row, now, house)
    measured("gate", 1, "send", *gates.told(verdict))
    match verdict:
        case gates.Now():
            return True
        case gates.Later(at, gate):
            outbox.wait(db, row, at, f"waits for the gate: {gate}", refused=False, lives_on=gate in UNFORESEEN)
        case gates.No(gate, words):
            outbox.move(db, row, "cancelled", reason=f"{gate}: {words}")
            suppress(db, row, gate, words, now, new_id, house)
    return False


def _verdict(db: Session, row: Claimed, now: datetime, house: House) -> gates.Verdict:
    state = _conversation(db, row)
    if row.kind in ("question", "reminder") and (state is None or state.status != "open"):
        return gates.No("over", "the check-in is over")
    customers = people.customers(db, [row.contact_id or ""])
    customer = customers[row.contact_id or ""]
    known = asking.facts_at_sending(db, customers)[customer.id]
    if state is not None:
        known = replace(known, after_event=state.flow in asking.AFTER_EVENTS)
    override = checkins.override(db, state.check_in_id) if state and state.check_in_id else ""
    pace, local = asking.pace(customer, house), asking.local(customer, house, now)
    return gates.may_send(row.kind, known, pace, local, override)  # type: ignore[arg-type]


def _conversation(db: Session, row: Claimed) -> ConversationRow | None:
    return db.scalars(select(ConversationRow).where(_v.id == row.conversation_id)).first()


def suppress(db: Session, row: Claimed, gate: str, words: str, now: datetime, new_id: NewId, house: House) -> None:
    """What does not go out is no secret: the check-in or the update says why, and whoever started it is told."""
    conversation = _conversation(db, row)
    if conversation is None or row.kind == "reminder":
        return
    progress.withdraw(db, conversation.id, now, new_id, house)
    if conversation.check_in_id:
        checkins.mark(db, conversation.check_in_id, "suppressed", gate=gate)
        _tell_starter(db, conversation, words, now, new_id)
    if conversation.delivery_id:
        updates.mark_copy(db, conversation.delivery_id, "suppressed", gate, new_id, now)


def _tell_starter(db: Session, conversation: ConversationRow, words: str, now: datetime, new_id: NewId) -> None:
    customer = people.customers(db, [conversation.contact_id])[conversation.contact_id]
    starter = checkins.starter(db, conversation.check_in_id or "")
    message = notices.suppressed(customer.shown, words)
    telling.tell(db, [starter or customer.owner_id], f"suppressed:{conversation.id}", message, now, new_id)


def tidy(db: Session, name: str, now: datetime, house: House, new_id: NewId) -> bool:
    """What is too old expires, and the check-in or update that began with it says so; whether there may be more.

    Leases that ran out are given back.
    """
    late = outbox.overdue(db, name, now, MOST)
    for row in late:
        if row.kind in GATED and not _was_reached(db, row):
            suppress(db, row, "late", TOO_LATE, now, new_id, house)
    if len(late) == MOST:
        return True
    outbox.tidy(db, name, now)
    return False


def _was_reached(db: Session, row: Claimed) -> bool:
    """An earlier message of the same check-in has arrived."""
    conversation = _conversation(db, row)
    return bool(conversation and conversation.check_in_id and checkins.is_sent(db, conversation.check_in_id))


def sent(db: Session, row: Claimed, receipt: str, now: datetime, new_id: NewId, how: str = "response") -> None:
    """The platform took it: its id is kept, and the check-in or update it belongs to moves on."""
    outbox.move(db, row, "sent", platform_id=receipt, how=how, sent_at=now, claim="", reason="")
    if row.kind == "question" and row.conversation_id:
        checkins.sent(db, row.conversation_id, now)
    if row.kind == "update":
        _settle_copy(db, row, "sent", now, new_id)


def unknown(
    db: Session, row: Claimed, words: str, now: datetime, new_id: NewId, look_at: datetime | None = None
) -> None:
    """It may have arrived. A redraw may be done twice and is simply tried again.

    With `look_at` it is looked up in the platform's history then.
    """
    if row.redraws:
        outbox.wait(db, row, now + outbox.SOON, words)
        return
    outbox.move(db, row, "unknown", reason=words, claim="", unknown_at=now, look_at=look_at, looks=0)
    if row.kind == "update":
        _settle_copy(db, row, "unknown", now, new_id)


def abandoned(
    db: Session, name: str, now: datetime, new_id: NewId, look_at: Callable[[Address], datetime | None]
) -> None:
    """At the start of a courier: what a dead one was sending may have arrived."""
    for row in outbox.abandoned(db, name):
        unknown(db, row, "the program ended while this was being sent", now, new_id, look_at(row.to))


def failed(db: Session, row: Claimed, words: str, now: datetime, new_id: NewId, house: House, *, gone: bool) -> None:
    """It never will arrive. When the chat is gone the address is marked and the account manager told once."""
    outbox.move(db, row, "failed", reason=words, claim="")
    if row.kind == "update":
        _settle_copy(db, row, "failed", now, new_id)
    if row.kind == "question" and row.conversation_id:
        progress.withdraw(db, row.conversation_id, now, new_id, house)
        checkins.failed(db, row.conversation_id)
    if gone:
        lost(db, row.to, words, now, new_id)


def dead(db: Session, row: Claimed, words: str) -> None:
    outbox.move(db, row, "dead", reason=words, claim="")


def _settle_copy(db: Session, row: Claimed, state: str, now: datetime, new_id: NewId) -> None:
    conversation = _conversation(db, row)
    if conversation is not None and conversation.delivery_id:
        updates.mark_copy(db, conversation.delivery_id, state, "", new_id, now)


def lost(db: Session, address: Address, words: str, now: datetime, new_id: NewId) -> None:
    """This address works no longer: whoever owns the account hears of it, once each time it is lost."""
    row = db.scalars(
        select(AddressRow).where(
            _a.channel == address.channel, _a.workspace == address.workspace, _a.external_id == address.id
        )
    ).first()
    if row is None or row.state in ("blocked", "revoked"):
        return
    row.state = "blocked"
    db.flush()
    if row.contact_id:
        customer = people.customers(db, [row.contact_id])[row.contact_id]
        message = notices.unreachable(customer.shown, words)
        telling.tell(db, [customer.owner_id], f"lost:{row.id}:{new_id()}", message, now, new_id)


def found(db: Session, address_id: str) -> None:
    """Somebody who had blocked us is back."""
    people.mark_address(db, address_id, "reachable")


def moved(db: Session, row: Claimed, new_chat: str, now: datetime) -> None:
    """A group got another id: its address follows, unless that one is known already, and so does what waits for it."""
    here = select(AddressRow).where(_a.channel == row.to.channel, _a.workspace == row.to.workspace)
    address = db.scalars(here.where(_a.external_id == row.to.id)).first()
    known = db.scalars(here.where(_a.external_id == new_chat)).first()
    if address is not None and known is None:
        address.external_id = new_chat
        db.flush()
    elif address is not None:
        address.state = "revoked"
        db.flush()
    outbox.wait(db, row, now, "the group has a new id", refused=False)
    outbox.move_group(db, outbox.connector(row.to), row.to.chat or row.to.id, new_chat)
