"""Support follow-up: is it solved, and was it easy to get help? Use it a day after a request was closed."""

from conversations.expectations import FreeText, OneOf, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="support",
    kind="check_in",
    purpose="Whether a support request is really solved, and how easy it was to get help.",
    use="Use it a day after a support request was closed.",
    questions=(
        Question(
            key="solved",
            expects=OneOf(("yes", "partly", "no")),
            then=branch({("partly", "no"): "missing", "*": "effort"}),
            low=("no",),
        ),
        Question("missing", FreeText(), branch({"*": "effort"}), means="why"),
        Question(
            key="effort",
            expects=Scale(1, 5),
            then=branch({(1, 2): "difficult", "*": "end"}),
            means="score",
            low=("1", "2"),
        ),
        Question("difficult", FreeText(), means="why"),
    ),
    texts=of_flow("support"),
)
