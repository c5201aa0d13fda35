"""Sends every team its week, once for each local week, also when the hour of it was slept through."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from scheduler.job import Job, Tick
from scheduler.periods import Week, due_week
from scheduler.reports.digest import build
from storage import digests, outbox, people
from storage.outbox import Letter
from storage.people import Group, Sender

MOST = 10


def _send(tick: Tick) -> bool:
    due = list(waiting(tick))
    for team, week, to in due[:MOST]:
        _send_one(tick, team, week, to)
    return len(due) > MOST


def waiting(tick: Tick) -> Iterator[tuple[Group, Week, Sender]]:
    """Teams with a channel that have not had the week that is due, unless they did not exist in it."""
    founded = digests.founded(tick.db)
    for team in people.teams(tick.db):
        zone = ZoneInfo(team.timezone or tick.house.timezone)
        week = due_week(tick.now, zone, tick.house.digest_weekday, tick.house.digest_at)
        if week is None or founded[team.id] >= week.until or digests.is_sent(tick.db, team.id, week.label):
            continue
        for to in people.addresses_of(tick.db, team=team.id)[:1]:
            yield team, week, to


def _send_one(tick: Tick, team: Group, week: Week, to: Sender) -> None:
    letter_id = tick.new_id()
    if digests.begin(tick.db, team.id, week.label, letter_id, tick.now):
        message = build(tick.db, team, week, tick.house)
        letter = Letter(f"digest:{team.id}:{week.label}", to.address, "digest", message)
        outbox.put(tick.db, [letter], lambda: letter_id, tick.now)


JOB = Job("weekly_digest", timedelta(seconds=60), _send)
