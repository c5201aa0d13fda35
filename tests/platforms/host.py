"""A small web server on a free loopback port, with the means to break its own connections."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn, assert_never

from aiohttp import web

from .faults import (
    CallFault,
    Garbage,
    Hang,
    Refusal,
    ResetAfter,
    ResetBefore,
    ServerError,
    Slow,
    TooMany,
    Truncated,
)
from .spoken import Spoken

LARGEST_BODY = 60 * 1024 * 1024
# Sets SO_LINGER to zero seconds, so that closing sends a reset instead of a polite goodbye.
RESET = struct.pack("ii", 1, 0)

Answer = Callable[[], Awaitable[web.Response]]
Refuse = Callable[[TooMany | ServerError | Refusal], web.Response]


class Host:
    """Serves routes within the running event loop and counts the requests it has not answered yet."""

    def __init__(self, routes: Sequence[web.RouteDef]) -> None:
        self._routes = routes
        self._runner: web.AppRunner | None = None
        self.port = 0
        self.in_flight = 0

    async def start(self) -> None:
        app = web.Application(client_max_size=LARGEST_BODY)
        app.add_routes(self._routes)
        # Cancellation tells a waiting poll or a hanging call that its caller has gone.
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @contextmanager
    def counted(self) -> Iterator[None]:
        self.in_flight += 1
        try:
            yield
        finally:
            self.in_flight -= 1


async def with_fault(
    fault: CallFault | None, request: web.Request | Spoken, answer: Answer, refuse: Refuse
) -> web.StreamResponse:
    """Answers a request, or fails to in the planned way; `answer` is what has the effect."""
    match fault:
        case None:
            return await answer()
        case TooMany() | Refusal():
            return refuse(fault)
        case ServerError(after_effect=after):
            await _when(after, answer)
            return refuse(fault)
        case Hang(after_effect=after):
            await _when(after, answer)
            await _forever()
        case Slow(seconds=seconds):
            late = await answer()
            await asyncio.sleep(seconds)
            return late
        case ResetBefore():
            await _reset(request)
        case ResetAfter():
            await answer()
            await _reset(request)
        case Garbage(body=body, status=status, after_effect=after):
            await _when(after, answer)
            return web.Response(text=body, status=status, content_type="application/json")
        case Truncated():
            return await _cut_short(request, await answer())
        case _:
            assert_never(fault)


async def _when(wanted: bool, answer: Answer) -> None:
    if wanted:
        await answer()


async def _forever() -> NoReturn:
    await asyncio.get_running_loop().create_future()
    raise AssertionError("nobody resolves this future")


async def _reset(request: web.Request | Spoken) -> NoReturn:
    if isinstance(request, Spoken):
        request.reset()
    transport = request.transport if isinstance(request, web.Request) else None
    if transport is not None:
        connection: socket.socket = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        transport.abort()
    await _forever()


async def _cut_short(request: web.Request | Spoken, whole: web.Response) -> NoReturn:
    if isinstance(request, Spoken):
        request.cut_short()
    body = whole.body if isinstance(whole.body, bytes) else b""
    assert isinstance(request, web.Request)
    half = web.StreamResponse(
        status=whole.status,
        headers={"Content-Type": "application/json", "Content-Length": str(len(body))},
    )
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    # Without this pause the reset would overtake the half that was written.
    await asyncio.sleep(0.01)
    await _reset(request)


def decoded(value: Any) -> Any:
    """A form value that holds JSON, read; anything else as it is."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
