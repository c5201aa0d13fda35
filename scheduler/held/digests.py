"""Digests of weeks that are due and not in the database."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlmodel import Session

from conversations.hours import first_valid
from scheduler.job import Tick
from scheduler.jobs import weekly_digest
from scheduler.periods import Week
from scheduler.waiting import WAITS, Held, Later, Settled, Waiting
from storage import digests
from storage.rows import table
from storage.tables import DigestRun, OutboxRow

_r, _o = table(DigestRun).c, table(OutboxRow).c


def _waiting(tick: Tick) -> Sequence[Waiting]:
    return [
        Waiting(f"{team.id}:{week.label}", "digest", f"team {team.name}, {week.label}", _due(week, tick))
        for team, week, _ in weekly_digest.waiting(tick)
    ]


def _due(week: Week, tick: Tick) -> datetime:
    """The moment on the day after the week at which it is posted."""
    zone = week.until.tzinfo
    assert isinstance(zone, ZoneInfo)
    return first_valid(datetime.combine(week.until.date(), time(*tick.house.digest_at)), zone).astimezone(UTC)


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    posted = select(_r.team_id, _r.week, _r.at, _o.state).outerjoin_from(DigestRun, OutboxRow, _o.id == _r.outbox_id)
    rows = {f"{team}:{week}": (at, state) for team, week, at, state in replaced.execute(posted)}
    return {one.id: _came_of(*rows.get(one.id, (None, "pending"))) for one in found}


def _came_of(at: datetime | None, state: str | None) -> Later:
    return Later(WAITS, at) if state in ("pending", "leased") else Later(state or "posted", at)


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    for one, later in found:
        team, _, week = one.id.partition(":")
        digests.begin(tick.db, team, week, None, later.at if later and later.at else tick.now)


HELD = Held("digests", "weekly_digest", _waiting, _later, _settle)
