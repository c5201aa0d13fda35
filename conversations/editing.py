"""What changing a message one has typed does: the answer or the point that it gave changes with it."""

from dataclasses import replace
from datetime import datetime

from conversations import showing
from conversations.answering import after_change
from conversations.conversation import Conversation
from conversations.correcting import stop
from conversations.effects import Raise, Say, Turn
from conversations.events import Edited, Said
from conversations.expectations import Answer, FreeText
from conversations.flow import Flow, Question
from conversations.hearing import hear, read_for, would_answer
from conversations.messages import Outbound
from conversations.reading import Text, Value, Wish
from conversations.recording import record, withdraw
from conversations.steps import joined, speak


def edit(flow: Flow, conversation: Conversation, edited: Edited, now: datetime) -> Turn:
    """The history keeps what was there before."""
    given = conversation.heard.given_by(edited.message)
    if not given:
        return _of_no_answer(flow, conversation, edited, now)
    if (given[0], edited.message, edited.text) in _standing_lines(conversation):
        return Turn(conversation)
    asked = next((question for question in flow.questions if question.key == given[0]), None)
    if asked is None:
        return _of_point(conversation, given[0], edited)
    if isinstance(asked.expects, FreeText):
        return _of_words(flow, conversation, asked, edited, now)
    return _of_value(flow, conversation, asked, edited, now)


def _standing_lines(conversation: Conversation) -> set[tuple[str, str, str]]:
    lines = conversation.heard.lines
    return {(key, message, text) for key in lines for message, text in lines[key]}


def _of_no_answer(flow: Flow, conversation: Conversation, edited: Edited, now: datetime) -> Turn:
    """What could not be read before may answer now; anything else is kept as a remark."""
    if would_answer(flow, conversation, edited.text, now):
        return hear(flow, conversation, Said(edited.text, edited.message), now)
    key = f"edit.{edited.message}"
    heard = conversation.heard.added(key, edited.message, edited.text, now)
    return Turn(conversation.but(heard=heard), (Raise(key, edited.text, "remark"),))


def _of_point(conversation: Conversation, key: str, edited: Edited) -> Turn:
    heard = conversation.heard.edited(key, edited.message, edited.text)
    if key in conversation.gone:
        return Turn(conversation.but(heard=heard))
    return Turn(conversation.but(heard=heard), (Raise(key, heard.words(key), "remark"),))


def _of_words(flow: Flow, conversation: Conversation, question: Question, edited: Edited, now: datetime) -> Turn:
    heard = conversation.heard.edited(question.key, edited.message, edited.text)
    after = conversation.but(heard=heard)
    if heard.typing == question.key or question.key not in conversation.answers:
        return Turn(after)
    answer = Answer("", heard.words(question.key), late=conversation.status == "expired")
    match read_for(flow, conversation, question, edited.text, now):
        case Wish("stop"):
            return stop(flow, conversation)
        case Wish("skip" | "declined" as name):
            answer = replace(answer, raw=edited.text, given="skipped" if name == "skip" else "declined")
        case _:
            pass
    return _revised(flow, conversation, after, question, answer, now)


def _of_value(flow: Flow, conversation: Conversation, question: Question, edited: Edited, now: datetime) -> Turn:
    match read_for(flow, conversation, question, edited.text, now):
        case Value(value, rest):
            return _with_value(flow, conversation, question, edited, Answer(value, edited.text, rest), now)
        case Wish("skip" | "declined" as name) if question.means not in ("consent", "verdict"):
            passed = Answer("", edited.text, given="skipped" if name == "skip" else "declined")
            return _with_value(flow, conversation, question, edited, passed, now)
        case Wish("stop"):
            return stop(flow, conversation)
        case Text():
            kept = Turn(conversation, (Raise(f"edit.{edited.message}", edited.text, "remark"),))
            return joined(kept, _stands(flow, conversation, question))
        case _:
            return _stands(flow, conversation, question)


def _stands(flow: Flow, conversation: Conversation, question: Question) -> Turn:
    """Rather the old answer than a guess; one press changes it."""
    if question.key not in conversation.answers:
        return Turn(conversation)
    line = showing.said(flow, conversation, question, conversation.answers[question.key])
    change = showing.aside(flow, conversation, question, "change", "change")
    return speak(conversation, Outbound(showing.words(conversation, "edit_unclear"), (line,), asides=(change,)))


def _with_value(
    flow: Flow, conversation: Conversation, question: Question, edited: Edited, answer: Answer, now: datetime
) -> Turn:
    """The words behind the value were a reason: they change with it, or go."""
    heard = conversation.heard.edited(question.key, edited.message, edited.text)
    reasons = [key for key in conversation.heard.given_by(edited.message) if key != question.key]
    turn = Turn(conversation.but(heard=heard))
    for reason in reasons:
        turn = joined(turn, _reason_anew(flow, turn.conversation, reason, edited, answer.rest, now))
    answer = replace(answer, late=conversation.status == "expired", rest="" if reasons else answer.rest)
    return joined(turn, _revised(flow, conversation, turn.conversation, question, answer, now))


def _reason_anew(flow: Flow, conversation: Conversation, key: str, edited: Edited, rest: str, now: datetime) -> Turn:
    after = conversation.but(heard=conversation.heard.edited(key, edited.message, rest))
    words = after.heard.words(key)
    if key not in conversation.answers or words == conversation.answers[key].raw:
        return Turn(after)
    question = flow.question(key)
    return record(flow, after, question, Answer("", words), now) if words else withdraw(flow, after, question)


def _revised(
    flow: Flow, before: Conversation, conversation: Conversation, question: Question, answer: Answer, now: datetime
) -> Turn:
    """Confirmed in words, unless something is said anyway: the message it changes may be far above."""
    turn = record(flow, conversation, question, answer, now)
    if conversation.status != "expired":
        turn = joined(turn, after_change(flow, before, turn.conversation, question, answer, now))
    if any(isinstance(effect, Say) for effect in turn.effects) or question.key not in turn.conversation.answers:
        return turn
    return joined(turn, speak(turn.conversation, showing.confirmed(flow, turn.conversation, question)))
