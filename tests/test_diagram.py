"""Drawing flows: every question once, every answer on an arrow."""

from dataclasses import replace

import pytest

from conversations.diagram import mermaid
from conversations.expectations import FreeText, Scale
from conversations.flow import ANY, END, Flow, Question, branch
from conversations.flows import shipped

FLOW = Flow(
    "small",
    "check_in",
    (Question("score", Scale(1, 5), branch({(1, 2, 4): "why", ANY: END})), Question("why", FreeText())),
    {"en": {"score": "How is it?", "why": 'What "else" <now>?'}, "de": {"score": "Wie ist es?"}},
)


def test_a_flow_is_drawn_whole() -> None:
    assert mermaid(FLOW).splitlines() == [
        "flowchart TD",
        '    q0["How is it?"]',
        '    q1["What #quot;else#quot; #lt;now#gt;?"]',
        "    finish((END))",
        '    q0 -->|"1–2, 4"| q1',
        '    q0 -->|"otherwise"| finish',
        "    q1 --> finish",
    ]


def test_the_words_are_in_the_language_or_else_in_english() -> None:
    assert 'q0["Wie ist es?"]' in mermaid(FLOW, "de")
    assert "What" in mermaid(FLOW, "de")


def test_options_are_drawn_with_their_words() -> None:
    assert '|"Partly, Not yet"|' in mermaid(shipped()["verdict"])


def test_a_step_that_does_not_exist_is_drawn_as_a_mistake() -> None:
    broken = replace(FLOW, questions=(Question("score", Scale(1, 5), {ANY: "wy"}),))

    assert 'q0 --> missing["? wy"]' in mermaid(broken)


def test_long_questions_are_broken_into_lines() -> None:
    assert "<br/>" in mermaid(replace(FLOW, texts={"en": {"score": "word " * 30}}))


@pytest.mark.parametrize("name", sorted(shipped()))
def test_every_question_of_the_shipped_flows_is_drawn(name: str) -> None:
    drawn = mermaid(shipped()[name])

    assert all(f"q{number}[" in drawn for number in range(len(shipped()[name].questions)))
    assert "finish" in drawn
