"""A digest says on one screen what was heard, who needs a reply, what was closed, and how sure the score is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.events import Pressed, Said
from conversations.messages import Outbound, Section
from scheduler.periods import week_before
from scheduler.reports.digest import build
from storage import feedback
from storage.database import Database
from storage.people import Group
from tests.office import Office
from tests.test_jobs_updates import deliver_updates

WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, WEDNESDAY)


@pytest.fixture
def iberia(office: Office) -> Group:
    return office.team("Iberia", "Europe/Madrid")


@pytest.fixture
def dana(office: Office, iberia: Group) -> str:
    return office.colleague("Dana", iberia)


def digest(office: Office, team: Group) -> Outbound:
    """Of the week from 16 to 22 November 2026, as it is told on Monday 23."""
    week = week_before(date(2026, 11, 23), ZoneInfo(team.timezone or "UTC"))
    with office.database.reading() as db:
        return build(db, team, week, office.house)


def section(message: Outbound, title: str) -> Section:
    return next(section for section in message.sections if section.title.startswith(title))


def test_a_quiet_week_is_one_line(office: Office, iberia: Group, dana: str) -> None:
    assert digest(office, iberia).plain() == (
        "Iberia, week 47: no check-ins this week; none is planned. Times are those of Europe/Madrid."
    )

    for name in ("Maria", "Jo"):
        office.plan(office.customer(name, "Northwind", dana), WEDNESDAY + WEEK)
    assert digest(office, iberia).plain() == (
        "Iberia, week 47: no check-ins this week; 2 are planned. Times are those of Europe/Madrid."
    )


def test_a_whole_week(office: Office, iberia: Group, dana: str) -> None:
    maria = office.customer("Maria Lopes", "Northwind", dana)
    jo = office.customer("Jo Park", "Contoso", dana)
    kim = office.customer("Kim Berg", "Fabrikam", dana)
    office.customer("Ada Roy", "Fabrikam", dana)
    office.scored(maria, 2, "two of my people have no logins")
    office.scored(kim, 5, "the new report")
    office.asked(jo)
    office.wrote(jo, "can somebody call me?")
    first, *_ = office.points()
    logins = office.action("Logins within one day", dana, iberia, [first])
    office.action("SSO guide", dana, iberia, due=date(2026, 11, 17))
    office.action("Price list", dana, iberia, due=date(2026, 12, 3))
    office.done(logins)
    office.run("post_updates")
    deliver_updates(office)
    office.happens(maria, Pressed(0, "yes"))

    message = digest(office, iberia)

    assert message.headline == ("Iberia, week 47: 3 heard, 1 answered, 1 fixed, 1 confirmed. 1 needs a reply from us.")
    assert message.plain().splitlines()[1:] == [
        "Needs a reply from us",
        "• Contoso, Jo Park: wrote to us (F-3)",
        "Closed and told the customer (1)",
        "• A-1 Logins within one day: 1 told, 1 of 1 say solved",
        "Score",
        "• pulse: 2 answers, too few for a score.",
        "• 2 of 3 people asked have answered.",
        "• 3 of 4 active contacts were asked in the last 90 days.",
        "Actions: 2 open, 1 overdue",
        "• A-2 SSO guide, Dana, 6 days overdue",
        "• A-3 Price list, Dana, due 3 Dec",
        "16 Nov to 22 Nov, by the clock of Europe/Madrid.",
    ]


def test_no_customers_words_are_in_it(office: Office, iberia: Group, dana: str) -> None:
    office.scored(office.customer("Maria", "Northwind", dana), 1, "SECRET")
    office.wrote(office.customer("Jo", "Contoso", dana), "SECRET too")
    assert "SECRET" not in digest(office, iberia).plain()


def test_who_needs_a_reply_has_a_button_until_a_colleague_takes_it(office: Office, iberia: Group, dana: str) -> None:
    office.scored(office.customer("Maria", "Northwind", dana), 1, "no logins")
    office.wrote(office.customer("Jo", "Contoso", dana), "please call")
    low, remark = office.points()

    waiting = section(digest(office, iberia), "Needs a reply")
    assert waiting.lines == ("Northwind, Maria: 1 of 5 (F-1)", "Contoso, Jo: wrote to us (F-2)")
    assert [(button.label, button.data) for button in waiting.buttons] == [
        ("I'll handle F-1", f"v:{low.id}:handle"),
        ("I'll handle F-2", f"v:{remark.id}:handle"),
    ]

    with office.database.transaction() as db:
        feedback.set_state(db, low.id, "new", taken_by=dana)
    waiting = section(digest(office, iberia), "Needs a reply")
    assert waiting.lines[1] == "Northwind, Maria: 1 of 5 (F-1), Dana handles it"
    assert [button.label for button in waiting.buttons] == ["I'll handle F-2"]


def test_a_low_answer_without_a_reason_needs_a_reply_too(office: Office, iberia: Group, dana: str) -> None:
    office.asked(office.customer("Maria", "Northwind", dana), Pressed(0, "2"))
    waiting = section(digest(office, iberia), "Needs a reply")
    assert (waiting.lines, waiting.buttons) == (("Northwind, Maria: 2 of 5",), ())


def test_praise_needs_no_reply(office: Office, iberia: Group, dana: str) -> None:
    office.scored(office.customer("Kim", "Fabrikam", dana), 5, "the new report")
    message = digest(office, iberia)
    assert message.headline.endswith("1 heard, 0 answered, 0 fixed, 0 confirmed.")


def test_a_long_list_ends_with_how_many_more(office: Office, iberia: Group, dana: str) -> None:
    for number in range(7):
        office.wrote(office.customer(f"Person {number}", "Northwind", dana), "hello")
    waiting = section(digest(office, iberia), "Needs a reply")
    assert (len(waiting.lines), waiting.lines[-1], len(waiting.buttons)) == (6, "and 2 more", 5)


def test_from_five_answers_on_there_is_a_score_with_its_doubt(office: Office, iberia: Group, dana: str) -> None:
    for number, score in enumerate((3, 4, 4, 5, 5)):
        office.scored(office.customer(f"Person {number}", f"Account {number}", dana), score, "words")
    lines = section(digest(office, iberia), "Score").lines
    assert lines[0] == "pulse: 4.2 of 5 (5 answers, low n: 3.2 to 5.0), too few earlier answers to compare."
    assert lines[1] == "5 of 5 (100 %) people asked have answered."


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ((4, 4, 4, 5, 5, 4), "no detectable change from the 12-week 4.2"),
        ((1, 1, 2, 1, 2, 1), "down from the 12-week 4.2"),
    ],
)
def test_a_score_is_compared_with_its_last_twelve_weeks(
    office: Office, iberia: Group, dana: str, now: tuple[int, ...], words: str
) -> None:
    people = [office.customer(f"Person {number}", f"Account {number}", dana) for number in range(6)]
    office.now -= 5 * WEEK
    for person, score in zip(people, (4, 4, 4, 5, 4, 4), strict=True):
        office.scored(person, score, "words")
    office.now += 5 * WEEK
    for person, score in zip(people, now, strict=True):
        office.scored(person, score, "words")

    assert words in section(digest(office, iberia), "Score").lines[0]


def test_what_is_said_on_monday_belongs_to_the_next_week_by_the_teams_clock(
    office: Office, iberia: Group, dana: str
) -> None:
    """Midnight in Madrid is 23:00 UTC."""
    maria = office.customer("Maria", "Northwind", dana)
    office.now = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    office.wrote(maria, "good morning")
    assert "no check-ins" in digest(office, iberia).headline

    office.now = datetime(2026, 11, 22, 22, 59, tzinfo=UTC)
    office.wrote(maria, "good night")
    assert "1 heard" in digest(office, iberia).headline


def test_other_teams_customers_are_not_in_it(office: Office, iberia: Group, dana: str) -> None:
    ben = office.colleague("Ben", office.team("Andes"))
    office.wrote(office.customer("Maria", "Northwind", ben), "hello")
    assert "no check-ins" in digest(office, iberia).headline


def test_an_update_that_was_not_answered_says_so(office: Office, iberia: Group, dana: str) -> None:
    office.scored(office.customer("Maria", "Northwind", dana), 1, "no logins")
    office.done(office.action("Logins", dana, iberia, office.points()))
    office.run("post_updates")
    deliver_updates(office)
    assert section(digest(office, iberia), "Closed").lines == ("A-1 Logins: 1 told, no answer yet",)


def test_verdicts_are_counted_with_the_last_word_of_each(office: Office, iberia: Group, dana: str) -> None:
    people = [office.customer(name, name, dana) for name in ("Ada", "Ben", "Cyn")]
    for person in people:
        office.scored(person, 1, "no logins")
    office.done(office.action("Logins", dana, iberia, office.points()))
    office.run("post_updates")
    deliver_updates(office)
    for person, verdict in zip(people, ("yes", "partly", "yes"), strict=True):
        office.happens(person, Pressed(0, verdict))
        if verdict == "partly":
            office.happens(person, Said("weekends"))

    assert section(digest(office, iberia), "Closed").lines == ("A-1 Logins: 3 told, 2 of 3 say solved, 1 partly",)
