"""Who we are, who reads it, what is stored: the first thing anybody hears, and a yes or no to it."""

from conversations.expectations import OneOf
from conversations.flow import Flow, Question
from conversations.texts import of_flow

FLOW = Flow(
    name="introduction",
    kind="introduction",
    purpose="Introduces the assistant and asks for consent; sent by itself, never chosen.",
    use="Sent by itself before anything else.",
    questions=(Question("consent", OneOf(("fine", "no_thanks", "not_me")), means="consent"),),
    texts=of_flow("introduction"),
)
