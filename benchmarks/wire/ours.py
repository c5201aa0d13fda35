"""Ours: edge, Telegram channel, desk, writer and courier as the program joins them.

Sending is what the program does for every message: lease, gates, *sending* committed before the wire, and the receipt
committed after it; each press is answered, its message redrawn and the next question sent.
"""

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

import aiohttp
from pydantic import SecretStr
from starlette.applications import Starlette

from benchmarks.wire.server import TOKEN, Address
from benchmarks.world import HOUSE, new_bench
from bot.channel import Connection, Pace
from bot.channels.telegram import TelegramChannel
from bot.clock import SystemClock
from bot.config import Settings, Telegram, Web
from bot.courier import Courier
from bot.desk import Desk
from bot.edge import WebServer, web_routes
from conversations import gates
from conversations.hours import parse_window
from storage.database import Database
from storage.writer import Writer

LABEL = "YouSaid: edge, desk, courier"
SHARE = 1
SECRET = "benchmarks"
AROUND_THE_CLOCK = replace(HOUSE, pace=gates.Pace(window=parse_window("mon-sun 00:00-24:00")))
AT_ONCE = Pace(per_second=100_000, chat_interval=0.001)


class Ours:
    def __init__(self, file: Path, api_base: str, *, paced: bool) -> None:
        self._paced = paced
        self._database = Database(f"sqlite:///{file}")
        self._settings = Settings(
            web=Web(public_url="https://bench.example"),
            telegram=Telegram(
                enabled=True,
                mode="webhook",
                token=SecretStr(TOKEN),
                webhook_secret=SecretStr(SECRET),
                api_base=api_base,
            ),
        )

    async def start(self) -> Address:
        clock, bench = SystemClock(), new_bench()
        self._writer = Writer(self._database)
        self._session = aiohttp.ClientSession()
        desk = Desk(self._writer, bench, lambda: courier.wake())
        connection = Connection(self._settings, clock, self._session, partial(desk.take, "telegram"))
        self._channel = TelegramChannel(connection)
        if not self._paced:
            self._channel.pace = AT_ONCE
        courier = Courier(self._channel, self._writer, clock, AROUND_THE_CLOCK, bench.new_id)
        route = self._channel.routes()[0]
        self._web = WebServer("127.0.0.1:0", Starlette(routes=web_routes([route])))
        await self._web.start()
        await self._channel.start()
        self._carrying = asyncio.create_task(courier.run())
        port = int(self._web.url.rpartition(":")[2])
        return Address("127.0.0.1", port, route.path, {"X-Telegram-Bot-Api-Secret-Token": SECRET})

    async def stop(self) -> None:
        await self._channel.stop()
        self._carrying.cancel()
        await asyncio.gather(self._carrying, return_exceptions=True)
        await self._web.stop()
        await self._session.close()
        await asyncio.to_thread(self._writer.close)
        self._database.close()


def server(file: Path, api_base: str, *, paced: bool = False) -> Ours:
    """`paced` as Telegram asks for it; without, as fast as we can."""
    return Ours(file, api_base, paced=paced)
