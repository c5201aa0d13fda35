"""You said, we did: tells a contributor what was done, and asks whether it solved it."""

from conversations.expectations import FreeText, OneOf
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="verdict",
    kind="verdict",
    purpose="Tells a contributor what was done and asks whether it works now; sent by itself, never chosen.",
    use="Sent by itself when an update is approved.",
    questions=(
        Question(
            key="verdict",
            expects=OneOf(("yes", "partly", "not_yet", "no_longer_matters")),
            then=branch({"partly": "missing", "not_yet": "missing", "*": "end"}),
            means="verdict",
        ),
        Question("missing", FreeText(), means="missing"),
    ),
    texts=of_flow("verdict"),
)
