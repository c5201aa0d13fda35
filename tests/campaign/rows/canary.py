"""The canary: after a run that went well something is taken from the database or added, and the checks must say so."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.demo.virtual import play as virtually
from tests.campaign import invariants
from tests.campaign.cast import gather
from tests.campaign.plants import not_waiting_for_the_disk
from tests.campaign.play import Play
from tests.campaign.quiet import quietly
from tests.campaign.row import Result, Row, Share
from tests.campaign.running import drained
from tests.campaign.virtually import Here, here, template

NOTHING = "SELECT 1"


@dataclass(frozen=True, slots=True)
class Harm:
    """A statement that does harm, and the words by which a check notices it."""

    statement: str
    noticed: str


HARMS = {
    "a payload is lost": Harm(
        "DELETE FROM inbox WHERE id = (SELECT min(id) FROM inbox)", "acknowledged but not in the inbox"
    ),
    "an answer is lost": Harm("DELETE FROM answer WHERE rowid = (SELECT max(rowid) FROM answer)", "the answers of"),
    "an answer is changed": Harm("UPDATE answer SET raw = raw || '!'", "the answers of"),
    "an event is lost": Harm(
        "DELETE FROM conversation_event WHERE rowid = (SELECT max(rowid) FROM conversation_event)", "acknowledged but"
    ),
    "a state is changed": Harm("UPDATE conversation SET version = version + 1", "is at version"),
    "a message never ends": Harm(
        "UPDATE outbox SET state = 'sending' WHERE id = (SELECT min(id) FROM outbox)", "a message stays sending"
    ),
    "a message is forgotten": Harm(
        "DELETE FROM outbox WHERE id = (SELECT min(id) FROM outbox WHERE state = 'sent')", "times too often"
    ),
    "a message is made up": Harm(
        "UPDATE outbox SET platform_id = '99999999' WHERE id = (SELECT min(id) FROM outbox WHERE state = 'sent')",
        "marked sent but not on the platform",
    ),
    "a failure is hidden": Harm(
        "UPDATE outbox SET state = 'failed' WHERE id = (SELECT max(id) FROM outbox)", "a message is failed"
    ),
    "the audit trail is changed": Harm("UPDATE audit_event SET actor = 'nobody' WHERE seq = 1", "the audit chain"),
    "nothing": Harm(NOTHING, ""),
}


def play(share: Share) -> None:
    quietly()
    not_waiting_for_the_disk()  # what a disk keeps is shown by other rows
    share.play(lambda case: _case(share, case))


def _case(share: Share, case: int) -> Result:
    name = list(HARMS)[case % len(HARMS)]
    harm = HARMS[name]
    problems = virtually(_run(share, share.folder / f"case{case}", f"{share.seed}:{case}", harm))
    missed = _missed(name, harm, problems)
    return Result(missed, {"harms": 1, f"met {name}": int(not missed)})


def _missed(name: str, harm: Harm, problems: tuple[str, ...]) -> tuple[str, ...]:
    if not harm.noticed:
        return problems
    noticed = any(harm.noticed in problem for problem in problems)
    return () if noticed else (f"NOT NOTICED: {name}; the checks say only {problems}",)


async def _run(share: Share, folder: Path, seed: str, harm: Harm) -> tuple[str, ...]:
    async with here("telegram-webhook", template(share.folder, "telegram-webhook"), folder, seed) as world:
        people = Play(gather(world.surface), Random(seed), 0.5)
        people.begin()
        stuck = await drained(world, people)
        await people.end()
    _do(world, harm)
    found = invariants.check(world.store.url, world.surface, tuple(people.answers))
    return (*found.problems, *([stuck] if stuck else []))


def _do(world: Here, harm: Harm) -> None:
    with closing(sqlite3.connect(world.store.path, isolation_level=None)) as connection:
        connection.execute(harm.statement)


def judge(seen: Counter[str]) -> Iterable[str]:
    for name in HARMS:
        if not seen[f"met {name}"]:
            yield f"NOT NOTICED: {name}"


ROW = Row(
    name="canary",
    shows=f"{len(HARMS) - 1} kinds of harm done to a database are noticed, and a database left alone is not blamed",
    unit="harms",
    ci=len(HARMS) * 2,
    long=len(HARMS) * 20,
    brief=len(HARMS),
    play=play,
    judge=judge,
)
