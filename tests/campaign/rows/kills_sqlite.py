"""The program is killed at every boundary, and again while it recovers, on SQLite."""

from tests.campaign import killing
from tests.campaign.row import Row, Share


def play(share: Share) -> None:
    killing.play(share, "sqlite", "kills")


ROW = Row(
    name="kills-sqlite",
    shows="kill -9 at every boundary, and again in recovery, on SQLite",
    unit="kills",
    ci=800,
    long=100_000,
    brief=60,
    play=play,
    judge=killing.judge,
    parts=2,
)
