"""What somebody writes when nothing was asked: kept as feedback and passed on."""

from conversations.expectations import FreeText
from conversations.flow import Flow, Question
from conversations.texts import of_flow

FLOW = Flow(
    name="unprompted",
    kind="unprompted",
    purpose="Keeps what a customer writes of their own accord; begins by itself, never chosen.",
    use="Begins by itself when somebody writes.",
    questions=(Question("words", FreeText()),),
    texts=of_flow("unprompted"),
)
