"""Asks for a backup once a day; a process beside the program makes it (`bot/keeper.py`): nobody waits for it."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours import first_valid
from scheduler.job import Job, Tick
from scheduler.occurrences import first_time, is_known
from storage import backups

SCHEDULE = "backup"
AGAIN = timedelta(hours=1)


def _ask(tick: Tick) -> bool:
    if tick.house.backup_at is None:
        return False
    label = due_day(tick.now, ZoneInfo(tick.house.timezone), tick.house.backup_at)
    is_first = not is_known(tick.db, SCHEDULE)  # of a database that has just been made there is nothing to keep
    if first_time(tick.db, SCHEDULE, label, tick.now):
        if not is_first and backups.latest(tick.db, "due") is None:
            backups.ask(tick.db, tick.new_id(), label, tick.now)
    elif _failed(tick, label):
        backups.ask(tick.db, tick.new_id(), label, tick.now)
    return False


def due_day(now: datetime, zone: ZoneInfo, at: tuple[int, int]) -> str:
    """The local day of the latest moment at which one was due, also when that moment was slept through."""
    today = now.astimezone(zone).date()
    moment = first_valid(datetime.combine(today, time(*at)), zone).astimezone(UTC)
    return (today if moment <= now else today - timedelta(days=1)).isoformat()


def _failed(tick: Tick, label: str) -> bool:
    """The last try of this day went wrong, an hour ago."""
    last = backups.latest(tick.db)
    return (
        last is not None
        and (last.label, last.state) == (label, "failed")
        and last.ended_at is not None
        and tick.now - last.ended_at >= AGAIN
    )


JOB = Job("nightly_backup", timedelta(seconds=60), _ask)
