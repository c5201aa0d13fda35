"""Incoming payloads as they arrived, each once by its natural key."""

from collections.abc import Iterable, Sequence
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
    """One payload. State: done, ignored, or parked with the reason and the program that could not take it."""

    id: str
    channel: str
    natural_key: str
    raw: bytes
    state: str
    reason: str = ""
    tried_by: str = ""


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload that is kept, and when it came."""

    id: str
    channel: str
    natural_key: str
    raw: bytes
    state: str
    reason: str
    tried_by: str
    received_at: datetime


def first_sight(db: Session, arrivals: Sequence[Arrived], now: datetime) -> set[str]:
    """Keeps the payloads that were not there yet and returns their natural keys."""
    rows = [
        {
            "id": one.id, "channel": one.channel, "natural_key": one.natural_key, "raw": one.raw,
            "received_at": now, "state": one.state, "reason": one.reason, "tried_by": one.tried_by,
        }
        for one in arrivals
    ]  # fmt: skip
    if add_new(db, InboxRow, rows, "natural_key") == len(rows):
        return {one.natural_key for one in arrivals}
    return {key for (key,) in read(db, _KEPT, {"ids": [one.id for one in arrivals]})}


def park(db: Session, natural_key: str, reason: str, program: str) -> None:
    """Marks a kept payload as one that an operator has to look at; `program` is the one that could not take it."""
    parked = {"natural_key": natural_key, "state": "parked", "reason": reason, "tried_by": program}
    change(db, InboxRow, [parked], key="natural_key")


def settle(db: Session, payload_id: str, natural_key: str, state: str, reason: str = "") -> None:
    """A parked payload was taken after all; its key is what it could be read by, so that it counts once."""
    settled = {"id": payload_id, "natural_key": natural_key, "state": state, "reason": reason, "tried_by": ""}
    change(db, InboxRow, [settled])


def counts(db: Session) -> dict[str, int]:
    return {state: count for state, count in db.execute(select(_i.state, func.count()).group_by(_i.state))}


_PAYLOAD = select(_i.id, _i.channel, _i.natural_key, _i.raw, _i.state, _i.reason, _i.tried_by, _i.received_at)


def listed(db: Session, state: str, channel: str = "", most: int = 50) -> list[Payload]:
    """Payloads in this state (empty: any), oldest first."""
    wanted = _PAYLOAD.where(_i.state == state) if state else _PAYLOAD
    here = wanted.where(_i.channel == channel) if channel else wanted
    return [Payload(*row) for row in db.execute(here.order_by(_i.id).limit(most))]


def parked(db: Session, most: int = 50) -> list[Payload]:
    """Payloads that wait for an operator, oldest first."""
    return listed(db, "parked", most=most)


def the(db: Session, payload_id: str) -> Payload | None:
    row = db.execute(_PAYLOAD.where(_i.id == payload_id)).first()
    return Payload(*row) if row else None


def held(db: Session, payload_id: str) -> Payload | None:
    """The payload, kept from everybody else until this transaction ends."""
    row = db.execute(_PAYLOAD.where(_i.id == payload_id).with_for_update()).first()
    return Payload(*row) if row else None


def is_known(db: Session, natural_key: str) -> bool:
    return db.scalar(select(_i.id).where(_i.natural_key == natural_key)) is not None


def parked_ids(db: Session, channels: Iterable[str] = (), besides: str = "") -> list[str]:
    """Parked payloads, oldest first: of these channels, or of all; not those that the program `besides` has tried."""
    waiting = select(_i.id).where(_i.state == "parked", _i.tried_by != (besides or "-"))
    mine = waiting.where(_i.channel.in_(sorted(channels))) if channels else waiting
    return list(db.scalars(mine.order_by(_i.id)))
