"""What was said in one chat of our own, both ways: read from the inbox and the outbox when a page is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import func, select
from sqlmodel import Session

from conversations.messages import Outbound, from_json
from storage.rows import table
from storage.tables import InboxRow, OutboxRow

_o, _i = table(OutboxRow).c, table(InboxRow).c
SHOWN = ("sending", "sent", "unknown")
UNDERWAY = ("pending", "leased", "sending")


@dataclass(frozen=True, slots=True)
class Line:
    """One message: ours as it looks now, or what the person typed."""

    id: str
    at: datetime
    kind: str
    message: Outbound | None = None
    words: str = ""


def of_chat(db: Session, channel: str, chat: str, most: int = 100) -> list[Line]:
    """The latest messages of a chat, oldest first; a message that was redrawn appears once, in its last form."""
    lines = [*_ours(db, channel, chat, most), *_theirs(db, channel, chat, most)]
    return sorted(lines, key=lambda line: (line.at, line.id))[-most:]


def _ours(db: Session, channel: str, chat: str, most: int) -> list[Line]:
    columns = (_o.id, _o.dedupe_key, _o.sent_at, _o.not_before, _o.kind, _o.message)
    mine = select(*columns).where(_o.connector == channel, _o.chat == chat, _o.state.in_(SHOWN), _o.redraws.is_(None))
    rows = db.execute(mine.order_by(_o.id.desc()).limit(most)).all()
    last = _last_forms(db, [row.dedupe_key for row in rows])
    return [_our_line(row, last) for row in rows]


def _our_line(row: Any, last: dict[str, Any]) -> Line:
    message = from_json(last.get(row.dedupe_key, row.message))
    return Line(row.id, row.sent_at or row.not_before, row.kind, message)


def _last_forms(db: Session, keys: Sequence[str]) -> dict[str, Any]:
    changes = select(_o.redraws, _o.message).where(_o.redraws.in_(keys), _o.state.in_(SHOWN)).order_by(_o.id)
    return {key: message for key, message in db.execute(changes)}


def _theirs(db: Session, channel: str, chat: str, most: int) -> list[Line]:
    typed = select(_i.id, _i.received_at, _i.raw).where(
        _i.channel == channel, _i.natural_key.startswith(f"{channel}:{chat}:", autoescape=True)
    )
    rows = db.execute(typed.order_by(_i.id.desc()).limit(most))
    said = ((i, at, orjson.loads(raw).get("text")) for i, at, raw in rows)
    return [Line(i, at, "said", words=words) for i, at, words in said if words]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went out: when, to which chat, as what."""

    at: datetime
    chat: str
    kind: str
    message: Outbound


def sent_between(db: Session, channel: str, since: datetime, until: datetime) -> list[Sent]:
    """Everything that went out on a channel in a half-open period, in the order it went."""
    columns = (_o.sent_at, _o.chat, _o.kind, _o.message)
    sent = select(*columns).where(_o.connector == channel, _o.state == "sent", _o.sent_at >= since, _o.sent_at < until)
    rows = db.execute(sent.order_by(_o.sent_at, _o.id))
    return [Sent(at, chat, kind, from_json(message)) for at, chat, kind, message in rows]


def is_quiet(db: Session, channel: str, now: datetime) -> bool:
    """Whether nothing is on its way to anybody on this channel at this moment."""
    busy = select(func.count()).where(_o.connector == channel, _o.state.in_(UNDERWAY), _o.not_before <= now)
    return not db.scalar(busy)


def digests_sent(db: Session, most: int) -> list[Sent]:
    """The latest digests on any channel, the newest first."""
    columns = (_o.sent_at, _o.chat, _o.kind, _o.message)
    sent = select(*columns).where(_o.kind == "digest", _o.state == "sent").order_by(_o.id.desc()).limit(most)
    return [Sent(at, chat, kind, from_json(message)) for at, chat, kind, message in db.execute(sent)]
