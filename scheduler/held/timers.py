"""Conversations whose next step is due because nobody answered: a reminder, asking again, an end."""

from collections.abc import Mapping, Sequence

from sqlalchemy import and_, select
from sqlmodel import Session

from conversations.events import WentQuiet
from scheduler.job import Tick
from scheduler.waiting import HELD_BACK, WAITS, Held, Later, Settled, Waiting
from storage import outbox, people, progress
from storage.rows import table
from storage.tables import ConversationRow, OutboxRow

_v, _o = table(ConversationRow).c, table(OutboxRow).c


def _waiting(tick: Tick) -> Sequence[Waiting]:
    columns = (_v.id, _v.timer, _v.contact_id, _v.due_at, _v.version)
    rows = tick.db.execute(select(*columns).where(_v.due_at <= tick.now).order_by(_v.due_at)).all()
    contacts = people.customers(tick.db, {contact for _, _, contact, _, _ in rows})
    return [
        Waiting(i, timer or "timer", contacts[contact].shown, due, version) for i, timer, contact, due, version in rows
    ]


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    """Whatever was heard or done there since: the step that is due here has had its time."""
    ours = {one.id: one.version for one in found}
    rows = replaced.execute(select(_v.id, _v.version, _v.asked_at).where(_v.id.in_(list(ours))))
    return {i: Later("went on" if version > ours[i] else WAITS, at) for i, version, at in rows}


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    """The step is taken, so that the conversation is where it should be; what it would say is not said."""
    due = {one.id for one, _ in found}
    standings = [
        one for one in progress.standings(tick.db, due, ()) if one.conversation.due and one.conversation.due <= tick.now
        and one.conversation.id in due
    ]  # fmt: skip
    flows = progress.flows_of(tick.db, standings)
    steps = [
        progress.take(one, flows[one.conversation.revision], WentQuiet(one.conversation.timer), tick.now)
        for one in standings
    ]
    progress.save(tick.db, steps, tick.new_id, tick.house)
    ours = _o.conversation_id.in_([one.conversation.id for one in standings])
    outbox.call_off(tick.db, and_(ours, _o.created_at == tick.now), HELD_BACK)


HELD = Held("timers", "remind_and_expire", _waiting, _later, _settle)
