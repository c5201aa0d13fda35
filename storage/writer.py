"""The one thread that writes: jobs that wait together are committed together, each behind its own savepoint."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextvars import Context, copy_context
from copy import copy
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Any, Generic, TypeVar

from sqlmodel import Session

from storage.checkpoints import Checkpoints
from storage.database import Database, collided, connection_ended
from storage.measures import measured
from storage.points import point

T = TypeVar("T")
MOST = 64
TRIES = 5


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[T]):
    job: Callable[[Session], T]
    done: "asyncio.Future[T]"
    context: Context
    since: float

    def take(self, db: Session) -> T:
        """In the context of whoever asked for it."""
        return self.context.run(self.job, db)


class Writer:
    """`await run(job)` gives the job's result after COMMIT. With another executor it runs where that says."""

    def __init__(self, database: Database, executor: Executor | None = None) -> None:
        self._database = database
        self._checkpoints = Checkpoints(database)
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._waiting: deque[_Waiting[Any]] = deque()
        self._lock = Lock()
        self._busy = False
        self._holds_since: float | None = None

    async def run(self, job: Callable[[Session], T]) -> T:
        """Raises what the job raised, and then nothing of it is written; other jobs are not touched.

        Cancelling the caller does not cancel the job.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        with self._lock:
            self._waiting.append(_Waiting(job, done, copy_context(), monotonic()))
            start, self._busy = not self._busy, True
        if start:
            self._executor.submit(self._empty)
        return await asyncio.shield(done)

    def behind(self) -> float:
        """For how many seconds whoever asked first has waited, or the present group has been under way."""
        with self._lock:
            since = [waiting.since for waiting in list(self._waiting)[:1]]
        since += [self._holds_since] if self._holds_since is not None else []
        return monotonic() - min(since) if since else 0.0

    def close(self) -> None:
        self._executor.shutdown()
        self._checkpoints.close()

    def _empty(self) -> None:
        while group := self._next_group():
            self._commit(group)

    def _next_group(self) -> list[_Waiting[Any]]:
        with self._lock:
            group = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            self._busy = bool(group)
        return group

    def _commit(self, group: list[_Waiting[Any]], tries: int = TRIES) -> None:
        began = self._holds_since = monotonic()
        outcomes: list[Any] = []
        written = False
        try:
            with self._database.transaction() as db:
                outcomes = [_attempt(db, waiting.take, alone=len(group) == 1) for waiting in group]
                point("writer.before-commit")
                written = True
            point("writer.after-commit")
            self._checkpoints.committed()
        except Exception as error:  # noqa: BLE001 whoever waits must hear of it, whatever it is; nothing was committed
            outcomes = [_Raised(_another(error)) for _ in group]
        self._holds_since = None
        measured("writer_batch", len(group))
        measured("writer_hold", monotonic() - began)
        for waiting, outcome in zip(group, outcomes, strict=True):
            if tries > 1 and _may_be_done_again(outcome, written=written):
                self._commit([waiting], tries - 1)
            else:
                _tell(waiting.done, outcome)


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


def _another(error: Exception) -> Exception:
    """Each of those who waited raises one of their own.

    Raised in several tasks, one exception would tie their frames together in its traceback, and whoever clears those
    ends coroutines that are not theirs.
    """
    try:
        return copy(error).with_traceback(error.__traceback__)
    except TypeError:  # it cannot be made from its arguments
        told = RuntimeError(f"{type(error).__name__}: {error}")
        told.__cause__ = error
        return told


def _may_be_done_again(outcome: Any, *, written: bool) -> bool:
    """Another process was in the way, or the connection is gone and COMMIT was not on its way yet."""
    if not isinstance(outcome, _Raised):
        return False
    return collided(outcome.error) or (connection_ended(outcome.error) and not written)


def _attempt(db: Session, job: Callable[[Session], Any], *, alone: bool) -> Any:
    if alone:
        return job(db)
    try:
        with db.begin_nested():
            return job(db)
    except Exception as error:  # noqa: BLE001 one job's failure is its caller's; the others of the group go on
        return _Raised(error)


def _tell(done: "asyncio.Future[Any]", outcome: Any) -> None:
    loop = done.get_loop()
    if not loop.is_closed():
        loop.call_soon_threadsafe(_resolve, done, outcome)


def _resolve(done: "asyncio.Future[Any]", outcome: Any) -> None:
    if done.cancelled():
        return
    if isinstance(outcome, _Raised):
        done.set_exception(_bearable(outcome.error))
    else:
        done.set_result(outcome)


def _bearable(error: Exception) -> Exception:
    """A future refuses a StopIteration, and whoever waits for it would wait for ever."""
    if not isinstance(error, StopIteration):
        return error
    told = RuntimeError("a job raised StopIteration")
    told.__cause__ = error
    return told
