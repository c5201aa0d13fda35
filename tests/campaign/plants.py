"""Bugs on purpose: parts of the program replaced in the child, to show that the campaign would notice."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from bot.app import Program
from bot.batch import Batch
from bot.channel import Channel, Connection, Receive, Taken
from bot.courier import Courier
from bot.leadership import Lease
from conversations.effects import Record
from conversations.events import Event
from conversations.flow import Flow
from storage import database, inbox, outbox, progress, sending
from storage.outbox import Claimed
from storage.points import point
from storage.sending import Ready
from storage.standing import Standing, Step

HANDLED_LATER = 0.02


class AcknowledgesEarly(Program):
    """Says that a payload is stored before it is, as a bot does that queues what it hears in memory."""

    def _connection(self, name: str) -> Connection:
        connection = super()._connection(name)
        return replace(connection, receive=_at_once(connection.receive))


def _at_once(receive: Receive) -> Receive:
    later: set[asyncio.Task[None]] = set()

    async def take(raw: bytes) -> None:
        await asyncio.sleep(HANDLED_LATER)
        await receive(raw)

    async def acknowledge(raw: bytes) -> Taken:
        task = asyncio.create_task(take(raw))
        later.add(task)
        task.add_done_callback(later.discard)
        return Taken("done")

    return acknowledge


class SendsEarly(Program):
    """Sends a message and only then writes down that it is being sent."""

    def _courier(self, channel: Channel, lease: Lease) -> Courier:
        return _Hasty(channel, self.writer, self.outside.clock, self.house, self.new_id, lease, self.is_steady)


class _Hasty(Courier):
    async def _begun(self, row: Claimed) -> Ready | None:
        return await super()._begun(row) if row.redraws else Ready(row)

    async def _sent(self, row: Claimed, receipt: str) -> bool:
        if not row.redraws:
            at = self._clock.now()
            point("courier.answered")
            await self._writer.run(lambda db: sending.begin(db, row, at, self._house, self._new_id))
            point("courier.sending")
        return await super()._sent(row, receipt)


def impatient(milliseconds: int) -> None:
    """Waits shorter for a lock than the program does, so that running out of patience takes no ten seconds."""
    _pragma("busy_timeout", str(milliseconds), milliseconds)


def not_waiting_for_the_disk() -> None:
    """Commits are as quick as memory, for rows that show other things than what a disk keeps."""
    _pragma("synchronous", "OFF", 0)


def _pragma(name: str, value: str, says: str | int) -> None:
    database.PRAGMAS = {**database.PRAGMAS, name: (value, says)}


def _nothing() -> None:
    pass


def _syncs_rarely() -> None:
    _pragma("synchronous", "NORMAL", 1)


def _resends_unknown() -> None:
    """After a start what may have been sent is simply sent again."""

    def abandoned(db: Session, name: str, *_: Any) -> None:
        db.execute(text("UPDATE outbox SET state = 'pending', claim = '' WHERE state IN ('leased', 'sending')"))

    sending.abandoned = abandoned  # type: ignore[assignment]


def _forgets_keys() -> None:
    """Whatever arrives is new, even what came before."""
    first = inbox.first_sight

    def first_sight(db: Session, arrivals: Sequence[inbox.Arrived], now: datetime) -> set[str]:
        again = [replace(one, natural_key=f"{one.natural_key}:{one.id}") for one in arrivals]
        return {key.rpartition(":")[0] for key in first(db, again, now)}

    inbox.first_sight = first_sight


def _forgets_receipts() -> None:
    """Marks a message sent without the id that the platform gave it."""
    marks = sending.sent

    def sent(db: Session, row: Claimed, receipt: str, now: datetime, new_id: Any, how: str = "response") -> None:
        marks(db, row, "", now, new_id, how)

    sending.sent = sent


def _sends_again_after_timeout() -> None:
    """What got no answer is taken for not sent."""

    def unknown(db: Session, row: Claimed, words: str, now: datetime, *_: Any) -> None:
        outbox.wait(db, row, now + outbox.SOON, words)

    sending.unknown = unknown  # type: ignore[assignment]


def _parks_nothing_but_drops() -> None:
    """A payload that cannot be read leaves no trace."""
    takes = Batch.take

    def take(self: Batch, payloads: Sequence[tuple[str, bytes]]) -> list[Taken]:
        return [Taken("ignored")] * len(payloads) if len(payloads) > 1 else takes(self, payloads)

    Batch.take = take  # type: ignore[method-assign]


def _counts_events_wrong() -> None:
    """The stored version of a conversation is not that of its events."""
    saves = progress.save

    def save(db: Session, steps: Sequence[Step], new_id: Any, house: Any) -> None:
        saves(db, steps, new_id, house)
        for step in steps[:1]:
            bump = text("UPDATE conversation SET version = version + 1 WHERE id = :id AND version % 3 = 0")
            db.execute(bump, {"id": step.turn.conversation.id})

    progress.save = save


def _loses_answers() -> None:
    """Now and then an answer is not written, although everything else is."""
    number = count(1)
    takes = progress.take

    def take(standing: Standing, flow: Flow, event: Event, now: datetime) -> Step:
        step = takes(standing, flow, event, now)
        kept = tuple(effect for effect in step.turn.effects if not isinstance(effect, Record) or next(number) % 4)
        return replace(step, turn=replace(step.turn, effects=kept))

    progress.take = take


def _gives_up_refused() -> None:
    """A message that was told to wait is counted as failed for ever."""

    def wait(
        db: Session, row: Claimed, until: datetime, reason: str, *, refused: bool = True, lives_on: bool = False
    ) -> None:
        outbox.move(db, row, "failed", reason=reason, claim="")

    outbox.wait = wait


@dataclass(frozen=True, slots=True)
class Plant:
    """A bug on purpose, and the row that must notice it."""

    what: str
    row: str
    program: type[Program] = Program
    apply: Callable[[], None] = _nothing


PLANTS: Mapping[str, Plant] = {
    "": Plant("none", ""),
    "early-ack": Plant("acknowledges a payload before it is stored", "kills-sqlite", program=AcknowledgesEarly),
    "send-before-commit": Plant("sends before the row says so", "kills-sqlite", program=SendsEarly),
    "resend-unknown": Plant("sends again what may have arrived", "kills-sqlite", apply=_resends_unknown),
    "forget-keys": Plant("takes a payload that came twice twice", "platform-faults", apply=_forgets_keys),
    "forget-receipts": Plant("marks sent without a receipt", "kills-sqlite", apply=_forgets_receipts),
    "normal-sync": Plant("commits without waiting for the disk", "power-cuts", apply=_syncs_rarely),
    "drop-batches": Plant("acknowledges a batch and drops it", "kills-sqlite", apply=_parks_nothing_but_drops),
    "miscount": Plant("a state that is not the fold of its events", "kills-sqlite", apply=_counts_events_wrong),
    "lose-answers": Plant("does not write an answer now and then", "kills-sqlite", apply=_loses_answers),
    "resend-timeout": Plant("sends again when no answer came", "platform-faults", apply=_sends_again_after_timeout),
    "fail-refused": Plant("fails what was only told to wait", "platform-faults", apply=_gives_up_refused),
}
