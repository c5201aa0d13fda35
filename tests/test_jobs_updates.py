"""You said, we did: an approved update reaches every contributor once, or a person gets the words to pass on."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.events import Pressed
from conversations.messages import Address
from storage import actions, outbox, sending, updates
from storage.database import Database
from storage.people import Customer
from tests.office import Office

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, TUESDAY)


@pytest.fixture
def dana(office: Office) -> str:
    return office.colleague("Dana", office.team())


@pytest.fixture
def maria(office: Office, dana: str) -> Customer:
    return office.customer("Maria Lopes", "Northwind", dana)


def copies(office: Office, update: str) -> list[tuple[str, str]]:
    with office.database.reading() as db:
        return [(copy.state, copy.gate) for copy in updates.copies(db, update)]


def states(office: Office, action: str, update: str) -> tuple[str, str]:
    with office.database.reading() as db:
        return actions.the(db, action).state, updates.the(db, update).state


def deliver_updates(office: Office) -> None:
    """What a courier does: claim what is due, and note that the platform took it."""
    with office.database.transaction() as db:
        for row in outbox.lease(db, "telegram", "claim", (), office.now, 100):
            if sending.begin(db, row, office.now, office.house, office.new_id) is not None:
                sending.sent(db, row, "1", office.now, office.new_id)


def test_the_contributor_reads_their_own_words_and_what_was_done(office: Office, maria: Customer, dana: str) -> None:
    office.scored(maria, 2, "two of my people have no logins")
    office.now += DAY
    action = office.action("Logins within one day", dana, None, office.points())
    update = office.done(action)
    office.run("post_updates")
    office.run("post_updates")

    (letter,) = office.letters("update")
    assert letter.headline == "On 24 Nov you told us:"
    assert letter.quote == "two of my people have no logins"
    assert "Since 25 Nov: Logins are made within one day." in letter.plain()
    assert copies(office, update) == [("queued", "")]


def test_when_all_are_told_the_action_is_told(office: Office, maria: Customer, dana: str) -> None:
    office.scored(maria, 2, "no logins")
    action = office.action("Logins", dana, None, office.points())
    update = office.done(action)
    office.run("post_updates")
    assert states(office, action, update) == ("done", "sending")

    deliver_updates(office)

    assert copies(office, update) == [("sent", "")]
    assert states(office, action, update) == ("told", "sent")


def test_one_update_for_each_person_however_many_points_they_made(office: Office, maria: Customer, dana: str) -> None:
    office.scored(maria, 2, "no logins")
    office.wrote(maria, "and the manual is out of date")
    office.done(office.action("Onboarding", dana, None, office.points()))
    office.run("post_updates")

    (letter,) = office.letters("update")
    assert letter.quote == "no logins"


def test_an_update_that_nobody_waits_for_settles_at_once(office: Office, dana: str) -> None:
    action = office.action("New office plants", dana, None)
    update = office.done(action)
    office.run("post_updates")

    assert states(office, action, update) == ("told", "sent")
    assert office.letters("update") == []


def test_whoever_said_no_need_to_is_not_told(office: Office, maria: Customer, dana: str) -> None:
    office.scored(maria, 2, "no logins")
    office.happens(maria, Pressed(1, "noneed"))
    office.done(office.action("Logins", dana, None, office.points()))
    office.run("post_updates")
    assert office.letters("update") == []


def test_whoever_cannot_be_reached_is_told_by_a_person_with_ready_words(
    office: Office, maria: Customer, dana: str
) -> None:
    office.scored(maria, 2, "no logins")
    action = office.action("Logins", dana, None, office.points())
    with office.database.transaction() as db:
        sending.lost(db, Address("telegram", "", maria.name), "blocked", office.now, office.new_id)
    update = office.done(action)
    office.run("post_updates")
    office.run("post_updates")

    assert copies(office, update) == [("suppressed", "reachable")]
    assert states(office, action, update) == ("done", "sending")
    (notice,) = [letter for letter in office.letters("notice") if "Please tell them yourself" in letter.headline]
    assert notice.headline.startswith("A-1 Logins: the bot cannot reach Maria Lopes (Northwind).")
    assert "> no logins" in notice.quote
    assert "Since 24 Nov: Logins are made within one day." in notice.quote


def test_a_large_circle_is_told_in_chunks(office: Office, dana: str) -> None:
    for number in range(51):
        person = office.customer(f"Person {number}", f"Account {number}", dana)
        office.wrote(person, f"Point {number}")
    update = office.done(office.action("Everything", dana, None, office.points()))

    assert office.run("post_updates") == 2
    assert len(office.letters("update")) == len(copies(office, update)) == 51
