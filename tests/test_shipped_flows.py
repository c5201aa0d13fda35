"""The flows that come with the product: short, neutral, about one thing, and each says when to use it."""

import re
from datetime import UTC, datetime

import pytest

from conversations.effects import Alert, Raise
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.lint import lint
from conversations.rehearsal import Exchange, rehearse
from conversations.texts import languages, of_flow, table

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
CHECK_INS = sorted(name for name, flow in shipped().items() if flow.kind == "check_in")
WANTED = {
    "pulse", "delivery", "onboarding", "support", "milestone", "relationship", "renewal", "expectations", "experience",
}  # fmt: skip


def play(flow: str, *lines: str) -> list[Exchange]:
    return list(rehearse(shipped()[flow], lines, TUESDAY))


def headlines(exchanges: list[Exchange]) -> list[str]:
    return [message.headline for exchange in exchanges for message in exchange.said]


def reasons(flow: Flow, path: tuple[str, ...]) -> int:
    return sum(flow.question(key).means == "why" for key in path)


def test_every_situation_of_the_design_has_its_flow() -> None:
    assert set(CHECK_INS) >= WANTED


@pytest.mark.parametrize("name", sorted(shipped()))
def test_each_says_in_a_sentence_what_it_finds_out_and_when_to_use_it(name: str) -> None:
    flow = shipped()[name]

    assert flow.purpose.endswith(".")
    assert flow.use.endswith(".")
    assert max(len(text.split()) for text in (flow.purpose, flow.use)) <= 22


@pytest.mark.parametrize("name", sorted(shipped()))
def test_none_has_a_finding_in_english(name: str) -> None:
    assert [finding for finding in lint(shipped()[name]) if finding.place.startswith("en:")] == []


@pytest.mark.parametrize("name", CHECK_INS)
def test_four_questions_and_two_reasons_are_the_most_on_any_path(name: str) -> None:
    flow = shipped()[name]

    assert flow.longest <= 4
    assert max(reasons(flow, path) for path in flow.paths()) <= 2


@pytest.mark.parametrize("name", CHECK_INS)
def test_at_most_one_reason_is_asked_for_each_other_question(name: str) -> None:
    flow = shipped()[name]

    for path in flow.paths():
        kinds = "".join("w" if flow.question(key).means == "why" else "q" for key in path)
        assert not re.search("ww", kinds), path
        assert kinds.startswith("q"), path


@pytest.mark.parametrize("name", [name for name in CHECK_INS if shipped()[name].questions[0].means == "score"])
def test_a_reason_given_with_the_score_is_not_asked_for(name: str) -> None:
    exchanges = play(name, "2 because nobody answers")

    assert [effect.quote for e in exchanges for effect in e.effects if isinstance(effect, Raise)] == [
        "because nobody answers"
    ]
    assert not any(text.endswith("Just type here.") for text in headlines(exchanges))


def test_the_recommendation_question_has_its_own_wording() -> None:
    assert shipped()["relationship"].text("en", "score") == (
        "How likely is it that you would recommend {company} to a friend or colleague?"
    )


def test_an_answer_without_a_number_alerts_in_words() -> None:
    exchanges = play("delivery", "[No]", "the truck broke down")

    assert [effect for e in exchanges for effect in e.effects if isinstance(effect, Alert)] == [
        Alert("on_time", "“No” to “Did the March rollout arrive on time?”", ""),
        Alert("on_time", "“No” to “Did the March rollout arrive on time?”", "the truck broke down"),
    ]


def test_a_detractor_alerts_with_the_number_alone() -> None:
    exchanges = play("relationship", "[6]")

    assert [effect.score for e in exchanges for effect in e.effects if isinstance(effect, Alert)] == ["6 of 10"]


def test_a_reason_after_a_low_answer_is_a_complaint_and_after_a_high_one_praise() -> None:
    low, high = (play(*lines) for lines in (("support", "[No]", "all of it"), ("pulse", "[5]", "the people")))

    assert [e.kind for x in low for e in x.effects if isinstance(e, Raise)] == ["complaint"]
    assert [e.kind for x in high for e in x.effects if isinstance(e, Raise)] == ["praise"]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_words_of_a_flow_are_those_of_its_file(name: str) -> None:
    assert shipped()[name].texts == of_flow(name)
    assert all(table(language, name) for language in languages() if language in of_flow(name))
