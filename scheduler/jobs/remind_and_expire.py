"""Takes the next step of conversations in which nothing was heard: a reminder, asking again, a polite end."""

from datetime import timedelta

from conversations.events import WentQuiet
from scheduler.job import Job, Tick
from storage import progress

MOST = 500


def _wake(tick: Tick) -> bool:
    waiting = progress.due(tick.db, tick.now, MOST)
    flows = progress.flows_of(tick.db, waiting)
    steps = [
        progress.take(standing, flows[standing.conversation.revision], WentQuiet(standing.conversation.timer), tick.now)
        for standing in waiting
    ]
    progress.save(tick.db, steps, tick.new_id, tick.house)
    return len(waiting) == MOST


JOB = Job("remind_and_expire", timedelta(seconds=5), _wake)
