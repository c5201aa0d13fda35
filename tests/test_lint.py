"""Checking flows: what is right passes, and each mistake is named with its place and mend."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from conversations.expectations import Expectation, FreeText, ManyOf, OneOf, Scale
from conversations.flow import ANY, END, Flow, Question, branch
from conversations.flows import shipped
from conversations.lint import Finding, lint
from conversations.lint.paths import longest_seconds

LABELS = {"1": "Bad", "2": "Weak", "3": "Middling", "4": "Decent", "5": "Good"}
SCORE = Question("score", Scale(1, 5), branch({(1, 2): "why", ANY: END}))
WHY = Question("why", FreeText())
TEXTS = {"score": "How is {about} so far?", "why": "What would help?"} | {f"score.{k}": v for k, v in LABELS.items()}
FLOW = Flow("small", "check_in", (SCORE, WHY), {"en": TEXTS})


def flow(*questions: Question, **texts: str) -> Flow:
    """The small flow with other questions or texts."""
    return replace(FLOW, questions=questions or FLOW.questions, texts={"en": TEXTS | texts})


def chain(length: int) -> Flow:
    keys = [f"q{number}" for number in range(length)]
    questions = [Question(key, FreeText(), {ANY: step}) for key, step in zip(keys, [*keys[1:], END], strict=True)]
    return replace(FLOW, questions=tuple(questions), texts={"en": dict.fromkeys(keys, "What else?")})


def problems(checked: Flow, level: str) -> Mapping[str, str]:
    return {finding.place: finding.problem for finding in lint(checked) if finding.level == level}


def test_a_sound_flow_has_no_findings() -> None:
    assert lint(FLOW) == []


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_shipped_flows_have_no_errors(name: str) -> None:
    assert problems(shipped()[name], "error") == {}


def test_a_finding_names_its_place_and_its_mend() -> None:
    assert lint(flow(replace(SCORE, then={ANY: "wy"}), WHY))[0] == Finding(
        "error", "score → wy", "There is no such question.", "Name one of end, score, why."
    )


def test_four_questions_on_a_path_are_enough() -> None:
    assert problems(chain(4), "error") == {}
    assert "5 questions" in problems(chain(5), "error")["q0 → q1 → q2 → q3 → q4"]


def test_a_question_that_no_path_reaches_is_found() -> None:
    assert "No path" in problems(flow(replace(SCORE, then={ANY: END}), WHY), "error")["why"]


def test_a_loop_is_found() -> None:
    assert "loop" in problems(flow(SCORE, replace(WHY, then={ANY: "score"})), "error")["score → why → score"]


def test_an_option_without_a_branch_is_found() -> None:
    assert problems(flow(replace(SCORE, then=branch({(1, 2, 3): "why", 4: END})), WHY), "error") == {
        "score.5": "The option has no branch."
    }


def test_a_dead_end_is_found() -> None:
    assert "dead end" in problems(flow(SCORE, replace(WHY, then={"skipped": END})), "error")["why"]


def test_a_branch_for_nothing_is_found() -> None:
    assert "not offered" in problems(flow(replace(SCORE, then={"6": "why", ANY: END}), WHY), "error")["score.6"]
    assert "score.skipped" not in problems(flow(replace(SCORE, then={"skipped": "why", ANY: END}), WHY), "error")


def test_a_low_option_that_is_not_offered_is_found() -> None:
    assert "score.0" in problems(flow(replace(SCORE, low=("0",)), WHY), "error")


def test_two_questions_with_one_key_are_found() -> None:
    assert "score" in problems(flow(SCORE, SCORE, WHY), "error")


def test_a_flow_that_asks_nothing_is_found() -> None:
    assert "small" in problems(replace(FLOW, questions=()), "error")


def test_missing_english_is_an_error_and_another_language_a_warning() -> None:
    halved = replace(FLOW, texts={"en": {**TEXTS, "score.3": " "}, "de": {**TEXTS, "why": ""}})

    assert "missing" in problems(halved, "error")["en:score.3"]
    assert "no translation" in problems(halved, "warning")["de:why"]


def test_a_long_scale_needs_no_word_for_each_number() -> None:
    assert lint(flow(Question("score", Scale(0, 10), {ANY: "why"}), WHY)) == []


def test_the_number_counts_for_the_length_of_a_label() -> None:
    assert problems(flow(**{"score.1": "x" * 28}), "error") == {}
    assert "31 characters" in problems(flow(**{"score.1": "x" * 29}), "error")["en:score.1"]


def test_long_questions_are_found() -> None:
    assert "en:why" in problems(flow(why="What? " + "a" * 300), "warning")
    assert "en:why" in problems(flow(why="What? " + "a" * 3000), "error")


def test_data_that_does_not_fit_a_button_is_found() -> None:
    long = "o" * 38
    asked = Question("score", OneOf((long,)))

    assert "65 bytes" in problems(flow(asked, **{f"score.{long}": "Fine"}), "error")[f"score.{long}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("How good are price and quality of {about}?", "two things"),
        ("How is {about}, or would you change it?", "two things"),
        ("How is {about}? How fast is it?", "two things"),
        ("Do you agree that {about} is useful?", "agreement"),
        ("How fantastic is {about}?", "superlative"),
        ("How satisfied are you?", "neither a subject nor a period"),
        (" ".join(["word"] * 20) + " {about}.", "21 words"),
    ],
)
def test_questions_that_lead_astray_are_warned_about(text: str, problem: str) -> None:
    assert problem in problems(flow(score=text), "warning")["en:score"]


@pytest.mark.parametrize("text", ["How satisfied or dissatisfied are you this month?", "How is {about}? Just type."])
def test_good_questions_pass(text: str) -> None:
    assert lint(flow(score=text)) == []


@pytest.mark.parametrize("label", ["Stop", "Cancel", "Unsubscribe"])
def test_a_label_that_would_stop_everything_is_found(label: str) -> None:
    assert "stop" in problems(flow(**{"score.1": label}), "error")["en:score.1"]


def test_names_that_nobody_fills_in_are_found() -> None:
    assert "{price}" in problems(flow(why="What is {price}?"), "error")["en:why"]
    assert "brace" in problems(flow(why="What is {about?"), "error")["en:why"]


def test_two_reasons_in_a_row_and_more_than_two_a_check_in_are_found() -> None:
    whys = [replace(WHY, key=key, means="why", then={"*": step}) for key, step in (("a", "b"), ("b", "c"), ("c", END))]
    found = problems(flow(replace(SCORE, then={"*": "a"}), *whys, a="A?", b="B?", c="C?"), "warning")

    assert "twice in a row" in found["a → b"]
    assert "3 reasons" in found["score → a → b → c"]


def test_a_check_in_longer_than_promised_is_found() -> None:
    wordy = replace(chain(4), texts={"en": dict.fromkeys(("q0", "q1", "q2", "q3"), "What would have helped?")})

    assert longest_seconds(wordy) == 64
    assert "about 64 seconds" in problems(wordy, "warning")["q0 → q1 → q2 → q3"]


def test_a_first_question_longer_than_a_notification_is_found() -> None:
    asked = "How is {about}, " + "and so on, " * 10 + "now?"

    assert any("a notification cuts it off" in finding.problem for finding in lint(flow(score=asked)))


@pytest.mark.parametrize(
    ("expects", "problem"),
    [
        (Scale(0, 11), "A scale of 12 points"),
        (OneOf(("only",)), "1 to choose from"),
        (ManyOf(tuple("abcdefghijk")), "11 to choose from"),
    ],
)
def test_more_or_fewer_answers_than_can_be_shown_are_found(expects: Expectation, problem: str) -> None:
    asked = Question("score", expects, {"*": "why"})

    assert problem in problems(flow(asked, WHY, **{f"score.{o}": o for o in expects.options}), "error")["score"]


def test_own_words_that_would_stop_everything_are_found() -> None:
    assert "stop" in problems(flow(**{"score.1.words": "awful, stop"}), "error")["en:score.1"]


def test_what_only_looks_like_and_without_its_accent_does_not_double_a_question() -> None:
    def asked(text: str) -> list[str]:
        translated = replace(FLOW, texts={"en": TEXTS, "pt": {**TEXTS, "score": text}})
        return [finding.problem for finding in lint(translated)]

    doubled = "This asks two things at once."
    assert doubled in asked("Como avalia o preço e a qualidade de {about}?")
    assert doubled not in asked("Qual é a sua opinião sobre {about}?")
