"""Changes the company makes, and the links to the feedback they answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import Session

from conversations import loop
from storage import feedback
from storage.counters import next_numbers
from storage.feedback import Point
from storage.rows import add, change, table
from storage.tables import Action, ActionEvent, Contribution, Staff, Team

NewId = Callable[[], str]

_a, _s, _t, _l = table(Action).c, table(Staff).c, table(Team).c, table(Contribution).c
OPEN = ("proposed", "planned", "in_progress")


@dataclass(frozen=True, slots=True)
class Work:
    """One action with its owner and team."""

    id: str
    number: int
    title: str
    state: loop.ActionState
    owner_id: str
    owner: str
    team_id: str | None
    team: str | None
    due_on: date | None
    completion: int
    done_at: datetime | None
    reason: str

    @property
    def name(self) -> str:
        return f"A-{self.number}"

    @property
    def shown(self) -> str:
        return f"{self.name} {self.title}"


_WORK: Select[Any] = (
    select(
        _a.id, _a.number, _a.title, _a.state, _a.owner_id, _s.name, _a.team_id, _t.name, _a.due_on, _a.completion,
        _a.done_at, _a.reason,
    )
    .join_from(Action, Staff, _s.id == _a.owner_id)
    .outerjoin(Team, _t.id == _a.team_id)
)  # fmt: skip


def create(
    db: Session, title: str, owner_id: str, team_id: str | None, due_on: date | None, actor: str,
    created_by: str | None, new_id: NewId, now: datetime,
) -> Work:  # fmt: skip
    (number,) = next_numbers(db, "action", 1)
    row: dict[str, Any] = {
        "id": new_id(), "number": number, "title": title, "owner_id": owner_id, "team_id": team_id,
        "due_on": due_on, "created_by": created_by, "created_at": now,
    }  # fmt: skip
    add(db, Action, [row])
    note(db, row["id"], actor, "created", title, new_id, now)
    return the(db, row["id"])


def the(db: Session, action_id: str) -> Work:
    return Work(*db.execute(_WORK.where(_a.id == action_id)).one())


def by_number(db: Session, number: int) -> Work | None:
    row = db.execute(_WORK.where(_a.number == number)).first()
    return Work(*row) if row else None


def all_actions(db: Session, most: int = 200) -> list[Work]:
    return [Work(*row) for row in db.execute(_WORK.order_by(_a.number).limit(most))]


def open_of(db: Session, owner_id: str) -> list[Work]:
    """Open actions of one member of staff, the longest overdue first."""
    mine = _WORK.where(_a.owner_id == owner_id, _a.state.in_(OPEN))
    return [Work(*row) for row in db.execute(mine.order_by(func.coalesce(_a.due_on, date.max), _a.number))]


def by_id(db: Session, action_id: str) -> Work | None:
    row = db.execute(_WORK.where(_a.id == action_id)).first()
    return Work(*row) if row else None


def people_behind(db: Session, actions: Iterable[str]) -> dict[str, int]:
    """How many people made the points that each of these actions answers."""
    wanted = sorted(set(actions))
    counted = select(_l.action_id, func.count(func.distinct(_l.contact_id))).where(_l.action_id.in_(wanted))
    return {row[0]: row[1] for row in db.execute(counted.group_by(_l.action_id))}


def answering(db: Session, point_id: str) -> list[Work]:
    """The actions that answer one feedback item."""
    linked = _WORK.join(Contribution, _l.action_id == _a.id).where(_l.feedback_id == point_id)
    return [Work(*row) for row in db.execute(linked.order_by(_a.number))]


def of_team(db: Session, team_id: str) -> list[Work]:
    """Open actions of a team, the longest overdue first."""
    mine = _WORK.where(_a.team_id == team_id, _a.state.in_(OPEN))
    return [Work(*row) for row in db.execute(mine.order_by(func.coalesce(_a.due_on, date.max), _a.number))]


def link(db: Session, action: Work, point: Point, by: str | None, new_id: NewId, now: datetime) -> bool:
    """Links a feedback item; False when it was linked already."""
    row: dict[str, Any] = {
        "id": new_id(), "action_id": action.id, "feedback_id": point.id, "contact_id": point.contact_id,
        "linked_by": by, "at": now,
    }  # fmt: skip
    known = select(_l.id).where(_l.action_id == action.id, _l.feedback_id == point.id)
    if db.scalar(known) is not None:
        return False
    add(db, Contribution, [row])
    feedback.set_state(db, point.id, "linked")
    return True


def points_of(db: Session, action_id: str) -> list[Point]:
    """The feedback this action answers, oldest first."""
    return feedback.by_ids(db, db.scalars(select(_l.feedback_id).where(_l.action_id == action_id)))


def act(db: Session, action: Work, verb: loop.ActionVerb, **changes: Any) -> loop.Illegal | None:
    """Moves an action along its table of legal moves; the words of the refusal when it cannot go there."""
    state = loop.move(action.state, verb, changes.get("reason", ""))
    if isinstance(state, loop.Illegal):
        return state
    change(db, Action, [{"id": action.id, "state": state, **changes}])
    return None


def note(db: Session, action_id: str, actor: str, what: str, detail: str, new_id: NewId, now: datetime) -> None:
    """Appends to the action's history."""
    row = {"id": new_id(), "action_id": action_id, "at": now, "actor": actor, "what": what, "detail": detail}
    add(db, ActionEvent, [row])
