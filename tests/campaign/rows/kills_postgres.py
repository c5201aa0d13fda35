"""The program is killed at every boundary, and again while it recovers, on Postgres."""

from tests.campaign import killing
from tests.campaign.row import Row, Share


def play(share: Share) -> None:
    # Each start waits for the lease of the one before, so that more can run at a time.
    killing.play(share, "postgres", "kills", at_once=4)


ROW = Row(
    name="kills-postgres",
    shows="kill -9 at every boundary, and again in recovery, on Postgres",
    unit="kills",
    ci=400,
    long=50_000,
    brief=12,
    play=play,
    judge=killing.judge,
    parts=2,
)
