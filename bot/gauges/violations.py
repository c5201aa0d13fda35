"""How much does not hold that must, as far as the last look showed."""

from collections.abc import Iterator

from bot.gauge import Gauge, Sight, Value
from storage import invariants, violations


def _read(sight: Sight) -> Iterator[Value]:
    found = [one.invariant for one in violations.open_ones(sight.db)]
    for name in invariants.known():
        yield (name,), found.count(name)


GAUGE = Gauge("invariant_violations", "What must hold and did not at the last look.", ("invariant",), _read)
