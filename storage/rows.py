"""Bulk statements in the words of both databases: insert what is new, insert many, update many by key."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table, Update, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

Values = Mapping[str, Any]


def table(kind: type[SQLModel]) -> Table:
    found: Table = kind.__table__  # type: ignore[attr-defined]
    return found


def add(db: Session, kind: type[SQLModel], rows: Sequence[Values]) -> None:
    """Inserts rows that are known to be new. Every row gives the same columns; columns left out get defaults."""
    if rows:
        db.connection().execute(_insert(kind), rows)


@cache
def _insert(kind: type[SQLModel]) -> Insert:
    return insert(table(kind))


def add_new(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str) -> set[Any]:
    """Inserts the rows whose unique `key` is not there yet and returns the keys of those that were inserted."""
    if not rows:
        return set()
    statement = _insert_new(kind, key, db.get_bind().dialect.name)
    return set(db.connection().execute(statement, rows).scalars())


@cache
def _insert_new(kind: type[SQLModel], key: str, dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(table(kind)).on_conflict_do_nothing(index_elements=[key])
    return statement.returning(table(kind).c[key])


def add_once(db: Session, kind: type[SQLModel], row: Values) -> bool:
    """Inserts one row; False when its primary key is there already. Waits for whoever is inserting the same one."""
    statement = _insert_once(kind, db.get_bind().dialect.name)
    return db.connection().execute(statement, row).first() is not None


@cache
def _insert_once(kind: type[SQLModel], dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    key = list(table(kind).primary_key)
    return make(table(kind)).on_conflict_do_nothing(index_elements=key).returning(*key)


def change(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str = "id") -> None:
    """Updates many rows by key: each mapping holds the key and the new values, the same columns in each."""
    if rows:
        names = tuple(rows[0])
        parameters = [{f"_{name}": value for name, value in row.items()} for row in rows]
        db.connection().execute(_update(kind, key, names), parameters)


@cache
def _update(kind: type[SQLModel], key: str, names: tuple[str, ...]) -> Update:
    columns = table(kind).c
    values: dict[str, Any] = {name: bindparam(f"_{name}") for name in names if name != key}
    return update(table(kind)).where(columns[key] == bindparam(f"_{key}")).values(values)


def chunks(items: Iterable[Any], size: int) -> Iterable[list[Any]]:
    chunk: list[Any] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
