"""Bugs on purpose, in the child: each must make the campaign fail."""

import hashlib
import hmac
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.app import Program
from bot.channel import Answer, Connection, Receive, Request, Route, Taken
from bot.config import Settings

Take = Callable[[Request], Awaitable[Answer]]


class LogsBodies(Program):
    """Writes what it could not read, past the log, which would hold it back."""

    def _connection(self, name: str) -> Connection:
        connection = super()._connection(name)
        return replace(connection, receive=_logging(connection.receive))


def _logging(receive: Receive) -> Receive:
    async def take(raw: bytes) -> Taken:
        taken = await receive(raw)
        if taken.state == "parked":
            print(f"cannot read {raw.decode(errors='replace')}", file=sys.stderr)
        return taken

    return take


class Forgets(Program):
    """Acknowledges one in twenty without storing it."""

    def _connection(self, name: str) -> Connection:
        connection = super()._connection(name)
        return replace(connection, receive=_forgetting(connection.receive))


def _forgetting(receive: Receive) -> Receive:
    count = 0

    async def take(raw: bytes) -> Taken:
        nonlocal count
        count += 1
        return Taken("done") if count % 20 == 0 else await receive(raw)

    return take


class Raises(Program):
    """Its edge does not expect a byte that is no text."""

    def _connect(self) -> None:
        super()._connect()
        _wrap_routes(self, _strict)


def _strict(answer: Take, _settings: Settings) -> Take:
    async def strict(request: Request) -> Answer:
        request.body.decode()
        return await answer(request)

    return strict


class Believes(Program):
    """Takes whoever posts for the platform."""

    def _connect(self) -> None:
        super()._connect()
        _wrap_routes(self, _believing)


def _believing(answer: Take, settings: Settings) -> Take:
    async def believing(request: Request) -> Answer:
        stamp = request.headers.get("x-slack-request-timestamp", "")
        signed = b"v0:" + stamp.encode() + b":" + request.body
        key = settings.slack.signing_secret.get_secret_value().encode()
        proof = {
            "x-telegram-bot-api-secret-token": settings.telegram.webhook_secret.get_secret_value(),
            "x-slack-signature": "v0=" + hmac.new(key, signed, hashlib.sha256).hexdigest(),
        }
        return await answer(Request({**request.headers, **proof}, request.body))

    return believing


def _wrap_routes(program: Program, wrap: Callable[[Take, Settings], Take]) -> None:
    for channel in program.channels.values():
        routes = tuple(Route(route.path, wrap(route.answer, program.settings)) for route in channel.routes())
        if routes:
            channel._routes = routes  # type: ignore[attr-defined]


PLANTS: Mapping[str, type[Program]] = {
    "": Program, "logs-bodies": LogsBodies, "forgets": Forgets, "raises": Raises, "believes": Believes,
}  # fmt: skip
