"""Connections to our web server, bounded: how many, how large and slow their headers may be, how slow a whole request.

uvicorn bounds only the pause between two requests: whoever sends nothing, or a byte a minute, would keep a connection
for ever, and headers may be of any size. An application is asked only when the headers are there, so that these bounds
are kept where the bytes come in.
"""

from asyncio import AbstractEventLoop, TimerHandle, Transport
from logging import WARNING
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from bot.config import Limits

LARGEST_HEADERS = 32 * 1024
TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Bounds(uvicorn.Config):
    """The server's configuration with our bounds, and the connections whose next request is not there yet.

    Below warnings uvicorn would log paths, in which tokens are, whatever level everything else logs at.
    """

    def __init__(self, app: Any, limits: Limits) -> None:
        super().__init__(
            app, http=Bounded, ws="none", lifespan="off", log_config=None, log_level=WARNING, access_log=False,
            server_header=False, timeout_keep_alive=30,
        )  # fmt: skip
        self.limits = limits
        self.incomplete: dict[Bounded, None] = {}


class Bounded(HttpToolsProtocol):
    """One connection. A request that is not whole in time is answered 408, one with endless headers 431."""

    config: Bounds

    def __init__(
        self,
        config: Bounds,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._deadline: TimerHandle | None = None
        self._in_headers = True
        self._header_bytes = 0

    # What the transport tells

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        self._make_room()
        super().connection_made(transport)
        self._expect(self.config.limits.header_seconds)

    def data_received(self, data: bytes) -> None:
        self._header_bytes += len(data) if self._in_headers else 0
        super().data_received(data)
        if self._in_headers and self._header_bytes > LARGEST_HEADERS:
            self._give_up(TOO_LARGE)

    def connection_lost(self, exc: Exception | None) -> None:
        self._settle()
        super().connection_lost(exc)

    # What the parser tells

    def on_message_begin(self) -> None:
        super().on_message_begin()
        if not self._in_headers:
            self._in_headers = True
            self._header_bytes = 0
            self._expect(self.config.limits.header_seconds)

    def on_headers_complete(self) -> None:
        """Raises ValueError for too many headers that came in one piece; then the parser stops."""
        self._header_bytes = sum(len(name) + len(value) for name, value in self.headers) + len(self.url)
        if self._header_bytes > LARGEST_HEADERS:
            raise ValueError("headers larger than any we take")
        self._in_headers = False
        self._expect(self.config.limits.body_seconds)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._settle()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        if self._in_headers and self._header_bytes > LARGEST_HEADERS:
            self._give_up(TOO_LARGE)
        else:
            super().send_400_response(msg)

    # Bounds

    def _make_room(self) -> None:
        """Whoever has let us wait longest gives way, so that nobody is kept out by connections that say nothing."""
        if len(self.connections) >= self.config.limits.connections:
            longest = next(iter(self.config.incomplete), None)
            if longest is not None:
                longest.transport.abort()

    def _expect(self, seconds: float) -> None:
        """From now on, within so much time, the headers or the rest of the request."""
        self._settle()
        self.config.incomplete[self] = None
        self._deadline = self.loop.call_later(seconds, self._too_late, seconds)

    def _settle(self) -> None:
        self.config.incomplete.pop(self, None)
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_late(self, seconds: float) -> None:
        if self.flow.read_paused or self._is_answering():  # it is we who let the sender wait
            self._expect(seconds)
        else:
            self._give_up(TOO_SLOW)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.more_body and not self.cycle.response_complete

    def _give_up(self, answer: bytes) -> None:
        """The application, if it waits for the rest of a body, is told that nobody is there any more."""
        self._settle()
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete or not self.cycle.response_started:
            self.transport.write(answer)
        self.transport.close()
