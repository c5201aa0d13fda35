"""The configuration as values for the rooms that decide, and the flows this installation knows."""

from collections.abc import Mapping
from datetime import timedelta

from bot import public_holidays
from bot.config import Settings
from bot.own_flows.folder import look
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.gates import Pace
from conversations.hours import parse_window
from conversations.house import House, no_holidays
from conversations.patience import Patience

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def house_of(settings: Settings) -> House:
    pace = settings.pace
    return House(
        company=settings.instance.name,
        language=settings.instance.language,
        languages=settings.instance.spoken,
        timezone=settings.instance.timezone,
        pace=Pace(
            pace.min_days_between, pace.hard_min_days, pace.account_limit_per_week, parse_window(pace.window.days)
        ),
        patience=Patience(
            pace.reminders,
            pace.remind_after_working_days,
            pace.close_after_days,
            pace.quiet_seconds,
            pace.quiet_at_most_seconds,
        ),
        holidays=(pace.window.holidays and public_holidays.calendar()) or no_holidays,
        reply_hours=pace.reply_within_working_hours,
        alert_delay=timedelta(seconds=pace.alert_delay_seconds),
        digest_weekday=WEEKDAYS.index(settings.digest.weekday),
        digest_at=_time(settings.digest.at),
        backup_at=_time(settings.backup.at) if settings.backup.at else None,
        alert_team=settings.alerts.team,
        alert_staff=settings.alerts.staff,
    )


def _time(at: str) -> tuple[int, int]:
    hour, _, minute = at.partition(":")
    return int(hour), int(minute)


def flows_of(settings: Settings) -> Mapping[str, Flow]:
    """All flows by name: those that come with the product, and the operator's own, which win by name."""
    return {**shipped(), **look(settings.instance.flows).flows}
