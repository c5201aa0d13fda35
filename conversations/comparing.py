"""What is different between two revisions of a flow, in plain words."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from conversations.conditions import in_words
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.flow import ANY, END, Flow, Question

SPECIAL = {ANY: "anything else", "skipped": "a skip", "declined": "“prefer not to say”", "unasked": "not asking it"}
ROLES = {"score": "a score", "why": "a reason", "": "neither a score nor a reason"}


def differences(old: Flow, new: Flow) -> list[str]:
    """A sentence for each difference; none when a conversation would go the same way in the same words."""
    return [*_flow(old, new), *_questions(old, new), *_texts(old, new)]


def _flow(old: Flow, new: Flow) -> Iterator[str]:
    if old.purpose != new.purpose:
        yield f"Its purpose is now: {new.purpose}"
    before, after = [q.key for q in old.questions], [q.key for q in new.questions]
    yield from (f"The question {key} is new: “{new.text(new.source, key)}”." for key in after if key not in before)
    yield from (f"The question {key} is gone: “{old.text(old.source, key)}”." for key in before if key not in after)
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield f"The questions are in another order: {', '.join(after)}."
    if old.longest != new.longest:
        yield f"The longest way has {new.longest} {'question' if new.longest == 1 else 'questions'}, not {old.longest}."


def _questions(old: Flow, new: Flow) -> Iterator[str]:
    earlier = {question.key: question for question in old.questions}
    for question in new.questions:
        if question.key in earlier:
            yield from _question(earlier[question.key], question)


def _question(old: Question, new: Question) -> Iterator[str]:
    key = new.key
    if old.expects != new.expects:
        yield f"{key} expects {_expected(new.expects)}, not {_expected(old.expects)}."
    yield from _branches(old, new)
    if old.means != new.means:
        yield f"{key} is now {ROLES.get(new.means, new.means)}."
    if old.low != new.low:
        yield f"Somebody has to look at once when {key} is {_either(new.low)}, not {_either(old.low)}."
    if old.ask_if != new.ask_if:
        yield f"{key} is asked {_when(new)}; it was asked {_when(old)}."


def _branches(old: Question, new: Question) -> Iterator[str]:
    moved: dict[tuple[str, str], list[str]] = {}
    for value in dict.fromkeys((*new.expects.options, *new.then, *old.then)):
        before, after = old.after(value), new.after(value)
        if before != after:
            moved.setdefault((before, after), []).append(SPECIAL.get(value, value))
    for (before, after), values in moved.items():
        yield f"After {_either(tuple(values))}, {new.key} leads to {_step(after)}, not to {_step(before)}."


def _texts(old: Flow, new: Flow) -> Iterator[str]:
    kept = {question.key for question in old.questions} & {question.key for question in new.questions}
    source = new.source
    before, after = old.texts.get(source, {}), new.texts.get(source, {})
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key) and (key.partition(".")[0] in kept or key == "about"):
            yield _said(key, before.get(key), after.get(key))
    for language in sorted((old.texts.keys() | new.texts.keys()) - {source}):
        yield from _language(language, old.texts.get(language), new.texts.get(language))


def _said(key: str, before: str | None, after: str | None) -> str:
    if before is None:
        return f"{key} now says “{after}”."
    return f"{key} no longer says “{before}”." if after is None else f"{key} says “{after}”, not “{before}”."


def _language(language: str, before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> Iterator[str]:
    if before is None or after is None:
        yield f"{language}: there {'is a' if before is None else 'is no longer a'} translation."
        return
    count = sum(before.get(key) != after.get(key) for key in before.keys() | after.keys())
    if count:
        yield f"{language}: {count} {'text is' if count == 1 else 'texts are'} different."


def _expected(expects: Expectation) -> str:
    match expects:
        case Scale(low, high):
            return f"a number from {low} to {high}"
        case YesNo():
            return "yes or no"
        case OneOf(options):
            return f"one of {', '.join(options)}"
        case ManyOf(options):
            return f"some of {', '.join(options)}"
        case Number(low, high):
            bounds = [f"{word} {bound:g}" for word, bound in (("from", low), ("to", high)) if bound is not None]
            return " ".join(["a number", *bounds])
        case Date():
            return "a day"
        case FreeText():
            return "words"
        case _:
            assert_never(expects)


def _either(values: tuple[str, ...]) -> str:
    *first, last = values or ("nothing",)
    return f"{', '.join(first)} or {last}" if first else last


def _step(key: str) -> str:
    return "the end" if key == END else key


def _when(question: Question) -> str:
    return f"only if {' and '.join(map(in_words, question.ask_if))}" if question.ask_if else "always"
