"""Leases on Postgres: one holder at a time, each election a new term, and whoever lost it writes and sends nothing."""

import asyncio
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import select, text
from sqlmodel import Session

from bot.channel import Pace
from bot.clock import ids
from bot.courier import Courier
from bot.last_look import look_before_each_request, looking
from bot.leadership import Post, Shared, Terms
from conversations.house import House
from conversations.messages import Address, Outbound, Receipt
from storage import leases, outbox
from storage.database import Database
from storage.leases import Deposed, Held
from storage.outbox import Letter
from storage.rows import table
from storage.tables import OutboxRow
from storage.writer import Writer
from tests.world import ManualClock

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LONG, SHORT = timedelta(minutes=5), timedelta(milliseconds=50)
ENOUGH = timedelta(seconds=3)  # to do something in time on a busy machine
_o = table(OutboxRow).c


@pytest.fixture
def postgres(postgres_url: str, opened: Callable[[str], Database]) -> Database:
    return opened(postgres_url)


@pytest.fixture
def writer(postgres: Database) -> Iterator[Writer]:
    writer = Writer(postgres)
    yield writer
    writer.close()


def elected(database: Database, holder: str, ttl: timedelta = LONG) -> Held | None:
    with database.transaction() as db:
        return leases.elect(db, "telegram", holder, ttl)


def holds(database: Database, held: Held | None) -> bool:
    assert held is not None
    try:
        with database.transaction() as db:
            leases.fence(db, held)
    except Deposed:
        return False
    return True


def passes(database: Database, time: timedelta) -> None:
    with database.transaction() as db:
        db.execute(text("SELECT pg_sleep(:seconds)"), {"seconds": time.total_seconds()})


def test_one_holds_it_and_the_other_waits(postgres: Database) -> None:
    first = elected(postgres, "a")

    assert first == Held("telegram", "a", 1)
    assert elected(postgres, "b") is None
    assert holds(postgres, first)


def test_when_it_has_run_out_the_next_one_gets_the_next_term(postgres: Database) -> None:
    first = elected(postgres, "a", SHORT)
    passes(postgres, SHORT * 2)
    second = elected(postgres, "b")

    assert second == Held("telegram", "b", 2)
    assert not holds(postgres, first)
    assert holds(postgres, second)


@pytest.mark.slow
def test_renewing_keeps_the_term_and_comes_too_late_once_it_has_run_out(postgres: Database) -> None:
    first = elected(postgres, "a", ENOUGH)
    assert first is not None
    with postgres.transaction() as db:
        assert leases.renew(db, first, ENOUGH)
    assert holds(postgres, first)

    passes(postgres, ENOUGH)
    with postgres.transaction() as db:
        assert not leases.renew(db, first, LONG)
    assert not holds(postgres, first)


def test_what_was_given_up_is_free_at_once(postgres: Database) -> None:
    first = elected(postgres, "a")
    assert first is not None
    with postgres.transaction() as db:
        leases.release(db, first)

    assert elected(postgres, "b") == Held("telegram", "b", 2)


def test_each_duty_has_a_holder_of_its_own(postgres: Database) -> None:
    assert elected(postgres, "a") is not None
    with postgres.transaction() as db:
        assert leases.elect(db, "clock", "b", LONG) == Held("clock", "b", 1)
        shown = [(lease.name, lease.holder, lease.valid) for lease in leases.everyone(db)]
    assert shown == [("clock", "b", True), ("telegram", "a", True)]


def test_an_earlier_lease_of_ones_own_can_be_taken_again_with_a_new_term(postgres: Database) -> None:
    first = elected(postgres, "a")
    second = elected(postgres, "a")

    assert second == Held("telegram", "a", 2)
    assert not holds(postgres, first)


@pytest.mark.slow
def test_nobody_is_elected_while_the_holder_writes_and_nobody_waits_for_it(postgres: Database) -> None:
    """The proof locks the row: between it and the commit there is no new leader, however long that takes."""
    first = elected(postgres, "a", ENOUGH)
    assert first is not None
    with postgres.transaction() as db:
        leases.fence(db, first)
        passes(postgres, ENOUGH)
        assert elected(postgres, "b") is None

    assert elected(postgres, "b") == Held("telegram", "b", 2)


@pytest.mark.slow
def test_who_stops_in_the_middle_of_a_transaction_loses_it(postgres: Database) -> None:
    """Five seconds later the server has rolled it back, so that the rows it held are free."""
    stopped = postgres.engine.connect()
    assert leases.elect(Session(stopped), "telegram", "a", LONG) is not None
    passes(postgres, timedelta(seconds=6))

    assert elected(postgres, "b") == Held("telegram", "b", 1)
    stopped.invalidate()
    stopped.close()


# A courier that is deposed


class Recorded:
    """A channel that remembers what was sent, and lets the test act while a message is about to go."""

    name = "telegram"
    pace = Pace(per_second=100, chat_interval=0.0, burst=100)

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, to: Address, message: Outbound) -> Receipt:
        self.sent.append(message.headline)
        return Receipt(str(len(self.sent)))

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"a courier does not use {name}")


class Scene:
    """One message waits; a courier that holds the lease `telegram` is about to carry it."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self.database = database
        self.clock = ManualClock(NOON)
        self.new_id = ids(self.clock.now, random.Random(3))
        self.channel = Recorded()
        self.lease = Shared("telegram", "a", writer, self.clock, Terms(ttl=300.0))
        self.writes = self.lease.writes(writer)
        self.courier = Courier(self.channel, writer, self.clock, House(), self.new_id, self.lease)
        letter = Letter("notice:1", Address("telegram", "", "7"), "notice", Outbound("Hello"))
        with database.transaction() as db:
            outbox.put(db, [letter], self.new_id, NOON)

    def somebody_else_is_elected(self) -> None:
        with self.database.transaction() as db:
            db.execute(text("UPDATE lease SET valid_until = clock_timestamp()"))
        assert elected(self.database, "b") is not None

    def state(self) -> str:
        with self.database.reading() as db:
            return str(db.scalar(select(_o.state)))


@pytest.fixture
def scene(postgres: Database, writer: Writer) -> Scene:
    return Scene(postgres, writer)


def test_with_the_lease_a_message_goes_out(scene: Scene) -> None:
    async def story() -> None:
        assert await scene.lease.seek() == 1
        carrying = asyncio.create_task(scene.courier.run())
        async with asyncio.timeout(10):
            while scene.state() != "sent":
                await asyncio.sleep(0.01)
        carrying.cancel()
        await asyncio.gather(carrying, return_exceptions=True)

    asyncio.run(story())
    assert scene.channel.sent == ["Hello"]


def test_without_it_nothing_is_even_begun(scene: Scene) -> None:
    async def story() -> None:
        with pytest.raises(Deposed):
            await scene.courier.run()

    asyncio.run(story())
    assert (scene.channel.sent, scene.state()) == ([], "pending")


def test_a_leader_that_wakes_up_late_writes_nothing_and_sends_nothing(scene: Scene) -> None:
    async def story() -> None:
        await scene.lease.seek()
        claim = scene.new_id()
        (row,) = await scene.writes.run(lambda db: outbox.lease(db, "telegram", claim, (), NOON, 1))
        scene.somebody_else_is_elected()
        scene.clock.move(timedelta(seconds=60))
        with pytest.raises(Deposed):
            await scene.courier._send(row, 0)

    asyncio.run(story())
    assert (scene.channel.sent, scene.state()) == ([], "leased")


def test_a_leader_that_is_stopped_right_before_the_wire_does_not_send(scene: Scene) -> None:
    """`sending` is on disk; then it sleeps, and when it wakes another one leads."""

    async def story() -> None:
        await scene.lease.seek()
        with scene.database.transaction() as db:
            (row,) = outbox.lease(db, "telegram", scene.new_id(), (), NOON, 1)
            outbox.begin(db, row)
        scene.somebody_else_is_elected()
        scene.clock.move(timedelta(seconds=60))
        with pytest.raises(Deposed):
            await scene.courier._may_still(row)

    asyncio.run(story())
    assert (scene.channel.sent, scene.state()) == ([], "sending")


def test_it_trusts_itself_for_less_than_others_wait(scene: Scene) -> None:
    """Ten of the fifteen seconds; then it asks the database again before it acts."""

    async def story() -> None:
        await scene.lease.seek()
        scene.clock.move(timedelta(seconds=9))
        scene.somebody_else_is_elected()
        await scene.lease.assure()
        scene.clock.move(timedelta(seconds=1))
        with pytest.raises(Deposed):
            await scene.lease.assure()

    asyncio.run(story())
    assert Terms().trust + Terms().renew <= Terms().ttl


def test_a_request_is_not_written_when_trust_ends_while_it_connects(scene: Scene) -> None:
    """The connection is there, new or kept from before; before the first byte there is one more look."""
    heard: list[str] = []

    async def hear(request: web.Request) -> web.Response:
        heard.append(request.path)
        return web.Response()

    async def story() -> None:
        app = web.Application()
        app.router.add_get("/{which}", hear)
        server = TestServer(app)
        async with server, aiohttp.ClientSession(trace_configs=[looking()]) as session:
            await scene.lease.seek()
            look_before_each_request(scene.lease.check)
            async with session.get(server.make_url("/trusted")):
                pass
            scene.clock.move(timedelta(seconds=11))
            for which in ("kept", "new"):
                with pytest.raises(Deposed):
                    await session.get(server.make_url(f"/{which}"))

    asyncio.run(story())
    assert heard == ["/trusted"]


# A post


class Counted:
    """A duty that says how often it was begun and ended."""

    def __init__(self) -> None:
        self.begun = self.ended = 0
        self.is_broken = False

    async def begin(self) -> None:
        self.begun += 1
        self.is_broken = False

    async def end(self) -> None:
        self.ended += 1


async def looks(clock: ManualClock, seen: Callable[[], bool]) -> None:
    """The time of a look has come; waits until what it leads to is seen."""
    async with asyncio.timeout(30):
        while not seen():
            clock.move(timedelta(seconds=6))
            await asyncio.sleep(0.05)


def test_a_duty_is_done_by_one_and_begun_by_the_next_when_it_is_given_up(postgres: Database, writer: Writer) -> None:
    clock, first, second = ManualClock(NOON), Counted(), Counted()
    posts = [
        Post(Shared("clock", name, writer, clock, Terms(ttl=300.0)), duty, clock, Terms())
        for name, duty in (("a", first), ("b", second))
    ]

    async def story() -> None:
        for post in posts:
            await post.take_up()
        assert (first.begun, second.begun) == (1, 0)
        await posts[0].lay_down()
        assert first.ended == 1
        await looks(clock, lambda: second.begun == 1)
        await posts[1].lay_down()

    asyncio.run(story())
    assert (second.begun, second.ended) == (1, 1)


def test_a_duty_that_broke_is_begun_again(postgres: Database, writer: Writer) -> None:
    clock, duty = ManualClock(NOON), Counted()
    post = Post(Shared("clock", "a", writer, clock, Terms(ttl=300.0)), duty, clock, Terms())

    async def story() -> None:
        await post.take_up()
        duty.is_broken = True
        await looks(clock, lambda: duty.begun == 2)
        assert duty.ended == 1
        await post.lay_down()

    asyncio.run(story())


def test_a_duty_ends_when_the_lease_is_somebody_elses(postgres: Database, writer: Writer) -> None:
    clock, duty = ManualClock(NOON), Counted()
    post = Post(Shared("telegram", "a", writer, clock, Terms(ttl=300.0)), duty, clock, Terms())

    async def story() -> None:
        await post.take_up()
        with postgres.transaction() as db:
            db.execute(text("UPDATE lease SET valid_until = clock_timestamp()"))
        assert elected(postgres, "b") is not None
        await looks(clock, lambda: not post.is_taken)
        assert (duty.begun, duty.ended) == (1, 1)
        await post.lay_down()

    asyncio.run(story())
    assert duty.ended == 1
