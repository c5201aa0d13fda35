"""One clock for program and platform that runs faster than the machine's, so that pacing and holding back are quick."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

TUESDAY = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FastClock:
    """`zero` is the machine's time at which it is `start` here. A value, so that every process shares the clock."""

    zero: float
    speed: float = 5.0
    start: datetime = TUESDAY

    def now(self) -> datetime:
        return self.start + timedelta(seconds=(time.time() - self.zero) * self.speed)

    def monotonic(self) -> float:
        return time.monotonic() * self.speed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self.speed)
