"""Checks a flow before a customer meets it: every path, every text, and the habits of good questions."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Literal, TypeAlias

from conversations.conditions import FIELDS, Condition
from conversations.expectations import Scale
from conversations.flow import ANY, END, UNASKED, WORDS, Flow, Question
from conversations.own_words import phrases
from conversations.reading.language import Language, Wording, compiled, known, words_of
from conversations.reading.line import see
from conversations.reading.wishes import stops
from conversations.texts import NAMES
from conversations.texts.translations import MENDS, PROBLEMS, compare

Level: TypeAlias = Literal["error", "warning"]

MOST_QUESTIONS = 4
LONGEST_LABEL = 30
LONGEST_TEXT = 3000
LONG_TEXT = 300
LONGEST_SENTENCE = 20
LONGEST_DATA = 64
MOST_LABELLED = 7

_UNASKED = frozenset({"skipped", "declined"})
_IDENTIFIER = "x" * 22
_SENTENCE_END = re.compile(r"(?<=[.?!…。？！])\s+")
_NAME = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a flow: where, what, and how to mend it. An error keeps a flow from being used."""

    level: Level
    place: str
    problem: str
    mend: str


def lint(flow: Flow) -> list[Finding]:
    """Everything to say about a flow, errors first."""
    found = [*_questions(flow), *_paths(flow)]
    for language in dict.fromkeys((flow.source, *flow.texts)):
        found.extend(_texts(flow, language))
    return sorted(dict.fromkeys(found), key=lambda finding: finding.level != "error")


def _questions(flow: Flow) -> Iterator[Finding]:
    if not flow.questions:
        yield Finding("error", flow.name, "The flow asks nothing.", "Give it at least one question.")
    for key, times in Counter(question.key for question in flow.questions).items():
        if times > 1:
            yield Finding("error", key, f"{times} questions have this key.", "Give each question a key of its own.")
        if key in (END, ANY):
            yield Finding("error", key, "This key has a meaning of its own.", "Choose another key.")
    for number, question in enumerate(flow.questions):
        yield from _branches(flow, question)
        yield from _options(number, question)
    yield from _conditions(flow)


def _branches(flow: Flow, question: Question) -> Iterator[Finding]:
    keys = {other.key for other in flow.questions} | {END}
    for value, step in question.then.items():
        if step not in keys:
            mend = f"Name one of {', '.join(sorted(keys))}."
            yield Finding("error", f"{question.key} → {step}", "There is no such question.", mend)
        if value not in {*question.expects.options, ANY} | _UNASKED | ({UNASKED} if question.ask_if else set()):
            mend = "Remove the branch, or correct the option."
            yield Finding("error", f"{question.key}.{value}", "A branch for an option that is not offered.", mend)
    if ANY not in question.then:
        yield from _without_branch(question)


def _without_branch(question: Question) -> Iterator[Finding]:
    if not question.expects.options:
        mend = f'Say where it leads: then = {{"{ANY}": "{END}"}}.'
        yield Finding("error", question.key, "Words lead nowhere: a dead end.", mend)
    for option in question.expects.options:
        if option not in question.then:
            mend = f'Give the option a branch, or add one for "{ANY}".'
            yield Finding("error", f"{question.key}.{option}", "The option has no branch.", mend)


def _options(number: int, question: Question) -> Iterator[Finding]:
    for option in question.expects.options:
        size = len(f"a:{_IDENTIFIER}:{number}:{option}".encode())
        if size > LONGEST_DATA:
            problem = f"The button's data has {size} bytes; {LONGEST_DATA} fit."
            yield Finding("error", f"{question.key}.{option}", problem, "Give the option a shorter key.")
    for option in question.low:
        if option not in question.expects.options:
            problem = "An option that is not offered is called low."
            yield Finding("error", f"{question.key}.{option}", problem, "Correct or remove it in `low`.")


def _conditions(flow: Flow) -> Iterator[Finding]:
    if flow.questions and flow.questions[0].ask_if:
        mend = "Begin with a question that everybody is asked."
        yield Finding("error", flow.questions[0].key, "The first question is always asked: it has no conditions.", mend)
    for number, question in enumerate(flow.questions):
        earlier = {other.key: other for other in flow.questions[:number]}
        for condition in question.ask_if:
            yield from _condition(flow, question, condition, earlier)


def _condition(
    flow: Flow, question: Question, condition: Condition, earlier: Mapping[str, Question]
) -> Iterator[Finding]:
    place = f"{question.key} ask_if {condition.name}"
    if condition.source in FIELDS and condition.key not in FIELDS[condition.source]:
        mend = f"Known of the {condition.source}: {', '.join(FIELDS[condition.source])}."
        yield Finding("error", place, "There is no such field.", mend)
    if condition.source in FIELDS:
        return
    asked = earlier if condition.source == "answer" else {other.key: other for other in flow.questions}
    if condition.key not in asked:
        mend = f"Name one of {', '.join(sorted(asked)) or 'the questions before it'}."
        yield Finding("error", place, "No question before it has this key.", mend)
    elif options := asked[condition.key].expects.options:
        for value in sorted(set(condition.among) - {*options} - _UNASKED):
            yield Finding("error", place, f"{value!r} is no answer to it.", f"Use one of {', '.join(options)}.")


def _paths(flow: Flow) -> Iterator[Finding]:
    asked: set[str] = set()
    for path in flow.paths():
        asked.update(path)
        if len(path) > MOST_QUESTIONS:
            problem = f"{len(path)} questions on one path; {MOST_QUESTIONS} are the most."
            yield Finding("error", " → ".join(path), problem, "Leave some out, or ask them another time.")
        back = sorted(set(flow.question(path[-1]).leads) & set(path)) if path else []
        for key in back:
            problem = "The path comes back to a question it has asked: a loop."
            yield Finding("error", " → ".join((*path, key)), problem, f'Lead on to a later question or to "{END}".')
    for question in flow.questions:
        if question.key not in asked:
            mend = "Lead a branch to it, or remove it."
            yield Finding("error", question.key, "No path reaches this question.", mend)


def _texts(flow: Flow, language: str) -> Iterator[Finding]:
    texts = flow.texts.get(language, {})
    reader = known().get(language, known()["en"])
    wording = known()[language].wording if language in known() else Wording()
    for question in flow.questions:
        yield from _missing(flow, question, texts, language)
        yield from _labels(question, texts, language, reader)
        for key in (question.key, f"{question.key}.ask"):
            if key in texts:
                yield from _asked(question, texts[key], f"{language}:{key}", wording, reader)
    for key, text in texts.items():
        yield from _any_text(text, f"{language}:{key}")
    if language != flow.source:
        yield from _translation(flow, language)


def _missing(flow: Flow, question: Question, texts: Mapping[str, str], language: str) -> Iterator[Finding]:
    """Without these in its first language a flow cannot be shown."""
    if language != flow.source:
        return
    labelled = () if _only_numbers(question) else question.expects.options
    for key in (question.key, *(f"{question.key}.{option}" for option in labelled)):
        if not texts.get(key, "").strip():
            yield Finding("error", f"{language}:{key}", "The text is missing.", f'Write a text for "{key}".')


def _translation(flow: Flow, language: str) -> Iterator[Finding]:
    """What is missing or stale in another language; other ways to type an answer are each language's own."""
    source, texts = (_said(flow.texts.get(one, {})) for one in (flow.source, language))
    for key, kind in compare(language, source, texts, flow.made_from.get(language, {})).items():
        yield Finding("warning", f"{language}:{key}", PROBLEMS[kind], MENDS[kind])


def _said(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {key: text for key, text in texts.items() if not key.endswith(f".{WORDS}")}


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


def _asks_twice(text: str, wording: Wording, reader: Language) -> bool:
    if text.count("?") + text.count("？") > 1:
        return True
    return any(_is_double(sentence, wording, reader) for sentence in _sentences(text) if sentence.endswith(("?", "？")))


def _is_double(sentence: str, wording: Wording, reader: Language) -> bool:
    """ "And" always doubles a question; "or" only where it begins another: "satisfied or dissatisfied" is one."""
    words = words_of(sentence, reader)
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
