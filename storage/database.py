"""Opens the database, SQLite or Postgres, and owns its transactions."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlmodel import Session

PRAGMAS: Mapping[str, tuple[str, str | int]] = {
    # What is set, and what the connection must then say of itself. FULL: with NORMAL an acknowledged row can be
    # lost with the power, see https://www.sqlite.org/pragma.html#pragma_synchronous
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "busy_timeout": ("10000", 10000),
    "wal_autocheckpoint": ("20000", 20000),
    "cache_size": ("-65536", -65536),
}

NAME = "yousaid"  # as Postgres shows our connections
# The disk is full or fails, the lock is held too long, the server is gone: the same statement may succeed later.
OUT_OF_REACH = (OperationalError, InterfaceError)


# A process that is stopped in the middle of a transaction must not hold its rows for ever: the server rolls it back.
LONGEST_IDLE = "5s"
# Deadlocks and the like: the server has rolled everything back, and the same again may well succeed.
COLLIDED = frozenset({"40001", "40P01"})
# The server ended the connection: an idle transaction, a shutdown, a crash.
ENDED = frozenset({"25P03", "57P01", "57P02", "57P03", "57P05"})


class DatabaseError(Exception):
    """The database cannot be used as it is; the message says what to do."""


def said(error: OSError | sqlite3.Error | DBAPIError) -> str:
    """Only what the system or the driver says: the rest quotes statements, and in them what people wrote."""
    match error:
        case OSError():
            return error.strerror or type(error).__name__
        case DBAPIError():
            return str(error.orig)
        case _:
            return str(error)


class Database:
    """One database. `transaction()` and the writer are the only two places that commit."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.file = _file(url)
        self._writing = _engine(url, readonly=False)
        self._reading = _engine(url, readonly=True)

    @property
    def is_sqlite(self) -> bool:
        return self.file is not None

    @property
    def engine(self) -> Engine:
        """For migrations and copies, which manage their own transactions."""
        return self._writing

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """One writing transaction, begun at once so that nobody else writes between its reads and writes."""
        # The connection's transaction, not the session's: to begin and end that costs as much again.
        with self._writing.begin() as connection, Session(connection, expire_on_commit=False) as db:
            yield db
            db.flush()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view that cannot write."""
        with self._reading.begin() as connection, Session(connection, expire_on_commit=False) as db:
            yield db

    def checkpoint(self) -> None:
        """Copies what SQLite's log holds into the database file; whoever reads or writes goes on meanwhile."""
        if self.is_sqlite:
            with closing(self._writing.raw_connection()) as connection, closing(connection.cursor()) as cursor:
                cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        self._writing.dispose()
        self._reading.dispose()


def _file(url: str) -> Path | None:
    try:
        parts = make_url(url)
    except ArgumentError as error:
        raise DatabaseError(
            f"instance.database: {url!r} is not a database. Write sqlite:///data/yousaid.db."
        ) from error
    match parts.get_backend_name():
        case "sqlite" if parts.database and parts.database != ":memory:":
            return Path(parts.database)
        case "postgresql":
            return None
        case _:
            raise DatabaseError("instance.database: use sqlite:///a/file.db or postgresql+psycopg://…")


def _engine(url: str, *, readonly: bool) -> Engine:
    file = _file(url)
    if file is None:
        return _postgres(url, readonly=readonly)
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "isolation_level": None},
        json_serializer=_to_json,
        json_deserializer=orjson.loads,
    )
    event.listen(engine, "connect", _set_pragmas(readonly))
    event.listen(engine, "begin", _begin_reading if readonly else _begin_writing)
    return engine


def _postgres(url: str, *, readonly: bool) -> Engine:
    parts = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(
        parts, json_serializer=_to_json, json_deserializer=orjson.loads, pool_pre_ping=True,
        connect_args={"application_name": NAME},
    )  # fmt: skip
    if readonly:
        return engine.execution_options(postgresql_readonly=True)
    event.listen(engine, "connect", _limit_idling)
    return engine


def _limit_idling(connection: Any, _record: object) -> None:
    connection.autocommit = True
    connection.execute(f"SET idle_in_transaction_session_timeout = '{LONGEST_IDLE}'")
    connection.autocommit = False


def collided(error: BaseException) -> bool:
    """Whether the server gave this transaction up because of another one: doing it again is right."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in COLLIDED


def connection_ended(error: BaseException) -> bool:
    """Whether the connection is gone. Before COMMIT nothing of the transaction is written then."""
    if not isinstance(error, DBAPIError):
        return False
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in ENDED


def _to_json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _set_pragmas(readonly: bool) -> Any:
    def on_connect(connection: sqlite3.Connection, _record: object) -> None:
        for name, (value, expected) in PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}")
            (actual,) = connection.execute(f"PRAGMA {name}").fetchone()
            if actual != expected:
                raise DatabaseError(
                    f"SQLite refuses {name} = {value} here (it says {actual}). Put the database on a local disk."
                )
        if readonly:
            connection.execute("PRAGMA query_only = ON")

    return on_connect


def _begin_writing(connection: Connection) -> None:
    # A deferred transaction reads first and then fails to upgrade, or loses an update: take the lock at once.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
