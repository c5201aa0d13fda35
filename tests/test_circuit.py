"""A connector that does not work pauses visibly; its messages wait, and nothing of them is lost or failed for it."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channel import DeliveryFailed, Pace
from bot.clock import ids
from bot.config import ConfigurationError
from bot.courier import Courier
from conversations.house import House
from conversations.messages import Address, Inbound, Outbound, Receipt
from storage import circuits, outbox
from storage.circuits import Open
from storage.database import Database
from storage.outbox import Kind, Letter
from storage.writer import Writer
from tests.world import ManualClock

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TOKEN = DeliveryFailed("connector", "the token was withdrawn", token=True)
NETWORK = DeliveryFailed("connector", "no route")
SILENT = DeliveryFailed("unknown", "no answer")


class Pigeon:
    """A platform of which the test says how it fares: what sendings meet, and whether our token works."""

    name = "pigeon"
    pace = Pace(per_second=1000, chat_interval=0.0, burst=100)

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.meets: deque[DeliveryFailed] = deque()
        self.sent: list[str] = []
        self.asked: list[float] = []
        self.token_works = True
        self.hangs: dict[str, float] = {}

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        return None

    async def identify(self) -> None:
        self.asked.append(self.clock.monotonic())
        if not self.token_works:
            raise ConfigurationError("pigeon.token: Ask the breeder for a new one.")

    async def send(self, to: Address, message: Outbound) -> Receipt:
        if self.hangs:
            await self.clock.sleep(self.hangs.pop(message.headline, 0.0))
        if self.meets:
            raise self.meets.popleft()
        self.sent.append(message.headline)
        return Receipt(str(len(self.sent)))

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None: ...

    def routes(self) -> tuple[()]:
        return ()

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


class Loft:
    """A courier at work on time that the test moves."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = ManualClock(NOON)
        self.pigeon = Pigeon(self.clock)
        self.new_id = ids(self.clock.now, random.Random(3))

    async def __aenter__(self) -> "Loft":
        self.writer = Writer(self.database)
        self.courier = Courier(self.pigeon, self.writer, self.clock, House(), self.new_id)
        self.work = asyncio.create_task(self.courier.run())
        await self.settles()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.work.cancel()
        await asyncio.gather(self.work, return_exceptions=True)
        await asyncio.to_thread(self.writer.close)

    async def puts(self, *names: str, kind: Kind = "reply") -> None:
        letters = [Letter(name, Address("pigeon", "", f"roof of {name}"), kind, Outbound(name)) for name in names]
        await self.writer.run(lambda db: outbox.put(db, letters, self.new_id, self.clock.now()))
        self.courier.wake()
        await self.settles()

    async def settles(self) -> None:
        calm = 0
        while calm < 4:
            await asyncio.sleep(0.003)
            calm = calm + 1 if self.courier.idle else 0

    async def passes(self, seconds: float, step: float = 1.0) -> None:
        left = seconds
        while left > 0:
            self.clock.move(timedelta(seconds=min(step, left)))
            left -= step
            await self.settles()

    @property
    def works(self) -> bool:
        with self.database.reading() as db:
            return circuits.of(db, "pigeon") is None

    @property
    def pause(self) -> Open:
        with self.database.reading() as db:
            found = circuits.of(db, "pigeon")
        assert found is not None
        return found

    @property
    def states(self) -> Mapping[str, int]:
        with self.database.reading() as db:
            return outbox.counts(db)


def play(database: Database, story: Callable[[Loft], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with Loft(database) as loft:
            await story(loft)

    asyncio.run(whole())


def test_a_token_error_pauses_the_connector_until_the_token_works(database: Database) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.append(TOKEN)
        loft.pigeon.token_works = False
        await loft.puts("hello")
        await loft.puts("are you there?")
        await loft.passes(30)

        assert loft.states == {"pending": 2}
        assert (loft.pause.kind, loft.pause.since, loft.pause.reason) == ("token", NOON, "the token was withdrawn")
        assert loft.pause.mend == "pigeon.token: Ask the breeder for a new one."
        gaps = [round(b - a) for a, b in zip(loft.pigeon.asked, loft.pigeon.asked[1:], strict=False)]
        assert gaps == [2, 4, 8]

        loft.pigeon.token_works = True
        await loft.passes(20)
        assert loft.pigeon.sent == ["hello", "are you there?"]
        assert (loft.works, loft.states) == (True, {"sent": 2})

    play(database, story)


def test_the_pauses_grow_to_five_minutes_and_no_further(sqlite_url: str, opened: Callable[[str], Database]) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.append(TOKEN)
        loft.pigeon.token_works = False
        await loft.puts("hello")
        await loft.passes(1800, step=5.0)

        gaps = [b - a for a, b in zip(loft.pigeon.asked, loft.pigeon.asked[1:], strict=False)]
        assert gaps == sorted(gaps)
        assert 300 <= gaps[-1] <= 310

    play(opened(sqlite_url), story)


def test_no_connection_is_no_attempt_of_the_message(database: Database) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.extend([NETWORK] * 20)
        await loft.puts("hello")
        assert (loft.pause.kind, loft.pause.reason) == ("network", "no route")

        await loft.passes(1200, step=5.0)
        assert (loft.pigeon.sent, loft.works, loft.states) == (["hello"], True, {"sent": 1})

    play(database, story)


def test_a_pause_that_only_lets_one_through_to_break_again_is_still_the_same(
    sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.extend([TOKEN] * 4)
        await loft.puts("hello")
        await loft.passes(6)
        assert loft.pause.since == NOON

    play(opened(sqlite_url), story)


def test_after_three_unanswered_messages_no_more_share_their_fate(database: Database) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.extend([SILENT] * 3)
        loft.pigeon.token_works = False
        for name in "abcdef":
            await loft.puts(name)
        assert loft.states == {"unknown": 3, "pending": 3}
        assert loft.pause.kind == "silence"

        loft.pigeon.token_works = True
        await loft.passes(10)
        assert (loft.pigeon.sent, loft.works) == (["d", "e", "f"], True)

    play(database, story)


def test_what_the_platform_asked_for_holds_after_a_restart_too(database: Database) -> None:
    async def first(loft: Loft) -> None:
        loft.pigeon.meets.append(DeliveryFailed("refused", "too many requests", retry_after=60))
        await loft.puts("hello")
        assert (loft.pause.kind, loft.pause.retry_at) == ("asked_to_wait", NOON + timedelta(seconds=60))

    async def second(loft: Loft) -> None:
        await loft.passes(50)
        assert loft.pigeon.sent == []
        await loft.passes(15)
        assert (loft.pigeon.sent, loft.works) == (["hello"], True)

    play(database, first)
    play(database, second)


def test_while_it_pauses_the_time_of_messages_still_runs_out(database: Database) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.append(TOKEN)
        loft.pigeon.token_works = False
        await loft.puts("hello")
        await loft.puts("for the team", kind="digest")
        await loft.passes(25 * 3600, step=3600)
        assert loft.states == {"expired": 1, "pending": 1}

    play(database, story)


def test_a_refusal_in_the_middle_keeps_the_order_of_its_chat(database: Database) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.meets.append(DeliveryFailed("refused", "too many requests", retry_after=2))
        to = Address("pigeon", "", "roof")
        letters = [Letter(name, to, "reply", Outbound(name)) for name in ("one", "two", "three")]
        await loft.writer.run(lambda db: outbox.put(db, letters, loft.new_id, loft.clock.now()))
        loft.courier.wake()
        await loft.passes(5)
        assert loft.pigeon.sent == ["one", "two", "three"]

    play(database, story)


@pytest.mark.parametrize("place", [1, 2])
def test_whatever_is_unknown_is_never_sent_by_itself(
    place: int, sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    async def story(loft: Loft) -> None:
        for number in range(1, 4):
            if number == place:
                loft.pigeon.meets.append(SILENT)
            await loft.puts(str(number))
        await loft.passes(3600, step=60.0)
        assert loft.pigeon.sent == [str(number) for number in range(1, 4) if number != place]
        assert loft.states == {"sent": 2, "unknown": 1}

    play(opened(sqlite_url), story)


def test_a_message_that_gets_no_answer_holds_up_the_others_for_seconds_only(
    sqlite_url: str, opened: Callable[[str], Database]
) -> None:
    async def story(loft: Loft) -> None:
        loft.pigeon.hangs["stuck"] = 20.0
        names = ["stuck", "a", "b", "c"]
        letters = [Letter(name, Address("pigeon", "", name), "reply", Outbound(name)) for name in names]
        await loft.writer.run(lambda db: outbox.put(db, letters, loft.new_id, loft.clock.now()))
        loft.courier.wake()
        for _ in range(16):
            loft.clock.move(timedelta(seconds=0.5))
            await asyncio.sleep(0.05)
        assert loft.pigeon.sent == ["a", "b", "c"]
        loft.clock.move(timedelta(seconds=20))
        await loft.settles()
        assert sorted(loft.pigeon.sent) == ["a", "b", "c", "stuck"]

    play(opened(sqlite_url), story)
