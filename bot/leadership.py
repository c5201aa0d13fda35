"""What one process at a time does for all: a lease, and a duty that is done for as long as the lease is held here.

On SQLite there is one process, which holds everything. On Postgres a lease is a row (`storage/leases.py`), and each
write that depends on it proves it in its own transaction. What cannot be proved there, a message on the wire, is held
back as soon as we no longer trust ourselves, which is before anybody else can be elected.
"""

import asyncio
import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

import structlog
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.clock import Clock
from bot.config import ConfigurationError
from storage import leases
from storage.leases import Deposed, Held
from storage.writer import Writer

T = TypeVar("T")
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Terms:
    """Seconds: how long a lease is valid, how often it is renewed, and how long its holder trusts itself after that."""

    ttl: float = 15.0
    renew: float = 5.0
    trust: float = 10.0


class Writes(Protocol):
    """The writer, or one that proves a lease before each job."""

    async def run(self, job: Callable[[Session], T]) -> T: ...


class Lease(Protocol):
    name: str

    async def seek(self) -> int:
        """The term, when the lease is ours or has just been won; else 0."""

    async def assure(self) -> None:
        """Returns when we may act outside the database, else raises Deposed."""

    def check(self) -> None:
        """Raises Deposed when we no longer trust ourselves."""

    async def give_up(self) -> None: ...

    def writes(self, writer: Writer) -> Writes:
        """The writer for whoever acts under this lease."""


class Undivided:
    """The lease of the only process there is."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    async def seek(self) -> int:
        return 1

    async def assure(self) -> None:
        pass

    def check(self) -> None:
        pass

    async def give_up(self) -> None:
        pass

    def writes(self, writer: Writer) -> Writes:
        return writer


class Shared:
    """A lease that several processes may hold, one after the other."""

    def __init__(self, name: str, holder: str, writer: Writer, clock: Clock, terms: Terms) -> None:
        self.name = name
        self._holder = holder
        self._writer = writer
        self._clock = clock
        self._terms = terms
        self._ttl = timedelta(seconds=terms.ttl)
        self._held: Held | None = None
        self._trusted_until = 0.0

    async def seek(self) -> int:
        """While the database does not answer we trust ourselves to the end of our time, and no longer."""
        asked = self._clock.monotonic()
        try:
            async with asyncio.timeout(self._terms.renew):
                self._held = await self._writer.run(self._renew_or_elect)
        except (DBAPIError, TimeoutError) as error:
            log.warning("lease_not_renewed", lease=self.name, kind=type(error).__name__)
            return self._held.term if self._held and self._is_trusted() else 0
        self._trusted_until = asked + self._terms.trust
        return self._held.term if self._held else 0

    def _renew_or_elect(self, db: Session) -> Held | None:
        if self._held and leases.renew(db, self._held, self._ttl):
            return self._held
        return leases.elect(db, self.name, self._holder, self._ttl)

    def _is_trusted(self) -> bool:
        return self._clock.monotonic() < self._trusted_until

    async def assure(self) -> None:
        held = self._held
        if held is not None and not self._is_trusted():
            await self._renew(held)
        if held is not self._held:
            raise Deposed(f"{self.name}: this process holds another term now")
        self.check()

    def check(self) -> None:
        if self._held is None or not self._is_trusted():
            raise Deposed(f"{self.name}: this process no longer trusts its lease")

    async def _renew(self, held: Held) -> None:
        asked = self._clock.monotonic()
        if await self._writer.run(lambda db: leases.renew(db, held, self._ttl)):
            self._trusted_until = asked + self._terms.trust

    async def give_up(self) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        try:
            await self._writer.run(lambda db: leases.release(db, held))
        except DBAPIError as error:  # then it runs out by itself
            log.warning("lease_not_given_up", lease=self.name, kind=type(error).__name__)

    def writes(self, writer: Writer) -> Writes:
        return _Fenced(self, writer)

    def fence(self, db: Session) -> None:
        """Raises Deposed unless this transaction may write under the lease."""
        if self._held is None:
            raise Deposed(f"{self.name}: this process does not hold the lease")
        leases.fence(db, self._held)


@dataclass(frozen=True, slots=True)
class _Fenced:
    lease: Shared
    writer: Writer

    async def run(self, job: Callable[[Session], T]) -> T:
        def fenced(db: Session) -> T:
            self.lease.fence(db)
            return job(db)

        return await self.writer.run(fenced)


def holder() -> str:
    """Names this process to people, and never another one."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


class Duty(Protocol):
    async def begin(self) -> None:
        """Raises ConfigurationError when that cannot be done."""

    async def end(self) -> None:
        """Whatever `begin` came to is undone."""

    @property
    def is_broken(self) -> bool:
        """It has ended by itself."""


class Post:
    """Does a duty while its lease is held here; begins it anew with each term, and when it broke."""

    def __init__(self, lease: Lease, duty: Duty, clock: Clock, terms: Terms) -> None:
        self._lease = lease
        self._duty = duty
        self._clock = clock
        self._terms = terms
        self._term = 0
        self._watching: asyncio.Task[None] | None = None

    @property
    def is_taken(self) -> bool:
        """Whether the duty is done here."""
        return self._term > 0

    async def take_up(self) -> None:
        """Raises what the duty raises when it is begun at once."""
        if term := await self._lease.seek():
            await self._begin(term)
        self._watching = asyncio.create_task(self._watch(), name=f"post {self._lease.name}")

    async def lay_down(self) -> None:
        if self._watching:
            self._watching.cancel()
            await asyncio.wait({self._watching})
        await self._end()
        await self._lease.give_up()

    async def _watch(self) -> None:
        while True:
            await self._clock.sleep(self._terms.renew)
            try:
                await self._look()
            except Exception:  # an outer loop: the next look may succeed
                log.exception("post", lease=self._lease.name)

    async def _look(self) -> None:
        if self._term and self._duty.is_broken:
            await self._end()
        term = await self._lease.seek()
        if term == self._term:
            return
        if self._term:
            log.warning("lease_lost", lease=self._lease.name, term=self._term)
            await self._end()
        if term:
            log.info("lease_won", lease=self._lease.name, term=term)
            await self._begin_or_leave_it(term)

    async def _begin_or_leave_it(self, term: int) -> None:
        """Another process may be better placed: whoever cannot begin lets go."""
        try:
            await self._begin(term)
        except ConfigurationError as error:
            log.error("duty_not_begun", lease=self._lease.name, reason=str(error))
            await self._end()
            await self._lease.give_up()

    async def _begin(self, term: int) -> None:
        self._term = term
        await self._duty.begin()

    async def _end(self) -> None:
        if self._term:
            self._term = 0
            await self._duty.end()
