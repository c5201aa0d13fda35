"""`yousaid run`: the program with its pages until it is told to stop."""

import asyncio
import gc
import hashlib
import importlib
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

from sqlmodel import Session
from starlette.applications import Starlette

from bot import logs
from bot.app import CLOCK, Program, Role
from bot.channel import Channel
from bot.channels.web import NAME
from bot.config import ConfigurationError, Settings
from bot.edge import WebServer
from bot.keeper import Keeper
from bot.restored import shown as restored_shown
from bot.web.pages import Pages
from conversations.messages import Address
from storage import people, quarantine

if TYPE_CHECKING:
    from bot import metrics

Write = Callable[[str], None]


def serve(settings: Settings, write: Write, handle: str = "", role: Role = "all") -> None:
    """Until SIGINT or SIGTERM; then nothing new is taken, and what is under way ends. Raises ConfigurationError."""
    logs.configure(settings.log)
    asyncio.run(_serve(settings, write, handle, role))


async def _serve(settings: Settings, write: Write, handle: str, role: Role) -> None:
    stopped = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stopped.set)
    pages = Pages(chat_of_desk(handle) if handle else "")
    metrics = _metrics(settings)
    shared = metrics.routes() if metrics and not settings.metrics.bind else []
    pages.program = Program(settings, pages=[*shared, *pages.routes()], role=role)
    async with pages.program as program, _measuring(program, metrics):
        if handle and not await program.write(partial(_open_desk, program, handle)):
            raise ConfigurationError(f"--as: there is no active colleague {handle!r}. `yousaid import` brings them in.")
        _tell(program, write, pages.doors.key if handle else "")
        _settle()
        async with _keeping(program):
            await stopped.wait()
        write("Stopping: what is under way ends first.")
    write("Stopped.")


@asynccontextmanager
async def _keeping(program: Program) -> AsyncIterator[None]:
    """Backups are made while the program runs, not while a test plays it, and by whoever may have the clock."""
    if program.role not in ("all", "clock"):
        yield
        return
    keeper = Keeper(program.settings, program.database, program.writer, program.outside.clock)
    task = asyncio.create_task(keeper.run(), name="keeper")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def _metrics(settings: Settings) -> "metrics.Page | None":
    """The library is imported only where somebody wants to read them."""
    if not settings.metrics.on:
        return None
    page: metrics.Page = importlib.import_module("bot.metrics").Page(settings)
    return page


@asynccontextmanager
async def _measuring(program: Program, page: "metrics.Page | None") -> AsyncIterator[None]:
    """Counts while the program runs, and serves an address of its own where one is configured."""
    if page is None:
        yield
        return
    page.metrics = importlib.import_module("bot.metrics").Metrics(program)
    bind = program.settings.metrics.bind
    web = WebServer(bind, Starlette(routes=page.routes())) if bind else None
    async with AsyncExitStack() as undo:
        undo.callback(page.metrics.close)
        if web:
            await _start(web)
            undo.push_async_callback(web.stop)
        yield


async def _start(web: WebServer) -> None:
    try:
        await web.start()
    except ConfigurationError as error:
        raise ConfigurationError(str(error).replace("web.bind", "metrics.bind")) from error


def _settle() -> None:
    """What was loaded stays: without this each full collection walks through all modules, 80 ms at a standstill."""
    gc.collect()
    gc.freeze()


def chat_of_desk(handle: str) -> str:
    """The chat on the page of one colleague. No personal link leads to it: those lead to hashes."""
    return f"desk-{hashlib.sha256(handle.casefold().encode()).hexdigest()[:24]}"


def _open_desk(program: Program, handle: str, db: Session) -> bool:
    """The page is one more chat of this colleague; their alerts still go to the one they linked first."""
    member = people.find_member(db, handle)
    if member is None or not member.active:
        return False
    address, now = Address(NAME, "", chat_of_desk(handle)), program.outside.clock.now()
    people.link_address(db, address, program.new_id(), now, staff_id=member.id)
    return True


def _tell(program: Program, write: Write, key: str) -> None:
    for channel in program.channels.values():
        if channel.name != NAME:
            write(f"  ok  {channel.name:<9} {_described(program, channel)}")
    if program.role == "clock":
        write(f"  ok  clock     {_taken(program, CLOCK) or 'calls what is due'}")
    elif not program.channels.keys() - {NAME}:
        write(
            "  WARN  no chat platform is enabled.   Fix: enabled = true in [telegram] or [slack] of config.toml, "
            "and the token into secrets/"
        )
    if program.web_url:
        write(f"  ok  page      {program.web_url}/{f'?key={key}   (one-time link)' if key else ''}")
    with program.database.reading() as db:
        restored = quarantine.current(db)
    if restored:
        write(f"  QUARANTINE  {restored_shown(restored)}.   Look: yousaid restore")
    write("Running. Ctrl-C stops.")


def _described(program: Program, channel: Channel) -> str:
    """Who we are there, as far as the platform has names for it, and how what people write comes to us."""
    name = getattr(channel, "username", "")
    mode = getattr(getattr(program.settings, channel.name, None), "mode", "")
    words = (f"@{name}" if name else "", mode, _taken(program, channel.name))
    return ", ".join(word for word in words if word)


def _taken(program: Program, name: str) -> str:
    """That another process does it now; nothing where this one does, or never would."""
    post = program.posts.get(name)
    return "in reserve: another process does this now" if post and not post.is_taken else ""
