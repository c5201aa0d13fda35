"""How long the oldest message of each class has been due."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import health


def _read(sight: Sight) -> Iterator[Value]:
    for (connector, kind), since in health.oldest_due(sight.db, sight.now).items():
        yield (connector, kind), (sight.now - since).total_seconds()


GAUGE = Gauge(
    "outbox_oldest_due_seconds", "How long the oldest message of this class has been due.", ("connector", "kind"), _read
)
