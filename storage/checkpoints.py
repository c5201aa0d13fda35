"""Moves SQLite's write-ahead log into the database file while others write.

Left to SQLite this happens inside the commit that makes the log too long, some 50 ms for 80 MB, and everybody waits.
A passive checkpoint waits for nobody and nobody waits for it: https://www.sqlite.org/c3ref/wal_checkpoint_v2.html
"""

from concurrent.futures import ThreadPoolExecutor

import structlog

from storage.database import Database

EVERY = 200  # commits; in the log they are some thousand pages
log = structlog.get_logger()


class Checkpoints:
    """`committed()` after each commit: now and then that starts one, in a thread of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="checkpoints")
        self._commits = 0

    def committed(self) -> None:
        self._commits += 1
        if self._commits == EVERY:
            self._thread.submit(self._move)

    def close(self) -> None:
        self._thread.shutdown()

    def _move(self) -> None:
        try:
            self._database.checkpoint()
        except Exception as error:  # noqa: BLE001 the log is whole without it, and SQLite tries again itself
            log.warning("checkpoint", error=type(error).__name__)
        self._commits = 0
