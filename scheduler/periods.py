"""Weeks as a team lives them: which one is due to be told about, by the clock on the team's own wall."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours import first_valid

PATIENCE = timedelta(days=6)
DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local days, half-open. The label is the ISO week of the last of them, for instance 2026-W47."""

    label: str
    since: datetime
    until: datetime

    @property
    def number(self) -> int:
        return int(self.label.partition("-W")[2])

    @property
    def last_day(self) -> date:
        return self.until.date() - timedelta(days=1)


def due_week(now: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int]) -> Week | None:
    """The week that the latest digest moment tells about; None when that moment is six days past.

    The moment is every `weekday` (Monday is 0) at this time of the zone; the week ends with the day before. So
    one digest covers any gap, and after an hour that the clocks skip or repeat there is still one.
    """
    day = _latest_day(now, zone, weekday, at)
    return week_before(day, zone) if now - _moment(day, at, zone) <= PATIENCE else None


def week_before(day: date, zone: ZoneInfo) -> Week:
    """The seven days that end with the day before this one."""
    year, number, _ = (day - timedelta(days=1)).isocalendar()
    return Week(f"{year}-W{number:02}", _midnight(day - timedelta(days=DAYS), zone), _midnight(day, zone))


def _latest_day(now: datetime, zone: ZoneInfo, weekday: int, at: tuple[int, int]) -> date:
    today = now.astimezone(zone).date()
    days = (today - timedelta(days=ago) for ago in range(2 * DAYS))
    return next(day for day in days if day.weekday() == weekday and _moment(day, at, zone) <= now)


def _moment(day: date, at: tuple[int, int], zone: ZoneInfo) -> datetime:
    return first_valid(datetime.combine(day, time(*at)), zone).astimezone(UTC)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return first_valid(datetime.combine(day, time()), zone)
