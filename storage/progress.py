"""Where people are in their conversations: read for a batch with one statement, saved with a few."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, select, text, union_all
from sqlmodel import Session

from conversations import events
from conversations.conversation import Conversation, from_state, to_state
from conversations.effects import Record, Redraw, Say, Supersede
from conversations.engine import advance
from conversations.events import Event
from conversations.flow import Flow
from conversations.house import House
from conversations.messages import Address, Outbound
from storage import consequences, outbox, resettling
from storage.compiled import Among, read
from storage.flows import revisions
from storage.outbox import Kind, Letter
from storage.rows import add, change, table
from storage.standing import Standing, Step, stepped
from storage.standing import slot_key as slot_key
from storage.tables import Account, AddressRow, AnswerRow, CheckIn, Contact, ConversationEvent, ConversationRow
from storage.tables.columns import WAITING

NewId = Callable[[], str]

_v, _a, _c = table(ConversationRow).c, table(AddressRow).c, table(Contact).c
_k, _n = table(CheckIn).c, table(Account).c

_STANDING: Select[Any] = (
    select(
        _v.id, _v.kind, _v.flow, _v.revision, _v.language, _v.timezone, _v.step, _v.status, _v.state, _v.due_at,
        _v.timer, _v.version, _v.contact_id, _v.check_in_id, _v.delivery_id, _v.asked_at, _v.address_id,
        _v.kept_from, _v.told_instead,
        _a.channel, _a.workspace, _a.external_id, _a.chat_id, _a.thread_id,
        _c.name, _c.account_id, _n.name, _n.owner_id, _k.started_by,
    )
    .join_from(table(ConversationRow), table(AddressRow), _a.id == _v.address_id)
    .join(table(Contact), _c.id == _v.contact_id)
    .join(table(Account), _n.id == _c.account_id)
    .outerjoin(table(CheckIn), _k.id == _v.check_in_id)
)  # fmt: skip


def standings(db: Session, ids: Iterable[str], contacts: Iterable[str]) -> list[Standing]:
    """These conversations, and whatever waits for these contacts, in the order in which they were asked."""
    wanted = {"ids": sorted(set(ids)), "contacts": sorted(set(contacts))}
    return sorted(map(_standing, read(db, _WANTED, wanted)), key=lambda standing: standing.asked_at)


# Each of the two by its own index: with OR between them SQLite walks through the whole table.
_MEANT = select(_v.id).where(Among(_v.id, "ids"))
_WAITING = select(_v.id).where(Among(_v.contact_id, "contacts"), text(WAITING))
_WANTED = (
    _STANDING.where(_v.id.in_(union_all(_MEANT, _WAITING))).order_by(_v.id).with_for_update(of=table(ConversationRow))
)


def seen(db: Session, ids: Sequence[str]) -> list[Standing]:
    """These conversations for somebody who only looks: nothing is locked."""
    return [_standing(row) for row in db.execute(_STANDING.where(_v.id.in_(ids)).order_by(_v.id))]


def last_check_in(db: Session, contact_id: str) -> Standing | None:
    """The check-in that this contact was asked last, whatever became of it."""
    theirs = _STANDING.where(_v.contact_id == contact_id, _v.kind == "check_in").order_by(_v.asked_at.desc()).limit(1)
    row = db.execute(theirs.with_for_update(of=table(ConversationRow))).first()
    return _standing(row) if row else None


def that_heard(db: Session, contact_id: str, message: str) -> Standing | None:
    """The conversation of this contact that took this message of theirs, by the platform's id of it."""
    e = table(ConversationEvent).c
    took = and_(e.event["message"].as_string() == message, e.event["e"].as_string() == "said")
    theirs = select(e.conversation_id).join_from(
        table(ConversationEvent), table(ConversationRow), _v.id == e.conversation_id
    )
    found = theirs.where(_v.contact_id == contact_id, took).order_by(e.at.desc()).limit(1)
    wanted = _STANDING.where(_v.id == found.scalar_subquery())
    row = db.execute(wanted.with_for_update(of=table(ConversationRow))).first()
    return _standing(row) if row else None


def due(db: Session, now: datetime, most: int) -> list[Standing]:
    """Conversations whose timer came due, the longest waiting first; without those somebody else is at."""
    late = _STANDING.where(_v.due_at <= now).order_by(_v.due_at).limit(most)
    late = late.with_for_update(of=table(ConversationRow), skip_locked=True)
    return [_standing(row) for row in db.execute(late)]


def _standing(row: Sequence[Any]) -> Standing:
    (
        i, kind, flow, revision, language, timezone, step, status, state, due_at, timer, version, contact, check_in,
        delivery, asked_at, address_id, kept_from, told_instead, channel, workspace, external, chat,
        thread, name, account_id, account, owner, starter,
    ) = row  # fmt: skip
    conversation = from_state(
        state, id=i, kind=kind, flow=flow, revision=revision, language=language, timezone=timezone, step=step,
        status=status, due=due_at, timer=timer, version=version,
    )  # fmt: skip
    address = Address(channel, workspace, external, chat, thread)
    return Standing(
        conversation, contact, name, account_id, account, owner, starter, check_in, delivery, address_id, address,
        asked_at, kept_from, told_instead,
    )  # fmt: skip


def take(standing: Standing, flow: Flow, event: Event, now: datetime) -> Step:
    """One pure step at this moment, in the person's own zone."""
    local = _local(now, standing.conversation.timezone)
    return stepped(standing, event, advance(flow, standing.conversation, event, local), now)


@lru_cache(256)
def _local(now: datetime, timezone: str) -> datetime:
    """The same for all of a batch who live in one zone."""
    return now.astimezone(ZoneInfo(timezone))


def flows_of(db: Session, found: Iterable[Standing]) -> Mapping[str, Flow]:
    return revisions(db, {standing.conversation.revision for standing in found})


def begin(
    db: Session, standing: Standing, flow: Flow, now: datetime, new_id: NewId, house: House, *, answering: bool = False
) -> None:
    """Stores a new conversation and opens it: its first message is an outbox row of this transaction."""
    add(db, ConversationRow, [_new_row(standing, now)])
    save(db, [take(standing, flow, events.Opened(answering, standing.conversation.language), now)], new_id, house)


def _new_row(standing: Standing, now: datetime) -> dict[str, Any]:
    conversation = standing.conversation
    return {
        "id": conversation.id, "kind": conversation.kind, "contact_id": standing.contact_id,
        "check_in_id": standing.check_in_id, "delivery_id": standing.delivery_id, "address_id": standing.address_id,
        "kept_from": standing.kept_from, "told_instead": standing.told_instead,
        "flow": conversation.flow, "revision": conversation.revision, "language": conversation.language,
        "timezone": conversation.timezone, "state": to_state(conversation), "asked_at": now, "created_at": now,
    }  # fmt: skip


def save(db: Session, steps: Sequence[Step], new_id: NewId, house: House) -> None:
    """Everything that these turns caused, in a few bulk statements: states, events, answers, messages, and the rest."""
    if not steps:
        return
    add(db, ConversationEvent, [_event_row(step) for step in steps])
    change(db, ConversationRow, _conversation_rows(steps))
    records = [(step, effect) for step in steps for effect in step.turn.effects if isinstance(effect, Record)]
    _supersede(db, steps, records)
    add(db, AnswerRow, [_answer_row(step, effect, new_id()) for step, effect in records])
    outbox.put(db, [letter for step in steps for letter in _letters(step)], new_id, steps[-1].at)
    followed = consequences.follow(db, steps, new_id, house)
    for standing in followed.gone:
        _withdraw(db, standing, steps[-1].at, new_id, house)
    for standing in followed.arrived:
        _resettle(db, standing, steps[-1].at, new_id, house)


def withdraw(db: Session, conversation_id: str, now: datetime, new_id: NewId, house: House) -> None:
    """Calls a conversation off from our side."""
    found = standings(db, [conversation_id], ())
    flows = flows_of(db, found)
    off = events.Withdrew("cancelled")
    save(db, [take(one, flows[one.conversation.revision], off, now) for one in found], new_id, house)


def _withdraw(db: Session, standing: Standing, now: datetime, new_id: NewId, house: House) -> None:
    """Whoever stopped in one conversation has stopped in all of them."""
    others = [other for other in standings(db, (), [standing.contact_id]) if other.conversation.status == "open"]
    flows = flows_of(db, others)
    save(
        db, [take(other, flows[other.conversation.revision], events.Withdrew(), now) for other in others], new_id, house
    )


def _resettle(db: Session, here: Standing, now: datetime, new_id: NewId, house: House) -> None:
    """Whatever is held in another chat of this person goes on here."""
    resettling.prefer(db, here)
    found = standings(db, resettling.elsewhere(db, here), ())
    flows = flows_of(db, found)
    for there in found:
        moved = resettling.leave(db, there, here, now, new_id)
        event = events.Moved(there.address.channel)
        save(db, [take(moved, flows[moved.conversation.revision], event, now)], new_id, house)
    resettling.reroute(db, here)


def _event_row(step: Step) -> dict[str, Any]:
    conversation = step.turn.conversation
    event = events.to_json(step.event)
    return {
        "conversation_id": conversation.id, "seq": conversation.version, "at": step.at, "event": event,
        "cause": step.cause or None,
    }  # fmt: skip


def _conversation_rows(steps: Sequence[Step]) -> list[dict[str, Any]]:
    last = {step.turn.conversation.id: step for step in steps}
    return [_conversation_row(step) for step in last.values()]


def _conversation_row(step: Step) -> dict[str, Any]:
    conversation = step.turn.conversation
    return {
        "id": conversation.id, "step": conversation.step, "status": conversation.status,
        "state": to_state(conversation), "due_at": conversation.due, "timer": conversation.timer,
        "version": conversation.version, "language": conversation.language,
        "asked_at": step.asked_at,
    }  # fmt: skip


def _supersede(db: Session, steps: Sequence[Step], records: Sequence[tuple[Step, Record]]) -> None:
    revised = [(step, effect.question) for step, effect in records if effect.answer.version > 1]
    revised += [(step, e.question) for step in steps for e in step.turn.effects if isinstance(e, Supersede)]
    for step, question in revised:
        _supersede_one(db, step, question)


def _supersede_one(db: Session, step: Step, question: str) -> None:
    answer = table(AnswerRow)
    standing = and_(answer.c.question == question, answer.c.superseded_at.is_(None))
    mine = and_(answer.c.conversation_id == step.turn.conversation.id, standing)
    db.execute(answer.update().where(mine).values(superseded_at=step.at))


def _answer_row(step: Step, record: Record, new_id: str) -> dict[str, Any]:
    answer, conversation = record.answer, step.turn.conversation
    free = not answer.value and answer.given == "answered"
    return {
        "id": new_id, "conversation_id": conversation.id, "contact_id": step.standing.contact_id,
        "question": record.question, "version": answer.version, "kind": "text" if free else "choice",
        "number": answer.number, "choice": answer.value, "words": answer.raw if free else answer.rest,
        "raw": answer.raw, "given": answer.given, "late": answer.late, "language": conversation.language,
        "superseded_at": None, "at": step.at,
    }  # fmt: skip


def _letters(step: Step) -> list[Letter]:
    letters, conversation = [], step.turn.conversation
    for number, effect in enumerate(step.turn.effects):
        match effect:
            case Say(slot, message, kind):
                letters.append(_letter(step, slot_key(conversation, slot), kind, message))
            case Redraw(slot, message):
                original = slot_key(conversation, slot)
                key = f"{original}:v{conversation.version}.{number}"
                letters.append(_letter(step, key, "redraw", message, original))
            case _:
                pass
    return letters


def _letter(step: Step, key: str, kind: Kind, message: Outbound, redraws: str | None = None) -> Letter:
    standing, conversation = step.standing, step.turn.conversation.id
    return Letter(
        key, standing.address, kind, message, standing.contact_id, conversation, redraws, cause=step.cause
    )  # fmt: skip


def replayed(flow: Flow, standing: Standing, happened: Iterable[tuple[Event, datetime]]) -> Conversation:
    """The conversation that folding its events from the beginning gives."""
    conversation = standing.conversation
    zone = ZoneInfo(conversation.timezone)
    fresh = Conversation(
        conversation.id, conversation.kind, conversation.flow, conversation.revision, conversation.language,
        conversation.timezone, conversation.names, patience=conversation.patience,
    )  # fmt: skip
    for event, at in happened:
        fresh = advance(flow, fresh, event, at.astimezone(zone)).conversation
    return fresh


def history(db: Session, conversation_id: str) -> list[tuple[Event, datetime]]:
    e = table(ConversationEvent).c
    rows = db.execute(select(e.event, e.at).where(e.conversation_id == conversation_id).order_by(e.seq))
    return [(events.from_json(event), at) for event, at in rows]
