"""Several options, numbers and dates: from a flow's JSON to what English replies to them mean."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.expectations import Date, Expectation, ManyOf, Number
from conversations.flow import Flow, Question, from_json, to_json
from conversations.reading import Ask, Value, Wish, read
from conversations.rehearsal import rehearse

TUESDAY = datetime(2026, 11, 24, 14, 0, tzinfo=ZoneInfo("Europe/Lisbon"))
LABELS = {"quality": "Quality", "price": "Price", "support": "Support"}
THEMES = ManyOf(tuple(LABELS))
FLOW = Flow(
    name="renewal",
    kind="check_in",
    questions=(
        Question("themes", THEMES, then={"price": "users", "*": "start"}),
        Question("users", Number(1, 500), then={"*": "start"}),
        Question("start", Date()),
    ),
    texts={
        "en": {"themes": "What matters?", "users": "How many users?", "start": "When shall it start?"}
        | {f"themes.{key}": label for key, label in LABELS.items()}
    },
)


def reading(expects: Expectation, text: str) -> object:
    return read(expects, LABELS if isinstance(expects, ManyOf) else {}, text, "en", TUESDAY)


def test_the_kinds_come_back_from_json() -> None:
    assert from_json(to_json(FLOW)) == FLOW


def test_typed_answers_lead_through_the_flow() -> None:
    played = list(rehearse(FLOW, ["price and support", "about 40 users", "3 December"], TUESDAY))

    answers = played[-1].conversation.answers
    assert [answers[key].value for key in ("themes", "users", "start")] == ["price,support", "40", "2026-12-03"]
    assert played[-1].conversation.status == "closed"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("quality and price", "quality,price"),
        ("support, quality", "quality,support"),
        ("1, 3", "quality,support"),
        ("all of them", "quality,price,support"),
        ("price", "price"),
        ("qualty, price", "quality,price"),
    ],
)
def test_several_options_are_read_in_the_order_of_the_question(text: str, value: str) -> None:
    assert reading(THEMES, text) == Value(value)


def test_a_reason_behind_several_options_is_kept() -> None:
    assert reading(THEMES, "price, because it is too high") == Value("price", "because it is too high")


@pytest.mark.parametrize("text", ["all except price", "not price", "none", "price or support", "1 and 7"])
def test_several_options_in_doubt_are_asked_about(text: str) -> None:
    assert isinstance(reading(THEMES, text), Ask)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("about twelve", "12"),
        ("1,200", "1200"),
        ("1 200", "1200"),
        ("3.5", "3.5"),
        ("3,50", "3.50"),
        ("twenty-five", "25"),
        ("two hundred and fifty people", "250"),
        ("-4", "-4"),
        ("2k", "2000"),
        ("$500", "500"),
        ("50%", "50"),
    ],
)
def test_numbers_are_plain_decimals(text: str, value: str) -> None:
    assert reading(Number(), text) == Value(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("12 or 13", "range"), ("12-13", "range"), ("1.200", "unclear"), ("0", "out_of_range"), ("501", "out_of_range")],
)
def test_a_number_in_doubt_is_asked_about(text: str, reason: str) -> None:
    reply = reading(Number(1, 500), text)

    assert isinstance(reply, Ask)
    assert reply.reason == reason


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 December", "2026-12-03"),
        ("December 3rd, 2027", "2027-12-03"),
        ("the 3rd of May", "2027-05-03"),
        ("3.12.", "2026-12-03"),
        ("25/12", "2026-12-25"),
        ("2026-12-03", "2026-12-03"),
        ("20 November", "2026-11-20"),
        ("next Friday", "2026-12-04"),
        ("Friday", "2026-11-27"),
        ("last Friday", "2026-11-20"),
        ("tomorrow", "2026-11-25"),
        ("2 days ago", "2026-11-22"),
        ("in a month", "2026-12-24"),
        ("Friday, 27 November", "2026-11-27"),
    ],
)
def test_dates_are_read_as_they_are_written(text: str, value: str) -> None:
    assert reading(Date(), text) == Value(value)


@pytest.mark.parametrize("text", ["12/03", "next week", "30 February", "Monday, 27 November", "in December", "3-5 May"])
def test_a_date_in_doubt_is_asked_about(text: str) -> None:
    assert isinstance(reading(Date(), text), Ask)


def test_a_date_can_be_put_off_to_another_day() -> None:
    assert reading(Date(), "ask me tomorrow") == Wish("later", datetime(2026, 11, 25, 9, 30, tzinfo=TUESDAY.tzinfo))


@given(some.decimals(-999_999, 999_999, places=2))
def test_every_number_reads_as_itself(number: Decimal) -> None:
    assert reading(Number(), str(number)) == Value(str(number))


@given(some.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_iso_date_reads_as_itself(day: date) -> None:
    assert reading(Date(), f"{day:%Y-%m-%d}") == Value(f"{day:%Y-%m-%d}")
