"""How many messages are in each state that is not a good end; what was sent is counted as it happens."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import health


def _read(sight: Sight) -> Iterator[Value]:
    yield from health.unsettled(sight.db).items()


GAUGE = Gauge(
    "outbox_messages",
    "Messages that wait or are under way, and those that came to a bad end: unknown, failed, dead, expired.",
    ("connector", "state"),
    _read,
)
