"""The power goes while the program runs: what was written and not synced is lost, whole or in part."""

from dataclasses import replace
from pathlib import Path
from random import Random

from tests.campaign import killing
from tests.campaign.child import Order
from tests.campaign.power import cut, keep
from tests.campaign.row import Row, Share
from tests.campaign.trial import NoBlows


class PowerCuts(NoBlows):
    """Every kill is a power cut: before the next start the files are put back to what a disk would have kept."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self._folder = folder
        self._chance = chance
        self._lives = 0

    def arrange(self, order: Order) -> Order:
        self._lives += 1
        keep(self._database, self._before)
        return replace(order, record=str(self._record))

    def after_kill(self) -> None:
        cut(self._database, self._before, self._record, self._chance)

    @property
    def _database(self) -> Path:
        return self._folder / "yousaid.db"

    @property
    def _before(self) -> Path:
        return self._folder / f"before{self._lives}"

    @property
    def _record(self) -> Path:
        return self._folder / f"disk{self._lives}.log"


def blows(share: Share, case: int, chance: Random) -> PowerCuts:
    return PowerCuts(share.folder / f"case{case}", chance)


def play(share: Share) -> None:
    killing.play(share, "sqlite", "kills", blows)


ROW = Row(
    name="power-cuts",
    shows="the power goes at every boundary: unsynced writes are lost, whole or in sectors",
    unit="kills",
    ci=200,
    long=20_000,
    brief=20,
    play=play,
    judge=killing.judge,
)
