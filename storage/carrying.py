"""Carries all rows from one database into another, SQLite or Postgres: table by table, what is referred to first."""

from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import DataError

from storage.database import DatabaseError
from storage.fingerprint import CHUNK, Print, Progress, differences, fingerprints
from storage.tables import Row


def carry(source: Connection, target: Connection, progress: Progress | None = None) -> dict[str, Print]:
    """Every row of every table; both are at this program's revision, the target has no rows.

    Afterwards the rows of both are read and compared. Returns the prints, which are those of both. Raises
    DatabaseError when a table differs.
    """
    _refuse_rows(target)
    whole = sum(_count(source, table) for table in Row.metadata.sorted_tables)
    done = 0
    for table in Row.metadata.sorted_tables:
        found = source.execute(select(table).execution_options(yield_per=CHUNK))
        for chunk in found.mappings().partitions(CHUNK):
            _put(target, table, [dict(row) for row in chunk])
            done += len(chunk)
            if progress:
                progress(f"carrying {table.name}", done, whole)
    return _compared(source, target, progress)


def _put(target: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    try:
        target.execute(insert(table), rows)
    except DataError as error:  # only what the driver says: the rest quotes what people wrote
        raise DatabaseError(
            f"{target.dialect.name} cannot hold a row of {table.name} ({error.orig}). Nothing was kept."
        ) from error


def _refuse_rows(target: Connection) -> None:
    full = [table.name for table in Row.metadata.sorted_tables if _count(target, table)]
    if full:
        raise DatabaseError(
            f"The target holds rows already (in {', '.join(full)}). Name an empty database, or empty that one."
        )


def _count(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _compared(source: Connection, target: Connection, progress: Progress | None) -> dict[str, Print]:
    there, here = fingerprints(source, progress), fingerprints(target, progress)
    if wrong := differences(there, here):
        raise DatabaseError(
            f"What arrived is not what was there: {', '.join(wrong)}. Nothing was kept. "
            "If nobody wrote meanwhile this is a mistake of the program: please report it."
        )
    return here
