"""What a supervisor asks: `/healthz`, is the process alive, and `/readyz`, can it do its work now, and if not, why not.

Both may be asked by anybody who reaches the address, so neither tells anything about people, and what costs something
is asked at most every two seconds.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol, TypeAlias

from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from bot.channel import Channel, Listening
from bot.clock import Clock
from storage import health, migrations, quarantine
from storage.database import Database, DatabaseError
from storage.writer import Writer

STUCK = 60.0  # seconds that a job of the writer may wait: SQLite alone waits ten for a lock
PATIENCE = 5.0
FRESH = 2.0
OK = "ok"


class Probed(Protocol):
    """What is looked at: the program, as far as this needs it."""

    database: Database
    writer: Writer
    channels: dict[str, Channel]

    @property
    def clock(self) -> Clock: ...

    def is_started(self, channel: Channel) -> bool:
        """Whether this process takes what comes in here; with several, another one may do it."""


Check: TypeAlias = Callable[[Probed], Awaitable[Mapping[str, str]]]


async def _writable(program: Probed) -> Mapping[str, str]:
    try:
        async with asyncio.timeout(PATIENCE):
            await program.writer.run(lambda db: health.prove_writable(db, program.clock.now()))
    except TimeoutError:
        return {"database": f"nothing could be written for {PATIENCE:g} seconds"}
    except SQLAlchemyError as error:
        return {"database": f"it cannot be written to ({type(getattr(error, 'orig', error)).__name__})"}
    return {"database": OK}


async def _migrated(program: Probed) -> Mapping[str, str]:
    try:
        at = await asyncio.to_thread(migrations.current, program.database)
    except (DatabaseError, SQLAlchemyError) as error:
        return {"migration": f"it cannot be read ({type(error).__name__})"}
    return {"migration": OK if at == migrations.head() else f"at {at}, this program needs {migrations.head()}"}


async def _released(program: Probed) -> Mapping[str, str]:
    """After a restore nothing goes out and no job runs until somebody has looked."""
    try:
        is_open = await asyncio.to_thread(_is_in_quarantine, program.database)
    except SQLAlchemyError as error:
        return {"quarantine": f"it cannot be read ({type(error).__name__})"}
    return {"quarantine": "a restored backup waits for its release" if is_open else OK}


def _is_in_quarantine(database: Database) -> bool:
    with database.reading() as db:
        return quarantine.is_open(db)


async def _connected(program: Probed) -> Mapping[str, str]:
    return {name: _heard(channel) for name, channel in program.channels.items() if program.is_started(channel)}


def _heard(channel: Channel) -> str:
    if not isinstance(channel, Listening) or channel.listens():
        return OK
    seconds = channel.heard_seconds()
    return "not connected" + (f", last heard {seconds:.0f} seconds ago" if seconds is not None else "")


CHECKS: tuple[Check, ...] = (_writable, _migrated, _released, _connected)


class Probes:
    """The two routes of one program."""

    def __init__(self, program: Probed, stuck: float = STUCK) -> None:
        self._program = program
        self._stuck = stuck
        self._known: Mapping[str, str] = {}
        self._known_at = float("-inf")
        self._asking = asyncio.Lock()

    def routes(self) -> list[BaseRoute]:
        return [Route("/healthz", self._healthz), Route("/readyz", self._readyz)]

    async def _healthz(self, _request: Request) -> JSONResponse:
        """That this is answered shows that the event loop turns; the writer's thread has to be asked."""
        behind = self._program.writer.behind()
        return _answer({"loop": OK, "writer": OK if behind < self._stuck else f"stuck for {behind:.0f} seconds"})

    async def _readyz(self, _request: Request) -> JSONResponse:
        async with self._asking:
            now = asyncio.get_running_loop().time()
            if now - self._known_at > FRESH:
                found = [await check(self._program) for check in CHECKS]
                self._known = {name: state for states in found for name, state in states.items()}
                self._known_at = asyncio.get_running_loop().time()
        return _answer(self._known)


def _answer(checks: Mapping[str, str]) -> JSONResponse:
    fine = all(state == OK for state in checks.values())
    status = OK if fine else "failing"
    return JSONResponse({"status": status, "checks": dict(checks)}, 200 if fine else 503, {"Cache-Control": "no-store"})
