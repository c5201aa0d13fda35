"""Bulk statements in the words of both databases: insert what is new, insert many, update many by key.

A statement is compiled once for each table and set of columns; after that its rows go to the driver as they are,
because SQLAlchemy's own preparation of each row costs more than writing it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Table, Update, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import Session, SQLModel

Values = Mapping[str, Any]
Prepare = Callable[[Any], Any]
Execute = Callable[[Connection, Sequence[Values]], None]


def table(kind: type[SQLModel]) -> Table:
    found: Table = kind.__table__  # type: ignore[attr-defined]
    return found


def add(db: Session, kind: type[SQLModel], rows: Sequence[Values]) -> None:
    """Inserts rows that are known to be new. Every row gives the same columns; columns left out get defaults."""
    if rows:
        connection = db.connection()
        _inserting(kind, tuple(rows[0]), connection.dialect)(connection, rows)


def add_new(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str) -> set[Any]:
    """Inserts the rows whose unique `key` is not there yet and returns the keys of those that were inserted."""
    if not rows:
        return set()
    statement = _insert_new(kind, key, db.get_bind().dialect.name)
    return set(db.connection().execute(statement, rows).scalars())


def add_once(db: Session, kind: type[SQLModel], row: Values) -> bool:
    """Inserts one row; False when its primary key is there already. Waits for whoever is inserting the same one."""
    statement = _insert_once(kind, db.get_bind().dialect.name)
    return db.connection().execute(statement, row).first() is not None


@cache
def _insert_once(kind: type[SQLModel], dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    key = list(table(kind).primary_key)
    return make(table(kind)).on_conflict_do_nothing(index_elements=key).returning(*key)


@cache
def _insert_new(kind: type[SQLModel], key: str, dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(table(kind)).on_conflict_do_nothing(index_elements=[key])
    return statement.returning(table(kind).c[key])


def change(db: Session, kind: type[SQLModel], rows: Sequence[Values], key: str = "id", unset: str = "") -> None:
    """Updates many rows by key: each mapping holds the key and the new values, the same columns in each.

    With `unset`, only rows in which that column is still empty.
    """
    if rows:
        connection = db.connection()
        _updating(kind, key, tuple(rows[0]), unset, connection.dialect)(connection, rows)


@cache
def _inserting(kind: type[SQLModel], names: tuple[str, ...], dialect: Dialect) -> Execute:
    left_out = _defaults(kind, names)
    compiled = insert(table(kind)).compile(dialect=dialect, column_keys=[*names, *left_out])
    return _executing(compiled, dialect, {name: name for name in (*names, *left_out)}, left_out)


def _defaults(kind: type[SQLModel], given: Sequence[str]) -> dict[str, Any]:
    """What the columns hold that a row does not give."""
    others = ((column.key, column.default) for column in table(kind).c if column.key not in given)
    return {key: default.arg for key, default in others if isinstance(default, ScalarElementColumnDefault)}


@cache
def _updating(kind: type[SQLModel], key: str, names: tuple[str, ...], unset: str, dialect: Dialect) -> Execute:
    statement = _update(kind, key, names)
    compiled = (statement.where(table(kind).c[unset].is_(None)) if unset else statement).compile(dialect=dialect)
    return _executing(compiled, dialect, {f"_{name}": name for name in names}, {})


def _update(kind: type[SQLModel], key: str, names: tuple[str, ...]) -> Update:
    columns = table(kind).c
    values: dict[str, Any] = {name: bindparam(f"_{name}") for name in names if name != key}
    return update(table(kind)).where(columns[key] == bindparam(f"_{key}")).values(values)


def _executing(compiled: Any, dialect: Dialect, source: Mapping[str, str], fixed: Values) -> Execute:
    """`source` says which of a row's values a parameter takes; `fixed` are the values that rows leave out."""
    assert isinstance(compiled, SQLCompiler)
    text, order = compiled.string, compiled.positiontup or list(compiled.binds)
    prepared = [(source[name], _prepare(compiled, name, dialect)) for name in order]

    def execute(connection: Connection, rows: Sequence[Values]) -> None:
        columns = [_column(key, prepare, rows, fixed) for key, prepare in prepared]
        values: list[Any] = list(zip(*columns, strict=True))
        if not compiled.positional:
            values = [dict(zip(order, one, strict=True)) for one in values]
        connection.exec_driver_sql(text, values)

    return execute


def _column(key: str, prepare: Prepare | None, rows: Sequence[Values], fixed: Values) -> list[Any]:
    """One column's values as the driver wants them; one that all rows share is prepared once."""
    if key in fixed:
        return [prepare(fixed[key]) if prepare else fixed[key]] * len(rows)
    values = [row[key] for row in rows]
    if prepare is None:
        return values
    first = values[0]
    if all(value is first for value in values):
        return [prepare(first)] * len(rows)
    return [prepare(value) for value in values]


def _prepare(compiled: SQLCompiler, name: str, dialect: Dialect) -> Callable[[Any], Any] | None:
    """How the driver wants this parameter's values; None when it takes them as they are."""
    kind = compiled.binds[name].type
    found: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return found


def chunks(items: Iterable[Any], size: int) -> Iterable[list[Any]]:
    chunk: list[Any] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
