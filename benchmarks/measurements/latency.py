"""P4: how long somebody waits from a payload's arrival until it may be acknowledged, at half of what we can take.

Payloads arrive at the desk at random moments, whether or not earlier ones are done, in the same loop and process; the
time runs from the moment at which a payload was due to arrive, so that a loop that stands still is counted. The
writer is the real one, with FULL commits. What the desk can take is measured just before, with everything waiting:
both again each round, because a shared machine is not as fast now as it was; medians over the rounds.
"""

import asyncio
import gc
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from statistics import median, quantiles

from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.world import new_bench, populate
from bot.desk import Desk
from storage.database import Database
from storage.writer import Writer

P50_BEYOND_FSYNC, P99 = 8.0, 30.0


@dataclass(frozen=True, slots=True)
class Round:
    """Arrivals a second, and milliseconds until they were acknowledged."""

    rate: float
    p50: float
    p99: float
    most: float


def measure(around: Surroundings) -> Result:
    folder = around.folder / "latency"
    folder.mkdir()
    world = populate(folder, around.size.people)
    database = Database(f"sqlite:///{world.file}")
    rounds = asyncio.run(_run(database, world.presses, around.size.rounds))
    database.close()
    half, almost_all = median(one.p50 for one in rounds), median(one.p99 for one in rounds)
    lines = [Line(
        "acknowledged after the commit, half load",
        {"arrivals/s": median(one.rate for one in rounds), "p50 ms": half, "p99 ms": almost_all,
         "most ms": max(one.most for one in rounds), "fsync ms": around.fsync},
    )]  # fmt: skip
    goals = (
        Goal("P4", "ms until acknowledged, p50 (fsync + 8)", half, around.fsync + P50_BEYOND_FSYNC),
        Goal("P4", "ms until acknowledged, p99", almost_all, P99),
    )
    return Result("Latency of Desk.take", lines, goals)


async def _run(database: Database, presses: Sequence[bytes], rounds: int) -> list[Round]:
    """A first round warms up."""
    writer = Writer(database)
    desk = Desk(writer, new_bench(), lambda: None)
    left, size = iter(presses), len(presses) // (rounds + 1)
    measured = [await _round(desk, left, size, Random(number)) for number in range(rounds + 1)]
    writer.close()
    return measured[1:]


async def _round(desk: Desk, presses: Iterator[bytes], size: int, chance: Random) -> Round:
    gc.collect()
    rate = await _all_at_once(desk, list(islice(presses, size // 4))) / 2
    waits = await _as_they_come(desk, list(islice(presses, size - size // 4)), rate, chance)
    cuts = quantiles(waits, n=100)
    return Round(rate, cuts[49], cuts[98], max(waits))


async def _all_at_once(desk: Desk, presses: Sequence[bytes]) -> float:
    began = time.perf_counter()
    await asyncio.gather(*(desk.take("telegram", press) for press in presses))
    return len(presses) / (time.perf_counter() - began)


async def _as_they_come(desk: Desk, presses: Sequence[bytes], rate: float, chance: Random) -> list[float]:
    """Milliseconds each."""
    due, taken = time.perf_counter(), []

    async def take(press: bytes, due: float) -> float:
        await desk.take("telegram", press)
        return (time.perf_counter() - due) * 1e3

    for press in presses:
        due += chance.expovariate(rate)
        if (early := due - time.perf_counter()) > 0:
            await asyncio.sleep(early)
        taken.append(asyncio.create_task(take(press, due)))
    return list(await asyncio.gather(*taken))
