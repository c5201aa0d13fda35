"""How the look at the invariants goes on from chunk to chunk, and what became of what it found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, literal, select, update
from sqlmodel import Session

from storage.invariant import Looked, Wrong
from storage.rows import add, change, table
from storage.tables import InvariantRun, Violation

NewId = Callable[[], str]
KEPT = 1000  # of one invariant: beyond that nobody reads them one by one, and they are only counted

_r, _w = table(InvariantRun).c, table(Violation).c


@dataclass(frozen=True, slots=True)
class Place:
    """Where the look at one invariant goes on, and when it began; None when it begins."""

    name: str
    after: str
    began_at: datetime | None


@dataclass(frozen=True, slots=True)
class Run:
    """The latest look at one invariant."""

    name: str
    day: str
    looked_at: int
    found: int
    began_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Known:
    """A violation that was found, and since when; `mended` when it is not there any more."""

    invariant: str
    subject: str
    words: str
    found_at: datetime
    mended: bool


def next_place(db: Session, names: Iterable[str], day: str) -> Place | None:
    """The invariant that is to be looked at now: one that is half done, then those not looked at on this day."""
    at = {name: row for name, *row in db.execute(select(_r.name, _r.day, _r.after, _r.began_at, _r.ended_at))}
    wanted = sorted(names)
    for name in wanted:
        if name in at and at[name][3] is None:
            return Place(name, at[name][1], at[name][2])
    missing = (name for name in wanted if name not in at or at[name][0] != day)
    return next((Place(name, "", None) for name in missing), None)


def note(db: Session, place: Place, looked: Looked, day: str, now: datetime, new_id: NewId) -> None:
    """Keeps what one chunk showed. What is found again was known; what comes back after a mend is new."""
    if place.began_at is None:
        _begin(db, place.name, day, now)
    found = db.scalar(select(_r.found).where(_r.name == place.name)) or 0
    _keep(db, place.name, looked.wrong[: max(0, KEPT - found)], now, new_id)
    so_far = {"looked_at": _r.looked_at + looked.count, "found": _r.found + len(looked.wrong), "after": looked.after}
    ended = {} if looked.after else {"ended_at": now}
    db.execute(update(table(InvariantRun)).where(_r.name == place.name).values(**so_far, **ended))


def _begin(db: Session, name: str, day: str, now: datetime) -> None:
    fresh: dict[str, Any] = {
        "name": name, "day": day, "after": "", "looked_at": 0, "found": 0, "began_at": now, "ended_at": None,
    }  # fmt: skip
    if db.scalar(select(_r.name).where(_r.name == name)):
        change(db, InvariantRun, [fresh], key="name")
    else:
        add(db, InvariantRun, [fresh])


def _keep(db: Session, name: str, wrong: Sequence[Wrong], now: datetime, new_id: NewId) -> None:
    found = {one.subject: one.words for one in wrong}
    rows = select(_w.id, _w.subject, _w.mended_at).where(_w.invariant == name, _w.subject.in_(sorted(found)))
    known = {subject: (i, mended) for i, subject, mended in db.execute(rows)}
    seen = [{"id": i, "words": found[subject], "seen_at": now} for subject, (i, _) in known.items()]
    change(db, Violation, seen)
    back = {"found_at": now, "told_at": None, "mended_at": None}
    change(db, Violation, [{"id": i, **back} for i, mended in known.values() if mended])
    fresh = {"invariant": name, "found_at": now, "seen_at": now}
    new = sorted(found.keys() - known.keys())
    add(db, Violation, [{"id": new_id(), "subject": one, "words": found[one], **fresh} for one in new])


def settle(db: Session, name: str, now: datetime) -> tuple[list[Known], list[Known]]:
    """At the end of a look: what is new and was not told, and what is mended, as it was not found any more.

    Both count as told from now on.
    """
    began, found = db.execute(select(_r.began_at, _r.found).where(_r.name == name)).one()
    gone = and_(_w.invariant == name, _w.mended_at.is_(None), _w.seen_at < began, literal(found <= KEPT))
    mended = _violations(db, gone & _w.told_at.is_not(None))
    db.execute(update(table(Violation)).where(gone).values(mended_at=now))
    untold = and_(_w.invariant == name, _w.mended_at.is_(None), _w.told_at.is_(None))
    new = _violations(db, untold)
    db.execute(update(table(Violation)).where(untold).values(told_at=now))
    return new, mended


def open_ones(db: Session) -> list[Known]:
    """What does not hold as far as is known, the oldest first."""
    return _violations(db, _w.mended_at.is_(None))


def runs(db: Session) -> list[Run]:
    columns = (_r.name, _r.day, _r.looked_at, _r.found, _r.began_at, _r.ended_at)
    return [Run(*row) for row in db.execute(select(*columns).order_by(_r.name))]


def _violations(db: Session, which: Any) -> list[Known]:
    columns = (_w.invariant, _w.subject, _w.words, _w.found_at, _w.mended_at)
    rows = db.execute(select(*columns).where(which).order_by(_w.found_at, _w.id))
    return [Known(name, subject, words, at, mended is not None) for name, subject, words, at, mended in rows]
