"""Project milestone: how did it go, is the next one safe? Use it when a milestone is reached."""

from conversations.expectations import FreeText, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="milestone",
    kind="check_in",
    purpose="How a milestone of a project went, and how confident the customer is about the next weeks.",
    use="Use it when a milestone of a project has been reached.",
    questions=(
        Question(
            key="score",
            expects=Scale(1, 5),
            then=branch({(1, 2): "change", 3: "obstacle", (4, 5): "keep", "*": "confidence"}),
            means="score",
            low=("1", "2"),
        ),
        Question("change", FreeText(), branch({"*": "confidence"}), means="why"),
        Question("obstacle", FreeText(), branch({"*": "confidence"}), means="why"),
        Question("keep", FreeText(), branch({"*": "confidence"}), means="why"),
        Question(
            key="confidence",
            expects=Scale(1, 5),
            then=branch({(1, 2): "worry", "*": "end"}),
            low=("1", "2"),
        ),
        Question("worry", FreeText(), means="why"),
    ),
    texts=of_flow("milestone"),
)
