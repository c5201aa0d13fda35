"""Ends talks in person in which nobody has said a word for a day: the assistant is there again."""

from datetime import timedelta

from scheduler.job import Job, Tick
from storage import asking, people, takeovers

MOST = 50


def _hand_back(tick: Tick) -> bool:
    quiet = takeovers.silent(tick.db, tick.now, MOST)
    for talk in quiet:
        customer = people.customers(tick.db, [talk.contact_id])[talk.contact_id]
        to = asking.address_for(tick.db, customer)
        takeovers.hand_back(tick.db, talk, to.address if to else None, "silence", tick.now, tick.new_id, tick.house)
    return len(quiet) == MOST


JOB = Job("hand_back", timedelta(minutes=5), _hand_back)
