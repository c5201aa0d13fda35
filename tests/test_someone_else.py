"""Tell someone other than Dana: a marker in the customer's words reaches the chosen colleague and never Dana."""

import json
import logging
from collections.abc import Iterator

import orjson
import pytest

from bot.staff import commands
from bot.web import shown
from storage import people
from storage.database import Database
from storage.invariant import look_at_all
from storage.invariants import known as invariants
from storage.tables import Staff
from tests.chats import Chats, Chatter

MARKER = "our carousel squeaks"


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


@pytest.fixture
def maria(chats: Chats) -> Chatter:
    return chats.customer_at(chats.maria, "maria-chat")


@pytest.fixture
def dana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.dana, "dana-chat")


@pytest.fixture
def ana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.ana, "ana-chat")


def test_who_else_could_read_it_is_offered_by_name(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        chats.add_staff(db, "quentin", "Quentin Mar", "quality")
        chats.add_staff(db, "otto", "Otto Kern", "member")  # of another team: not in the routing
        chats.add_staff(db, "audrey", "Audrey Li", "auditor", chats.iberia)  # only reads reports
    dana.types("checkin maria about the March rollout")

    (offered,) = maria.presses("Someone other than Dana")

    assert offered == ("Who should read it instead of Dana?\nDana won't see it: in no list, no alert, no report.")
    assert [button.label for button in maria.sees()[-1].choices] == ["Ana Silva", "Quentin Mar"]


def test_the_question_then_says_who_reads_it(maria: Chatter, dana: Chatter, ana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    maria.presses("Someone other than Dana")
    assert maria.presses("Ana Silva")[0].startswith("Done: Ana Silva reads it instead.")

    question = next(message for message in maria.sees() if message.choices)

    assert "Read with your name by: Ana Silva." in question.note
    assert "Someone other than Dana" not in [button.label for button in question.asides]
    assert maria.presses("1")
    assert maria.types(MARKER)[0].startswith("Thank you for telling us. Ana is told right away.")


def everything_dana_can_do(chats: Chats, dana: Chatter) -> Iterator[str]:
    """Every verb that shows something, every page, the digest of her team."""
    for line in ("status", "feedback", "feedback all", "feedback mine", "feedback F-1", "handle F-1", "actions",
                 'action "Oil" --from F-1', "link A-1 F-1", 'done A-1 "It is oiled."', "review A-1", "why maria",
                 "digest preview iberia", "help"):  # fmt: skip
        yield from dana.types(line)
        with chats.db() as db:
            member = people.find_member(db, "dana")
            assert member is not None
            result = commands.run_line(chats.scene(db, member), line)
            yield json.dumps(result.data, default=str)
    with chats.database.reading() as db:
        assert member is not None
        yield orjson.dumps(shown.desk(db, member)).decode()
    yield dana.everything()


@pytest.mark.parametrize("role", ["manager", "admin", "quality"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_marker_reaches_ana_and_no_surface_of_dana(
    chats: Chats, maria: Chatter, dana: Chatter, ana: Chatter, when: str, role: str,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    with chats.db() as db:
        db.get_one(Staff, chats.dana).role = role
    dana.types("checkin maria about the March rollout")
    if when == "before":
        maria.types("don't tell Dana")
        maria.presses("Ana Silva")
        maria.presses("1")
        maria.types(MARKER)
    else:
        maria.presses("1")
        maria.types(MARKER)
        maria.types("don't tell Dana")
        maria.presses("Ana Silva")
    maria.types("call me")
    chats.passes(hours=5)

    assert MARKER in ana.everything()
    assert MARKER in ana.types("feedback F-1")[0]
    for seen in everything_dana_can_do(chats, dana):
        assert MARKER not in seen, seen
    assert "1 of 5" not in dana.everything()
    assert MARKER not in caplog.text
    ana.types('action "Oil it" --from F-1')
    for line in ('done A-1 "It is oiled."', "review A-1"):
        assert all(MARKER not in seen for seen in dana.types(line))
    assert "1 of them chose another reader" in dana.last()
    dana.types("approve A-1")
    chats.passes(hours=1)
    maria.presses("Not yet")
    maria.types(f"still {MARKER}")
    assert MARKER not in dana.everything()
    assert f"still {MARKER}" in ana.everything()


def test_words_of_ones_own_accord_can_be_kept_from_dana_too(
    chats: Chats, maria: Chatter, dana: Chatter, ana: Chatter
) -> None:
    maria.types("I need to talk about something")
    maria.types("Don't tell Dana!")
    maria.presses("Ana Silva")
    maria.types(MARKER)

    assert MARKER in ana.everything()
    assert MARKER not in dana.everything()
    assert "Dana Ruiz does not see this." in maria.types("status")[0]
    assert "I need to talk about something" not in dana.everything()  # taken back out of her chat


def test_it_can_be_undone(chats: Chats, maria: Chatter, dana: Chatter, ana: Chatter) -> None:
    maria.types(MARKER)
    maria.types("not to Dana")
    maria.presses("Ana Silva")
    assert "No open feedback." in dana.types("feedback")[0]

    assert maria.presses("Dana may read it") == ["Done: Dana may read it again."]
    assert MARKER in dana.types("feedback")[0]


def test_nobody_chooses_for_somebody_else(chats: Chats, maria: Chatter, dana: Chatter, ana: Chatter) -> None:
    with chats.db() as db:
        other = chats.add_contact(db, "jo", "Jo Park", chats.northwind)
    jo = chats.customer_at(other, "jo-chat")
    maria.types(MARKER)
    maria.types("not to Dana")
    choice = maria.sees()[-1].choices[0].data
    chats.arrives("web", "jo-chat", press=choice)
    chats.delivers()

    assert "reads it instead" not in jo.everything()
    assert MARKER in dana.types("feedback")[0]


def test_where_there_is_nobody_else_that_is_said(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        db.get_one(Staff, chats.ana).active = False

    maria.types(MARKER)
    assert maria.types("not to Dana")[0].startswith("There is nobody else here who could read it.")


def test_all_that_must_hold_holds(chats: Chats, maria: Chatter, dana: Chatter, ana: Chatter) -> None:
    dana.types("checkin maria")
    maria.presses("Someone other than Dana")
    maria.presses("Ana Silva")
    maria.presses("2")
    maria.types(MARKER)
    chats.passes(hours=1)

    with chats.database.reading() as db:
        found = {name: look_at_all(db, one, chats.now).wrong for name, one in invariants().items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
