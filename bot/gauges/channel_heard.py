"""How long ago a platform answered our last fetch, or said something on our connection."""

from collections.abc import Iterator

from bot.channel import Listening
from bot.gauge import Gauge, Sight, Value


def _read(sight: Sight) -> Iterator[Value]:
    for name, channel in sight.channels.items():
        seconds = channel.heard_seconds() if isinstance(channel, Listening) else None
        if seconds is not None:
            yield (name,), seconds


GAUGE = Gauge(
    "channel_heard_seconds",
    "How long ago the platform last answered a fetch or spoke on our connection: the lag of polling.",
    ("channel",),
    _read,
)
