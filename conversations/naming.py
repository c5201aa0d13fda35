"""Which answer somebody means to change: *change delivery*, by the words of a question or of its answer.

The name of the flow means its first question.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from conversations import showing
from conversations.conversation import Conversation
from conversations.flow import Flow, Question
from conversations.reading.language import Language, change_phrases, known, wish_phrases, words_of

LONGEST, LONGEST_LINE = 5, 80
LONG_WORD = 4
_FALLBACK = "en"


def named(flow: Flow, conversation: Conversation, text: str) -> Question | None:
    """The answered question that a line like *change delivery* names, if it names exactly one."""
    for language in _languages(conversation.language) if conversation.answers else ():
        if wanted := _wanted(text, language):
            return _meant(flow, conversation, wanted, language)
    return None


def may_want_change(text: str, language: str) -> bool:
    """Whether a line begins like a wish to change an answer; most do not, and then nothing has to be looked up."""
    return any(_behind_wish(text, one) is not None for one in _languages(language))


def _languages(language: str) -> list[Language]:
    names = dict.fromkeys((language[:2].lower(), _FALLBACK))
    return [known()[name] for name in names if name in known()]


def _wanted(text: str, language: Language) -> Sequence[str]:
    return [word for word in _behind_wish(text, language) or () if len(word) >= LONG_WORD]


def _behind_wish(text: str, language: Language) -> Sequence[str] | None:
    """The words behind *change* or *back*; None when the line does not begin like that."""
    if len(text) > LONGEST_LINE or not _begins(text, language):
        return None
    words = words_of(text, language)
    for phrases in (wish_phrases(language), change_phrases(language)):
        found = phrases.at(words, 0)
        if found and found[0] in ("change", "back") and len(words) - found[1] <= LONGEST:
            return words[found[1] :]
    return None


def _begins(text: str, language: Language) -> bool:
    """Most lines do not, and are not looked at any further."""
    first = text.split(None, 1)[:1]
    return bool(first) and words_of(first[0], language)[:1] in _beginnings(language)


@cache
def _beginnings(language: Language) -> frozenset[tuple[str, ...]]:
    tables = (wish_phrases(language).table, change_phrases(language).table)
    return frozenset(phrase[:1] for table in tables for phrase, name in table.items() if name in ("change", "back"))


def _meant(flow: Flow, conversation: Conversation, wanted: Sequence[str], language: Language) -> Question | None:
    matches = {q.key: _matches(wanted, list(_words(flow, conversation, q, language))) for q in flow.questions}
    answered = {
        key: count for key, count in matches.items() if key in conversation.answers and count * 2 >= len(wanted)
    }
    best = [key for key, count in answered.items() if count == max(answered.values())]
    return flow.question(best[0]) if len(best) == 1 else None


def _words(flow: Flow, conversation: Conversation, question: Question, language: Language) -> Iterator[str]:
    answer = conversation.answers.get(question.key)
    shown = showing.labels(flow, conversation, question)
    said = (shown.get(answer.value, answer.value), answer.raw) if answer else ()
    name = flow.name if question == flow.questions[0] else ""
    for text in (name, question.key.replace("_", " "), showing.flow_text(flow, conversation, question.key), *said):
        yield from (word for word in words_of(text, language) if len(word) >= LONG_WORD)


def _matches(wanted: Sequence[str], words: Sequence[str]) -> int:
    return sum(any(_alike(one, other) for other in words) for one in wanted)


def _alike(one: str, other: str) -> bool:
    """The same word, or another form of it."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or (len(shorter) > LONG_WORD + 1 and longer.startswith(shorter[:-2]))
