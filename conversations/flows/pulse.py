"""How satisfied are you, and why: one score and one reason that depends on it. Use it at any time, for anything."""

from conversations.expectations import FreeText, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="pulse",
    kind="check_in",
    purpose="How satisfied somebody is with one thing, and the one reason that matters most.",
    use="Use it at any time, for anything.",
    questions=(
        Question(
            key="score",
            expects=Scale(1, 5),
            then=branch({(1, 2): "help", 3: "obstacle", 4: "keep", 5: "difference", "skipped": "end"}),
            means="score",
            low=("1", "2"),
        ),
        Question("help", FreeText(), means="why"),
        Question("obstacle", FreeText(), means="why"),
        Question("keep", FreeText(), means="why"),
        Question("difference", FreeText(), means="why"),
    ),
    texts=of_flow("pulse"),
)
