"""How old the last backup by the clock is."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import backups


def _read(sight: Sight) -> Iterator[Value]:
    made = backups.latest(sight.db, "made")
    if made and made.ended_at:
        yield (), (sight.now - made.ended_at).total_seconds()


GAUGE = Gauge("backup_age_seconds", "How old the last backup by the clock is; missing when there is none.", (), _read)
