"""The program as a child process: forked from a warm parent, armed, and served until it is killed or told to stop.

Everything heavy is imported here, at the top, because the fork server loads this file once for all children.
"""

import asyncio
import faulthandler
import importlib
import os
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot import channels, logs
from bot.app import Outside, Running
from bot.config import Log, Settings
from bot.leadership import Terms
from bot.staff import verbs
from conversations.flows import shipped
from scheduler import clock, jobs
from scheduler.job import Job
from storage import migrations, points
from tests.campaign.disk import Disk, Trouble
from tests.campaign.fast_clock import FastClock
from tests.campaign.plants import PLANTS, Plant, impatient

TERMS = Terms(ttl=2.0, renew=0.5, trust=1.2)
"""Whoever follows a killed process on Postgres waits for its lease to end."""
WARM = (migrations.head(), shipped(), jobs.known(), verbs.known())
for _name in channels.names():
    importlib.import_module(f"{channels.__name__}.{_name}")


@dataclass(frozen=True, slots=True)
class Order:
    """What one child is to do. `kill_at` is a boundary with its count, `desk.begun:3`, or nothing."""

    settings: Mapping[str, Any]
    clock: FastClock
    log: str
    passed: str
    kill_at: str = ""
    plant: str = ""
    record: str = ""
    """Where the disk under the database is to be recorded, if it is."""
    trouble: Trouble | None = None
    patience: int = 0
    """How many milliseconds it waits for a lock, if not as long as it usually does."""


def nothing() -> None:
    """What a child does that is only there to have had the program imported."""


def serve(order: Order, ready: Connection) -> None:
    """The body of the child process. It says so over `ready` when it has started."""
    log = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    faulthandler.register(signal.SIGUSR2, all_threads=True)
    logs.configure(Log(level="debug"))
    points.arm(order.kill_at, order.passed)
    plant = PLANTS[order.plant]
    plant.apply()
    if order.patience:
        impatient(order.patience)
    asyncio.run(_serve(order, ready, plant, _disk(order)))


def _disk(order: Order) -> Disk | None:
    if not order.record and order.trouble is None:
        return None
    disk = Disk(order.settings["instance"]["database"].removeprefix("sqlite:///"), order.record, order.trouble)
    disk.insert()
    return disk


async def _serve(order: Order, ready: Connection, plant: Plant, disk: Disk | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, _show_tasks)
    outside = Outside(order.clock, ticker=_faster(order.clock.speed), terms=TERMS)
    async with plant.program(Settings(**order.settings), outside):
        if disk:
            disk.started()
        ready.send_bytes(b"started")
        await stop.wait()


def _show_tasks() -> None:
    """Into the log: what everything is waiting for, when the program does not end."""
    for task in asyncio.all_tasks():
        waits: Any = task.get_coro()
        places = []
        while frame := getattr(waits, "cr_frame", None):
            places.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
            waits = waits.cr_await
        print(task.get_name(), "waits at", waits, " < ".join(reversed(places)), flush=True)


def _faster(speed: float) -> Callable[[Sequence[Job], Callable[[Job], Awaitable[None]]], Running]:
    """The jobs at the rhythm of the fast clock."""

    def ticker(known: Sequence[Job], tick: Callable[[Job], Awaitable[None]]) -> Running:
        return clock.start([replace(job, every=job.every / speed) for job in known], tick)

    return ticker
