"""What the library itself offers: `ConversationHandler` with `PicklePersistence`, everybody's state in one file.

The library writes the file every 60 seconds, so up to a minute of acknowledged answers is lost with the process; for a
durable step it is told to write after each message, which rewrites everybody's state and does not sync the disk. The
event loop stands still meanwhile: the time a message is also the time of that standstill at its own writes. Its
two messages go to a request class that answers at once; there are no rows, no history and no outbox.
"""

import asyncio
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.warnings import PTBUserWarning

from benchmarks.by_hand.decide import decide
from benchmarks.by_hand.offline import Offline
from benchmarks.by_hand.session import press_in, query_of
from benchmarks.contender import Work
from benchmarks.world import FIRST_PERSON, NAMES, World

LABEL = "ConversationHandler + PicklePersistence"
SHARE = 250
SCORE, REASON = "score", "reason"


class ByPickle:
    def __init__(self, file: Path, people: int) -> None:
        self._loop = asyncio.new_event_loop()
        self._app = (
            Application.builder().token("123456789:x").request(Offline()).get_updates_request(Offline())
            .persistence(PicklePersistence(file)).build()
        )  # fmt: skip
        self._app.add_handler(_conversation())
        self._loop.run_until_complete(self._begin(people))

    async def _begin(self, people: int) -> None:
        """Everybody has been asked the score."""
        await self._app.initialize()
        handler = next(iter(self._app.handlers[0]))
        assert isinstance(handler, ConversationHandler)
        for person in range(FIRST_PERSON, FIRST_PERSON + people):
            handler._update_state(SCORE, (person, person))
            self._app.user_data[person].update(_state())
            self._app.mark_data_for_update_persistence(user_ids=person)
        await self._app.update_persistence()

    def ready(self, presses: Sequence[bytes]) -> Work:
        return lambda: self._loop.run_until_complete(self._take(presses))

    async def _take(self, presses: Sequence[bytes]) -> None:
        for raw in presses:
            body: dict[str, Any] = orjson.loads(raw)
            await self._app.process_update(Update.de_json(body, self._app.bot))
            await self._app.update_persistence()

    def leave(self) -> None:
        self._loop.run_until_complete(self._app.shutdown())
        self._loop.close()


def _state() -> dict[str, Any]:
    state = {"names": dict(NAMES), "answers": {}, "slots": {"score": 0}, "said": 1, "patience": [1, 2, 7]}
    return {"state": state}


def _conversation() -> ConversationHandler[ContextTypes.DEFAULT_TYPE]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)  # buttons and words in one handler: that is meant
        return ConversationHandler(
            entry_points=[],
            states={SCORE: [CallbackQueryHandler(_scored)], REASON: [MessageHandler(filters.TEXT, _reasoned)]},
            fallbacks=[],
            name="pulse",
            persistent=True,
        )


async def _scored(update: Update, context: ContextTypes.DEFAULT_TYPE) -> str:
    query, kept = query_of(update), context.user_data or {}
    decided = decide(press_in(update), kept["state"], 1, 0)
    await query.answer()
    await query.edit_message_text(decided.redraw["headline"])
    await context.bot.send_message(query.from_user.id, decided.question["headline"])
    return REASON


async def _reasoned(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    return ConversationHandler.END


def enter(world: World, folder: Path) -> ByPickle:
    return ByPickle(folder / "conversations.pickle", len(world.presses))
