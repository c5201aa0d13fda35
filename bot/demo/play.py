"""What is played: twelve weeks of history, then the week that is shown, hour by hour."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, time, timedelta

from bot.channels.web import chat_of
from bot.demo import plot
from bot.demo.cast import MANAGER, PEOPLE, Person
from bot.demo.player import SATURDAY, ZONES, Player
from bot.demo.seeding import bring_in, invite, token_of
from bot.demo.stage import Stage

START = datetime(2026, 8, 24, 6, 0, tzinfo=UTC)
WEEK = datetime(2026, 11, 16, 0, 0, tzinfo=UTC)
END = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
COHORTS = 4
RARELY, OFTEN = range(8 * 60, 17 * 60, 4 * 60), range(7 * 60, 18 * 60, 30)  # minutes of the day
LATECOMERS = "dach"  # a team that joined a week ago: too few answers for a score, as in any beginning
SHOWN_ABOUT = {"iberia": "the March rollout", "nordics": "the releases", "dach": "the kick-off"}


async def history(stage: Stage) -> None:
    """Everybody is invited and introduces themselves to nobody: the assistant does; then two rounds of check-ins."""
    await stage.program.write(lambda db: bring_in(db, stage.program.new_id, stage.clock.now()))
    for number, person in enumerate(PEOPLE):
        joining = WEEK - timedelta(days=7) if person.team == LATECOMERS else START
        _invitation(stage, person, _local(person, joining, 0, 9, 30) + timedelta(minutes=number))
        for round_ in () if person.team == LATECOMERS else (0, COHORTS):
            week = START + timedelta(weeks=1 + number % COHORTS + round_)
            _check_in(stage, person, _local(person, week, _weekday(number), 10, 5 + number), "")
    plot.earlier(stage)
    _ring(stage, START, WEEK, RARELY)
    with _watching(stage, {}):
        await stage.run(WEEK)


async def week(stage: Stage) -> None:
    """The week that is shown. Its answers of people who were asked before it are still to come."""
    for number, person in enumerate(PEOPLE):
        _check_in(stage, person, _local(person, WEEK, _weekday(number), 10, 5 + number), SHOWN_ABOUT[person.team])
    plot.shown(stage)
    _ring(stage, WEEK, END, OFTEN)
    with _watching(stage, {2: plot.HERO_ANSWERS}):
        await stage.run(END)


def _watching(stage: Stage, fixed: dict[int, datetime]) -> ExitStack:
    """Everybody looks at their chat for as long as this lasts."""
    players = stage.players or [Player(person, stage) for person in PEOPLE]
    stage.players = players
    watching = ExitStack()
    for player in players:
        player.fixed = fixed if player.person.handle == plot.HERO else {}
        watching.enter_context(stage.web.watched(chat_of(token_of(player.person.handle)), player))
    return watching


def _weekday(number: int) -> int:
    """Monday to Wednesday: everybody is asked on the same weekday each time, so that the weeks between are whole."""
    return number % 3


def _invitation(stage: Stage, person: Person, moment: datetime) -> None:
    """The manager's link, and the person who opens it a little later, if they do."""

    async def make() -> None:
        await stage.program.write(lambda db: invite(db, person.handle, stage.program.new_id, stage.clock.now()))

    stage.at(moment, make)
    if person.joins:
        opened = moment + timedelta(minutes=stage.chance.randint(5, 50))
        stage.at(opened, lambda: stage.post(person.handle, open=token_of(person.handle)))


def _check_in(stage: Stage, person: Person, moment: datetime, about: str) -> None:
    line = f"checkin {person.handle} {f'about {about}' if about else ''}".strip()
    stage.at(moment, lambda: stage.post(MANAGER[person.team], text=line))


def _local(person: Person, monday: datetime, day: int, hour: int, minute: int) -> datetime:
    date = monday.date() + timedelta(days=day)
    return datetime.combine(date, time(hour), ZONES[person.team]) + timedelta(minutes=minute)


def _ring(stage: Stage, since: datetime, until: datetime, minutes: Sequence[int]) -> None:
    """The clock of the jobs, at these minutes of every working day. What is not due at them does nothing."""
    day = since.replace(hour=0)
    while day < until:
        moments = [day + timedelta(minutes=minute) for minute in minutes if day.weekday() < SATURDAY]
        for moment in moments:
            if since <= moment < until:
                stage.at(moment, stage.ticker.ring)
        day += timedelta(days=1)
