"""Who may be asked, who may be written to, and the reason given when not."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.effects import Class
from conversations.gates import (
    GATES,
    PASSABLE,
    SENDING,
    Facts,
    Later,
    No,
    Now,
    Pace,
    Sending,
    dated,
    may_ask,
    may_send,
)
from conversations.texts.en.gates import TEXTS

LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 11, 11, 10, 40, tzinfo=LISBON)
NIGHT = datetime(2026, 11, 11, 22, 0, tzinfo=LISBON)
MORNING = datetime(2026, 11, 12, 9, 30, tzinfo=LISBON)
ASKED = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
SOON = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
PACE = Pace()
MARIA = Facts(
    consent=True,
    stopped=False,
    reachable=True,
    left=False,
    erased=False,
    paused_until=None,
    last_asked=None,
    open_check_in=False,
    asked_this_week=0,
)


def maria(**facts: Any) -> Facts:
    return replace(MARIA, **facts)


YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = some.integers(0, 365 * 24 * 60).map(lambda minutes: (YEAR + timedelta(minutes=minutes)).astimezone(LISBON))
PAST = some.none() | some.integers(-365 * 24, 365 * 24).map(lambda hours: YEAR + timedelta(hours=hours))
PEOPLE = some.builds(
    Facts,
    consent=some.sampled_from([True, False, None]),
    stopped=some.booleans(),
    reachable=some.booleans(),
    left=some.booleans(),
    erased=some.booleans(),
    paused_until=PAST,
    last_asked=PAST,
    open_check_in=some.booleans(),
    asked_this_week=some.integers(0, 4),
    paused_by_them=some.booleans(),
    account_free_at=some.none(),
)


def test_somebody_whom_nothing_speaks_against_may_be_asked() -> None:
    verdict, reasons = may_ask(MARIA, PACE, NOW)

    assert verdict == Now()
    assert [reason.gate for reason in reasons] == list(GATES)
    assert [reason.words for reason in reasons] == [
        "Not erased.",
        "Still works there.",
        "Has agreed to check-ins.",
        "Has not stopped us.",
        "Reachable.",
        "Nobody speaks with them in person.",
        "Not paused.",
        "Fits the rhythm they chose.",
        "No promise to them is open.",
        "Not asked within the last 7 days.",
        "Never asked before.",
        "Account limit 0 of 2 this week.",
        "No check-in open.",
        "Not a public holiday.",
        "Inside the hours for starting something.",
    ]


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (maria(erased=True), No("erased", TEXTS["erased"])),
        (maria(left=True), No("left", TEXTS["left"])),
        (maria(consent=None), No("consent", TEXTS["consent.never"])),
        (maria(consent=False), No("consent", TEXTS["consent"])),
        (maria(stopped=True), No("stopped", TEXTS["stopped"])),
        (maria(reachable=False), No("reachable", TEXTS["reachable"])),
        (maria(open_check_in=True), No("open", TEXTS["open"])),
        (maria(paused_until=SOON), Later(datetime(2026, 11, 20, 9, 30, tzinfo=LISBON), "paused")),
        (maria(last_asked=NOW), Later(datetime(2026, 12, 9, 9, 30, tzinfo=LISBON), "hard_minimum")),
        (maria(last_asked=ASKED), Later(datetime(2026, 11, 30, 9, 30, tzinfo=LISBON), "minimum")),
        (maria(asked_this_week=2), Later(datetime(2026, 11, 18, 10, 40, tzinfo=LISBON), "account_limit")),
        (
            maria(asked_this_week=2, account_free_at=datetime(2026, 11, 13, 15, tzinfo=UTC)),
            Later(datetime(2026, 11, 16, 9, 30, tzinfo=LISBON), "account_limit"),
        ),
    ],
)
def test_each_gate_refuses_on_its_own(facts: Facts, verdict: No | Later) -> None:
    decided, reasons = may_ask(facts, PACE, NOW)

    assert decided == verdict
    assert next(reason.gate for reason in reasons if not reason.ok) == verdict.gate


def test_outside_the_hours_is_later_not_no() -> None:
    verdict, reasons = may_ask(MARIA, PACE, NIGHT)

    assert verdict == Later(MORNING, "window")
    assert reasons[-1].words == "Outside the hours for starting something. They open Thu 12 Nov 09:30."


def test_a_public_holiday_is_later() -> None:
    verdict, reasons = may_ask(MARIA, replace(PACE, holidays=frozenset({date(2026, 11, 11)})), NOW)

    assert verdict == Later(MORNING, "holiday")
    assert reasons[-2].words == "Today is a public holiday there. Possible from Thu 12 Nov 09:30."


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (ASKED, "Last asked 9 days ago, minimum 28. Possible from Mon 30 Nov 09:30."),
        (datetime(2026, 11, 10, tzinfo=UTC), "Last asked yesterday, minimum 28. Possible from Tue 8 Dec 09:30."),
        (NOW, "Last asked today, minimum 28. Possible from Wed 9 Dec 09:30."),
        (datetime(2026, 10, 14, 15, tzinfo=UTC), "Last asked 28 days ago, minimum 28."),
    ],
)
def test_the_minimum_counts_days_on_the_persons_calendar(asked: datetime, words: str) -> None:
    assert GATES["minimum"](maria(last_asked=asked), PACE, NOW).words == words


def test_the_first_gate_decides_and_the_time_is_when_all_of_them_open() -> None:
    """Paused until the 20th, but asked on the 2nd: possible only on the 30th."""
    verdict, _ = may_ask(maria(paused_until=SOON, last_asked=ASKED), PACE, NOW)

    assert verdict == Later(datetime(2026, 11, 30, 9, 30, tzinfo=LISBON), "paused")


def test_a_pause_that_is_over_is_none() -> None:
    assert may_ask(maria(paused_until=NOW), PACE, NOW)[0] == Now()


@pytest.mark.parametrize(
    "facts", [maria(last_asked=ASKED), maria(asked_this_week=5), maria(paused_until=SOON)], ids=str
)
def test_a_recorded_reason_passes_what_is_ours_to_decide(facts: Facts) -> None:
    verdict, reasons = may_ask(facts, PACE, NOW, override="She asked for it by phone.")

    assert verdict == Now()
    assert any(reason.words.endswith("Asked anyway: She asked for it by phone.") for reason in reasons)


@pytest.mark.parametrize(
    "facts",
    [
        maria(erased=True),
        maria(left=True),
        maria(consent=None),
        maria(consent=False),
        maria(stopped=True),
        maria(reachable=False),
        maria(open_check_in=True),
        maria(paused_until=SOON, paused_by_them=True),
        maria(last_asked=NOW - timedelta(days=6)),
    ],
    ids=str,
)
def test_no_reason_passes_what_is_the_persons_to_decide(facts: Facts) -> None:
    assert may_ask(facts, PACE, NOW, override="urgent")[0] != Now()


def test_no_reason_passes_the_hours() -> None:
    assert may_ask(maria(last_asked=ASKED), PACE, NIGHT, override="urgent")[0] == Later(MORNING, "window")


def test_an_empty_reason_is_none() -> None:
    assert may_ask(maria(last_asked=ASKED), PACE, NOW, override="  ")[0] != Now()


@given(PEOPLE, MOMENTS, some.sampled_from(["", "urgent"]))
def test_the_first_refusing_gate_decides(facts: Facts, now: datetime, override: str) -> None:
    verdict, reasons = may_ask(facts, PACE, now, override)
    refusing = [reason for reason in reasons if not reason.ok]

    match verdict:
        case Now():
            assert not refusing
        case Later(moment, gate):
            assert gate == refusing[0].gate
            assert moment.astimezone(UTC) > now.astimezone(UTC)
            assert moment.tzinfo is LISBON
            assert PACE.window.open_at(moment)
        case No(gate, words):
            assert (gate, words) == (refusing[0].gate, refusing[0].words)


@given(PEOPLE, MOMENTS)
def test_nobody_is_asked_against_their_will(facts: Facts, now: datetime) -> None:
    if may_ask(facts, PACE, now, override="urgent")[0] == Now():
        assert facts.consent
        assert not any((facts.stopped, facts.left, facts.erased, facts.open_check_in))
        assert facts.last_asked is None or now.date() - facts.last_asked.astimezone(LISBON).date() >= timedelta(days=7)
        assert PACE.window.open_at(now)


@given(PEOPLE, MOMENTS)
def test_later_is_when_it_works_unless_another_gate_says_no(facts: Facts, now: datetime) -> None:
    verdict, reasons = may_ask(facts, PACE, now)
    if isinstance(verdict, Later) and all(reason.ok or reason.until for reason in reasons):
        assert may_ask(replace(facts, asked_this_week=0), PACE, verdict.at)[0] == Now()


@given(PEOPLE, MOMENTS, some.sampled_from(["", "urgent"]))
def test_every_reason_is_a_sentence_without_gaps(facts: Facts, now: datetime, override: str) -> None:
    for reason in may_ask(facts, PACE, now, override)[1]:
        assert re.fullmatch(r"[A-Z][^{}]*[.a-z]", reason.words)


def test_only_our_own_gates_can_be_passed() -> None:
    assert sorted(PASSABLE) == ["account_limit", "minimum", "owed", "paused"]


def test_every_gate_has_words_for_both_answers() -> None:
    for gate in GATES:
        assert TEXTS[gate]
        assert TEXTS[f"{gate}.ok"]


def test_every_kind_of_message_has_its_gates() -> None:
    assert set(SENDING) == {*get_args(Class), "courtesy", "notice", "alert", "digest"}
    assert {gate for gates in SENDING.values() for gate in gates} <= set(GATES)


STOPS: dict[Sending, set[str]] = {
    "reply": {"erased"},
    "introduction": {"erased", "left", "stopped", "night", "holiday"},
    "question": {"erased", "left", "no", "never", "stopped", "reachable", "paused", "night", "holiday"},
    "reminder": {"erased", "left", "no", "never", "stopped", "reachable", "paused", "night", "holiday"},
    "update": {"erased", "left", "no", "never", "stopped", "reachable", "night", "holiday"},
    "courtesy": {"erased", "left", "no", "never", "stopped", "reachable", "night", "holiday"},
    "notice": set(),
    "alert": set(),
    "digest": set(),
}
SITUATIONS: dict[str, tuple[Facts, datetime]] = {
    "erased": (maria(erased=True), NOW),
    "left": (maria(left=True), NOW),
    "no": (maria(consent=False), NOW),
    "never": (maria(consent=None), NOW),
    "stopped": (maria(stopped=True), NOW),
    "reachable": (maria(reachable=False), NOW),
    "paused": (maria(paused_until=SOON), NOW),
    "asked": (maria(last_asked=NOW, open_check_in=True, asked_this_week=9), NOW),
    "night": (MARIA, NIGHT),
    "holiday": (MARIA, NOW + timedelta(days=1)),
    "day": (MARIA, NOW),
}


@pytest.mark.parametrize("kind", STOPS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_each_message_is_held_back_by_its_own_gates_only(kind: Sending, situation: str) -> None:
    facts, now = SITUATIONS[situation]
    pace = replace(PACE, holidays=frozenset({date(2026, 11, 12)}))

    assert (may_send(kind, facts, pace, now) != Now()) == (situation in STOPS[kind])


def test_a_question_of_an_overridden_check_in_passes_our_pause_at_the_wire_too() -> None:
    assert may_send("question", maria(paused_until=SOON), PACE, NOW, override="urgent") == Now()
    assert may_send("question", maria(consent=False), PACE, NOW, override="urgent") != Now()


def test_a_message_at_night_waits_for_the_morning() -> None:
    assert may_send("update", MARIA, PACE, NIGHT) == Later(MORNING, "window")


def test_dates_read_like_a_diary() -> None:
    assert dated(datetime(2026, 11, 30, 9, 30, tzinfo=LISBON)) == "Mon 30 Nov 09:30"
