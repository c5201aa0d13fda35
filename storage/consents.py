"""What contacts agreed to or withdrew: append-only, the latest row counts."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from storage.rows import add, table
from storage.tables import Consent

_c = table(Consent).c


def note(db: Session, new_id: str, contact_id: str, granted: bool, wording: str, channel: str, now: datetime) -> None:
    """`wording` is the revision of the introduction that was shown, or how the consent was withdrawn."""
    row = {
        "id": new_id, "contact_id": contact_id, "purpose": "checkins", "granted": granted, "wording": wording,
        "channel": channel, "at": now,
    }  # fmt: skip
    add(db, Consent, [row])


def latest(db: Session, contacts: Iterable[str]) -> Mapping[str, tuple[bool, str]]:
    """For each contact who was ever asked: whether they agree now, and in which wording they said so."""
    last = (
        select(func.max(_c.id)).where(_c.contact_id.in_(sorted(set(contacts))), _c.purpose == "checkins")
        .group_by(_c.contact_id)
    )  # fmt: skip
    rows = db.execute(select(_c.contact_id, _c.granted, _c.wording).where(_c.id.in_(last)))
    return {contact: (granted, wording) for contact, granted, wording in rows}
