"""Where one answer leads: to the next question, to the end, or, when it was changed, along another path."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations import path, showing
from conversations.conversation import Conversation
from conversations.effects import Close, Ending, Turn
from conversations.endings import changing, over
from conversations.expectations import Answer, FreeText
from conversations.flow import END, Flow, Question
from conversations.messages import Outbound
from conversations.path import is_finished, walked
from conversations.recording import low_answer, record
from conversations.steps import ask, joined, redrawn, speak, waiting_for


def take(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """Takes an answer to a question that is open, asked again, or late."""
    if conversation.status == "expired":
        return _late(flow, conversation, question, answer, now)
    noted = record(flow, conversation, question, answer, now)
    if question.key in conversation.reasked:
        return joined(noted, after_change(flow, conversation, noted.conversation, question, answer, now))
    return joined(noted, _go_on(flow, noted.conversation, question, answer, now))


def _go_on(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """To the next question; a reason given together with the score is not asked for again."""
    step = path.after(flow, conversation, question, answer)
    if step == END:
        return finish(flow, conversation, question, answer, now)
    following = flow.question(step)
    if answer.rest and isinstance(following.expects, FreeText):
        noted = _with_reason(flow, conversation, question, following, answer, now)
        return joined(noted, _go_on(flow, noted.conversation, following, Answer("", answer.rest), now))
    waiting = _patient(conversation, now) if flow.kind == "check_in" else conversation
    return ask(flow, waiting, following)


def _with_reason(
    flow: Flow, conversation: Conversation, question: Question, reason: Question, answer: Answer, now: datetime
) -> Turn:
    """The words behind a value are the reason; an edit of that message changes both."""
    lines = conversation.heard.lines.get(question.key)
    heard = conversation.heard.without(reason.key)
    said = heard.added(reason.key, lines[-1][0], answer.rest, now) if lines else heard
    return record(flow, conversation.but(heard=said), reason, Answer("", answer.rest, late=answer.late), now)


def _patient(conversation: Conversation, now: datetime) -> Conversation:
    """Whoever answered the first question is not reminded of it; the rest of the check-in stays open until its time."""
    opened = conversation.opened or now
    return conversation.but(timer="expire", due=opened + timedelta(days=conversation.patience.close_after))


def finish(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    done = over(conversation, now)
    goodbye = _goodbye(flow, done, question, answer)
    spoken = speak(done.but(slots={**done.slots, END: done.said}), goodbye) if goodbye.headline else Turn(done)
    return replace(spoken, effects=(*spoken.effects, Close(ending(done))))


def _goodbye(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Outbound:
    if flow.kind == "check_in":
        return showing.thanks(flow, conversation, low=low_answer(flow, conversation) is not None)
    ending_text = f"{question.key}.then.{answer.value}" if answer.value else f"{question.key}.then"
    return Outbound(showing.flow_text(flow, conversation, ending_text))


def ending(conversation: Conversation) -> Ending:
    return "completed" if any(a.given == "answered" for a in conversation.answers.values()) else "refused"


def _late(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """An answer after the end counts, is marked late, and nothing further is asked."""
    late = replace(answer, late=True)
    noted = record(flow, conversation, question, late, now)
    step = path.after(flow, noted.conversation, question, answer)
    if answer.rest and step != END and isinstance(flow.question(step).expects, FreeText):
        reasoned = _with_reason(flow, noted.conversation, question, flow.question(step), late, now)
        noted = joined(noted, reasoned)
    done = over(noted.conversation, now)
    told = speak(done, Outbound(showing.words(done, "later_answer"), (showing.words(done, "thanks"),)))
    return joined(replace(noted, conversation=done), replace(told, effects=(*told.effects, Close(ending(done)))))


def after_change(
    flow: Flow, before: Conversation, conversation: Conversation, question: Question, answer: Answer, now: datetime
) -> Turn:
    """Where a changed answer leads elsewhere, what is asked next follows the path again, as far as it is needed."""
    _, step = walked(flow, conversation)
    if answer.rest and _is_reason(flow, conversation, question, answer):
        reason = flow.question(path.after(flow, conversation, question, answer))
        noted = _with_reason(flow, conversation, question, reason, answer, now)
        return joined(noted, after_change(flow, before, noted.conversation, reason, replace(answer, rest=""), now))
    if conversation.status == "open":
        return _led_on(flow, conversation, step, question, answer, now)
    return _afterwards(flow, before, conversation, step, now)


def _is_reason(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> bool:
    step = path.after(flow, conversation, question, answer) if answer.value else END
    return step != END and flow.question(step).means == "why"


def _led_on(
    flow: Flow, conversation: Conversation, step: str, question: Question, answer: Answer, now: datetime
) -> Turn:
    """The question that is open gives way when it is no longer the next one."""
    open_question = waiting_for(flow, conversation)
    if open_question is None or step == open_question.key:
        return Turn(conversation)
    old = redrawn(flow, conversation.but(step=""), open_question)
    turn = (
        finish(flow, conversation, question, answer, now)
        if step == END
        else ask(flow, conversation, flow.question(step))
    )
    return replace(turn, effects=old + turn.effects)


def _afterwards(flow: Flow, before: Conversation, conversation: Conversation, step: str, now: datetime) -> Turn:
    """After the end only what the change made necessary is asked, and nothing of whoever had not come to the end."""
    added = [key for key in conversation.reasked if key not in conversation.answers]
    stale = [flow.question(key) for key in added if key != step]
    kept = conversation.but(reasked=tuple(key for key in conversation.reasked if key not in {q.key for q in stale}))
    old = tuple(effect for q in stale for effect in redrawn(flow, kept, q))
    if step == END or step in kept.reasked or not (added or is_finished(flow, before)):
        return Turn(over(kept, now) if kept.status == "changing" and not kept.reasked else kept, old)
    asked = ask(flow, changing(kept.but(reasked=(*kept.reasked, step)), now), flow.question(step))
    return replace(asked, effects=old + asked.effects)
