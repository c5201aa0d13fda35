"""What the week came to, team by team: asked, answered, the score with its n, what waits for us, what was closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from conversations.statistics import TOO_FEW, Shown, mean, show
from scheduler.periods import Week, week_before
from storage import digests, people
from storage.people import Group

BARS = "▁▂▃▄▅▆▇█"
WEEKS, ROLLING = 12, timedelta(weeks=4)
ANSWERED = ("completed", "partial", "started")
NO_SCORE = "·"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of the table. `course` has a character for each of twelve weeks, over the four weeks before its end."""

    team: str
    asked: int
    answered: int
    score: Shown
    course: str
    needs_reply: int
    closed: int


def outcomes(db: Session, day: date) -> list[Outcome]:
    """Of the week before this Monday, the team that asked most first."""
    found = [_outcome(db, team, week_before(day, ZoneInfo(team.timezone))) for team in people.teams(db)]
    return sorted(found, key=lambda one: -one.asked)


def _outcome(db: Session, team: Group, week: Week) -> Outcome:
    asked = digests.asked(db, team.id, week.since, week.until)
    waiting = digests.without_outcome(db, team.id, week.until)
    return Outcome(
        team=team.name,
        asked=sum(asked.values()),
        answered=sum(asked.get(disposition, 0) for disposition in ANSWERED),
        score=show(mean(_numbers(db, team, week.until - timedelta(weeks=WEEKS), week.until))),
        course="".join(_courses(db, team, week.until)),
        needs_reply=sum(point.kind in ("complaint", "remark") for point in waiting),
        closed=len(digests.told(db, team.id, week.since, week.until)),
    )


def _numbers(db: Session, team: Group, since: datetime, until: datetime) -> list[int]:
    return [one.number for one in digests.scores(db, team.id, since, until)]


def _courses(db: Session, team: Group, until: datetime) -> list[str]:
    ends = [until - timedelta(weeks=ago) for ago in reversed(range(WEEKS))]
    return [bar(_numbers(db, team, end - ROLLING, end)) for end in ends]


def bar(numbers: Sequence[int]) -> str:
    """The axis is the whole scale from 1 to 5; too few answers are a dot, not a score."""
    if len(numbers) < TOO_FEW:
        return NO_SCORE
    height = (mean(numbers).value - 1) / 4
    return BARS[min(int(height * len(BARS)), len(BARS) - 1)]


def table(found: Sequence[Outcome]) -> list[str]:
    """As text, one line a team."""
    head = f"{'Team':<9}{'Asked':>7}   {'Answered':>9}   {'Score (12 weeks)':<35}{'Needs a reply':>13}{'Closed':>9}"
    return [head, "─" * len(head), *map(_row, found)]


def _row(one: Outcome) -> str:
    share = f"{one.answered} ({round(100 * one.answered / one.asked)}%)" if one.asked else "0"
    words = f"{_score(one.score):<21}{one.course if one.score.estimate else '':<14}"
    return f"{one.team:<9}{one.asked:>7}   {share:>9}   {words}{one.needs_reply:>13}{one.closed:>9}"


def _score(score: Shown) -> str:
    if score.estimate is None:
        return "too few answers"
    low = ", low n" if "low n" in score.words else ""
    return f"{score.estimate.value:.1f} of 5{low} ({score.n})"
