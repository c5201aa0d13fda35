"""Updates that a person approved and that somebody still has to hear."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlmodel import Session

from scheduler.job import Tick
from scheduler.jobs import post_updates
from scheduler.waiting import GATE, WAITS, Held, Later, Settled, Waiting
from storage import actions, updates
from storage.rows import table
from storage.tables import ConversationRow, OutboxRow, Update, UpdateDelivery

_u, _d, _v, _o = table(Update).c, table(UpdateDelivery).c, table(ConversationRow).c, table(OutboxRow).c
ALL = 1_000_000
ENDED = ("sent", "failed", "unknown", "suppressed", "told_by_person")


def _waiting(tick: Tick) -> Sequence[Waiting]:
    begun = select(_v.id).where(_v.delivery_id == _d.id).exists()
    queued = select(_d.id).where(_d.update_id == _u.id, _d.state == "queued", ~begun).exists()
    untold = or_(_u.state == "approved", and_(_u.state == "sending", queued))
    rows = tick.db.execute(select(_u.id, _u.action_id, _u.approved_at, _u.created_at).where(untold).order_by(_u.id))
    return [
        Waiting(i, "update", f"whoever made a point of {actions.the(tick.db, action).shown}", approved or created)
        for i, action, approved, created in rows.all()
    ]


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    """For each of its recipients what became of their copy; it waits as long as any of them waits."""
    laters = {}
    for one in found:
        rows = replaced.execute(_copies(one.id)).all()
        copies = {contact: _state(state, message) for contact, state, message in rows}
        waits = not copies or set(copies.values()) == {WAITS}
        laters[one.id] = Later(WAITS if waits else "told", None, copies)
    return laters


def _copies(update_id: str) -> Select[Any]:
    joined = select(_d.contact_id, _d.state, _o.state).outerjoin_from(
        UpdateDelivery, ConversationRow, _v.delivery_id == _d.id
    )
    return joined.outerjoin(OutboxRow, and_(_o.conversation_id == _v.id, _o.kind == "update")).where(
        _d.update_id == update_id
    )


def _state(copy: str, message: str | None) -> str:
    """What was on the wire when the replaced database was left may have arrived."""
    return copy if copy in ENDED else "unknown" if message in ("sending", "unknown") else WAITS


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    for one, later in found:
        update = updates.the(tick.db, one.id)
        if update.state == "approved":
            post_updates.address(tick, update)
        for copy in updates.untold(tick.db, ALL):
            if copy.update_id == one.id:
                _settle_copy(tick, copy, later)


def _settle_copy(tick: Tick, copy: updates.Copy, later: Later | None) -> None:
    if later is None:
        updates.mark_copy(tick.db, copy.id, "unknown", "", tick.new_id, tick.now)
    elif later.state == WAITS:
        updates.mark_copy(tick.db, copy.id, "suppressed", GATE, tick.new_id, tick.now)
    elif (state := later.data.get(copy.contact_id, WAITS)) != WAITS:
        updates.mark_copy(tick.db, copy.id, state, "", tick.new_id, tick.now)


HELD = Held("updates", "post_updates", _waiting, _later, _settle)
