"""How much a bot may send before Telegram answers "Too Many Requests".

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from .telegram_rules import Refused
from .telegram_world import Chat


@dataclass(slots=True)
class Pace:
    """Limits that a test may change or switch off with None; only messages are counted, not edits."""

    now: Callable[[], datetime]
    private_per_second: float | None = None
    private_burst: int = 3
    group_per_minute: int | None = 20
    overall_per_second: int | None = 30
    _sent: dict[int, deque[datetime]] = field(default_factory=dict)
    _all: deque[datetime] = field(default_factory=deque)

    def take(self, chat: Chat) -> None:
        """Counts one message; Refused with 429 when it is one too many."""
        now = self.now()
        history = self._sent.setdefault(chat.id, deque())
        waits = [self._wait(self._all, self.overall_per_second, timedelta(seconds=1), now)]
        if not chat.is_private:
            waits.append(self._wait(history, self.group_per_minute, timedelta(minutes=1), now))
        elif self.private_per_second is not None:
            window = timedelta(seconds=self.private_burst / self.private_per_second)
            waits.append(self._wait(history, self.private_burst, window, now))
        if wait := max(waits):
            seconds = max(1, math.ceil(wait.total_seconds()))
            raise Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        history.append(now)
        self._all.append(now)

    @staticmethod
    def _wait(history: deque[datetime], most: int | None, window: timedelta, now: datetime) -> timedelta:
        """How long until there is room for one more in this sliding window."""
        if most is None:
            return timedelta()
        while history and history[0] <= now - window:
            history.popleft()
        if len(history) < most:
            return timedelta()
        return history[len(history) - most] + window - now
