"""What people otherwise build: python-telegram-bot behind a webhook, one SQLModel session and commit a message.

The library's own HTTP client answers the press, edits the message and asks the next question, straight from the
handler. Its message rows are written like ours, but nothing is marked as sent, so a crash in between goes unnoticed.
"""

from pathlib import Path

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from benchmarks.by_hand.session import keep, query_of
from benchmarks.wire.server import TOKEN, Address
from bot.edge import WebServer
from storage.database import Database

CONNECTIONS = 32
PATIENCE = 60.0  # under a flood its own limit of five seconds would only make it fail
LABEL = "python-telegram-bot + SQLModel session"
SHARE = 5


class Library:
    def __init__(self, file: Path, api_base: str) -> None:
        self._database = Database(f"sqlite:///{file}")
        builder = Application.builder().token(TOKEN).base_url(api_base).updater(None)
        patient = builder.connection_pool_size(CONNECTIONS).pool_timeout(PATIENCE).connect_timeout(PATIENCE)
        self._app = patient.read_timeout(PATIENCE).write_timeout(PATIENCE).build()
        self._app.add_handler(CallbackQueryHandler(self._on_press))

    async def start(self) -> Address:
        await self._app.initialize()
        self._web = WebServer("127.0.0.1:0", Starlette(routes=[Route("/hook", self._hook, methods=["POST"])]))
        await self._web.start()
        return Address("127.0.0.1", int(self._web.url.rpartition(":")[2]), "/hook")

    async def _hook(self, request: Request) -> Response:
        await self._app.process_update(Update.de_json(orjson.loads(await request.body()), self._app.bot))
        return Response()

    async def _on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, decided = query_of(update), keep(self._database, update)
        await query.answer()
        if decided is not None:
            await query.edit_message_text(decided.redraw["headline"], reply_markup=_buttons(decided.redraw["asides"]))
            markup = _buttons(decided.question["asides"])
            await context.bot.send_message(query.from_user.id, decided.question["headline"], reply_markup=markup)

    async def stop(self) -> None:
        await self._web.stop()
        await self._app.shutdown()
        self._database.close()


def _buttons(asides: list[list[str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data) for label, data in asides]])


def server(file: Path, api_base: str) -> Library:
    return Library(file, api_base)
