"""Several lines in a row are one answer: words wait for a moment of quiet before they are taken."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.conversation import Conversation
from conversations.effects import Turn
from conversations.events import Said
from conversations.flow import Question


def collect(conversation: Conversation, question: Question, said: Said, now: datetime) -> Turn:
    """One line more. The timer of the conversation is set aside until the lines are taken."""
    heard = conversation.heard
    if not heard.typing:
        heard = replace(
            heard.without(question.key), typing=question.key, since=now, timer=conversation.timer, due=conversation.due
        )
    heard = heard.added(question.key, said.message, said.text, now)
    return Turn(conversation.but(heard=heard, timer="settle", due=_taken_at(conversation, heard.since or now, now)))


def _taken_at(conversation: Conversation, since: datetime, now: datetime) -> datetime:
    patience = conversation.patience
    return min(now + timedelta(seconds=patience.quiet), since + timedelta(seconds=patience.longest))


def settle(conversation: Conversation) -> Conversation:
    """Nothing is being typed any more; the timer that was set aside runs again."""
    heard = conversation.heard
    done = replace(heard, typing="", since=None, timer="", due=None)
    return conversation.but(heard=done, timer=heard.timer, due=heard.due)
