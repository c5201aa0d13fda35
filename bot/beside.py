"""The desk of a command that works beside a running program: its channels send and receive nothing."""

import random
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import aiohttp

from bot import channels
from bot.bench import Bench
from bot.channel import Connection, Identified, Inviting, Taken
from bot.clock import SystemClock, ids
from bot.config import Settings
from bot.house import flows_of, house_of
from bot.scene import new_code


@asynccontextmanager
async def bench_beside(settings: Settings, reading: Iterable[str]) -> AsyncIterator[Bench]:
    """What payloads of the channels in `reading` need to be taken; those that are not enabled are not among them.

    A platform is asked who we are there, as what it sends cannot be read without. Raises ConfigurationError.
    """
    clock = SystemClock()
    new_id = ids(clock.now, random.SystemRandom())
    async with aiohttp.ClientSession() as session:
        connection = Connection(settings, clock, session, _nothing)
        bench = Bench(clock.now, new_id, new_code, house_of(settings), flows_of(settings), {}, {})
        for channel in channels.connected(dict.fromkeys(reading, connection)):
            if isinstance(channel, Identified):
                await channel.identify()
            if isinstance(channel, Inviting):
                bench.links.update(channel.invite_links())
            bench.translators[channel.name] = channel.to_inbound
        yield bench


async def _nothing(_raw: bytes) -> Taken:
    return Taken("ignored")
