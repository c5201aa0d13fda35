"""A reply in another language than ours: the flow's own labels in that language tell what is meant."""

from datetime import datetime

from conversations.conversation import Conversation
from conversations.flow import Flow, Question
from conversations.reading import Value, read

LONGEST = 60  # a label with a few words around it; more than that is a sentence of its own


def in_another_language(
    flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime
) -> Value | None:
    """The one option that all languages agree on which read a label in the words; with the language if it is one."""
    if len(text) > LONGEST:
        return None
    found: dict[str, str] = {}
    for language in flow.texts:
        if language != conversation.language:
            reading = read(question.expects, flow.labels(language, question.key), text, language, now, (language,))
            if isinstance(reading, Value) and not reading.rest and not reading.language:
                found[language] = reading.value
    if len(set(found.values())) != 1:
        return None
    return Value(next(iter(found.values())), language=next(iter(found)) if len(found) == 1 else "")
