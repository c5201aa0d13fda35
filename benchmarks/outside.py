"""The platform, in a process of its own so that its CPU is nobody's: posts updates, and answers every call of the API.

The same bytes for all: it checks nothing and never refuses, so it stands for no real platform's manners or waits.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import cast

from benchmarks.wire.server import Address

CONNECTIONS = 64
PATIENCE = 120.0
ME = b'{"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Acme","username":"acme_bot"}}'
TRUE = b'{"ok":true,"result":true}'
MESSAGE = (
    b'{"ok":true,"result":{"message_id":78,"date":1790000000,"text":"x",'
    b'"chat":{"id":1000000000,"type":"private","first_name":"Maria"}}}'
)
MESSAGES = (b"sendMessage", b"editMessageText")


@dataclass(slots=True)
class Counter:
    """How many calls came, of those that end a turn: an answered press, an edit and a new message each."""

    calls: int = 0
    wanted: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self) -> None:
        self.calls += 1
        if self.calls >= self.wanted:
            self.reached.set()


class Api(asyncio.Protocol):
    """Just enough HTTP for requests with a length or without a body."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            whole = end + 4 + _length(head)
            if len(self._buffer) < whole:
                return
            self._buffer = self._buffer[whole:]
            self._answer(head.split(b" ", 2)[1].rpartition(b"/")[2])

    def _answer(self, method: bytes) -> None:
        body = MESSAGE if method in MESSAGES else ME if method == b"getMe" else TRUE
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
        )
        if method in MESSAGES or method == b"answerCallbackQuery":
            self._counter.add()


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


def run(pipe: Connection) -> None:
    """The process. First it says its port; then for each job it gets, the seconds until every call had come."""
    asyncio.run(_run(pipe))


async def _run(pipe: Connection) -> None:
    counter, loop = Counter(), asyncio.get_running_loop()
    api = await loop.create_server(lambda: Api(counter), "127.0.0.1", 0)
    pipe.send(api.sockets[0].getsockname()[1])
    while job := await loop.run_in_executor(None, pipe.recv):
        address, bodies, calls = job
        counter.calls, counter.wanted = 0, calls
        counter.reached.clear()
        began = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await _post_all(address, bodies)
            await counter.reached.wait()
        pipe.send(time.perf_counter() - began)
    api.close()


async def _post_all(address: Address, bodies: Sequence[bytes]) -> None:
    left = iter(bodies)
    await asyncio.gather(*(_post(address, left) for _ in range(min(CONNECTIONS, len(bodies)))))


async def _post(address: Address, bodies: Iterator[bytes]) -> None:
    reader, writer = await asyncio.open_connection(address.host, address.port)
    extra = "".join(f"{name}: {value}\r\n" for name, value in address.headers.items())
    start = f"POST {address.path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{extra}Content-Length: "
    for body in bodies:
        writer.write(start.encode() + b"%d\r\n\r\n" % len(body) + body)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(head.decode())
        await reader.readexactly(_length(head))
    writer.close()
