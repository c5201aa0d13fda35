"""One of several processes: the program with its role, forked from a warm parent, until it is told to stop."""

import asyncio
import logging
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import structlog

from bot.app import Outside, Program, Role
from bot.config import Settings
from bot.leadership import Terms
from tests.campaign.child import _faster
from tests.campaign.fast_clock import FastClock


@dataclass(frozen=True, slots=True)
class Order:
    settings: Mapping[str, Any]
    clock: FastClock
    role: Role
    terms: Terms
    log: str


def serve(order: Order, ready: Connection) -> None:
    """The body of the process. It says so over `ready` when it has started."""
    log = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))
    asyncio.run(_serve(order, ready))


async def _serve(order: Order, ready: Connection) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    outside = Outside(order.clock, ticker=_faster(order.clock.speed), terms=order.terms)
    async with Program(Settings(**order.settings), outside, role=order.role):
        ready.send_bytes(b"started")
        await stop.wait()
