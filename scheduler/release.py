"""Ends the quarantine of a restored backup: what would happen, what is known of it, and what may not happen again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from sqlmodel import Session

from scheduler import held
from scheduler.job import Tick
from scheduler.waiting import WAITS, Later, Settled, Waiting
from storage.rows import chunks

CHUNK = 200
Known: TypeAlias = Literal["done", "not done", "nobody knows", "not due"]


@dataclass(frozen=True, slots=True)
class Listed:
    """One thing that waits, by the name of its kind, and what the replaced database says of it."""

    held: str
    item: Waiting
    later: Later | None
    restored_at: datetime

    @property
    def known(self) -> Known:
        """Whether it happened after the backup was made. What was not due before the restore cannot have."""
        if self.later is not None:
            return "not done" if self.later.state == WAITS else "done"
        return "nobody knows" if self.item.due <= self.restored_at else "not due"


def listing(tick: Tick, replaced: Session | None, restored_at: datetime) -> list[Listed]:
    """Everything that would go out or happen, now or at its time, if the quarantine ended."""
    return [
        Listed(name, item, laters.get(item.id), restored_at)
        for name, kind in held.known().items()
        for chunk in chunks(kind.waiting(tick), CHUNK)
        for laters in [kind.later(replaced, chunk) if replaced else {}]
        for item in chunk
    ]


def not_to_happen(listed: Sequence[Listed], cutoff: datetime | None) -> list[Listed]:
    """What happened already, and with a cutoff whatever was due by then. What came in since the restore may happen."""
    return [one for one in listed if one.known == "done" or (cutoff and one.item.due <= min(cutoff, one.restored_at))]


def settle(doomed: Sequence[Listed], transaction: Callable[[Callable[[Tick], None]], None]) -> Iterator[int]:
    """Makes sure that these do not happen, some in each transaction; how many are settled so far.

    It may be begun again after it was interrupted: what was settled is not listed any more.
    """
    done = 0
    for name, kind in held.known().items():
        for chunk in chunks(((one.item, one.later) for one in doomed if one.held == name), CHUNK):
            transaction(_settling(kind.settle, chunk))
            done += len(chunk)
            yield done


def _settling(settle: Callable[[Tick, Sequence[Settled]], None], chunk: Sequence[Settled]) -> Callable[[Tick], None]:
    return lambda tick: settle(tick, chunk)
