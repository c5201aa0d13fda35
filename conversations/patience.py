"""When a conversation asks again, and when it stops waiting."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

MORNING = time(9, 30)


@dataclass(frozen=True, slots=True)
class Patience:
    """`remind_after` are working days, `close_after` calendar days; fixed when a conversation begins.

    Free text is taken after `quiet` seconds without a further line, and at the latest after `longest`; without
    `quiet` it is taken at once.
    """

    reminders: int = 1
    remind_after: int = 2
    close_after: int = 7
    quiet: int = 0
    longest: int = 120


def working_days_later(moment: datetime, days: int) -> datetime:
    """The same time of day, so many days from Monday to Friday later; the hours for writing are a gate's concern."""
    while days:
        moment += timedelta(days=1)
        days -= moment.weekday() < 5
    return moment


def later(option: str, now: datetime) -> datetime:
    """The moment behind a *Later* button, in the zone of `now`."""
    match option:
        case "later.hour":
            return now + timedelta(hours=1)
        case "later.week":
            return _morning(now + timedelta(days=7 - now.weekday()))
        case _:
            return _morning(now + timedelta(days=1))


def _morning(day: datetime) -> datetime:
    return datetime.combine(day.date(), MORNING, day.tzinfo)
