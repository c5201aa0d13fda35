"""Every message comes to one visible end: none is held for ever, and none waits beyond its time."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session

from storage.invariant import Invariant, Wrong
from storage.rows import table
from storage.tables import OutboxRow

_o = table(OutboxRow).c
HELD, WAITED = timedelta(minutes=10), timedelta(hours=1)


def _find(db: Session, among: ColumnElement[bool], now: datetime) -> Iterator[Wrong]:
    held = and_(_o.state.in_(("leased", "sending")), _o.leased_until < now - HELD)
    waits = and_(_o.state == "pending", _o.expires_at < now - WAITED)
    unproven = and_(_o.state == "sent", _o.sent_at.is_(None))
    endless = select(_o.id, _o.state, _o.connector).where(among, or_(held, waits, unproven))
    for message, state, connector in db.execute(endless.order_by(_o.id)):
        yield Wrong(message, f"a message by {connector} stays {state}: nothing comes of it")


INVARIANT = Invariant(
    name="messages_end",
    rule="promise 2",
    claim="every outgoing message comes to one visible end within its time",
    mend="see that its channel is enabled and `yousaid run` works; starting it again sorts out what it left half done",
    over=_o.id,
    find=_find,
    most=2000,
)
