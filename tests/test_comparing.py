"""What is different between two revisions of a flow, in words that a person understands without reading code."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations.comparing import differences
from conversations.conditions import Condition
from conversations.expectations import Date, FreeText, Number, Scale
from conversations.flow import END, Flow, Question
from conversations.flows import shipped
from storage import flows
from storage.database import Database
from tests.office import Office

PULSE = shipped()["pulse"]
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def changed(key: str, **parts: object) -> Flow:
    """The pulse with one question changed."""
    one = replace(PULSE.question(key), **parts)  # type: ignore[arg-type]
    return replace(PULSE, questions=tuple(one if question.key == key else question for question in PULSE.questions))


def worded(**texts: str) -> Flow:
    return replace(PULSE, texts={**PULSE.texts, "en": {**PULSE.texts["en"], **texts}})


def test_the_same_flow_has_no_difference() -> None:
    assert differences(PULSE, PULSE) == []


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (worded(help="What would help?"), "help says “What would help?”, not “What would help most? Just type here.”."),
        (changed("score", expects=Scale(0, 10)), "score expects a number from 0 to 10, not a number from 1 to 5."),
        (changed("help", expects=Number(0)), "help expects a number from 0, not words."),
        (changed("help", expects=Date()), "help expects a day, not words."),
        (changed("score", low=("1",)), "Somebody has to look at once when score is 1, not 1 or 2."),
        (changed("score", low=()), "Somebody has to look at once when score is nothing, not 1 or 2."),
        (changed("help", means=""), "help is now neither a score nor a reason."),
        (replace(PULSE, purpose="Other."), "Its purpose is now: Other."),
        (
            changed("keep", ask_if=(Condition("last", "score", ("4",)),)),
            "keep is asked only if last time's score is 4; it was asked always.",
        ),
    ],
)
def test_each_difference_is_a_sentence(new: Flow, told: str) -> None:
    assert told in differences(PULSE, new)


def test_answers_that_lead_elsewhere_are_told_together() -> None:
    new = changed("score", then={**PULSE.question("score").then, "1": END, "2": END, "skipped": "help"})

    assert differences(PULSE, new)[:2] == [
        "After 1 or 2, score leads to the end, not to help.",
        "After a skip, score leads to help, not to the end.",
    ]


def test_questions_that_came_and_went_are_told_with_their_words() -> None:
    more = Question("more", FreeText())
    new = replace(worded(more="Anything else?"), questions=(*PULSE.questions[:-1], more))

    assert "The question more is new: “Anything else?”." in differences(PULSE, new)
    assert "The question difference is gone: “What made the difference? Just type here.”." in differences(PULSE, new)
    assert "The question difference is new: “What made the difference? Just type here.”." in differences(new, PULSE)


def test_translations_are_counted() -> None:
    german = {**PULSE.texts["de"], "help": "Was hilft?", "keep": "Was soll bleiben?"}
    without = {language: texts for language, texts in PULSE.texts.items() if language != "fr"}

    assert differences(PULSE, replace(PULSE, texts={**PULSE.texts, "de": german})) == ["de: 2 texts are different."]
    assert differences(PULSE, replace(PULSE, texts=without)) == ["fr: there is no longer a translation."]


def test_every_revision_that_was_used_is_known_with_what_is_open_on_it(database: Database) -> None:
    office = Office(database, NOON)
    maria = office.customer("Maria Lopes", "Northwind", office.colleague("Dana Ruiz", office.team()))
    office.asked(maria)
    with database.transaction() as db:
        flows.pin(db, worded(help="What would help?"), NOON.replace(hour=13))

    with database.reading() as db:
        found = flows.history(db, "pulse")

    assert [(one.flow.text("en", "help"), one.open, one.all) for one in found] == [
        ("What would help?", 0, 0),
        ("What would help most? Just type here.", 1, 1),
    ]


def test_how_many_are_under_way_on_an_earlier_revision_is_known(database: Database) -> None:
    office = Office(database, NOON)
    office.asked(office.customer("Maria Lopes", "Northwind", office.colleague("Dana Ruiz", office.team())))

    with database.reading() as db:
        assert flows.open_behind(db, PULSE) == 0
        assert flows.open_behind(db, worded(help="What would help?")) == 1
