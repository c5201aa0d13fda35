"""How updates reach a bot: fetched by long polling, or posted to its webhook in the order of each chat."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import aiohttp

from .faults import Duplicate, FaultPlan, Reorder
from .telegram_rules import Refused

Json = dict[str, Any]
# What getUpdates leaves out unless it is asked for.
# https://core.telegram.org/bots/api#getupdates
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True)
class Update:
    update_id: int
    kind: str
    chat_id: int
    content: Json

    def payload(self) -> Json:
        return {"update_id": self.update_id, self.kind: self.content}


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """An update that Telegram will not send again, and how the bot said so."""

    update: Update
    how: Literal["offset", "webhook"]
    at: datetime


@dataclass(frozen=True, slots=True)
class Posted:
    """One attempt at a webhook; status 0 means that no answer came."""

    update_id: int
    status: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Webhook:
    url: str
    secret: str | None


@dataclass(slots=True)
class Updates:
    """The updates that wait, and a log of those that are done with."""

    now: Callable[[], datetime]
    faults: FaultPlan
    next_id: int
    redelivery_delay: float = 0.05
    answer_timeout: float = 10.0
    webhook: Webhook | None = None
    allowed: list[str] = field(default_factory=list)
    waiting: dict[int, Update] = field(default_factory=dict)
    acknowledged: list[Acknowledged] = field(default_factory=list)
    posted: list[Posted] = field(default_factory=list)
    last_error: str = ""
    new_client: Callable[[], aiohttp.ClientSession] = aiohttp.ClientSession
    _poller: asyncio.Future[None] | None = None
    _couriers: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _again: list[Update] = field(default_factory=list)
    _client: aiohttp.ClientSession | None = None

    def add(self, kind: str, chat_id: int, content: Json) -> Update | None:
        """Queues an update; None when the bot has not asked for this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST
        if not wanted:
            return None
        update = Update(self.next_id, kind, chat_id, content)
        self.next_id += 1
        self.waiting[update.update_id] = update
        self._wake(chat_id)
        return update

    def start_again_at(self, update_id: int) -> None:
        """After a quiet week Telegram picks a new random number for the next update."""
        self.next_id = update_id

    def _wake(self, chat_id: int) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        if self.webhook is not None and chat_id not in self._couriers:
            self._couriers[chat_id] = asyncio.create_task(self._carry(chat_id))

    @property
    def is_idle(self) -> bool:
        return not self.waiting and not self._again

    # Long polling

    async def poll(self, offset: int, limit: int, patience: float) -> list[Json]:
        if self.webhook is not None:
            raise Refused(409, WEBHOOK_IS_SET)
        self._confirm(offset)
        self._interrupt(CONFLICT)
        if not self.waiting and not self._again and patience > 0:
            await self._wait(patience)
        return [update.payload() for update in self._batch(limit)]

    def _interrupt(self, reason: str) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(Refused(409, reason))

    async def _wait(self, patience: float) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = mine
        try:
            async with asyncio.timeout(patience):
                await mine
        except TimeoutError:
            pass
        finally:
            if self._poller is mine:
                self._poller = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            keep = list(self.waiting)[offset:]
            offset = keep[0] if keep else 0
        for update_id in [known for known in self.waiting if known < offset]:
            self._acknowledge(update_id, "offset")

    def _batch(self, limit: int) -> list[Update]:
        again, self._again = self._again, []
        batch = [*again, *self.waiting.values()][: max(1, min(limit, 100))]
        if batch and self.faults.take_delivery(Duplicate):
            batch = [*batch, batch[0]]
            # The server forgets once that this one was confirmed, and serves it again next time.
            self._again.append(batch[0])
        if len(batch) > 1 and self.faults.take_delivery(Reorder):
            batch[0], batch[1] = batch[1], batch[0]
        return batch

    def _acknowledge(self, update_id: int, how: Literal["offset", "webhook"]) -> None:
        update = self.waiting.pop(update_id)
        self.acknowledged.append(Acknowledged(update, how, self.now()))

    # Webhook

    async def set_webhook(self, url: str, secret: str | None) -> None:
        await self.stop()
        self._interrupt("Conflict: terminated by setWebhook request")
        self.webhook = Webhook(url, secret) if url else None
        for chat_id in {update.chat_id for update in self.waiting.values()}:
            self._wake(chat_id)

    async def stop(self) -> None:
        couriers = list(self._couriers.values())
        for courier in couriers:
            courier.cancel()
        await asyncio.gather(*couriers, return_exceptions=True)
        self._couriers.clear()
        if self._client is not None:
            await self._client.close()
            self._client = None
            # aiohttp closes its transports one turn of the loop later.
            await asyncio.sleep(0)

    async def _carry(self, chat_id: int) -> None:
        """Posts one chat's updates, the next only after the bot has taken the one before."""
        try:
            while queue := deque(u for u in self.waiting.values() if u.chat_id == chat_id):
                if len(queue) > 1 and self.faults.take_delivery(Reorder):
                    queue.rotate(-1)
                await self._deliver(queue[0])
        finally:
            self._couriers.pop(chat_id, None)

    async def _deliver(self, update: Update) -> None:
        taken = await self._post(update)
        if taken and self.faults.take_delivery(Duplicate):
            await self._post(update)
        if taken and update.update_id in self.waiting:
            self._acknowledge(update.update_id, "webhook")
        elif not taken:
            await asyncio.sleep(self.redelivery_delay)

    async def _post(self, update: Update) -> bool:
        status = await self._status(update)
        self.posted.append(Posted(update.update_id, status, self.now()))
        if 200 <= status < 300:
            return True
        self.last_error = f"Wrong response from the webhook: {status}" if status else "Connection failed"
        return False

    async def _status(self, update: Update) -> int:
        assert self.webhook is not None
        secret = self.webhook.secret
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        if self._client is None:
            self._client = self.new_client()
        timeout = aiohttp.ClientTimeout(self.answer_timeout)
        try:
            async with self._client.post(
                self.webhook.url, json=update.payload(), headers=headers, timeout=timeout
            ) as answer:
                await answer.read()
                return answer.status
        except (aiohttp.ClientError, TimeoutError, ConnectionError):
            return 0
