"""Every way through a flow: how long it is, where it ends, and how often it asks why."""

from collections.abc import Iterator

from conversations.expectations import Date, FreeText, Number
from conversations.flow import END, Flow
from conversations.lint.finding import Finding

MOST_QUESTIONS = 4
MOST_REASONS = 2
MOST_SECONDS = 60
WORDS_A_SECOND = 4
SECONDS_TO_PRESS, SECONDS_TO_TYPE, SECONDS_TO_WRITE = 3, 6, 15


def longest_seconds(flow: Flow) -> int:
    """How long the slowest way takes: to read at a usual speed, to press, to write a sentence."""
    return max((seconds(flow, path) for path in flow.paths()), default=0)


def seconds(flow: Flow, path: tuple[str, ...]) -> int:
    return sum(_seconds(flow, key) for key in path)


def _seconds(flow: Flow, key: str) -> int:
    expects = flow.question(key).expects
    labels = flow.labels(flow.source, key).values()
    words = sum(len(text.split()) for text in (flow.text(flow.source, key) or "", *labels))
    match expects:
        case FreeText():
            answering = SECONDS_TO_WRITE
        case Number() | Date():
            answering = SECONDS_TO_TYPE
        case _:
            answering = SECONDS_TO_PRESS
    return round(words / WORDS_A_SECOND) + answering


def paths(flow: Flow) -> Iterator[Finding]:
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
        yield from _reasons(flow, path)
        if (long := seconds(flow, path)) > MOST_SECONDS and flow.kind == "check_in":
            problem = f"This takes about {long} seconds; people are promised less than {MOST_SECONDS}."
            yield Finding("warning", " → ".join(path), problem, "Shorten the questions, or leave one out.")
    for question in flow.questions:
        if question.key not in asked:
            mend = "Lead a branch to it, or remove it."
            yield Finding("error", question.key, "No path reaches this question.", mend)


def _reasons(flow: Flow, path: tuple[str, ...]) -> Iterator[Finding]:
    whys = [flow.question(key).means == "why" for key in path]
    if sum(whys) > MOST_REASONS:
        problem = f"{sum(whys)} reasons are asked for; {MOST_REASONS} a check-in are the most."
        yield Finding("warning", " → ".join(path), problem, "Ask for the reason that matters most.")
    for before, key, first, second in zip(path, path[1:], whys, whys[1:], strict=False):
        if first and second:
            problem = "A reason is asked for twice in a row."
            yield Finding("warning", f"{before} → {key}", problem, "One why for each question is enough.")
