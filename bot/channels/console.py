"""The terminal as a channel: one person, one chat, lines in and lines out; connected only where one is handed in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any, Protocol

from bot.channel import Channel, Connection, Pace, Route
from bot.channels.web import inbound
from conversations.messages import Address, Inbound, Outbound, Receipt

NAME = "console"


class Terminal(Protocol):
    """What shows messages to the person at the keyboard."""

    def show(self, number: str, message: Outbound) -> None:
        """A new message, under this number."""

    def change(self, number: str, message: Outbound) -> None:
        """The message with this number looks different now."""


_attached: ContextVar[Terminal | None] = ContextVar("terminal", default=None)


@contextmanager
def attached(terminal: Terminal) -> Iterator[None]:
    """A program started inside talks to this terminal. A server has none, and no configuration can give it one."""
    before = _attached.set(terminal)
    try:
        yield
    finally:
        _attached.reset(before)


def connect(connection: Connection) -> Channel | None:
    """The channel, or None when no terminal was attached."""
    terminal = _attached.get()
    return Console(terminal) if terminal else None


class Console:
    name = NAME
    pace = Pace(per_second=1000, chat_interval=0.0, burst=100)

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._numbers = count(1)

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        return inbound(NAME, raw)

    async def send(self, to: Address, message: Outbound) -> Receipt:
        number = str(next(self._numbers))
        self._terminal.show(number, message)
        return Receipt(number)

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        self._terminal.change(sent, message)

    def routes(self) -> tuple[Route, ...]:
        return ()

    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        pass
