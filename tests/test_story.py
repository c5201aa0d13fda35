"""The main job, end to end: ask, remember, act, tell, digest; on every surface and both databases."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import actions, audit, feedback, inbox
from storage.database import Database
from storage.rows import table
from storage.tables import AnswerRow, AuditEvent, InboxRow, OutboxRow
from tests.platforms.people import Person, Room
from tests.world import SURFACES, World

pytestmark = pytest.mark.slow
THEIRS = "two of my people still have no logins"

PEOPLE = """\
type,name,handle,account,email,owner,role,team,timezone
team,Iberia,iberia,,,,,,Europe/Lisbon
staff,Dana Ruiz,dana,,dana@acme.example,,manager,iberia,
staff,Ana Silva,ana,,ana@acme.example,,member,iberia,
account,Northwind,,,,dana,,,
account,Contoso,,,,dana,,,
contact,Maria Lopes,maria,Northwind,maria@northwind.example,,,,Europe/Lisbon
contact,Jo Park,jo,Contoso,jo@contoso.example,,,,Europe/London
"""


class Cast:
    """Everybody in the story, connected and introduced."""

    dana: Person
    maria: Person
    jo: Person
    iberia: Room


async def arrive(world: World, folder: Path) -> Cast:
    cast = Cast()
    file = folder / "people.csv"
    file.write_text(PEOPLE)
    await world.imports(file)
    cast.dana, cast.maria, cast.jo = (world.person(name) for name in ("Dana Ruiz", "Maria Lopes", "Jo Park"))
    cast.iberia = world.room("team-iberia", cast.dana)
    await world.arrives(cast.dana, "dana")
    await world.binds(cast.iberia, "iberia", by=cast.dana)
    await world.arrives(cast.maria, "maria")
    await world.arrives(cast.jo, "jo")
    return cast


def play(surface: str, url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World(surface, url) as world:
            await story(world, await arrive(world, folder))
            assert world.platform.violations == []

    asyncio.run(whole())


def everywhere(test: Callable[..., None]) -> Callable[..., None]:
    decorated: Callable[..., None] = pytest.mark.parametrize("surface", SURFACES)(test)
    return decorated


async def acts(world: World, *doings: Awaitable[object]) -> None:
    for doing in doings:
        await doing
        await world.settle()


async def introduced(world: World, cast: Cast) -> None:
    await acts(world, cast.maria.presses("Fine"), cast.jo.presses("Fine"))


async def unhappy(world: World, cast: Cast) -> None:
    """Both customers say what is wrong."""
    await introduced(world, cast)
    await acts(
        world,
        cast.dana.types("/checkin maria about the March rollout"),
        cast.maria.presses("2"),
        cast.maria.types("two of my people still have no logins"),
        cast.dana.types("/checkin jo"),
        cast.jo.types("1, we wait for logins as well"),
    )


async def done_and_approved(world: World, cast: Cast, sentence: str) -> None:
    await acts(world, cast.dana.types(f'/checkin done A-1 "{sentence}"'), cast.dana.presses("Send to 2"))
    await world.passes(minutes=5)


async def the_whole_story(world: World, cast: Cast) -> None:
    maria, jo, dana = cast.maria, cast.jo, cast.dana

    # The introduction comes first, and nothing is asked before Fine.
    assert maria.last().startswith("Hello Maria. I'm Acme's automated feedback assistant; Dana Ruiz invited you.")
    assert "Dana Ruiz and the Iberia team" in maria.last()
    await acts(world, dana.types("/checkin maria"))
    assert "is not asked now" in dana.last()
    await introduced(world, cast)

    # An account manager starts a check-in: one message, the first question, buttons.
    await acts(world, dana.types("/checkin maria about the March rollout"))
    assert dana.last().startswith("Asking Maria Lopes (Northwind) now.")
    question = maria.newest()
    assert question.text.startswith(
        "Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the March rollout so far?"
    )
    assert question.labels[:5] == [
        "1 Very dissatisfied",
        "2 Dissatisfied",
        "3 Neutral",
        "4 Satisfied",
        "5 Very satisfied",
    ]

    # She presses 2: the message is edited and the why asked; a second press does nothing new.
    await acts(world, maria.presses("2"))
    assert maria.message("you said 2 of 5").labels == ["Change"]
    assert maria.last() == "What would help most? Just type here."
    before = maria.sees()
    await acts(world, maria.presses("2", in_message=question), maria.presses("4", in_message=question))
    assert maria.sees() == before

    # She types, is thanked, and is told that she will hear what is decided.
    await acts(world, maria.types("two of my people still have no logins"))
    assert "Thank you for telling us." in maria.last()
    assert "We will let you know what we decide." in maria.last()
    assert "No need to" in maria.newest().labels
    assert stored_answers(world) == [("score", 2, "", "Dissatisfied"), ("help", None, THEIRS, THEIRS)]

    # The alert about the low answer waits two minutes for a Change, then comes with her words.
    assert not any("Low answer" in line for line in dana.sees())
    await world.passes(minutes=3)
    assert "Low answer: Maria Lopes (Northwind) gave 2 of 5, dissatisfied." in dana.last()
    assert "two of my people still have no logins" in dana.last()

    # Jo says the same in his own words, by typing.
    await acts(world, dana.types("/checkin jo"), jo.types("1, we wait for logins as well"))
    assert "Thank you for telling us." in jo.last()

    # Feedback becomes an action with owner, team and due date; other people's feedback is linked by number.
    await acts(
        world,
        dana.types('/checkin action "Logins within one day" --owner dana --due 2026-12-01 --from F-1'),
        dana.types("/checkin link A-1 F-2"),
    )
    with world.program.database.reading() as db:
        action = actions.by_number(db, 1)
        assert action is not None
        assert (action.owner, action.team, str(action.due_on)) == ("Dana Ruiz", "Iberia", "2026-12-01")
        assert [point.quote for point in actions.points_of(db, action.id)] == [
            "two of my people still have no logins", "we wait for logins as well",
        ]  # fmt: skip

    # Done, with the sentence for the customers: the preview says who will read what, and nothing goes before OK.
    await world.until(datetime(2026, 11, 23, 10, 0, tzinfo=UTC))
    await acts(world, dana.types('/checkin done A-1 "New logins are made within one day."'))
    assert "Maria Lopes (Northwind)" in dana.last()
    assert "two of my people still have no logins" in dana.last()
    assert "Jo Park (Contoso)" in dana.last()
    await world.passes(minutes=2)
    assert not any("Since" in line for line in maria.sees())
    await acts(world, dana.presses("Send to 2"))
    await world.passes(minutes=2)

    # You said, we did: each in their own words; nobody sees anybody else's.
    assert maria.last() == (
        "On 10 Nov you told us:\n"
        f"{quoted(world, 'two of my people still have no logins')}\n"
        "Since 23 Nov: New logins are made within one day.\n"
        "Does that work for you now?"
    )
    assert maria.newest().labels == ["Yes", "Partly", "Not yet", "No longer matters"]
    assert quoted(world, "we wait for logins as well") in jo.last()
    assert not any("we wait for logins" in line for line in maria.sees())

    # Not yet is recorded and told; two of them reopen the action.
    await acts(world, maria.presses("Not yet"), maria.types("one login is still missing"))
    assert any("is not solved yet" in line and "one login is still missing" in line for line in dana.sees())
    assert state_of(world) == "told"
    await acts(world, jo.types("not yet"))
    assert any("A-1 Logins within one day is open again" in line for line in dana.sees())
    assert state_of(world) == "in_progress"

    # Completing it again tells the same people once more, once each.
    told = len(maria.sees()), len(jo.sees())
    await world.passes(days=1)
    await done_and_approved(world, cast, "All logins are there now.")
    assert "All logins are there now." in maria.last()
    assert "All logins are there now." in jo.last()
    assert (len(maria.sees()), len(jo.sees())) == (told[0] + 1, told[1] + 1)
    await acts(world, maria.presses("Yes"), jo.presses("Yes"))
    assert state_of(world) == "confirmed"

    # Every Monday at the team's local time its channel gets its digest, once.
    await world.until(datetime(2026, 11, 30, 9, 30, tzinfo=UTC))
    digest = cast.iberia.last()
    assert digest.startswith("Iberia, week 48:")
    assert "Logins within one day" in digest
    assert "two of my people" not in digest
    shown = len(cast.iberia.sees())
    await world.passes(hours=6)
    assert len(cast.iberia.sees()) == shown

    with world.program.database.reading() as db:
        assert audit.broken_at(db) is None
        assert inbox.counts(db).get("parked", 0) == 0


@everywhere
def test_the_main_job_from_the_first_hello_to_the_confirmed_fix(
    surface: str, database_url: str, tmp_path: Path
) -> None:
    play(surface, database_url, tmp_path, the_whole_story)


def stored_answers(world: World) -> list[tuple[object, ...]]:
    answer = table(AnswerRow).c
    with world.program.database.reading() as db:
        rows = db.execute(
            AnswerRow.__table__.select().where(answer.question != "consent").order_by(answer.id)  # type: ignore[attr-defined]
        )
        return [(row.question, row.number, row.words, row.raw) for row in rows]


def state_of(world: World) -> str:
    with world.program.database.reading() as db:
        action = actions.by_number(db, 1)
        assert action is not None
        return action.state


def quoted(world: World, words: str) -> str:
    return words if world.kind == "telegram" else f"> {words}"


async def a_stranger(world: World, cast: Cast) -> None:
    rows = {kind: count(world.program.database, kind) for kind in (InboxRow, AuditEvent, OutboxRow, AnswerRow)}
    mallory = world.person("Mallory")
    if world.kind == "telegram":
        await acts(world, mallory.opens_link())
        rows = {kind: count(world.program.database, kind) for kind in rows}
    await acts(world, mallory.types("/checkin maria"))

    assert mallory.last().startswith("This is for our own staff.")
    assert not any("Mallory" in line for line in cast.maria.sees())
    added = {kind.__name__: count(world.program.database, kind) - before for kind, before in rows.items()}
    assert added == {"InboxRow": 1, "AuditEvent": 1, "OutboxRow": 1, "AnswerRow": 0}


@everywhere
def test_somebody_without_the_right_gets_a_clear_refusal_and_nothing_else_happens(
    surface: str, sqlite_url: str, tmp_path: Path
) -> None:
    play(surface, sqlite_url, tmp_path, a_stranger)


def count(database: Database, kind: type) -> int:
    with database.reading() as db:
        return len(db.execute(table(kind).select()).all())


async def the_customer_cannot_start(world: World, cast: Cast) -> None:
    await introduced(world, cast)
    await acts(world, cast.maria.types("/checkin jo"))

    assert not any("asks:" in line for line in cast.jo.sees())


@everywhere
def test_a_customer_cannot_start_a_check_in(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, the_customer_cannot_start)


async def nobody_asked_before_fine(world: World, cast: Cast) -> None:
    await acts(world, cast.maria.presses("No thanks"), cast.jo.presses("I'm not Jo"))
    assert "I won't ask you anything" in cast.maria.last()
    assert "This link no longer works" in cast.jo.last()
    assert any("Somebody else opened the link of Jo Park" in line for line in cast.dana.sees())
    seen = cast.maria.sees(), cast.jo.sees()

    await acts(world, cast.dana.types("/checkin maria"), cast.dana.types("/checkin jo"))
    assert (cast.maria.sees(), cast.jo.sees()) == seen
    assert "is not asked now" in cast.dana.last()


@everywhere
def test_no_thanks_and_not_me_are_respected(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, nobody_asked_before_fine)


async def patience(world: World, cast: Cast) -> None:
    """One reminder after two working days, a polite end after seven, and a late answer still counts."""
    await introduced(world, cast)
    await acts(world, cast.dana.types("/checkin maria about the March rollout"))
    first = len(cast.maria.sees())
    await world.until(datetime(2026, 11, 12, 9, 0, tzinfo=UTC))
    assert len(cast.maria.sees()) == first

    await world.until(datetime(2026, 11, 12, 12, 0, tzinfo=UTC))
    assert len(cast.maria.sees()) == first + 1
    assert cast.maria.last().startswith("Dana's question from Tue 10 Nov is still open.")
    assert any("the question moved below" in line for line in cast.maria.sees())

    await world.until(datetime(2026, 11, 17, 12, 0, tzinfo=UTC))
    assert len(cast.maria.sees()) == first + 1
    assert cast.maria.last().startswith("This check-in is closed now. It's not too late")

    await acts(world, cast.maria.presses("4"))
    assert "your answer still reaches us" in cast.maria.last()
    assert stored_answers(world) == [("score", 4, "", "Satisfied")]


@everywhere
def test_one_reminder_after_two_working_days_and_a_polite_end_after_seven(
    surface: str, sqlite_url: str, tmp_path: Path
) -> None:
    play(surface, sqlite_url, tmp_path, patience)


async def courtesy(world: World, cast: Cast) -> None:
    await introduced(world, cast)
    await acts(world, cast.dana.types("/checkin maria"), cast.dana.types("/checkin jo"))

    await acts(world, cast.maria.presses("Later"), cast.maria.presses("Tomorrow morning"))
    assert "I'll ask again Wed 11 Nov, 09:30" in cast.maria.last()
    await acts(world, cast.jo.presses("Skip"))
    assert cast.jo.last() == "Thank you, Jo."

    await world.until(datetime(2026, 11, 11, 10, 0, tzinfo=UTC))
    assert cast.maria.last().startswith("Dana Ruiz from Acme asks:")
    await acts(world, cast.maria.types("Stop. Thank you"))
    assert cast.maria.last().startswith("You won't get any more check-ins from us.")
    assert any("Maria Lopes (Northwind) stopped check-ins" in line for line in cast.dana.sees())
    seen = cast.maria.sees()
    await world.passes(days=40)
    await acts(world, cast.dana.types("/checkin maria"))
    assert cast.maria.sees() == seen


@everywhere
def test_later_skip_and_stop_do_what_they_say(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, courtesy)


async def the_night(world: World, cast: Cast) -> None:
    """Nothing that we start goes out at night in the contact's own zone."""
    await introduced(world, cast)
    await world.until(datetime(2026, 11, 10, 23, 30, tzinfo=UTC))
    seen = cast.maria.sees()
    await acts(world, cast.dana.types("/checkin maria about the March rollout"))
    assert "at the next good time: Wed 11 Nov 09:30" in cast.dana.last()
    await world.until(datetime(2026, 11, 11, 9, 0, tzinfo=UTC))
    assert cast.maria.sees() == seen

    await world.until(datetime(2026, 11, 11, 9, 45, tzinfo=UTC))
    assert cast.maria.last().startswith("Dana Ruiz from Acme asks:")


@everywhere
def test_what_is_started_at_night_goes_out_in_the_morning(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, the_night)


async def somebody_elses_button(world: World, cast: Cast) -> None:
    await introduced(world, cast)
    await acts(world, cast.dana.types("/checkin maria"))
    question = cast.maria.newest()
    await acts(world, cast.jo.presses("5", in_message=question))

    assert stored_answers(world) == []
    assert cast.maria.newest().labels == question.labels


@everywhere
def test_only_the_person_asked_can_answer(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, somebody_elses_button)


async def downtime(world: World, cast: Cast) -> None:
    """The program was off on Monday morning: the digest comes when it is back, once."""
    await unhappy(world, cast)
    await world.stop()
    world.clock.move(datetime(2026, 11, 18, 8, 0, tzinfo=UTC) - world.clock.now())
    await world.start()
    await world.passes(hours=2)
    digests = [line for line in cast.iberia.sees() if line.startswith("Iberia, week 46")]

    assert len(digests) == 1
    assert "2 need a reply from us" in digests[0]
    assert "2 answers, too few for a score" in digests[0]
    assert "Maria Lopes" in digests[0]
    assert "two of my people" not in digests[0]


@everywhere
def test_a_digest_missed_by_downtime_comes_once_afterwards(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, downtime)


async def unprompted(world: World, cast: Cast) -> None:
    await introduced(world, cast)
    await acts(world, cast.maria.types("The invoices are always late"))

    assert cast.maria.last().startswith("Thanks. I passed this to Dana.")
    assert any(
        "Maria Lopes (Northwind) wrote:" in line and "invoices are always late" in line for line in cast.dana.sees()
    )
    with world.program.database.reading() as db:
        assert [point.quote for point in feedback.open_points(db)] == ["The invoices are always late"]


@everywhere
def test_writing_at_any_other_time_is_kept_and_passed_on(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    play(surface, sqlite_url, tmp_path, unprompted)
