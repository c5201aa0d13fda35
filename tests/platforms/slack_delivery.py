"""How events, clicks and commands reach an app: over its sockets, or posted to its URL and signed.

Events are tried again (at once, after one minute, after five) until the app acknowledges them within
three seconds; clicks and commands are tried once and then lost.
https://docs.slack.dev/apis/events-api/#retries
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from .faults import Duplicate, FaultPlan, Reorder

Json = dict[str, Any]
Kind = Literal["events_api", "interactive", "slash_commands"]
OnAnswer = Callable[[Json], None]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing that happened, on its way to the app."""

    id: str
    kind: Kind
    payload: Json
    on_answer: OnAnswer | None = None

    @property
    def is_event(self) -> bool:
        return self.kind == "events_api"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver: `outcome` is "ok" or the reason Slack would give for the next try."""

    delivery: Delivery
    outcome: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Acknowledged:
    delivery: Delivery
    how: Literal["socket", "http"]
    answer: Json
    at: datetime


@dataclass(frozen=True, slots=True)
class _Result:
    outcome: str
    answer: Json = field(default_factory=dict)


@dataclass(slots=True)
class Sockets:
    """The app's WebSocket connections; a payload goes over one of them, each in turn."""

    app_id: str
    open: list[web.WebSocketResponse] = field(default_factory=list)
    _turn: int = 0
    _connected: asyncio.Event = field(default_factory=asyncio.Event)
    _awaited: dict[str, tuple[web.WebSocketResponse, asyncio.Future[_Result]]] = field(default_factory=dict)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        await socket.send_json(self._hello())
        self.open.append(socket)
        self._connected.set()
        try:
            async for message in socket:
                if message.type == aiohttp.WSMsgType.TEXT:
                    self._heard(json.loads(message.data))
        finally:
            self._gone(socket)
        return socket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.open) + 1,
            "debug_info": {"host": "loopback", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.app_id},
        }

    def _heard(self, message: Json) -> None:
        waiting = self._awaited.get(message.get("envelope_id", ""))
        if waiting is not None and not waiting[1].done():
            waiting[1].set_result(_Result("ok", message.get("payload") or {}))

    def _gone(self, socket: web.WebSocketResponse) -> None:
        if socket in self.open:
            self.open.remove(socket)
        if not self.open:
            self._connected.clear()
        for owner, answer in self._awaited.values():
            if owner is socket and not answer.done():
                answer.set_result(_Result("disconnected"))

    async def deliver(self, envelope: Json, patience: float, wait: bool) -> _Result:
        if not self.open and not wait:
            return _Result("no connection")
        while not self.open:
            await self._connected.wait()
        self._turn += 1
        socket = self.open[self._turn % len(self.open)]
        answer: asyncio.Future[_Result] = asyncio.get_running_loop().create_future()
        self._awaited[envelope["envelope_id"]] = (socket, answer)
        try:
            await socket.send_json(envelope)
            async with asyncio.timeout(patience):
                return await answer
        except ConnectionError:
            self._gone(socket)
            return _Result("disconnected")
        except TimeoutError:
            return _Result("timeout")
        finally:
            del self._awaited[envelope["envelope_id"]]

    async def disconnect(self, reason: str) -> None:
        """Says goodbye on every connection, as Slack does when it wants an app to connect anew."""
        for socket in list(self.open):
            self._gone(socket)
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "loopback"}})
            await socket.close()

    async def close(self) -> None:
        for socket in list(self.open):
            await socket.close()

    def cut(self) -> None:
        """Breaks every connection without a word."""
        for socket in list(self.open):
            self._gone(socket)
            if socket._req is not None and socket._req.transport is not None:
                socket._req.transport.abort()


class Deliveries:
    """Everything on its way to the app, and a log of what has arrived."""

    def __init__(
        self,
        now: Callable[[], datetime],
        faults: FaultPlan,
        chance: random.Random,
        app_id: str,
        signing_secret: str,
    ) -> None:
        self.now = now
        self.faults = faults
        self.chance = chance
        self.signing_secret = signing_secret
        self.sockets = Sockets(app_id)
        self.url: str | None = None
        self.patience = 3.0
        self.new_client: Callable[[], aiohttp.ClientSession] = aiohttp.ClientSession
        self.retry_delays: tuple[float, ...] = (0.0, 60.0, 300.0)
        self.reorder_delay = 0.05
        self.attempts: list[Attempt] = []
        self.acknowledged: list[Acknowledged] = []
        self.lost: list[Delivery] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: aiohttp.ClientSession | None = None

    @property
    def is_idle(self) -> bool:
        return not self._tasks

    def send(self, kind: Kind, payload: Json, on_answer: OnAnswer | None = None) -> None:
        delivery = Delivery(self.new_id(), kind, payload, on_answer)
        delay = self.reorder_delay if self.faults.take_delivery(Reorder) else 0.0
        self._start(delivery, delay)
        if delivery.is_event and self.faults.take_delivery(Duplicate):
            self._start(Delivery(self.new_id(), kind, payload, on_answer), 0.0)

    async def stop(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.sockets.close()
        if self._client is not None:
            await self._client.close()
            self._client = None
            # aiohttp closes its transports one turn of the loop later.
            await asyncio.sleep(0)

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def _start(self, delivery: Delivery, delay: float) -> None:
        task = asyncio.create_task(self._deliver(delivery, delay))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery, delay: float) -> None:
        if delay:
            await asyncio.sleep(delay)
        delays, attempt, reason = list(self.retry_delays), 0, ""
        while True:
            result = await self._attempt(delivery, attempt, reason)
            if result.outcome == "ok":
                return self._acknowledge(delivery, result.answer)
            if not delivery.is_event or (not delays and result.outcome != "disconnected"):
                self.lost.append(delivery)
                return
            # An event whose connection broke goes out again as soon as there is another connection.
            if result.outcome != "disconnected":
                await asyncio.sleep(delays.pop(0))
            attempt, reason = attempt + 1, result.outcome

    def _acknowledge(self, delivery: Delivery, answer: Json) -> None:
        how: Literal["socket", "http"] = "http" if self.url else "socket"
        self.acknowledged.append(Acknowledged(delivery, how, answer, self.now()))
        if delivery.on_answer is not None:
            delivery.on_answer(answer)

    async def _attempt(self, delivery: Delivery, attempt: int, reason: str) -> _Result:
        if self.url is not None:
            result = await self._post(self.url, delivery, attempt, reason)
        else:
            envelope = _envelope(delivery, attempt, reason)
            result = await self.sockets.deliver(envelope, self.patience, delivery.is_event)
        self.attempts.append(Attempt(delivery, result.outcome, self.now()))
        return result

    # HTTP

    async def _post(self, url: str, delivery: Delivery, attempt: int, reason: str) -> _Result:
        kind, body = _http_body(delivery)
        headers = self.signed(body) | {"Content-Type": kind}
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        if self._client is None:
            self._client = self.new_client()
        timeout = aiohttp.ClientTimeout(self.patience)
        try:
            async with self._client.post(url, data=body, headers=headers, timeout=timeout) as answer:
                text = await answer.text()
                if 200 <= answer.status < 300:
                    return _Result("ok", _answer(answer.content_type, text))
                return _Result("http_error")
        except TimeoutError:
            return _Result("http_timeout")
        except (aiohttp.ClientError, ConnectionError):
            return _Result("connection_failed")

    def signed(self, body: bytes) -> dict[str, str]:
        """The signature headers for a body, as of now.

        https://docs.slack.dev/authentication/verifying-requests-from-slack
        """
        moment = str(int(self.now().timestamp()))
        message = f"v0:{moment}:".encode() + body
        digest = hmac.new(self.signing_secret.encode(), message, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}


def _envelope(delivery: Delivery, attempt: int, reason: str) -> Json:
    envelope: Json = {
        "envelope_id": delivery.id,
        "type": delivery.kind,
        "payload": delivery.payload,
        "accepts_response_payload": not delivery.is_event,
    }
    if delivery.is_event:
        envelope |= {"retry_attempt": attempt, "retry_reason": reason}
    return envelope


def _http_body(delivery: Delivery) -> tuple[str, bytes]:
    match delivery.kind:
        case "events_api":
            return "application/json", json.dumps(delivery.payload).encode()
        case "slash_commands":
            return "application/x-www-form-urlencoded", urlencode(delivery.payload).encode()
        case "interactive":
            form = urlencode({"payload": json.dumps(delivery.payload)})
            return "application/x-www-form-urlencoded", form.encode()


def _answer(content_type: str, text: str) -> Json:
    if not text.strip():
        return {}
    if content_type == "application/json":
        read: Json = json.loads(text)
        return read
    return {"text": text}
