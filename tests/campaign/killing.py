"""Plays kills: on any database, with whatever else happens to the run, and puts the figures together."""

import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable
from random import Random

from tests.campaign import cast
from tests.campaign.aims import KILLS, Aims, from_words, in_words
from tests.campaign.boundaries import boundaries
from tests.campaign.fast_clock import FastClock
from tests.campaign.kennel import warm
from tests.campaign.row import Result, Share
from tests.campaign.stores import opened
from tests.campaign.surfaces import SURFACES
from tests.campaign.trial import Blows, NoBlows, Outcome, Trial, run

AT_LEAST = 3
AT_ONCE = 2
Aim = Callable[[int, Random], tuple[str, tuple[str, ...]]]
NewBlows = Callable[[Share, int, Random], Blows]


def no_blows(_share: Share, _case: int, _chance: Random) -> Blows:
    return NoBlows()


def prepared(url: str, surface: str) -> None:
    """The database of a surface's little world."""
    clock = FastClock(time.time())
    cast.prepare(url, SURFACES[surface](clock), clock)


def play(
    share: Share, kind: str, unit: str, new_blows: NewBlows = no_blows, most_kills: int = KILLS, at_once: int = AT_ONCE
) -> None:
    """`unit` is what a case counts: its kills, or one for each run."""
    warm()
    aims = Aims()
    with opened(kind, share.folder, prepared) as stores:
        share.stores = stores

        async def case(number: int) -> Result:
            chance = Random(f"{share.seed}:{share.row.name}:{number}")
            surface, kills = from_words(share.detail) if share.detail else aims.of(number, chance, most_kills)
            trial = Trial(f"{share.seed}:{number}", surface, kills, share.plant)
            folder = share.folder / f"case{number}"
            outcome = await run(
                trial, folder, lambda place: stores.new(surface, place), new_blows(share, number, chance)
            )  # fmt: skip
            aims.learn(surface, outcome.passed)
            if not outcome.problems:
                shutil.rmtree(folder)
            return Result(tuple(outcome.problems), figures(outcome, unit), in_words(surface, kills))

        share.play_at_once(case, at_once)


def figures(outcome: Outcome, unit: str) -> Counter[str]:
    values = {
        "kills": len(outcome.killed_at),
        "kills in recovery": max(0, len(outcome.killed_at) - 1),
        "answers": outcome.answers,
        "messages": outcome.messages,
        "lost": outcome.lost,
        "duplicates": outcome.duplicates,
        "unknown": outcome.unknown,
    }
    found = Counter({key: value for key, value in values.items()})
    found[unit] = values["kills"] if unit == "kills" else 1
    found.update(f"at {kill.partition(':')[0]}" for kill in outcome.killed_at)
    return found


def judge(seen: Counter[str]) -> Iterable[str]:
    """Every boundary was hit, and only what was on the wire at a kill became unknown."""
    for name, file in boundaries().items():
        if seen[f"at {name}"] < AT_LEAST:
            yield f"NOT REACHED often enough: {name} ({file}) was hit {seen[f'at {name}']} times, not {AT_LEAST}"
    if seen["unknown"] > seen["kills"]:
        yield f"MORE THAN ONE unknown a kill: {seen['unknown']} in {seen['kills']} kills"
