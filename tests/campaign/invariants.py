"""The invariants: what must hold after every run, whatever was killed when."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from storage.database import Database
from tests.campaign import holds_fold, holds_inbound, holds_outbound
from tests.campaign.kept import Kept, keep
from tests.campaign.truth import Surface, Truth


@dataclass(frozen=True, slots=True)
class Found:
    problems: tuple[str, ...]
    unknown: int
    lost: int
    duplicates: int
    answers: int
    messages: int


def check(url: str, surface: Surface, promised: tuple[tuple[str, str], ...]) -> Found:
    """`promised` are the words that people typed as answers. Nobody may be using the database."""
    opened = Database(url)
    try:
        with opened.transaction() as db:  # a reading one locks no rows on Postgres, and some queries do
            kept = keep(db, surface)
    finally:
        opened.close()
    truth = surface.truth()
    lost = [
        *holds_inbound.not_in_inbox(kept, truth),
        *holds_inbound.not_an_event(kept, truth),
        *holds_inbound.not_an_answer(kept, truth, promised),
    ]
    twice = [
        *holds_inbound.twice_an_event(kept, truth),
        *holds_inbound.twice_an_answer(kept, promised),
        *holds_outbound.twice_on_platform(kept, truth, surface),
    ]
    rest = [problem for holds in REST for problem in holds(kept, truth)]
    rest += [problem for holds in OUTBOUND for problem in holds(kept, truth, surface)]
    unknown = sum(row.state == "unknown" for row in kept.outbox)
    answers = sum(len(history.answers) for history in kept.histories)
    return Found((*lost, *twice, *rest), unknown, len(lost), len(twice), answers, len(truth.seen))


def _database_is_whole(kept: Kept, _: Truth) -> Iterator[str]:
    yield from kept.faults


def _platform_has_no_complaint(_: Kept, truth: Truth) -> Iterator[str]:
    for violation in truth.violations:
        yield f"the platform complains: {violation}"


REST: tuple[Callable[[Kept, Truth], Iterator[str]], ...] = (
    holds_inbound.parks_nothing,
    holds_inbound.each_choice_of_language_is_answered_once,
    holds_inbound.each_command_ran_once,
    holds_outbound.every_message_ends,
    holds_fold.state_is_the_fold,
    holds_fold.answers_are_the_fold,
    holds_fold.messages_are_the_fold,
    _database_is_whole,
    _platform_has_no_complaint,
)
OUTBOUND: tuple[Callable[[Kept, Truth, Surface], Iterator[str]], ...] = (
    holds_outbound.sent_is_there,
    holds_outbound.receipts_differ,
    holds_outbound.looks_old,
)
