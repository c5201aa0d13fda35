"""Our own pages on a real socket: a customer with a personal link, a manager with a key, and everybody else."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import aiohttp
import pytest

from bot.app import Outside, Program
from bot.channels.web import chat_of
from bot.config import ConfigurationError, Instance, PaceOfAsking, Settings, Web
from bot.demo.seeding import bring_in, token_of
from bot.staff.commands import run_line
from bot.web.pages import STATIC, Pages
from storage import transcript
from storage.people import Member
from tests.world import HandTicker, ManualClock

pytestmark = pytest.mark.slow

TUESDAY = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)
OPERATOR = Member("", "operator", "Operator", "admin", None)
OURS = {"x-yousaid": "1"}


@dataclass
class Site:
    """The program with its pages, and a browser with cookies."""

    program: Program
    pages: Pages
    browser: aiohttp.ClientSession
    numbers: Any = field(default_factory=count)

    async def get(self, path: str) -> tuple[int, str]:
        async with self.browser.get(self.program.web_url + path, allow_redirects=False) as answer:
            return answer.status, await answer.text()

    async def post(self, path: str, headers: Mapping[str, str] = OURS, **what: Any) -> tuple[int, Any]:
        body = {"id": f"t-{next(self.numbers)}", **what}
        async with self.browser.post(f"{self.program.web_url}{path}/post", json=body, headers=headers) as answer:
            return answer.status, await (answer.json() if answer.status == 200 else answer.text())

    async def lines(self, path: str) -> list[dict[str, Any]]:
        """What the page shows once nothing is on its way any more."""
        for _ in range(1000):
            await asyncio.sleep(0.01)
            if await asyncio.to_thread(self._is_quiet):
                break
        async with self.browser.get(f"{self.program.web_url}{path}/lines") as answer:
            found: list[dict[str, Any]] = (await answer.json())["lines"]
            return found

    def _is_quiet(self) -> bool:
        with self.program.database.reading() as db:
            return transcript.is_quiet(db, "web", TUESDAY)

    async def invited(self, handle: str) -> str:
        """The path of somebody's personal link."""
        line = f"invite {handle} web"
        result = await self.program.write(lambda db: run_line(self.program.scene(db, OPERATOR), line))
        return str(result.data["link"]).removeprefix("https://checkins.example.com")


def visit(url: str, do: Callable[[Site], Awaitable[None]], *, guest: str = "") -> None:
    async def main() -> None:
        web = Web(bind="127.0.0.1:0", public_url="https://checkins.example.com")
        pages = Pages(chat_of(token_of("dana")), guest)
        outside = Outside(ManualClock(TUESDAY), Random(1), ticker=HandTicker())
        settings = Settings(instance=Instance(database=url), web=web, pace=PaceOfAsking(quiet_seconds=0))
        pages.program = Program(settings, outside, pages.routes())
        jar = aiohttp.CookieJar(unsafe=True)  # cookies of a bare address, as a browser keeps them too
        async with pages.program as program, aiohttp.ClientSession(cookie_jar=jar) as browser:
            await program.write(lambda db: bring_in(db, program.new_id, TUESDAY))
            await do(Site(program, pages, browser))

    asyncio.run(main())


def said(lines: list[dict[str, Any]]) -> list[str]:
    return [line["words"] if "words" in line else line["headline"] for line in lines]


def pressing(lines: list[dict[str, Any]], label: str) -> str:
    """The data of the last button with this label."""
    buttons = [button for line in lines if "choices" in line for button in [*line["choices"], *line["asides"]]]
    return str(next(button["press"] for button in reversed(buttons) if button["label"] == label))


def test_a_customer_from_the_link_to_the_thanks(database_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        assert (await site.get(maria))[0] == 200
        assert await site.lines(maria) == []  # looking at a link does not use it up

        await site.post(maria, open=True)
        lines = await site.lines(maria)
        assert said(lines) == ["Hello Maria. I'm Acme's automated feedback assistant; Dana Ruiz invited you."]

        await site.post(maria, press=pressing(lines, "Fine"))
        asked = "checkin maria about the rollout"
        await site.program.write(lambda db: run_line(site.program.scene(db, OPERATOR), asked))
        site.program.wake()
        lines = await site.lines(maria)
        assert lines[-1]["headline"].endswith("How satisfied or dissatisfied are you with the rollout so far?")

        status, answer = await site.post(maria, press=pressing(lines, "2 Dissatisfied"))
        assert (status, answer["toast"]) == (200, "Saved: Dissatisfied")
        await site.post(maria, text="<b>logins</b> & more")
        lines = await site.lines(maria)
        assert said(lines)[-4:] == [
            "The rollout: you said 2 of 5, dissatisfied.",
            "What would help most? Just type here.",
            "<b>logins</b> & more",
            "Thank you for telling us. Dana is told right away.",
        ]

    visit(database_url, story)


def test_the_same_thing_posted_twice_counts_once(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        await site.post(maria, open=True)
        states = [(await site.post(maria, id="same", text="hello"))[1]["state"] for _ in range(2)]

        assert states == ["done", "seen"]
        assert said(await site.lines(maria)).count("hello") == 1

    visit(sqlite_url, story)


def test_a_link_of_nobody_is_not_found(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        for path in ("", "/lines", "/events"):
            assert (await site.get(f"/chat/{'x' * 32}{path}"))[0] == 404
        assert (await site.post(f"/chat/{'x' * 32}", text="hello"))[0] == 404
        assert (await site.get("/chat"))[0] == 404

    visit(sqlite_url, story)


def test_a_page_cannot_speak_for_another_chat(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria, rui = await site.invited("maria"), await site.invited("rui")
        await site.post(maria, open=True)
        await site.post(rui, open=True)
        await site.post(maria, text="it is me", chat=chat_of(rui.rpartition("/")[2]))

        assert "it is me" in said(await site.lines(maria))
        assert "it is me" not in said(await site.lines(rui))

    visit(sqlite_url, story)


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-yousaid": "0"}, {**OURS, "origin": "https://evil.example"}, {**OURS, "content-type": "text/plain"}],
)
def test_another_site_cannot_post(sqlite_url: str, headers: dict[str, str]) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")

        assert (await site.post(maria, headers, open=True))[0] == 403

    visit(sqlite_url, story)


def test_what_is_no_message_is_refused_kindly(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        url, headers = f"{site.program.web_url}{maria}/post", {**OURS, "content-type": "application/json"}
        for body, status in ((b"{", 400), (b"[]", 400), (b"\xff", 400), (b'{"a": "' + b"x" * 70_000 + b'"}', 413)):
            async with site.browser.post(url, data=body, headers=headers) as answer:
                assert answer.status == status
        assert (await site.post(maria, id="no good id", text="hello"))[1]["state"] == "parked"

    visit(sqlite_url, story)


def test_the_key_opens_once_and_the_cookie_after_it(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        key = site.pages.doors.key
        assert [(await site.get(path))[0] for path in ("/", "/desk/lists", "/?key=wrong")] == [403, 403, 403]
        assert (await site.get(f"/?key={key}"))[0] == 303
        assert [(await site.get(path))[0] for path in ("/", "/desk/lists")] == [200, 200]

        site.browser.cookie_jar.clear()
        assert [(await site.get(path))[0] for path in ("/", f"/?key={key}")] == [403, 403]

    visit(sqlite_url, story)


def test_the_manager_reads_types_and_presses(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        await site.post(maria, open=True)
        await site.post(maria, press=pressing(await site.lines(maria), "Fine"))
        await site.post(maria, text="two of my people still have no logins")
        await site.get(f"/?key={site.pages.doors.key}")
        lines = await site.lines("/desk")
        assert said(lines)[-1] == "Maria Lopes (Northwind) wrote:"

        await site.post("/desk", press=pressing(lines, "I'll handle it"))
        await site.post("/desk", text='action "Logins within one day" --from F-1')
        assert said(await site.lines("/desk"))[-1].startswith("Created A-1 Logins within one day")
        async with site.browser.get(site.program.web_url + "/desk/lists") as answer:
            lists = await answer.json()
        assert (lists["actor"], lists["feedback"], lists["actions"][0]["name"]) == ("Dana Ruiz", [], "A-1")

    visit(sqlite_url, story)


def test_an_open_page_is_told_and_does_not_keep_the_program_from_stopping(sqlite_url: str) -> None:
    stopping = 0.0

    async def story(site: Site) -> None:
        nonlocal stopping
        maria = await site.invited("maria")
        events = await site.browser.get(f"{site.program.web_url}{maria}/events")
        assert (await events.content.readuntil(b"\n\n")) == b"data: changed\n\n"
        await site.post(maria, open=True)
        async with asyncio.timeout(10):
            assert (await events.content.readuntil(b"\n\n")) == b"data: changed\n\n"
        stopping = time.monotonic()

    visit(sqlite_url, story)

    assert time.monotonic() - stopping < 5


def test_an_address_that_is_taken_is_one_line_with_its_mend(sqlite_url: str) -> None:
    async def main() -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            web = Web(bind=f"127.0.0.1:{taken.getsockname()[1]}")
            settings = Settings(instance=Instance(database=sqlite_url), web=web, pace=PaceOfAsking(quiet_seconds=0))
            with pytest.raises(ConfigurationError, match=r"web\.bind: cannot listen .* Choose a free port"):
                await Program(settings).__aenter__()

    asyncio.run(main())


def test_every_answer_says_what_a_browser_may_do_with_it(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        for path in (maria, f"{maria}/lines", "/static/chat.js", "/", "/nothing-here-that-is-static"):
            async with site.browser.get(site.program.web_url + path) as answer:
                policy = answer.headers.get("content-security-policy", "")
                assert answer.status == 404 or policy.startswith("default-src 'self'")
        assert (await site.get("/static/..%2fpages.py"))[0] == 404

    visit(sqlite_url, story)


def test_the_pages_load_nothing_from_elsewhere_and_have_no_script_of_their_own() -> None:
    for file in sorted(STATIC.glob("*.html")):
        text = file.read_text()
        assert "//" not in text.replace("<!doctype html>", "")
        assert "<script>" not in text
        assert "style=" not in text
        assert 'aria-live="polite"' in text


def test_the_colours_can_be_read() -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1 for text, in both themes."""
    themes = (Path(STATIC) / "style.css").read_text().split("@media (prefers-color-scheme: dark)")
    for theme in themes[:2]:
        colours = dict(
            part.strip().removeprefix("--").split(": ") for part in theme.split(";") if "--" in part and "#" in part
        )
        colours = {name.rpartition("--")[2]: value for name, value in colours.items()}
        for ink, ground in (
            ("ink", "sheet"), ("ink", "ground"), ("quiet", "sheet"), ("quiet", "ground"), ("accent", "sheet"),
            ("accent", "tint"), ("on-accent", "accent"),
        ):  # fmt: skip
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_page_speaks_the_language_of_the_browser_and_then_the_one_chosen(sqlite_url: str) -> None:
    async def story(site: Site) -> None:
        maria = await site.invited("maria")
        german = {"accept-language": "de-CH, de;q=0.9"}
        async with site.browser.get(site.program.web_url + maria, headers=german) as answer:
            page = await answer.text()
        assert '<html lang="de" dir="ltr">' in page
        assert "Ihre Antwort schreiben" in page
        assert "{{" not in page

        await site.post(maria, headers={**OURS, **german}, open=True)
        lines = await site.lines(maria)
        assert lines[-1]["headline"].startswith("Guten Tag, Maria.")
        await site.post(maria, press=pressing(lines, "Sprache / Language"))
        await site.post(maria, press=pressing(await site.lines(maria), "English"))
        lines = await site.lines(maria)
        assert said(lines)[0].startswith("Hello Maria."), "the open introduction follows"
        assert '"language":"en"' in (await site.get(f"{maria}/lines"))[1]
        assert '<html lang="en" dir="ltr">' in (await site.get(maria))[1]

    visit(sqlite_url, story)
