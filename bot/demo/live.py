"""After the week: the same database behind a page, where one is the customer beside what the account manager sees."""

import asyncio
import signal
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import Outside, Program
from bot.channels.web import chat_of
from bot.clock import SystemClock
from bot.config import ConfigurationError
from bot.demo.play import END
from bot.demo.plot import HERO
from bot.demo.seeding import token_of
from bot.demo.setting import settings
from bot.demo.show import Screen
from bot.web.pages import Pages

MANAGER = "dana"
ANY_PORT = "127.0.0.1:0"


class Continued(SystemClock):
    """Goes on from the end of the week at the speed of this machine's clock: nothing is due twice, or in the past."""

    def __init__(self, since: datetime) -> None:
        self._since = since
        self._began = self.monotonic()

    def now(self) -> datetime:
        return self._since + timedelta(seconds=self.monotonic() - self._began)


def serve(screen: Screen, database: Path, bind: str) -> None:
    """Until interrupted."""
    try:
        asyncio.run(_serve(screen, database, bind))
    except ConfigurationError:
        asyncio.run(_serve(screen, database, ANY_PORT))


async def _serve(screen: Screen, database: Path, bind: str) -> None:
    stopped = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stopped.set)
    pages = Pages(chat_of(token_of(MANAGER)), token_of(HERO))
    pages.program = Program(settings(database, bind), Outside(clock=Continued(END)), pages.routes())
    async with pages.program as program:
        _next(screen, program.web_url, pages.doors.key)
        await stopped.wait()


def _next(screen: Screen, url: str, key: str) -> None:
    screen.line()
    screen.line("  Next")
    screen.line(f"    1  be both at once      {url}/?key={key}   (one-time link)")
    screen.line(f"    2  be the customer      {url}/chat        or: yousaid chat")
    screen.line("    3  use your own chat    see config.example.toml, then: yousaid run")
    screen.line("  Ctrl-C stops. `yousaid demo --reset` starts again.")
