"""Nobody has changed who did what: each row of the audit trail fits the one before it."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session

from storage import audit
from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import AuditEvent

_e = table(AuditEvent).c


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    for seq in audit.broken_among(db, among):
        yield Wrong(str(seq), f"row {seq} of the audit trail does not fit the one before it")


INVARIANT = Invariant(
    name="audit_chain",
    rule="security",
    claim="the audit trail is whole: nobody changed, removed or inserted a row",
    mend="compare the table audit_event with the last backup, and find out who could write to the database",
    over=_e.seq,
    find=_find,
    most=1000,
)
