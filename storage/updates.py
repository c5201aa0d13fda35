"""What we tell the contributors of an action: drafted, approved, delivered once each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from conversations import loop
from storage import actions, feedback
from storage.actions import Work
from storage.feedback import Point
from storage.rows import add, change, table
from storage.tables import Contribution, ConversationRow, Update, UpdateDelivery

NewId = Callable[[], str]

_u, _d, _l = table(Update).c, table(UpdateDelivery).c, table(Contribution).c
_v = table(ConversationRow).c


@dataclass(frozen=True, slots=True)
class Told:
    """One update: the sentence, since when it holds, and where it stands."""

    id: str
    action_id: str
    completion: int
    sentence: str
    since: date
    state: loop.UpdateState
    author: str | None
    approver: str | None


@dataclass(frozen=True, slots=True)
class Copy:
    """One contributor's copy of an update."""

    id: str
    update_id: str
    contact_id: str
    feedback_id: str
    state: loop.DeliveryState
    gate: str


_TOLD = select(_u.id, _u.action_id, _u.completion, _u.sentence, _u.since, _u.state, _u.author, _u.approver)
_COPY = select(_d.id, _d.update_id, _d.contact_id, _d.feedback_id, _d.state, _d.gate)


def draft(
    db: Session, action: Work, sentence: str, since: date, author: str | None, new_id: NewId, now: datetime
) -> Told:
    """The update of the action's present completion; drafting it again changes the words while nobody approved them."""
    existing = of_completion(db, action.id, action.completion)
    if existing is not None:
        change(db, Update, [{"id": existing.id, "sentence": sentence, "since": since, "state": "draft"}])
        return the(db, existing.id)
    row: dict[str, Any] = {
        "id": new_id(), "action_id": action.id, "completion": action.completion, "sentence": sentence,
        "since": since, "author": author, "created_at": now,
    }  # fmt: skip
    add(db, Update, [row])
    return the(db, row["id"])


def the(db: Session, update_id: str) -> Told:
    return Told(*db.execute(_TOLD.where(_u.id == update_id)).one())


def of_completion(db: Session, action_id: str, completion: int) -> Told | None:
    row = db.execute(_TOLD.where(_u.action_id == action_id, _u.completion == completion)).first()
    return Told(*row) if row else None


def by_id(db: Session, update_id: str) -> Told | None:
    row = db.execute(_TOLD.where(_u.id == update_id)).first()
    return Told(*row) if row else None


def drafts(db: Session) -> list[Told]:
    """Updates that wait for somebody's approval, oldest first."""
    return [Told(*row) for row in db.execute(_TOLD.where(_u.state == "draft").order_by(_u.id))]


def approved(db: Session) -> list[Told]:
    """Updates a person approved that have not begun to go out."""
    rows = db.execute(_TOLD.where(_u.state == "approved").order_by(_u.id).with_for_update())
    return [Told(*row) for row in rows]


def set_state(db: Session, update: Told, verb: loop.UpdateVerb, **changes: Any) -> loop.Illegal | None:
    state = loop.move_update(update.state, verb)
    if isinstance(state, loop.Illegal):
        return state
    change(db, Update, [{"id": update.id, "state": state, **changes}])
    return None


def recipients(db: Session, action_id: str) -> list[Point]:
    """Who is told, once each, by the oldest of their own points; whoever said *no need to* is not."""
    oldest: dict[str, Point] = {}
    for point in actions.points_of(db, action_id):
        if point.tell_me and point.state != "retracted":
            oldest.setdefault(point.contact_id, point)
    return list(oldest.values())


def address_copies(db: Session, update: Told, points: Sequence[Point], new_id: NewId, now: datetime) -> list[Copy]:
    """One copy for each recipient."""
    rows = [
        {"id": new_id(), "update_id": update.id, "contact_id": p.contact_id, "feedback_id": p.id, "at": now}
        for p in points
    ]
    add(db, UpdateDelivery, rows)
    return copies(db, update.id)


def copies(db: Session, update_id: str) -> list[Copy]:
    return [Copy(*row) for row in db.execute(_COPY.where(_d.update_id == update_id).order_by(_d.id))]


def untold(db: Session, most: int) -> list[Copy]:
    """Copies of updates that are going out whose dialogue has not begun, in the order they were addressed."""
    sending = (
        _COPY.join_from(UpdateDelivery, Update, _u.id == _d.update_id)
        .outerjoin(ConversationRow, _v.delivery_id == _d.id)
        .where(_u.state == "sending", _d.state == "queued", _v.id.is_(None))
    )
    rows = db.execute(sending.order_by(_d.id).limit(most).with_for_update(of=UpdateDelivery, skip_locked=True))
    return [Copy(*row) for row in rows]


def the_copy(db: Session, delivery_id: str) -> Copy:
    return Copy(*db.execute(_COPY.where(_d.id == delivery_id)).one())


def mark_copy(db: Session, delivery_id: str, state: str, gate: str, new_id: NewId, now: datetime) -> None:
    """Settles one copy; when all have come to an end the update is sent and the action told."""
    change(db, UpdateDelivery, [{"id": delivery_id, "state": state, "gate": gate, "at": now}])
    settle(db, the_copy(db, delivery_id).update_id, new_id, now)


def settle(db: Session, update_id: str, new_id: NewId, now: datetime) -> None:
    update = the(db, update_id)
    deliveries = [loop.Delivery(copy.contact_id, copy.state, copy.gate) for copy in copies(db, update_id)]
    due = {point.contact_id for point in recipients(db, update.action_id)}
    if update.state != "sending" or not loop.is_told(deliveries, due):
        return
    set_state(db, update, "finish")
    action = actions.the(db, update.action_id)
    if actions.act(db, action, "tell") is None:
        actions.note(db, action.id, "yousaid", "told", f"{len(deliveries)} told", new_id, now)


def quoted(db: Session, copy: Copy) -> Point:
    return feedback.by_ids(db, [copy.feedback_id])[0]
