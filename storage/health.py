"""What a look at the database from outside tells: whether it is whole, what waits, and who cannot be reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import distinct, func, select, text, update
from sqlmodel import Session

from storage.rows import add_once, table
from storage.tables import AddressRow, Contact, Counter, InboxRow, OutboxRow
from storage.tables.columns import TROUBLED, UNDERWAY

_o, _i, _a, _c = table(OutboxRow).c, table(InboxRow).c, table(AddressRow).c, table(Contact).c
_n = table(Counter).c
SOUND = "ok"
PENDING = "state = 'pending'"


@dataclass(frozen=True, slots=True)
class Reach:
    """How many contacts there are, how many have a chat that works, and how many had one and closed it."""

    contacts: int
    reachable: int
    blocked: int


def integrity(db: Session) -> str:
    """`ok`, or what SQLite found to be broken. Postgres looks after its own pages."""
    if db.get_bind().dialect.name != "sqlite":
        return SOUND
    pages = str(db.scalar(text("PRAGMA quick_check(1)")))
    dangling = db.execute(text("PRAGMA foreign_key_check")).first()
    return pages if pages != SOUND or dangling is None else f"{dangling[0]} refers to a row that is not there"


def waiting_since(db: Session, now: datetime) -> datetime | None:
    """Since when the oldest message that is due has waited; None when nothing waits that should be gone."""
    due = select(func.min(_o.not_before)).where(_o.state.in_(("pending", "leased")), _o.not_before <= now)
    found: datetime | None = db.scalar(due)
    return found


def oldest_due(db: Session, now: datetime) -> Mapping[tuple[str, str], datetime]:
    """Since when the oldest due message of each connector and kind has waited: a walk through those that wait."""
    due = select(_o.connector, _o.kind, func.min(_o.not_before)).where(text(PENDING), _o.not_before <= now)
    return {(connector, kind): at for connector, kind, at in db.execute(due.group_by(_o.connector, _o.kind))}


def unsettled(db: Session) -> Mapping[tuple[str, str], int]:
    """How many messages wait or are under way, and how many came to a bad end, each through a partial index."""
    found: dict[tuple[str, str], int] = {}
    for condition in (PENDING, UNDERWAY, TROUBLED):
        rows = select(_o.connector, _o.state, func.count()).where(text(condition)).group_by(_o.connector, _o.state)
        found |= {(connector, state): count for connector, state, count in db.execute(rows)}
    return found


def parked(db: Session) -> int:
    return db.scalar(select(func.count()).select_from(InboxRow).where(text("state = 'parked'"))) or 0


def prove_writable(db: Session, now: datetime) -> None:
    """Writes a row that means nothing else: a full disk or a read-only one lets itself be read."""
    minute = int(now.timestamp()) // 60
    if db.execute(update(table(Counter)).where(_n.name == "readiness").values(value=minute)).rowcount == 0:  # type: ignore[attr-defined]
        add_once(db, Counter, {"name": "readiness", "value": minute})


def latest(db: Session) -> datetime | None:
    """When the last payload came in."""
    found: datetime | None = db.scalar(select(func.max(_i.received_at)))
    return found


def reach(db: Session) -> Reach:
    contacts = db.scalar(select(func.count()).select_from(Contact).where(_c.left_at.is_(None), _c.erased_at.is_(None)))
    linked = select(func.count(distinct(_a.contact_id))).where(_a.contact_id.is_not(None))
    reachable = db.scalar(linked.where(_a.state.in_(("linked", "reachable")))) or 0
    return Reach(contacts or 0, reachable, db.scalar(linked.where(_a.state == "blocked")) or 0)
