"""Payloads from Slack: verified, committed, and only then acknowledged, whichever way they come."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

import orjson
from slack_bolt.response import BoltResponse

from bot.channel import Answer, Connection, Request
from bot.channels.slack.commands import Commands
from bot.depth import is_too_deep
from storage.points import point

LARGEST = 256 * 1024
# https://docs.slack.dev/authentication/verifying-requests-from-slack
TOLERANCE = 300

Payload = dict[str, Any]


class Intake:
    """Where both ways in meet: customers' payloads go to the desk, those of staff through Bolt."""

    def __init__(self, connection: Connection, commands: Commands) -> None:
        self._receive = connection.receive
        self._commands = commands

    async def take(self, payload: Payload, raw: bytes) -> BoltResponse:
        """Returns after the commit, with what is to be answered."""
        match payload:
            case {"command": str(), "trigger_id": str()} | {"type": "shortcut", "trigger_id": str()}:
                return await self._commands.answer(payload, raw)
            case {"type": "view_submission"}:
                return await self._commands.answer(payload, raw)
            case _:
                return await self.keep(raw)

    async def keep(self, raw: bytes) -> BoltResponse:
        point("slack.heard")
        await self._receive(raw)
        point("slack.stored")
        return BoltResponse(status=200)


class Signed:
    """The address that Slack posts to: nothing is parsed before the signature holds."""

    def __init__(self, connection: Connection, intake: Intake, secrets: Sequence[str]) -> None:
        self._clock = connection.clock
        self._intake = intake
        self._secrets = secrets

    async def answer(self, request: Request) -> Answer:
        if len(request.body) > LARGEST:
            return 413, b""
        if not is_authentic(request, self._secrets, self._clock.now().timestamp()):
            return 401, b""
        try:
            payload, raw = decode(request)
        except ValueError:
            await self._intake.keep(request.body)
            return 200, b""
        if payload.get("type") == "url_verification":
            return 200, orjson.dumps({"challenge": payload.get("challenge")})
        response = await self._intake.take(payload, raw)
        return response.status, response.body.encode()


def is_authentic(request: Request, secrets: Sequence[str], now: float) -> bool:
    """Whether one of our secrets signed these very bytes, less than five minutes ago."""
    sent = request.headers.get("x-slack-request-timestamp", "")
    if not (sent.isascii() and sent.isdigit() and len(sent) <= 12) or abs(now - int(sent)) > TOLERANCE:
        return False
    given = request.headers.get("x-slack-signature", "").encode(errors="surrogateescape")
    signed = b"v0:" + sent.encode() + b":" + request.body
    return any(hmac.compare_digest(_signature(secret, signed), given) for secret in secrets)


def decode(request: Request) -> tuple[Payload, bytes]:
    """The payload, and the JSON of it that is stored. Raises ValueError when it is none of Slack's forms."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return _mapping(request.body), request.body
    fields = dict(parse_qsl(request.body.decode(), keep_blank_values=True, max_num_fields=100))
    if "payload" in fields:
        raw = fields["payload"].encode()
        return _mapping(raw), raw
    if "command" not in fields:
        raise ValueError("a form with neither a payload nor a command")
    return dict(fields), orjson.dumps(fields)


def _mapping(raw: bytes) -> Payload:
    if is_too_deep(raw):
        raise ValueError("JSON that is nested too deeply")
    value = orjson.loads(raw)
    if not isinstance(value, dict):
        raise ValueError("JSON that is no mapping")
    return value


def _signature(secret: str, signed: bytes) -> bytes:
    return b"v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest().encode()


def to_acknowledgement(envelope: str, response: BoltResponse) -> Mapping[str, Any]:
    """What Bolt answers over HTTP, as a socket says it."""
    if not response.body:
        return {"envelope_id": envelope}
    said = orjson.loads(response.body) if response.body.startswith("{") else {"text": response.body}
    return {"envelope_id": envelope, "payload": said}
