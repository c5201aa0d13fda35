"""Parked payloads go through the desk's turn again: by hand, or by themselves when the program is a new one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

import structlog
from sqlmodel import Session

from bot.batch import Batch
from bot.bench import Bench
from bot.version import program
from storage import audit, inbox
from storage.writer import Writer

Outcome: TypeAlias = Literal["done", "ignored", "seen", "parked", "left", "missing"]
BY_ITSELF = "yousaid"
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of one payload.

    done: its turn was taken; ignored: it says nothing to us; seen: it had come again and was taken then; parked: it
    cannot be taken yet; left: it was not touched; missing: there is none.
    """

    id: str
    outcome: Outcome
    words: str

    @property
    def is_taken(self) -> bool:
        return self.outcome in ("done", "ignored", "seen")


def replay(db: Session, bench: Bench, payload_id: str, actor: str) -> Replayed:
    """One parked payload in the open transaction, with a line in the audit trail."""
    payload = inbox.held(db, payload_id)
    if payload is None:
        return Replayed(payload_id, "missing", "there is no such payload")
    if payload.state != "parked":
        return Replayed(payload_id, "left", f"it is {payload.state}; only parked ones are replayed")
    if payload.channel not in bench.translators:
        return Replayed(payload_id, "left", f"{payload.channel} is not enabled, so nothing can read it")
    taken = Batch(db, bench).once_more(payload)
    audit.note(db, actor, "inbox replay", payload_id, taken.state, bench.now())
    return _told(db, payload_id, taken.state)


def _told(db: Session, payload_id: str, state: str) -> Replayed:
    match state:
        case "done":
            return Replayed(payload_id, "done", "its turn was taken")
        case "ignored":
            return Replayed(payload_id, "ignored", "it can be read now, and says nothing to us")
        case "seen":
            return Replayed(payload_id, "seen", "the same thing came again and was taken then")
        case _:
            left = inbox.the(db, payload_id)
            return Replayed(payload_id, "parked", left.reason if left else "")


def refused(db: Session, bench: Bench, payload_id: str, actor: str, error: Exception) -> Replayed:
    """The database refused what its turn would have written: it stays parked, in a transaction of its own."""
    payload, reason = inbox.held(db, payload_id), f"{type(error).__name__} while it was taken"
    if payload is not None and payload.state == "parked":
        inbox.park(db, payload.natural_key, reason, program())
        audit.note(db, actor, "inbox replay", payload_id, "parked", bench.now())
    return Replayed(payload_id, "parked", reason)


async def retry_parked(writer: Writer, bench: Bench, committed: Callable[[], None]) -> None:
    """What another program could not take is tried by this one, one payload a transaction, once."""
    channels = list(bench.translators)
    if not await writer.run(lambda db: inbox.parked_ids(db, channels)):
        return
    waiting = await writer.run(lambda db: inbox.parked_ids(db, channels, besides=program()))
    outcomes = [await _retry(writer, bench, one) for one in waiting]
    if outcomes:
        taken = sum(one.is_taken for one in outcomes)
        log.info("parked_tried_again", program=program(), taken=taken, parked=len(outcomes) - taken)
        committed()


async def _retry(writer: Writer, bench: Bench, payload_id: str) -> Replayed:
    try:
        return await writer.run(partial(replay, bench=bench, payload_id=payload_id, actor=BY_ITSELF))
    except Exception as error:  # noqa: BLE001 an outer loop: this payload's own trouble
        return await writer.run(
            partial(refused, bench=bench, payload_id=payload_id, actor=BY_ITSELF, error=error)
        )  # fmt: skip
