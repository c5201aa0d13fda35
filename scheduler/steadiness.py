"""Whether the wall clock can be trusted: it is held against the machine's own steady clock.

When the two drift apart by more than ten minutes within an hour, somebody or something has moved the wall clock. Then
nothing is begun for five minutes: long enough to mend it, and what is due then is due by the clock as it stands.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = timedelta(minutes=10)
REST = timedelta(minutes=5)
# Small corrections add up over months: only what comes together counts.
WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Jump:
    """The wall clock went forward by so much more than time has passed, or backward when it is negative."""

    by: timedelta
    at: datetime


class Steadiness:
    """Looked at before each run of a job. `monotonic` is in seconds that only grow, also while the machine sleeps."""

    def __init__(self) -> None:
        self._since: tuple[datetime, float] | None = None
        self._resting_until = float("-inf")

    def look(self, wall: datetime, monotonic: float) -> Jump | None:
        """The jump, when one is seen for the first time."""
        jump = self._drift(wall, monotonic)
        if abs(jump) > MOST:
            self._resting_until = monotonic + REST.total_seconds()
            self._since = (wall, monotonic)
            return Jump(jump, wall)
        return None

    def rests(self, monotonic: float) -> bool:
        return monotonic < self._resting_until

    def _drift(self, wall: datetime, monotonic: float) -> timedelta:
        if self._since is None:
            self._since = (wall, monotonic)
        then, began = self._since
        passed = timedelta(seconds=monotonic - began)
        if passed > WITHIN:
            self._since = (wall, monotonic)
        return wall - then - passed
