"""The way through a flow: what comes next, past all that need not be asked, and what a change does to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from conversations.conditions import hold
from conversations.conversation import Conversation
from conversations.expectations import Answer
from conversations.flow import END, UNASKED, Flow, Question

Answers: TypeAlias = Mapping[str, Answer]


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


def walked(flow: Flow, conversation: Conversation) -> tuple[tuple[str, ...], str]:
    """The questions answered on the way, and the one that comes next: END when there is none."""
    step, path, answers = flow.questions[0].key, list[str](), conversation.answers
    while step != END and step in answers and step not in path:
        path.append(step)
        step = after(flow, conversation, flow.question(step), answers[step])
    return tuple(path), END if step in path else step


def is_finished(flow: Flow, conversation: Conversation) -> bool:
    return walked(flow, conversation)[1] == END


def reason_of(flow: Flow, conversation: Conversation, key: str) -> str:
    """The name of the point made by a reason: it is that of the answer it explains, in whatever words it was asked."""
    path, _ = walked(flow, conversation)
    place = path.index(key) if key in path else 0
    return f"why.{path[place - 1] if place else key}"


@dataclass(frozen=True, slots=True)
class Sifted:
    """What still stands after a change: `gone` no longer does, `carried` are reasons that now answer another why."""

    answers: Answers
    gone: tuple[str, ...] = ()
    carried: tuple[tuple[str, str], ...] = ()


def sift(flow: Flow, conversation: Conversation) -> Sifted:
    """Follows the path again: answers that are no longer on it go.

    A reason that was given stays the reason, even if it would be asked for in other words now.
    """
    carried: list[tuple[str, str]] = []
    path, step = walked(flow, conversation)
    while reason := _reason_off(flow, conversation, path, step):
        answers, version = conversation.answers, conversation.gone.get(step, 0) + 1
        kept = {key: answer for key, answer in answers.items() if key != reason}
        conversation = conversation.but(answers=kept | {step: replace(answers[reason], version=version)})
        carried.append((reason, step))
        path, step = walked(flow, conversation)
    standing = {key: answer for key, answer in conversation.answers.items() if key in path}
    gone = tuple(key for key in conversation.answers if key not in path)
    return Sifted(standing, gone, tuple(carried))


def _reason_off(flow: Flow, conversation: Conversation, path: tuple[str, ...], step: str) -> str:
    """The answer to another why that is no longer on the path, when the next question on it is a why."""
    if step == END or flow.question(step).means != "why":
        return ""
    return next((q.key for q in flow.reasons if q.key in conversation.answers and q.key not in path), "")
