"""The whole program through a day of virtual time: the same seed gives the same bytes, and every invariant holds."""

import asyncio
import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from random import Random

from bot.demo.virtual import play as virtually
from tests.campaign import invariants
from tests.campaign.cast import gather
from tests.campaign.day import Day
from tests.campaign.plants import PLANTS, not_waiting_for_the_disk
from tests.campaign.quiet import quietly
from tests.campaign.row import Result, Row, Share
from tests.campaign.running import is_quiet
from tests.campaign.virtually import Here, here, template

HOURS = 24
SURFACES = ("telegram-webhook", "slack-http")
RING = 1800.0
TWICE = 10
"""Every so many seeds the same day is played twice."""
DRAINED = 4 * 3600
ENDS = ("failed", "expired")

SOMETIMES: Mapping[str, str] = {
    "sent": "SELECT count(*) FROM outbox WHERE state = 'sent' AND kind <> 'redraw'",
    "redrawn": "SELECT count(*) FROM outbox WHERE state = 'sent' AND kind = 'redraw'",
    "unknown": "SELECT count(*) FROM outbox WHERE state = 'unknown'",
    "failed": "SELECT count(*) FROM outbox WHERE state = 'failed'",
    "cancelled": "SELECT count(*) FROM outbox WHERE state = 'cancelled'",
    "an alert": "SELECT count(*) FROM outbox WHERE kind = 'alert' AND state = 'sent'",
    "a reminder": "SELECT count(*) FROM outbox WHERE kind = 'reminder' AND state = 'sent'",
    "an introduction": "SELECT count(*) FROM outbox WHERE kind = 'introduction' AND state = 'sent'",
    "an update": "SELECT count(*) FROM outbox WHERE kind = 'update'",
    "a check-in completed": "SELECT count(*) FROM conversation WHERE kind = 'check_in' AND status = 'completed'",
    "a check-in changed": "SELECT count(*) FROM answer WHERE version > 1",
    "a point made": "SELECT count(*) FROM feedback",
    "an action done": "SELECT count(*) FROM action WHERE done_at IS NOT NULL",
    "consent withdrawn": "SELECT count(*) FROM consent WHERE granted = 0",
    "tried again after a refusal": "SELECT count(*) FROM outbox WHERE attempts > 1 AND state = 'sent'",
}
"""What must be there on at least one day of all."""
BESIDE = ("a restart", "the network was away", "a double press", "somebody left", "delivered twice", "given up")


def play(share: Share) -> None:
    quietly()
    not_waiting_for_the_disk()  # what a disk keeps is shown by other rows
    PLANTS[share.plant].apply()
    share.play(lambda case: _case(share, case))


def _case(share: Share, case: int) -> Result:
    problems, figures, digest = _day(share, case, share.folder / f"day{case}")
    if case % TWICE == 0 and not problems:
        _, _, again = _day(share, case, share.folder / f"day{case}-again")
        figures["days played twice"] += 1
        if again != digest:
            problems = ("the same seed gave another database the second time",)
    return Result(tuple(problems), figures)


def _day(share: Share, case: int, folder: Path) -> tuple[tuple[str, ...], Counter[str], str]:
    return virtually(_run(share, SURFACES[case % len(SURFACES)], folder, f"{share.seed}:{case}"))


async def _run(share: Share, surface: str, folder: Path, seed: str) -> tuple[tuple[str, ...], Counter[str], str]:
    made = template(share.folder, surface)
    async with here(surface, made, folder, seed, ring=RING) as world:
        day = Day(world, gather(world.surface), Random(seed))
        await day.pass_(HOURS)
        day.calm()
        stuck = await _drained(world)
    found = invariants.check(world.store.url, world.surface, ())
    problems = [one for one in found.problems if not any(one.startswith(f"a message is {state} ") for state in ENDS)]
    figures = Counter({
        "days": 1, "answers": found.answers, "messages": found.messages, "lost": found.lost,
        "duplicates": found.duplicates, "unknown": found.unknown,
    })  # fmt: skip
    figures.update(f"met {name}" for name in (*_met(world), *day.met))
    return (*problems, *stuck), figures, _digest(world.store.path)


async def _drained(world: Here) -> tuple[str, ...]:
    """Nothing is due any more; what waits for another day may wait."""
    for _ in range(DRAINED // 10):
        await asyncio.sleep(10)
        if is_quiet(world):
            return ()
    return () if world.store.count(_DUE.format(_now(world))) == 0 else ("does not drain within four hours",)


_DUE = "SELECT count(*) FROM outbox WHERE state IN ('leased', 'sending') OR (state = 'pending' AND not_before <= {})"


def _now(world: Here) -> int:
    return int(world.clock.now().timestamp() * 1_000_000)


def _met(world: Here) -> Iterable[str]:
    yield from (name for name, question in SOMETIMES.items() if world.store.count(question))
    if any(fired.method == "update" for fired in world.surface.faults.fired):
        yield "delivered twice"
    if world.surface.channel == "slack" and world.surface.truth().given_up:
        yield "given up"


def _digest(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        lines = "\n".join(connection.iterdump())
    return hashlib.sha256(lines.encode()).hexdigest()


def judge(seen: Counter[str]) -> Iterable[str]:
    for name in (*SOMETIMES, *BESIDE):
        if not seen[f"met {name}"]:
            yield f"NEVER HAPPENED on {seen['days']} days: {name}"


ROW = Row(
    name="simulation",
    shows="the whole program through a day of virtual time; the same seed gives the same bytes",
    unit="days",
    ci=300,
    long=100_000,
    brief=20,
    play=play,
    judge=judge,
    parts=2,
)
