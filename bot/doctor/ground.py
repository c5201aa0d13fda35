"""Opens what the checks look at, reading only: a database that is not there is not made."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import aiohttp
from sqlalchemy.exc import DBAPIError

from bot.channel import Connection
from bot.clock import SystemClock
from bot.config import Settings, load
from bot.doctor import examine
from bot.doctor.check import Finding, Ground, nothing
from storage import migrations
from storage.database import Database, DatabaseError

DEFAULT = Path("config.toml")


def examine_installation(config: Path | None) -> Sequence[Finding]:
    """Raises ConfigurationError when there is nothing to look at yet."""
    settings = load(config)
    file = str(config or (DEFAULT if DEFAULT.exists() else ""))
    database, trouble = _database(settings)
    try:
        return asyncio.run(_examine(settings, database, trouble, file))
    finally:
        if database:
            database.close()


async def _examine(settings: Settings, database: Database | None, trouble: str, file: str) -> Sequence[Finding]:
    async with aiohttp.ClientSession() as session:
        connection = Connection(settings, SystemClock(), session, nothing)
        return await examine(Ground(settings, connection, database, trouble, file))


def _database(settings: Settings) -> tuple[Database | None, str]:
    """The database when it is there and ours, else why it cannot be used; both empty when it is not there yet."""
    try:
        database = Database(settings.instance.database)
        if migrations.current(database) is not None:
            return database, ""
        database.close()
        return None, ""
    except DatabaseError as error:
        return None, str(error)
    except DBAPIError as error:  # what the driver says may hold the password of the address: only its kind is told
        return None, f"instance.database: it does not answer ({type(error.orig).__name__}). Is the server running?"
