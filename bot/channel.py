"""What every channel offers: it translates what comes in, sends what goes out, and tells how a sending failed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

import aiohttp

from bot.clock import Clock
from bot.config import Settings
from conversations.messages import Address, Failure, Inbound, Outbound, Receipt


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a payload, told only after it is on disk.

    `state` is done, seen (it came before), parked (kept for an operator) or ignored; `toast` is the short
    word for whoever pressed; `inbound` what the payload was understood to be, `payload` its id in the inbox.
    """

    state: str
    toast: str = ""
    inbound: Inbound | None = None
    payload: str = ""


Receive = Callable[[bytes], Awaitable[Taken]]
Answer = tuple[int, bytes]
Links = Mapping[str, Callable[[str], str]]


@dataclass(frozen=True, slots=True)
class Pace:
    """The platform's limits, in seconds and messages, a little below what it allows.

    `burst` messages may follow each other in one private chat before the interval counts; a group takes
    at most `group_per_minute`, zero meaning no such limit.
    """

    per_second: float
    chat_interval: float = 1.0
    burst: int = 3
    group_per_minute: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """A web request as it arrived: header names in lower case, the body untouched."""

    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Route:
    """A POST path of the edge. `answer` verifies the raw request before anything parses it."""

    path: str
    answer: Callable[[Request], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Connection:
    """What a channel is given to live on. `receive` returns after the commit."""

    settings: Settings
    clock: Clock
    session: aiohttp.ClientSession
    receive: Receive
    check_ins: tuple[str, ...] = ()
    """The names of those that can be started, the usual one first."""


class DeliveryFailed(Exception):
    """A sending that did not succeed.

    refused: provably not done, try again (after `retry_after` seconds, at `new_address` if given);
    unknown: it may have arrived; permanent: it never will (`gone`: this chat cannot be reached any more);
    connector: nothing is wrong with the message, the platform cannot be reached or refuses our `token`.
    """

    def __init__(
        self,
        outcome: Failure,
        words: str = "",
        *,
        retry_after: float | None = None,
        new_address: str | None = None,
        gone: bool = False,
        token: bool = False,
    ) -> None:
        super().__init__(words or outcome)
        self.outcome = outcome
        self.words = words
        self.retry_after = retry_after
        self.new_address = new_address
        self.gone = gone
        self.token = token


class Channel(Protocol):
    """One platform. A file in `bot/channels/` offers `NAME` and `connect(connection) -> Channel | None`."""

    name: str
    pace: Pace

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        """What a stored payload says, or None when it says nothing to us. Pure; raises on what it cannot read."""

    async def send(self, to: Address, message: Outbound) -> Receipt:
        """Sends once. Raises DeliveryFailed."""

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        """Changes a message sent before, by its receipt. The same again is no error. Raises DeliveryFailed."""

    def routes(self) -> tuple[Route, ...]:
        """Paths of the edge this channel takes payloads at."""

    async def start(self) -> None:
        """Checks the token by a real call and begins to receive. Raises ConfigurationError with the mend."""

    async def stop(self) -> None:
        """Stops receiving; what was received is on disk."""


@runtime_checkable
class Listening(Protocol):
    """A channel that fetches, or is connected: it can tell whether what people write reaches us now."""

    def listens(self) -> bool:
        """Whether the last try worked and is not long ago."""

    def heard_seconds(self) -> float | None:
        """How long ago the platform last answered or said something; None before the first time."""


@runtime_checkable
class Inviting(Protocol):
    """A channel on which people come by a one-time link."""

    def invite_links(self) -> Links:
        """Makers of links that hand a code to us, by channel, and by `channel:group` for a group's."""


@runtime_checkable
class Identified(Protocol):
    """A channel at which we are somebody: what comes in is read by that, and a token may stop working."""

    async def identify(self) -> None:
        """Asks who we are, which sends nothing. Raises ConfigurationError with the mend when that does not work."""


@runtime_checkable
class Findable(Protocol):
    """A channel with a history in which a message of ours can be found again by its mark."""

    async def send(self, to: Address, message: Outbound, *, mark: str = "") -> Receipt:
        """Sends once, with the mark in what only we see of it. Raises DeliveryFailed."""

    def keeps(self, to: Address) -> bool:
        """Whether we may read the history of this address."""

    async def find(self, to: Address, mark: str, since: datetime) -> Receipt | None:
        """The message with this mark that was sent since then, None when the history shows that there is none.

        Raises DeliveryFailed when that cannot be seen now (permanent: never).
        """


@runtime_checkable
class Fetching(Protocol):
    """A channel that may get by itself what people write. Only one process at a time may: there it is started."""

    @property
    def fetches(self) -> bool: ...


def fetches(channel: Channel) -> bool:
    """Whether it is started by whoever carries its messages; all others are started wherever posts are taken."""
    return isinstance(channel, Fetching) and channel.fetches
