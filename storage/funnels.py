"""What a flow's conversations did with each question, read in chunks and replayed from their events."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from conversations import events, funnel
from conversations.events import Event
from conversations.funnel import Told
from storage import flows, progress
from storage.rows import chunks, table
from storage.tables import Contact, ConversationEvent, ConversationRow

_v, _e, _c = table(ConversationRow).c, table(ConversationEvent).c, table(Contact).c
MOST = 200


def told(db: Session, flow: str, since: datetime | None = None) -> Iterator[Told]:
    """Of each conversation, by the order they began; those of people who were forgotten are left out."""
    remembered = select(_v.id).join(table(Contact), _c.id == _v.contact_id).where(_c.erased_at.is_(None))
    theirs = remembered.where(_v.flow == flow).order_by(_v.id)
    ids = list(db.scalars(theirs.where(_v.created_at >= since) if since else theirs))
    for chunk in chunks(ids, MOST):
        yield from _told(db, chunk)


def _told(db: Session, ids: list[str]) -> Iterator[Told]:
    found, happened = progress.seen(db, ids), _happened(db, ids)
    known = flows.revisions(db, {standing.conversation.revision for standing in found})
    for standing in found:
        flow = known[standing.conversation.revision]
        fresh = progress.replayed(flow, standing, ())
        observed = funnel.seen(flow, fresh, happened.get(standing.conversation.id, ()))
        yield standing.contact_id, flow.revision, observed


def _happened(db: Session, ids: list[str]) -> dict[str, list[tuple[Event, datetime]]]:
    rows = select(_e.conversation_id, _e.event, _e.at).where(_e.conversation_id.in_(ids))
    found: dict[str, list[tuple[Event, datetime]]] = {}
    for conversation, event, at in db.execute(rows.order_by(_e.conversation_id, _e.seq)):
        found.setdefault(conversation, []).append((events.from_json(event), at))
    return found
