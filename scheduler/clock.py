"""The clock that calls the jobs; the only module that knows APScheduler. What is due lives in the database."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.job import Job

log = structlog.get_logger()
_log = logging.getLogger("yousaid.clock")
_log.setLevel(logging.ERROR)  # that a long run overlaps the next call, which is then left out, is no news


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that ticks until it is stopped."""

    _scheduler: AsyncIOScheduler
    _underway: set["asyncio.Task[Any]"] = field(default_factory=set)

    @contextmanager
    def underway(self) -> Iterator[None]:
        task = asyncio.current_task()
        assert task is not None
        self._underway.add(task)
        try:
            yield
        finally:
            self._underway.discard(task)

    async def stop(self) -> None:
        """Calls no job any more, and waits for those that are running."""
        self._scheduler.pause()
        await asyncio.gather(*self._underway, return_exceptions=True)
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)


def start(jobs: Iterable[Job], tick: Callable[[Job], Awaitable[None]]) -> Running:
    """Calls `tick` with every job now and then in its rhythm, never twice at a time. Needs a running event loop.

    What `tick` raises is logged and the job is called again at its next time. Missed calls become one.
    """
    scheduler = AsyncIOScheduler(timezone=UTC, logger=_log)
    running = Running(scheduler)

    async def call(job: Job) -> None:
        with running.underway():
            try:
                await tick(job)
            except Exception:  # an outer loop. APScheduler would log it too, and then clear the frames it came through:
                log.exception("job", job=job.name)  # coroutines that wait for the same thing would never go on

    for job in jobs:
        rhythm = _AtOnceAndThen(seconds=job.every.total_seconds(), timezone=UTC)
        scheduler.add_job(
            call, rhythm, args=[job], id=job.name, coalesce=True, max_instances=1, misfire_grace_time=None
        )
    scheduler.start()
    return running


class _AtOnceAndThen(IntervalTrigger):  # type: ignore[misc]  # the library is not typed
    """An interval whose first moment is now."""

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime | None:
        following: datetime | None = super().get_next_fire_time(previous, now) if previous else now
        return following


def due(jobs: Iterable[Job], last_runs: Mapping[str, datetime], now: datetime) -> list[Job]:
    """The jobs whose rhythm is up, those first that have waited longest: for a clock that is not this machine's."""
    waiting = [job for job in jobs if next_run(job, last_runs) <= now]
    return sorted(waiting, key=lambda job: next_run(job, last_runs))


def next_run(job: Job, last_runs: Mapping[str, datetime]) -> datetime:
    """When a job is to be called next; one that never ran, at once."""
    last = last_runs.get(job.name)
    return last + job.every if last else datetime.min.replace(tzinfo=UTC)
