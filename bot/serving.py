"""`yousaid run`: the program with its pages until it is told to stop."""

import asyncio
import hashlib
import logging
import signal
import sys
from collections.abc import Callable
from functools import partial

import structlog
from sqlmodel import Session

from bot.app import Program
from bot.channels.web import NAME
from bot.config import ConfigurationError, Settings
from bot.web.pages import Pages
from conversations.messages import Address
from storage import people

Write = Callable[[str], None]


def serve(settings: Settings, write: Write, handle: str = "") -> None:
    """Until SIGINT or SIGTERM; then nothing new is taken, and what is under way ends. Raises ConfigurationError."""
    _log_to_stderr()
    asyncio.run(_serve(settings, write, handle))


def _log_to_stderr() -> None:
    """One line an event. Tokens and what people write are in no event, so they are in no log."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(bool_as_flag=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


async def _serve(settings: Settings, write: Write, handle: str) -> None:
    stopped = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stopped.set)
    pages = Pages(chat_of_desk(handle) if handle else "")
    pages.program = Program(settings, pages=pages.routes())
    async with pages.program as program:
        if handle and not await program.write(partial(_open_desk, program, handle)):
            raise ConfigurationError(f"--as: there is no active colleague {handle!r}. `yousaid import` brings them in.")
        _tell(program, write, pages.doors.key if handle else "")
        await stopped.wait()
        write("Stopping: what is under way ends first.")
    write("Stopped.")


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
        write(f"  ok  {channel.name}")
    if program.web_url:
        write(f"  ok  page      {program.web_url}/{f'?key={key}   (one-time link)' if key else ''}")
    write("Running. Ctrl-C stops.")
