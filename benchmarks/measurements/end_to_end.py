"""P1 and P2: from a webhook's request to the commit and to the messages sent, over HTTP on loopback.

Each press is posted, kept, answered, its message edited and the next question sent: one request in, three out. The
platform is another process, whose CPU is not counted; all servers run in this one, a round of each after the other,
with a first round that warms up. With 64 posts under way at once, so that groups form as under load.
"""

import asyncio
import gc
import time
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import ModuleType

from benchmarks import outside, wire
from benchmarks.clocks import Spent, middle
from benchmarks.contender import modules
from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.wire.server import Address, Server
from benchmarks.world import World, populate

OURS, LIBRARY, FLOOR = "ours", "library", "floor"
CALLS = 3


def measure(around: Surroundings) -> Result:
    folder = around.folder / "end_to_end"
    folder.mkdir()
    world = populate(folder, around.size.people)
    kinds = {name: kind for name, kind in modules(wire).items() if hasattr(kind, "LABEL")}
    here, there = get_context("spawn").Pipe()
    platform = get_context("spawn").Process(target=outside.run, args=(there,), daemon=True)
    platform.start()
    there.close()  # so that its end is heard of here
    spent = asyncio.run(_in_turns(kinds, world, here, around))
    here.send(None)
    platform.join()
    lines = [Line(str(kind.LABEL), _numbers(spent[name], spent[OURS])) for name, kind in kinds.items()]
    ours = spent[OURS].cpu
    goals = (
        Goal("P1", "of the CPU of python-telegram-bot + SQLModel, end to end", ours / spent[LIBRARY].cpu, 1 / 8),
        Goal("P2", "times the CPU of the floor, end to end", ours / spent[FLOOR].cpu, 3),
    )
    return Result("End to end: webhook, committed, sent", lines, goals)


async def _in_turns(
    kinds: Mapping[str, ModuleType], world: World, platform: Connection, around: Surroundings
) -> Mapping[str, Spent]:
    api_base = f"http://127.0.0.1:{await _said(platform)}/bot"
    files = {name: world.copy(name) for name in kinds}
    rounds: dict[str, list[Spent]] = {name: [] for name in kinds}
    left = {name: iter(world.presses) for name in kinds}
    for number in range(around.size.rounds + 1):
        for name, kind in kinds.items():
            count = max(4, around.size.messages // 4 // int(kind.SHARE) // (1 if number else 4))
            presses = [press for press, _ in zip(left[name], range(count), strict=False)]
            # Started anew for each round: nobody pays for another one that is idle.
            rounds[name].append(await _round(kind.server(files[name], api_base), presses, platform))
    return {name: middle(measured[1:]) for name, measured in rounds.items()}


async def _round(server: Server, presses: Sequence[bytes], platform: Connection) -> Spent:
    address = await server.start()
    spent = await _posted(address, presses, platform)
    await server.stop()
    return spent


async def _posted(address: Address, presses: Sequence[bytes], platform: Connection) -> Spent:
    gc.collect()
    platform.send(outside.Posts(address, presses, CALLS * len(presses)))
    cpu = time.process_time()
    seconds = float(str(await _said(platform)))
    return Spent((time.process_time() - cpu) / len(presses) * 1e6, seconds / len(presses) * 1e6)


async def _said(platform: Connection) -> object:
    said: object = await asyncio.to_thread(platform.recv)
    return said


def _numbers(spent: Spent, ours: Spent) -> Mapping[str, float]:
    return {
        "CPU µs": spent.cpu, "wall µs": spent.wall, "a second": 1e6 / spent.wall,
        "CPU × ours": spent.cpu / ours.cpu, "wall × ours": spent.wall / ours.wall,
    }  # fmt: skip
