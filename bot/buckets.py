"""Token buckets: so much at once, and then so much a minute, for each sender by itself."""

from collections import OrderedDict
from collections.abc import Hashable

REMEMBERED = 10_000


class Buckets:
    """One bucket for each sender, full at first. Seconds are handed in, so that any clock will do.

    Of more senders than it remembers the one that was quiet longest is forgotten, and has a full bucket again.
    """

    def __init__(self, burst: int, per_minute: float, remembered: int = REMEMBERED) -> None:
        self._burst = burst
        self._per_second = per_minute / 60
        self._remembered = remembered
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, sender: Hashable, now: float) -> bool:
        """Takes one token, if there is one."""
        left = self._filled(sender, now)
        taken = left >= 1
        self._left[sender] = (left - 1 if taken else left, now)
        self._left.move_to_end(sender)
        if len(self._left) > self._remembered:
            self._left.popitem(last=False)
        return taken

    def has(self, sender: Hashable, now: float) -> bool:
        """Whether there is a token, which stays."""
        return sender not in self._left or self._filled(sender, now) >= 1

    def __len__(self) -> int:
        return len(self._left)

    def _filled(self, sender: Hashable, now: float) -> float:
        """A clock that was set back fills nothing, and takes nothing away."""
        left, since = self._left.get(sender, (float(self._burst), now))
        return min(float(self._burst), left + max(0.0, now - since) * self._per_second)
