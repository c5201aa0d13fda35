"""Which boundaries are hit, how often, where: each at least three times, differently, then at random."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from tests.campaign.trial import Trial

AT_LEAST = 3
RECOVERING = 6


class Plan:
    """Made after one run on each surface without a kill has shown which boundaries are passed there, how often."""

    def __init__(self, seed: int, passed: Mapping[str, Counter[str]], again: float, plant: str = "") -> None:
        self._seed = seed
        self._passed = passed
        self._again = again
        self._plant = plant

    def reached(self, name: str) -> list[str]:
        """The surfaces on which this boundary is passed at all."""
        return [surface for surface, counts in self._passed.items() if counts[name]]

    def trials(self, names: Sequence[str], kills: int) -> list[Trial]:
        """So many that `kills` are reached, the first of them in rounds over all boundaries."""
        known = [name for name in names if self.reached(name)]
        return [self._trial(number, name) for number, name in enumerate(self._targets(known, kills), 1)]

    def _targets(self, names: Sequence[str], kills: int) -> Iterator[str]:
        chance = Random(f"{self._seed}:targets")
        wanted = max(kills, AT_LEAST * len(names)) if names else 0
        for number in range(wanted):
            yield names[number % len(names)] if number < AT_LEAST * len(names) else chance.choice(names)

    def _trial(self, number: int, name: str) -> Trial:
        chance = Random(f"{self._seed}:{number}:{name}")
        surface = chance.choice(self.reached(name))
        # Runs differ: beyond three quarters of what one run passed, another might not get there.
        most = max(1, self._passed[surface][name] * 3 // 4)
        kills = [f"{name}:{chance.randint(1, most)}"]
        if chance.random() < self._again:
            second = chance.choice(sorted(self._passed[surface]))
            kills.append(f"{second}:{chance.randint(1, min(RECOVERING, self._passed[surface][second]))}")
        return Trial(number, self._seed, surface, tuple(kills), self._plant)


def missing(names: Iterable[str], killed: Counter[str]) -> list[str]:
    """Boundaries that were not hit often enough."""
    return [name for name in names if killed[name] < AT_LEAST]
