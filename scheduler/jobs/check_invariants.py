"""Looks every night whether everything holds that must, a chunk a second, and tells once what does not.

The look itself reads beside the writer, which is held only to keep what a chunk showed.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog

from conversations import notices
from conversations.messages import Address, Outbound
from scheduler.job import Job, Tick
from storage import invariants, outbox, people, violations
from storage.invariant import Looked, look
from storage.outbox import Letter
from storage.violations import Known, Place

BEGINS = timedelta(hours=3)  # of the house's clock; a day that nobody was there for is looked at as soon as somebody is
MOST_TOLD = 5
log = structlog.get_logger()


def _look(tick: Tick) -> Callable[[Tick], bool] | None:
    """The next chunk, if this day's look is not over yet."""
    day = f"{(tick.now.astimezone(ZoneInfo(tick.house.timezone)) - BEGINS).date()}"
    known = invariants.known()
    place = violations.next_place(tick.db, known, day)
    if place is None:
        return None
    looked = look(tick.db, known[place.name], place.after, tick.now)
    return partial(_note, place=place, looked=looked, day=day)


def _note(tick: Tick, place: Place, looked: Looked, day: str) -> bool:
    """One chunk at a time: the rest waits for the next second, so that nobody else has to."""
    violations.note(tick.db, place, looked, day, tick.now, tick.new_id)
    if not looked.after:
        _tell(tick, place.name)
    return False


def _tell(tick: Tick, name: str) -> None:
    new, mended = violations.settle(tick.db, name, tick.now)
    invariant = invariants.known()[name]
    if new:
        log.error("invariant_broken", invariant=name, count=len(new))
        more = len(new) - MOST_TOLD
        _alert(tick, notices.does_not_hold(invariant.claim, _lines(new), max(0, more), invariant.mend))
    if mended:
        log.info("invariant_mended", invariant=name, count=len(mended))
        _alert(tick, notices.holds_again(invariant.claim, _lines(mended)))


def _lines(found: Sequence[Known]) -> tuple[str, ...]:
    return tuple(f"{one.subject}: {one.words}." for one in found[:MOST_TOLD])


def _alert(tick: Tick, message: Outbound) -> None:
    """To the configured team's channel, or else to a colleague; without either it is in the log and in the doctor."""
    key = f"invariant:{tick.new_id()}"
    letters = [Letter(key, address, "alert", message) for address in whom(tick)[:1]]
    outbox.put(tick.db, letters, tick.new_id, tick.now)


def whom(tick: Tick) -> list[Address]:
    """Where alerts go, the team's channel first; empty when nobody is configured or can be written to."""
    team = people.find_team(tick.db, tick.house.alert_team) if tick.house.alert_team else None
    member = people.find_member(tick.db, tick.house.alert_staff) if tick.house.alert_staff else None
    found = people.addresses_of(tick.db, team=team.id) if team else []
    found += people.addresses_of(tick.db, staff=member.id) if member else []
    return [sender.address for sender in found]


def _check(tick: Tick) -> bool:
    note = _look(tick)
    return note(tick) if note else False


JOB = Job("check_invariants", timedelta(seconds=1), _check, look=_look)
