"""Questions that are asked of some only: by what they said, who they are, and what they said last time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations.conditions import Condition
from conversations.expectations import FreeText, OneOf, Scale
from conversations.flow import END, UNASKED, Flow, Question, branch, from_json, to_json
from conversations.lint import lint
from conversations.rehearsal import rehearse

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LABELS = {"1": "Bad", "2": "Weak", "3": "Middling", "4": "Decent", "5": "Good"}
ROLE = Question("role", OneOf(("user", "buyer")), {"*": "why"}, ask_if=(Condition("last", "role", negated=True),))
WHY = Question("why", FreeText(), means="why", ask_if=(Condition("answer", "score", ("1", "2")),))
FLOW = Flow(
    "small",
    "check_in",
    (Question("score", Scale(1, 5), branch({"*": "role"}), means="score"), ROLE, WHY),
    {
        "en": {
            "score": "How is {about} so far?",
            "score.last": "In {last_when} you answered {last_answer}.",
            **{f"score.{key}": label for key, label in LABELS.items()},
            "role": "Do you use it or buy it?", "role.user": "I use it", "role.buyer": "I buy it",
            "why": "What would help?",
        }
    },
)  # fmt: skip


def said(flow: Flow, *lines: str, known: Mapping[str, str] | None = None) -> list[str]:
    played = rehearse(flow, lines, TUESDAY, known=known)
    return [message.headline for exchange in played for message in exchange.said][1:]


def with_condition(*conditions: Condition) -> Flow:
    return replace(FLOW, questions=(*FLOW.questions[:2], replace(WHY, ask_if=conditions)))


def test_what_is_not_known_is_asked() -> None:
    assert said(FLOW, "[4]", "[I use it]") == ["Do you use it or buy it?", "Thank you, Maria."]


def test_what_is_known_from_last_time_is_not_asked() -> None:
    assert said(FLOW, "[4]", known={"last.role": "user"}) == ["Thank you, Maria."]


def test_a_condition_on_an_earlier_answer_decides() -> None:
    assert said(FLOW, "[2]", "[I buy it]") == ["Do you use it or buy it?", "What would help?"]
    assert said(FLOW, "[2]", known={"last.role": "user"}) == ["What would help?"]


@pytest.mark.parametrize(
    ("condition", "asked"),
    [
        (Condition("account", "name", ("Northwind", "Contoso")), True),
        (Condition("account", "name", ("Contoso",)), False),
        (Condition("account", "name", ("Contoso",), negated=True), True),
        (Condition("contact", "role"), True),
        (Condition("contact", "language"), False),
        (Condition("last", "score", ("1", "2")), True),
        (Condition("last", "score", ("5",)), False),
    ],
)
def test_conditions_on_who_is_asked(condition: Condition, asked: bool) -> None:
    known = {"last.role": "user", "last.score": "2", "account.name": "Northwind", "contact.role": "Head of IT"}

    assert ("What would help?" in said(with_condition(condition), "[4]", known=known)) == asked


def test_all_conditions_of_a_question_must_hold() -> None:
    both = with_condition(Condition("answer", "score", ("1",)), Condition("last", "score", ("1",)))

    assert "What would help?" in said(both, "[1]", known={"last.role": "user", "last.score": "1"})
    assert "What would help?" not in said(both, "[1]", known={"last.role": "user", "last.score": "4"})


def test_a_question_that_is_passed_by_may_lead_elsewhere() -> None:
    elsewhere = replace(ROLE, then={"*": "why", UNASKED: END})
    flow = replace(FLOW, questions=(FLOW.questions[0], elsewhere, replace(WHY, ask_if=())))

    assert said(flow, "[1]", known={"last.role": "user"}) == ["Thank you, Maria."]


def test_the_opener_speaks_of_the_last_answer_when_there_is_one() -> None:
    (first,) = rehearse(FLOW, (), TUESDAY, known={"last_when": "05", "last_answer": "2"})
    (without,) = rehearse(FLOW, (), TUESDAY, known={"last_when": "05", "last_answer": ""})

    assert first.said[0].body == ("In May you answered 2 of 5, weak.",)
    assert without.said[0].body == ()


def test_paths_count_what_is_passed_by() -> None:
    assert set(FLOW.paths()) == {("score",), ("score", "why"), ("score", "role"), ("score", "role", "why")}


def test_conditions_that_pass_by_each_other_end() -> None:
    first = replace(ROLE, then={"*": END, UNASKED: "why"})
    second = replace(WHY, then={"*": END, UNASKED: "role"})
    flow = replace(FLOW, questions=(FLOW.questions[0], first, second))

    assert said(flow, "[4]", known={"last.role": "user"}) == ["Thank you, Maria."]
    assert list(flow.paths())


def test_a_flow_names_the_facts_it_needs() -> None:
    assert FLOW.facts == {"last.role", "last_when", "last_answer"}


def test_conditions_come_back_from_json() -> None:
    assert from_json(to_json(FLOW)) == FLOW
    assert from_json(to_json(FLOW)).revision == FLOW.revision


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        (Condition("answer", "scor", ("1",)), "No question before it has this key. Name one of role, score."),
        (Condition("answer", "why"), "No question before it has this key."),
        (Condition("answer", "score", ("6",)), "'6' is no answer to it. Use one of 1, 2, 3, 4, 5."),
        (
            Condition("account", "tier", ("gold",)),
            "Known of the account: name, country, language, timezone, external_id.",
        ),
    ],
)
def test_conditions_on_nothing_are_found(condition: Condition, problem: str) -> None:
    (finding,) = lint(with_condition(condition))

    assert finding.level == "error"
    assert problem in f"{finding.problem} {finding.mend}"


def test_the_first_question_has_no_conditions() -> None:
    flow = replace(FLOW, questions=(replace(FLOW.questions[0], ask_if=ROLE.ask_if), *FLOW.questions[1:]))

    assert "The first question is always asked" in lint(flow)[0].problem
