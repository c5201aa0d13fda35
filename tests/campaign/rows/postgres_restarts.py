"""Postgres is restarted without a word while customers answer; the program goes on by itself."""

import asyncio
from random import Random

from tests.campaign import killing
from tests.campaign.row import Row, Share
from tests.campaign.stores import Server
from tests.campaign.trial import NoBlows


class Restarts(NoBlows):
    """One immediate restart, some time after the start."""

    def __init__(self, server: Server, after: float) -> None:
        self._server = server
        self._after = after

    async def strike(self) -> None:
        await asyncio.sleep(self._after)
        await asyncio.to_thread(self._server.restart)


def blows(share: Share, case: int, chance: Random) -> Restarts:
    assert isinstance(share.stores, Server)
    return Restarts(share.stores, 0.1 + chance.random() * 1.5)


def play(share: Share) -> None:
    killing.play(share, "postgres", "restarts", blows, most_kills=0, at_once=1)


ROW = Row(
    name="postgres-restarts",
    shows="Postgres is restarted at once under load; the program goes on by itself",
    unit="restarts",
    ci=20,
    long=2_000,
    brief=0,
    play=play,
)
