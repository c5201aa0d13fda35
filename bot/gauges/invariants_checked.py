"""How long ago the longest-ago look at an invariant ended."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import violations


def _read(sight: Sight) -> Iterator[Value]:
    ended = [run.ended_at for run in violations.runs(sight.db) if run.ended_at]
    if ended:
        yield (), (sight.now - min(ended)).total_seconds()


GAUGE = Gauge(
    "invariants_age_seconds", "How long ago the invariant that was looked at least recently was looked at.", (), _read
)
