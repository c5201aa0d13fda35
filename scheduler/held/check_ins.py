"""Check-ins that are planned and not begun."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlmodel import Session

from conversations import notices
from scheduler.job import Tick
from scheduler.waiting import GATE, HELD_BACK, NOBODY_KNOWS, WAITS, Held, Later, Settled, Waiting
from storage import checkins, people, telling
from storage.rows import table
from storage.tables import CheckIn, ConversationRow, OutboxRow

_k, _v, _o = table(CheckIn).c, table(ConversationRow).c, table(OutboxRow).c


def _waiting(tick: Tick) -> Sequence[Waiting]:
    planned = select(_k.id, _k.contact_id, _k.planned_for).where(_k.disposition == "planned").order_by(_k.planned_for)
    rows = tick.db.execute(planned).all()
    contacts = people.customers(tick.db, {contact for _, contact, _ in rows})
    return [Waiting(i, "check-in", contacts[contact].shown, due) for i, contact, due in rows]


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    ids = [one.id for one in found]
    columns = (_k.id, _k.disposition, _k.sent_at, _k.started_at, _k.finished_at, _k.gate)
    rows = replaced.execute(select(*columns).where(_k.id.in_(ids))).all()
    unsent = _unsent(replaced, ids)
    return {
        i: Later(WAITS if state == "planned" or i in unsent else state, sent,
                 {"sent_at": sent, "started_at": started, "finished_at": finished, "gate": gate})
        for i, state, sent, started, finished, gate in rows
    }  # fmt: skip


def _unsent(replaced: Session, ids: Sequence[str]) -> set[str]:
    """Check-ins that had begun there, whose first question never left."""
    question = select(_v.check_in_id).join_from(ConversationRow, OutboxRow, _o.conversation_id == _v.id)
    still = question.where(_v.check_in_id.in_(ids), _o.kind == "question", _o.state.in_(("pending", "leased")))
    return set(replaced.scalars(still))


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    planned = set(tick.db.scalars(select(_k.id).where(_k.disposition == "planned")))
    for one, later in found:
        if one.id not in planned:
            continue
        if later is None or later.state == WAITS:
            _suppress(tick, one.id, NOBODY_KNOWS if later is None else HELD_BACK)
        else:
            checkins.mark(tick.db, one.id, later.state, **later.data)


def _suppress(tick: Tick, check_in_id: str, words: str) -> None:
    row = tick.db.execute(
        select(_k.contact_id, _k.flow, _k.started_by, _k.owner_snapshot).where(_k.id == check_in_id)
    ).one()
    contact, flow, starter, owner = row
    checkins.mark(tick.db, check_in_id, "suppressed", gate=GATE)
    checkins.note_gate(
        tick.db, id=tick.new_id(), contact_id=contact, check_in_id=check_in_id, flow=flow, verdict="no", gate=GATE,
        detail=words, at=tick.now,
    )  # fmt: skip
    message = notices.suppressed(people.customers(tick.db, [contact])[contact].shown, words)
    telling.tell(tick.db, [starter or owner], f"suppressed:{check_in_id}", message, tick.now, tick.new_id)


HELD = Held("check-ins", "start_check_ins", _waiting, _later, _settle)
