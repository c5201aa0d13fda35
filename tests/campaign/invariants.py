"""The invariants: what must hold after every run, whatever was killed when."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conversations.effects import Record, Redraw, Say
from conversations.events import Pressed, Said
from storage.database import Database
from storage.progress import slot_key
from tests.campaign.kept import Given, History, Kept, Row, keep
from tests.campaign.truth import Surface, Truth

ENDS = ("sent", "failed", "unknown", "dead", "expired", "cancelled")
KEPT = ("done", "ignored", "parked")


@dataclass(frozen=True, slots=True)
class Found:
    problems: tuple[str, ...]
    unknown: int
    lost: int
    duplicates: int
    answers: int
    messages: int


def check(database: Path, surface: Surface, promised: tuple[tuple[str, str], ...]) -> Found:
    """`promised` are the words that people typed as answers. Nobody may be using the database."""
    opened = Database(f"sqlite:///{database}")
    try:
        with opened.reading() as db:
            kept = keep(db, surface)
    finally:
        opened.close()
    truth = surface.truth()
    lost = [*_not_in_inbox(kept, truth), *_not_an_event(kept, truth), *_not_an_answer(kept, truth, promised)]
    twice = [
        *_twice_an_event(kept, truth),
        *_twice_an_answer(kept, promised),
        *_twice_on_platform(kept, truth, surface),
    ]
    rest = [problem for holds in REST for problem in holds(kept, truth)]
    looks = list(_looks_old(kept, truth, surface))
    unknown = sum(row.state == "unknown" for row in kept.outbox)
    answers = sum(len(history.answers) for history in kept.histories)
    return Found((*lost, *twice, *rest, *looks), unknown, len(lost), len(twice), answers, len(truth.seen))


# Inbound: nothing acknowledged is lost, and it counts once


def _not_in_inbox(kept: Kept, truth: Truth) -> Iterator[str]:
    for one in truth.confirmed:
        if kept.inbox.get(one.identity) not in KEPT:
            yield f"acknowledged but not in the inbox: {one.kind} {one.what!r} of {one.who}"


def _not_an_event(kept: Kept, truth: Truth) -> Iterator[str]:
    for (who, what), count in (_confirmed(kept, truth) - _events(kept)).items():
        yield f"acknowledged but {count} times without a turn: {what!r} of {who}"


def _twice_an_event(kept: Kept, truth: Truth) -> Iterator[str]:
    for (who, what), count in (_events(kept) - _confirmed(kept, truth)).items():
        yield f"{count} turns too many: {what!r} of {who}"


def _confirmed(kept: Kept, truth: Truth) -> Counter[tuple[str, str]]:
    """What contacts typed and pressed, as often as the platform had it taken."""
    theirs = (one for one in truth.confirmed if one.kind in ("words", "press") and one.who in kept.contacts)
    return Counter((kept.contacts[one.who], one.what) for one in theirs)


def _events(kept: Kept) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for history in kept.histories:
        for event, _ in history.events:
            match event:
                case Said(text):
                    found[history.standing.contact_id, text] += 1
                case Pressed(question, option):
                    data = f"a:{history.standing.conversation.id}:{question}:{option}"
                    found[history.standing.contact_id, data] += 1
                case _:
                    pass
    return found


def _not_an_answer(kept: Kept, truth: Truth, promised: Iterable[tuple[str, str]]) -> Iterator[str]:
    acknowledged = {(one.who, one.what) for one in truth.confirmed}
    stored = _raw_words(kept)
    for who, words in promised:
        if (who, words) in acknowledged and not stored[words]:
            yield f"an acknowledged answer is not stored: {words!r} of {who}"


def _twice_an_answer(kept: Kept, promised: Iterable[tuple[str, str]]) -> Iterator[str]:
    stored = _raw_words(kept)
    for who, words in promised:
        if stored[words] > 1:
            yield f"an answer is stored {stored[words]} times: {words!r} of {who}"


def _raw_words(kept: Kept) -> Counter[str]:
    return Counter(answer.raw for history in kept.histories for answer in history.answers)


def _parks_nothing(kept: Kept, _: Truth) -> Iterator[str]:
    """Everything that people do in a run can be understood."""
    for identity, state in kept.inbox.items():
        if state == "parked":
            yield f"parked although there is nothing wrong with it: {identity}"


def _each_command_ran_once(kept: Kept, truth: Truth) -> Iterator[str]:
    staff = sum(one.kind == "command" and one.who not in kept.contacts for one in truth.confirmed)
    if staff != kept.audited:
        yield f"{staff} commands of the account manager were acknowledged, {kept.audited} are in the audit trail"


# Outbound: once on the platform, and every message ends in one visible state


def _twice_on_platform(kept: Kept, truth: Truth, surface: Surface) -> Iterator[str]:
    """Whatever no sent row accounts for must be what an unknown row may have sent."""
    sent = {(row.chat, row.platform_id) for row in kept.outbox if row.state == "sent" and not row.redraws}
    open_ends = Counter(surface.shown(row.message) for row in kept.outbox if row.state == "unknown")
    extra = Counter(seen.first for seen in truth.seen if not _is_of(seen.chat, seen.id, sent))
    for words, count in (extra - open_ends).items():
        yield f"on the platform {count} times too often: {words!r}"


def _is_of(chat: str, number: str, sent: set[tuple[str, str]]) -> bool:
    return (chat, number) in sent


def _every_message_ends(kept: Kept, _: Truth) -> Iterator[str]:
    for row in kept.outbox:
        if row.state not in ENDS:
            yield f"a message stays {row.state}: {row.key} ({row.reason})"
        if row.state in ("dead", "failed", "expired"):
            yield f"a message is {row.state} although nothing forbids it: {row.key} ({row.reason})"


def _sent_is_there(kept: Kept, truth: Truth) -> Iterator[str]:
    there = {(seen.chat, seen.id) for seen in truth.seen}
    for row in kept.outbox:
        if row.state == "sent" and not _is_of(row.chat, row.platform_id, there):
            yield f"marked sent but not on the platform: {row.key} as {row.platform_id!r}"


def _receipts_differ(kept: Kept, _: Truth) -> Iterator[str]:
    sent = Counter((row.chat, row.platform_id) for row in kept.outbox if row.state == "sent" and not row.redraws)
    for place, count in sent.items():
        if count > 1:
            yield f"{count} messages claim to be the same one on the platform: {place}"


def _looks_old(kept: Kept, truth: Truth, surface: Surface) -> Iterator[str]:
    """A message shows what was decided last about it."""
    latest = _latest_looks(kept.outbox)
    now = {(seen.chat, seen.id): seen.now for seen in truth.seen}
    for row in kept.outbox:
        if row.state == "sent" and not row.redraws:
            expected, shown = surface.shown(latest.get(row.key, row).message), now.get((row.chat, row.platform_id))
            if shown is not None and shown != expected:
                yield f"{row.key} shows {shown!r}, not {expected!r}"


def _latest_looks(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.redraws: row for row in rows if row.redraws and row.state == "sent"}


# The state is what the events say


def _state_is_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
    for history in kept.histories:
        stored = history.standing.conversation
        if not history.turns or history.turns[-1].conversation != stored:
            yield f"the events of {stored.id} do not fold into its state"
        if stored.version != len(history.events):
            yield f"{stored.id} is at version {stored.version} after {len(history.events)} events"


def _answers_are_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
    for history in kept.histories:
        expected = sorted(map(_given, _records(history)), key=lambda given: (given.question, given.version))
        if tuple(expected) != history.answers:
            yield f"the answers of {history.standing.conversation.id} are {history.answers}, not {expected}"


def _records(history: History) -> Iterator[Record]:
    return (effect for turn in history.turns for effect in turn.effects if isinstance(effect, Record))


def _given(record: Record) -> Given:
    answer = record.answer
    return Given(record.question, answer.version, answer.value, answer.raw, answer.given)


def _messages_are_the_fold(kept: Kept, _: Truth) -> Iterator[str]:
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


def _database_is_whole(kept: Kept, _: Truth) -> Iterator[str]:
    yield from kept.faults


def _platform_has_no_complaint(_: Kept, truth: Truth) -> Iterator[str]:
    for violation in truth.violations:
        yield f"the platform complains: {violation}"


REST: tuple[Callable[[Kept, Truth], Iterator[str]], ...] = (
    _parks_nothing,
    _each_command_ran_once,
    _every_message_ends,
    _sent_is_there,
    _receipts_differ,
    _state_is_the_fold,
    _answers_are_the_fold,
    _messages_are_the_fold,
    _database_is_whole,
    _platform_has_no_complaint,
)
