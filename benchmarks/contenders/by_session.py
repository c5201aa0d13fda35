"""What people otherwise build: a handler of python-telegram-bot with one SQLModel session and commit a message.

The update goes through the library's `Application.process_update`; its rows, model classes, pragmas and FULL commit
are ours. Sending is left out, as in our step. It is the case P3's rate is measured against.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from benchmarks.by_hand.offline import Offline
from benchmarks.by_hand.session import keep
from benchmarks.contender import Work
from benchmarks.world import World
from storage.database import Database

LABEL = "python-telegram-bot + SQLModel session"
SHARE = 8


class BySession:
    def __init__(self, file: Path) -> None:
        self._database = Database(f"sqlite:///{file}")
        self._loop = asyncio.new_event_loop()
        self._app = Application.builder().token("123456789:x").request(Offline()).get_updates_request(Offline()).build()
        self._app.add_handler(CallbackQueryHandler(self._on_press))
        self._loop.run_until_complete(self._app.initialize())

    async def _on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        keep(self._database, update)

    def ready(self, presses: Sequence[bytes]) -> Work:
        return lambda: self._loop.run_until_complete(self._take(presses))

    async def _take(self, presses: Sequence[bytes]) -> None:
        for raw in presses:
            body: dict[str, Any] = orjson.loads(raw)
            await self._app.process_update(Update.de_json(body, self._app.bot))

    def leave(self) -> None:
        self._loop.run_until_complete(self._app.shutdown())
        self._loop.close()
        self._database.close()


def enter(world: World, folder: Path) -> BySession:
    return BySession(world.copy("by_session"))
