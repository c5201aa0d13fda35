"""Slots: never more than the platform allows in any second, nearly all of it, and whoever is urgent goes first."""

import asyncio
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.channel import Pace
from bot.pace import Pacer, Slots
from tests.world import ManualClock

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
STEP = timedelta(milliseconds=2)
CAMPAIGN, REPLY = 5, 0


async def until(clock: ManualClock, tasks: list[asyncio.Task[None]], seconds: float, step: timedelta = STEP) -> None:
    end = clock.monotonic() + seconds
    while clock.monotonic() < end and not all(task.done() for task in tasks):
        for _ in range(8):
            await asyncio.sleep(0)
        clock.move(step)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def sent(per_second: float, delays: Random, shortest: float, longest: float, seconds: float) -> list[float]:
    """When each message of a long campaign arrives at a platform that takes its time to answer."""

    async def run() -> list[float]:
        clock, arrivals = ManualClock(NOON), list[float]()
        pacer = Pacer(clock, Pace(per_second=per_second))

        async def send(number: int) -> None:
            async with pacer.chat(str(number), CAMPAIGN, group=False), pacer.bot.slot(CAMPAIGN):
                took = delays.uniform(shortest, longest)
                await clock.sleep(took / 2)
                arrivals.append(clock.monotonic())
                await clock.sleep(took / 2)

        tasks = [asyncio.create_task(send(number)) for number in range(int(per_second * seconds * 1.1))]
        await until(clock, tasks, seconds)
        return arrivals

    return asyncio.run(run())


def most_in_a_second(arrivals: list[float]) -> int:
    return max(sum(at <= other < at + 1.0 for other in arrivals) for at in arrivals)


@pytest.mark.parametrize(("shortest", "longest"), [(0.0, 0.01), (0.02, 0.02), (0.01, 0.4)])
def test_never_more_than_the_limit_in_any_second(shortest: float, longest: float) -> None:
    assert most_in_a_second(sent(30, Random(1), shortest, longest, 5)) <= 30


def test_quick_answers_leave_nearly_all_of_the_rate() -> None:
    arrivals = sent(30, Random(1), 0.02, 0.02, 8)
    assert len(arrivals) >= 0.97 * 30 * 8


def test_slow_answers_leave_most_of_it() -> None:
    arrivals = sent(30, Random(1), 0.16, 0.16, 8)
    assert len(arrivals) >= 0.85 * 30 * 8


def test_a_reply_goes_before_the_campaign_that_waits() -> None:
    async def run() -> float:
        clock, waited = ManualClock(NOON), list[float]()
        slots = Slots(clock, 25, 1.0, 1 / 25)

        async def send(priority: int, after: float) -> None:
            await clock.sleep(after)
            began = clock.monotonic()
            async with slots.slot(priority):
                if priority == REPLY:
                    waited.append(clock.monotonic() - began)
                await clock.sleep(0.02)

        tasks = [asyncio.create_task(send(CAMPAIGN, 0.0)) for _ in range(150)]
        tasks += [asyncio.create_task(send(REPLY, 1.0 + number * 0.31)) for number in range(10)]
        await until(clock, tasks, 8)
        assert len(waited) == 10
        return max(waited)

    assert asyncio.run(run()) < 0.1


def test_a_group_takes_so_many_in_a_minute_and_no_more() -> None:
    async def run() -> int:
        clock, count = ManualClock(NOON), 0
        pacer = Pacer(clock, Pace(per_second=25, group_per_minute=20))

        async def send() -> None:
            nonlocal count
            async with pacer.chat("-100", REPLY, group=True), pacer.bot.slot(REPLY):
                count += 1

        tasks = [asyncio.create_task(send()) for _ in range(40)]
        await until(clock, tasks, 59, timedelta(milliseconds=100))
        return count

    assert asyncio.run(run()) == 20


def test_in_one_private_chat_three_may_follow_each_other_then_one_a_second() -> None:
    async def run() -> list[float]:
        clock, at = ManualClock(NOON), list[float]()
        pacer, began = Pacer(clock, Pace(per_second=25)), clock.monotonic()

        async def send() -> None:
            async with pacer.chat("1", REPLY, group=False), pacer.bot.slot(REPLY):
                at.append(clock.monotonic() - began)

        await until(clock, [asyncio.create_task(send()) for _ in range(7)], 5, timedelta(milliseconds=20))
        return at

    assert [round(at) for at in asyncio.run(run())] == [0, 0, 0, 1, 1, 1, 2]
