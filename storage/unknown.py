"""Messages that may or may not have arrived: looked up in a history, proven by what somebody did, or proven absent."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, text, update
from sqlmodel import Session

from conversations import loop
from conversations.messages import Address, Inbound, Outbound, Press, from_json
from storage import checkins, updates
from storage.compiled import Among, read
from storage.outbox import LEASE, Kind
from storage.rows import table
from storage.tables import ConversationRow, OutboxRow
from storage.tables.columns import UNKNOWN

NewId = Callable[[], str]

AGAIN = timedelta(seconds=60)  # so long after it was not there the first time it is looked for a second time
LONGEST = timedelta(hours=24)

_o, _v = table(OutboxRow).c, table(ConversationRow).c
_COLUMNS = (
    _o.id, _o.address, _o.kind, _o.message, _o.conversation_id, _o.unknown_at, _o.looks, _o.leased_until, _o.created_at,
)  # fmt: skip
_IN_CHATS = select(*_COLUMNS).where(text(UNKNOWN), _o.connector == bindparam("name"), Among(_o.chat, "chats"))
_TAKEN = select(_o.id).where(_o.conversation_id == bindparam("conversation"), _o.platform_id == bindparam("receipt"))
CLOCKS = timedelta(minutes=5)  # by which the platform's clock and ours may differ


@dataclass(frozen=True, slots=True)
class Unknown:
    """One message whose sending got no answer.

    It began no earlier than `begun_at`, given up at `unknown_at`; `looks` is how often the history did not have it.
    """

    id: str
    to: Address
    kind: Kind
    message: Outbound
    conversation_id: str | None
    begun_at: datetime
    unknown_at: datetime
    looks: int


def _unknown(row: Any) -> Unknown:
    i, address, kind, message, conversation, at, looks, leased_until, created = row
    begun = leased_until - LEASE if leased_until else created
    return Unknown(i, Address(*address), kind, from_json(message), conversation, begun, at or created, looks)


def in_chats(db: Session, connector: str, chats: Iterable[str]) -> list[Unknown]:
    """What may have arrived in these chats."""
    return [_unknown(row) for row in read(db, _IN_CHATS, {"name": connector, "chats": sorted(set(chats))})]


def _is_receipt(db: Session, one: Unknown, receipt: str) -> bool:
    """Whether the platform's id is that of another message of the conversation, which is known to have arrived."""
    return one.conversation_id is not None and bool(
        read(db, _TAKEN, {"conversation": one.conversation_id, "receipt": receipt})
    )


def to_look_up(db: Session, connector: str, now: datetime) -> Unknown | None:
    """The next one that may be found in the platform's history."""
    waiting = select(*_COLUMNS).where(text("look_at IS NOT NULL"), _o.state == "unknown", _o.connector == connector)
    due = waiting.where(_o.look_at <= now)
    row = db.execute(due.order_by(_o.look_at).limit(1)).first()
    return _unknown(row) if row else None


def infer(db: Session, signs: Sequence[Inbound], now: datetime, new_id: NewId) -> None:
    """What somebody pressed or replied to has arrived, though no answer told us so; the sign names its id there."""
    places: dict[str, set[str]] = {}
    for sign in signs:
        places.setdefault(sign.sender.channel, set()).update(_chats(sign))
    for connector, chats in places.items():
        unknown = in_chats(db, connector, chats)
        for sign in signs if unknown else ():
            meant = [one for one in unknown if _is_meant(one, sign)]
            # Of two that look alike it cannot be told which one arrived, and a known id is another message's.
            if len(meant) == 1 and not _is_receipt(db, meant[0], sign.ours):
                proven(db, meant[0], sign.ours, "inferred", now, new_id)
                unknown.remove(meant[0])


def _chats(sign: Inbound) -> set[str]:
    place = sign.sender if sign.private or sign.reply is None else sign.reply
    return {place.id, place.chat} - {""}


def _is_meant(one: Unknown, sign: Inbound) -> bool:
    if (one.to.chat or one.to.id) not in _chats(sign) or one.to.channel != sign.sender.channel:
        return False
    if sign.ours_at is None or not one.begun_at - CLOCKS <= sign.ours_at <= one.unknown_at + CLOCKS:
        return False
    if isinstance(sign.content, Press):
        return any(button.data == sign.content.data for button in one.message.buttons())
    return bool(sign.quoted) and _flat(sign.quoted).startswith(_flat(one.message.headline))


def _flat(text: str) -> str:
    return " ".join(text.split())


def proven(db: Session, one: Unknown, receipt: str, how: str, now: datetime, new_id: NewId) -> bool:
    """It arrived: found by *lookup*, or *inferred* from a press or reply. False when it is not unknown any more."""
    arrived = {"platform_id": receipt, "how": how, "sent_at": one.unknown_at, "reason": ""}
    if not _move(db, one, "sent", **arrived, look_at=None):
        return False
    if one.kind == "question" and one.conversation_id:
        checkins.sent(db, one.conversation_id, one.unknown_at)
    if one.kind == "update":
        _prove_copy(db, one, now, new_id)
    return True


def _prove_copy(db: Session, one: Unknown, now: datetime, new_id: NewId) -> None:
    """Whom a person has told meanwhile stays told by a person."""
    delivery = db.scalar(select(_v.delivery_id).where(_v.id == one.conversation_id))
    if delivery is None:
        return
    state = loop.move_delivery(updates.the_copy(db, delivery).state, "prove")
    if not isinstance(state, loop.Illegal):
        updates.mark_copy(db, delivery, state, "", new_id, now)


def absent(db: Session, one: Unknown, now: datetime) -> None:
    """It is not in the history. Twice in a row, a minute apart, proves that it never arrived: it is sent again."""
    if one.looks == 0:
        _move(db, one, "unknown", looks=1, look_at=now + AGAIN)
    else:
        reason = "proven absent from the history, twice a minute apart"
        _move(db, one, "pending", look_at=None, looks=0, unknown_at=None, not_before=now, reason=reason)


def look_later(db: Session, one: Unknown, at: datetime) -> None:
    """It could not be looked up now. After a day it is given up, and stays unknown."""
    _move(db, one, "unknown", look_at=at if at < one.unknown_at + LONGEST else None)


def look_no_more(db: Session, one: Unknown, why: str) -> None:
    _move(db, one, "unknown", look_at=None, reason=f"cannot be looked up: {why}")


def _move(db: Session, one: Unknown, state: str, **changes: Any) -> bool:
    """Only what is still unknown moves: an operator or a press may have been quicker."""
    still = update(table(OutboxRow)).where(_o.id == one.id, _o.state == "unknown")
    return bool(db.execute(still.values(state=state, **changes)).rowcount)  # type: ignore[attr-defined]
