"""What a table holds, in one short value: two tables with the same rows have it alike, in whatever order and database.

Each row is written in a canonical form and hashed; the hashes are added up, so that the order does not matter and a row
that is there twice counts twice. Tables and columns are taken from the database itself: it may be of another revision.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

import orjson
from sqlalchemy import Connection, inspect, text

from storage.moments import micros

CHUNK = 2000
WIDTH = 16
ALL = 1 << (8 * WIDTH)
OURS_NOT = ("alembic_version", "backup_manifest")

Progress = Callable[[str, int, int], None]
"""What is being done, how much of it is done, and how much there is to do."""


@dataclass(frozen=True, slots=True)
class Print:
    """How many rows a table has, and the sum of their hashes."""

    rows: int
    sum: str


def fingerprints(connection: Connection, progress: Progress | None = None) -> dict[str, Print]:
    """The print of every table of ours, by name."""
    names = tables(connection)
    sizes = {name: count(connection, name) for name in names} if progress else {}
    done, whole = 0, sum(sizes.values())
    prints = {}
    for name in names:
        prints[name] = fingerprint(connection, name)
        if progress:
            done += sizes[name]
            progress(f"reading {name}", done, whole)
    return prints


def tables(connection: Connection) -> list[str]:
    """The tables that hold our rows; how far migrations went and what a backup says of itself are not among them."""
    return sorted(set(inspect(connection).get_table_names()) - set(OURS_NOT))


def count(connection: Connection, name: str) -> int:
    return int(connection.scalar(text(f'SELECT count(*) FROM "{name}"')) or 0)


def fingerprint(connection: Connection, name: str) -> Print:
    structured = _structured(connection, name)
    columns = sorted(column["name"] for column in inspect(connection).get_columns(name))
    query = text(f"SELECT {', '.join(map(_quoted, columns))} FROM {_quoted(name)}")
    readers = [orjson.loads if column in structured else None for column in columns]
    rows = total = 0
    for row in connection.execute(query.execution_options(yield_per=CHUNK)):
        rows, total = rows + 1, total + _hash(row, readers)
    return Print(rows, f"{total % ALL:0{2 * WIDTH}x}")


def differences(one: Mapping[str, Print], other: Mapping[str, Print]) -> list[str]:
    """The tables that are not alike, by name; a table that one of them lacks is as good as empty."""
    empty = Print(0, "0" * (2 * WIDTH))
    return [name for name in sorted({*one, *other}) if one.get(name, empty) != other.get(name, empty)]


def _quoted(name: str) -> str:
    return f'"{name}"'


def _structured(connection: Connection, name: str) -> set[str]:
    """SQLite keeps JSON as text, in whatever order of keys it was written; Postgres hands it out parsed."""
    if connection.dialect.name != "sqlite":
        return set()
    return {row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({_quoted(name)})") if row[2] == "JSON"}


def _hash(row: Iterable[Any], readers: Iterable[Callable[[Any], Any] | None]) -> int:
    values = [
        _plain(value) if read is None or value is None else read(value)
        for value, read in zip(row, readers, strict=True)
    ]
    canonical = orjson.dumps(values, option=orjson.OPT_SORT_KEYS)
    return int.from_bytes(blake2b(canonical, digest_size=WIDTH).digest())


def _plain(value: Any) -> Any:
    """As SQLite holds it: moments in microseconds, days as text, truth as a number; bytes so that they can be read."""
    match value:
        case bytes() | memoryview():
            return {"bytes": bytes(value).hex()}
        case datetime():
            return micros(value)
        case date():
            return value.isoformat()
        case bool():
            return int(value)
        case _:
            return value
