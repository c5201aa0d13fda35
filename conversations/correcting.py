"""Second thoughts: change an answer, be asked later, stop."""

from dataclasses import replace
from datetime import datetime

from conversations import showing
from conversations.conversation import Conversation
from conversations.effects import Close, Effect, Ending, Stopped, Turn
from conversations.endings import changing
from conversations.expectations import ManyOf
from conversations.flow import Flow, Question
from conversations.messages import Outbound
from conversations.patience import later
from conversations.steps import redraw, redrawn, speak, waiting_for


def reopen(flow: Flow, conversation: Conversation, question: Question, now: datetime, *, below: bool = False) -> Turn:
    """Opens one answered question again, in its own message or, `below`, in a new one; the old answer stands."""
    if question.key not in conversation.reasked:
        conversation = conversation.but(reasked=(*conversation.reasked, question.key))
    if conversation.is_over:
        conversation = changing(conversation, now)
    before = conversation.answers.get(question.key)
    ticked = {question.key: before.value} if before and isinstance(question.expects, ManyOf) else {}
    heard, picked = conversation.heard.without(question.key), {**conversation.picked, **ticked}
    conversation = conversation.but(heard=heard, picked=picked)
    if not below and question.key in conversation.slots:
        return Turn(conversation, redrawn(flow, conversation, question))
    slots = {**conversation.slots, question.key: conversation.said}
    moved = redraw(conversation, question, showing.moved(flow, conversation))
    turn = speak(conversation.but(slots=slots), showing.asked(flow, conversation, question))
    return replace(turn, effects=moved + turn.effects)


def lapse(flow: Flow, conversation: Conversation) -> Turn:
    """Nobody changed the answers that were opened again: they stand, and what a change made necessary stays open."""
    reasked = [flow.question(key) for key in conversation.reasked]
    done = conversation.but(reasked=(), status="closed", timer="", due=None)
    return Turn(done, tuple(effect for question in reasked for effect in redrawn(flow, done, question)))


def offer_later(flow: Flow, conversation: Conversation, question: Question) -> Turn:
    return Turn(conversation, redraw(conversation, question, showing.offering_later(flow, conversation, question)))


def postpone(flow: Flow, conversation: Conversation, question: Question, until: datetime | None, now: datetime) -> Turn:
    """Asks the question again at that moment, tomorrow morning when none was named; it can be answered until then."""
    due = until or later("later.tomorrow", now)
    waiting = conversation.but(timer="again", due=due)
    message = showing.postponed(flow, waiting, question, due)
    return Turn(waiting, redraw(waiting, question, message), showing.words(waiting, "toast.noted"))


def stop(flow: Flow, conversation: Conversation) -> Turn:
    """Nothing more from us until the person writes *start*: confirmed once, here."""
    done = end(flow, conversation, _ending(conversation))
    said = speak(done.conversation, Outbound(showing.words(conversation, "stopped")))
    return Turn(
        said.conversation, (Stopped(), *done.effects, *said.effects), showing.words(conversation, "toast.noted")
    )


def end(flow: Flow, conversation: Conversation, ending: Ending) -> Turn:
    """Closes without a word; the open question's message says so."""
    question = waiting_for(flow, conversation)
    done = conversation.but(step="", status="closed", timer="", due=None, reasked=())
    if conversation.is_over or conversation.status == "changing":
        return Turn(done)
    shown = Outbound(showing.words(done, "stopped_here" if ending != "cancelled" else "called_off"))
    effects: tuple[Effect, ...] = redraw(done, question, shown) if question else ()
    return Turn(done, (*effects, Close(ending)))


def _ending(conversation: Conversation) -> Ending:
    return "partial" if any(answer.given == "answered" for answer in conversation.answers.values()) else "refused"
