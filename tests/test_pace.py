"""Below the platform's limits whatever its answers take, and close to what it allows."""

import asyncio
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as some

from bot.channel import Pace
from bot.pace import Pacer
from bot.wire import Wire
from tests.world import ManualClock

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ALLOWED = Pace(per_second=30, chat_interval=1.0, burst=3, group_per_minute=20)


class Platform:
    """Notes when requests arrive: somewhere on the way between our sending and its answer."""

    def __init__(self, clock: ManualClock, pace: Pace) -> None:
        self.clock = clock
        self.pacer = Pacer(clock, pace)
        self.wire = Wire(clock, pace.per_second)
        self.arrived: list[tuple[float, str]] = []

    async def takes(self, chat: str, way: float, back: float, *, group: bool = False) -> None:
        """As the courier does it: a slot, a lane, the wire, and both come back with the answer."""
        await self.pacer.take(chat, group=group)
        began = await self.wire.take()
        await self.clock.sleep(way)
        self.arrived.append((self.clock.monotonic(), chat))
        await self.clock.sleep(back)
        self.wire.give_back(began)
        self.pacer.give_back(chat, group=group)


def carried(
    messages: Sequence[tuple[str, float, float]], pace: Pace = ALLOWED, *, group: bool = False
) -> list[tuple[float, str]]:
    """When each of these messages (chat, way there, way back) arrived; time jumps from event to event."""

    async def whole() -> list[tuple[float, str]]:
        clock = ManualClock(NOON)
        platform = Platform(clock, pace)
        tasks = [asyncio.create_task(platform.takes(*message, group=group)) for message in messages]
        while not all(task.done() for task in tasks):
            for _ in range(6):
                await asyncio.sleep(0)
            if clock._sleepers:
                left = clock._sleepers[0][0] - clock.monotonic()
                clock.move(timedelta(microseconds=max(0, ceil(left * 1_000_000))))
        return platform.arrived

    return asyncio.run(whole())


def most_within(moments: Sequence[float], seconds: float) -> int:
    """The most that fell into any half-open stretch of this length."""
    ordered, start, most = sorted(moments), 0, 0
    for end, at in enumerate(ordered, 1):
        while at - ordered[start] >= seconds - 1e-6:  # virtual time has whole microseconds
            start += 1
        most = max(most, end - start)
    return most


delays = some.floats(0.0, 0.4)


@settings(max_examples=15, deadline=None)
@given(seed=some.integers(0, 10_000), there=delays, back=delays, jitter=delays, many=some.integers(31, 150))
def test_never_more_than_thirty_in_any_second(seed: int, there: float, back: float, jitter: float, many: int) -> None:
    chance = random.Random(seed)
    way = [(f"{n}", there + chance.random() * jitter, back + chance.random() * jitter) for n in range(many)]

    assert most_within([at for at, _ in carried(way)], 1.0) <= 30


def test_at_twenty_milliseconds_ninety_seven_percent_of_what_is_allowed_go_out() -> None:
    moments = [at for at, _ in carried([(f"{n}", 0.01, 0.01) for n in range(640)])]

    assert most_within(moments, 1.0) == 30
    assert sum(at < 20.0 for at in moments) >= 0.97 * 30 * 20


@settings(max_examples=20, deadline=None)
@given(there=delays, back=delays)
def test_in_one_private_chat_three_may_follow_each_other_then_one_a_second(there: float, back: float) -> None:
    moments = [at for at, _ in carried([("maria", there, back)] * 9)]

    assert most_within(moments, 1.0) <= 3


@settings(max_examples=10, deadline=None)
@given(there=delays, back=delays)
def test_a_group_gets_one_a_second_and_twenty_a_minute(there: float, back: float) -> None:
    moments = [at for at, _ in carried([("iberia", there, back)] * 45, group=True)]

    assert most_within(moments, 1.0) == 1
    assert most_within(moments, 60.0) <= 20
