"""Flow revisions: pinned when first used, immutable from then on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from conversations.flow import Flow, from_json, to_json
from storage.rows import add_new, table
from storage.tables import ConversationRow, FlowRevision

_known: dict[str, Flow] = {}  # a revision is the hash of its content, so this never goes stale
_pinned, _v = table(FlowRevision).c, table(ConversationRow).c


class UnknownRevision(Exception):
    """A conversation names a flow revision that the database does not hold."""


def pin(db: Session, flow: Flow, now: datetime) -> None:
    """Keeps this revision of a flow, so that what begins on it can end on it."""
    _known[flow.revision] = flow
    row = {"revision": flow.revision, "name": flow.name, "body": to_json(flow), "created_at": now}
    add_new(db, FlowRevision, [row], "revision")


def revisions(db: Session, wanted: Iterable[str]) -> dict[str, Flow]:
    """The flows behind these revisions, read once and then remembered."""
    needed = set(wanted)
    missing = needed - _known.keys()
    if missing:
        for body in db.scalars(select(_pinned.body).where(_pinned.revision.in_(sorted(missing)))):
            flow = from_json(body)
            _known[flow.revision] = flow
    try:
        return {revision: _known[revision] for revision in needed}
    except KeyError as error:
        raise UnknownRevision(f"The flow revision {error} is not in the database.") from error


@dataclass(frozen=True, slots=True)
class Revision:
    """One stored revision of a flow, since when it has been there, and how many conversations have begun on it."""

    flow: Flow
    since: datetime
    open: int
    all: int


def history(db: Session, name: str) -> list[Revision]:
    """Every revision that was ever used, the newest first."""
    open_now = func.count().filter(_v.status == "open")
    counts = select(_v.revision, open_now, func.count()).where(_v.flow == name).group_by(_v.revision)
    used = {revision: (still, whole) for revision, still, whole in db.execute(counts)}
    kept = select(_pinned.body, _pinned.created_at).where(_pinned.name == name)
    found = [
        (from_json(body), at) for body, at in db.execute(kept.order_by(_pinned.created_at.desc(), _pinned.revision))
    ]
    return [Revision(flow, at, *used.get(flow.revision, (0, 0))) for flow, at in found]


def open_behind(db: Session, flow: Flow) -> int:
    """How many check-ins are open on another revision of this flow than the one it has now."""
    still = (_v.flow == flow.name, _v.status == "open", _v.kind == "check_in", _v.revision != flow.revision)
    return db.scalar(select(func.count()).where(*still)) or 0
