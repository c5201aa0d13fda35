"""How far people come in a flow: counted from what happened, and silent about fewer than five people."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.events import Event, Pressed, Said, WentQuiet
from conversations.flows import shipped
from conversations.funnel import Seen, Stage, stages
from storage import flows, funnels
from storage.database import Database
from tests.office import Office

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PULSE = shipped()["pulse"]
ORDER = {"r1": ("score", "help"), "r2": ("score",)}


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, TUESDAY)


def asked(office: Office, number: int, *happened: tuple[timedelta, Event]) -> None:
    """Another customer is asked, and this comes of it, each so much after the question."""
    begun = office.now
    someone = office.customer(f"Person {number}", f"Account {number}", office.colleague(f"Owner{number}"))
    office.asked(someone)
    for later, event in happened:
        office.now = begun + later
        office.happens(someone, event)
    office.now = begun


def found(office: Office, since: datetime | None = None) -> dict[str, Stage]:
    with office.database.reading() as db:
        order = {one.flow.revision: [q.key for q in one.flow.questions] for one in flows.history(db, "pulse")}
        return {stage.question: stage for stage in stages(funnels.told(db, "pulse", since), order)}


SOON = timedelta(seconds=30)


def test_what_became_of_each_question_is_counted(office: Office) -> None:
    for number in range(4):
        asked(office, number, (SOON * (number + 1), Pressed(0, "2")), (timedelta(minutes=10), Said("no logins")))
    asked(office, 4, (SOON, Said("7 or 8")), (SOON * 5, Pressed(0, "1")))
    asked(office, 5, (SOON, Pressed(0, "skip")))
    asked(office, 6, (SOON, Pressed(0, "later")), (SOON, Pressed(0, "later.week")))
    asked(office, 7)
    score, help_ = found(office)["score"], found(office)["help"]

    assert (score.shown, score.answered, score.skipped, score.later) == (8, 5, 1, 1)
    assert (score.reasked, score.dropped) == (1, 0)
    assert score.median_seconds == 90.0
    assert (help_.shown, help_.answered, help_.dropped) == (5, 4, 0)
    assert help_.median_seconds is None  # only four have answered


def test_who_never_answers_has_dropped_out_once_it_is_closed(office: Office) -> None:
    for number in range(5):
        days = timedelta(days=2), timedelta(days=7)
        asked(office, number, (days[0], WentQuiet("nudge")), (days[1], WentQuiet("expire")))

    assert (found(office)["score"].shown, found(office)["score"].dropped) == (5, 5)


def test_nothing_is_shown_for_fewer_than_five_people(office: Office) -> None:
    for number in range(4):
        asked(office, number, (SOON, Pressed(0, "2")))

    assert found(office)["score"] == Stage("score", PULSE.revision, "en")


def test_one_person_asked_five_times_is_one_person() -> None:
    told = [("maria", "r1", [Seen("score", "en", answered=True)])] * 5

    assert stages(told, ORDER) == [Stage("score", "r1", "en")]


def test_revisions_and_languages_are_never_pooled() -> None:
    told = [
        (f"c{number}", revision, [Seen("score", language, answered=True, seconds=number)])
        for revision, language in (("r1", "en"), ("r1", "de"), ("r2", "en"))
        for number in range(5)
    ]

    assert [(one.revision, one.language, one.shown, one.median_seconds) for one in stages(told, ORDER)] == [
        ("r1", "de", 5, 2), ("r1", "en", 5, 2), ("r2", "en", 5, 2),
    ]  # fmt: skip


def test_a_reason_given_with_the_score_was_not_shown(office: Office) -> None:
    for number in range(5):
        asked(office, number, (SOON, Said("2 but slow")))

    assert set(found(office)) == {"score"}


def test_only_what_began_since_a_day_is_counted(office: Office) -> None:
    for number in range(5):
        asked(office, number, (SOON, Pressed(0, "2")))

    assert found(office, TUESDAY + timedelta(days=1)) == {}
    assert found(office, TUESDAY - timedelta(days=1))["score"].shown == 5
