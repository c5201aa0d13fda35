"""The database that a restored backup took the place of: it knows what happened after the backup was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, make_url, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage import migrations
from storage.database import Database, DatabaseError
from storage.moments import EPOCH
from storage.rows import table
from storage.tables import InboxRow, OutboxRow

_i, _o = table(InboxRow).c, table(OutboxRow).c
OUT = ("sent", "sending", "unknown")


@dataclass(frozen=True, slots=True)
class Since:
    """What the replaced database did after the backup: payloads taken, messages that went out, by kind."""

    taken: int
    sent: dict[str, int]


@contextmanager
def opened(database: Database, where: str) -> Iterator[Session | None]:
    """A view of it that cannot write; None when it is not there, damaged, or of another revision."""
    found = _readable(database, where)
    try:
        if found is None:
            yield None
        else:
            with found.reading() as db:
                yield db
    finally:
        if found is not None:
            found.close()


def _readable(database: Database, where: str) -> Database | None:
    if not where or (database.is_sqlite and not Path(where).exists()):
        return None
    found = Database(f"sqlite:///{where}" if database.is_sqlite else _in_schema(database.url, where))
    try:
        if migrations.current(found) == migrations.head():
            with found.reading() as db:
                since(db, EPOCH)  # reads the two tables from end to end
            return found
    except (DatabaseError, DBAPIError):
        pass
    found.close()
    return None


def _in_schema(url: str, schema: str) -> str:
    parts = make_url(url).update_query_dict({"options": f"-csearch_path={schema}"})
    return parts.render_as_string(hide_password=False)


def since(db: Session, made_at: datetime) -> Since:
    taken = db.scalar(select(func.count()).select_from(InboxRow).where(_i.received_at > made_at))
    sent = select(_o.kind, func.count()).where(_o.created_at > made_at, _o.state.in_(OUT)).group_by(_o.kind)
    return Since(taken or 0, {kind: count for kind, count in db.execute(sent)})
