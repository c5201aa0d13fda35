"""A time that can be kept: so many working hours of whoever has to keep it, and how it is said."""

from datetime import date, datetime, time, timedelta, tzinfo

from conversations.hours import Window, first_valid, next_open
from conversations.messages import Outbound
from conversations.notices import verb
from conversations.texts import say, writing

STEP = 30  # minutes: nobody promises 14:07


def keepable(now: datetime, hours: int, window: Window, holidays: frozenset[date] = frozenset()) -> datetime:
    """So many open hours after `now`, which is in the responder's zone, on the next half hour that is open."""
    left = hours * 60
    at = next_open(window, now, holidays)
    day, minute = at.date(), at.hour * 60 + at.minute
    while True:
        for span in window.on(day, holidays):
            since = max(span.since, minute)
            if since >= span.until:
                continue
            if span.until - since >= left:
                end = min(-(-(since + left) // STEP) * STEP, span.until)
                return first_valid(datetime.combine(day, time()) + timedelta(minutes=end), _zone(now))
            left -= span.until - since
        day, minute = day + timedelta(days=1), 0


def _zone(now: datetime) -> tzinfo:
    assert now.tzinfo is not None
    return now.tzinfo


def said(language: str, what: str, who: str, by: datetime, *, again: bool = False) -> Outbound:
    """The promise as the customer reads it; `by` is in their zone. A complaint gets an apology first."""
    names = {"starter": who, "when": writing.moment(language, by)}
    line = say(language, "promise.again" if again else f"promise.{what}", names)
    if what == "reply" and not again:
        return Outbound(say(language, "promise.upset"), (line,))
    return Outbound(line)


def owed(who: str, what: str, words: str, by: datetime, promise: str) -> Outbound:
    """What whoever has to keep it reads; `by` is in their zone."""
    headline = say("en", f"staff.promised.{what}", {"first_name": who, "when": writing.moment("en", by)})
    return Outbound(headline, quote=words, asides=(verb(say("en", "staff.promise.kept"), promise, "kept"),))


def soon(who: str, by: datetime, promise: str) -> Outbound:
    headline = say("en", "staff.promise.soon", {"first_name": who, "when": writing.moment("en", by)})
    return Outbound(headline, asides=(verb(say("en", "staff.promise.kept"), promise, "kept"),))


def broken(who: str, responder: str, by: datetime, promise: str) -> Outbound:
    names = {"first_name": who, "starter": responder, "when": writing.moment("en", by)}
    return Outbound(
        say("en", "staff.promise.broken", names), asides=(verb(say("en", "staff.promise.kept"), promise, "kept"),)
    )
