"""One payload, one turn, one transaction: what waits is taken as a batch, in order, by one job of the writer."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from logging import DEBUG

import structlog
from sqlmodel import Session

from bot.batch import Batch, NotWritten
from bot.bench import Bench
from bot.channel import Taken
from storage import inbox
from storage.database import OUT_OF_REACH
from storage.measures import is_heard, measured
from storage.points import point
from storage.writer import Writer

MOST = 200
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Waiting:
    channel: str
    raw: bytes
    taken: "asyncio.Future[Taken]"
    arrived: float


class Desk:
    """`await take(channel, raw)` answers when the payload and everything it caused is on disk."""

    def __init__(self, writer: Writer, bench: Bench, committed: Callable[[], None]) -> None:
        self._writer = writer
        self._bench = bench
        self._committed = committed
        self._waiting: deque[_Waiting] = deque()
        self._scheduled = False
        self._jobs: set[asyncio.Task[None]] = set()

    async def take(self, channel: str, raw: bytes) -> Taken:
        """Raises what the database raises when it cannot keep the payload: then it must not be acknowledged."""
        loop = asyncio.get_running_loop()
        waiting = _Waiting(channel, raw, loop.create_future(), loop.time())
        self._waiting.append(waiting)
        if not self._scheduled:
            self._scheduled = True
            job = asyncio.create_task(self._take_what_waits())
            self._jobs.add(job)
            job.add_done_callback(self._jobs.discard)
        return await waiting.taken

    @property
    def idle(self) -> bool:
        return not self._waiting and not self._jobs

    async def _take_what_waits(self) -> None:
        group: list[_Waiting] = []

        def job(db: Session) -> list[Taken]:
            group.extend(self._next())
            return self._batch(db, group)

        try:
            outcomes = await self._writer.run(job)
        except Exception as error:  # noqa: BLE001 an outer loop: whatever it is, it must not take the others of the batch with it
            log.warning("batch_refused", size=len(group), error=_kind(error))
            if not group:  # not even a transaction could begin
                group.extend(self._next())
            await self._one_at_a_time(group)
        else:
            self._tell(group, outcomes)
        if self._waiting and not self._scheduled:
            self._scheduled = True
            await self._take_what_waits()

    def _next(self) -> list[_Waiting]:
        """What waits now; whatever comes later has a job of its own."""
        self._scheduled = False
        return [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]

    async def _one_at_a_time(self, group: Sequence[_Waiting]) -> None:
        for waiting in group:
            try:
                self._tell([waiting], await self._writer.run(partial(self._batch, group=[waiting])))
            except OUT_OF_REACH as error:  # nothing is wrong with the payload, and the platform delivers it again
                waiting.taken.set_exception(error.with_traceback(None))
            except Exception as error:  # noqa: BLE001 an outer loop: this payload's own trouble
                await self._park(waiting, error)

    async def _park(self, waiting: _Waiting, error: Exception) -> None:
        """The database refused its effects: then only the payload itself is kept, for an operator to look at."""
        arrived = self._bench.arrived(waiting.channel, waiting.raw, f"{_kind(error)} while it was taken")
        try:
            await self._writer.run(lambda db: inbox.first_sight(db, [arrived], self._bench.now()))
        except Exception as refusal:  # noqa: BLE001 an outer loop: not even that; the platform has to deliver it again
            waiting.taken.set_exception(refusal.with_traceback(None))
        else:
            log.warning("parked", id=arrived.id, channel=waiting.channel, error=type(error).__name__)
            self._tell([waiting], [Taken("parked", payload=arrived.id)])

    def _batch(self, db: Session, group: Sequence[_Waiting]) -> list[Taken]:
        point("desk.begun")
        outcomes = Batch(db, self._bench).take([(waiting.channel, waiting.raw) for waiting in group])
        point("desk.written")
        return outcomes

    def _tell(self, group: Sequence[_Waiting], outcomes: Sequence[Taken]) -> None:
        self._committed()
        _say(group, outcomes)
        for waiting, outcome in zip(group, outcomes, strict=True):
            if not waiting.taken.done():
                waiting.taken.set_result(outcome)


def _say(group: Sequence[_Waiting], outcomes: Sequence[Taken]) -> None:
    """Each payload by its id and what it took, when it is on disk; only where somebody wants to know so much."""
    if is_heard():
        now = asyncio.get_running_loop().time()
        measured("desk_batch", len(group))
        for waiting, outcome in zip(group, outcomes, strict=True):
            measured("turn", now - waiting.arrived, waiting.channel, outcome.state)
    if log.is_enabled_for(DEBUG):
        for waiting, outcome in zip(group, outcomes, strict=True):
            log.debug("taken", id=outcome.payload, channel=waiting.channel, state=outcome.state)


def _kind(error: Exception) -> str:
    """What it was that could not be written."""
    return type(error.__cause__ or error if isinstance(error, NotWritten) else error).__name__
