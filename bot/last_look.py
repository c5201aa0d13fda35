"""The last look before a request is written: connecting may have taken long, or the process may have stood still."""

from collections.abc import Callable
from contextvars import ContextVar

import aiohttp

Look = Callable[[], None]
_look: ContextVar[Look | None] = ContextVar("last_look", default=None)


def look_before_each_request(look: Look) -> None:
    """For the current task: `look` raises when nothing may go on the wire any more."""
    _look.set(look)


def looking() -> aiohttp.TraceConfig:
    """What makes a session look, when its connection is there and before the first byte."""
    config = aiohttp.TraceConfig()
    config.on_connection_create_end.append(_now)
    config.on_connection_reuseconn.append(_now)
    return config


async def _now(_session: aiohttp.ClientSession, _context: object, _params: object) -> None:
    if look := _look.get():
        look()
