"""Empties the outbox of one bot or workspace: paced, most urgent first, each message once on the wire."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.channel import Channel, DeliveryFailed
from bot.clock import Clock
from bot.last_look import look_before_each_request
from bot.leadership import Lease, Undivided
from bot.pace import Pacer
from bot.wire import Wire
from conversations.house import House
from storage import outbox, sending
from storage.outbox import Claimed
from storage.points import point
from storage.sending import Ready
from storage.writer import Writer

POLL = 1.0
TIDY = 10.0
WHOLE_REQUEST = 25.0
ROOM = 16
LONGEST_BREAK = 60.0
log = structlog.get_logger()


class Courier:
    """One at a time for each connector. `wake()` when something was put into the outbox; it looks every second too."""

    def __init__(
        self, channel: Channel, writer: Writer, clock: Clock, house: House, new_id: Callable[[], str],
        lease: Lease | None = None, is_steady: Callable[[], bool] = lambda: True,
    ) -> None:  # fmt: skip
        self._channel = channel
        self._lease = lease or Undivided(channel.name)
        self._writer = self._lease.writes(writer)
        self._clock = clock
        self._is_steady = is_steady
        self._house = house
        self._new_id = new_id
        self._pacer = Pacer(clock, channel.pace)
        self._wire = Wire(clock, channel.pace.per_second)
        self._woken = asyncio.Event()
        self._underway: dict[str, asyncio.Task[None]] = {}
        self._closed_until = 0.0
        self._tidy_at = -TIDY
        self._break = 1.0

    def wake(self) -> None:
        self._woken.set()

    @property
    def idle(self) -> bool:
        return not self._underway and not self._woken.is_set()

    async def run(self) -> None:
        """Until cancelled. What was being sent then is answered or becomes *unknown* at the next start."""
        await self._writer.run(lambda db: outbox.abandoned(db, self._channel.name))
        point("courier.recovered")
        try:
            while True:
                self._woken.clear()
                await self._round()
                await self._rest()
        finally:
            await self._finish()

    async def _round(self) -> None:
        """Takes up what is due, one message of each chat at a time."""
        room = ROOM - len(self._underway)
        if room <= 0 or self._clock.monotonic() < self._closed_until:
            return
        claim, busy, now = self._new_id(), list(self._underway), self._clock.now()
        await self._tidy_now_and_then()
        rows = await self._writer.run(lambda db: outbox.lease(db, self._channel.name, claim, busy, now, room))
        point("courier.leased")
        chats: dict[str, list[Claimed]] = {}
        for row in rows:
            chats.setdefault(row.to.chat or row.to.id, []).append(row)
        for chat, theirs in chats.items():
            self._underway[chat] = asyncio.create_task(self._deliver_all(chat, theirs))

    async def _tidy_now_and_then(self) -> None:
        """Not by a clock that has just jumped: what it says is over may not be."""
        if self._clock.monotonic() < self._tidy_at or not self._is_steady():
            return
        self._tidy_at = self._clock.monotonic() + TIDY
        now, more = self._clock.now(), True
        while more:
            more = await self._writer.run(
                lambda db: sending.tidy(db, self._channel.name, now, self._house, self._new_id)
            )  # fmt: skip

    async def _rest(self) -> None:
        waking = asyncio.ensure_future(self._woken.wait())
        napping = asyncio.ensure_future(self._clock.sleep(POLL))
        try:
            await asyncio.wait({waking, napping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waking.cancel()
            napping.cancel()

    async def _finish(self) -> None:
        underway = list(self._underway.values())
        for task in underway:
            task.cancel()
        await asyncio.gather(*underway, return_exceptions=True)

    async def _deliver_all(self, chat: str, rows: list[Claimed]) -> None:
        try:
            for row in rows:
                await self._deliver(chat, row)
        except Exception:  # an outer loop: the rows stay leased, and the lease gives them back
            log.exception("courier", channel=self._channel.name)
        finally:
            self._underway.pop(chat, None)
            self._woken.set()

    async def _deliver(self, chat: str, row: Claimed) -> None:
        group = row.kind == "digest"
        await self._pacer.take(chat, group=group)
        try:
            began = await self._wire.take()
            try:
                await self._send(row)
            finally:
                self._wire.give_back(began)
        finally:
            self._pacer.give_back(chat, group=group)

    async def _send(self, row: Claimed) -> None:
        now = self._clock.now()
        ready = await self._writer.run(lambda db: sending.begin(db, row, now, self._house, self._new_id))
        if ready is None:
            return
        point("courier.sending")
        try:
            receipt = await self._on_the_wire(ready)
        except DeliveryFailed as failure:
            await self._failed(row, failure)
        except TimeoutError:
            await self._unknown(row, "no answer in time")
        except ValueError as error:
            words = f"cannot be shown: {error}"
            log.warning("dead", row=row.id, reason=words)
            await self._writer.run(lambda db: sending.dead(db, row, words))
        else:
            point("courier.answered")
            self._break = 1.0
            at = self._clock.now()
            await self._writer.run(lambda db: sending.sent(db, row, receipt, at, self._new_id))
            point("courier.marked")

    async def _on_the_wire(self, ready: Ready) -> str:
        row = ready.row
        await self._lease.assure()
        look_before_each_request(self._lease.check)
        async with asyncio.timeout(WHOLE_REQUEST):
            if row.redraws:
                await self._channel.redraw(row.to, ready.sent, row.message)
                return ready.sent
            return (await self._channel.send(row.to, row.message)).message

    async def _unknown(self, row: Claimed, words: str) -> None:
        log.warning("unknown", row=row.id, channel=self._channel.name, reason=words)
        now = self._clock.now()
        await self._writer.run(lambda db: sending.unknown(db, row, words, now, self._new_id))

    async def _failed(self, row: Claimed, failure: DeliveryFailed) -> None:
        now = self._clock.now()
        match failure.outcome:
            case "unknown":
                await self._unknown(row, failure.words)
            case "refused" if failure.new_address:
                moved_to = failure.new_address
                await self._writer.run(lambda db: sending.moved(db, row, moved_to, now))
            case "refused":
                await self._refused(row, failure)
            case "connector":
                await self._take_a_break(row, failure)
            case "permanent":
                log.warning("failed", row=row.id, channel=self._channel.name, reason=failure.words)
                await self._writer.run(
                    lambda db: sending.failed(
                        db, row, failure.words, now, self._new_id, self._house, gone=failure.gone
                    )
                )  # fmt: skip

    async def _refused(self, row: Claimed, failure: DeliveryFailed) -> None:
        """Told to wait: that is no attempt, and the whole connector waits with it."""
        pause = failure.retry_after if failure.retry_after is not None else POLL
        until = self._clock.now() + timedelta(seconds=pause)
        counts = failure.retry_after is None
        await self._writer.run(lambda db: outbox.wait(db, row, until, failure.words, refused=counts))
        self._closed_until = max(self._closed_until, self._clock.monotonic() + pause)

    async def _take_a_break(self, row: Claimed, failure: DeliveryFailed) -> None:
        """Nothing is wrong with the message: it waits, and the connector tries again after a growing pause."""
        log.warning("connector", channel=self._channel.name, reason=failure.words, pause=self._break)
        until = self._clock.now() + timedelta(seconds=self._break)
        await self._writer.run(lambda db: outbox.wait(db, row, until, failure.words, refused=False))
        self._closed_until = self._clock.monotonic() + self._break
        self._break = min(self._break * 2, LONGEST_BREAK)
