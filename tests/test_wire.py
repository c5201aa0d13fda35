"""One message at a time on the wire, and more only when whoever waits would wait too long."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.wire import Wire
from tests.world import ManualClock

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


async def carry(wire: Wire, clock: ManualClock, seconds: float, seen: list[int], out: list[int]) -> None:
    async with wire.lane():
        out.append(1)
        seen.append(len(out))
        await clock.sleep(seconds)
        out.pop()
        wire.took(seconds)


def most_at_once(messages: int, seconds: float, per_second: float = 25.0) -> int:
    async def run() -> int:
        clock, seen, out = ManualClock(NOON), list[int](), list[int]()
        wire = Wire(clock, per_second)
        tasks = [asyncio.create_task(carry(wire, clock, seconds, seen, out)) for _ in range(messages)]
        while not all(task.done() for task in tasks):
            await asyncio.sleep(0)
            clock.move(timedelta(seconds=seconds / 4))
        return max(seen)

    return asyncio.run(run())


def test_while_answers_are_quick_one_message_is_on_the_wire_at_a_time() -> None:
    assert most_at_once(messages=30, seconds=0.02) == 1


def test_a_long_queue_behind_slow_answers_opens_more_lanes() -> None:
    assert most_at_once(messages=200, seconds=0.2) > 2


def test_no_more_lanes_open_than_the_rate_needs() -> None:
    assert most_at_once(messages=500, seconds=0.2, per_second=10.0) <= 3


def test_everybody_gets_a_turn() -> None:
    assert most_at_once(messages=3, seconds=5.0) >= 1


def test_a_message_without_an_answer_is_not_in_the_way_for_long() -> None:
    async def run() -> float:
        clock = ManualClock(NOON)
        wire = Wire(clock, 25.0)
        stuck = asyncio.create_task(carry(wire, clock, 25.0, [], [1]))
        await asyncio.sleep(0)
        began = clock.monotonic()
        next_one = asyncio.create_task(carry(wire, clock, 0.0, [], [1]))
        while not next_one.done():
            wire.let_go()
            for _ in range(5):
                await asyncio.sleep(0)
            clock.move(timedelta(seconds=0.1))
        stuck.cancel()
        await asyncio.gather(stuck, return_exceptions=True)
        return clock.monotonic() - began

    assert 3.0 <= asyncio.run(run()) < 3.5
