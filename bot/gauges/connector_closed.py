"""For how long nothing goes out by a connector, because its platform asked for it or cannot be reached."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value


def _read(sight: Sight) -> Iterator[Value]:
    for name, courier in sight.couriers.items():
        yield (name,), courier.closed_for()


GAUGE = Gauge(
    "connector_closed_seconds",
    "For how long nothing more is sent by this connector; 0: it works.",
    ("connector",),
    _read,
)
