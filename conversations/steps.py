"""The smallest moves of a conversation: ask a question, say something, redraw a message, join two turns."""

from conversations import showing
from conversations.conversation import Conversation
from conversations.effects import Class, Effect, Redraw, Say, Turn
from conversations.flow import Flow, Question
from conversations.messages import Outbound


def joined(turn: Turn, further: Turn) -> Turn:
    """What follows from the first turn, then from the second, which began where the first ended."""
    return Turn(further.conversation, turn.effects + further.effects, further.toast or turn.toast)


def speak(conversation: Conversation, message: Outbound, kind: Class = "reply") -> Turn:
    said = conversation.but(said=conversation.said + 1)
    return Turn(said, (Say(conversation.said, message, kind),))


def ask(flow: Flow, conversation: Conversation, question: Question, kind: Class = "reply", lead: str = "") -> Turn:
    """Asks a question in a new message; an older message that showed it says where it went.

    One that *Change* opened again stays beside the step that the conversation is at.
    """
    old = _retired(flow, conversation, question)
    message = showing.asked(flow, conversation, question, lead)
    slot = conversation.said
    slots = {**conversation.slots, question.key: slot}
    step = conversation.step if question.key in conversation.reasked else question.key
    asked = conversation.but(step=step, slots=slots, said=slot + 1)
    return Turn(asked, (*old, Say(slot, message, kind)))


def _retired(flow: Flow, conversation: Conversation, question: Question) -> tuple[Effect, ...]:
    slot = conversation.slots.get(question.key)
    return () if slot is None else (Redraw(slot, showing.moved(flow, conversation)),)


def redraw(conversation: Conversation, question: Question, message: Outbound) -> tuple[Effect, ...]:
    """Changes the message that shows this question, if there is one."""
    slot = conversation.slots.get(question.key)
    return () if slot is None else (Redraw(slot, message),)


def redrawn(flow: Flow, conversation: Conversation, question: Question) -> tuple[Effect, ...]:
    """The question's message as it should look now; redrawing it twice changes nothing."""
    answer = conversation.answers.get(question.key)
    if question.key in conversation.reasked or answer is None:
        if question.key == conversation.step or question.key in conversation.reasked:
            return redraw(conversation, question, showing.asked(flow, conversation, question))
        return redraw(conversation, question, Outbound(showing.flow_text(flow, conversation, question.key)))
    return redraw(conversation, question, showing.answered(flow, conversation, question, answer))


def waiting_for(flow: Flow, conversation: Conversation) -> Question | None:
    """The question that is open now, or was when the conversation expired."""
    return flow.question(conversation.step) if conversation.step else None
