"""Check-ins start when their time has come and their gates let them; who hears nothing is reminded, then left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.events import Pressed
from storage import checkins, consents
from storage.database import Database
from storage.people import Customer
from storage.rows import table
from storage.tables import GateRecord
from tests.office import Office

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, TUESDAY)


@pytest.fixture
def dana(office: Office) -> str:
    return office.colleague("Dana", office.team())


@pytest.fixture
def maria(office: Office, dana: str) -> Customer:
    return office.customer("Maria Lopes", "Northwind", dana)


def test_a_check_in_starts_at_its_time_and_not_before(office: Office, maria: Customer, dana: str) -> None:
    planned = office.plan(maria, TUESDAY + HOUR, dana)
    office.run("start_check_ins")
    assert office.letters("question") == []

    office.now += HOUR
    office.run("start_check_ins")
    office.run("start_check_ins")

    (question,) = office.letters("question")
    assert "How satisfied or dissatisfied are you with the rollout so far?" in question.plain()
    assert office.check_in(planned).disposition == "sent"


def test_up_to_a_day_late_it_still_starts(office: Office, maria: Customer, dana: str) -> None:
    planned = office.plan(maria, TUESDAY - DAY, dana)
    office.run("start_check_ins")
    assert office.check_in(planned).disposition == "sent"


def test_more_than_a_day_late_it_is_skipped_and_the_starter_hears_it(
    office: Office, maria: Customer, dana: str
) -> None:
    planned = office.plan(maria, TUESDAY - DAY - HOUR, dana)
    office.run("start_check_ins")

    assert tuple(office.check_in(planned))[:2] == ("suppressed", "late")
    assert office.letters("question") == []
    assert [letter.headline for letter in office.letters("notice")] == [
        "The check-in with Maria Lopes (Northwind) did not go out."
    ]


def test_outside_the_hours_it_moves_to_the_next_good_moment(office: Office, maria: Customer, dana: str) -> None:
    office.now = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    planned = office.plan(maria, office.now, dana)
    office.run("start_check_ins")

    assert tuple(office.check_in(planned)) == ("planned", "", datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
    assert office.letters("question") == office.letters("notice") == []

    office.now = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    office.run("start_check_ins")
    assert office.check_in(planned).disposition == "sent"


def test_whoever_stopped_meanwhile_is_not_asked_and_the_starter_hears_why(
    office: Office, maria: Customer, dana: str
) -> None:
    planned = office.plan(maria, TUESDAY + HOUR, dana)
    with office.database.transaction() as db:
        consents.note(db, office.new_id(), maria.id, False, "stop", "telegram", TUESDAY)
    office.now += HOUR
    office.run("start_check_ins")

    assert office.check_in(planned).disposition == "suppressed"
    (notice,) = office.letters("notice")
    assert "did not go out" in notice.headline


def test_whoever_has_a_check_in_open_is_not_asked_a_second_time(office: Office, maria: Customer, dana: str) -> None:
    office.asked(maria)
    office.now += 30 * DAY
    planned = office.plan(maria, office.now, dana)
    office.run("start_check_ins")

    assert tuple(office.check_in(planned))[:2] == ("suppressed", "open")


def test_every_decision_leaves_its_reason(office: Office, maria: Customer, dana: str) -> None:
    office.plan(maria, TUESDAY, dana)
    office.run("start_check_ins")
    with office.database.reading() as db:
        verdicts = [(row.verdict, row.contact_id) for row in db.execute(table(GateRecord).select())]
    assert verdicts == [("now", maria.id)]


def test_many_are_started_in_chunks(office: Office, dana: str) -> None:
    planned = [
        office.plan(office.customer(f"Person {number}", f"Account {number}", dana), TUESDAY, dana)
        for number in range(51)
    ]
    assert office.run("start_check_ins") == 2
    assert {office.check_in(one).disposition for one in planned} == {"sent"}


# Reminding and ending


def test_one_reminder_after_two_working_days_and_a_polite_end_after_seven(
    office: Office, maria: Customer, dana: str
) -> None:
    planned = office.plan(maria, TUESDAY, dana)
    office.run("start_check_ins")
    days = []
    for _ in range(10):
        office.now += DAY
        office.run("remind_and_expire")
        days.append((len(office.letters("reminder")), office.check_in(planned).disposition))

    assert days == [(0, "sent"), *[(1, "sent")] * 5, *[(1, "expired")] * 4]


def test_whoever_has_answered_is_not_reminded(office: Office, maria: Customer) -> None:
    office.scored(maria, 4, "the new report")
    office.now += 8 * DAY
    office.run("remind_and_expire")
    assert office.letters("reminder") == []


def test_a_score_without_a_reason_ends_as_a_partial_answer(office: Office, maria: Customer) -> None:
    office.asked(maria, Pressed(0, "4"))
    for _ in range(8):
        office.now += DAY
        office.run("remind_and_expire")
    with office.database.reading() as db:
        assert checkins.waiting_or_open(db, [maria.id]) == set()
        assert checkins.last_asked(db, [maria.id]) == {maria.id: TUESDAY}
