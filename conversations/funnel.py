"""How far people come in a flow, question by question, worked out from what happened in each conversation.

No figure stands for fewer than five people: it would say more about them than about the question.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

from conversations.conversation import Conversation
from conversations.effects import Record
from conversations.engine import advance
from conversations.events import Event
from conversations.flow import Flow

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """What one conversation did with one question that it was shown. `seconds` until the first answer, if any."""

    question: str
    language: str = ""
    answered: bool = False
    skipped: bool = False
    later: bool = False
    reasked: int = 0
    dropped: bool = False
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """One question in one revision and language. Counts are of conversations, `reasked` of times asked again.

    All figures but the question's place are None when fewer than five people were shown it. Who has neither
    answered nor skipped is still open, or has dropped out there.
    """

    question: str
    revision: str
    language: str
    shown: int | None = None
    answered: int | None = None
    reasked: int | None = None
    skipped: int | None = None
    later: int | None = None
    dropped: int | None = None
    median_seconds: float | None = None


def seen(flow: Flow, fresh: Conversation, happened: Iterable[tuple[Event, datetime]]) -> list[Seen]:
    """Replays one conversation from its beginning."""
    zone, conversation = ZoneInfo(fresh.timezone), fresh
    found: dict[str, Seen] = {}
    shown_at: dict[str, datetime] = {}
    for event, at in happened:
        turn = advance(flow, conversation, event, at.astimezone(zone))
        before, conversation = conversation, turn.conversation
        for key in _newly_shown(flow, before, conversation):
            found[key], shown_at[key] = Seen(key, conversation.language), at
        for effect in turn.effects:
            if isinstance(effect, Record) and effect.question in found:
                since = (at - shown_at[effect.question]).total_seconds()
                found[effect.question] = _answered(found[effect.question], effect, since)
        if before.step in found:
            found[before.step] = _waited(found[before.step], before, conversation)
    return [_ended(one, conversation) for one in found.values()]


def _newly_shown(flow: Flow, before: Conversation, after: Conversation) -> list[str]:
    keys = {question.key for question in flow.questions}
    return [key for key in after.slots if key in keys and key not in before.slots]


def _answered(seen: Seen, record: Record, seconds: float) -> Seen:
    given = record.answer.given == "answered"
    first = seen.seconds if seen.seconds is not None or not given else seconds
    return replace(seen, answered=given, skipped=not given, seconds=first)


def _waited(seen: Seen, before: Conversation, after: Conversation) -> Seen:
    postponed = after.timer == "again" and (before.timer, before.due) != (after.timer, after.due)
    return replace(seen, later=seen.later or postponed, reasked=seen.reasked + max(after.misreads - before.misreads, 0))


def _ended(seen: Seen, conversation: Conversation) -> Seen:
    waits = conversation.status == "open" and conversation.step == seen.question
    return replace(seen, dropped=not (seen.answered or seen.skipped or waits))


Told = tuple[str, str, Sequence[Seen]]


def stages(told: Iterable[Told], order: Mapping[str, Sequence[str]]) -> list[Stage]:
    """The funnel of (contact, revision, what was seen); `order` has each revision's questions in order."""
    groups: dict[tuple[str, str, str], list[tuple[str, Seen]]] = {}
    for contact, revision, observed in told:
        for one in observed:
            groups.setdefault((revision, one.language, one.question), []).append((contact, one))
    return [
        _stage(Stage(key, revision, language), groups[revision, language, key])
        for revision, keys in order.items()
        for language in sorted({language for of, language, _ in groups if of == revision})
        for key in keys
        if (revision, language, key) in groups
    ]


def _stage(blank: Stage, those: Sequence[tuple[str, Seen]]) -> Stage:
    if len({contact for contact, _ in those}) < FEWEST:
        return blank
    observed = [one for _, one in those]
    seconds = [one.seconds for one in observed if one.seconds is not None]
    return replace(
        blank,
        shown=len(observed),
        answered=sum(one.answered for one in observed),
        reasked=sum(one.reasked for one in observed),
        skipped=sum(one.skipped for one in observed),
        later=sum(one.later for one in observed),
        dropped=sum(one.dropped for one in observed),
        median_seconds=median(seconds) if len(seconds) >= FEWEST else None,
    )
