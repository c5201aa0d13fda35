"""python-telegram-bot's requests over the shared aiohttp session, for a fraction of what its own client costs.

A token is part of every address, and some of aiohttp's errors quote the address. So none of them leaves
this file, not even as the cause of another.
"""

import logging
from typing import Any

import aiohttp
import orjson
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

# At the level of debugging python-telegram-bot logs its address and everything that is said.
logging.getLogger("telegram").setLevel(logging.WARNING)

CONNECTING = 10.0
SENDING = aiohttp.ClientTimeout(total=25, connect=CONNECTING)
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
HEADERS = {"User-Agent": BaseRequest.USER_AGENT}
JSON_HEADERS = {**HEADERS, "Content-Type": "application/json"}


class NeverLeft(NetworkError):
    """Telegram has provably not seen the request."""


class AiohttpRequest(BaseRequest):
    """Every request has the same deadline; the timeouts that the library passes along are not used."""

    def __init__(self, session: aiohttp.ClientSession, timeout: aiohttp.ClientTimeout = SENDING) -> None:
        self._session = session
        self._timeout = timeout

    @property
    def read_timeout(self) -> float | None:
        return self._timeout.total

    async def initialize(self) -> None:
        """The session is not ours to open."""

    async def shutdown(self) -> None:
        """The session is not ours to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session.closed:
            raise NeverLeft("the session is closed")
        data, headers = _body(request_data)
        failure: TelegramError | None = None
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, timeout=self._timeout, allow_redirects=False
            ) as answer:
                status, payload = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            failure = _translated(error)
        # Raised out here so that what aiohttp said is not even its context.
        if failure:
            raise failure
        if status != 200:
            _check(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """The library's own would log a body that it cannot read."""
        value = _mapping(payload)
        if value is None:
            raise TelegramError("an answer that cannot be read")
        return _brief(value)


def _brief(value: JSONDict) -> JSONDict:
    """Of a message just sent only what it needs to be one: making an object of all the rest costs a third of a send."""
    match value:
        case {"result": {"message_id": number, "date": date, "chat": {"id": chat, "type": kind}}}:
            return {"result": {"message_id": number, "date": date, "chat": {"id": chat, "type": kind}}}
        case _:
            return value


def _body(request: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if request is None:
        return None, HEADERS
    if not request.contains_files:
        return orjson.dumps(request.parameters), JSON_HEADERS
    form = aiohttp.FormData(request.json_parameters)
    for name, (filename, content, kind) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, HEADERS


def _translated(error: Exception) -> TelegramError:
    kind = type(error).__name__
    if isinstance(error, NEVER_SENT):
        return NeverLeft(kind)
    return TimedOut(kind) if isinstance(error, TimeoutError) else NetworkError(kind)


def _check(status: int, payload: bytes) -> None:
    """Raises for what the library would take for Telegram's word, or not tell apart."""
    if status >= 500:
        raise NetworkError(f"status {status}")
    said = _mapping(payload)
    if status == 429:
        raise RetryAfter(_wait(said or {}))
    if said is None or "description" not in said:
        raise NeverLeft(f"status {status}, which is not from Telegram")


def _wait(said: JSONDict) -> int:
    match said:
        case {"parameters": {"retry_after": int(seconds)}} if seconds > 0:
            return seconds
        case _:
            return 1


def _mapping(payload: bytes) -> dict[str, Any] | None:
    try:
        value = orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None
