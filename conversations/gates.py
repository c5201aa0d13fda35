"""May this person be asked now, and may this message go out now? A verdict, and the reason of every gate."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias, assert_never

from conversations.effects import Class
from conversations.hours import Window, next_open, parse_window
from conversations.texts.en.gates import TEXTS

Sending: TypeAlias = Class | Literal["courtesy", "notice", "alert", "digest"]

HOURS = parse_window("mon-thu 09:30-16:30, fri 09:30-12:00")
WEEK = timedelta(days=7)
MONTHS: Mapping[str, int] = {"monthly": 1, "quarterly": 3}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the house knows about one contact, read in the transaction that decides.

    `consent` is None when never asked for. `asked_this_week` counts the whole account over a rolling seven
    days; `account_free_at` is when the oldest of these leaves the seven days, if known. A pause that the
    person asked for themselves is `paused_by_them` and cannot be overridden. Whoever stopped and said that promised
    updates may still come has `updates_wanted`. Whoever left three check-ins in a row without an answer is
    `unanswered`; `after_event` says that what is asked about has just been delivered; `in_person` that a colleague
    speaks with them now; `owed` that a promise to them is open.
    """

    consent: bool | None
    stopped: bool
    reachable: bool
    left: bool
    erased: bool
    paused_until: datetime | None
    last_asked: datetime | None
    open_check_in: bool
    asked_this_week: int
    paused_by_them: bool = False
    updates_wanted: bool = False
    unanswered: bool = False
    rhythm: str = ""
    after_event: bool = False
    in_person: bool = False
    owed: bool = False
    account_free_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """How often and when. Days are calendar days of the person's zone; `holidays` are dates there."""

    min_days_between: int = 28
    hard_min_days: int = 7
    account_limit_per_week: int = 2
    window: Window = HOURS
    holidays: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of *why*. `until` is when a refusing gate opens, inside the window; None when time does not open it."""

    gate: str
    ok: bool
    words: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Now:
    pass


@dataclass(frozen=True, slots=True)
class Later:
    """Not yet: ask again at this moment. `gate` is the first that refuses, `at` opens all that time can open."""

    at: datetime
    gate: str


@dataclass(frozen=True, slots=True)
class No:
    gate: str
    words: str


Verdict: TypeAlias = Now | Later | No
Gate: TypeAlias = Callable[[Facts, Pace, datetime], Reason]


def may_ask(facts: Facts, pace: Pace, now: datetime, override: str = "") -> tuple[Verdict, tuple[Reason, ...]]:
    """Whether a check-in may start. `now` is in the person's zone; `override` is the recorded reason to ask anyway.

    All gates are listed in order and the first refusing one decides. An override passes our own pause, the
    minimum and the account limit, nothing else.
    """
    reasons = tuple(_weighed(gate(facts, pace, now), facts, override) for gate in GATES.values())
    return _verdict(reasons), reasons


def may_send(kind: Sending, facts: Facts, pace: Pace, now: datetime, override: str = "") -> Verdict:
    """The gates of one message, asked again in the transaction that puts it on the wire.

    Whatever answers a person's own message has the kind *reply*. Notices, alerts and digests go to staff
    and have no gates here. `override` is the one the check-in was started with.
    """
    names = SENDING[kind]
    if kind == "update" and facts.updates_wanted:
        names = tuple(name for name in names if name not in STOPS)
    return _verdict(_weighed(GATES[name](facts, pace, now), facts, override) for name in names)


def told(verdict: Verdict) -> tuple[str, str]:
    """The verdict in a word, and the gate that decided, if one did: for whoever counts them."""
    match verdict:
        case Now():
            return "now", ""
        case Later(_, gate):
            return "later", gate
        case No(gate, _):
            return "no", gate
        case _:
            assert_never(verdict)


def dated(moment: datetime) -> str:
    """A moment as staff read it: Mon 30 Nov 09:30."""
    weekday = TEXTS["weekdays"].split()[moment.weekday()]
    month = TEXTS["months"].split()[moment.month - 1]
    return f"{weekday} {moment.day} {month} {moment:%H:%M}"


def _verdict(reasons: Iterable[Reason]) -> Verdict:
    refusing = [reason for reason in reasons if not reason.ok]
    if not refusing:
        return Now()
    first = refusing[0]
    if first.until is None:
        return No(first.gate, first.words)
    return Later(max(reason.until for reason in refusing if reason.until is not None), first.gate)


def _weighed(reason: Reason, facts: Facts, override: str) -> Reason:
    if reason.ok or not override.strip() or reason.gate not in PASSABLE:
        return reason
    if reason.gate == "paused" and facts.paused_by_them:
        return reason
    words = TEXTS["overridden"].format(words=reason.words, reason=override.strip())
    return replace(reason, ok=True, words=words, until=None)


@lru_cache(maxsize=4096)
def _reason(gate: str, ok: bool, key: str = "", **places: str | int) -> Reason:
    """A reason without a time. Kept, because a campaign asks for the same few a hundred thousand times."""
    return Reason(gate, ok, TEXTS[key or (f"{gate}.ok" if ok else gate)].format(**places))


def _until(gate: str, at: datetime, pace: Pace, **places: object) -> Reason:
    opens = next_open(pace.window, at, pace.holidays)
    return Reason(gate, False, TEXTS[gate].format(until=dated(opens), **places), opens)


def _erased(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("erased", not facts.erased)


def _left(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("left", not facts.left)


def _consent(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("consent", facts.consent is True, "consent.never" if facts.consent is None else "")


def _stopped(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("stopped", not facts.stopped)


def _reachable(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("reachable", facts.reachable)


def _in_person(facts: Facts, pace: Pace, now: datetime) -> Reason:
    """Looked at again in an hour: nobody knows how long people talk."""
    if not facts.in_person:
        return _reason("in_person", True)
    return _until("in_person", now + timedelta(hours=1), pace)


def _paused(facts: Facts, pace: Pace, now: datetime) -> Reason:
    if facts.unanswered:
        return _reason("paused", False, "paused.unanswered")
    if facts.paused_until is None or facts.paused_until <= now:
        return _reason("paused", True)
    return _until("paused", facts.paused_until.astimezone(now.tzinfo), pace)


def _rhythm(facts: Facts, pace: Pace, now: datetime) -> Reason:
    """How often this person wants to be asked: nobody overrides that."""
    match facts.rhythm:
        case "only_when_i_write":
            return _reason("rhythm", False, "rhythm.only_when_i_write")
        case "after_events" if not facts.after_event:
            return _reason("rhythm", False, "rhythm.after_events")
        case "monthly" | "quarterly" as rhythm:
            return _not_sooner(rhythm, MONTHS[rhythm], facts, pace, now)
        case _:
            return _reason("rhythm", True)


def _not_sooner(rhythm: str, months: int, facts: Facts, pace: Pace, now: datetime) -> Reason:
    if facts.last_asked is None:
        return _reason("rhythm", True)
    again = months_later(facts.last_asked.astimezone(now.tzinfo).date(), months)
    if now.date() >= again:
        return _reason("rhythm", True)
    opens = next_open(pace.window, datetime.combine(again, time(), now.tzinfo), pace.holidays)
    return Reason("rhythm", False, TEXTS[f"rhythm.{rhythm}"].format(until=dated(opens)), opens)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    last = (date(day.year + year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(day.year + year, month + 1, min(day.day, last))


def _owed(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("owed", not facts.owed)


def _hard_minimum(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _spaced("hard_minimum", pace.hard_min_days, facts, pace, now)


def _minimum(facts: Facts, pace: Pace, now: datetime) -> Reason:
    if facts.last_asked is None:
        return _reason("minimum", True, "minimum.never")
    return _spaced("minimum", pace.min_days_between, facts, pace, now)


def _spaced(gate: str, days: int, facts: Facts, pace: Pace, now: datetime) -> Reason:
    """So many days lie between two dates on the person's calendar, whatever the hour."""
    if facts.last_asked is None:
        return _reason(gate, True, days=days)
    asked = facts.last_asked.astimezone(now.tzinfo).date()
    ago = _ago((now.date() - asked).days)
    again = asked + timedelta(days=days)
    if now.date() >= again:
        return _reason(gate, True, ago=ago, days=days)
    return _until(gate, datetime.combine(again, time(), now.tzinfo), pace, ago=ago, days=days)


def _ago(days: int) -> str:
    key = "today" if days < 1 else "yesterday" if days == 1 else "days_ago"
    return TEXTS[key].format(days=days)


def _account_limit(facts: Facts, pace: Pace, now: datetime) -> Reason:
    """Without a known moment it is a week from now: by then every asking has left the rolling seven days."""
    asked, limit = facts.asked_this_week, pace.account_limit_per_week
    if asked < limit:
        return _reason("account_limit", True, asked=asked, limit=limit)
    free = facts.account_free_at.astimezone(now.tzinfo) if facts.account_free_at else now + WEEK
    return _until("account_limit", max(free, now), pace, asked=asked, limit=limit)


def _open(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("open", not facts.open_check_in)


def _holiday(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _until("holiday", now, pace) if now.date() in pace.holidays else _reason("holiday", True)


def _window(facts: Facts, pace: Pace, now: datetime) -> Reason:
    return _reason("window", True) if pace.window.open_at(now) else _until("window", now, pace)


GATES: Mapping[str, Gate] = {
    "erased": _erased,
    "left": _left,
    "consent": _consent,
    "stopped": _stopped,
    "reachable": _reachable,
    "in_person": _in_person,
    "paused": _paused,
    "rhythm": _rhythm,
    "owed": _owed,
    "hard_minimum": _hard_minimum,
    "minimum": _minimum,
    "account_limit": _account_limit,
    "open": _open,
    "holiday": _holiday,
    "window": _window,
}
STOPS = frozenset({"consent", "stopped"})
PASSABLE = frozenset({"paused", "owed", "minimum", "account_limit"})
SENDING: Mapping[Sending, tuple[str, ...]] = {
    "reply": ("erased",),
    "introduction": ("erased", "left", "stopped", "in_person", "holiday", "window"),
    "question": (
        "erased",
        "left",
        "consent",
        "stopped",
        "reachable",
        "in_person",
        "paused",
        "rhythm",
        "owed",
        "holiday",
        "window",
    ),
    "reminder": ("erased", "left", "consent", "stopped", "reachable", "in_person", "paused", "holiday", "window"),
    "update": ("erased", "left", "consent", "stopped", "reachable", "in_person", "holiday", "window"),
    "courtesy": ("erased", "left", "consent", "stopped", "reachable", "in_person", "holiday", "window"),
    "notice": (),
    "alert": (),
    "digest": (),
}
