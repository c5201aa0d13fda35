"""The writer: whoever waits for a job hears of its end, whatever it raised."""

import asyncio
import traceback
from collections.abc import Callable
from threading import Event

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage.database import Database
from storage.writer import Writer


@pytest.mark.parametrize("error", [ValueError("no"), StopIteration("no"), StopAsyncIteration("no")])
def test_a_job_that_raises_leaves_nobody_waiting(
    error: Exception, sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    def job(_db: Session) -> None:
        raise error

    async def story() -> None:
        writer = Writer(opened(sqlite_url))
        try:
            async with asyncio.timeout(10):
                raised = await asyncio.gather(writer.run(job), writer.run(job), return_exceptions=True)
                assert await writer.run(lambda _db: "done") == "done"
        finally:
            await asyncio.to_thread(writer.close)
        assert all(isinstance(one, Exception) for one in raised)

    asyncio.run(story())


def test_a_commit_that_fails_is_each_waiters_own_failure(sqlite_url: str, opened: Callable[[str], Database]) -> None:
    """APScheduler clears the frames of what a job raised; with a shared exception that ended the couriers."""
    again = asyncio.Event()

    async def unmoved(writer: Writer, refused: Callable[[Session], None]) -> str:
        try:
            await writer.run(refused)
        except DBAPIError:
            await again.wait()
        return "went on"

    async def clearing(writer: Writer, refused: Callable[[Session], None]) -> None:
        try:
            await writer.run(refused)
        except DBAPIError as error:
            await asyncio.sleep(0)
            traceback.clear_frames(error.__traceback__)
            again.set()

    def refused(db: Session) -> None:
        db.connection().exec_driver_sql("PRAGMA defer_foreign_keys = on")
        db.connection().exec_driver_sql("INSERT INTO kid VALUES (7)")

    async def story() -> str:
        database = opened(sqlite_url)
        with database.transaction() as db:
            db.connection().exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
            db.connection().exec_driver_sql("CREATE TABLE kid (of INTEGER REFERENCES parent)")
        writer, released = Writer(database), Event()
        try:
            async with asyncio.timeout(10):
                first = asyncio.create_task(writer.run(lambda _db: released.wait(10)))
                both = asyncio.gather(unmoved(writer, refused), clearing(writer, refused))
                await asyncio.sleep(0)
                released.set()
                await first
                went, _ = await both
        finally:
            await asyncio.to_thread(writer.close)
        return went

    assert asyncio.run(story()) == "went on"
