"""The state is what the events say: folding them again gives conversations, answers and messages as they are stored."""

from collections import Counter
from collections.abc import Iterator

from conversations.effects import Record, Redraw, Say
from storage.progress import slot_key
from tests.campaign.kept import Given, History, Kept
from tests.campaign.truth import Truth


def state_is_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
    for history in kept.histories:
        stored = history.standing.conversation
        if not history.turns or history.turns[-1].conversation != stored:
            yield f"the events of {stored.id} do not fold into its state"
        if stored.version != len(history.events):
            yield f"{stored.id} is at version {stored.version} after {len(history.events)} events"


def answers_are_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
    for history in kept.histories:
        expected = sorted(map(_given, _records(history)), key=lambda given: (given.question, given.version))
        if tuple(expected) != history.answers:
            yield f"the answers of {history.standing.conversation.id} are {history.answers}, not {expected}"


def _records(history: History) -> Iterator[Record]:
    return (effect for turn in history.turns for effect in turn.effects if isinstance(effect, Record))


def _given(record: Record) -> Given:
    answer = record.answer
    return Given(record.question, answer.version, answer.value, answer.raw, answer.given)


def messages_are_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
    stored = Counter(row.key for row in kept.outbox if row.conversation and row.key.startswith("conv:"))
    expected = Counter(key for history in kept.histories for key in _keys(history))
    for key in stored - expected:
        yield f"a message that nothing asked for: {key}"
    for key in expected - stored:
        yield f"a message was decided on and is not in the outbox: {key}"


def _keys(history: History) -> Iterator[str]:
    for turn in history.turns:
        for number, effect in enumerate(turn.effects):
            match effect:
                case Say(slot):
                    yield slot_key(turn.conversation, slot)
                case Redraw(slot):
                    yield f"{slot_key(turn.conversation, slot)}:v{turn.conversation.version}.{number}"
                case _:
                    pass
