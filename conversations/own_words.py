"""Other ways to type an answer that a flow brings along, in each language: the texts `key.option.words`."""

from collections.abc import Mapping

from conversations.conversation import Conversation
from conversations.flow import WORDS, Flow, Question

LONGEST = 100
_AROUND = " \t\r\n.,;:!?…。！？"


def meant(flow: Flow, conversation: Conversation, question: Question, text: str) -> str | None:
    """The option that the whole message says in the flow's own words; None when it says none."""
    if not flow.has_own_words or len(text) > LONGEST:
        return None
    return _table(flow, conversation.language, question.key).get(_plain(text))


def phrases(words: str) -> list[str]:
    """Those of a list with commas."""
    return [phrase.strip() for phrase in words.split(",") if phrase.strip()]


def _plain(words: str) -> str:
    return " ".join(words.casefold().strip(_AROUND).split())


def _table(flow: Flow, language: str, key: str) -> Mapping[str, str]:
    options = flow.question(key).expects.options
    listed = {option: flow.text(language, f"{key}.{option}.{WORDS}") or "" for option in options}
    return {_plain(phrase): option for option, words in listed.items() for phrase in phrases(words)}
