"""Where payloads come in over the web: bounded in size and time, verified before anything parses them."""

import asyncio
import contextlib
import socket
from collections.abc import Iterable, Iterator

import uvicorn
from starlette.requests import ClientDisconnect
from starlette.requests import Request as WebRequest
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp

from bot.channel import Request, Route
from bot.config import ConfigurationError, Limits
from bot.connections import Bounds
from storage.points import point

LARGEST = 256 * 1024 + 1  # one more than channels take, so that they notice
PATIENCE = 8 * 1024 * 1024  # so much is read to the end, so that the sender hears our answer


def web_routes(routes: Iterable[Route]) -> list[BaseRoute]:
    return [_web_route(route) for route in routes]


def _web_route(route: Route) -> WebRoute:
    async def answer(request: WebRequest) -> Response:
        body = await _body(request)
        if body is None:
            return Response(status_code=400)
        headers = {name.lower(): value for name, value in request.headers.items()}
        point("edge.received")
        status, content = await route.answer(Request(headers, body))
        point("edge.answering")
        return Response(content, status_code=status, media_type="application/json" if content else None)

    return WebRoute(route.path, answer, methods=["POST"])


async def _body(request: WebRequest) -> bytes | None:
    """The body, cut where it is larger than anything a platform sends; None when its sender has gone."""
    body, size = bytearray(), 0
    try:
        async for part in request.stream():
            size += len(part)
            body += part[: LARGEST - len(body)]
            if size > PATIENCE:
                break
    except ClientDisconnect:
        return None
    return bytes(body)


class _Quiet(uvicorn.Server):
    """Signals belong to the program, not to its web server."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """Serves on one address until stopped. `url` is known after `start`, also for port 0."""

    def __init__(self, bind: str, app: ASGIApp, limits: Limits | None = None) -> None:
        self._bind = bind
        self._app = app
        self._limits = limits or Limits()
        self.url = ""

    async def start(self) -> None:
        """Raises ConfigurationError when the address is taken or cannot be read."""
        listening = _listen(self._bind)
        host, port = listening.getsockname()[:2]
        self.url = f"http://{host}:{port}"
        self._server = _Quiet(Bounds(self._app, self._limits))
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        while not self._server.started and not self._serving.done():
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        self._server.should_exit = True
        await self._serving


def _listen(bind: str) -> socket.socket:
    host, _, port = bind.rpartition(":")
    try:
        listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host.strip("[]"), int(port)))
    except (OSError, ValueError) as error:
        listening.close()
        raise ConfigurationError(f"web.bind: cannot listen on {bind!r}: {error}. Choose a free port.") from error
    return listening
