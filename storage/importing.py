"""Brings many people in at once: what is known already, as plain values, and the changes that were planned."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from storage.rows import add, change, table
from storage.tables import Account, AddressRow, Contact, Staff, Team

Kind: TypeAlias = Literal["team", "staff", "account", "contact"]
NewId = Callable[[], str]
Reach: TypeAlias = tuple[str, str]

TABLES: Mapping[Kind, type[SQLModel]] = {"team": Team, "staff": Staff, "account": Account, "contact": Contact}
COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "team": ("handle", "name", "timezone"),
    "staff": ("handle", "name", "email", "role", "team_id", "hours"),
    "account": ("name", "external_id", "owner_id", "timezone", "country", "language"),
    "contact": (
        "handle",
        "name",
        "external_id",
        "email",
        "account_id",
        "role_in_account",
        "timezone",
        "country",
        "language",
    ),
}
REFERENCES = frozenset({"team_id", "owner_id"})  # empty means nobody
OWNERS: Mapping[str, Kind] = {"team_id": "team", "staff_id": "staff", "contact_id": "contact"}


@dataclass(frozen=True, slots=True)
class Record:
    """One row of people: its columns as text, references as ids. An erased contact keeps only its handle."""

    kind: Kind
    id: str
    values: Mapping[str, str]
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody there is, and whose each address is: (channel, id) to (kind, id)."""

    records: Sequence[Record]
    reaches: Mapping[Reach, tuple[Kind, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A record as it will be. `changed` names the columns that differ, `reaches` the addresses it gets."""

    record: Record
    is_new: bool
    changed: tuple[str, ...] = ()
    reaches: tuple[Reach, ...] = ()


def known(db: Session) -> Known:
    records = [record for kind in TABLES for record in _records(db, kind)]
    a = table(AddressRow).c
    rows = db.execute(select(a.channel, a.external_id, a.team_id, a.staff_id, a.contact_id).where(a.workspace == ""))
    owned = ((channel, one, team, staff, contact) for channel, one, team, staff, contact in rows)
    reaches = {(channel, one): _owner(team, staff, contact) for channel, one, team, staff, contact in owned}
    return Known(records, {reach: owner for reach, owner in reaches.items() if owner is not None})


def _records(db: Session, kind: Kind) -> list[Record]:
    columns, names = table(TABLES[kind]).c, COLUMNS[kind]
    erased = (columns.erased_at,) if kind == "contact" else ()
    rows = db.execute(select(columns.id, *(columns[name] for name in names), *erased).order_by(columns.id))
    return [
        Record(kind, row[0], dict(zip(names, (value or "" for value in row[1:]), strict=False)), _erased(row, names))
        for row in rows
    ]


def _erased(row: Sequence[Any], names: Sequence[str]) -> bool:
    return len(row) > len(names) + 1 and row[-1] is not None


def _owner(team: str | None, staff: str | None, contact: str | None) -> tuple[Kind, str] | None:
    if contact:
        return ("contact", contact)
    if staff:
        return ("staff", staff)
    return ("team", team) if team else None


def apply(db: Session, changes: Sequence[Change], new_id: NewId, now: datetime) -> None:
    """Writes the changes, referenced kinds first. A contact's address is only *invited*: nobody is subscribed."""
    for kind in TABLES:
        mine = [one for one in changes if one.record.kind == kind]
        add(db, TABLES[kind], [{**_row(one.record), "created_at": now} for one in mine if one.is_new])
        change(db, TABLES[kind], [_row(one.record) for one in mine if one.changed and not one.is_new])
    rows = [_address(one.record, reach, new_id(), now) for one in changes for reach in one.reaches]
    add(db, AddressRow, rows)


def _row(record: Record) -> dict[str, Any]:
    values = {name: (value or None) if name in REFERENCES else value for name, value in record.values.items()}
    return {"id": record.id, **values}


def _address(record: Record, reach: Reach, new_id: str, now: datetime) -> dict[str, Any]:
    channel, one = reach
    owners = {column: record.id if kind == record.kind else None for column, kind in OWNERS.items()}
    state = "invited" if record.kind == "contact" else "linked"
    place = {"id": new_id, "channel": channel, "workspace": "", "external_id": one, "chat_id": ""}
    return {**place, **owners, "state": state, "created_at": now}
