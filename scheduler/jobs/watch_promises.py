"""Looks after the times we named to customers: reminds whoever has to keep one, and says when it was broken."""

from datetime import timedelta

from scheduler.job import Job, Tick
from storage import promises

MOST = 50


def _watch(tick: Tick) -> bool:
    waiting = promises.due(tick.db, tick.now + promises.SOON, MOST)
    for promised in waiting:
        promises.watch(tick.db, promised, tick.now, tick.new_id, tick.house)
    return False  # those that only have to be reminded of are looked at again


JOB = Job("watch_promises", timedelta(minutes=5), _watch)
