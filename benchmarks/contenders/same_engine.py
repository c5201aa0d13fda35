"""The other floor of P3: raw sqlite3 around our own engine, with conversions written out, in groups as large as ours.

Translating, deciding and building are the product's (`to_inbound`, `advance`); reading, writing and converting is by
hand for this one kind of step. So it tells what desk, SQLAlchemy and the layers of `storage/` cost together.
"""

import sqlite3
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from benchmarks.by_hand import store
from benchmarks.by_hand.decide import DAY, new_id
from benchmarks.contender import GROUP, Work
from benchmarks.world import BOT, FLOW, World
from bot.channels.telegram.inbound import Me, to_inbound
from conversations import events
from conversations.conversation import from_state, to_state
from conversations.effects import Record, Redraw, Say
from conversations.engine import advance
from conversations.events import Pressed
from conversations.messages import Inbound, Outbound, Press, to_json
from storage.moments import micros
from storage.rows import chunks

LABEL = "raw sqlite3, our engine, in groups"
SHARE = 1
ME = Me(str(BOT), "acme_bot")
FIND = """
SELECT v.id, v.state, v.version, v.contact_id, v.check_in_id, v.status, v.step, v.language, v.timezone, v.revision,
       a.channel, a.workspace, a.external_id, a.chat_id, a.thread_id
FROM conversation v JOIN address a ON a.id = v.address_id WHERE v.id IN (SELECT value FROM json_each(?))
"""


class SameEngine:
    def __init__(self, file: Path) -> None:
        self._db = store.opened(file)

    def ready(self, presses: Sequence[bytes]) -> Work:
        groups = list(chunks(presses, GROUP))

        def work() -> None:
            for group in groups:
                _take(self._db, group)

        return work

    def leave(self) -> None:
        self._db.close()


def _take(db: sqlite3.Connection, raws: Sequence[bytes]) -> None:
    now = time.time_ns() // 1000
    arrived = [(_inbound(raw), raw) for raw in raws]
    db.execute("BEGIN IMMEDIATE")
    keys = orjson.dumps([inbound.key for inbound, _ in arrived]).decode()
    known = {key for (key,) in db.execute(store.KNOWN, (keys,))}
    new = [(_pressed(inbound), inbound, raw) for inbound, raw in arrived if inbound.key not in known]
    wanted = orjson.dumps([conversation for (conversation, _), _, _ in new]).decode()
    found = {row[0]: row for row in db.execute(FIND, (wanted,))}
    steps = [_step(event, inbound, found[conversation], now) for (conversation, event), inbound, _ in new]
    db.executemany(store.INBOX, [(new_id(), "telegram", one.key, raw, now, "done", "") for _, one, raw in new])
    for statement, place in ((store.EVENT, 0), (store.MOVE, 1), (store.STARTED, 2)):
        db.executemany(statement, [rows[place] for rows in steps])
    db.executemany(store.ANSWER, [row for rows in steps for row in rows[3]])
    db.executemany(store.OUTBOX, [row for rows in steps for row in rows[4]])
    db.execute("COMMIT")


def _inbound(raw: bytes) -> Inbound:
    inbound = to_inbound(orjson.loads(raw), ME)
    if inbound is None:
        raise LookupError("an update that says nothing")
    return inbound


def _pressed(inbound: Inbound) -> tuple[str, Pressed]:
    if not isinstance(inbound.content, Press):
        raise LookupError("an update without a press")
    _, conversation, number, option = inbound.content.data.split(":")
    return conversation, Pressed(int(number), option)


def _step(event: Pressed, inbound: Inbound, row: Sequence[Any], now: int) -> tuple[Any, ...]:
    i, stored, version, contact, check_in, status, step, language, zone, revision, *address = row
    if inbound.sender.id != address[2]:
        raise LookupError("a press of somebody else")
    before = from_state(
        orjson.loads(stored), id=i, kind=FLOW.kind, flow=FLOW.name, revision=revision, language=language, timezone=zone,
        step=step, status=status, version=version,
    )  # fmt: skip
    turn = advance(FLOW, before, event, datetime.fromtimestamp(now / 1e6, ZoneInfo(zone)))
    after = turn.conversation
    due = micros(after.due) if after.due else None
    answers: list[tuple[Any, ...]] = []
    letters: list[tuple[Any, ...]] = []
    for number, effect in enumerate(turn.effects):
        match effect:
            case Record(question, given):
                answers.append(
                    (new_id(), i, contact, question, given.version, "choice", given.number, given.value, given.rest,
                     given.raw, given.given, given.late, language, None, now)
                )  # fmt: skip
            case Redraw(slot, message):
                key = f"conv:{i}:{slot}"
                redraw = f"{key}:v{after.version}.{number}"
                letters.append(_letter(redraw, "redraw", message, key, i, contact, address, now))
            case Say(slot, message, kind):
                letters.append(_letter(f"conv:{i}:{slot}", kind, message, None, i, contact, address, now))
            case _:
                raise LookupError("an effect that a score of 3 to 5 does not have")
    state = orjson.dumps(to_state(after)).decode()
    return (
        (i, after.version, now, orjson.dumps(events.to_json(event)).decode()),
        (after.step, after.status, state, due, after.timer, after.version, language, now, i),
        (now, "started", check_in),
        answers,
        letters,
    )


def _letter(
    key: str, kind: str, message: Outbound, redraws: str | None, conversation: str, contact: str,
    address: Sequence[str], now: int,
) -> tuple[Any, ...]:  # fmt: skip
    return (
        new_id(), key, address[0], orjson.dumps(address).decode(), address[3] or address[2], kind, 0,
        orjson.dumps(to_json(message)).decode(), contact, conversation, redraws, "pending", now, now + DAY, "", 0, "",
        "", "", now,
    )  # fmt: skip


def enter(world: World, folder: Path) -> SameEngine:
    return SameEngine(world.copy("same_engine"))
