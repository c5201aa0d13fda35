"""Starts the check-ins whose time has come, if their gates still let them; says why where they do not."""

from datetime import datetime, timedelta

from conversations import gates, notices
from scheduler.job import Job, Tick
from storage import asking, checkins, people, telling
from storage.checkins import Planned
from storage.measures import measured
from storage.people import Customer

MOST = 50
LATE = timedelta(hours=24)
TOO_LATE = "It came due while nobody could send it, more than a day ago."
NO_GOOD_MOMENT = "It came due while nobody could send it, and the next good moment is more than a day later."
HOURS = ("window", "holiday")


def _start(tick: Tick) -> bool:
    waiting = checkins.due(tick.db, tick.now, MOST)
    for planned in waiting:
        customer = people.customers(tick.db, [planned.contact_id])[planned.contact_id]
        _decide(tick, planned, customer)
    return len(waiting) == MOST


def _decide(tick: Tick, planned: Planned, customer: Customer) -> None:
    if tick.now - planned.planned_for > LATE:
        _suppress(tick, planned, customer, "late", TOO_LATE)
        return
    verdict, _ = asking.why(tick.db, customer, tick.now, tick.house, planned.override, planned.id, planned.flow)
    match verdict:
        case gates.No(gate, words):
            _suppress(tick, planned, customer, gate, words)
        case gates.Later(at, gate) if _was_missed(tick, planned, customer, at, gate):
            _suppress(tick, planned, customer, "late", NO_GOOD_MOMENT)
        case gates.Later(at, gate):
            checkins.mark(tick.db, planned.id, "planned", planned_for=at)
            _note(tick, planned, "later", gate, gates.dated(at))
        case _:
            asking.start(tick.db, planned, tick.now, tick.new_id, tick.house)
            _note(tick, planned, "now", "", "")


def _was_missed(tick: Tick, planned: Planned, customer: Customer, at: datetime, gate: str) -> bool:
    """Planned for a good moment, which has passed without us, and the next one is too far from it."""
    pace, moment = asking.pace(customer, tick.house), asking.local(customer, tick.house, planned.planned_for)
    good = pace.window.open_at(moment, pace.holidays)
    return good and gate in HOURS and at - planned.planned_for > LATE


def _suppress(tick: Tick, planned: Planned, customer: Customer, gate: str, words: str) -> None:
    checkins.mark(tick.db, planned.id, "suppressed", gate=gate)
    _note(tick, planned, "no", gate, words)
    concerned = [planned.started_by or customer.owner_id]
    message = notices.suppressed(customer.shown, words)
    telling.tell(tick.db, concerned, f"suppressed:{planned.id}", message, tick.now, tick.new_id)


def _note(tick: Tick, planned: Planned, verdict: str, gate: str, words: str) -> None:
    measured("gate", 1, "start", verdict, gate)
    checkins.note_gate(
        tick.db, id=tick.new_id(), contact_id=planned.contact_id, check_in_id=planned.id, flow=planned.flow,
        verdict=verdict, gate=gate, detail=words, at=tick.now,
    )  # fmt: skip


JOB = Job("start_check_ins", timedelta(seconds=15), _start)
