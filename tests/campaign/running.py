"""Lets a run in virtual time come to its end: everybody waits, nothing is open, and who waits in vain gives up."""

import asyncio
from collections.abc import Callable

from tests.campaign.play import Play
from tests.campaign.trial import OPEN
from tests.campaign.virtually import Here

CALM_CHECKS = 3
UNLEASHED = 600
PATIENCE = 3 * 3600


async def drained(world: Here, people: Play, over: Callable[[], bool] = lambda: True) -> str:
    """What is wrong, if it does not come to rest. Faults that nobody met in ten minutes are taken back."""
    calm = 0
    for second in range(PATIENCE):
        await asyncio.sleep(1)
        if second == UNLEASHED:
            world.surface.faults.clear()
        calm = calm + 1 if over() and is_quiet(world) and people.all_wait else 0
        if calm >= CALM_CHECKS:
            if people.is_over:
                return ""
            people.calm()
            calm = 0
    return f"does not drain within {PATIENCE // 3600} hours"


def is_quiet(world: Here) -> bool:
    return world.surface.idle() and world.store.count(OPEN) == 0
