"""Talks in person that would be handed back, because nobody has said a word for a day."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from scheduler.job import Tick
from scheduler.waiting import WAITS, Held, Later, Settled, Waiting
from storage import people, takeovers
from storage.rows import change, table
from storage.tables import Takeover

MOST = 1000
_t = table(Takeover).c


def _waiting(tick: Tick) -> Sequence[Waiting]:
    talks = takeovers.silent(tick.db, tick.now, MOST)
    contacts = people.customers(tick.db, {talk.contact_id for talk in talks})
    return [Waiting(t.id, "talk", contacts[t.contact_id].shown, t.last_at + takeovers.SILENCE) for t in talks]


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    rows = replaced.execute(select(_t.id, _t.last_at, _t.ended_at).where(_t.id.in_([one.id for one in found])))
    return {i: _became(last, ended) for i, last, ended in rows}


def _became(last: datetime, ended: datetime | None) -> Later:
    return Later("ended", ended) if ended else Later(WAITS, last)


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    """Over, as it was there; nobody is told of it again."""
    change(tick.db, Takeover, [{"id": one.id, "ended_at": tick.now, "how": "restored"} for one, _ in found])


HELD = Held("talks", "hand_back", _waiting, _later, _settle)
