"""Promises to customers: a call or a reply, by somebody, by a time; kept or broken, and never forgotten."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select, text
from sqlmodel import Session

from conversations import promising
from conversations.hours import parse_window
from conversations.house import House
from storage import outbox, people, telling
from storage.outbox import Letter
from storage.people import Member
from storage.points import point
from storage.rows import add, change, table
from storage.standing import Standing
from storage.tables import ConversationRow, Promise, Staff
from storage.tables.columns import OPEN_PROMISE

NewId = Callable[[], str]
What: TypeAlias = Literal["call", "reply"]

_p, _s = table(Promise).c, table(Staff).c


@dataclass(frozen=True, slots=True)
class Promised:
    id: str
    contact_id: str
    responder_id: str | None
    what: What
    by: datetime
    kept_at: datetime | None
    broken_at: datetime | None


_PROMISED: Select[Any] = select(
    _p.id, _p.contact_id, _p.responder_id, _p.what, _p.by, _p.kept_at, _p.broken_at
)  # fmt: skip


def make(db: Session, standing: Standing, what: What, words: str, now: datetime, new_id: NewId, house: House) -> None:
    """Names a person and a time to the customer, and tells that person. One that is open is said again."""
    known = of_contact(db, standing.contact_id)
    promised = known or _new(db, standing, what, now, new_id, house)
    members = people.members(db, [promised.responder_id])
    responder = members.get(promised.responder_id or "")
    customer = people.customers(db, [standing.contact_id])[standing.contact_id]
    zone = ZoneInfo(customer.timezone or house.timezone)
    language, who = standing.conversation.language, responder.name if responder else house.company
    message = promising.said(language, what, who, promised.by.astimezone(zone), again=known is not None)
    letter = Letter(f"promise:{promised.id}:{new_id()}", standing.address, "reply", message, standing.contact_id)
    outbox.put(db, [letter], new_id, now)
    point("promise.made")
    _tell(db, standing.shown, promised, responder, words, now, new_id, house)


def _new(db: Session, standing: Standing, what: What, now: datetime, new_id: NewId, house: House) -> Promised:
    responder = people.members(db, [standing.concerned[0]]).get(standing.concerned[0] or "")
    row = {
        "id": new_id(), "contact_id": standing.contact_id, "conversation_id": standing.conversation.id, "what": what,
        "responder_id": responder.id if responder else None, "by": by(db, responder, now, house), "made_at": now,
    }  # fmt: skip
    add(db, Promise, [row])
    return Promised(*db.execute(_PROMISED.where(_p.id == row["id"])).one())


def by(db: Session, responder: Member | None, now: datetime, house: House) -> datetime:
    """When this person can keep it: by their own working hours, in their zone, on working days."""
    team = people.team_of(db, responder.team_id) if responder else None
    zone = team.timezone if team and team.timezone else house.timezone
    window = parse_window(responder.hours) if responder and responder.hours else house.pace.window
    local = now.astimezone(ZoneInfo(zone))
    return promising.keepable(local, house.reply_hours, window, house.pace.holidays | house.holidays("", zone))


def _tell(
    db: Session, shown: str, promised: Promised, responder: Member | None, words: str, now: datetime, new_id: NewId,
    house: House,
) -> None:  # fmt: skip
    message = promising.owed(shown, promised.what, words, _theirs(db, promised.by, responder, house), promised.id)
    key = f"promised:{promised.id}:{new_id()}"
    if responder is None:
        telling.tell_admins(db, key, message, now, new_id)
    else:
        telling.tell(db, [responder.id], key, message, now, new_id, "alert")


def _theirs(db: Session, moment: datetime, responder: Member | None, house: House) -> datetime:
    team = people.team_of(db, responder.team_id) if responder else None
    return moment.astimezone(ZoneInfo(team.timezone if team and team.timezone else house.timezone))


def the(db: Session, promise_id: str) -> Promised | None:
    row = db.execute(_PROMISED.where(_p.id == promise_id)).first()
    return Promised(*row) if row else None


def of_contact(db: Session, contact_id: str) -> Promised | None:
    """The promise to this contact that is open."""
    row = db.execute(_PROMISED.where(_p.contact_id == contact_id, text(OPEN_PROMISE)).order_by(_p.id)).first()
    return Promised(*row) if row else None


def owed(db: Session, contacts: Iterable[str]) -> set[str]:
    """Those of these contacts to whom a promise is open."""
    mine = _p.contact_id.in_(sorted(set(contacts)))
    return set(db.scalars(select(_p.contact_id).where(mine, text(OPEN_PROMISE))))


def keep(db: Session, promise_id: str, now: datetime) -> None:
    """Kept, also when it was late."""
    change(db, Promise, [{"id": promise_id, "kept_at": now}], unset="kept_at")


def keep_all(db: Session, contact_id: str, now: datetime) -> None:
    """A colleague has spoken with them: that is what was promised."""
    mine = table(Promise).update().where(_p.contact_id == contact_id, text(OPEN_PROMISE))
    db.execute(mine.values(kept_at=now))


def due(db: Session, until: datetime, most: int) -> list[Promised]:
    """Open promises whose time comes before this moment, the most urgent first."""
    rows = db.execute(_PROMISED.where(text(OPEN_PROMISE), _p.by <= until).order_by(_p.by).limit(most))
    return [Promised(*row) for row in rows]


def watch(db: Session, promised: Promised, now: datetime, new_id: NewId, house: House) -> None:
    """Reminds whoever has to keep it an hour before; after its time it is broken, and said to be."""
    customer = people.customers(db, [promised.contact_id])[promised.contact_id]
    responder = people.members(db, [promised.responder_id]).get(promised.responder_id or "")
    local = _theirs(db, promised.by, responder, house)
    if promised.by > now:
        message = promising.soon(customer.shown, local, promised.id)
        telling.tell(db, [promised.responder_id], f"promise-soon:{promised.id}", message, now, new_id, "alert")
        return
    change(db, Promise, [{"id": promised.id, "broken_at": now}])
    message = promising.broken(customer.shown, responder.name if responder else house.company, local, promised.id)
    concerned = [promised.responder_id, *_owner(db, promised, customer.owner_id)]
    telling.tell(db, concerned, f"promise-broken:{promised.id}", message, now, new_id)


def _owner(db: Session, promised: Promised, owner: str | None) -> list[str | None]:
    """The account's owner, unless the customer keeps it from them."""
    v = table(ConversationRow).c
    kept_from = db.scalar(
        select(v.kept_from).join(table(Promise), _p.conversation_id == v.id).where(_p.id == promised.id)
    )
    return [] if kept_from == owner else [owner]


SOON = timedelta(hours=1)
