"""What contacts agreed to or withdrew: append-only, the latest row counts."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from storage.rows import add, table
from storage.tables import Consent

_c = table(Consent).c


def note(
    db: Session, new_id: str, contact_id: str, granted: bool, wording: str, channel: str, now: datetime,
    purpose: str = "checkins",
) -> None:  # fmt: skip
    """`wording` is the revision of the introduction that was shown, or how the consent was withdrawn."""
    row = {
        "id": new_id, "contact_id": contact_id, "purpose": purpose, "granted": granted, "wording": wording,
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


def updates_wanted(db: Session, contacts: Iterable[str]) -> Mapping[str, bool]:
    """What those said who were asked whether promised updates may still come, since they last decided on check-ins."""
    mine = _c.contact_id.in_(sorted(set(contacts)))
    decided = select(_c.contact_id, _c.purpose, _c.granted).where(mine).order_by(_c.id)
    found: dict[str, bool] = {}
    for contact, purpose, granted in db.execute(decided):
        if purpose == "updates":
            found[contact] = granted
        else:
            found.pop(contact, None)
    return found
