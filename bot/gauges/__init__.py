"""The gauges: one file each, offering GAUGE. No query walks through more than a partial index holds."""

from collections.abc import Mapping
from functools import cache

from bot.gauge import Gauge
from conversations.discovery import offered


@cache
def known() -> Mapping[str, Gauge]:
    """All gauges by name. Raises ValueError when two files claim one name."""
    return offered(__name__, __path__, "GAUGE", Gauge)
