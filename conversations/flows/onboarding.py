"""Onboarding: is getting started easy, does everybody have access? Use it two to four weeks after a customer began."""

from conversations.expectations import FreeText, Scale, YesNo
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="onboarding",
    kind="check_in",
    purpose="How easy getting started is, and who cannot work with it yet.",
    use="Use it two to four weeks after a customer has begun.",
    questions=(
        Question(
            key="start",
            expects=Scale(1, 5),
            then=branch({(1, 2): "help", 3: "obstacle", "*": "access"}),
            means="score",
            low=("1", "2"),
        ),
        Question("help", FreeText(), branch({"*": "access"}), means="why"),
        Question("obstacle", FreeText(), branch({"*": "access"}), means="why"),
        Question("access", YesNo(), branch({"no": "missing", "*": "end"}), low=("no",)),
        Question("missing", FreeText(), means="why"),
    ),
    texts=of_flow("onboarding"),
)
