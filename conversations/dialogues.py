"""Tests of a flow that read as dialogues: what somebody does, and what must be said to it.

    == A low answer is followed by a question
    language: en
    known: last.score = 2
    > [2]
    < What would help most?
    after: 3d
    < nothing

`>` is a line typed, or a `[Button]` pressed; `after:` lets time pass. `<` is contained in what is said then, in this
order, and `~` in a message that is changed; `< nothing` is silence. `#` begins a remark.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from conversations.effects import Redraw
from conversations.flow import Flow
from conversations.messages import Outbound
from conversations.rehearsal import Exchange, passed, rehearse

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
NOTHING = "nothing"
MAY = "> their words, > [Button], < our words, ~ changed words, after: 3d, language: de, known: last.score = 2"


class Unreadable(ValueError):
    """A line of such a file means nothing; the message names it and what may stand there."""


@dataclass
class Step:
    """One line of somebody's, empty for our opening, and what is expected then: (line number, sign, words)."""

    line: str
    expected: list[tuple[int, str, str]] = field(default_factory=list)


@dataclass
class Dialogue:
    title: str
    number: int
    language: str = "en"
    known: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=lambda: [Step("")])


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one dialogue: `failure` is empty when all was as expected."""

    dialogue: Dialogue
    exchanges: tuple[Exchange, ...]
    failure: str = ""


def parse(text: str) -> list[Dialogue]:
    """Raises Unreadable."""
    found: list[Dialogue] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("=="):
            found.append(Dialogue(line.strip("= ").strip(), number))
        elif not found:
            raise Unreadable(f"line {number}: begin each dialogue with its title: == A low answer")
        else:
            _add(found[-1], number, line.strip())
    return found


def _add(dialogue: Dialogue, number: int, line: str) -> None:
    sign, words = line[0], line[1:].strip()
    name, _, value = (part.strip() for part in line.partition(":"))
    match sign, name:
        case ">", _:
            dialogue.steps.append(Step(words))
        case "<" | "~", _:
            dialogue.steps[-1].expected.append((number, sign, words))
        case _, "after" if passed(f"after {value}"):
            dialogue.steps.append(Step(f"after {value}"))
        case _, "language":
            dialogue.language = value
        case _, "known" if "=" in value:
            key, _, fact = (part.strip() for part in value.partition("="))
            dialogue.known[key] = fact
        case _:
            raise Unreadable(f"line {number}: {line!r} means nothing here. Write one of: {MAY}")


def play(flow: Flow, dialogue: Dialogue) -> Played:
    """All of it, up to the first line that is not as expected."""
    exchanges: list[Exchange] = []
    lines = [step.line for step in dialogue.steps[1:]]
    try:
        for step, exchange in zip(
            dialogue.steps, rehearse(flow, lines, TUESDAY, dialogue.language, dialogue.known), strict=True
        ):
            exchanges.append(exchange)
            if failure := next(_wrong(step, exchange), ""):
                return Played(dialogue, tuple(exchanges), failure)
    except ValueError as error:
        return Played(dialogue, tuple(exchanges), f"line {dialogue.number}: {error}")
    return Played(dialogue, tuple(exchanges))


def _wrong(step: Step, exchange: Exchange) -> Iterator[str]:
    said, changed = _texts(exchange.said), _texts(e.message for e in exchange.effects if isinstance(e, Redraw))
    heard = {"<": list(said), "~": list(changed)}
    for number, sign, words in step.expected:
        if words == NOTHING:
            if heard[sign]:
                yield f"line {number}: nothing was expected, but this is said: {_quoted(heard[sign])}"
            continue
        while heard[sign] and words not in heard[sign][0]:
            heard[sign].pop(0)
        if not heard[sign]:
            yield f"line {number}: expected “{words}”, but this is said: {_quoted(said + changed) or NOTHING}"
            return


def _texts(messages: Iterable[Outbound]) -> list[str]:
    """Each line of what is shown, and each button, as a text of its own; in their order."""
    return [line for message in messages for line in _lines(message)]


def _lines(message: Outbound) -> Iterator[str]:
    yield from message.plain().splitlines()
    yield " ".join(f"[{button.label}]" for button in message.buttons())


def _quoted(texts: Sequence[str]) -> str:
    return " / ".join(text for text in texts if text)
