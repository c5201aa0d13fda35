"""What somebody typed, line by line, and what each line gave: an edit finds its answer by it, and a late line too."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeAlias

from conversations.events import Timer

Line: TypeAlias = tuple[str, str]
KEPT = 30
TELL = "tell"


@dataclass(frozen=True, slots=True)
class Heard:
    """`lines` are pairs of the platform's message id and its words, by what they gave: a question's key or a point's.

    `typing` is the question whose words are still coming, since when, with the timer that they hold up. The last
    line went to `last` at this moment; whatever follows it soon belongs to it.
    """

    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    last: str = ""
    at: datetime | None = None
    typing: str = ""
    since: datetime | None = None
    timer: Timer = ""
    due: datetime | None = None

    def words(self, key: str) -> str:
        """All lines that belong to this, as one text."""
        return "\n".join(text for _, text in self.lines.get(key, ()))

    def given_by(self, message: str) -> tuple[str, ...]:
        """What this message gave, in the order in which it was taken."""
        if not message:
            return ()
        return tuple(key for key, lines in self.lines.items() if any(one == message for one, _ in lines))

    def added(self, key: str, message: str, text: str, now: datetime) -> "Heard":
        """With one line more; of very many the oldest are forgotten."""
        lines = {**self.lines, key: (*self.lines.get(key, ()), (message, text))}
        for oldest in list(lines)[: max(0, len(lines) - KEPT)]:
            del lines[oldest]
        return replace(self, lines=lines, last=key, at=now)

    def edited(self, key: str, message: str, text: str) -> "Heard":
        """With other words for one line; without the line when no words are left."""
        after = ((one, text if one == message else words) for one, words in self.lines.get(key, ()))
        kept = tuple(line for line in after if line[1])
        return replace(self, lines={**self.lines, key: kept}) if kept else self.without(key)

    def without(self, key: str) -> "Heard":
        """The lines behind this no longer count."""
        lines = {other: lines for other, lines in self.lines.items() if other != key}
        return replace(self, lines=lines, last="" if self.last == key else self.last)

    def hushed(self, key: str) -> "Heard":
        """What comes next does not belong to this any more."""
        return replace(self, last="") if self.last == key else self

    def told(self, now: datetime) -> "Heard":
        """What comes next is meant for a person, whatever was asked before."""
        return replace(self, last=TELL, at=now)

    def moved(self, key: str, to: str) -> "Heard":
        """The same lines stand for something else now."""
        lines = {to if other == key else other: lines for other, lines in self.lines.items()}
        return replace(self, lines=lines, last=to if self.last == key else self.last)


NOTHING = Heard()


def to_json(heard: Heard) -> list[Any]:
    """Empty for whom nothing was heard of: most conversations begin like that and are short.

    The lines are a list, because a database may not keep the order of a mapping.
    """
    if heard == NOTHING:
        return []
    lines = [[key, [list(line) for line in lines]] for key, lines in heard.lines.items()]
    moments = (moment.isoformat() if moment else "" for moment in (heard.at, heard.since, heard.due))
    return [lines, heard.last, heard.typing, heard.timer, *moments]


def from_json(parts: Any) -> Heard:
    if not parts:
        return NOTHING
    lines, last, typing, timer, *moments = parts
    at, since, due = (datetime.fromisoformat(moment) if moment else None for moment in moments)
    return Heard(_lines(lines), last, at, typing, since, timer, due)


def _lines(parts: Any) -> dict[str, tuple[Line, ...]]:
    return {key: tuple((message, text) for message, text in lines) for key, lines in parts}
