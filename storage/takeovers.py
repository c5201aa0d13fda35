"""A colleague speaks with a contact in the contact's own chat, while the bot is silent."""

from collections.abc import Iterable

from sqlalchemy import select, text
from sqlmodel import Session

from storage.rows import table
from storage.tables import Takeover
from storage.tables.columns import SPEAKING

_t = table(Takeover).c


def among(db: Session, contacts: Iterable[str]) -> set[str]:
    """Those of these contacts with whom a colleague speaks now."""
    return set(db.scalars(select(_t.contact_id).where(text(SPEAKING), _t.contact_id.in_(sorted(set(contacts))))))
