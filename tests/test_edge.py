"""The edge on a real socket: the slow are cut, the large are refused, the silent give way, and an error is one line."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.applications import Starlette

from bot.buckets import Buckets
from bot.channel import Answer, Request, Route
from bot.clock import SystemClock
from bot.config import Limits
from bot.connections import LARGEST_HEADERS
from bot.edge import WebServer, web_routes
from bot.guard import Guard

QUICK = Limits(header_seconds=0.4, body_seconds=0.4, connections=10, refused_burst=3, refused_per_minute=60)
HEAD = b"POST /hook HTTP/1.1\r\nhost: us\r\ncontent-length: %d\r\n"


class Edge:
    """A server with one address that platforms post to, and everything that came in there."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.trouble: Exception | None = None
        routes = [Route("/hook", self._take)]
        refusals = Buckets(QUICK.refused_burst, QUICK.refused_per_minute)
        app = Guard(Starlette(routes=web_routes(routes)), refusals, SystemClock(), frozenset({"/hook"}))
        self.server = WebServer("127.0.0.1:0", app, QUICK)

    async def _take(self, request: Request) -> Answer:
        if self.trouble:
            raise self.trouble
        self.bodies.append(request.body)
        return (401, b"") if request.body == b"forged" else (200, b"")

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", int(self.server.url.rpartition(":")[2]))

    async def hears(self, *pieces: bytes, pause: float = 0.0) -> tuple[bytes, float]:
        """All that is answered until the connection ends, and how long that took."""
        reader, writer = await self.connect()
        began = time.monotonic()
        speaking = asyncio.create_task(_speak(writer, pieces, pause))
        heard = await asyncio.wait_for(_rest(reader), 10)
        took = time.monotonic() - began
        speaking.cancel()
        writer.close()
        return heard, took

    async def posts(self, body: bytes, path: bytes = b"/hook") -> int:
        head = (HEAD % len(body)).replace(b"/hook", path)
        heard, _ = await self.hears(head + b"connection: close\r\n\r\n" + body)
        return int(heard.split()[1])


async def _speak(writer: asyncio.StreamWriter, pieces: tuple[bytes, ...], pause: float) -> None:
    try:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)
    except ConnectionError:
        pass


async def _rest(reader: asyncio.StreamReader) -> bytes:
    heard = b""
    try:
        while piece := await reader.read(65536):
            heard += piece
    except ConnectionError:
        pass
    return heard


def play(scenario: Callable[[Edge], Awaitable[Any]]) -> None:
    async def whole() -> None:
        edge = Edge()
        await edge.server.start()
        try:
            await scenario(edge)
        finally:
            await edge.server.stop()

    asyncio.run(whole())


def one_by_one(text: bytes) -> tuple[bytes, ...]:
    return tuple(text[at : at + 1] for at in range(len(text)))


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        one_by_one(HEAD % 5 + b"x: " + b"y" * 100),
        (HEAD % 50 + b"\r\n", *one_by_one(b"z" * 50)),
        (b"POST /hook HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n", *(b"1\r\nz\r\n",) * 50),
    ],
    ids=["nothing", "headers byte by byte", "a body byte by byte", "chunks without an end"],
)
def test_who_lets_us_wait_is_cut(pieces: tuple[bytes, ...]) -> None:
    async def scenario(edge: Edge) -> None:
        heard, took = await edge.hears(*pieces, pause=0.05)

        assert heard.startswith(b"HTTP/1.1 408")
        assert 0.3 < took < 2.0
        assert edge.bodies == []

    play(scenario)


@pytest.mark.slow
def test_the_second_request_of_a_connection_has_its_own_time() -> None:
    async def scenario(edge: Edge) -> None:
        whole = HEAD % 2 + b"\r\nok"
        heard, took = await edge.hears(whole, whole, whole, whole, HEAD % 2, pause=0.2)

        assert heard.count(b"HTTP/1.1 200") == 4
        assert heard.count(b"HTTP/1.1 408") == 1
        assert took > 1.0

    play(scenario)


@pytest.mark.parametrize("pieces", [1, 64], ids=["in one piece", "in many"])
def test_endless_headers_are_refused(pieces: int) -> None:
    async def scenario(edge: Edge) -> None:
        line = b"x-long: " + b"y" * (2 * LARGEST_HEADERS // pieces) + b"\r\n"
        heard, _ = await edge.hears(HEAD % 0, *(line,) * pieces, b"\r\n")

        assert heard.startswith(b"HTTP/1.1 431")
        assert edge.bodies == []

    play(scenario)


def test_one_header_without_an_end_is_refused() -> None:
    async def scenario(edge: Edge) -> None:
        heard, _ = await edge.hears(HEAD % 0 + b"x: ", *(b"y" * 8192,) * 8, pause=0.01)

        assert heard.startswith(b"HTTP/1.1 431")

    play(scenario)


def test_silent_connections_give_way_to_whoever_speaks() -> None:
    async def scenario(edge: Edge) -> None:
        silent = [await edge.connect() for _ in range(QUICK.connections)]
        await asyncio.sleep(0.05)
        assert await edge.posts(b"hello") == 200
        assert await _rest(silent[0][0]) == b""
        for _, writer in silent:
            writer.close()

    play(scenario)


def test_a_body_is_cut_a_little_above_what_any_channel_takes() -> None:
    async def scenario(edge: Edge) -> None:
        assert await edge.posts(b"x" * 1_000_000) == 200
        assert len(edge.bodies[0]) == 256 * 1024 + 1

    play(scenario)


def test_a_body_that_breaks_off_reaches_nobody() -> None:
    async def scenario(edge: Edge) -> None:
        _, writer = await edge.connect()
        writer.write(HEAD % 100 + b"\r\nhalf of")
        await writer.drain()
        writer.close()
        await asyncio.sleep(0.1)
        assert edge.bodies == []
        assert await edge.posts(b"whole") == 200

    play(scenario)


def test_who_is_refused_too_often_is_turned_away_but_platforms_are_always_heard() -> None:
    async def scenario(edge: Edge) -> None:
        assert [await edge.posts(b"", b"/guess") for _ in range(5)] == [404, 404, 404, 429, 429]
        assert await edge.posts(b"forged") == 401
        assert await edge.posts(b"authentic") == 200

    play(scenario)


def test_an_error_is_one_line_that_quotes_nothing(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario(edge: Edge) -> None:
        edge.trouble = RuntimeError("what people wrote")
        assert await edge.posts(b"hello") == 500
        edge.trouble = None
        assert await edge.posts(b"hello") == 200

    play(scenario)
    said = capsys.readouterr()

    assert "request_failed" in said.out + said.err
    assert "what people wrote" not in said.out + said.err + caplog.text
    assert "Exception in ASGI" not in caplog.text


def test_a_bucket_fills_again_and_a_clock_set_back_takes_nothing() -> None:
    buckets = Buckets(2, 60)

    assert [buckets.take("maria", 100.0) for _ in range(3)] == [True, True, False]
    assert buckets.take("dana", 100.0)
    assert not buckets.take("maria", 50.0)
    assert not buckets.has("maria", 50.5)
    assert buckets.take("maria", 51.0)


def test_of_too_many_senders_the_quietest_is_forgotten() -> None:
    buckets = Buckets(1, 60, remembered=100)
    for number in range(1000):
        buckets.take(number, 0.0)

    assert len(buckets) == 100
    assert buckets.take(0, 0.0)
    assert not buckets.take(999, 0.0)
