"""Requests without a socket: a session that hands them straight to a pretended platform, or to our own edge.

In virtual time nothing may depend on when the machine's network is ready. What goes wrong on a network is raised as
aiohttp raises it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any

import aiohttp
from aiohttp import ClientConnectorError, web
from aiohttp.client_reqrep import ConnectionKey
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

Handler = Callable[["Spoken"], Awaitable[web.StreamResponse]]


class Broken(Exception):
    """The connection ended; `begun` when half an answer had come by then."""

    def __init__(self, *, begun: bool) -> None:
        self.begun = begun


class Spoken:
    """What a handler needs of a request, and the ways in which its connection can end."""

    transport = None

    def __init__(self, method: str, url: URL, info: Mapping[str, str], **given: Any) -> None:
        self.method = method
        self.url = url
        self.match_info = info
        self.query = {**url.query, **_strings(given.get("params"))}
        self.headers: Mapping[str, str] = CIMultiDict(given.get("headers") or {})
        self._json, self._data = given.get("json"), given.get("data")

    @property
    def content_type(self) -> str:
        if self._json is not None:
            return "application/json"
        return self.headers.get("Content-Type", "application/x-www-form-urlencoded").partition(";")[0]

    @property
    def body(self) -> bytes:
        data = json.dumps(self._json) if self._json is not None else self._data or b""
        return data.encode() if isinstance(data, str) else bytes(data)

    async def text(self) -> str:
        return self.body.decode()

    async def json(self) -> Any:
        return json.loads(self.body)

    async def post(self) -> Mapping[str, str]:
        return _strings(self._data)

    def reset(self) -> None:
        raise Broken(begun=False)

    def cut_short(self) -> None:
        raise Broken(begun=True)


def _strings(values: Any) -> dict[str, str]:
    return {key: str(value) for key, value in values.items()} if isinstance(values, Mapping) else {}


class Heard:
    """What a caller needs of an answer."""

    def __init__(self, status: int, body: bytes, content_type: str, headers: Mapping[str, str]) -> None:
        self.status = status
        self.content_type = content_type
        self.headers = CIMultiDictProxy(CIMultiDict(headers))
        self._body = body

    async def read(self) -> bytes:
        return self._body

    async def text(self) -> str:
        return self._body.decode()

    async def json(self) -> Any:
        """As aiohttp does, nothing for an empty body."""
        return json.loads(self._body) if self._body.strip() else None


class Exchange:
    """Stands where an aiohttp session is expected.

    `down` refuses every connection; of the next `lose` requests the effect happens and the answer does not arrive.
    """

    closed = False

    def __init__(self, find: Callable[[str, URL], tuple[Handler, Mapping[str, str]]]) -> None:
        self._find = find
        self.down = False
        self.lose = 0

    def request(self, method: str, url: str, **given: Any) -> _Call:
        return _Call(self, method, URL(url), given)

    def post(self, url: str, **given: Any) -> _Call:
        return self.request("POST", url, **given)

    async def close(self) -> None:
        """There is nothing to close, and who stops a webhook may set another one."""

    async def ask(self, method: str, url: URL, given: Mapping[str, Any]) -> Heard:
        if self.down:
            key = ConnectionKey(url.host or "", url.port, False, True, None, None, None)
            raise ClientConnectorError(key, ConnectionRefusedError("refused"))
        handler, info = self._find(method, url)
        timeout = given.get("timeout")
        seconds = timeout.total if isinstance(timeout, aiohttp.ClientTimeout) else timeout
        try:
            async with asyncio.timeout(seconds):
                answer = await handler(Spoken(method, url, info, **given))
                if self.lose > 0:
                    self.lose -= 1
                    raise Broken(begun=False)
        except Broken as broken:
            if broken.begun:
                raise aiohttp.ClientPayloadError("the answer stopped in the middle") from broken
            raise aiohttp.ServerDisconnectedError from broken
        assert isinstance(answer, web.Response)
        body = answer.body if isinstance(answer.body, bytes) else b""
        return Heard(answer.status, body, answer.content_type, dict(answer.headers))


class _Call:
    """`async with session.request(…) as answer:`"""

    def __init__(self, exchange: Exchange, method: str, url: URL, given: Mapping[str, Any]) -> None:
        self._exchange, self._method, self._url, self._given = exchange, method, url, given

    async def __aenter__(self) -> Heard:
        return await self._exchange.ask(self._method, self._url, self._given)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass
