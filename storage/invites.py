"""One-time links by which people bind their chat: only a hash is kept, and a link works once, for one of us or them."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from sqlalchemy import and_, select, update
from sqlmodel import Session

from storage.rows import add, table
from storage.tables import Invite

LIFETIME = timedelta(days=14)
Trouble: TypeAlias = Literal["unknown", "used", "expired"]

_i = table(Invite).c


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a link was made for: exactly one of contact, staff and team."""

    contact_id: str | None
    staff_id: str | None
    team_id: str | None
    invited_by: str | None


def create(
    db: Session, code: str, channel: str, invited_by: str | None, new_id: str, now: datetime, **owner: str
) -> None:
    """Keeps the hash of a code of at least 24 random bytes; `owner` is contact_id, staff_id or team_id."""
    row = {
        "id": new_id, "channel": channel, "code_hash": _hashed(code), "invited_by": invited_by,
        "expires_at": now + LIFETIME, "created_at": now, **owner,
    }  # fmt: skip
    add(db, Invite, [row])


def void(db: Session, channel: str, now: datetime, **owner: str) -> int:
    """Ends the links of this channel that somebody has not used yet; how many there were."""
    ((column, value),) = owner.items()
    theirs = and_(_i[column] == value, _i.channel == channel, _i.redeemed_at.is_(None), _i.expires_at > now)
    return len(db.scalars(update(table(Invite)).where(theirs).values(expires_at=now).returning(_i.id)).all())


def is_waiting(db: Session, code: str, channel: str, now: datetime) -> bool:
    """Whether this link could still be used; asking does not use it up."""
    open_links = and_(_i.code_hash == _hashed(code), _i.channel == channel, _i.redeemed_at.is_(None))
    return db.scalar(select(_i.id).where(open_links, _i.expires_at > now)) is not None


def redeem(db: Session, code: str, channel: str, now: datetime) -> Invited | Trouble:
    """Uses a link up and says whose it was, or why it does not work."""
    found = select(Invite).where(_i.code_hash == _hashed(code), _i.channel == channel).with_for_update()
    row = db.scalars(found).first()
    if row is None:
        return "unknown"
    if row.redeemed_at is not None:
        return "used"
    if row.expires_at <= now:
        return "expired"
    row.redeemed_at = now
    db.flush()
    return Invited(row.contact_id, row.staff_id, row.team_id, row.invited_by)


def _hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
