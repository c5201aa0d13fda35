"""Which boundaries a run is killed at: all of them in turn, more in recovery, where this surface passes them."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from tests.campaign.boundaries import boundaries
from tests.campaign.surfaces import SURFACES

KILLS = 5
EVERYWHERE = "writer.after-commit"
RECOVERING = 6
MOST = 30


class Aims:
    """Learns from each run which boundaries its surface passes, and how often."""

    def __init__(self) -> None:
        self._names = list(boundaries())
        self._passed: dict[str, Counter[str]] = {}

    def of(self, case: int, chance: Random, most: int = KILLS) -> tuple[str, tuple[str, ...]]:
        """A surface and its kills: the first somewhere in the run, the others soon after the start that follows."""
        surface = list(SURFACES)[case % len(SURFACES)]
        passed = self._passed.get(surface)
        if not most:
            return surface, ()
        if passed is None:
            return surface, (f"{EVERYWHERE}:{chance.randint(1, 20)}",)
        names = [name for name in self._names if passed[name]]
        first = names[case // len(SURFACES) % len(names)]
        kills = [f"{first}:{chance.randint(1, max(1, min(MOST, passed[first] // 2)))}"]
        kills += [f"{name}:{chance.randint(1, RECOVERING)}" for name in chance.choices(names, k=most - 1)]
        return surface, tuple(kills)

    def learn(self, surface: str, passed: Counter[str]) -> None:
        self._passed[surface] = self._passed.get(surface, Counter()) | passed


def in_words(surface: str, kills: Sequence[str]) -> str:
    return " ".join([surface, *kills])


def from_words(words: str) -> tuple[str, tuple[str, ...]]:
    """What `in_words` made, as a replay gives it back."""
    surface, *kills = words.split()
    return surface, tuple(kills)
