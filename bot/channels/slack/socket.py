"""Slack's socket: envelopes in the order they came, each acknowledged after its own commit, a stuck socket replaced."""

import asyncio
import re
import time
from collections.abc import Coroutine
from functools import partial
from typing import Any

import aiohttp
import orjson
import structlog
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.channels.slack.client import BROKEN, Api
from bot.channels.slack.quiet import QUIET
from bot.channels.slack.receive import Intake, to_acknowledgement
from bot.depth import is_too_deep

CONNECTING = 20.0
CLOSING = 3.0
# Slack's client pings every five seconds and gives a socket up after twenty without an answer.
LOOK = 5.0
SILENT = 45.0

_ENVELOPE = re.compile(r'"envelope_id"\s*:\s*"([\w-]+)"')

log = structlog.get_logger()


class Link(SocketModeClient):
    """Slack's client without its own queue: a task for each message, and two new connections for a goodbye."""

    async def enqueue_message(self, message: str) -> None:
        """Everything is heard by `on_message_listeners`."""


class Socket:
    """Seconds here are those of the event loop: a connection lives in real time.

    The listener is told of every text in the order of arrival and starts a task for it; tasks start in that
    order, so what is waiting reaches the desk together and in order. Before Slack closes a connection it says
    so: the next one is open before the last one ends. A connection that breaks is Slack's client's to mend.
    """

    def __init__(self, api: Api, app_token: str, intake: Intake) -> None:
        self.silent = SILENT
        self._api = api
        self._app_token = app_token
        self._intake = intake
        self._link: Link | None = None
        self._unclosed: set[Link] = set()
        self._watch: asyncio.Task[None] | None = None
        self._taking: set[asyncio.Task[None]] = set()
        self._heard = 0.0
        self._pong: float | None = None
        self._open = False
        self._goodbye = asyncio.Event()

    def listens(self) -> bool:
        """Whether a connection is open on which Slack has said something of late, a pong if nothing else."""
        session = self._link.current_session if self._link else None
        return session is not None and not session.closed and self.heard_seconds() <= self.silent

    def heard_seconds(self) -> float:
        link = self._link
        pong = (link.last_ping_pong_time or 0.0) if link else 0.0
        return min(asyncio.get_running_loop().time() - self._heard, max(0.0, time.time() - pong))

    async def start(self) -> None:
        """Raises one of BROKEN when there is no connection."""
        self._open = True
        await self._connect()
        self._watch = asyncio.create_task(self._keep_alive())

    async def stop(self) -> None:
        """What was heard is committed and acknowledged; what comes now is delivered again by Slack."""
        self._open = False
        if self._watch:
            self._watch.cancel()
            await asyncio.wait({self._watch})
        if self._taking:
            await asyncio.wait(self._taking)
        for link in list(self._unclosed):
            await self._close(link)

    async def _connect(self) -> None:
        opened = await self._api.apps_connections_open(app_token=self._app_token)
        link = Link(self._app_token, logger=QUIET, web_client=self._api)
        self._unclosed.add(link)
        link.wss_uri = opened["url"]
        link.on_message_listeners = [partial(self._hear, link)]
        try:
            async with asyncio.timeout(CONNECTING):
                await link.connect()  # type: ignore[no-untyped-call]
        except TimeoutError:
            await self._close(link)
            raise
        before, self._link = self._link, link
        self._heard = asyncio.get_running_loop().time()
        if before:
            await self._close(before)

    async def _close(self, link: Link) -> None:
        try:
            async with asyncio.timeout(CLOSING):
                await link.close()  # type: ignore[no-untyped-call]
        except TimeoutError:
            await link.aiohttp_client_session.close()
        ended = [task for task in (link.message_processor, link.message_receiver, link.current_session_monitor) if task]
        for task in ended:
            task.cancel()
        await asyncio.gather(*ended, return_exceptions=True)
        self._unclosed.discard(link)

    async def _keep_alive(self) -> None:
        while True:
            if await self._is_told_goodbye(min(LOOK, self.silent)) or self._is_stuck():
                await self._renew()

    async def _is_told_goodbye(self, within: float) -> bool:
        try:
            async with asyncio.timeout(within):
                await self._goodbye.wait()
        except TimeoutError:
            return False
        self._goodbye.clear()
        return True

    def _is_stuck(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._link and self._link.last_ping_pong_time != self._pong:
            self._pong, self._heard = self._link.last_ping_pong_time, now
        stuck = now - self._heard > self.silent
        if stuck:
            log.warning("slack_socket_stuck", seconds=round(now - self._heard))
        return stuck

    async def _renew(self) -> None:
        try:
            await self._connect()
        except BROKEN as error:
            log.warning("slack_socket_not_opened", kind=type(error).__name__)
            if self._link:
                self._link.auto_reconnect_enabled = True

    async def _hear(self, link: Link, message: aiohttp.WSMessage) -> None:
        self._heard = asyncio.get_running_loop().time()
        if not self._open:
            return
        if _is_goodbye(message.data):
            link.auto_reconnect_enabled = False
            self._goodbye.set()
        else:
            self._run(self._take(link, message.data))

    async def _take(self, link: Link, text: str) -> None:
        envelope = _envelope(text)
        if envelope is None:
            await self._keep_unread(link, text)
            return
        if "envelope_id" not in envelope:
            return
        payload = envelope.get("payload")
        raw = orjson.dumps(payload)
        taken = self._intake.take(payload, raw) if isinstance(payload, dict) else self._intake.keep(raw)
        response = await taken
        if response.status == 200:
            await self._acknowledge(link, to_acknowledgement(envelope["envelope_id"], response))

    async def _keep_unread(self, link: Link, text: str) -> None:
        await self._intake.keep(text.encode(errors="surrogatepass"))
        if found := _ENVELOPE.search(text):
            await self._acknowledge(link, {"envelope_id": found[1]})

    async def _acknowledge(self, link: Link, what: Any) -> None:
        """Where it came from, else on the newest connection; without one Slack delivers again, and we have seen it."""
        sessions = (each.current_session for each in (link, self._link) if each)
        session = next((each for each in sessions if each and not each.closed), None)
        if session is None:
            return
        try:
            await session.send_str(orjson.dumps(what).decode())
        except ConnectionError as error:
            log.info("slack_not_acknowledged", kind=type(error).__name__)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._taking.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._taking.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("slack_not_taken", kind=type(error).__name__)


def _envelope(text: str) -> Any:
    """What the text holds, or None when it cannot be read or is deeper than anything of Slack's."""
    try:
        return None if is_too_deep(text.encode()) else orjson.loads(text)
    except ValueError:
        return None


def _is_goodbye(text: str) -> bool:
    if '"disconnect"' not in text:
        return False
    try:
        envelope = orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return isinstance(envelope, dict) and envelope.get("type") == "disconnect"
