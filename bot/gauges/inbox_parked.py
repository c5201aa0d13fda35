"""How many payloads were kept and could not be taken."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import health


def _read(sight: Sight) -> Iterator[Value]:
    yield (), health.parked(sight.db)


GAUGE = Gauge("inbox_parked", "Payloads that are kept and could not be taken; an operator has to look.", (), _read)
