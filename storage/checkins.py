"""One asking after another: planned, sent, started, ended, each with its disposition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import Session

from storage.people import Customer
from storage.rows import add, change, table
from storage.tables import CheckIn, ConversationRow, GateRecord

_k, _v, _g = table(CheckIn).c, table(ConversationRow).c, table(GateRecord).c
ASKED = ("sent", "started", "partial", "completed", "refused", "expired", "failed")


@dataclass(frozen=True, slots=True)
class Planned:
    """A check-in that waits for its time."""

    id: str
    contact_id: str
    flow: str
    revision: str
    about: str
    started_by: str | None
    planned_for: datetime
    override: str


def plan(db: Session, planned: Planned, customer: Customer, now: datetime) -> None:
    """Keeps a check-in with the owner and account as they are now: reports count by these."""
    row = {
        "id": planned.id, "contact_id": planned.contact_id, "flow": planned.flow, "revision": planned.revision,
        "about": planned.about, "started_by": planned.started_by, "owner_snapshot": customer.owner_id,
        "account_snapshot": customer.account_id, "planned_for": planned.planned_for, "override": planned.override,
        "created_at": now,
    }  # fmt: skip
    add(db, CheckIn, [row])


def due(db: Session, now: datetime, most: int) -> list[Planned]:
    columns = (_k.id, _k.contact_id, _k.flow, _k.revision, _k.about, _k.started_by, _k.planned_for, _k.override)
    waiting = select(*columns).where(_k.disposition == "planned", _k.planned_for <= now)
    rows = db.execute(waiting.order_by(_k.planned_for).limit(most).with_for_update(skip_locked=True))
    return [Planned(*row) for row in rows]


def mark(db: Session, check_in_id: str, disposition: str, **changes: Any) -> None:
    change(db, CheckIn, [{"id": check_in_id, "disposition": disposition, **changes}])


def sent(db: Session, conversation_id: str, now: datetime) -> None:
    """The first question of this conversation is on the platform."""
    check_in = select(_v.check_in_id).where(_v.id == conversation_id).scalar_subquery()
    first = update(table(CheckIn)).where(_k.id == check_in, _k.sent_at.is_(None))
    db.execute(first.values(sent_at=now))
    unmarked = update(table(CheckIn)).where(_k.id == check_in, _k.disposition == "planned")
    db.execute(unmarked.values(disposition="sent"))


def is_sent(db: Session, check_in_id: str) -> bool:
    """Whether its first question has arrived."""
    return db.scalar(select(_k.sent_at).where(_k.id == check_in_id)) is not None


def failed(db: Session, conversation_id: str) -> None:
    """The first question could not be delivered."""
    check_in = select(_v.check_in_id).where(_v.id == conversation_id).scalar_subquery()
    unsent = update(table(CheckIn)).where(_k.id == check_in, _k.sent_at.is_(None))
    db.execute(unsent.values(disposition="failed"))


def starter(db: Session, check_in_id: str) -> str | None:
    found: str | None = db.scalar(select(_k.started_by).where(_k.id == check_in_id))
    return found


def override(db: Session, check_in_id: str) -> str:
    """The recorded reason to ask although a gate of ours says no."""
    return db.scalar(select(_k.override).where(_k.id == check_in_id)) or ""


def unanswered_in_a_row(db: Session, contact_id: str, since: datetime | None, most: int) -> int:
    """How many of the last check-ins ended without an answer, up to the last that had one."""
    ended = select(_k.disposition).where(_k.contact_id == contact_id, _k.finished_at.is_not(None))
    asked = ended.where(_k.sent_at.is_not(None), _k.sent_at >= since) if since else ended.where(_k.sent_at.is_not(None))
    last = db.scalars(asked.order_by(_k.id.desc()).limit(most))
    return len(list(takewhile(lambda disposition: disposition == "expired", last)))


def started(db: Session, ids: Sequence[tuple[str, datetime]]) -> None:
    """The first answers came; what they came later than keeps its time."""
    change(db, CheckIn, [{"id": i, "started_at": at, "disposition": "started"} for i, at in ids], unset="started_at")


def finished(db: Session, ended: Sequence[tuple[str, str, datetime]]) -> None:
    rows = [{"id": i, "disposition": ending, "finished_at": at} for i, ending, at in ended]
    change(db, CheckIn, rows)


def note_gate(db: Session, **values: Any) -> None:
    add(db, GateRecord, [values])


def last_gate(db: Session, contact_id: str) -> tuple[datetime, str, str] | None:
    """The latest decision on asking this person: when, the verdict and its words."""
    latest = select(_g.at, _g.verdict, _g.detail).where(_g.contact_id == contact_id).order_by(_g.id.desc()).limit(1)
    row = db.execute(latest).first()
    return (row[0], row[1], row[2]) if row else None


def last_asked(db: Session, contacts: Iterable[str]) -> dict[str, datetime]:
    """When each contact was last sent a check-in, or is about to be."""
    asked = select(_k.contact_id, func.max(func.coalesce(_k.sent_at, _k.planned_for)))
    mine = asked.where(_k.contact_id.in_(sorted(set(contacts))), _k.disposition.in_(ASKED))
    return {contact: at for contact, at in db.execute(mine.group_by(_k.contact_id)) if at}


def waiting_or_open(db: Session, contacts: Iterable[str], besides: str = "") -> set[str]:
    """Contacts with a check-in that is planned or open; the one with the id `besides` does not count."""
    people = sorted(set(contacts))
    planned = select(_k.contact_id).where(_k.contact_id.in_(people), _k.disposition == "planned", _k.id != besides)
    opened = select(_v.contact_id).where(_v.contact_id.in_(people), _v.status == "open", _v.kind == "check_in")
    return {*db.scalars(planned), *db.scalars(opened)}


def asked_in_week(db: Session, accounts: Iterable[str], now: datetime) -> dict[str, int]:
    """How many people of each account were asked in the last seven days."""
    since = now - timedelta(days=7)
    asked = select(_k.account_snapshot, func.count()).where(_k.account_snapshot.in_(sorted(set(accounts))))
    recent = asked.where(_k.disposition.in_(ASKED), _k.sent_at >= since)
    return {account: count for account, count in db.execute(recent.group_by(_k.account_snapshot))}
