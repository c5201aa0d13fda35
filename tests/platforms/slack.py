"""A pretended Slack: Web API, Socket Mode and signed HTTP on loopback, and a log of what happened."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

from aiohttp import web

from . import readable
from .faults import CallFault, FaultPlan, Refusal, ServerError, TooMany
from .host import Host, decoded, with_fault
from .people import Person, Room
from .slack_delivery import Acknowledged, Deliveries
from .slack_methods import SCOPES, Pace, TooFast, Workspace
from .slack_people import SlackPerson
from .slack_responses import respond
from .slack_rules import Invalid, Refused
from .slack_stage import SlackStage
from .slack_world import Channel, Member, Message, Response, View, World
from .spoken import Spoken

Json = dict[str, Any]
FOR_SOCKETS = {"apps.connections.open"}
RESPONSE_URL = "response_url"
"""The method name under which faults of response_url are planned."""
DECODED = {"blocks", "attachments", "metadata", "view"}


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the app; `error` is Slack's word for what was wrong, empty when nothing was."""

    method: str
    arguments: Json
    at: datetime
    fault: CallFault | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Violation:
    """A request that a correct app never makes."""

    method: str
    arguments: Json
    reason: str
    at: datetime


class FakeSlack:
    """Use as `async with FakeSlack() as slack:`; `slack.api_base` is where the app's client connects."""

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: random.Random | None = None,
    ) -> None:
        self.now = now
        self.chance = chance or random.Random(0)
        self.world = _new_world(now, self.chance)
        self.team_id = self.world.team_id
        self.bot_token = f"xoxb-{self.chance.randrange(10**12)}-{self.world.new_id('')}"
        self.app_token = f"xapp-1-{self.world.app_id}-{self.world.new_id('')}"
        self.signing_secret = f"{self.chance.getrandbits(128):032x}"
        self.faults = FaultPlan()
        self.pace = Pace()
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.unreadable: list[str] = []
        self.hears_itself = True
        self.token_problem: str | None = None
        self.deliveries = Deliveries(now, self.faults, self.chance, self.world.app_id, self.signing_secret)
        self.workspace = Workspace(self.world, self.pace, SCOPES, self._socket_url, self._after_post)
        self._addresses: dict[str, str] = {}
        self._tickets: set[str] = set()
        self.stage = SlackStage(self.workspace, self.deliveries, self._addresses)
        self._host = Host(
            [
                web.route("*", "/api/{method}", self.handle),
                web.post("/responses/{name}", self.handle_response),
                web.get("/link", self._handle_socket),
            ]
        )

    # Lifecycle

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.stop()

    async def start(self) -> None:
        await self._host.start()
        self.speak()

    def speak(self) -> None:
        """Names the addresses at which it answers: after the start, or instead of it when there are no sockets."""
        self._addresses["responses"] = f"http://127.0.0.1:{self._host.port}/responses/"

    async def stop(self) -> None:
        await self.deliveries.stop()
        await self._host.stop()

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self._host.port}/api/"

    def deliver_to(self, url: str) -> None:
        """From now on events, clicks and commands are posted to this address, signed."""
        self.deliveries.url = url

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Asks the app to connect anew, as Slack does every few hours."""
        await self.deliveries.sockets.disconnect(reason)

    def cut_sockets(self) -> None:
        self.deliveries.sockets.cut()

    @property
    def connections(self) -> int:
        return len(self.deliveries.sockets.open)

    # People

    def person(
        self,
        name: str,
        tz: str = "Europe/Madrid",
        email: str | None = None,
        team_id: str | None = None,
        guest: bool = False,
    ) -> SlackPerson:
        """A member of the workspace, or of another one when a team id is given."""
        member = self.stage.member(name, tz, email, team_id, guest)
        return SlackPerson(name, member.id, self.stage)

    def channel(self, name: str, *members: Person, shared: bool = False, private: bool = False) -> Room:
        """A channel that the app is in."""
        return self.stage.channel(name, members, shared, private)

    def archive(self, room: Room) -> None:
        self.world.channels[room.address].archived = True

    def remove_bot_from(self, room: Room) -> None:
        self.world.channels[room.address].members.discard(self.world.bot.id)

    def deactivate(self, person: Person) -> None:
        member = replace(self.world.members[person.id], deleted=True)
        self.world.members[person.id] = member
        self.stage.event({"type": "user_change", "user": member.payload(), "event_ts": self.world.new_ts()})

    def revoke_token(self) -> None:
        self.token_problem = "token_revoked"

    # What happened

    @property
    def sent(self) -> list[Message]:
        """All that the app has said and not deleted, in order, each message as it looks now."""
        return self.world.sent

    @property
    def acknowledged(self) -> list[Acknowledged]:
        return self.deliveries.acknowledged

    @property
    def responses(self) -> list[Response]:
        """Every post to a response_url."""
        return self.world.responses

    @property
    def views_opened(self) -> list[View]:
        return self.world.opened

    def chat(self, channel: str) -> Channel:
        return self.world.channels[channel]

    def idle(self) -> bool:
        """Nothing waits for the app, and nothing the app asked for waits for us."""
        return self.deliveries.is_idle and self._host.in_flight == 0

    def _after_post(self, message: Message) -> None:
        if self.hears_itself:
            self.stage.heard_itself(message)

    # HTTP

    async def handle(self, request: web.Request | Spoken) -> web.StreamResponse:
        """One request of the app, by way of a socket or without one."""
        method = request.match_info["method"]
        with self._host.counted():
            arguments = await _arguments(request)
            fault = self.faults.take_call(method)

            async def answer() -> web.Response:
                return self._answer(method, arguments, request, fault)

            def refuse(refusal: TooMany | ServerError | Refusal) -> web.Response:
                return self._refuse(method, arguments, refusal)

            return await with_fault(fault, request, answer, refuse)

    def _answer(
        self, method: str, arguments: Json, request: web.Request | Spoken, fault: CallFault | None
    ) -> web.Response:
        try:
            self._check_token(method, arguments, request)
            result = self.workspace.call(method, arguments)
        except Refused as error:
            self._note(method, arguments, fault, error)
            return _refusal(error)
        self._note(method, arguments, fault, None)
        return web.json_response({"ok": True} | result)

    def _check_token(self, method: str, arguments: Json, request: web.Request | Spoken) -> None:
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        token = arguments.pop("token", None) or bearer
        if not token:
            raise Refused("not_authed")
        if token not in (self.bot_token, self.app_token):
            raise Refused("invalid_auth")
        if (token == self.app_token) != (method in FOR_SOCKETS):
            raise Refused("not_allowed_token_type")
        if self.token_problem is not None:
            raise Refused(self.token_problem)

    def _refuse(self, method: str, arguments: Json, refusal: TooMany | ServerError | Refusal) -> web.Response:
        match refusal:
            case TooMany(retry_after=seconds):
                error: Refused = TooFast(seconds)
                answer = _refusal(error)
            case Refusal(error=word):
                error = Refused(word)
                answer = _refusal(error)
            case ServerError(status=status):
                error = Refused("internal_error")
                answer = web.json_response(error.body(), status=status)
        self._note(method, arguments, refusal, error)
        return answer

    def _note(self, method: str, arguments: Json, fault: CallFault | None, error: Refused | None) -> None:
        word = "" if error is None else error.error
        self.calls.append(Call(method, arguments, self.now(), fault, word))
        if error is None and method in ("chat.postMessage", "chat.update"):
            self.unreadable += readable.of_slack(arguments)
        if isinstance(error, Invalid):
            reason = "; ".join([word, *error.messages])
            self.violations.append(Violation(method, arguments, reason, self.now()))

    async def handle_response(self, request: web.Request | Spoken) -> web.StreamResponse:
        """A post to a response_url."""
        with self._host.counted():
            body = await request.json()
            fault = self.faults.take_call(RESPONSE_URL)

            async def answer() -> web.Response:
                return self._respond(request.match_info["name"], body, fault)

            def refuse(refusal: TooMany | ServerError | Refusal) -> web.Response:
                return self._refuse(RESPONSE_URL, body, refusal)

            return await with_fault(fault, request, answer, refuse)

    def _respond(self, name: str, body: Json, fault: CallFault | None) -> web.Response:
        try:
            respond(self.workspace, name, body)
        except Refused as error:
            self._note(RESPONSE_URL, body, fault, error)
            return web.json_response(error.body(), status=404)
        self._note(RESPONSE_URL, body, fault, None)
        return web.json_response({"ok": True})

    def _socket_url(self) -> str:
        ticket = self.world.new_id("")
        self._tickets.add(ticket)
        return f"ws://127.0.0.1:{self._host.port}/link?ticket={ticket}&app_id={self.world.app_id}"

    async def _handle_socket(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403)
        self._tickets.remove(ticket)
        return await self.deliveries.sockets.serve(request)


def _new_world(now: Callable[[], datetime], chance: random.Random) -> World:
    bot = Member("", "yousaid", "YouSaid", "", is_bot=True)
    world = World(now, chance, "", "", "", bot)
    world.team_id, world.app_id = world.new_id("T"), world.new_id("A")
    world.bot_id = world.new_id("B")
    world.bot = replace(bot, id=world.new_id("U"), team_id=world.team_id)
    world.members[world.bot.id] = world.bot
    return world


def _refusal(error: Refused) -> web.Response:
    if isinstance(error, TooFast):
        headers = {"Retry-After": str(error.seconds)}
        return web.json_response(error.body(), status=429, headers=headers)
    return web.json_response(error.body())


async def _arguments(request: web.Request | Spoken) -> Json:
    """Arguments from wherever they came: the query, a form or JSON."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        arguments |= json.loads(text) if text else {}
    else:
        arguments |= dict(await request.post())
    return {key: decoded(value) if key in DECODED else value for key, value in arguments.items()}
