"""Each way in which a platform goes wrong, in virtual time; then all is well again and everything drains."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

from bot.demo.virtual import play as virtually
from tests.campaign import invariants
from tests.campaign.cast import gather
from tests.campaign.kinds import KINDS, Kind
from tests.campaign.plants import PLANTS, not_waiting_for_the_disk
from tests.campaign.play import Play
from tests.campaign.quiet import quietly
from tests.campaign.row import Result, Row, Share
from tests.campaign.running import drained
from tests.campaign.virtually import Here, here, template

PLATFORMS = ("telegram", "slack")
SURFACE = {"telegram": ("telegram-webhook", "telegram-polling"), "slack": ("slack-http",)}
LOOK_EVERY = 0.5

Played = tuple[list[str], invariants.Found, bool]


def play(share: Share) -> None:
    quietly()
    not_waiting_for_the_disk()  # what a disk keeps is shown by other rows
    PLANTS[share.plant].apply()
    share.play(lambda case: _case(share, case))


def _case(share: Share, case: int) -> Result:
    name = list(KINDS)[case % len(KINDS)]
    turn = case // len(KINDS)
    platform = PLATFORMS[turn % 2]
    surface = SURFACE[platform][turn // 2 % len(SURFACE[platform])]
    seed = f"{share.seed}:{turn}:{name}"
    folder = share.folder / f"case{case}"
    problems, found, met = virtually(_run(share, surface, folder, seed, KINDS[name]))
    figures = {
        "faults": 1, "answers": found.answers, "messages": found.messages, "lost": found.lost,
        "duplicates": found.duplicates, "unknown": found.unknown, f"met {platform}: {name}": int(met),
    }  # fmt: skip
    return Result(tuple(problems), figures)


async def _run(share: Share, surface: str, folder: Path, seed: str, kind: Kind) -> Played:
    chance = Random(seed)
    made = template(share.folder, surface)
    async with here(surface, made, folder, seed) as world:
        people = Play(gather(world.surface), chance, LOOK_EVERY)
        people.begin()
        unleashing = asyncio.create_task(_unleash(kind, world, chance))
        stuck = await drained(world, people, unleashing.done)
        met = unleashing.done() and not unleashing.cancelled() and unleashing.result()
        unleashing.cancel()
        await people.end()
    found = invariants.check(world.store.url, world.surface, tuple(people.answers))
    met = met or bool(world.surface.faults.fired)
    problems = [stuck, *(one for one in found.problems if not _allowed(one, kind))]
    return [one for one in problems if one], found, met


async def _unleash(kind: Kind, world: Here, chance: Random) -> bool:
    return bool(await kind.unleash(world, chance))


def _allowed(problem: str, kind: Kind) -> bool:
    return any(problem.startswith(f"a message is {state} ") for state in kind.ends)


def judge(seen: Counter[str]) -> Iterable[str]:
    for platform in PLATFORMS:
        for name in KINDS:
            if not seen[f"met {platform}: {name}"]:
                yield f"NEVER MET: {name} on {platform}"


ROW = Row(
    name="platform-faults",
    shows=f"{len(KINDS)} ways in which a platform goes wrong, on Telegram and Slack, each with ten seeds",
    unit="faults",
    ci=len(KINDS) * len(PLATFORMS) * 10,
    long=len(KINDS) * len(PLATFORMS) * 10_000,
    brief=len(KINDS) * len(PLATFORMS),
    play=play,
    judge=judge,
    parts=2,
)
