"""A message that is sent again, so that whoever may have read it before knows."""

from dataclasses import replace

from conversations.messages import Outbound
from conversations.texts import say


def marked(message: Outbound, language: str) -> Outbound:
    """With a first line that says why it comes again; once, however often it does."""
    why = say(language, "again.unknown")
    if message.headline == why:
        return message
    return replace(message, headline=why, body=(message.headline, *message.body))
