"""The days that staff write."""

from datetime import date

import pytest

from bot.staff import days

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 11, 24)),
        ("tomorrow", date(2026, 11, 25)),
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("next tue", date(2026, 12, 1)),
        ("tue", date(2026, 12, 1)),
        ("next week", date(2026, 11, 30)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("2 weeks", date(2026, 12, 8)),
        ("in a week", date(2026, 12, 1)),
        ("in 10 days", date(2026, 12, 4)),
        ("2026-12-01", date(2026, 12, 1)),
        ("by 7 Dec", date(2026, 12, 7)),
        ("7. december", date(2026, 12, 7)),
        ("5 jan", date(2027, 1, 5)),
        ("1 nov", date(2027, 11, 1)),
        ("1 nov 2026", date(2026, 11, 1)),
        ("someday", None),
        ("2026-13-01", None),
        ("31 feb", None),
        ("", None),
    ],
)
def test_a_day_to_come_is_read(words: str, day: date | None) -> None:
    assert days.read(words, TUESDAY) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("mon", date(2026, 11, 23)),
        ("20 nov", date(2026, 11, 20)),
        ("3 dec", date(2026, 12, 3)),
        ("2026-11-01", date(2026, 11, 1)),
        ("today", date(2026, 11, 24)),
        ("soon", None),
    ],
)
def test_a_day_that_was_is_read(words: str, day: date | None) -> None:
    assert days.read_past(words, TUESDAY) == day
