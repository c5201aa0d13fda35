"""Empties the outbox of one bot or workspace: paced, most urgent first, each message once on the wire."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.channel import Channel, DeliveryFailed, Findable
from bot.circuit import Circuit
from bot.clock import Clock
from bot.last_look import look_before_each_request
from bot.leadership import Lease, Undivided
from bot.lookup import Lookup
from bot.pace import Pacer
from bot.wire import Wire
from conversations.house import House
from storage import outbox, sending
from storage.cause import because
from storage.database import OUT_OF_REACH
from storage.leases import Deposed
from storage.measures import measured
from storage.outbox import Claimed
from storage.points import point
from storage.sending import Ready
from storage.writer import Writer

POLL = 1.0
NAP = "courier naps"
TIDY = 10.0
LOOK = 2.0  # Slack lets a history be read about fifty times a minute
WHOLE_REQUEST = 25.0
ROOM = 32  # more than any platform takes in a second: then the wire sees that a campaign waits
T = TypeVar("T")
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
        self._circuit = Circuit(channel, self._writer, clock)
        self._lookup = Lookup(channel, self._writer, clock, new_id)
        self._looking: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._in_round = False
        self._underway: dict[str, asyncio.Task[None]] = {}
        self._tidy_at = -TIDY
        self._look_at = -LOOK

    @property
    def name(self) -> str:
        """Of the connector that it carries for."""
        return self._channel.name

    def wake(self) -> None:
        self._woken.set()

    @property
    def idle(self) -> bool:
        looking = self._looking is not None and not self._looking.done()
        return not (self._underway or self._woken.is_set() or self._in_round or looking)

    def closed_for(self) -> float:
        """For how many seconds nothing more is sent, because the platform asked for it or cannot be reached."""
        return self._circuit.closed_for()

    async def run(self) -> None:
        """Until cancelled. What was being sent then is answered or becomes *unknown* at the next start."""
        now = self._clock.now()
        await self._until_kept(
            lambda: self._writer.run(
                lambda db: sending.abandoned(db, self._channel.name, now, self._new_id, self._lookup.first)
            )
        )
        await self._until_kept(self._circuit.resume)
        point("courier.recovered")
        try:
            while True:
                self._in_round = True
                self._woken.clear()
                await self._try_round()
                self._in_round = False
                await self._rest()
        finally:
            await self._finish()

    async def _try_round(self) -> None:
        try:
            await self._round()
        except Deposed:
            raise
        except Exception:  # an outer loop: a full disk or a locked database must not end all sending
            log.exception("courier", channel=self._channel.name)

    async def _round(self) -> None:
        """Takes up what is due, one message of each chat at a time."""
        await self._tidy_now_and_then()
        self._look_now_and_then()
        self._wire.let_go()
        room, least = ROOM - len(self._underway), outbox.LEAST
        if room <= 0:  # a campaign fills it; who talks to a person finds room beside it
            room, least = 2 * ROOM - len(self._underway), outbox.PRIORITY["notice"]
        if room <= 0 or not await self._circuit.lets_through():
            return
        claim, busy, now = self._new_id(), list(self._underway), self._clock.now()
        rows = await self._writer.run(lambda db: outbox.lease(db, self._channel.name, claim, busy, now, room, least))
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
        name, now = self._channel.name, self._clock.now()
        while await self._writer.run(lambda db: sending.tidy(db, name, now, self._house, self._new_id)):
            pass

    def _look_now_and_then(self) -> None:
        """Beside the sending, which does not wait for it."""
        busy = self._looking is not None and not self._looking.done()
        if busy or not self._lookup.is_possible or self._clock.monotonic() < self._look_at:
            return
        self._look_at = self._clock.monotonic() + LOOK
        self._looking = asyncio.create_task(self._look())

    async def _look(self) -> None:
        try:
            await self._lookup.look()
        except Exception:  # an outer loop: it is looked up later
            log.exception("lookup", channel=self._channel.name)

    async def _rest(self) -> None:
        waking = asyncio.ensure_future(self._woken.wait())
        napping = asyncio.create_task(self._clock.sleep(POLL), name=NAP)
        try:
            await asyncio.wait({waking, napping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waking.cancel()
            napping.cancel()

    async def _finish(self) -> None:
        underway = [*self._underway.values(), *([self._looking] if self._looking else [])]
        for task in underway:
            task.cancel()
        await asyncio.gather(*underway, return_exceptions=True)

    async def _deliver_all(self, chat: str, rows: list[Claimed]) -> None:
        try:
            for place, row in enumerate(rows, 1):
                if not await self._deliver(chat, row):
                    await self._give_back(rows[place:])
                    break
        except Exception:  # an outer loop: the rows stay leased, and the lease gives them back
            log.exception("courier", channel=self._channel.name)
        finally:
            self._underway.pop(chat, None)
            self._woken.set()

    async def _give_back(self, rows: list[Claimed]) -> None:
        await self._writer.run(lambda db: outbox.give_back(db, rows))

    async def _deliver(self, chat: str, row: Claimed) -> bool:
        """Whether the chat's next message may follow: not before one that is to be sent again, or may be."""
        priority = outbox.PRIORITY[row.kind]
        with because(row.life):
            async with self._pacer.chat(chat, priority, group=row.kind == "digest"), self._wire.lane(priority):
                return await self._send_unless_paused(row, priority)

    async def _send_unless_paused(self, row: Claimed, priority: int) -> bool:
        if not self._circuit.is_open:
            return await self._send(row, priority)
        await self._give_back([row])
        return False

    async def _send(self, row: Claimed, priority: int) -> bool:
        async with self._pacer.bot.slot(priority):
            began = self._clock.monotonic()
            ready = await self._begun(row)
            answer = await self._answered(ready) if ready and await self._may_still(row) else None
        if answer is None:
            return True
        follows = await self._until_kept(lambda: self._keep(row, answer))
        self._wire.took(self._clock.monotonic() - began)
        return follows

    async def _begun(self, row: Claimed) -> Ready | None:
        now = self._clock.now()
        try:
            ready = await self._writer.run(lambda db: sending.begin(db, row, now, self._house, self._new_id))
        except OUT_OF_REACH:
            # It may have been committed all the same. Nothing is on the wire, so the row must not look as if it were.
            await self._until_kept(lambda: self._writer.run(lambda db: outbox.give_back(db, [row])))
            raise
        if ready is not None:
            point("courier.sending")
            log.debug("sending", row=row.id, channel=self._channel.name, kind=row.kind)
            measured("due_to_wire", (self._clock.now() - row.due_at).total_seconds(), self._channel.name, row.kind)
        return ready

    async def _may_still(self, row: Claimed) -> bool:
        """Raises when another process may be the courier by now; nothing of this message was on the wire."""
        try:
            await self._lease.assure()
        except (Deposed, *OUT_OF_REACH):
            await self._until_kept(lambda: self._writer.run(lambda db: outbox.give_back(db, [row])))
            raise
        return True

    async def _until_kept(self, keep: Callable[[], Awaitable[T]]) -> T:
        """What happened on the wire is not forgotten because the disk is full just now: until it is written."""
        while True:
            try:
                return await keep()
            except OUT_OF_REACH as error:
                log.warning("database_out_of_reach", channel=self._channel.name, error=type(error).__name__)
                await self._clock.sleep(POLL)

    async def _answered(self, ready: Ready) -> str | DeliveryFailed | TimeoutError | ValueError:
        """The platform's id of the message, or why there is none."""
        try:
            return await self._timed(ready)
        except (DeliveryFailed, TimeoutError, ValueError) as failure:
            return failure
        except Exception as error:  # what no channel foresaw: it may have been sent, and must not stay under way
            log.exception("not_foreseen", channel=self._channel.name)
            return DeliveryFailed("unknown", type(error).__name__)

    async def _keep(self, row: Claimed, answer: str | DeliveryFailed | TimeoutError | ValueError) -> bool:
        match answer:
            case DeliveryFailed():
                return await self._failed(row, answer)
            case TimeoutError():
                return await self._unknown(row, "no answer in time")
            case ValueError():
                return await self._dead(row, f"cannot be shown: {answer}")
            case str():
                return await self._sent(row, answer)

    async def _sent(self, row: Claimed, receipt: str) -> bool:
        point("courier.answered")
        self._circuit.answered()
        now = self._clock.now()
        await self._writer.run(lambda db: sending.sent(db, row, receipt, now, self._new_id))
        point("courier.marked")
        log.debug("sent", row=row.id, channel=self._channel.name, kind=row.kind)
        return True

    async def _dead(self, row: Claimed, words: str) -> bool:
        log.warning("dead", row=row.id, reason=words)
        await self._writer.run(lambda db: sending.dead(db, row, words))
        return True

    async def _timed(self, ready: Ready) -> str:
        began, outcome = self._clock.monotonic(), "unknown"
        try:
            receipt = await self._on_the_wire(ready)
            outcome = "sent"
        except DeliveryFailed as failure:
            outcome = failure.outcome
            raise
        finally:
            measured("wire_to_answer", self._clock.monotonic() - began, self._channel.name, outcome)
        return receipt

    async def _on_the_wire(self, ready: Ready) -> str:
        row = ready.row
        look_before_each_request(self._lease.check)
        async with asyncio.timeout(WHOLE_REQUEST):
            if row.redraws:
                await self._channel.redraw(row.to, ready.sent, row.message)
                return ready.sent
            if isinstance(self._channel, Findable):
                return (await self._channel.send(row.to, row.message, mark=row.id)).message
            return (await self._channel.send(row.to, row.message)).message

    async def _unknown(self, row: Claimed, words: str) -> bool:
        log.warning("unknown", row=row.id, channel=self._channel.name, reason=words)
        now, look_at = self._clock.now(), self._lookup.first(row.to)
        await self._writer.run(lambda db: sending.unknown(db, row, words, now, self._new_id, look_at))
        await self._circuit.kept_silent()
        return False

    async def _failed(self, row: Claimed, failure: DeliveryFailed) -> bool:
        match failure.outcome:
            case "unknown":
                return await self._unknown(row, failure.words)
            case "refused" if failure.new_address:
                now, moved_to = self._clock.now(), failure.new_address
                await self._writer.run(lambda db: sending.moved(db, row, moved_to, now))
            case "refused":
                await self._refused(row, failure)
            case "connector":
                await self._circuit.broke(failure)
                await self._wait(row, failure, refused=False)
            case "permanent":
                self._circuit.answered()
                await self._permanently(row, failure)
                return True
        return False

    async def _permanently(self, row: Claimed, failure: DeliveryFailed) -> None:
        log.warning("failed", row=row.id, channel=self._channel.name, reason=failure.words)
        now, gone = self._clock.now(), failure.gone
        await self._writer.run(
            lambda db: sending.failed(db, row, failure.words, now, self._new_id, self._house, gone=gone)
        )

    async def _refused(self, row: Claimed, failure: DeliveryFailed) -> None:
        """Told to wait: that is no attempt, and the whole connector waits with it."""
        self._circuit.answered()
        pause = failure.retry_after if failure.retry_after is not None else POLL
        await self._circuit.asked_to_wait(pause, failure.words)
        await self._wait(row, failure, refused=failure.retry_after is None)

    async def _wait(self, row: Claimed, failure: DeliveryFailed, *, refused: bool) -> None:
        """It stays the first of its chat: what holds it up is the connector's pause."""
        now = self._clock.now()
        await self._writer.run(lambda db: outbox.wait(db, row, now, failure.words, refused=refused))
