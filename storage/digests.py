"""What a team's week was: the questions a digest asks of the database, and which digests were sent.

What belongs to a team is decided by who owned the account when it happened; periods are half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlmodel import Session

from conversations import loop
from storage.checkins import ASKED
from storage.rows import add_once, table
from storage.tables import (
    Account,
    Action,
    ActionEvent,
    AnswerRow,
    CheckIn,
    Contact,
    ConversationRow,
    DigestRun,
    Feedback,
    Staff,
    Team,
    Update,
    UpdateDelivery,
    Verdict,
)

ACTIVE = timedelta(days=90)
DONE = ("done", "told", "confirmed", "told_not_confirmed")
OPEN = ("new", "triaged")

_k, _v, _a, _c, _n = (
    table(CheckIn).c, table(ConversationRow).c, table(AnswerRow).c, table(Contact).c, table(Account).c
)  # fmt: skip
_f, _s, _t, _x, _e = table(Feedback).c, table(Staff).c, table(Team).c, table(Action).c, table(ActionEvent).c
_u, _d, _j, _r = table(Update).c, table(UpdateDelivery).c, table(Verdict).c, table(DigestRun).c


@dataclass(frozen=True, slots=True)
class Scored:
    """A number somebody gave in a check-in, and what it was asked by; `has_point` when words came with it."""

    contact_id: str
    contact: str
    account: str
    revision: str
    question: str
    number: int
    has_point: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A point without an outcome; `revision` is the flow in which it was made, `taken_by` a colleague's name."""

    id: str
    number: int
    contact: str
    account: str
    kind: str
    score: int | None
    revision: str
    taken_by: str | None


@dataclass(frozen=True, slots=True)
class Closed:
    """An update that reached people in the period, with the last verdict of each of them so far."""

    action: str
    told: int
    verdicts: Mapping[loop.VerdictValue, int]


def founded(db: Session) -> Mapping[str, datetime]:
    """Since when each team exists."""
    return dict(db.execute(select(_t.id, _t.created_at)).all())


def is_sent(db: Session, team_id: str, week: str) -> bool:
    """Whether this week was told, or a later one: then the clock has been set back."""
    return db.scalar(select(_r.week).where(_r.team_id == team_id, _r.week >= week).limit(1)) is not None


def begin(db: Session, team_id: str, week: str, outbox_id: str | None, now: datetime) -> bool:
    """Claims a team's digest of a week for this transaction; False when it was claimed before."""
    return add_once(db, DigestRun, {"team_id": team_id, "week": week, "outbox_id": outbox_id, "at": now})


def _ours(team_id: str) -> Select[Any]:
    return select(_s.id).where(_s.team_id == team_id)


def _open_to(team_id: str, kept_from: ColumnElement[Any]) -> ColumnElement[bool]:
    """What is kept from a colleague does not stand where their whole team reads."""
    return or_(kept_from.is_(None), kept_from.not_in(_ours(team_id)))


def asked(db: Session, team_id: str, since: datetime, until: datetime) -> Mapping[str, int]:
    """How many check-ins were asked, by disposition; one that could not be delivered counts when it was planned."""
    sent = and_(_k.sent_at >= since, _k.sent_at < until)
    lost = and_(_k.disposition == "failed", _k.sent_at.is_(None), _k.planned_for >= since, _k.planned_for < until)
    ours = and_(_k.owner_snapshot.in_(_ours(team_id)), _k.disposition.in_(ASKED), or_(sent, lost))
    rows = db.execute(select(_k.disposition, func.count()).where(ours).group_by(_k.disposition))
    return dict(rows.all())


def planned(db: Session, team_id: str) -> int:
    """How many check-ins wait for their time."""
    ours = and_(_k.owner_snapshot.in_(_ours(team_id)), _k.disposition == "planned")
    return db.scalar(select(func.count()).select_from(CheckIn).where(ours)) or 0


def skipped(db: Session, team_id: str, since: datetime, until: datetime) -> Mapping[str, int]:
    """How many check-ins that were planned for the period did not go out, by the gate that decided so."""
    then = and_(_k.planned_for >= since, _k.planned_for < until)
    ours = and_(_k.owner_snapshot.in_(_ours(team_id)), _k.disposition == "suppressed", then)
    return dict(db.execute(select(_k.gate, func.count()).where(ours).group_by(_k.gate).order_by(_k.gate)).all())


def coverage(db: Session, team_id: str, until: datetime) -> tuple[int, int]:
    """How many of the active contacts of the team's accounts were asked in the 90 days before, and of how many."""
    active = and_(_c.left_at.is_(None), _c.erased_at.is_(None), _n.owner_id.in_(_ours(team_id)))
    contacts = select(_c.id).join_from(Contact, Account, _n.id == _c.account_id).where(active)
    recent = and_(_k.contact_id == _c.id, _k.sent_at >= until - ACTIVE, _k.sent_at < until)
    reached = contacts.where(select(_k.id).where(recent).exists())
    return _count(db, reached), _count(db, contacts)


def _count(db: Session, query: Select[Any]) -> int:
    return db.scalar(select(func.count()).select_from(query.subquery())) or 0


def scores(db: Session, team_id: str, since: datetime, until: datetime) -> list[Scored]:
    """The numbers given in check-ins that still stand, oldest first."""
    worded = select(_f.id).where(_f.conversation_id == _a.conversation_id, _f.state != "retracted").exists()
    standing = and_(_a.superseded_at.is_(None), _a.given == "answered", _a.number.is_not(None))
    rows = db.execute(
        select(_a.contact_id, _c.name, _n.name, _v.revision, _a.question, _a.number, worded)
        .join_from(AnswerRow, ConversationRow, _v.id == _a.conversation_id)
        .join(CheckIn, _k.id == _v.check_in_id)
        .join(Contact, _c.id == _a.contact_id)
        .join(Account, _n.id == _k.account_snapshot)
        .where(
            standing,
            _k.owner_snapshot.in_(_ours(team_id)),
            _a.at >= since,
            _a.at < until,
            _open_to(team_id, _v.kept_from),
        )
        .order_by(_a.at, _a.id)
    )
    return [Scored(*row) for row in rows]


def heard(db: Session, team_id: str, since: datetime, until: datetime) -> tuple[int, int]:
    """How many points were made, and how many of these have an outcome by now."""
    made = and_(_f.owner_snapshot.in_(_ours(team_id)), _f.at >= since, _f.at < until, _f.state != "retracted")
    points = select(_f.id).where(made, _open_to(team_id, _f.kept_from))
    return _count(db, points), _count(db, points.where(_f.state.not_in(OPEN)))


def without_outcome(db: Session, team_id: str, until: datetime) -> list[Waiting]:
    """Points that nobody has given an outcome, the oldest first."""
    open_points = and_(_f.owner_snapshot.in_(_ours(team_id)), _f.at < until, _f.state.in_(OPEN))
    rows = db.execute(
        select(_f.id, _f.number, _c.name, _n.name, _f.kind, _f.score, _v.revision, _s.name)
        .join_from(Feedback, Contact, _c.id == _f.contact_id)
        .join(Account, _n.id == _f.account_id)
        .join(ConversationRow, _v.id == _f.conversation_id)
        .outerjoin(Staff, _s.id == _f.taken_by)
        .where(open_points, _open_to(team_id, _f.kept_from))
        .order_by(_f.number)
    )
    return [Waiting(*row) for row in rows]


def finished(db: Session, team_id: str, since: datetime, until: datetime) -> int:
    """How many of the team's actions were done in the period and not opened again."""
    done = and_(_x.team_id == team_id, _x.state.in_(DONE), _x.done_at >= since, _x.done_at < until)
    return _count(db, select(_x.id).where(done))


def confirmed(db: Session, team_id: str, since: datetime, until: datetime) -> int:
    """How many of them their contributors confirmed in the period, and nobody has taken back."""
    events = select(_e.action_id).join_from(ActionEvent, Action, _x.id == _e.action_id)
    said = events.where(_e.what == "confirmed", _e.at >= since, _e.at < until)
    return _count(db, said.where(_x.team_id == team_id, _x.state == "confirmed").distinct())


def told(db: Session, team_id: str, since: datetime, until: datetime) -> list[Closed]:
    """Updates of the team's actions that reached somebody in the period, in the order of the actions."""
    reached = and_(_d.state.in_(("sent", "told_by_person")), _d.at >= since, _d.at < until)
    rows = db.execute(
        select(_u.id, _x.number, _x.title, func.count())
        .join_from(UpdateDelivery, Update, _u.id == _d.update_id)
        .join(Action, _x.id == _u.action_id)
        .where(reached, _x.team_id == team_id)
        .group_by(_u.id, _x.number, _x.title)
        .order_by(_x.number, _u.id)
    ).all()
    return [Closed(f"A-{number} {title}", count, _verdicts(db, _d.update_id == i)) for i, number, title, count in rows]


def _verdicts(db: Session, which: ColumnElement[bool]) -> Mapping[loop.VerdictValue, int]:
    said = select(_j.contact_id, _j.value).join_from(Verdict, UpdateDelivery, _d.id == _j.delivery_id)
    last = dict(db.execute(said.where(which).order_by(_j.id)).all())
    values: list[loop.VerdictValue] = list(last.values())
    return {value: values.count(value) for value in dict.fromkeys(values)}
