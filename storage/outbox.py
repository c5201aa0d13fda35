"""Outgoing messages: rows that end in one visible state, and the moves between the states.

pending → leased → sending → sent | failed | unknown; refused goes back to pending; pending → expired | cancelled;
too many refusals → dead. `sending` is committed before the first byte and never goes back by itself. What becomes of
an unknown one is in `storage/unknown.py` and `storage/resending.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Literal, TypeAlias

from sqlalchemy import Update, and_, bindparam, exists, func, not_, or_, select, text, update
from sqlmodel import Session

from conversations.messages import Address, Outbound, from_json, to_json
from storage import cause, quarantine
from storage.compiled import Among, read, write
from storage.moments import Moment
from storage.rows import add, change, table
from storage.tables import OutboxRow
from storage.tables.columns import PENDING, REDRAWING, UNDERWAY

Kind: TypeAlias = Literal[
    "reply",
    "answer",
    "introduction",
    "question",
    "reminder",
    "update",
    "courtesy",
    "alert",
    "notice",
    "digest",
    "redraw",
]
State: TypeAlias = Literal[
    "pending", "leased", "sending", "sent", "failed", "unknown", "dead", "expired", "cancelled"
]  # fmt: skip

PRIORITY: Mapping[Kind, int] = {
    "reply": 0, "answer": 0, "redraw": 0, "introduction": 1, "alert": 2, "notice": 2, "digest": 3,
    "update": 4, "courtesy": 4, "question": 5, "reminder": 5,
}  # fmt: skip
LEAST = max(PRIORITY.values())
TIME_TO_LIVE: Mapping[Kind, timedelta] = {
    "reply": timedelta(hours=24),
    "answer": timedelta(minutes=25),  # Slack takes five answers at a response_url, for 30 minutes
    "redraw": timedelta(hours=24),
    "introduction": timedelta(days=7),
    "alert": timedelta(days=3),
    "notice": timedelta(days=3),
    "digest": timedelta(days=3),
    "update": timedelta(days=30),
    "courtesy": timedelta(days=14),
    "question": timedelta(hours=24),
    "reminder": timedelta(hours=24),
}
LEASE = timedelta(seconds=60)
HEAD = timedelta(minutes=10)  # so long at most an unknown message that is looked up holds up its own conversation
REFUSALS = 12
SOON = timedelta(seconds=1)
OVER = "its time was over before it could be sent"

_o = table(OutboxRow).c


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to be put into the outbox. `key` is unique: the same key again is the same message.

    `cause` is why it is said, where that is another reason than that of the whole transaction.
    """

    key: str
    to: Address
    kind: Kind
    message: Outbound
    contact_id: str | None = None
    conversation_id: str | None = None
    redraws: str | None = None
    not_before: datetime | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that a courier holds: the message, where it goes, and what it redraws."""

    id: str
    key: str
    to: Address
    kind: Kind
    message: Outbound
    contact_id: str | None
    conversation_id: str | None
    redraws: str | None
    attempts: int
    claim: str
    expires_at: datetime
    due_at: datetime
    cause: str | None = None

    @property
    def life(self) -> str:
        """The id under which the logs tell of this message: that of what caused it, else its own."""
        return self.cause or self.id


def connector(address: Address) -> str:
    """Which bot or workspace carries messages to this address."""
    return address.channel


def values(letter: Letter, new_id: str, now: datetime) -> dict[str, Any]:
    due = letter.not_before or now
    return {
        "id": new_id,
        "dedupe_key": letter.key,
        "connector": connector(letter.to),
        "address": address_to_json(letter.to),
        "chat": letter.to.chat or letter.to.id,
        "kind": letter.kind,
        "priority": PRIORITY[letter.kind],
        "message": to_json(letter.message),
        "contact_id": letter.contact_id,
        "conversation_id": letter.conversation_id,
        "redraws": letter.redraws,
        "cause": letter.cause or cause.current() or None,
        "not_before": due,
        "expires_at": due + TIME_TO_LIVE[letter.kind],
        "created_at": now,
    }


def address_to_json(address: Address) -> list[str]:
    return [address.channel, address.workspace, address.id, address.chat, address.thread]


def put(db: Session, letters: Sequence[Letter], new_id: Any, now: datetime) -> None:
    add(db, OutboxRow, [values(letter, new_id(), now) for letter in letters])


def put_or_amend(db: Session, letter: Letter, new_id: Any, now: datetime) -> None:
    """Puts it in, or changes the words of the one with this key while it waits; one that was sent is redrawn."""
    row = by_key(db, letter.key)
    if row is None:
        put(db, [letter], new_id, now)
    elif row.state in ("pending", "cancelled"):
        row.state, row.message = "pending", to_json(letter.message)
        db.add(row)
        db.flush()
    elif row.message != to_json(letter.message):
        redraw_of(db, row, letter.message, new_id, now)


def redraw_of(db: Session, row: OutboxRow, message: Outbound, new_id: Any, now: datetime) -> None:
    """Puts in the change of a message; an earlier change that still waits is overtaken by it."""
    overtaken = and_(text(REDRAWING), _o.redraws == row.dedupe_key)
    db.execute(
        update(table(OutboxRow)).where(overtaken).values(state="cancelled", reason="overtaken by a later change")
    )
    identity = new_id()
    letter = Letter(
        f"{row.dedupe_key}:redraw:{identity}", Address(*row.address), "redraw", message,
        row.contact_id, row.conversation_id, redraws=row.dedupe_key,
    )  # fmt: skip
    add(db, OutboxRow, [values(letter, identity, now)])


def by_key(db: Session, key: str) -> OutboxRow | None:
    return db.scalars(select(OutboxRow).where(_o.dedupe_key == key)).first()


def call_off(db: Session, condition: Any, reason: str) -> None:
    """Cancels what matches and has not begun its way."""
    off = update(table(OutboxRow)).where(condition).values(state="cancelled", reason=reason, claim="")
    db.execute(off.where(text(PENDING)))
    db.execute(off.where(text(UNDERWAY), _o.state == "leased"))


def call_off_key(db: Session, key: str, reason: str) -> None:
    call_off(db, _o.dedupe_key == key, reason)


def call_off_started_by_us(db: Session, contact_ids: Iterable[str], reason: str) -> None:
    """Cancels questions, reminders and updates that wait for these contacts."""
    ours = _o.kind.in_(("question", "reminder", "update", "introduction", "courtesy"))
    call_off(db, and_(_o.contact_id.in_(sorted(contact_ids)), ours), reason)


_CLAIMED = (
    _o.id, _o.dedupe_key, _o.address, _o.kind, _o.message, _o.contact_id, _o.conversation_id, _o.redraws,
    _o.attempts, _o.claim, _o.expires_at, _o.not_before, _o.cause,
)  # fmt: skip


_head = table(OutboxRow).alias("head").c
# It may be sent again, so what follows it in its conversation waits; a change of another message does not.
_BEHIND_UNKNOWN = exists().where(
    text("head.look_at IS NOT NULL"), _head.conversation_id == _o.conversation_id,
    _head.unknown_at > bindparam("since", type_=Moment),
    or_(_o.redraws.is_(None), _o.redraws == _head.dedupe_key),
)  # fmt: skip
_READY = (
    select(_o.id, _o.conversation_id, _o.connector)
    .where(text(f"outbox.{PENDING}"))
    .where(_o.not_before <= bindparam("now", type_=Moment), _o.expires_at > bindparam("now", type_=Moment))
    .where(Among(_o.chat, "busy", none=True), not_(_BEHIND_UNKNOWN))
    .with_for_update(of=table(OutboxRow), skip_locked=True)
)
_DUE = (
    _READY.where(_o.connector == bindparam("name"), _o.priority <= bindparam("least"))
    .order_by(_o.priority, _o.id)
    .limit(bindparam("most"))
)
_THEIRS = _READY.where(Among(_o.conversation_id, "conversations"))
_HELD = select(*_CLAIMED).where(Among(_o.id, "ids")).order_by(_o.priority, _o.id)
_MINE = select(_o.state, _o.claim).where(_o.id == bindparam("id")).with_for_update()
_RECEIPT = select(_o.state, _o.platform_id, _o.not_before).where(_o.dedupe_key == bindparam("key"))
_OVERDUE = (
    select(*_CLAIMED)
    .where(text(PENDING), _o.connector == bindparam("name"), _o.expires_at <= bindparam("at", type_=Moment))
    .order_by(_o.expires_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_OVERTAKEN = (
    update(table(OutboxRow))
    .where(text(REDRAWING), _o.redraws == bindparam("key"), _o.id < bindparam("than"))
    .values(state="cancelled", reason="overtaken by a later change")
)
_LOST = (
    update(table(OutboxRow))
    .where(text(UNDERWAY), _o.connector == bindparam("name"), _o.state == "leased")
    .where(_o.leased_until < bindparam("at", type_=Moment))
    .values(state="pending", claim="", leased_until=None)
)


def lease(
    db: Session, name: str, claim: str, busy: Iterable[str], now: datetime, most: int, least: int = LEAST
) -> list[Claimed]:
    """Reserves due rows of one connector for a courier, most urgent first, leaving out chats in `busy`.

    Only what is as urgent as `least` (the greater the number, the less urgent), but in one conversation what was said
    first goes first: a reply takes along what is due before it. Nothing while a restored backup waits for a person.
    """
    if quarantine.is_open(db):
        return []
    place = {"now": now, "busy": sorted(busy), "since": now - HEAD}
    due = read(db, _DUE, {**place, "name": name, "most": most, "least": least})
    if not due:
        return []
    order = _in_order(due, _before(db, due, place))
    change(db, OutboxRow, [{"id": i, "state": "leased", "claim": claim, "leased_until": now + LEASE} for i in order])
    return sorted((_claimed(row) for row in read(db, _HELD, {"ids": order})), key=lambda row: order.index(row.id))


def _before(db: Session, due: Sequence[Sequence[Any]], place: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    """Due rows of the same conversations that are less urgent by themselves."""
    conversations = {conversation for _, conversation, _ in due if conversation}
    return sorted(read(db, _THEIRS, {**place, "conversations": sorted(conversations)})) if conversations else ()


def _in_order(due: Sequence[Sequence[Any]], theirs: Sequence[Sequence[Any]]) -> list[str]:
    order: dict[str, None] = {}
    for i, conversation, connector in due:
        first = (other for other, its, by in theirs if its == conversation and by == connector and other < i)
        order.update(dict.fromkeys((*first, i)))
    return list(order)


def give_back(db: Session, rows: Sequence[Claimed]) -> None:
    """Leased rows that do not go now: nothing of them was on the wire."""
    for row in rows:
        move(db, row, "pending", claim="", leased_until=None)


def hold(db: Session, ids: Sequence[str], claim: str, now: datetime) -> list[Claimed]:
    """Takes these of the messages that wait out of the queue, for whoever decides on them without sending."""
    still = and_(_o.id.in_(ids), _o.state.in_(("pending", "leased", "sending")))
    taken = update(table(OutboxRow)).where(still).values(state="leased", claim=claim, leased_until=now + LEASE)
    mine = db.scalars(taken.returning(_o.id)).all()
    return [_claimed(row) for row in read(db, _HELD, {"ids": sorted(mine)})]


def tidy(db: Session, name: str, now: datetime) -> None:
    """A lease that ran out is given back, as nothing was on the wire.

    In a restored backup everything stays as it is until a person has looked: what waits here may have been sent.
    """
    if not quarantine.is_open(db):
        write(db, _LOST, {"name": name, "at": now})


def _claimed(row: Sequence[Any]) -> Claimed:
    i, key, address, kind, message, *rest = row
    return Claimed(i, key, Address(*address), kind, from_json(message), *rest)


def still_mine(db: Session, row: Claimed) -> bool:
    return read(db, _MINE, {"id": row.id}) == [("leased", row.claim)]


def move(db: Session, row: Claimed, state: State, **changes: Any) -> None:
    """Moves a row that this courier holds. Raises nothing when it no longer holds it: somebody else decided."""
    values = {"state": state, **changes}
    given = {f"_{name}": value for name, value in values.items()}
    write(db, _move(tuple(values)), {"held": row.id, "by": row.claim, **given})


@cache
def _move(names: tuple[str, ...]) -> Update:
    held = and_(_o.id == bindparam("held"), _o.claim == bindparam("by"), text(UNDERWAY))
    return update(table(OutboxRow)).where(held).values({name: bindparam(f"_{name}") for name in names})


def begin(db: Session, row: Claimed) -> None:
    move(db, row, "sending", attempts=row.attempts + 1)


def overtake(db: Session, row: Claimed) -> None:
    """Earlier changes of the same message that still wait, because they got no answer, must not come after this one."""
    write(db, _OVERTAKEN, {"key": row.redraws, "than": row.id})


def wait(
    db: Session, row: Claimed, until: datetime, reason: str, *, refused: bool = True, lives_on: bool = False
) -> None:
    """Back to pending, provably not sent; a gate or a connector's trouble is no attempt.

    `lives_on`: its time begins anew when it may go.
    """
    attempts = row.attempts + 1 if refused else row.attempts
    state: State = "dead" if attempts >= REFUSALS else "pending"
    life = {"expires_at": max(row.expires_at, until + TIME_TO_LIVE[row.kind])} if lives_on else {}
    move(db, row, state, not_before=until, reason=reason, attempts=attempts, claim="", **life)


def receipt_of(db: Session, key: str) -> tuple[State, str, datetime] | None:
    """Where the message with this key stands, its id on the platform, and when it is due."""
    found = read(db, _RECEIPT, {"key": key})
    return (found[0][0], found[0][1], found[0][2]) if found else None


def overdue(db: Session, name: str, now: datetime, most: int) -> list[Claimed]:
    """Rows whose time is over before they could be sent; they are expired now."""
    if quarantine.is_open(db):
        return []
    rows = [_claimed(row) for row in read(db, _OVERDUE, {"name": name, "at": now, "most": most})]
    change(db, OutboxRow, [{"id": row.id, "state": "expired", "reason": OVER} for row in rows])
    return rows


def abandoned(db: Session, name: str) -> list[Claimed]:
    """At the start of a courier: rows that a dead one was sending. What it had only leased is given back at once.

    Nothing is touched in a restored backup.
    """
    if quarantine.is_open(db):
        return []
    back = update(table(OutboxRow)).where(text(UNDERWAY), _o.connector == name, _o.state == "leased")
    db.execute(back.values(state="pending", claim="", leased_until=None))
    sending = select(*_CLAIMED).where(text(UNDERWAY), _o.connector == name, _o.state == "sending")
    return [_claimed(row) for row in db.execute(sending.order_by(_o.id))]


def connectors_underway(db: Session) -> list[str]:
    """The bots and workspaces with something that is half done."""
    return list(db.scalars(select(_o.connector).where(text(UNDERWAY)).distinct().order_by(_o.connector)))


def counts(db: Session) -> Mapping[str, int]:
    """How many messages are in which state."""
    return {state: count for state, count in db.execute(select(_o.state, func.count()).group_by(_o.state))}


def next_due(db: Session, name: str) -> datetime | None:
    found: datetime | None = db.scalar(select(func.min(_o.not_before)).where(text(PENDING), _o.connector == name))
    return found


def move_group(db: Session, name: str, chat: str, new_chat: str) -> None:
    """A group got another id: what waits for it goes there."""
    waiting = select(OutboxRow).where(
        _o.connector == name, _o.chat == chat, _o.state.in_(("pending", "leased", "sending"))
    )
    for row in db.scalars(waiting):
        channel, workspace, _, _, thread = row.address
        row.address, row.chat = [channel, workspace, new_chat, "", thread], new_chat
    db.flush()
