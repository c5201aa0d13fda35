"""What the database holds after a run, read once: values for the invariants to compare with the truth."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import select, text
from sqlmodel import Session

from conversations.effects import Turn
from conversations.engine import advance
from conversations.events import Event
from conversations.flow import Flow
from conversations.messages import Json, Outbound, from_json
from storage import audit, progress
from storage.rows import table
from storage.standing import Standing
from storage.tables import AddressRow, AnswerRow, ConversationRow, InboxRow, OutboxRow, Spoken
from tests.campaign.truth import Surface

_i, _o, _a, _n = table(InboxRow).c, table(OutboxRow).c, table(AnswerRow).c, table(AddressRow).c
_s = table(Spoken).c
OPEN_CHECK_INS = """
SELECT contact_id FROM conversation WHERE kind = 'check_in' AND status = 'open' GROUP BY contact_id HAVING count(*) > 1
"""


@dataclass(frozen=True, slots=True)
class Row:
    """An outbox row."""

    id: str
    key: str
    kind: str
    state: str
    chat: str
    platform_id: str
    message: Outbound
    conversation: str | None
    redraws: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it is stored."""

    question: str
    version: int
    value: str
    raw: str
    given: str
    taken_back: object = field(default=None, compare=False)
    """When it was taken back, if it was: the words may answer another question now."""


@dataclass(frozen=True, slots=True)
class History:
    """A conversation as it is stored, with its events and the turns that they fold into."""

    standing: Standing
    events: tuple[tuple[Event, datetime], ...]
    turns: tuple[Turn, ...]
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    inbox: Mapping[str, str]
    """The states of payloads, by what identifies them to the platform."""
    outbox: tuple[Row, ...]
    histories: tuple[History, ...]
    contacts: Mapping[str, str]
    """Contacts by their address on the platform."""
    strangers: frozenset[str]
    """Contacts whose chat turned out to be somebody else's, or was closed: since then it is a stranger's."""
    spoken: Counter[tuple[str, str]]
    """What contacts said to a colleague who speaks in their chat, by contact: it is no turn of a conversation."""
    audited: int
    """How many audit rows the account manager has."""
    faults: tuple[str, ...]


def keep(db: Session, surface: Surface) -> Kept:
    inbox = {surface.identity(orjson.loads(raw)): state for raw, state in db.execute(select(_i.raw, _i.state))}
    linked = select(_n.external_id, _n.contact_id).where(_n.contact_id.is_not(None))
    contacts = {external: contact for external, contact in db.execute(linked)}
    audited = sum(event.actor == "dana" for event in audit.all_events(db, 10_000))
    strangers = frozenset(db.scalars(select(_n.contact_id).where(_n.state == "revoked")))
    to_colleagues = select(_s.contact_id, _s.words).where(_s.by_contact)
    spoken = Counter((contact, words) for contact, words in db.execute(to_colleagues))
    return Kept(inbox, _rows(db), _histories(db), contacts, strangers, spoken, audited, tuple(_faults(db)))


def _rows(db: Session) -> tuple[Row, ...]:
    columns = (
        _o.id, _o.dedupe_key, _o.kind, _o.state, _o.chat, _o.platform_id, _o.message, _o.conversation_id, _o.redraws,
        _o.reason,
    )  # fmt: skip
    found = db.execute(select(*columns).order_by(_o.id))
    return tuple(_row(*row) for row in found)


def _row(i: str, key: str, kind: str, state: str, chat: str, receipt: str, message: Json, *rest: str) -> Row:
    conversation, redraws, reason = rest
    return Row(i, key, kind, state, chat, receipt, from_json(message), conversation, redraws, reason)


def _histories(db: Session) -> tuple[History, ...]:
    ids = list(db.scalars(select(table(ConversationRow).c.id)))
    found = progress.standings(db, ids, ())
    flows = progress.flows_of(db, found)
    return tuple(_history(db, one, flows[one.conversation.revision]) for one in found)


def _history(db: Session, standing: Standing, flow: Flow) -> History:
    events = tuple(progress.history(db, standing.conversation.id))
    conversation = progress.replayed(flow, standing, ())
    zone, turns = ZoneInfo(standing.conversation.timezone), []
    for event, at in events:
        turn = advance(flow, conversation, event, at.astimezone(zone))
        conversation = turn.conversation
        turns.append(turn)
    columns = (_a.question, _a.version, _a.choice, _a.raw, _a.given, _a.superseded_at)
    mine = select(*columns).where(_a.conversation_id == standing.conversation.id).order_by(_a.question, _a.version)
    return History(standing, events, tuple(turns), tuple(Given(*row) for row in db.execute(mine)))


def _faults(db: Session) -> list[str]:
    """What the database, the audit chain and the indexes say of themselves."""
    faults = _said_by_sqlite(db) if db.connection().dialect.name == "sqlite" else []
    broken = audit.broken_at(db)
    faults += [f"the audit chain is broken at {broken}"] if broken is not None else []
    return faults + [f"{row[0]} has two open check-ins" for row in db.execute(text(OPEN_CHECK_INS))]


def _said_by_sqlite(db: Session) -> list[str]:
    said = [str(row[0]) for row in db.execute(text("PRAGMA integrity_check"))]
    faults = [f"integrity_check: {line}" for line in said if line != "ok"]
    return faults + [f"foreign_key_check: {tuple(row)}" for row in db.execute(text("PRAGMA foreign_key_check"))]
