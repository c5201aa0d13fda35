"""What we began ourselves went only to people who agreed to it at that moment."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import Consent, OutboxRow

_o, _c = table(OutboxRow).c, table(Consent).c
BEGUN_BY_US = ("question", "reminder", "update")
ON_THE_WIRE = timedelta(minutes=1)  # the gates are asked before the first byte, the moment is that of the answer


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    ours = among & _o.kind.in_(BEGUN_BY_US) & (_o.state == "sent") & (_o.how == "response") & _o.sent_at.is_not(None)
    sent = db.execute(select(_o.id, _o.contact_id, _o.sent_at).where(ours).order_by(_o.id)).all()
    said = _consents(db, {contact for _, contact, _ in sent if contact})
    for message, contact, at in sent:
        if contact and not _agreed(said.get(contact, ()), at):
            yield Wrong(message, "this message was begun by us and went to somebody who had not agreed, or no longer")


def _consents(db: Session, contacts: set[str]) -> dict[str, list[tuple[datetime, bool]]]:
    found: dict[str, list[tuple[datetime, bool]]] = {}
    theirs = select(_c.contact_id, _c.at, _c.granted).where(_c.contact_id.in_(sorted(contacts)))
    for contact, at, granted in db.execute(theirs.where(_c.purpose == "checkins").order_by(_c.id)):
        found.setdefault(contact, []).append((at, granted))
    return found


def _agreed(said: Sequence[tuple[datetime, bool]], at: datetime) -> bool:
    """Whether they agreed when it went on the wire, which was at most a minute before."""
    before = [granted for moment, granted in said if moment <= at - ON_THE_WIRE]
    meanwhile = [granted for moment, granted in said if at - ON_THE_WIRE < moment <= at]
    return any([*before[-1:], *meanwhile])


INVARIANT = Invariant(
    name="asked_with_consent",
    rule="domain 5",
    claim="consent is asked for again when a message goes out: nobody is asked or told who has not agreed",
    mend="report it with the output of `yousaid trace` for this id; apologise to this person",
    over=_o.id,
    find=_find,
)
