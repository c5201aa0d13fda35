"""Statements that are made once are those that run all day: none of them walks through a whole table."""

import importlib
import pkgutil
from collections.abc import Callable

import pytest
from sqlalchemy import Select, Update
from sqlmodel import Session

import storage
from storage import outbox
from storage.compiled import Compiled
from storage.database import Database

ELSEWHERE = ("storage.leases", "storage.outbox._READY")  # Postgres only; a beginning of others
SMALL = ("json_each", "quarantine")  # the second has a row for each restore


def made_once() -> dict[str, Select[tuple[object, ...]] | Update]:
    modules = [importlib.import_module(f"storage.{found.name}") for found in pkgutil.iter_modules(storage.__path__)]
    things = ((f"{module.__name__}.{name}", value) for module in modules for name, value in vars(module).items())
    found = {name: value for name, value in things if isinstance(value, (Select, Update)) and _limited(value)}
    return {name: value for name, value in found.items() if not name.startswith(ELSEWHERE)}


def _limited(statement: Select[tuple[object, ...]] | Update) -> bool:
    """Beginnings, to which others add what they look for, say nothing yet."""
    return statement.whereclause is not None


def plan(db: Session, statement: Select[tuple[object, ...]] | Update) -> list[str]:
    connection = db.connection()
    compiled = Compiled(statement, connection.dialect)
    cursor = connection.connection.cursor()
    cursor.execute(f"EXPLAIN QUERY PLAN {compiled.text}", [None] * compiled.text.count("?"))
    return [str(row[3]) for row in cursor.fetchall()]


@pytest.mark.parametrize("name", made_once())
def test_no_statement_of_every_day_walks_through_a_table(
    name: str, sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    with opened(sqlite_url).reading() as db:
        walked = [
            line for line in plan(db, made_once()[name]) if line.startswith("SCAN") and line.split()[1] not in SMALL
        ]
        assert walked == []


def test_the_courier_finds_the_most_urgent_without_sorting(sqlite_url: str, opened: Callable[[str], Database]) -> None:
    with opened(sqlite_url).reading() as db:
        assert not [line for line in plan(db, outbox._DUE) if "ORDER BY" in line]
