"""Bugs on purpose: parts of the program replaced in the child, to show that the campaign would notice."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from bot.app import Program
from bot.channel import Channel, Connection, Receive, Taken
from bot.courier import Courier
from bot.leadership import Lease
from storage import sending
from storage.outbox import Claimed
from storage.points import point
from storage.sending import Ready

HANDLED_LATER = 0.02


class AcknowledgesEarly(Program):
    """Says that a payload is stored before it is, as a bot does that queues what it hears in memory."""

    def _connection(self, name: str) -> Connection:
        connection = super()._connection(name)
        return replace(connection, receive=_at_once(connection.receive))


def _at_once(receive: Receive) -> Receive:
    later: set[asyncio.Task[None]] = set()

    async def take(raw: bytes) -> None:
        await asyncio.sleep(HANDLED_LATER)
        await receive(raw)

    async def acknowledge(raw: bytes) -> Taken:
        task = asyncio.create_task(take(raw))
        later.add(task)
        task.add_done_callback(later.discard)
        return Taken("done")

    return acknowledge


class SendsEarly(Program):
    """Sends a message and only then writes down that it is being sent."""

    def _courier(self, channel: Channel, lease: Lease) -> Courier:
        return _Hasty(channel, self.writer, self.outside.clock, self.house, self.new_id, lease, self.is_steady)


class _Hasty(Courier):
    async def _deliver(self, chat: str, row: Claimed) -> bool:
        if row.redraws:
            return await super()._deliver(chat, row)
        receipt = await self._on_the_wire(Ready(row))
        point("courier.answered")
        at = self._clock.now()
        await self._writer.run(lambda db: sending.begin(db, row, at, self._house, self._new_id))
        point("courier.sending")
        await self._writer.run(lambda db: sending.sent(db, row, receipt, at, self._new_id))
        point("courier.marked")
        return True


PLANTS: Mapping[str, type[Program]] = {"": Program, "early-ack": AcknowledgesEarly, "send-before-commit": SendsEarly}
