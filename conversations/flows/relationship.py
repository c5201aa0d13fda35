"""Relationship: would you recommend us, and why? Use it once or twice a year, apart from any single event."""

from conversations.expectations import FreeText, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

DETRACTORS = tuple(str(score) for score in range(7))

FLOW = Flow(
    name="relationship",
    kind="check_in",
    purpose="How likely somebody is to recommend us (NPS, in its own wording), and the main reason.",
    use="Use it once or twice a year, apart from any single event.",
    questions=(
        Question("score", Scale(0, 10), branch({"skipped": "end", "*": "reason"}), means="score", low=DETRACTORS),
        Question("reason", FreeText(), means="why"),
    ),
    texts=of_flow("relationship"),
)
