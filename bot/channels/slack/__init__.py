"""Slack: direct messages with customers, and the command and modal of staff."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channel import Channel, Connection, Pace, Route
from bot.channels.slack.client import Client
from bot.channels.slack.commands import Commands
from bot.channels.slack.inbound import to_inbound
from bot.channels.slack.receive import Intake, Signed
from bot.channels.slack.socket import Socket
from bot.channels.slack.tokens import check_kinds, listen, whoami
from bot.config import secret, secrets
from conversations.messages import Address, Inbound, Outbound, Receipt

NAME = "slack"


def connect(connection: Connection) -> Channel | None:
    """The channel, or None when Slack is not enabled. Raises ConfigurationError when a secret is missing."""
    return SlackChannel(connection) if connection.settings.slack.enabled else None


class SlackChannel:
    """One workspace, by its bot token. Payloads come over a socket or, when configured, as signed posts."""

    name = NAME
    pace = Pace(per_second=20, chat_interval=1.0, burst=3)

    def __init__(self, connection: Connection) -> None:
        slack = connection.settings.slack
        self.team = ""
        self._bot_token = secret(slack.bot_token, slack.bot_token_file, "slack.bot_token")
        self._app_token = ""
        self.client = Client(connection, self._bot_token)
        self._commands = Commands(self.client.api, connection.receive, connection.check_ins)
        self.socket: Socket | None = None
        self._routes: tuple[Route, ...] = ()
        intake = Intake(connection, self._commands)
        if slack.mode == "socket":
            self._app_token = secret(slack.app_token, slack.app_token_file, "slack.app_token")
            self.socket = Socket(self.client.api, self._app_token, intake)
        else:
            keys = secrets(slack.signing_secret, slack.signing_secret_file, "slack.signing_secret")
            signed = Signed(connection, intake, keys)
            self._routes = (Route("/slack/events", signed.answer),)

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        return to_inbound(raw, self.team)

    async def send(self, to: Address, message: Outbound, *, mark: str = "") -> Receipt:
        """`mark`, if given, is kept in the message's metadata, by which it can be found in the history."""
        return await self.client.send(to, message, mark)

    def keeps(self, to: Address) -> bool:
        """A direct message's history we may read; no other: the manifest asks for `im:history` alone."""
        return not to.thread and (to.chat.startswith("D") or (not to.chat and to.id.startswith(("U", "W"))))

    async def find(self, to: Address, mark: str, since: datetime) -> Receipt | None:
        return await self.client.find(to, mark, since)

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        await self.client.redraw(sent, message)

    def listens(self) -> bool:
        return self.socket is None or self.socket.listens()

    def heard_seconds(self) -> float | None:
        return self.socket.heard_seconds() if self.socket else None

    def routes(self) -> tuple[Route, ...]:
        return self._routes

    @property
    def fetches(self) -> bool:
        return self.socket is not None

    async def identify(self) -> None:
        check_kinds(self._bot_token, self._app_token)
        who = await whoami(self.client.api)
        self.team = who["team_id"]
        self._commands.authorize(who)

    async def start(self) -> None:
        await self.identify()
        if self.socket:
            await listen(self.socket, self.client.api.base_url)

    async def stop(self) -> None:
        if self.socket:
            await self.socket.stop()
        await self._commands.stop()
