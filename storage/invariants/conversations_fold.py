"""The state is what the events say: folding them again gives the conversation, its answers and its messages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from conversations import events
from conversations.effects import Effect, Record, Redraw, Say
from conversations.engine import advance
from conversations.events import Event
from conversations.flow import Flow
from storage import progress
from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.standing import Standing
from storage.tables import AnswerRow, Contact, ConversationEvent, ConversationRow, OutboxRow

_v, _e, _a, _o = table(ConversationRow).c, table(ConversationEvent).c, table(AnswerRow).c, table(OutboxRow).c
_c = table(Contact).c
# What somebody said who was forgotten is a mark, and a mark does not read as the words did.
ERASED = select(_c.id).where(_c.id == _v.contact_id, _c.erased_at.is_not(None)).exists()
Happened = Sequence[tuple[Event, datetime]]


def _find(db: Session, among: ColumnElement[bool], _now: datetime) -> Iterator[Wrong]:
    ids = list(db.scalars(select(_v.id).where(among, ~ERASED).order_by(_v.id)))
    found = progress.seen(db, ids)
    flows, happened = progress.flows_of(db, found), _happened(db, ids)
    answers, messages = _answers(db, ids), _messages(db, ids)
    for standing in found:
        i = standing.conversation.id
        theirs = _Folded(standing, flows[standing.conversation.revision], happened.get(i, ()))
        if difference := theirs.differs(answers.get(i, Counter()), messages.get(i, Counter())):
            yield Wrong(i, f"folding the events of this conversation does not give its {difference}")


class _Folded:
    """What the events of one conversation lead to, from the beginning."""

    def __init__(self, standing: Standing, flow: Flow, happened: Happened) -> None:
        self._stored = standing.conversation
        self._count = len(happened)
        self._answers: Counter[Any] = Counter()
        self._messages: Counter[str] = Counter()
        zone, conversation = ZoneInfo(self._stored.timezone), progress.replayed(flow, standing, ())
        for event, at in happened:
            turn = advance(flow, conversation, event, at.astimezone(zone))
            conversation = turn.conversation
            for number, effect in enumerate(turn.effects):
                self._follow(effect, number, conversation.version)
        self._conversation = conversation

    def _follow(self, effect: Effect, number: int, version: int) -> None:
        match effect:
            case Record(question, answer):
                self._answers[question, answer.version, answer.value, answer.raw, answer.given] += 1
            case Say(slot):
                self._messages[progress.slot_key(self._stored, slot)] += 1
            case Redraw(slot):
                self._messages[f"{progress.slot_key(self._stored, slot)}:v{version}.{number}"] += 1
            case _:
                pass

    def differs(self, answers: "Counter[Any]", messages: "Counter[str]") -> str:
        """In what the stored rows are not what the events lead to; empty when they agree."""
        if self._conversation != self._stored or self._stored.version != self._count:
            return "state"
        if self._answers != answers:
            return "answers"
        return "messages" if self._messages != messages else ""


def _happened(db: Session, ids: Sequence[str]) -> Mapping[str, Happened]:
    rows = select(_e.conversation_id, _e.event, _e.at).where(_e.conversation_id.in_(ids))
    found: dict[str, list[tuple[Event, datetime]]] = {}
    for conversation, event, at in db.execute(rows.order_by(_e.conversation_id, _e.seq)):
        found.setdefault(conversation, []).append((events.from_json(event), at))
    return found


def _answers(db: Session, ids: Sequence[str]) -> Mapping[str, "Counter[Any]"]:
    found: dict[str, Counter[Any]] = {}
    columns = (_a.conversation_id, _a.question, _a.version, _a.choice, _a.raw, _a.given)
    for conversation, *answer in db.execute(select(*columns).where(_a.conversation_id.in_(ids))):
        found.setdefault(conversation, Counter())[tuple(answer)] += 1
    return found


def _messages(db: Session, ids: Sequence[str]) -> Mapping[str, "Counter[str]"]:
    found: dict[str, Counter[str]] = {}
    rows = select(_o.conversation_id, _o.dedupe_key).where(_o.conversation_id.in_(ids))
    for conversation, key in db.execute(rows.where(_o.dedupe_key.startswith("conv:"))):
        found.setdefault(conversation, Counter())[key] += 1
    return found


INVARIANT = Invariant(
    name="conversations_fold",
    rule="domain 12, promise 1",
    claim="replaying a conversation's events gives its stored state, its answers and its messages",
    mend="something wrote past the program: compare this conversation with the last backup, and report it",
    over=_v.id,
    find=_find,
    most=50,
)
