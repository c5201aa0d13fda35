"""Expectation check: how much does one theme matter, and how well is it met? Use it before you set objectives."""

from conversations.expectations import FreeText, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="expectations",
    kind="check_in",
    purpose="How important one theme is to a customer, and how satisfied they are with it.",
    use="Use it before you set objectives, one theme a check-in: about delivery times, about our reports.",
    questions=(
        Question("importance", Scale(1, 5), branch({"*": "score"})),
        Question(
            key="score",
            expects=Scale(1, 5),
            then=branch({(1, 2): "help", 3: "expected", "*": "end"}),
            means="score",
            low=("1", "2"),
        ),
        Question("help", FreeText(), means="why"),
        Question("expected", FreeText(), means="why"),
    ),
    texts=of_flow("expectations"),
)
