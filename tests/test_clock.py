"""The clock calls every job in its rhythm, never twice at a time, and a test's clock can call the same jobs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session
from structlog.testing import capture_logs

from scheduler import clock, jobs, reports
from scheduler.job import Job
from scheduler.occurrences import first_time
from storage.database import Database
from storage.writer import Writer
from tests.office import Office

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def nothing(_: object) -> bool:
    return False


def job(name: str, seconds: float) -> Job:
    return Job(name, timedelta(seconds=seconds), nothing)


def test_apscheduler_calls_each_job_at_once_and_then_in_its_rhythm() -> None:
    called: list[str] = []

    async def story() -> None:
        async def tick(job: Job) -> None:
            called.append(job.name)

        running = clock.start([job("often", 0.05), job("seldom", 60)], tick)
        await asyncio.sleep(0.4)
        await running.stop()
        count = len(called)
        await asyncio.sleep(0.15)
        assert len(called) == count

    asyncio.run(story())

    assert called.count("seldom") == 1
    assert called.count("often") >= 3


def test_a_job_that_takes_long_runs_once_at_a_time_and_ends_before_the_clock_has_stopped(
    caplog: pytest.LogCaptureFixture,
) -> None:
    underway, most, ended = 0, 0, 0

    async def story() -> None:
        async def tick(_: Job) -> None:
            nonlocal underway, most, ended
            underway += 1
            most = max(most, underway)
            await asyncio.sleep(0.2)
            underway -= 1
            ended += 1

        running = clock.start([job("slow", 0.02)], tick)
        await asyncio.sleep(0.1)
        await running.stop()

    with caplog.at_level(logging.WARNING, "apscheduler"):
        asyncio.run(story())

    assert (underway, most, ended) == (0, 1, 1)
    assert caplog.records == []


def test_a_job_that_fails_is_logged_and_called_again() -> None:
    called: list[str] = []

    async def story() -> None:
        async def tick(job: Job) -> None:
            called.append(job.name)
            raise LookupError("nobody there")

        running = clock.start([job("broken", 0.05)], tick)
        await asyncio.sleep(0.3)
        await running.stop()

    with capture_logs() as lines:
        asyncio.run(story())

    assert len(called) >= 2
    assert {(line["event"], line["job"], line["log_level"]) for line in lines} == {("job", "broken", "error")}


def test_two_clocks_on_one_database_send_one_digest(database: Database) -> None:
    """As two processes would: each has its own writer, and both see at once that the week is due."""
    office = Office(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    office.team()
    digest = jobs.known()["weekly_digest"]

    async def story() -> None:
        writers = [Writer(database) for _ in range(2)]
        ticked = [asyncio.Event() for _ in writers]

        def ticking(writer: Writer, done: asyncio.Event) -> Callable[[Job], Awaitable[None]]:
            async def tick(job: Job) -> None:
                await writer.run(lambda db: job.function(office.tick(db)))
                done.set()

            return tick

        clocks = [clock.start([digest], ticking(*both)) for both in zip(writers, ticked, strict=True)]
        async with asyncio.timeout(10):
            await asyncio.gather(*(event.wait() for event in ticked))
        for running in clocks:
            await running.stop()
        for writer in writers:
            writer.close()

    asyncio.run(story())

    assert len(office.letters("digest")) == 1


def test_a_clock_of_our_own_sees_what_is_due() -> None:
    often, seldom = job("often", 5), job("seldom", 60)

    assert clock.due([often, seldom], {}, NOON) == [often, seldom]
    last = {"often": NOON, "seldom": NOON}
    assert clock.due([often, seldom], last, NOON + timedelta(seconds=4)) == []
    assert clock.due([often, seldom], last, NOON + timedelta(seconds=5)) == [often]
    assert clock.due([often, seldom], last, NOON + timedelta(minutes=2)) == [often, seldom]
    assert clock.next_run(seldom, last) == NOON + timedelta(minutes=1)


def test_the_jobs_of_the_house_are_found_by_their_files() -> None:
    assert {name: job.every.total_seconds() for name, job in jobs.known().items()} == {
        "check_invariants": 1, "finish_erasures": 60, "hand_back": 300, "nightly_backup": 60, "post_updates": 15,
        "remind_and_expire": 5, "start_check_ins": 15, "watch_promises": 300, "weekly_digest": 60,
    }  # fmt: skip
    assert list(reports.known()) == ["digest"]


def test_a_due_moment_is_claimed_once(database: Database) -> None:
    with database.transaction() as db:
        assert first_time(db, "digest:iberia", "2026-W47", NOON)
        assert not first_time(db, "digest:iberia", "2026-W47", NOON)
        assert first_time(db, "digest:iberia", "2026-W48", NOON)
        assert first_time(db, "digest:andes", "2026-W47", NOON)


def test_a_claim_that_is_rolled_back_was_never_made(database: Database) -> None:
    def fails(db: Session) -> None:
        first_time(db, "digest:iberia", "2026-W47", NOON)
        raise LookupError("what it should have caused")

    with pytest.raises(LookupError):
        committed(database, fails)
    with database.transaction() as db:
        assert first_time(db, "digest:iberia", "2026-W47", NOON)


def committed(database: Database, work: Callable[[Session], None]) -> None:
    with database.transaction() as db:
        work(db)
