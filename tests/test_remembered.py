"""What the next check-in knows of the one before: it quotes it, and does not ask what is known."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from conversations.conditions import FIELDS, Condition
from conversations.events import Pressed, Said
from conversations.flow import Flow
from conversations.flows import shipped
from storage import asking, checkins, flows, remembered
from storage.checkins import Planned
from storage.database import Database
from storage.people import Customer
from storage.rows import change
from storage.tables import Account, Contact
from tests.office import Office

MAY = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)
PULSE = shipped()["pulse"]


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, MAY)


@pytest.fixture
def maria(office: Office) -> Customer:
    return office.customer("Maria Lopes", "Northwind", office.colleague("Dana Ruiz", office.team()))


def ask(office: Office, customer: Customer, flow: Flow = PULSE, about: str = "the rollout") -> str:
    """Asks now and gives the whole first message as text."""
    planned = Planned(office.new_id(), customer.id, flow.name, flow.revision, about, None, office.now, "")
    with office.database.transaction() as db:
        flows.pin(db, flow, office.now)
        checkins.plan(db, planned, customer, office.now)
        asking.start(db, planned, office.now, office.new_id, office.house)
    return office.letters("question")[-1].plain()


def test_the_first_check_in_remembers_nothing(office: Office, maria: Customer) -> None:
    assert "In May" not in ask(office, maria)


def test_the_opener_quotes_what_was_said_in_may(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "two of my people\nstill have no logins")
    office.now += timedelta(days=60)

    assert "In May you told us: “two of my people still have no logins”." in ask(office, maria)


def test_a_year_later_the_year_is_said(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "no logins")
    office.now += timedelta(days=365)

    assert "In May 2026 you told us" in ask(office, maria)


def test_long_words_are_cut_at_a_word(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "no logins " * 40)
    office.now += timedelta(days=60)

    (line,) = (line for line in ask(office, maria).splitlines() if line.startswith("In May"))
    assert line.endswith("no logins …”.")
    assert len(line) < 180


def test_what_was_said_about_something_else_is_not_quoted(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "no logins")
    office.now += timedelta(days=60)

    assert "In May" not in ask(office, maria, about="our invoices")


def test_a_check_in_without_an_answer_is_nothing_to_remember(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "no logins")
    office.now += timedelta(days=40)
    office.asked(maria, Pressed(0, "skip"))
    office.now += timedelta(days=40)

    assert "In May you told us: “no logins”." in ask(office, maria)


def test_nobody_reads_what_somebody_else_said(office: Office, maria: Customer) -> None:
    office.scored(maria, 2, "no logins")
    office.now += timedelta(days=60)
    jo = office.customer("Jo Park", "Northwind", maria.owner_id or "")

    assert "In May" not in ask(office, jo)


def test_a_question_on_what_is_known_is_passed_by(office: Office, maria: Customer) -> None:
    on_account = Condition("account", "name", ("Northwind",), negated=True)
    keep = replace(PULSE.question("keep"), ask_if=(on_account,))
    flow = replace(PULSE, questions=tuple(keep if q.key == "keep" else q for q in PULSE.questions))

    ask(office, maria, flow)
    office.happens(maria, Pressed(0, "4"))

    assert [letter.headline for letter in office.letters("reply")] == ["Thank you, Maria."]


def test_a_condition_on_the_last_answer_holds_after_a_restart(office: Office, maria: Customer) -> None:
    again = Condition("last", "score", ("1", "2"))
    keep = replace(PULSE.question("keep"), ask_if=(again,))
    flow = replace(PULSE, questions=tuple(keep if q.key == "keep" else q for q in PULSE.questions))
    office.scored(maria, 1, "nothing works")
    office.now += timedelta(days=60)

    ask(office, maria, flow)
    office.happens(maria, Pressed(0, "4"))
    office.happens(maria, Said("the new manual"))

    assert "What should we keep or improve? Just type here." in [one.headline for one in office.letters("reply")]


def test_every_field_that_a_condition_may_name_is_known(office: Office, maria: Customer) -> None:
    conditions = tuple(Condition(source, key) for source, keys in FIELDS.items() for key in keys)
    flow = replace(PULSE, questions=(*PULSE.questions[:-1], replace(PULSE.questions[-1], ask_if=conditions)))
    with office.database.transaction() as db:
        change(db, Account, [{"id": maria.account_id, "country": "PT", "language": "pt", "external_id": "7"}])
        change(db, Contact, [{"id": maria.id, "role_in_account": "Head of IT", "timezone": "Europe/Lisbon"}])
        found = remembered.facts(db, maria, flow, "", office.now)

    assert found == {
        "account.name": "Northwind", "account.country": "PT", "account.language": "pt", "account.external_id": "7",
        "contact.role": "Head of IT", "contact.timezone": "Europe/Lisbon",
    }  # fmt: skip
