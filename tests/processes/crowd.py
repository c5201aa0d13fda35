"""Many customers who answer over some seconds, and what must hold of what they said and were sent."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

import orjson
from sqlalchemy import func, select
from sqlmodel import Session

from bot.clock import ids
from storage import audit
from storage.database import Database
from storage.rows import table
from storage.tables import AddressRow, InboxRow, OutboxRow
from tests.campaign import cast, holds_fold, holds_inbound, holds_outbound
from tests.campaign.cast import Cast
from tests.campaign.fast_clock import FastClock
from tests.campaign.kept import Kept, _histories, _rows
from tests.campaign.play import Play
from tests.campaign.truth import Surface, Truth

_o, _i, _n = table(OutboxRow).c, table(InboxRow).c, table(AddressRow).c


class Crowd(Play):
    """They begin at some moment of `spread` seconds."""

    def __init__(self, cast: Cast, chance: Random, spread: float) -> None:
        super().__init__(cast, chance)
        self._spread = spread

    async def _pause(self) -> None:
        await asyncio.sleep(self._chance.random() * self._spread)


def gather(surface: Surface, count: int) -> Cast:
    customers = tuple(surface.person(f"Ana{number} Costa") for number in range(count))
    everybody = Cast(customers, surface.person(cast.NEWCOMER), surface.person(cast.MANAGER))
    for person in (*customers, everybody.manager):
        surface.acquaint(person)
    return everybody


def prepare(database: Database, surface: Surface, everybody: Cast, clock: FastClock) -> None:
    with database.transaction() as db:
        cast._people(db, surface, everybody, clock.now(), ids(clock.now, Random(3)))
        cast._questions(db, surface, everybody, "sqlite:///unused.db", clock)


def underway(database: Database) -> int:
    """How many messages may be on the wire."""
    return _count(database, (_o.state == "sending") & (_o.kind != "redraw"))


def open_messages(database: Database) -> int:
    return _count(database, _o.state.in_(("pending", "leased", "sending")))


def _count(database: Database, condition: object) -> int:
    with database.reading() as db:
        return int(db.scalar(select(func.count()).where(condition)) or 0)  # type: ignore[arg-type]


def problems(database: Database, surface: Surface, play: Play) -> list[str]:
    """What does not hold, of the invariants of the campaign. Reading histories locks, so this is no reading."""
    with database.transaction() as db:
        kept = _keep(db, surface)
    truth, promised = surface.truth(), tuple(play.answers)
    found = [problem for holds in HOLDS for problem in holds(kept, truth)]
    found += [problem for holds in OUTBOUND for problem in holds(kept, truth, surface)]
    found += [*holds_inbound.not_an_answer(kept, truth, promised), *holds_inbound.twice_an_answer(kept, promised)]
    return [*found, *kept.faults, *truth.violations]


def unknown(database: Database) -> int:
    return _count(database, _o.state == "unknown")


def _keep(db: Session, surface: Surface) -> Kept:
    inbox = {surface.identity(orjson.loads(raw)): state for raw, state in db.execute(select(_i.raw, _i.state))}
    linked = select(_n.external_id, _n.contact_id).where(_n.contact_id.is_not(None))
    contacts = {external: contact for external, contact in db.execute(linked)}
    audited = sum(event.actor == "dana" for event in audit.all_events(db, 10_000))
    broken = audit.broken_at(db)
    faults = () if broken is None else (f"the audit chain is broken at {broken}",)
    return Kept(inbox, _rows(db), _histories(db), contacts, frozenset(), Counter(), audited, faults)


HOLDS: tuple[Callable[[Kept, Truth], Iterator[str]], ...] = (
    holds_inbound.not_in_inbox,
    holds_inbound.not_an_event,
    holds_inbound.twice_an_event,
    holds_inbound.parks_nothing,
    holds_inbound.each_command_ran_once,
    holds_outbound.every_message_ends,
    holds_fold.state_is_the_fold,
    holds_fold.answers_are_the_fold,
    holds_fold.messages_are_the_fold,
)
OUTBOUND: tuple[Callable[[Kept, Truth, Surface], Iterator[str]], ...] = (
    holds_outbound.twice_on_platform,
    holds_outbound.sent_is_there,
    holds_outbound.receipts_differ,
    holds_outbound.looks_old,
)
