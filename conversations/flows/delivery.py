"""Delivery: was it on time, in what condition did it arrive? Use it a day or two after a delivery."""

from conversations.expectations import FreeText, OneOf, YesNo
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="delivery",
    kind="check_in",
    purpose="Whether a delivery arrived on time and as ordered, and what went wrong.",
    use="Use it a day or two after a delivery.",
    questions=(
        Question(
            key="on_time",
            expects=YesNo(),
            then=branch({"no": "late", "*": "condition"}),
            low=("no",),
        ),
        Question("late", FreeText(), branch({"*": "condition"}), means="why"),
        Question(
            key="condition",
            expects=OneOf(("as_ordered", "missing", "damaged", "wrong")),
            then=branch({("missing", "damaged", "wrong"): "details", "*": "end"}),
            low=("missing", "damaged", "wrong"),
        ),
        Question("details", FreeText(), means="why"),
    ),
    texts=of_flow("delivery"),
)
