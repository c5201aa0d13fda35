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


RELEASES = "Release notes before every release"


def earlier(stage: Stage) -> None:
    """What was begun in the autumn, and mostly done."""
    _action(stage, _on(9, 7, 9, 0), "dana", "Invoices as PDF/A", "ana", ("beatriz",))
    _finish(stage, _on(9, 24, 9, 15), "dana", "Invoices as PDF/A", "invoices come as PDF/A with every delivery.")
    _action(stage, _on(10, 5, 9, 0), "lars", RELEASES, "lars", ("ingrid", "astrid"))


def shown(stage: Stage) -> None:
    """What our people do in the week, and one customer who writes without being asked."""
    _finish(stage, _on(11, 17, 9, 40), "lars", RELEASES, "release notes come two days before every release.")
    _take(stage, _on(11, 19, 14, 40), "dana", HERO)
    _action(stage, _on(11, 19, 14, 50), "dana", TITLE, "ana", BEHIND)
    stage.at(_on(11, 19, 16, 10), lambda: stage.post("carla", text="Can somebody call me about the second contract?"))
    _finish(stage, _on(11, 20, 9, 50), "dana", TITLE, "new logins are made within one day.")
    line = f'checkin {HERO} about the first days with the new logins --override "she can be tried out on the page"'
    stage.at(_on(11, 23, 9, 45), lambda: stage.post("dana", text=line))


def _on(month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


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
