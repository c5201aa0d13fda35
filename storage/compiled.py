"""Statements that are compiled once: then values go to the driver as they are, and its rows come straight back.

SQLAlchemy's own preparation of each execution costs more than the database's work in it, and for a list of values it
writes the statement anew every time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache
from itertools import repeat
from operator import is_
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Dialect,
    LargeBinary,
    Select,
    Update,
    bindparam,
    literal,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement
from sqlmodel import Session

Values = Mapping[str, Any]
Process = Callable[[Any], Any]


class Among(ColumnElement[bool]):
    """Whether the column is one of the values in the list parameter `name`; the statement is the same for any list.

    It has no type: to a boolean SQLAlchemy adds `= 1` on SQLite, and then no index serves it.
    """

    inherit_cache = False

    def __init__(self, column: Column[Any], name: str, *, none: bool = False) -> None:
        self.column = column
        self.name = name
        self.none = none


@compiles(Among, "sqlite")
def _among_json(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    # https://www.sqlite.org/json1.html#jeach
    listed = compiler.process(bindparam(element.name, type_=JSON), **how)
    verb = "NOT IN" if element.none else "IN"
    return f"{compiler.process(element.column, **how)} {verb} (SELECT value FROM json_each({listed}))"


@compiles(Among, "postgresql")
def _among_array(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    listed = compiler.process(bindparam(element.name, type_=ARRAY(element.column.type)), **how)
    verb = "<> ALL" if element.none else "= ANY"
    return f"{compiler.process(element.column, **how)} {verb}({listed})"


class Holds(ColumnElement[bool]):
    """Whether these bytes stand somewhere in the column's."""

    inherit_cache = False

    def __init__(self, column: Column[Any], needle: bytes) -> None:
        self.column = column
        self.needle = literal(needle, LargeBinary)


@compiles(Holds, "sqlite")
def _holds_instr(element: Holds, compiler: SQLCompiler, **how: Any) -> str:
    return f"instr({compiler.process(element.column, **how)}, {compiler.process(element.needle, **how)}) > 0"


@compiles(Holds, "postgresql")
def _holds_position(element: Holds, compiler: SQLCompiler, **how: Any) -> str:
    return f"position({compiler.process(element.needle, **how)} in {compiler.process(element.column, **how)}) > 0"


class Compiled:
    """One statement in the words of one database. `source` says under which name rows give a parameter's value."""

    def __init__(self, statement: ClauseElement, dialect: Dialect, source: Mapping[str, str] | None = None) -> None:
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        if compiled.literal_execute_params or compiled.post_compile_params:
            raise ValueError(f"A list is among the values of a statement made once: use Among. {compiled.string}")
        self.text = compiled.string
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        self._order = compiled.positiontup or list(binds)
        self._positional = compiled.positional
        self._given = source or {name: name for name, bind in binds.items() if bind.required}
        self._prepare = {name: _prepare(bind, dialect) for name, bind in binds.items()}
        self._own = {name: self._prepared(name, binds[name].effective_value) for name in binds.keys() - self._given}
        self._results = _results(statement, dialect)

    def run(self, connection: Connection, rows: Sequence[Values]) -> int:
        """How many rows of the database were written."""
        with self._cursor(connection) as cursor:
            if len(rows) == 1:
                cursor.execute(self.text, self._one(rows[0]))
            else:
                cursor.executemany(self.text, self._all(rows))
            return int(cursor.rowcount)

    def fetch(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        with self._cursor(connection) as cursor:
            cursor.execute(self.text, self._one(values))
            return self._processed(cursor.fetchall())

    @contextmanager
    def _cursor(self, connection: Connection) -> Iterator[Any]:
        """The driver's, with SQLAlchemy's errors: it has to know when the connection is gone."""
        dialect = connection.dialect
        try:
            with closing(connection.connection.cursor()) as cursor:
                yield cursor
        except dialect.loaded_dbapi.Error as error:
            gone = dialect.is_disconnect(error, connection.connection.driver_connection, None)
            told = DBAPIError.instance(
                self.text, None, error, dialect.loaded_dbapi.Error, connection_invalidated=gone, dialect=dialect
            )
            if gone:
                connection.invalidate(error)
            raise told from error

    def _one(self, row: Values) -> Any:
        return self._named([self._prepared(n, row[self._given[n]]) if n in self._given else self._own[n]
                            for n in self._order])  # fmt: skip

    def _all(self, rows: Sequence[Values]) -> list[Any]:
        """Column by column: a value that all rows share is prepared once."""
        values = list(zip(*(self._column(name, rows) for name in self._order), strict=True))
        return values if self._positional else list(map(self._named, values))

    def _column(self, name: str, rows: Sequence[Values]) -> Iterable[Any]:
        if name not in self._given:
            return repeat(self._own[name], len(rows))
        key, prepare = self._given[name], self._prepare[name]
        values = [row[key] for row in rows]
        if prepare is None:
            return values
        if all(map(is_, values, repeat(values[0]))):
            return repeat(prepare(values[0]), len(rows))
        return map(prepare, values)

    def _prepared(self, name: str, value: Any) -> Any:
        prepare = self._prepare[name]
        return prepare(value) if prepare else value

    def _named(self, values: Sequence[Any]) -> Any:
        return values if self._positional else dict(zip(self._order, values, strict=True))

    def _processed(self, rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        if not rows or not self._results:
            return list(rows)
        columns: list[Iterator[Any] | Sequence[Any]] = list(zip(*rows, strict=True))
        for number, process in self._results:
            columns[number] = map(process, columns[number])
        return list(zip(*columns, strict=True))


def read(db: Session, statement: Select[Any], values: Values = {}) -> list[tuple[Any, ...]]:  # noqa: B006 only read
    """The rows of a statement that is made once, at import; its parameters are all given in `values`."""
    connection = db.connection()
    return _compiled(statement, connection.dialect).fetch(connection, values)


def write(db: Session, statement: Update, values: Values) -> int:
    """Runs a change that is made once, at import, and says how many rows it changed."""
    connection = db.connection()
    return _compiled(statement, connection.dialect).run(connection, [values])


@cache
def _compiled(statement: Select[Any] | Update, dialect: Dialect) -> Compiled:
    return Compiled(statement, dialect)


def _prepare(bind: BindParameter[Any], dialect: Dialect) -> Process | None:
    """How the driver wants this parameter's values; None when it takes them as they are."""
    found: Process | None = bind.type.dialect_impl(dialect).bind_processor(dialect)
    return found


def _results(statement: ClauseElement, dialect: Dialect) -> list[tuple[int, Process]]:
    """The places of the columns whose values the driver does not give as we want them."""
    columns = enumerate(statement.selected_columns) if isinstance(statement, Select) else ()
    processors = ((n, column.type.dialect_impl(dialect).result_processor(dialect, None)) for n, column in columns)
    return [(number, process) for number, process in processors if process]
