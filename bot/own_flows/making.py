"""Makes questions and texts of the forms that a file was read as."""

import re
from collections.abc import Iterator, Mapping

from bot.own_flows.form import OneFlow, OneQuestion, OneTranslation, TranslatedQuestion
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.flow import ANY, Question

SPAN = re.compile(r"(\d+)\s*-\s*(\d+)")


def question_of(form: OneQuestion) -> Question:
    expects = _expects(form)
    return Question(
        key=form.key,
        expects=expects,
        then=_branches(form.then, expects),
        means=form.means,
        low=tuple(map(str, form.low)),
        ask_if=tuple(one.condition() for one in form.ask_if),
    )


def _expects(form: OneQuestion) -> Expectation:
    options = tuple(form.options or form.labels)
    match form.kind:
        case "scale":
            return Scale(int(1 if form.from_ is None else form.from_), int(5 if form.to is None else form.to))
        case "yes_no":
            return YesNo()
        case "one_of":
            return OneOf(options)
        case "many_of":
            return ManyOf(options)
        case "number":
            return Number(form.from_, form.to)
        case "date":
            return Date()
        case "free_text":
            return FreeText()


def _branches(then: str | Mapping[str, str], expects: Expectation) -> Mapping[str, str]:
    """`"1, 2"` and, on a scale, `"0-6"` stand for several answers."""
    if isinstance(then, str):
        return {ANY: then}
    return {value: step for values, step in then.items() for value in _values(values, expects)}


def _values(values: str, expects: Expectation) -> Iterator[str]:
    for value in values.split(","):
        span = SPAN.fullmatch(value.strip()) if isinstance(expects, Scale) else None
        if span:
            yield from map(str, range(int(span[1]), int(span[2]) + 1))
        else:
            yield value.strip()


def texts_of(form: OneFlow) -> Mapping[str, str]:
    said = {key: text for question in form.questions for key, text in _said(question.key, question)}
    return said | ({"about": form.about} if form.about else {})


def translated(form: OneTranslation) -> Mapping[str, str]:
    said = {key: text for name, question in form.questions.items() for key, text in _said(name, question)}
    return said | ({"about": form.about} if form.about else {})


def _said(key: str, form: OneQuestion | TranslatedQuestion) -> Iterator[tuple[str, str]]:
    yield key, form.text
    if form.more:
        yield f"{key}.more", form.more
    if form.last:
        yield f"{key}.last", form.last
    yield from ((f"{key}.{option}", label) for option, label in form.labels.items())
    yield from ((f"{key}.{option}.words", words) for option, words in form.words.items())
