"""The writer: whoever waits for a job hears of its end, whatever it raised."""

import asyncio
from collections.abc import Callable

import pytest
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
