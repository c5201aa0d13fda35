"""What an operator sees and decides after a restore: what would go out, what of it is known, and what shall not."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import SystemRandom
from typing import Any

from sqlmodel import Session

from bot.clock import Clock, SystemClock, ids
from bot.config import ConfigurationError, Settings
from bot.house import flows_of, house_of
from scheduler import release
from scheduler.job import Tick
from scheduler.release import Listed
from storage import audit, outbox, quarantine, replaced
from storage.database import Database
from storage.quarantine import Restored
from storage.replaced import Since

MOST = 20
AGE = re.compile(r"(\d+)\s*(m|h|d)")
UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that waits in a restored backup. `since` is None when the replaced database cannot be read."""

    restored: Restored
    listed: Sequence[Listed]
    since: Since | None

    def counts(self) -> Counter[tuple[str, str]]:
        return Counter((one.item.kind, one.known) for one in self.listed)

    def unknown(self) -> int:
        return sum(one.known == "nobody knows" for one in self.listed)


class Operator:
    """Looks at the restored database and releases it; works beside `yousaid run`."""

    def __init__(self, settings: Settings, database: Database, clock: Clock | None = None) -> None:
        self._database = database
        self._clock = clock or SystemClock()
        self._new_id = ids(self._clock.now, SystemRandom())
        self._house = house_of(settings)
        self._flows = flows_of(settings)

    def look(self) -> Look | None:
        """None when nothing is in quarantine."""
        with self._database.reading() as db:
            restored = quarantine.current(db)
            if restored is None:
                return None
            with replaced.opened(self._database, restored.replaced) as other:
                listed = release.listing(self._tick(db), other, restored.restored_at)
                since = replaced.since(other, restored.made_at) if other else None
        return Look(restored, listed, since)

    def release(self, look: Look, cutoff: datetime | None, choice: str) -> Iterator[tuple[int, int]]:
        """Settles what shall not happen, then ends the quarantine; how much of it is done. Begun again after a stop."""
        doomed = release.not_to_happen(look.listed, cutoff)
        for done in release.settle(doomed, self._transaction):
            yield done, len(doomed)
        with self._database.transaction() as db:
            quarantine.release(db, self._clock.now(), choice)
            for connector in outbox.connectors_underway(db):  # couriers that started in quarantine left these alone
                outbox.abandoned(db, connector)
            audit.note(db, "operator", "release", look.restored.id, choice, self._clock.now())

    def cutoff(self, older_than: str) -> datetime:
        """The moment so long ago. Raises ConfigurationError for what is no age."""
        found = AGE.fullmatch(older_than.strip())
        if not found:
            raise ConfigurationError(f"--drop-older-than: {older_than!r} is no age. Write 30m, 2h or 1d.")
        return self._clock.now() - timedelta(**{UNITS[found[2]]: int(found[1])})

    def _transaction(self, job: Callable[[Tick], None]) -> None:
        with self._database.transaction() as db:
            job(self._tick(db))

    def _tick(self, db: Session) -> Tick:
        return Tick(db, self._clock.now(), self._new_id, self._house, self._flows)


def shown(restored: Restored) -> str:
    return (
        f"a backup of {restored.made_at:%Y-%m-%d %H:%M} UTC was restored: nothing goes out and no job runs; "
        "answers are taken"
    )


def lines(look: Look) -> Iterator[str]:
    """The listing, for people."""
    restored = look.restored
    yield (
        f"QUARANTINE. Restored {restored.restored_at:%Y-%m-%d %H:%M} UTC from {restored.source}, "
        f"made {restored.made_at:%Y-%m-%d %H:%M} UTC."
    )
    yield "Nothing goes out and no job runs. Answers that come in are taken and kept."
    yield from _what_happened_since(look)
    yield ""
    yield from _by_kind(look)
    yield from _by_person(look)
    yield from _what_to_do(look)


def _what_happened_since(look: Look) -> Iterator[str]:
    where = look.restored.replaced
    if look.since is None:
        there = f"{where} cannot be read" if where else "no database was replaced"
        yield f"What was sent between these two moments nobody knows: {there}."
        return
    sent = ", ".join(f"{count} {kind}" for kind, count in sorted(look.since.sent.items())) or "none"
    yield f"The replaced database ({where}) knows what happened after the backup was made:"
    yield f"  messages put in and sent since, of which this database knows nothing: {sent}"
    yield f"  payloads taken since, whose words are only there: {look.since.taken}"


def _by_kind(look: Look) -> Iterator[str]:
    if not look.listed:
        yield "Nothing waits: releasing it sends nothing."
        return
    yield f"{'would go out':<16}{'happened since':>16}{'did not':>10}{'nobody knows':>14}{'not due yet':>13}"
    counts = look.counts()
    for kind in sorted({kind for kind, _ in counts}):
        row = [counts[kind, known] for known in ("done", "not done", "nobody knows", "not due")]
        yield f"{kind:<16}{row[0]:>16}{row[1]:>10}{row[2]:>14}{row[3]:>13}"


def _by_person(look: Look) -> Iterator[str]:
    people = Counter(one.item.whom for one in look.listed)
    if people:
        yield ""
        yield "to"
    for whom, _ in people.most_common(MOST):
        kinds = Counter(one.item.kind for one in look.listed if one.item.whom == whom)
        oldest = min(one.item.due for one in look.listed if one.item.whom == whom)
        what = ", ".join(f"{many} {kind}" for kind, many in sorted(kinds.items()))
        yield f"  {whom:<40} {what} (the oldest due {oldest:%Y-%m-%d %H:%M} UTC)"
    if len(people) > MOST:
        yield f"  and {len(people) - MOST} others; --json has them all"


def _what_to_do(look: Look) -> Iterator[str]:
    yield ""
    yield "What happened since is never repeated. For the rest choose one:"
    yield "  yousaid restore --confirm --release                 everything else goes out"
    yield "  yousaid restore --confirm --drop-older-than 2h      what was due longer ago does not"
    yield "  yousaid restore --confirm --drop-all                what was due before the restore does not"
    if look.unknown():
        yield (
            f"Of {look.unknown()} nobody knows whether they happened: --release may repeat them, "
            "dropped ones are shown as unknown."
        )


def data(look: Look) -> dict[str, Any]:
    restored, since = look.restored, look.since
    return {
        "quarantine": True, "made_at": restored.made_at, "restored_at": restored.restored_at,
        "source": restored.source, "replaced": restored.replaced,
        "since": {"taken": since.taken, "sent": since.sent} if since else None,
        "waiting": [
            {"what": one.held, "kind": one.item.kind, "whom": one.item.whom, "due": one.item.due, "known": one.known}
            for one in look.listed
        ],
    }  # fmt: skip
