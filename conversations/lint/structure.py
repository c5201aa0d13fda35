"""The questions themselves: keys, branches, conditions, and what fits on a button."""

from collections import Counter
from collections.abc import Iterator, Mapping

from conversations.conditions import FIELDS, Condition
from conversations.expectations import ManyOf, OneOf, Scale
from conversations.flow import ANY, END, UNASKED, Flow, Question
from conversations.lint.finding import Finding

LONGEST_DATA = 64
MOST_POINTS = 11
MOST_CHOSEN_OF = 10

_UNASKED = frozenset({"skipped", "declined"})
_IDENTIFIER = "x" * 22


def questions(flow: Flow) -> Iterator[Finding]:
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
        yield from _number_of_options(question)
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


def _number_of_options(question: Question) -> Iterator[Finding]:
    """As many as can be shown: eleven buttons in two rows, ten boxes to tick."""
    count = len(question.expects.options)
    match question.expects:
        case Scale() if not 2 <= count <= MOST_POINTS:
            problem = f"A scale of {count} points; from 2 to {MOST_POINTS} can be shown."
            yield Finding("error", question.key, problem, "Use 1 to 5, or 0 to 10.")
        case OneOf() | ManyOf() if not 2 <= count <= MOST_CHOSEN_OF:
            problem = f"{count} to choose from; from 2 to {MOST_CHOSEN_OF} can be shown."
            yield Finding("error", question.key, problem, "Leave some out, or ask for words.")
        case _:
            pass


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
