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
    ExtBot,
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
NAME, SCORE, REASON = "pulse", "score", "reason"
PEOPLE = 10_000


class ByPickle:
    def __init__(self, file: Path) -> None:
        self._loop = asyncio.new_event_loop()
        self._app = (
            Application.builder().token("123456789:x").request(Offline()).get_updates_request(Offline())
            .persistence(PicklePersistence(file)).build()
        )  # fmt: skip
        self._app.add_handler(_conversation())
        self._loop.run_until_complete(self._app.initialize())

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


async def _everybody_was_asked(file: Path, people: int) -> None:
    """Written once: left to itself the library writes the whole file for each person."""
    kept = PicklePersistence(file, on_flush=True)
    kept.set_bot(ExtBot("123456789:x", request=Offline(), get_updates_request=Offline()))
    for get in (kept.get_user_data, kept.get_chat_data, kept.get_bot_data, kept.get_callback_data):
        await get()
    for person in range(FIRST_PERSON, FIRST_PERSON + people):
        await kept.update_conversation(NAME, (person, person), SCORE)
        await kept.update_user_data(person, _state())
    await kept.flush()


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
            name=NAME,
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
    file = folder / "conversations.pickle"
    asyncio.run(_everybody_was_asked(file, min(PEOPLE, len(world.presses))))
    return ByPickle(file)
