"""P8: ten thousand reminders that are due at one instant; how many of them come, and how long the writer is held.

Everybody was asked at the same moment two working days ago. The job of the program takes what is due chunk by chunk,
through the real writer with FULL commits; then the outbox is counted. What is held is one chunk with its commit.
"""

import asyncio
import time
from collections.abc import Mapping

from sqlalchemy import func, select

from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.world import HOUSE, new_bench, populate
from scheduler import jobs
from scheduler.job import Tick
from storage.database import Database
from storage.rows import table
from storage.tables import ConversationRow, OutboxRow
from storage.writer import Writer

_v, _o = table(ConversationRow).c, table(OutboxRow).c


def measure(around: Surroundings) -> Result:
    folder = around.folder / "reminders"
    folder.mkdir()
    database = Database(f"sqlite:///{populate(folder, around.size.due).file}")
    held = asyncio.run(_remind(database))
    sent, people = _counted(database)
    database.close()
    lines = [Line("remind_and_expire", _numbers(held, around.size.due))]
    goals = (
        Goal("P8", f"reminders dropped, of {around.size.due:,} due at one instant", around.size.due - people, 0),
        Goal("P8", "reminders made twice", sent - people, 0),
    )
    return Result("Reminders due at one instant", lines, goals)


async def _remind(database: Database) -> list[float]:
    """Seconds that each chunk took."""
    with database.reading() as db:
        now = db.scalar(select(func.max(_v.due_at)))
    assert now is not None
    bench, writer, job = new_bench(), Writer(database), jobs.known()["remind_and_expire"]
    took, more = [], True
    while more:
        began = time.perf_counter()
        more = await writer.run(lambda db: job.function(Tick(db, now, bench.new_id, HOUSE, bench.flows)))
        took.append(time.perf_counter() - began)
    writer.close()
    return took


def _counted(database: Database) -> tuple[int, int]:
    with database.reading() as db:
        mine = select(func.count(), func.count(_o.conversation_id.distinct())).where(_o.kind == "reminder")
        sent, people = db.execute(mine).one()
    return sent, people


def _numbers(held: list[float], count: int) -> Mapping[str, float]:
    return {"chunks": len(held), "ms a chunk": 1e3 * sum(held) / len(held), "ms at most": 1e3 * max(held),
            "wall µs": 1e6 * sum(held) / count}  # fmt: skip
