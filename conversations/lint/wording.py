"""The words of a flow in one language: what is missing or too long, and the habits of good questions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from conversations.expectations import Scale
from conversations.flow import WORDS, Flow, Question
from conversations.lint.finding import Finding, Level
from conversations.own_words import phrases
from conversations.reading.language import Language, Wording, compiled, known, words_of
from conversations.reading.line import see
from conversations.reading.wishes import stops
from conversations.texts import NAMES

LONGEST_LABEL = 30
LONGEST_TEXT = 3000
LONG_TEXT = 300
LONGEST_SENTENCE = 20
LONGEST_OPENING = 110  # with who asks before it, a notification shows 150 characters
MOST_LABELLED = 7

_SENTENCE_END = re.compile(r"(?<=[.?!…。？！])\s+")
# Without its accent the Portuguese and Italian *is* would be their *and*.
_IS = re.compile(r"\b[éèÉÈ]\b")
_NAME = re.compile(r"\{[^{}]*\}")


def texts(flow: Flow, language: str) -> Iterator[Finding]:
    said = flow.texts.get(language, {})
    reader = known().get(language, known()["en"])
    wording = known()[language].wording if language in known() else Wording()
    for question in flow.questions:
        yield from _missing(flow, question, said, language)
        yield from _labels(question, said, language, reader)
        for key in (question.key, f"{question.key}.ask"):
            if key in said:
                yield from _asked(question, said[key], f"{language}:{key}", wording, reader)
    if flow.kind == "check_in" and flow.questions:
        yield from _opening(said.get(flow.questions[0].key, ""), f"{language}:{flow.questions[0].key}")
    for key, text in said.items():
        yield from _any_text(text, f"{language}:{key}")


def _missing(flow: Flow, question: Question, texts: Mapping[str, str], language: str) -> Iterator[Finding]:
    """Without these in its first language a flow cannot be shown."""
    if language != flow.source:
        return
    labelled = () if _only_numbers(question) else question.expects.options
    for key in (question.key, *(f"{question.key}.{option}" for option in labelled)):
        if not texts.get(key, "").strip():
            yield Finding("error", f"{language}:{key}", "The text is missing.", f'Write a text for "{key}".')


def _only_numbers(question: Question) -> bool:
    """A long scale shows its numbers and needs no word for each."""
    return isinstance(question.expects, Scale) and len(question.expects.options) > MOST_LABELLED


def _labels(question: Question, texts: Mapping[str, str], language: str, reader: Language) -> Iterator[Finding]:
    for option in question.expects.options:
        place = f"{language}:{question.key}.{option}"
        label = texts.get(f"{question.key}.{option}", "")
        shown = _NAME.sub("", f"{option} {label}" if isinstance(question.expects, Scale) else label)
        if len(shown) > LONGEST_LABEL:
            problem = f'The label "{shown}" has {len(shown)} characters; {LONGEST_LABEL} fit on a button.'
            yield Finding("error", place, problem, "Shorten it.")
        own = phrases(texts.get(f"{question.key}.{option}.{WORDS}", ""))
        if any(stops(see(words, reader)) for words in (label, option, *own)):
            problem = "Typing this answer would stop all check-ins."
            yield Finding("error", place, problem, "Choose other words, and another key.")


def _asked(question: Question, text: str, place: str, wording: Wording, reader: Language) -> Iterator[Finding]:
    if len(text) > LONG_TEXT:
        level: Level = "error" if len(text) > LONGEST_TEXT else "warning"
        limit = LONGEST_TEXT if level == "error" else LONG_TEXT
        yield Finding(level, place, f"The question has {len(text)} characters, over {limit}.", "Shorten it.")
    words = words_of(text, reader)
    if _asks_twice(text, wording, reader):
        yield Finding("warning", place, "This asks two things at once.", "Ask one of them, or make two questions.")
    if _holds(words, wording.agreeing, reader):
        problem = "Asking for agreement invites agreement."
        yield Finding("warning", place, problem, "Ask how much or how often, with the ends named.")
    if _holds(words, wording.superlatives, reader):
        yield Finding("warning", place, "A superlative leads to an answer.", "Use a neutral word.")
    if isinstance(question.expects, Scale) and _is_timeless(text, words, wording, reader):
        problem = "The question names neither a subject nor a period."
        yield Finding("warning", place, problem, "Mention {about}, or a period such as *this month*.")


def _opening(text: str, place: str) -> Iterator[Finding]:
    if (length := len(_NAME.sub("", text))) > LONGEST_OPENING:
        problem = f"The first question has {length} characters; a notification cuts it off after {LONGEST_OPENING}."
        yield Finding("warning", place, problem, f"Shorten it, or move the second sentence to {place}.more.")


def _asks_twice(text: str, wording: Wording, reader: Language) -> bool:
    if text.count("?") + text.count("？") > 1:
        return True
    return any(_is_double(sentence, wording, reader) for sentence in _sentences(text) if sentence.endswith(("?", "？")))


def _is_double(sentence: str, wording: Wording, reader: Language) -> bool:
    """ "And" always doubles a question; "or" only where it begins another: "satisfied or dissatisfied" is one."""
    words = words_of(_IS.sub(" ", sentence), reader)
    either, asking = (compiled({"": listed}, reader) for listed in (wording.either, wording.asking))
    begins = (found[1] for at in range(len(words)) if (found := either.at(words, at)))
    return _holds(words, wording.both, reader) or any(asking.at(words, at) is not None for at in begins)


def _holds(words: Sequence[str], listed: str, reader: Language) -> bool:
    return compiled({"": listed}, reader).anywhere(words)


def _is_timeless(text: str, words: Sequence[str], wording: Wording, reader: Language) -> bool:
    subject = any(name in text for name in ("{about}", "{company}"))
    return bool(wording.periods) and not subject and not _holds(words, wording.periods, reader)


def _any_text(text: str, place: str) -> Iterator[Finding]:
    for sentence in _sentences(text):
        if (length := len(sentence.split())) > LONGEST_SENTENCE:
            yield Finding("warning", place, f"A sentence of {length} words.", f"Stay within {LONGEST_SENTENCE} words.")
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        yield Finding("error", place, "A brace without its partner.", "Close it, or write it twice to show it.")
        return
    for name in names:
        if name not in NAMES:
            problem = f"Nothing is known to fill in for {{{name}}}."
            yield Finding("error", place, problem, f"Use one of {', '.join(sorted(NAMES))}.")


def _sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text.strip())
