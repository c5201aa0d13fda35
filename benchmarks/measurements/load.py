"""The load: for a minute answers come at moments of their own; then a campaign goes out while people go on answering.

The flood: more answers than anybody takes, over HTTP, to us and to a handler with one SQLModel session and commit a
message; how many of them are acknowledged, and whether every one that we acknowledged is in the database. The
campaign: a first question waits for each of many people, at the pace that Telegram allows, while some answer: how
long their replies wait, from the row in the outbox until the platform has them. The platform refuses what is above its
limit. It and the posting are another process.
"""

import asyncio
import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import quantiles

from sqlalchemy import func, select, text

from benchmarks import outside
from benchmarks.outside import Flood, Seen
from benchmarks.result import Goal, Line, Load, Result, Surroundings
from benchmarks.wire import library, ours
from benchmarks.wire.server import Server
from benchmarks.world import World, key_of, populate
from storage.database import Database
from storage.rows import table
from storage.tables import AnswerRow, InboxRow, OutboxRow

ALLOWED = 30  # messages in any second, to different chats: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits
PACE = 25
MEGABYTE = 1024 * 1024
_i, _o, _a = table(InboxRow).c, table(OutboxRow).c, table(AnswerRow).c


@dataclass(frozen=True, slots=True)
class Campaign:
    """Messages that went out of each class, and how long the replies waited, in seconds."""

    sent: Mapping[str, int]
    waits: Sequence[float]
    seen: Seen


def measure(around: Surroundings) -> Result:
    folder, load = around.folder / "load", around.size.load
    folder.mkdir()
    world = populate(folder, load.people)
    here, there = get_context("spawn").Pipe()
    platform = get_context("spawn").Process(target=outside.run, args=(there,), daemon=True)
    platform.start()
    there.close()
    result = asyncio.run(_all(world, load, here))
    here.send(None)
    platform.join()
    return result


async def _all(world: World, load: Load, platform: Connection) -> Result:
    api = f"http://127.0.0.1:{await _said(platform)}/bot"
    mine, theirs = world.copy("flood"), world.copy("flood_library")
    before = _memory()
    flooded = await _flood(ours.server(mine, api, paced=True), world.presses, load, platform, ALLOWED)
    grown = (_memory() - before) / MEGABYTE
    lost = _lost(mine, [world.presses[number] for number in flooded.acknowledged])
    mine.unlink()
    library_flooded = await _flood(library.server(theirs, api), world.presses, load, platform, 0)
    theirs.unlink()
    campaign = await _campaign(world, load, api, platform)
    return _result(load, flooded, library_flooded, lost, grown, campaign)


async def _flood(
    server: Server, presses: Sequence[bytes], load: Load, platform: Connection, allowed: int, rate: float = 0.0
) -> Seen:
    gc.collect()
    address = await server.start()
    platform.send(Flood(address, presses, rate or load.rate, load.seconds, allowed))
    seen = await _said(platform)
    await server.stop()
    assert isinstance(seen, Seen)
    return seen


async def _campaign(world: World, load: Load, api: str, platform: Connection) -> Campaign:
    """The first `answering` people answer; the first question of everybody else waits to be sent."""
    file = world.copy("campaign")
    database = Database(f"sqlite:///{file}")
    _wait_again(database, load.answering)
    server = ours.server(file, api, paced=True)
    seen = await _flood(server, world.presses[: load.answering], load, platform, ALLOWED, load.answering / load.seconds)
    with database.reading() as db:
        rows = db.execute(select(_o.kind, _o.created_at, _o.sent_at).where(_o.state == "sent", _o.sent_at.is_not(None)))
        sent = [(kind, created, at) for kind, created, at in rows]
    database.close()
    file.unlink()
    kinds = [kind for kind, _, _ in sent]
    waits = [(at - created).total_seconds() for kind, created, at in sent if kind in ("reply", "redraw")]
    return Campaign({kind: kinds.count(kind) for kind in sorted(set(kinds))}, waits, seen)


def _wait_again(database: Database, answering: int) -> None:
    later = "SELECT id FROM outbox ORDER BY id LIMIT -1 OFFSET :answering"
    with database.transaction() as db:
        db.execute(
            text(f"UPDATE outbox SET state = 'pending', platform_id = '', expires_at = :late WHERE id IN ({later})"),
            {"answering": answering, "late": _micros(datetime.now().astimezone() + timedelta(days=1))},
        )
        db.execute(text(
            "INSERT INTO consent (id, contact_id, purpose, granted, wording, channel, at) "
            "SELECT id, id, 'checkins', 1, 'bench', 'telegram', created_at FROM contact"
        ))  # fmt: skip


def _micros(moment: datetime) -> int:
    return round(moment.timestamp() * 1e6)


def _lost(file: Path, acknowledged: Sequence[bytes]) -> int:
    """Acknowledged presses that are not in the inbox, or whose answer is not there, or there twice."""
    database = Database(f"sqlite:///{file}")
    with database.reading() as db:
        kept = set(db.scalars(select(_i.natural_key)))
        answers = db.scalar(select(func.count(func.distinct(_a.conversation_id)))) or 0
        twice = (db.scalar(select(func.count()).select_from(AnswerRow)) or 0) - answers
    database.close()
    missing = sum(key_of(press) not in kept for press in acknowledged)
    return missing + twice + max(0, len(acknowledged) - answers)


def _memory() -> int:
    """Bytes of this process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


async def _said(platform: Connection) -> object:
    said: object = await asyncio.to_thread(platform.recv)
    return said


def _result(
    load: Load, flooded: Seen, library_flooded: Seen, lost: int, grown: float, campaign: Campaign
) -> Result:  # fmt: skip
    rate, theirs = flooded.in_time / load.seconds, library_flooded.in_time / load.seconds
    p99 = _p99(campaign.waits)
    out = sum(campaign.sent.values()) / load.seconds
    lines = [
        Line("flood: YouSaid", {"offered/s": load.rate, "acknowledged/s": rate, "p99 s": _p99(flooded.waits),
                                "lost": lost, "grown MB": grown, "429": flooded.refused}),
        Line("flood: python-telegram-bot + SQLModel", {"offered/s": load.rate, "acknowledged/s": theirs,
                                                       "p99 s": _p99(library_flooded.waits)}),
        Line("campaign: YouSaid", {"waiting": load.people - load.answering, "sent/s": out, "p99 s": p99,
                                   "429": campaign.seen.refused}),
    ]  # fmt: skip
    goals = (
        Goal(
            "load",
            "times the rate acknowledged by a handler with a session a message",
            rate / max(theirs, 1 / load.seconds),
            8,
            True,
        ),
        Goal("load", "acknowledged answers lost or counted twice", lost, 0),
        Goal("load", "s until a reply is on the platform during a campaign, p99", p99, 1.0),
        Goal("load", "refusals that we caused", flooded.refused + campaign.seen.refused, 0),
        Goal("load", "messages a second while the campaign drains", out, 0.9 * PACE, True),
    )
    return Result(f"Under load for {load.seconds:.0f} s", lines, goals)


def _p99(waits: Sequence[float]) -> float:
    return quantiles(waits, n=100)[98] if len(waits) > 1 else float("nan")
