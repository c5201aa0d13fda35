"""Renewal: did it meet their needs, and what comes next? Use it two or three months before a contract ends."""

from conversations.expectations import FreeText, OneOf, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="renewal",
    kind="check_in",
    purpose="How well the year met a customer's needs, and what the next contract depends on.",
    use="Use it two or three months before a contract ends.",
    questions=(
        Question(
            key="needs",
            expects=Scale(1, 5),
            then=branch({(1, 2): "change", 3: "obstacle", "*": "plan"}),
            means="score",
            low=("1", "2"),
        ),
        Question("change", FreeText(), branch({"*": "plan"}), means="why"),
        Question("obstacle", FreeText(), branch({"*": "plan"}), means="why"),
        Question(
            key="plan",
            expects=OneOf(("renew", "open", "leave")),
            then=branch({"open": "depends", "leave": "reason", "*": "end"}),
            low=("leave",),
        ),
        Question("depends", FreeText(), means="why"),
        Question("reason", FreeText(), means="why"),
    ),
    texts=of_flow("renewal"),
)
