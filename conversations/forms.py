"""All questions of a short check-in as one form, for where a dialogue is not private: a second press costs people."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from conversations import showing
from conversations.conversation import Conversation
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number
from conversations.flow import Flow, Question

REASON = "reason"  # one field for whatever *why* belongs to the answers

FieldKind: TypeAlias = Literal["one", "many", "number", "date", "text"]


@dataclass(frozen=True, slots=True)
class Field:
    """One question; `options` are pairs of key and label. Nobody has to fill in what is `optional`."""

    key: str
    label: str
    kind: FieldKind
    options: tuple[tuple[str, str], ...] = ()
    optional: bool = True
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Form:
    title: str
    fields: tuple[Field, ...]
    submit: str
    close: str
    note: str


def form_of(flow: Flow, conversation: Conversation) -> Form:
    """The first question has to be answered; the reasons are one field, since only one of them fits the answers."""
    asked = tuple(_field(flow, conversation, q, place) for place, q in enumerate(flow.questions) if q.means != "why")
    reason = Field(REASON, showing.words(conversation, "form.reason"), "text")
    return Form(
        title=showing.subject(flow, conversation),
        fields=(*asked, reason) if flow.reasons else asked,
        submit=showing.words(conversation, "form.send"),
        close=showing.words(conversation, "form.close"),
        note=showing.words(conversation, "readers"),
    )


def _field(flow: Flow, conversation: Conversation, question: Question, place: int) -> Field:
    label = showing.flow_text(flow, conversation, question.key)
    options = tuple((b.data.rpartition(":")[2], b.label) for b in showing.choices(flow, conversation, question))
    low, high = (question.expects.low, question.expects.high) if isinstance(question.expects, Number) else (None, None)
    return Field(question.key, label, _kind(question.expects), options, place > 0, low, high)


def _kind(expects: Expectation) -> FieldKind:
    match expects:
        case ManyOf():
            return "many"
        case Number():
            return "number"
        case Date():
            return "date"
        case FreeText():
            return "text"
        case _:
            return "one"
