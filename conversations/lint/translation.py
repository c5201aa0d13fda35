"""Whether a translation says all that the first language says, as it says it now."""

from collections.abc import Iterator, Mapping

from conversations.flow import WORDS, Flow
from conversations.lint.finding import Finding
from conversations.texts.translations import MENDS, PROBLEMS, compare


def translation(flow: Flow, language: str) -> Iterator[Finding]:
    """What is missing or stale in another language; other ways to type an answer are each language's own."""
    if language == flow.source:
        return
    source, texts = (_said(flow.texts.get(one, {})) for one in (flow.source, language))
    for key, kind in compare(language, source, texts, flow.made_from.get(language, {})).items():
        yield Finding("warning", f"{language}:{key}", PROBLEMS[kind], MENDS[kind])


def _said(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {key: text for key, text in texts.items() if not key.endswith(f".{WORDS}")}
