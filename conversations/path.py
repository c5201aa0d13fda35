"""The way through a flow: which question comes next, past those that need not be asked."""

from conversations.conditions import hold
from conversations.conversation import Conversation
from conversations.expectations import Answer
from conversations.flow import END, UNASKED, Flow, Question


def after(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> str:
    """The key of the question that this answer leads to, or END. `conversation` has the answer already."""
    step = question.after(answer.value or answer.given)
    return _reached(flow, conversation, step) if flow.has_conditions else step


def _reached(flow: Flow, conversation: Conversation, step: str) -> str:
    for _ in flow.questions:
        if step == END:
            break
        question = flow.question(step)
        if hold(question.ask_if, conversation.answers, conversation.names):
            return step
        step = question.after(UNASKED)
    return END
