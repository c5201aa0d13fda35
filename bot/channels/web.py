"""The web chat: a page of our own that talks to the desk like any platform, for the demo and for personal links."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any, Protocol

from bot.channel import Channel, Connection, Links, Pace, Route
from conversations.messages import Address, Command, Content, Inbound, Link, Outbound, Press, Receipt, Words

NAME = "web"
LONGEST_TEXT = 4000
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def connect(connection: Connection) -> Channel | None:
    """The channel, unless the configuration forbids it. It needs no account anywhere."""
    return WebChannel(connection) if connection.settings.web.chat else None


def chat_of(token: str) -> str:
    """The chat behind a personal link. Only this hash is stored: who reads the database cannot open anybody's chat."""
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def address_of(token: str) -> Address:
    return Address(NAME, "", chat_of(token))


class Watcher(Protocol):
    """Whoever has a chat open. The messages themselves are in the outbox; a page reads them there."""

    def sent(self, message: Outbound) -> None: ...

    def changed(self, message: Outbound) -> None: ...

    def ended(self) -> None:
        """The channel stops."""


class WebChannel:
    """Sending means telling whoever watches the chat, in this process."""

    name = NAME
    pace = Pace(per_second=1000, chat_interval=0.0, burst=100)

    def __init__(self, connection: Connection) -> None:
        self._clock = connection.clock
        self._web = connection.settings.web
        self._watching: dict[str, list[Watcher]] = {}
        self._numbers = count(1)

    def invite_links(self) -> Links:
        return {NAME: self._link}

    def _link(self, code: str) -> str:
        return f"{self._web.public_url.rstrip('/') or f'http://{self._web.bind}'}/chat/{code}"

    def to_inbound(self, raw: Mapping[str, Any]) -> Inbound | None:
        return to_inbound(raw)

    async def send(self, to: Address, message: Outbound) -> Receipt:
        for watcher in self._watchers(to.id):
            watcher.sent(message)
        return Receipt(f"{self._clock.now():%Y%m%dT%H%M%S.%f}-{next(self._numbers)}")

    async def redraw(self, to: Address, sent: str, message: Outbound) -> None:
        for watcher in self._watchers(to.id):
            watcher.changed(message)

    def _watchers(self, chat: str) -> tuple[Watcher, ...]:
        return tuple(self._watching.get(chat, ()))

    @contextmanager
    def watched(self, chat: str, watcher: Watcher) -> Iterator[None]:
        self._watching.setdefault(chat, []).append(watcher)
        try:
            yield
        finally:
            self._watching[chat].remove(watcher)
            if not self._watching[chat]:
                del self._watching[chat]

    def routes(self) -> tuple[Route, ...]:
        return ()

    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        """Open pages are told, so that their connections end before the web server does."""
        for chat in list(self._watching):
            for watcher in self._watchers(chat):
                watcher.ended()


def to_inbound(raw: Mapping[str, Any]) -> Inbound | None:
    """What a page posted. The page makes the `id`, so that the same thing posted twice counts once."""
    return inbound(NAME, raw)


def inbound(channel: str, raw: Mapping[str, Any]) -> Inbound | None:
    """Raises ValueError for what no page or terminal of ours would send."""
    chat, identity = _name(raw, "chat"), _name(raw, "id")
    content = _content(raw)
    if content is None:
        return None
    return Inbound(
        Address(channel, "", chat),
        content,
        f"{channel}:{chat}:{identity}",
        identity,
        language=language_of(raw.get("language")),
    )


def language_of(wanted: object) -> str:
    """The first language that a browser asks for: `de-CH, de;q=0.9` gives `de-CH`."""
    return wanted.partition(",")[0].partition(";")[0].strip()[:35] if isinstance(wanted, str) else ""


def _name(raw: Mapping[str, Any], key: str) -> str:
    value = raw[key]
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(f"{key} must be 1 to 64 of A-Z a-z 0-9 _ -")
    return value


def _content(raw: Mapping[str, Any]) -> Content | None:
    match raw:
        case {"press": str(data)} if len(data.encode()) <= 64:
            return Press(data)
        case {"open": str(code)} if len(code) <= 64:
            return Link(code)
        case {"text": str(text)} if text.strip():
            line = text.strip()[:LONGEST_TEXT]
            return Command(line[1:]) if line.startswith("/") else Words(line)
        case _:
            return None
