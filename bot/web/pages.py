"""The pages: `/chat/<token>` for whoever has a personal link, `/` for the account manager who holds the key."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, TypeVar

import orjson
from sqlmodel import Session
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.app import Program
from bot.channels.web import NAME, WebChannel, chat_of, language_of
from bot.depth import is_too_deep
from bot.web import shown
from bot.web.doors import Doors, body_of, is_ours, remember
from conversations.texts import say
from conversations.texts.direction import is_right_to_left

T = TypeVar("T")
STATIC = Path(__file__).parent / "static"
KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}
HEARTBEAT = 15.0
STAFF = "en"  # the desk is written in English
LOOK = 1.0  # where another process may have sent something
_WORD = re.compile(r"\{\{(\w+)\}\}")
CLOSED = (
    "This page needs the link that `yousaid` prints when it starts. Each link works once: start it again for another."
)


class Pages:
    """Handed to the program as routes; `program` is set when there is one.

    `manager` is the staff chat that `/` shows, `guest` the token of the customer's chat beside it, if there is one.
    """

    program: Program

    def __init__(self, manager: str = "", guest: str = "") -> None:
        self.doors = Doors()
        self._manager = manager
        self._guest = guest

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self._front),
            Route("/chat", self._guest_chat),
            Route("/desk/lists", partial(self._as_manager, self._lists)),
            *self._chat_routes("/desk", partial(partial, self._as_manager)),
            Route("/chat/{token}", partial(self._as_holder, self._chat_page)),
            *self._chat_routes("/chat/{token}", partial(partial, self._as_holder)),
            Route("/static/{name}", _static),
        ]

    def _chat_routes(self, path: str, guarded: Callable[["Answer"], Any]) -> list[BaseRoute]:
        return [
            Route(f"{path}/lines", guarded(self._lines)),
            Route(f"{path}/events", guarded(self._events)),
            Route(f"{path}/post", guarded(self._post), methods=["POST"]),
        ]

    async def _front(self, request: Request) -> Response:
        key = request.query_params.get("key")
        session = self.doors.redeem(key) if key and self._manager else None
        if session:
            return remember(RedirectResponse("/", 303), session, secure=request.url.scheme == "https")
        return _page("desk.html", STAFF) if self._manager and self.doors.is_in(request) else _plain(CLOSED, 403)

    async def _guest_chat(self, request: Request) -> Response:
        return RedirectResponse(f"/chat/{self._guest}", 303) if self._guest else _plain("Not found", 404)

    async def _as_manager(self, answer: "Answer", request: Request) -> Response:
        if not (self._manager and self.doors.is_in(request)):
            return _plain(CLOSED, 403)
        return await answer(request, self._manager)

    async def _as_holder(self, answer: "Answer", request: Request) -> Response:
        """A token that belongs to nobody is not found, whatever is asked of it."""
        token = request.path_params["token"]
        now = self.program.outside.clock.now()
        known = await self._read(lambda db: shown.sender(db, chat_of(token)) or shown.is_invited(db, token, now))
        return await answer(request, chat_of(token)) if known else _plain("Not found", 404)

    async def _chat_page(self, request: Request, chat: str) -> Response:
        return _page("chat.html", await self._language(request, chat))

    async def _lines(self, request: Request, chat: str) -> Response:
        language = await self._language(request, chat) if "token" in request.path_params else STAFF
        return _json({**await self._read(lambda db: shown.chat(db, chat)), "language": language})

    async def _language(self, request: Request, chat: str) -> str:
        """What the person chose or is known to read, else what the browser asks for."""
        wanted = language_of(request.headers.get("accept-language", ""))
        house = self.program.house
        return await self._read(lambda db: house.spoken(*shown.languages_of(db, chat), wanted))

    async def _lists(self, request: Request, chat: str) -> Response:
        actor = await self._read(lambda db: shown.member(db, chat))
        if actor is None:
            return _plain("Not found", 404)
        lists = await self._read(lambda db: shown.desk(db, actor))
        return _json({**lists, "actor": actor.name, "guest": bool(self._guest)})

    async def _post(self, request: Request, chat: str) -> Response:
        if not is_ours(request):
            return _plain("Only our own page may post here.", 403)
        try:
            body = await body_of(request)
            said = None if body is None or is_too_deep(body) else orjson.loads(body)
        except (ValueError, ClientDisconnect):
            return _plain("Not JSON", 400)
        if not isinstance(said, dict):
            return _plain("Too large, too deep, or not an object", 413 if body is None else 400)
        taken = await self.program.take(NAME, orjson.dumps(_payload(said, chat, request)))
        return _json({"state": taken.state, "toast": taken.toast})

    async def _events(self, request: Request, chat: str) -> Response:
        return StreamingResponse(self._changes(request, chat), media_type="text/event-stream", headers=HEADERS)

    async def _changes(self, request: Request, chat: str) -> AsyncIterator[str]:
        """Says only that something changed: the page then asks for the lines, so nothing is lost between two events."""
        looking = _Looking()
        web = self.program.channels[NAME]
        assert isinstance(web, WebChannel)
        with web.watched(chat, looking):
            while not looking.over and not await request.is_disconnected():
                yield "data: changed\n\n"
                await looking.wait(HEARTBEAT if self.program.is_alone else LOOK)

    async def _read(self, read: Callable[[Session], T]) -> T:
        return await asyncio.to_thread(self._reading, read)

    def _reading(self, read: Callable[[Session], T]) -> T:
        with self.program.database.reading() as db:
            return read(db)


Answer = Callable[[Request, str], Awaitable[Response]]


class _Looking:
    """A page that is open: woken when something was sent, changed, or ended."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()
        self.over = False

    def sent(self, message: object) -> None:
        self._changed.set()

    def changed(self, message: object) -> None:
        self._changed.set()

    def ended(self) -> None:
        self.over = True
        self._changed.set()

    async def wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._changed.wait(), seconds)
        except TimeoutError:
            return
        self._changed.clear()


def _payload(said: Mapping[str, Any], chat: str, request: Request) -> dict[str, Any]:
    """What the channel takes. The chat and the code come from the link, whatever the page says."""
    payload = {key: said[key] for key in ("id", "text", "press") if key in said}
    code = request.path_params.get("token")
    opened = {"open": code} if said.get("open") is True and code else {}
    return {**payload, **opened, "chat": chat, "language": request.headers.get("accept-language", "")}


def _page(name: str, language: str) -> Response:
    """A page with its words put in: `{{send}}` is the text `page.send`."""
    about = {"language": language, "direction": "rtl" if is_right_to_left(language) else "ltr"}
    page = (STATIC / name).read_text(encoding="utf-8")
    words = _WORD.sub(lambda found: escape(about.get(found[1]) or say(language, f"page.{found[1]}")), page)
    return Response(words, media_type="text/html", headers=HEADERS)


async def _static(request: Request) -> Response:
    file = STATIC / Path(request.path_params["name"]).name
    if file.suffix not in KINDS or not file.is_file():
        return _plain("Not found", 404)
    return FileResponse(file, media_type=KINDS[file.suffix], headers={**HEADERS, "cache-control": "no-cache"})


def _json(content: Any) -> Response:
    return Response(orjson.dumps(content), media_type="application/json", headers=HEADERS)


def _plain(words: str, status: int) -> Response:
    return Response(words, status, media_type="text/plain", headers=HEADERS)
