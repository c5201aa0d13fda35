"""Which branches of a flow dialogues have gone through: the arrows of its drawing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from conversations.conditions import hold
from conversations.effects import Record
from conversations.flow import END, UNASKED, Flow
from conversations.rehearsal import Exchange


class Arrow(NamedTuple):
    """From one question to the next or to END; `unasked` when the first was passed by."""

    key: str
    to: str
    unasked: bool = False


def arrows(flow: Flow) -> frozenset[Arrow]:
    """All of them; none where nothing is asked."""
    if flow.kind == "unprompted":
        return frozenset()
    asked = {Arrow(question.key, step) for question in flow.questions for step in question.leads}
    passed = {Arrow(q.key, q.after(UNASKED), unasked=True) for q in flow.questions if q.ask_if}
    return frozenset(asked | passed)


def gone(flow: Flow, exchanges: Iterable[Exchange]) -> frozenset[Arrow]:
    """The arrows that the answers of one dialogue took."""
    return frozenset(arrow for exchange in exchanges for arrow in _taken(flow, exchange))


def _taken(flow: Flow, exchange: Exchange) -> Iterator[Arrow]:
    conversation = exchange.conversation
    for effect in exchange.effects:
        if not isinstance(effect, Record):
            continue
        step = flow.question(effect.question).after(effect.answer.value or effect.answer.given)
        yield Arrow(effect.question, step)
        for _ in flow.questions:
            if step == END or hold(flow.question(step).ask_if, conversation.answers, conversation.names):
                break
            onward = flow.question(step).after(UNASKED)
            yield Arrow(step, onward, unasked=True)
            step = onward
