"""Raw sqlite3 with the product's pragmas and schema: a group of presses is read, decided and committed at once."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from benchmarks.by_hand.decide import DAY, Decided, Pressed, decide, new_id, pressed
from storage.database import PRAGMAS

FIND = """
SELECT v.id, v.state, v.version, v.contact_id, v.check_in_id, v.status, v.step, v.language,
       a.channel, a.workspace, a.external_id, a.chat_id, a.thread_id
FROM conversation v JOIN address a ON a.id = v.address_id WHERE v.id IN (SELECT value FROM json_each(?))
"""
KNOWN = "SELECT natural_key FROM inbox WHERE natural_key IN (SELECT value FROM json_each(?))"
INBOX = """
INSERT INTO inbox (id, channel, natural_key, raw, received_at, state, reason, tried_by)
VALUES (?, ?, ?, ?, ?, ?, ?, '')
"""
EVENT = "INSERT INTO conversation_event (conversation_id, seq, at, event) VALUES (?, ?, ?, ?)"
MOVE = """
UPDATE conversation SET step = ?, status = ?, state = ?, due_at = ?, timer = ?, version = ?, language = ?, asked_at = ?
WHERE id = ?
"""
ANSWER = """
INSERT INTO answer (id, conversation_id, contact_id, question, version, kind, number, choice, words, raw, given, late,
                    language, superseded_at, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
OUTBOX = """
INSERT INTO outbox (id, dedupe_key, connector, address, chat, kind, priority, message, contact_id, conversation_id,
                    redraws, state, not_before, expires_at, claim, attempts, platform_id, how, reason, created_at,
                    looks)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
"""
STARTED = "UPDATE check_in SET started_at = ?, disposition = ? WHERE id = ? AND started_at IS NULL"


def opened(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    for name, (value, _) in PRAGMAS.items():
        db.execute(f"PRAGMA {name} = {value}")
    return db


def take(
    db: sqlite3.Connection, raws: Sequence[bytes], also: Callable[[], None] = lambda: None
) -> list[tuple[Pressed, Decided]]:
    """One transaction, with what else waits. What came before is left alone, and so is somebody else's press."""
    now = time.time_ns() // 1000
    arrived = [(pressed(orjson.loads(raw)), raw) for raw in raws]
    db.execute("BEGIN IMMEDIATE")
    known = {key for (key,) in db.execute(KNOWN, (_json([press.key for press, _ in arrived]),))}
    new = [(press, raw) for press, raw in arrived if press.key not in known]
    found = {row[0]: row for row in db.execute(FIND, (_json([press.conversation for press, _ in new]),))}
    steps = [_step(press, found[press.conversation], now) for press, _ in new]
    db.executemany(INBOX, [(new_id(), "telegram", press.key, raw, now, "done", "") for press, raw in new])
    for statement, place in ((EVENT, 0), (MOVE, 1), (ANSWER, 2), (STARTED, 3)):
        db.executemany(statement, [rows[place] for _, _, rows in steps])
    db.executemany(OUTBOX, [row for _, _, rows in steps for row in rows[4]])
    also()
    db.execute("COMMIT")
    return [(press, decided) for press, decided, _ in steps]


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _step(press: Pressed, row: Sequence[Any], now: int) -> tuple[Pressed, Decided, tuple[Any, ...]]:
    i, stored, version, contact, check_in, status, step, language, *address = row
    if press.person != address[2] or status != "open" or step != "score":
        raise LookupError("a press of somebody else, or on a question that is not open")
    state = orjson.loads(stored)
    began = round(datetime.fromisoformat(state["opened"]).timestamp() * 1e6)
    decided = decide(press, state, version, began)
    answer = decided.state["answers"]["score"]
    rows = (
        (i, version + 1, now, _json(decided.event)),
        (decided.step, "open", _json(decided.state), decided.closes_at, "expire", version + 1, language, now, i),
        (new_id(), i, contact, "score", 1, "choice", int(press.option), press.option, "", answer[1], "answered", False,
         language, None, now),
        (now, "started", check_in),
        (
            _letter(decided.redraw_key, "redraw", decided.redraw, f"conv:{i}:0", i, contact, address, now),
            _letter(decided.question_key, "reply", decided.question, None, i, contact, address, now),
        ),
    )  # fmt: skip
    return press, decided, rows


def _letter(
    key: str, kind: str, message: dict[str, Any], redraws: str | None, conversation: str, contact: str,
    address: Sequence[str], now: int,
) -> tuple[Any, ...]:  # fmt: skip
    chat = address[3] or address[2]
    return (
        new_id(), key, address[0], _json(address), chat, kind, 0, _json(message), contact, conversation, redraws,
        "pending", now, now + DAY, "", 0, "", "", "", now,
    )  # fmt: skip
