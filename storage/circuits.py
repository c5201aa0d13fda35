"""Connectors that are not used now: since when, why, what mends it, and when they are tried again."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import delete, select
from sqlmodel import Session

from storage.rows import add_new, change, table
from storage.tables import Circuit

Trouble: TypeAlias = Literal["token", "network", "silence", "asked_to_wait"]

_c = table(Circuit).c
_OPEN = select(_c.connector, _c.kind, _c.since, _c.retry_at, _c.reason, _c.mend)


@dataclass(frozen=True, slots=True)
class Open:
    """One connector's pause. Nothing is wrong with its messages: they wait, or their time runs out."""

    connector: str
    kind: Trouble
    since: datetime
    retry_at: datetime
    reason: str
    mend: str


def opened(db: Session, circuit: Open) -> None:
    """Keeps the pause, or what is known of it now."""
    if not add_new(db, Circuit, [asdict(circuit)], "connector"):
        change(db, Circuit, [asdict(circuit)], key="connector")


def closed(db: Session, connector: str) -> None:
    db.execute(delete(Circuit).where(_c.connector == connector))


def of(db: Session, connector: str) -> Open | None:
    row = db.execute(_OPEN.where(_c.connector == connector)).first()
    return Open(*row) if row else None


def all_open(db: Session) -> list[Open]:
    return [Open(*row) for row in db.execute(_OPEN.order_by(_c.connector))]
