"""What we remember of the last check-in, as one line under the question: *In May you told us: …*"""

from string import Formatter

from conversations.conversation import Conversation
from conversations.expectations import Scale
from conversations.flow import Flow, Question
from conversations.texts import fill, say, writing

LAST = "last"


def remembered(flow: Flow, conversation: Conversation, question: Question) -> tuple[str, ...]:
    """The flow's text `key.last`; none when something that it mentions is not known of this person.

    In the conversation's own language or not at all: it is an extra, and no reason to mix two languages.
    """
    words = flow.texts.get(conversation.language, {}) if flow.remembers else {}
    text = words.get(f"{question.key}.{LAST}")
    if not text or not all(conversation.names.get(name) for name in mentioned(text)):
        return ()
    return (fill(text, {**conversation.names, "last_answer": _answer(flow, conversation)}, conversation.language),)


def mentioned(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def _answer(flow: Flow, conversation: Conversation) -> str:
    """The last answer to the scored question, in today's words: *2 of 5, dissatisfied*."""
    value, language, scored = conversation.names.get("last_answer", ""), conversation.language, flow.scored
    if scored is None or value not in scored.expects.options:
        return value
    label = writing.inside(language, flow.labels(language, scored.key)[value])
    if not isinstance(scored.expects, Scale):
        return label
    names = {"score": value, "count": str(scored.expects.high), "label": label}
    return say(language, "dialogue.score" if label != value else "dialogue.score_number", names)
