"""The configuration as values for the rooms that decide, and the flows this installation knows."""

from collections.abc import Mapping
from datetime import timedelta

from bot.config import Settings
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.gates import Pace
from conversations.hours import parse_window
from conversations.house import House
from conversations.patience import Patience

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def house_of(settings: Settings) -> House:
    pace = settings.pace
    hour, _, minute = settings.digest.at.partition(":")
    return House(
        company=settings.instance.name,
        language=settings.instance.language,
        timezone=settings.instance.timezone,
        pace=Pace(
            pace.min_days_between, pace.hard_min_days, pace.account_limit_per_week, parse_window(pace.window.days)
        ),
        patience=Patience(pace.reminders, pace.remind_after_working_days, pace.close_after_days),
        alert_delay=timedelta(seconds=pace.alert_delay_seconds),
        digest_weekday=WEEKDAYS.index(settings.digest.weekday),
        digest_at=(int(hour), int(minute)),
        alert_team=settings.alerts.team,
        alert_staff=settings.alerts.staff,
    )


def flows_of(settings: Settings) -> Mapping[str, Flow]:
    """All flows by name: those that come with the product."""
    return shipped()
