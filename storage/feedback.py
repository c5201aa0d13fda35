"""The points customers made, in their own words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select, tuple_, update
from sqlmodel import Session

from conversations.effects import Raise, Retract, Wish
from storage.counters import next_numbers
from storage.rows import add, change, table
from storage.standing import Standing, Step
from storage.tables import Account, Contact, Feedback, Staff

NewId = Callable[[], str]

_f, _c, _n, _s = table(Feedback).c, table(Contact).c, table(Account).c, table(Staff).c


@dataclass(frozen=True, slots=True)
class Point:
    """One feedback item with whose it is."""

    id: str
    number: int
    contact_id: str
    contact: str
    account_id: str
    account: str
    quote: str
    kind: str
    state: str
    tell_me: bool
    owner_id: str | None
    taken_by: str | None
    score: int | None
    at: datetime
    owner_team: str | None = None
    kept_from: str | None = None
    conversation_id: str = ""

    @property
    def name(self) -> str:
        return f"F-{self.number}"

    @property
    def shown(self) -> str:
        return f"{self.contact} ({self.account})"


_POINTS: Select[Any] = (
    select(
        _f.id, _f.number, _f.contact_id, _c.name, _f.account_id, _n.name, _f.quote, _f.kind, _f.state, _f.tell_me,
        _f.owner_snapshot, _f.taken_by, _f.score, _f.at, _s.team_id, _f.kept_from, _f.conversation_id,
    )
    .join_from(Feedback, Contact, _c.id == _f.contact_id)
    .join(Account, _n.id == _f.account_id)
    .outerjoin(Staff, _s.id == _f.owner_snapshot)
)  # fmt: skip


def raise_points(db: Session, raised: Sequence[tuple[Step, Raise]], new_id: NewId) -> list[Point]:
    """Keeps the points under the next numbers and returns them; a known one gets its new words.

    One that was taken back is made again when it is raised again.
    """
    keys = [(step.turn.conversation.id, effect.key) for step, effect in raised]
    known = _known(db, keys)
    last = {key: pair for key, pair in zip(keys, raised, strict=True)}
    fresh = [key for key in last if key not in known]
    numbers = next_numbers(db, "feedback", len(fresh)) if fresh else range(0)
    rows = [_row(*last[key], new_id(), number) for key, number in zip(fresh, numbers, strict=True)]
    add(db, Feedback, rows)
    old = [key for key in last if key in known]
    change(db, Feedback, [{"id": known[k], "quote": last[k][1].quote, "kind": last[k][1].kind} for k in old])
    again = [known[key] for key in old]
    if again:
        back = update(table(Feedback)).where(_f.id.in_(again), _f.state == "retracted")
        db.execute(back.values(state="new"))
    return by_ids(db, [*(row["id"] for row in rows), *again])


def _known(db: Session, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    found = select(_f.id, _f.conversation_id, _f.key).where(tuple_(_f.conversation_id, _f.key).in_(keys))
    return {(conversation, key): i for i, conversation, key in db.execute(found)}


def _row(step: Step, effect: Raise, new_id: str, number: int) -> dict[str, Any]:
    standing = step.standing
    scores = (answer.number for answer in step.turn.conversation.answers.values() if answer.number is not None)
    return {
        "id": new_id, "number": number, "conversation_id": step.turn.conversation.id, "key": effect.key,
        "contact_id": standing.contact_id, "account_id": standing.account_id, "quote": effect.quote,
        "kind": effect.kind, "score": next(scores, None), "owner_snapshot": standing.reader_id, "at": step.at,
        "kept_from": standing.kept_from,
    }  # fmt: skip


def retract(db: Session, standing: Standing, effect: Retract) -> None:
    mine = _f.conversation_id == standing.conversation.id
    db.execute(update(table(Feedback)).where(mine, _f.key == effect.key).values(state="retracted"))


def wish(db: Session, standing: Standing, effect: Wish) -> None:
    mine = _f.conversation_id == standing.conversation.id
    db.execute(update(table(Feedback)).where(mine).values(tell_me=effect.tell_me))


def of_conversation(db: Session, conversation_id: str) -> list[Point]:
    return _points(db, _POINTS.where(_f.conversation_id == conversation_id))


def by_ids(db: Session, ids: Iterable[str]) -> list[Point]:
    wanted = sorted(set(ids))
    return _points(db, _POINTS.where(_f.id.in_(wanted))) if wanted else []


def by_number(db: Session, number: int) -> Point | None:
    return next(iter(_points(db, _POINTS.where(_f.number == number))), None)


def by_id(db: Session, point_id: str) -> Point | None:
    return next(iter(by_ids(db, [point_id])), None)


def waiting_for(db: Session, member_id: str, most: int = 50) -> list[Point]:
    """What has no outcome yet and is this person's: their customers' points, and what they took."""
    mine = or_(_f.taken_by == member_id, and_(_f.owner_snapshot == member_id, _f.taken_by.is_(None)))
    return _points(db, _POINTS.where(_f.state.in_(("new", "triaged")), mine).limit(most))


def open_points(db: Session, most: int = 50) -> list[Point]:
    """What has no outcome yet, oldest first."""
    return _points(db, _POINTS.where(_f.state.in_(("new", "triaged"))).limit(most))


def open_of(db: Session, contact_id: str) -> list[Point]:
    """What this contact said that has no outcome yet."""
    return _points(db, _POINTS.where(_f.contact_id == contact_id, _f.state.in_(("new", "triaged"))))


def all_points(db: Session, most: int = 200) -> list[Point]:
    return _points(db, _POINTS.limit(most))


def between(db: Session, since: datetime, until: datetime) -> list[Point]:
    """Points made in a half-open period."""
    return _points(db, _POINTS.where(_f.at >= since, _f.at < until, _f.state != "retracted"))


def _points(db: Session, query: Select[Any]) -> list[Point]:
    return [Point(*row) for row in db.execute(query.order_by(_f.number))]


def set_state(db: Session, point_id: str, state: str, **changes: Any) -> None:
    change(db, Feedback, [{"id": point_id, "state": state, **changes}])
