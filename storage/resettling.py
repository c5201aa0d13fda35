"""A contact is reached in another chat now: what is open goes along, and the old chat says so."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select, update
from sqlmodel import Session

from conversations import showing
from conversations.messages import Outbound
from storage import outbox
from storage.outbox import Letter
from storage.rows import change, table
from storage.standing import Standing, slot_key
from storage.tables import Contact, ConversationRow, OutboxRow

NewId = Callable[[], str]

_v, _o = table(ConversationRow).c, table(OutboxRow).c
_STARTED_BY_US = ("question", "reminder", "update", "courtesy")


def prefer(db: Session, here: Standing) -> None:
    """From now on this person is written to here."""
    change(db, Contact, [{"id": here.contact_id, "preferred_address_id": here.address_id}])


def elsewhere(db: Session, here: Standing) -> list[str]:
    """Conversations of theirs that are still held in another chat."""
    mine = and_(_v.contact_id == here.contact_id, _v.address_id != here.address_id)
    return list(db.scalars(select(_v.id).where(mine, _v.kind != "introduction").order_by(_v.id)))


def leave(db: Session, there: Standing, here: Standing, now: datetime, new_id: NewId) -> Standing:
    """Takes a conversation out of the old chat, where the open question says where it went."""
    conversation = there.conversation
    slot = conversation.slots.get(conversation.step)
    sent = outbox.by_key(db, slot_key(conversation, slot)) if slot is not None else None
    if sent is not None and conversation.status == "open":
        _say_where(db, sent, there, here, now, new_id)
    change(db, ConversationRow, [{"id": conversation.id, "address_id": here.address_id}])
    return there.but(address_id=here.address_id, address=here.address)


def _say_where(db: Session, sent: OutboxRow, there: Standing, here: Standing, now: datetime, new_id: NewId) -> None:
    if sent.state in ("pending", "leased"):
        outbox.call_off_key(db, sent.dedupe_key, "asked in the chat where this person is now")
        return
    words = showing.words(there.conversation, "moved_away", label=here.address.channel.title())
    letter = Letter(
        f"left:{new_id()}", there.address, "redraw", Outbound(words), there.contact_id, there.conversation.id,
        redraws=sent.dedupe_key,
    )  # fmt: skip
    outbox.put(db, [letter], new_id, now)


def reroute(db: Session, here: Standing) -> None:
    """What waits for them goes to where they are now."""
    place: dict[str, Any] = {
        "address": outbox.address_to_json(here.address), "chat": here.address.chat or here.address.id,
        "connector": outbox.connector(here.address),
    }  # fmt: skip
    waits = and_(_o.contact_id == here.contact_id, _o.state == "pending", _o.kind.in_(_STARTED_BY_US))
    db.execute(update(table(OutboxRow)).where(waits).values(place))
