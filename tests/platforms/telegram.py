"""A pretended Telegram: the Bot API over real HTTP on loopback, and a log of everything that happened."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

from aiogram.types import BufferedInputFile
from aiohttp import web

from . import readable
from .faults import CallFault, FaultPlan, Refusal, ServerError, TooMany
from .host import Host, with_fault
from .people import Person, Room
from .spoken import Spoken
from .telegram_methods import METHODS, Answered, Server
from .telegram_pace import Pace
from .telegram_rules import Invalid, Refused, name_of, read
from .telegram_stage import TelegramStage
from .telegram_updates import Acknowledged, Posted, Updates
from .telegram_world import Chat, Message, User, World

Json = dict[str, Any]
NOT_COUNTED = {"getUpdates"}
"""A poll that waits is not work in flight."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot: `code` is the HTTP status decided on, 0 when it never got so far."""

    method: str
    arguments: Json
    at: datetime
    fault: CallFault | None
    code: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Violation:
    """A request that a correct bot never makes."""

    method: str
    arguments: Json
    reason: str
    at: datetime


class FakeTelegram:
    """Use as `async with FakeTelegram() as telegram:`; `telegram.base_url` is where the bot connects."""

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: random.Random | None = None,
        username: str = "yousaid_bot",
    ) -> None:
        self.now = now
        self.chance = chance or random.Random(0)
        bot = User(self.chance.randrange(10**9, 10**10), "YouSaid", username=username, is_bot=True)
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        self.token = f"{bot.id}:{''.join(self.chance.choices(letters, k=35))}"
        self.bot_id, self.username = bot.id, username
        self.faults = FaultPlan()
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.unreadable: list[str] = []
        self.world = World(bot)
        self.pace = Pace(now)
        self.updates = Updates(now, self.faults, self.chance.randrange(10**8, 10**9))
        self.server = Server(self.world, self.updates, self.pace, now)
        self._host = Host([web.route("*", "/bot{token:[^/]+}/{method}", self.handle)])
        self._stage = TelegramStage(self.world, self.updates, now, self.chance)

    # Lifecycle

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.stop()

    async def start(self) -> None:
        await self._host.start()

    async def stop(self) -> None:
        await self.updates.stop()
        await self._host.stop()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._host.port}/bot"

    # People

    def person(self, name: str, language_code: str | None = "en", username: str = "") -> Person:
        return self._stage.person(name, language_code, username)

    def group(self, title: str, *members: Person, supergroup: bool = False) -> Room:
        """A group that the bot is a member of from now on."""
        return self._stage.group(title, members, supergroup)

    def migrate(self, room: Room) -> Room:
        """Turns a group into a supergroup, with a new id."""
        return self._stage.migrate(room)

    def remove_bot_from(self, room: Room) -> None:
        self._stage.change_standing(int(room.address), "kicked")

    # What happened

    @property
    def sent(self) -> list[Message]:
        """All that the bot has said, in order, each message as it looks now."""
        return self.world.sent

    @property
    def acknowledged(self) -> list[Acknowledged]:
        return self.updates.acknowledged

    @property
    def answered(self) -> list[Answered]:
        return self.server.answered

    @property
    def posted(self) -> list[Posted]:
        return self.updates.posted

    def chat(self, chat_id: int | str) -> Chat:
        return self.world.chats[int(chat_id)]

    def idle(self) -> bool:
        """Nothing waits for the bot, and nothing the bot asked for waits for us."""
        return self.updates.is_idle and self._host.in_flight == 0

    # HTTP

    async def handle(self, request: web.Request | Spoken) -> web.StreamResponse:
        """One request of the bot, by way of a socket or without one."""
        method = name_of(request.match_info["method"]) or request.match_info["method"]
        if method in NOT_COUNTED:
            return await self._respond(method, request)
        with self._host.counted():
            return await self._respond(method, request)

    async def _respond(self, method: str, request: web.Request | Spoken) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _refusal(Refused(401, "Unauthorized"))
        raw = await _raw_arguments(request)
        fault = self.faults.take_call(method)

        async def answer() -> web.Response:
            return await self._answer(method, raw, fault)

        def refuse(refusal: TooMany | ServerError | Refusal) -> web.Response:
            error = _planned(refusal)
            self._note(method, raw, fault, error.code, error.description)
            return _refusal(error)

        return await with_fault(fault, request, answer, refuse)

    async def _answer(self, method: str, raw: Json, fault: CallFault | None) -> web.Response:
        arguments = raw
        try:
            if method not in METHODS:
                raise Refused(404, "Not Found: method not found")
            arguments = read(method, raw)
            result = await self.server.call(method, arguments)
            self.unreadable += readable.of_telegram(arguments)
        except Refused as error:
            if isinstance(error, Invalid) or error.code == 404:
                self.violations.append(Violation(method, arguments, error.description, self.now()))
            self._note(method, arguments, fault, error.code, error.description)
            return _refusal(error)
        except asyncio.CancelledError:
            self._note(method, arguments, fault, 0, "the caller went away")
            raise
        self._note(method, arguments, fault, 200, "")
        return web.json_response({"ok": True, "result": result})

    def _note(self, method: str, arguments: Json, fault: CallFault | None, code: int, description: str) -> None:
        self.calls.append(Call(method, arguments, self.now(), fault, code, description))


def _planned(refusal: TooMany | ServerError | Refusal) -> Refused:
    match refusal:
        case TooMany(retry_after=seconds):
            return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        case ServerError(status=status):
            return Refused(status, "Internal Server Error" if status == 500 else "Bad Gateway")
        case Refusal(error=error, code=code):
            return Refused(code, error)


def _refusal(error: Refused) -> web.Response:
    return web.json_response(error.body(), status=error.code)


async def _raw_arguments(request: web.Request | Spoken) -> Json:
    """Arguments from wherever they came: the query, a form, an upload or JSON."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        return arguments | (json.loads(text) if text else {})
    uploads: Json = {}
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                uploads[key] = BufferedInputFile(file.read(), value.filename)
        else:
            arguments[key] = value
    return _with_uploads(arguments, uploads)


def _with_uploads(arguments: Json, uploads: Json) -> Json:
    """Puts each uploaded file where it is named, by `attach://` or by the argument itself."""
    named = {
        key: uploads.pop(value.removeprefix("attach://"), value)
        for key, value in arguments.items()
        if isinstance(value, str) and value.startswith("attach://")
    }
    return arguments | named | uploads
