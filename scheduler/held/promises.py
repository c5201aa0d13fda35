"""Promises whose time has come: whoever has to keep one would be reminded of it again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, text
from sqlmodel import Session

from scheduler.job import Tick
from scheduler.waiting import WAITS, Held, Later, Settled, Waiting
from storage import people, promises
from storage.rows import change, table
from storage.tables import Promise
from storage.tables.columns import OPEN_PROMISE

_p = table(Promise).c


def _waiting(tick: Tick) -> Sequence[Waiting]:
    columns = (_p.id, _p.what, _p.contact_id, _p.by)
    rows = tick.db.execute(select(*columns).where(text(OPEN_PROMISE), _p.by <= tick.now + promises.SOON)).all()
    contacts = people.customers(tick.db, {contact for _, _, contact, _ in rows})
    return [Waiting(i, f"promised {what}", contacts[contact].shown, by, 0) for i, what, contact, by in rows]


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    """What became of them there."""
    rows = replaced.execute(select(_p.id, _p.by, _p.kept_at, _p.broken_at).where(_p.id.in_([one.id for one in found])))
    return {i: _became(by, kept, broken) for i, by, kept, broken in rows}


def _became(by: datetime, kept: datetime | None, broken: datetime | None) -> Later:
    if kept:
        return Later("kept", kept)
    if broken:
        return Later("broken", broken)
    return Later(WAITS, by)


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    """Taken as it was there; nobody is told of it again."""
    kept = [one.id for one, later in found if later is not None and later.state == "kept"]
    others = [one.id for one, _ in found if one.id not in kept]
    change(tick.db, Promise, [{"id": i, "kept_at": tick.now} for i in kept])
    change(tick.db, Promise, [{"id": i, "broken_at": tick.now} for i in others])


HELD = Held("promises", "watch_promises", _waiting, _later, _settle)
