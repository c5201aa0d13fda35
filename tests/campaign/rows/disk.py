"""The disk is full or fails at each position in turn, or another process holds the lock; then all is well again."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.campaign import killing
from tests.campaign.child import Order
from tests.campaign.disk import TROUBLES, Trouble
from tests.campaign.row import Row, Share
from tests.campaign.trial import Blows, NoBlows

LASTS = 1.0
PATIENCE = 150
"""Milliseconds that the program waits for the lock here; it is held much longer."""
SAYS = "OperationalError"


class Fails(NoBlows):
    """From this write or sync on everything of its kind is refused for a second."""

    def __init__(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def arrange(self, order: Order) -> Order:
        return replace(order, trouble=self._trouble)

    def judge(self, log: str) -> list[str]:
        return [] if SAYS in log else [f"nothing in the log tells of the trouble: {self._trouble}"]


class Locked(NoBlows):
    """Another process holds the write lock for longer than the program is ready to wait."""

    def __init__(self, database: Path, after: float) -> None:
        self._database = database
        self._after = after
        self._held = False

    def arrange(self, order: Order) -> Order:
        return replace(order, patience=PATIENCE)

    async def strike(self) -> None:
        await asyncio.sleep(self._after)
        with closing(sqlite3.connect(self._database, isolation_level=None, timeout=10)) as other:
            other.execute("BEGIN IMMEDIATE")
            self._held = True
            await asyncio.sleep(LASTS)
            other.execute("ROLLBACK")

    def judge(self, log: str) -> list[str]:
        return [] if self._held else ["the lock was never held"]


def blows(share: Share, case: int, chance: Random) -> Blows:
    kinds = [*TROUBLES, "locked"]
    kind, position = kinds[case % len(kinds)], case // len(kinds)
    if kind == "locked":
        return Locked(share.folder / f"case{case}" / "yousaid.db", 0.3 + position * 0.05)
    return Fails(Trouble(kind, 1 + position * (1 if kind == "sync error" else 3), LASTS))


def play(share: Share) -> None:
    killing.play(share, "sqlite", "positions", blows, most_kills=0)


ROW = Row(
    name="disk",
    shows="a full disk, a failing write, a failing sync, a locked database, at each position",
    unit="positions",
    ci=60,
    long=10_000,
    brief=8,
    play=play,
)
