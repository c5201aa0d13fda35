"""The web channel: what a page may post, what a link is stored as, and whom a sending wakes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot.channel import Connection, Taken
from bot.channels import console, web
from bot.channels.web import WebChannel, address_of, chat_of, to_inbound
from bot.clock import SystemClock
from bot.config import Settings, Web
from conversations.messages import Command, Link, Outbound, Press, Words

CHAT = chat_of("a link")


async def nothing(_raw: bytes) -> Taken:
    return Taken("ignored")


def connection(session: aiohttp.ClientSession, settings: Settings | None = None) -> Connection:
    return Connection(settings or Settings(), SystemClock(), session, nothing)


def alone(do: Callable[[WebChannel], Awaitable[None]], settings: Settings | None = None) -> None:
    async def main() -> None:
        async with aiohttp.ClientSession() as session:
            await do(WebChannel(connection(session, settings)))

    asyncio.run(main())


@dataclass
class Page:
    seen: list[str] = field(default_factory=list)

    def sent(self, message: Outbound) -> None:
        self.seen.append(f"sent {message.headline}")

    def changed(self, message: Outbound) -> None:
        self.seen.append(f"changed {message.headline}")

    def ended(self) -> None:
        self.seen.append("ended")


def test_words_and_presses_and_the_first_visit_are_understood() -> None:
    inbounds = [
        to_inbound({"chat": CHAT, "id": "1", **what})
        for what in ({"text": " logins "}, {"text": "/help me"}, {"press": "a:x:0:2"}, {"open": "code"})
    ]

    assert [one.content for one in inbounds if one] == [
        Words("logins"), Command("help me"), Press("a:x:0:2"), Link("code"),
    ]  # fmt: skip


def test_the_page_makes_the_natural_key() -> None:
    first, second = (to_inbound({"chat": CHAT, "id": one, "text": "yes"}) for one in ("a-1", "a-2"))

    assert first
    assert second
    assert (first.key, second.key) == (f"web:{CHAT}:a-1", f"web:{CHAT}:a-2")
    assert first.sender == address_of("a link")


@pytest.mark.parametrize(
    "what", [{}, {"text": "  "}, {"text": 7}, {"press": "x" * 65}, {"press": ["a"]}, {"open": None}]
)
def test_what_says_nothing_is_nothing(what: dict[str, object]) -> None:
    assert to_inbound({"chat": CHAT, "id": "1", **what}) is None


@pytest.mark.parametrize("identity", ["", "a b", "x" * 65, "ä", 7, None, "a:b"])
def test_an_id_that_no_page_makes_is_refused(identity: object) -> None:
    with pytest.raises(ValueError, match="id must be"):
        to_inbound({"chat": CHAT, "id": identity, "text": "hello"})


def test_the_database_does_not_hold_the_link() -> None:
    assert "a link" not in address_of("a link").id
    assert address_of("a link") != address_of("another link")


def test_whoever_watches_a_chat_is_told_until_they_leave() -> None:
    async def do(channel: WebChannel) -> None:
        page, other = Page(), Page()
        with channel.watched(CHAT, page), channel.watched(chat_of("another"), other):
            first = await channel.send(address_of("a link"), Outbound("hello"))
            second = await channel.send(address_of("a link"), Outbound("again"))
            await channel.redraw(address_of("a link"), first.message, Outbound("better"))
            await channel.stop()
        await channel.send(address_of("a link"), Outbound("nobody looks"))

        assert page.seen == ["sent hello", "sent again", "changed better", "ended"]
        assert other.seen == ["ended"]
        assert first != second

    alone(do)


def test_the_link_leads_to_the_public_address() -> None:
    async def do(channel: WebChannel) -> None:
        assert channel.invite_links()["web"]("code") == "https://checkins.example.com/chat/code"

    alone(do, Settings(web=Web(public_url="https://checkins.example.com/")))


def test_the_web_chat_is_there_unless_it_is_forbidden_and_the_console_only_with_a_terminal() -> None:
    async def main() -> None:
        async with aiohttp.ClientSession() as session:
            assert web.connect(connection(session)) is not None
            assert web.connect(connection(session, Settings(web=Web(chat=False)))) is None
            assert console.connect(connection(session)) is None
            with console.attached(Terminal()):
                assert console.connect(connection(session)) is not None
            assert console.connect(connection(session)) is None

    asyncio.run(main())


class Terminal:
    def show(self, number: str, message: Outbound) -> None: ...

    def change(self, number: str, message: Outbound) -> None: ...
