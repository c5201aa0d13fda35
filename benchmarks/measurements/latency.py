"""P4: how long somebody waits from a payload's arrival until it may be acknowledged, at half of what we can take.

Payloads arrive at the desk at random moments, whether or not earlier ones are done, in the same loop and process; the
time runs from the moment at which a payload was due to arrive, so that a loop that stands still is counted. The
writer is the real one, with FULL commits. What the desk can take is measured just before, with everything waiting.
"""

import asyncio
import gc
import time
from collections.abc import Sequence
from random import Random
from statistics import quantiles

from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.world import new_bench, populate
from bot.desk import Desk
from storage.database import Database
from storage.writer import Writer

P50_BEYOND_FSYNC, P99 = 8.0, 30.0


def measure(around: Surroundings) -> Result:
    folder = around.folder / "latency"
    folder.mkdir()
    world = populate(folder, around.size.people)
    database = Database(f"sqlite:///{world.file}")
    rate, waits = asyncio.run(_run(database, world.presses))
    database.close()
    cuts = quantiles(waits, n=100)
    half, almost_all = cuts[49], cuts[98]
    lines = [Line(
        "acknowledged after the commit, half load",
        {"arrivals/s": rate / 2, "p50 ms": half, "p99 ms": almost_all, "most ms": max(waits), "fsync ms": around.fsync},
    )]  # fmt: skip
    goals = (
        Goal("P4", "ms until acknowledged, p50 (fsync + 8)", half, around.fsync + P50_BEYOND_FSYNC),
        Goal("P4", "ms until acknowledged, p99", almost_all, P99),
    )
    return Result("Latency of Desk.take", lines, goals)


async def _run(database: Database, presses: Sequence[bytes]) -> tuple[float, list[float]]:
    writer = Writer(database)
    desk = Desk(writer, new_bench(), lambda: None)
    a_third = len(presses) // 3
    await _all_at_once(desk, presses[: a_third // 3])
    rate = await _all_at_once(desk, presses[a_third // 3 : a_third])
    gc.collect()
    waits = await _as_they_come(desk, presses[a_third:], rate / 2)
    writer.close()
    return rate, waits


async def _all_at_once(desk: Desk, presses: Sequence[bytes]) -> float:
    began = time.perf_counter()
    await asyncio.gather(*(desk.take("telegram", press) for press in presses))
    return len(presses) / (time.perf_counter() - began)


async def _as_they_come(desk: Desk, presses: Sequence[bytes], rate: float) -> list[float]:
    """Milliseconds each."""
    chance, due, taken = Random(4), time.perf_counter(), []

    async def take(press: bytes, due: float) -> float:
        await desk.take("telegram", press)
        return (time.perf_counter() - due) * 1e3

    for press in presses:
        due += chance.expovariate(rate)
        if (early := due - time.perf_counter()) > 0:
            await asyncio.sleep(early)
        taken.append(asyncio.create_task(take(press, due)))
    return list(await asyncio.gather(*taken))
