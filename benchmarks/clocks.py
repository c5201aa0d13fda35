"""How long something took, in all of this process's CPU and by the wall; and how fast this machine's disk is."""

import gc
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SYNCS = 60


@dataclass(frozen=True, slots=True)
class Spent:
    """Microseconds a piece."""

    cpu: float
    wall: float


def timed(work: Callable[[], None], pieces: int) -> Spent:
    """All threads' CPU; garbage left by others is collected before."""
    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Spent((time.process_time() - cpu) / pieces * 1e6, (time.perf_counter() - wall) / pieces * 1e6)


def middle(rounds: list[Spent]) -> Spent:
    return Spent(median(one.cpu for one in rounds), median(one.wall for one in rounds))


def fsync(folder: Path) -> float:
    """Milliseconds that appending 32 KiB to a file and syncing it takes, the median of some."""
    took = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(SYNCS):
            file.write(os.urandom(32 * 1024))
            began = time.perf_counter()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    return median(took) * 1e3


def machine(folder: Path) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "cores": os.cpu_count() or 0,
        "load": round(os.getloadavg()[0], 1),
        "fsync_ms": round(fsync(folder), 2),
    }
