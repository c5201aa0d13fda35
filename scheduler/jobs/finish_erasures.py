"""Takes the last traces of people who wanted to be forgotten: the address, once the farewell has gone out."""

from datetime import timedelta

from scheduler.job import Job, Tick
from storage import erasing

MOST = 5


def _finish(tick: Tick) -> bool:
    waiting = erasing.unfinished(tick.db, MOST)
    for erasure, contact in waiting:
        erasing.finish(tick.db, erasure, contact, tick.now)
    return len(waiting) == MOST


JOB = Job("finish_erasures", timedelta(minutes=1), _finish)
