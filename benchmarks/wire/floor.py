"""The floor: a bare ASGI function, raw sqlite3 in groups, and requests written to sockets byte by byte.

It does this one press as `by_hand` does, answers it after the commit, sends the three calls, and marks the two
messages as sent in a later group. Left out are secrets, pace, retries, failures, gates, and marking *sending* before
the wire, without which a crash can send twice.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
import uvicorn

from benchmarks.by_hand import store
from benchmarks.by_hand.decide import Decided, Pressed
from benchmarks.wire.server import TOKEN, Address

LABEL = "raw ASGI + sqlite3 in groups + sockets"
SHARE = 1
MOST = 200
LINES = 16
SENT = "UPDATE outbox SET state = 'sent', platform_id = ? WHERE dedupe_key = ?"
Message = MutableMapping[str, Any]


class Floor:
    def __init__(self, file: Path, api_base: str) -> None:
        self._db = store.opened(file)
        self._api = urlsplit(api_base)
        self._thread = ThreadPoolExecutor(1)
        self._waiting: deque[tuple[bytes, asyncio.Future[None]]] = deque()
        self._sent: deque[tuple[str, str]] = deque()
        self._calls: asyncio.Queue[tuple[str, bytes, str]] = asyncio.Queue()
        self._busy = False

    async def start(self) -> Address:
        config = uvicorn.Config(self._app, port=0, interface="asgi3", lifespan="off", log_config=None, access_log=False)
        self._server = uvicorn.Server(config)
        self._tasks = [
            asyncio.create_task(self._server.serve()),
            *(asyncio.create_task(self._line()) for _ in range(LINES)),
        ]
        while not self._server.started:
            await asyncio.sleep(0.01)
        return Address("127.0.0.1", self._server.servers[0].sockets[0].getsockname()[1], "/")

    async def _app(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        body, more = b"", True
        while more:
            part = await receive()
            body, more = body + part["body"], part.get("more_body", False)
        committed = asyncio.get_running_loop().create_future()
        self._waiting.append((body, committed))
        if not self._busy:
            self._busy = True
            self._tasks.append(asyncio.create_task(self._empty()))
        await committed
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def _empty(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            group = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            sent = [self._sent.popleft() for _ in range(len(self._sent))]
            steps = await loop.run_in_executor(self._thread, self._take, [body for body, _ in group], sent)
            for _, committed in group:
                committed.set_result(None)
            for press, decided in steps:
                self._tell(press, decided)
        self._busy = False

    def _take(self, bodies: list[bytes], sent: list[tuple[str, str]]) -> list[tuple[Pressed, Decided]]:
        def mark() -> None:
            self._db.executemany(SENT, sent)

        return store.take(self._db, bodies, mark)

    def _tell(self, press: Pressed, decided: Decided) -> None:
        edit = {"chat_id": press.person, "message_id": 77, **_shown(decided.redraw)}
        ask = {"chat_id": press.person, **_shown(decided.question)}
        query = {"callback_query_id": press.key.rpartition(":")[2]}
        self._calls.put_nowait(("answerCallbackQuery", orjson.dumps(query), ""))
        self._calls.put_nowait(("editMessageText", orjson.dumps(edit), decided.redraw_key))
        self._calls.put_nowait(("sendMessage", orjson.dumps(ask), decided.question_key))

    async def _line(self) -> None:
        """One connection, one call after the other."""
        host, port = self._api.hostname or "", self._api.port or 80
        reader, writer = await asyncio.open_connection(host, port)
        try:
            await self._carry(reader, writer, host)
        finally:
            writer.close()
            await writer.wait_closed()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str) -> None:
        while True:
            method, body, key = await self._calls.get()
            head = (
                f"POST {self._api.path}{TOKEN}/{method} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            )
            writer.write(head.encode() + b"Content-Length: %d\r\n\r\n" % len(body) + body)
            answer = await reader.readuntil(b"\r\n\r\n")
            length = int(answer.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
            result = orjson.loads(await reader.readexactly(length))["result"]
            if key:
                self._sent.append((str(result["message_id"]), key))

    async def stop(self) -> None:
        self._server.should_exit = True
        await self._tasks[0]
        for task in self._tasks[1:]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._thread.shutdown()
        self._db.close()


def _shown(message: dict[str, Any]) -> dict[str, Any]:
    buttons = [[{"text": label, "callback_data": data} for label, data in message["asides"]]]
    return {"text": message["headline"], "reply_markup": {"inline_keyboard": buttons}}


def server(file: Path, api_base: str) -> Floor:
    return Floor(file, api_base)
