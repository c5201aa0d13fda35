"""Opens what the checks look at, reading only: a database that is not there is not made."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import aiohttp
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.channel import Connection
from bot.clock import SystemClock
from bot.config import Settings, load
from bot.doctor import examine
from bot.doctor.check import Finding, Ground, nothing
from storage import migrations
from storage.database import Database, DatabaseError

DEFAULT = Path("config.toml")


def examine_installation(
    config: Path | None, *, deep: bool = False, progress: Callable[[str], None] = lambda _: None
) -> Sequence[Finding]:
    """Raises ConfigurationError when there is nothing to look at yet."""
    settings = load(config)
    file = str(config or (DEFAULT if DEFAULT.exists() else ""))
    database, trouble = _database(settings)
    try:
        return asyncio.run(
            _examine(lambda connection: Ground(settings, connection, database, trouble, file, deep, progress), settings)
        )
    finally:
        if database:
            database.close()


async def _examine(made: Callable[[Connection], Ground], settings: Settings) -> Sequence[Finding]:
    async with aiohttp.ClientSession() as session:
        return await examine(made(Connection(settings, SystemClock(), session, nothing)))


def _database(settings: Settings) -> tuple[Database | None, Finding | None]:
    """The database when this program may look at it, else what is in the way; neither when it is not there yet."""
    try:
        return _opened(settings.instance.database)
    except DatabaseError as error:
        return None, Finding("FAIL", "database", str(error))
    except DBAPIError as error:  # what the driver says may hold the password of the address: only its kind is told
        words = f"instance.database: it does not answer ({type(error.orig).__name__}). Is the server running?"
        return None, Finding("FAIL", "database", words)


def _opened(url: str) -> tuple[Database | None, Finding | None]:
    if _is_new(url):
        return None, None
    database = Database(url)
    at = migrations.current(database)
    if at == migrations.head():
        return database, None
    database.close()
    return None, _another_shape(at, database.is_sqlite) if at else None


def _is_new(url: str) -> bool:
    """Whether it is a file that is not there: opening it would make its folder."""
    try:
        parts = make_url(url)
    except ArgumentError:
        return False
    return parts.get_backend_name() == "sqlite" and bool(parts.database) and not Path(parts.database or "").exists()


def _another_shape(at: str, is_sqlite: bool) -> Finding:
    head = migrations.head()
    if at not in {script.revision for script in migrations.SHIPPED.walk_revisions()}:
        words = f"at migration {at}, which this program does not know: a newer one made it (this one makes {head})"
        return Finding("FAIL", "database", words, "install the newer version")
    mend = "start `yousaid run`, which migrates it after a copy" if is_sqlite else "yousaid upgrade"
    return Finding("WARN", "database", f"at migration {at}, this program needs {head}", mend)
