"""How a conversation is over: a late line may still belong to it, and a changed answer opens it again for a while."""

from datetime import datetime, timedelta

from conversations.conversation import Conversation

SECOND_THOUGHTS = timedelta(days=1)


def over(conversation: Conversation, now: datetime) -> Conversation:
    """Everything was said; where people may type several lines, one more still belongs to it for a moment."""
    done = conversation.but(step="", status="closed", timer="", due=None)
    if not conversation.patience.quiet or conversation.heard.last not in conversation.answers:
        return done
    return done.but(status="ending", timer="settle", due=now + timedelta(seconds=conversation.patience.longest))


def changing(conversation: Conversation, now: datetime) -> Conversation:
    """One that was over takes another answer for a while; then it is over again."""
    return conversation.but(status="changing", timer="expire", due=now + SECOND_THOUGHTS)
