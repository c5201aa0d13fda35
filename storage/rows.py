"""Bulk statements in the words of both databases: insert what is new, insert many, update many by key."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Dialect, Insert, Table, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import Session, SQLModel

from storage.compiled import Compiled, Values


def table(kind: type[SQLModel]) -> Table:
    found: Table = kind.__table__  # type: ignore[attr-defined]
    return found


def add(db: Session, kind: type[SQLModel], rows: Sequence[Values]) -> None:
    """Inserts rows that are known to be new. Every row gives the same columns; columns left out get defaults."""
    if rows:
        connection = db.connection()
        _inserting(kind, tuple(rows[0]), connection.dialect).run(connection, rows)


def add_new(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str) -> int:
    """Inserts the rows whose unique `key` is not there yet, and says how many: it waits for others' same ones."""
    if not rows:
        return 0
    connection = db.connection()
    return _inserting(kind, tuple(rows[0]), connection.dialect, key).run(connection, rows)


def add_once(db: Session, kind: type[SQLModel], row: Values) -> bool:
    """Inserts one row; False when its primary key is there already. Waits for whoever is inserting the same one."""
    statement = _insert_once(kind, db.get_bind().dialect.name)
    return db.connection().execute(statement, row).first() is not None


@cache
def _insert_once(kind: type[SQLModel], dialect: str) -> Insert:
    key = [column.name for column in table(kind).primary_key]
    return _unless_there(kind, key, dialect).returning(*table(kind).primary_key)


def change(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str = "id", unset: str = "") -> None:
    """Updates many rows by key: each mapping holds the key and the new values, the same columns in each.

    With `unset`, only rows in which that column is still empty.
    """
    if rows:
        connection = db.connection()
        _updating(kind, key, tuple(rows[0]), unset, connection.dialect).run(connection, rows)


@cache
def _inserting(kind: type[SQLModel], names: tuple[str, ...], dialect: Dialect, key: str = "") -> Compiled:
    statement = _unless_there(kind, [key], dialect.name) if key else insert(table(kind))
    values = {name: bindparam(f"_{name}") for name in names} | _defaults(kind, names)
    return Compiled(statement.values(values), dialect, {f"_{name}": name for name in names})


def _unless_there(kind: type[SQLModel], key: Sequence[str], dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return make(table(kind)).on_conflict_do_nothing(index_elements=key)


def _defaults(kind: type[SQLModel], given: Sequence[str]) -> dict[str, Any]:
    """What the columns hold that a row does not give."""
    others = ((column.key, column.default) for column in table(kind).c if column.key not in given)
    return {key: default.arg for key, default in others if isinstance(default, ScalarElementColumnDefault)}


@cache
def _updating(kind: type[SQLModel], key: str, names: tuple[str, ...], unset: str, dialect: Dialect) -> Compiled:
    columns = table(kind).c
    values: dict[str, Any] = {name: bindparam(f"_{name}") for name in names if name != key}
    statement = update(table(kind)).where(columns[key] == bindparam(f"_{key}")).values(values)
    still = statement.where(columns[unset].is_(None)) if unset else statement
    return Compiled(still, dialect, {f"_{name}": name for name in names})


def chunks(items: Iterable[Any], size: int) -> Iterable[list[Any]]:
    chunk: list[Any] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
