"""Guards the web application: who is refused too often is turned away, and an error in it is one line."""

from pathlib import Path
from traceback import extract_tb

import structlog
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.buckets import Buckets
from bot.clock import Clock

REFUSED = (401, 403, 404)

log = structlog.get_logger()


class Guard:
    """Addresses that were refused too often wait, but what a platform posts is always verified first.

    Behind a proxy the address is the one that the proxy names in X-Forwarded-For; one that names none has all its
    visitors share a bucket, and therefore no platform's post may depend on it.
    """

    def __init__(self, app: ASGIApp, refusals: Buckets, clock: Clock, verifying: frozenset[str]) -> None:
        self._app = app
        self._refusals = refusals
        self._clock = clock
        self._verifying = verifying

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = scope["client"][0] if scope.get("client") else ""
        if scope["path"] not in self._verifying and not self._refusals.has(address, self._clock.monotonic()):
            await _turned_away()(scope, receive, send)
            return
        await self._answered(address, scope, receive, send)

    async def _answered(self, address: str, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                if message["status"] in REFUSED and not self._refusals.take(address, self._clock.monotonic()):
                    message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 an outer loop: the web server would log what the error quotes
            log.error("request_failed", error=_place(error))
            if not started:
                await Response(status_code=500)(scope, receive, send)


def _place(error: Exception) -> str:
    last = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"


def _turned_away() -> Response:
    words = "Too many requests that we had to refuse. Wait a minute."
    return Response(words, 429, {"retry-after": "60", "connection": "close"}, "text/plain")
