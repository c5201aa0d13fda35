"""Tells our own people: one outbox row for each address of each member of staff."""

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlmodel import Session

from conversations.messages import Outbound
from storage import outbox, people
from storage.outbox import Kind, Letter
from storage.people import Sender, addresses_of

NewId = Callable[[], str]


def tell(
    db: Session, staff: Iterable[str | None], key: str, message: Outbound, now: datetime, new_id: NewId,
    kind: Kind = "notice", not_before: datetime | None = None,
) -> None:  # fmt: skip
    """Puts the message out for these people, once for each key; telling it again under the key amends it."""
    for address in _addresses(db, staff):
        letter = Letter(f"{key}:{address.address_id}", address.address, kind, message, not_before=not_before)
        outbox.put_or_amend(db, letter, new_id, now)


def tell_admins(db: Session, key: str, message: Outbound, now: datetime, new_id: NewId) -> None:
    """What concerns the installation itself."""
    admins = [member.id for member in people.staff(db) if member.active and member.role == "admin"]
    tell(db, admins, key, message, now, new_id)


def _addresses(db: Session, staff: Iterable[str | None]) -> list[Sender]:
    """Each person's first address, nobody twice."""
    found = (addresses_of(db, staff=one)[:1] for one in dict.fromkeys(staff) if one)
    return [address for addresses in found for address in addresses]


def take_back(
    db: Session, staff: Iterable[str | None], key: str, message: Outbound, now: datetime, new_id: NewId
) -> None:
    """What was told under this key no longer holds: cancelled while it waits, amended where it was sent."""
    for address in _addresses(db, staff):
        row = outbox.by_key(db, f"{key}:{address.address_id}")
        if row is not None and row.state == "pending":
            outbox.call_off_key(db, row.dedupe_key, "taken back before it was sent")
        elif row is not None and row.state != "cancelled":
            outbox.redraw_of(db, row, message, new_id, now)
