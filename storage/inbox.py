"""Incoming payloads as they arrived, each once by its natural key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from storage.compiled import Among, read
from storage.rows import add_new, change, table
from storage.tables import InboxRow

_i = table(InboxRow).c
_KEPT = select(_i.natural_key).where(Among(_i.id, "ids"))


@dataclass(frozen=True, slots=True)
class Arrived:
    """One payload. State: done, ignored, or parked with the reason."""

    id: str
    channel: str
    natural_key: str
    raw: bytes
    state: str
    reason: str = ""


def first_sight(db: Session, arrivals: Sequence[Arrived], now: datetime) -> set[str]:
    """Keeps the payloads that were not there yet and returns their natural keys."""
    rows = [
        {
            "id": one.id, "channel": one.channel, "natural_key": one.natural_key, "raw": one.raw,
            "received_at": now, "state": one.state, "reason": one.reason,
        }
        for one in arrivals
    ]  # fmt: skip
    if add_new(db, InboxRow, rows, "natural_key") == len(rows):
        return {one.natural_key for one in arrivals}
    return {key for (key,) in read(db, _KEPT, {"ids": [one.id for one in arrivals]})}


def park(db: Session, natural_key: str, reason: str) -> None:
    """Marks a kept payload as one that an operator has to look at."""
    change(db, InboxRow, [{"natural_key": natural_key, "state": "parked", "reason": reason}], key="natural_key")


def counts(db: Session) -> dict[str, int]:
    return {state: count for state, count in db.execute(select(_i.state, func.count()).group_by(_i.state))}


def parked(db: Session, most: int = 50) -> list[Arrived]:
    """Payloads that wait for an operator, oldest first."""
    columns = (_i.id, _i.channel, _i.natural_key, _i.raw, _i.state, _i.reason)
    rows = db.execute(select(*columns).where(_i.state == "parked").order_by(_i.id).limit(most))
    return [Arrived(*row) for row in rows]
