"""Looks for messages that may have arrived in the platform's own history, where it has one that we may read."""

from datetime import datetime, timedelta

import structlog

from bot.channel import Channel, DeliveryFailed, Findable
from bot.clock import Clock, NewId
from bot.leadership import Writes
from conversations.messages import Address
from storage import unknown
from storage.unknown import Unknown

FIRST = timedelta(seconds=5)  # what is still on its way may yet arrive
LATER = timedelta(seconds=60)
CLOCKS = timedelta(minutes=10)  # by which the platform's clock and ours may differ
log = structlog.get_logger()


class Lookup:
    """Of one connector: one message at a time, the one that waits longest first."""

    def __init__(self, channel: Channel, writer: Writes, clock: Clock, new_id: NewId) -> None:
        self._channel = channel
        self._writer = writer
        self._clock = clock
        self._new_id = new_id

    @property
    def is_possible(self) -> bool:
        return isinstance(self._channel, Findable)

    def first(self, to: Address) -> datetime | None:
        """When a message to this address is looked for, None where nothing can be found."""
        can = isinstance(self._channel, Findable) and self._channel.keeps(to)
        return self._clock.now() + FIRST if can else None

    async def look(self) -> None:
        now = self._clock.now()
        one = await self._writer.run(lambda db: unknown.to_look_up(db, self._channel.name, now))
        if one is None or not isinstance(self._channel, Findable):
            return
        try:
            receipt = await self._channel.find(one.to, one.id, one.begun_at - CLOCKS)
        except DeliveryFailed as failure:
            await self._not_now(one, failure)
            return
        at = self._clock.now()
        if receipt is None:
            await self._writer.run(lambda db: unknown.absent(db, one, at))
        else:
            place = receipt.message
            await self._writer.run(lambda db: unknown.proven(db, one, place, "lookup", at, self._new_id))
        log.info("looked_up", row=one.id, channel=self._channel.name, found=receipt is not None)

    async def _not_now(self, one: Unknown, failure: DeliveryFailed) -> None:
        """What cannot be seen is not absent."""
        log.info("not_looked_up", row=one.id, channel=self._channel.name, reason=failure.words)
        if failure.outcome == "permanent":
            await self._writer.run(lambda db: unknown.look_no_more(db, one, failure.words))
        else:
            wait = timedelta(seconds=failure.retry_after) if failure.retry_after else LATER
            at = self._clock.now() + wait
            await self._writer.run(lambda db: unknown.look_later(db, one, at))
