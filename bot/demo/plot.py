"""The plot: which actions our people take, and what they type for it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlmodel import Session

from bot.demo.stage import Stage
from storage import actions, feedback, people

HERO = "maria"
HERO_ANSWERS = datetime(2026, 11, 19, 14, 22, tzinfo=UTC)
TITLE = "Logins within one day"
BEHIND = ("maria", "tomas", "rui", "lucia")  # who said something about logins


def earlier(stage: Stage) -> None:
    """Two things that were done in the autumn."""
    _action(stage, datetime(2026, 9, 7, 9, 0, tzinfo=UTC), "dana", "Invoices as PDF/A", "ana", ("beatriz",))
    _finish(stage, datetime(2026, 9, 24, 9, 15, tzinfo=UTC), "dana", "Invoices as PDF/A",
            "invoices come as PDF/A with every delivery.")  # fmt: skip


def shown(stage: Stage) -> None:
    """What our people do in the week."""
    _take(stage, datetime(2026, 11, 19, 14, 40, tzinfo=UTC), "dana", HERO)
    _action(stage, datetime(2026, 11, 19, 14, 50, tzinfo=UTC), "dana", TITLE, "ana", BEHIND)
    _finish(stage, datetime(2026, 11, 20, 9, 50, tzinfo=UTC), "dana", TITLE, "new logins are made within one day.")


def _take(stage: Stage, at: datetime, who: str, whose: str) -> None:
    stage.at(at, lambda: _type(stage, who, "handle {feedback}", (whose,)))


def _action(stage: Stage, at: datetime, who: str, title: str, owner: str, behind: tuple[str, ...]) -> None:
    line = f'action "{title}" --owner {owner} --due "in 2 weeks" --from {{feedback}}'
    stage.at(at, lambda: _type(stage, who, line, behind))


def _finish(stage: Stage, at: datetime, who: str, title: str, sentence: str) -> None:
    async def finish() -> None:
        number = await stage.program.write(lambda db: _number(db, title))
        await stage.post(who, text=f'done A-{number} "{sentence}"')
        await stage.post(who, text=f"approve A-{number}")

    stage.at(at, finish)


async def _type(stage: Stage, who: str, line: str, behind: tuple[str, ...]) -> None:
    """The line with the numbers of what these people said last; a colleague would read them off the alerts."""
    numbers = await stage.program.write(lambda db: _last_points(db))
    said = ",".join(numbers[handle] for handle in behind if handle in numbers)
    await stage.post(who, text=line.format(feedback=said))


def _last_points(db: Session) -> Mapping[str, str]:
    handles = {customer.id: customer.handle for customer in people.everybody(db)}
    return {handles[point.contact_id]: point.name for point in feedback.all_points(db)}


def _number(db: Session, title: str) -> int:
    return next(work.number for work in actions.all_actions(db) if work.title == title)
