"""The platform, in a process of its own so that its CPU is nobody's: posts updates, and answers every call of the API.

The same bytes for all. It checks nothing, and refuses nothing but what a flood's `allowed` forbids, so it stands for no
real platform's manners or waits.
"""

import asyncio
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import cast

from benchmarks.wire.server import Address

CONNECTIONS = 64
FLOODING = 64
PATIENCE = 120.0
ME = b'{"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Acme","username":"acme_bot"}}'
TRUE = b'{"ok":true,"result":true}'
MESSAGE = (
    b'{"ok":true,"result":{"message_id":78,"date":1790000000,"text":"x",'
    b'"chat":{"id":1000000000,"type":"private","first_name":"Maria"}}}'
)
TOO_MANY = b'{"ok":false,"error_code":429,"description":"Too Many Requests: 1","parameters":{"retry_after":1}}'
MESSAGES = (b"sendMessage", b"editMessageText")


@dataclass(slots=True)
class Counter:
    """How many calls came, of those that end a turn: an answered press, an edit and a new message each.

    `sent` are the moments of messages and edits; with `allowed`, one more than so many in a second is refused.
    """

    calls: int = 0
    wanted: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    allowed: int = 0
    refused: int = 0
    sent: deque[float] = field(default_factory=deque)

    def add(self) -> None:
        self.calls += 1
        if self.calls >= self.wanted:
            self.reached.set()

    def begin(self, wanted: int = 0, allowed: int = 0) -> None:
        self.calls, self.wanted, self.allowed, self.refused = 0, wanted, allowed, 0
        self.reached.clear()
        self.sent.clear()

    def may_send(self) -> bool:
        now = time.monotonic()
        if self.allowed and len(self.sent) >= self.allowed and now - self.sent[-self.allowed] < 1.0:
            self.refused += 1
            return False
        self.sent.append(now)
        return True


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
        status = b"200 OK"
        if method in MESSAGES and not self._counter.may_send():
            status, body = b"429 Too Many Requests", TOO_MANY
        self._transport.write(
            b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (status, len(body), body)
        )
        if method in MESSAGES or method == b"answerCallbackQuery":
            self._counter.add()


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


def run(pipe: Connection) -> None:
    """The process. First it says its port; then for each job that it gets, what came of it."""
    asyncio.run(_run(pipe))


async def _run(pipe: Connection) -> None:
    counter, loop = Counter(), asyncio.get_running_loop()
    api = await loop.create_server(lambda: Api(counter), "127.0.0.1", 0)
    pipe.send(api.sockets[0].getsockname()[1])
    while job := await loop.run_in_executor(None, pipe.recv):
        pipe.send(await job.done(counter))
    api.close()


@dataclass(frozen=True, slots=True)
class Posts:
    """So many posts under way at once, until the platform was called `calls` times; gives the seconds it took."""

    address: Address
    bodies: Sequence[bytes]
    calls: int

    async def done(self, counter: Counter) -> float:
        counter.begin(wanted=self.calls)
        began, left = time.perf_counter(), iter(self.bodies)
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(self._post(left) for _ in range(min(CONNECTIONS, len(self.bodies)))))
            await counter.reached.wait()
        return time.perf_counter() - began

    async def _post(self, left: Iterator[bytes]) -> None:
        line = await Line.to(self.address)
        for body in left:
            await line.post(body)
        line.close()


@dataclass(frozen=True, slots=True)
class Seen:
    """Of a flood: which bodies were acknowledged, how many of them before its end, how many seconds each took from
    when it was due, and what was sent to the platform.
    """

    acknowledged: Sequence[int]
    in_time: int
    waits: Sequence[float]
    calls: int
    refused: int


@dataclass(frozen=True, slots=True)
class Flood:
    """Bodies come at moments of their own, `rate` a second, whether or not earlier ones are answered."""

    address: Address
    bodies: Sequence[bytes]
    rate: float
    seconds: float
    allowed: int = 0

    async def done(self, counter: Counter) -> Seen:
        counter.begin(allowed=self.allowed)
        began, acknowledged, waits = time.monotonic(), list[int](), list[float]()
        due = iter([(number, began + number / self.rate) for number in range(len(self.bodies))])
        await asyncio.gather(*(self._post(due, began + self.seconds, acknowledged, waits) for _ in range(FLOODING)))
        await asyncio.sleep(max(0.0, began + self.seconds - time.monotonic()))
        in_time = sum(
            number / self.rate + wait <= self.seconds for number, wait in zip(acknowledged, waits, strict=True)
        )
        return Seen(acknowledged, in_time, waits, len(counter.sent), counter.refused)

    async def _post(
        self, left: Iterator[tuple[int, float]], end: float, acknowledged: list[int], waits: list[float]
    ) -> None:
        line = await Line.to(self.address)
        for number, due in left:
            if due > end or time.monotonic() > end:
                break
            if (early := due - time.monotonic()) > 0:
                await asyncio.sleep(early)
            await line.post(self.bodies[number])
            acknowledged.append(number)
            waits.append(time.monotonic() - due)
        line.close()


class Line:
    """One connection that stays open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, start: bytes) -> None:
        self._reader = reader
        self._writer = writer
        self._start = start

    @classmethod
    async def to(cls, address: Address) -> "Line":
        extra = "".join(f"{name}: {value}\r\n" for name, value in address.headers.items())
        start = f"POST {address.path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{extra}"
        return cls(*await asyncio.open_connection(address.host, address.port), start.encode())

    async def post(self, body: bytes) -> None:
        self._writer.write(self._start + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        head = await self._reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(head.decode())
        await self._reader.readexactly(_length(head))

    def close(self) -> None:
        self._writer.close()
