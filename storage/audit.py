"""Who did or tried what: a chain in which each row's hash covers the one before it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, select, text
from sqlmodel import Session

from storage.rows import add, table
from storage.tables import AuditEvent

CHAIN = 7501  # the advisory lock that orders the chain on Postgres; taken last in a transaction
FIRST = "0" * 64

_e = table(AuditEvent).c


@dataclass(frozen=True, slots=True)
class Audited:
    seq: int
    at: datetime
    actor: str
    verb: str
    object: str
    result: str
    previous: str
    hash: str


_COLUMNS = (_e.seq, _e.at, _e.actor, _e.verb, _e.object, _e.result, _e.previous, _e.hash)


def note(db: Session, actor: str, verb: str, thing: str, result: str, now: datetime) -> None:
    """Appends to the chain. Names and words of customers do not belong here; ids do."""
    if db.get_bind().dialect.name == "postgresql":
        db.execute(text(f"SELECT pg_advisory_xact_lock({CHAIN})"))
    last = db.execute(select(_e.seq, _e.hash).order_by(_e.seq.desc()).limit(1)).first()
    seq, previous = (last[0] + 1, last[1]) if last else (1, FIRST)
    event = Audited(seq, now, actor, verb, thing, result, previous, "")
    add(db, AuditEvent, [asdict(replace(event, hash=_hash(event)))])


def _hash(event: Audited) -> str:
    parts = [event.seq, event.at.isoformat(), event.actor, event.verb, event.object, event.result, event.previous]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def broken_at(db: Session) -> int | None:
    """The first row whose hash or predecessor does not fit, or None when the chain is whole."""
    previous = FIRST
    for row in db.execute(select(*_COLUMNS).order_by(_e.seq)):
        event = Audited(*row)
        if event.previous != previous or event.hash != _hash(event):
            return event.seq
        previous = event.hash
    return None


def broken_among(db: Session, among: ColumnElement[bool]) -> Iterator[int]:
    """The rows among these, which follow each other, whose hash or predecessor does not fit."""
    rows = [Audited(*row) for row in db.execute(select(*_COLUMNS).where(among).order_by(_e.seq))]
    first = rows[0].seq if rows else 0
    before = db.scalar(select(_e.hash).where(_e.seq < first).order_by(_e.seq.desc()).limit(1))
    expected = (before or FIRST, first if before else 1)
    for event in rows:
        if (event.previous, event.seq) != expected or event.hash != _hash(event):
            yield event.seq
        expected = (event.hash, event.seq + 1)


def all_events(db: Session, most: int = 1000) -> list[Audited]:
    return [Audited(*row) for row in db.execute(select(*_COLUMNS).order_by(_e.seq).limit(most))]
