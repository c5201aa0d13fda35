"""Runs the demo: plays the autumn, shows the week as it goes, writes what would have been sent, and the table."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import structlog
from sqlmodel import Session

from bot.channels.web import NAME
from bot.demo import payloads, play
from bot.demo.cast import PEOPLE, TEAMS
from bot.demo.outcome import Outcome, outcomes
from bot.demo.setting import FOLDER, fresh, settings
from bot.demo.show import Bar, Screen
from bot.demo.stage import Stage
from bot.demo.story import Story
from bot.demo.virtual import play as in_virtual_time
from storage import digests, migrations, people, transcript
from storage.database import Database

DAY = timedelta(days=1)
ANSWERED = ("completed", "partial", "started")


def run(screen: Screen, *, seed: int, hours_a_second: float, database: Path, folder: Path = FOLDER) -> None:
    """The same seed gives the same lines and the same files, byte for byte."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    fresh(database)
    found, written = in_virtual_time(_play(screen, seed, hours_a_second, database, folder))
    screen.outcome(found, written)
    screen.line()
    screen.line(f"  Digest text        {written[0]}   (also as Slack JSON, Telegram HTML)")
    screen.line(f"  All payloads       {folder}/slack, {folder}/telegram   (one file a chat)")


async def _play(
    screen: Screen, seed: int, hours_a_second: float, database: Path, folder: Path
) -> tuple[Sequence[Outcome], list[Path]]:
    stage = Stage(settings(database), play.START, seed)
    async with stage.program:
        screen.ok("database", f"{database} (SQLite, at migration {migrations.head()})")
        await play.history(stage)
        weeks = (play.WEEK - play.START).days // 7
        screen.ok("sample data", f"{len(TEAMS)} teams, {len(PEOPLE)} customers, {weeks} weeks of history")
        screen.ok("chat", f"{len(PEOPLE)} simulated customers{_speed(hours_a_second)}")
        screen.line()
        await _show_week(screen, stage, hours_a_second)
    return _results(database, folder)


def _speed(hours_a_second: float) -> str:
    return f", 1 second = {hours_a_second:g} hours" if hours_a_second else ""


async def _show_week(screen: Screen, stage: Stage, hours_a_second: float) -> None:
    story = Story(play.WEEK)
    with screen.bar(play.WEEK, play.END, hours_a_second) as bar:
        stage.passed = partial(_pass, screen, stage, story, bar)
        await play.week(stage)
    _tell(screen, stage.program.database, story, play.END + DAY)


def _pass(screen: Screen, stage: Stage, story: Story, bar: Bar, moment: datetime) -> None:
    """The story is told once for each day, the bar moves all the time."""
    bar.passed(moment)
    if moment - story.told_until > DAY:
        _tell(screen, stage.program.database, story, moment)
        with stage.program.database.reading() as db:
            bar.counted = _counted(db)


def _tell(screen: Screen, database: Database, story: Story, until: datetime) -> None:
    with database.reading() as db:
        for line in story.lines(db, until):
            screen.line(f"  {line}")


def _counted(db: Session) -> str:
    asked = [digests.asked(db, team.id, play.WEEK, play.END) for team in people.teams(db)]
    answered = sum(one.get(disposition, 0) for one in asked for disposition in ANSWERED)
    return f"asked {sum(sum(one.values()) for one in asked)}  answered {answered}"


def _results(file: Path, folder: Path) -> tuple[Sequence[Outcome], list[Path]]:
    database = Database(f"sqlite:///{file}")
    try:
        with database.reading() as db:
            sent = transcript.sent_between(db, NAME, play.WEEK, play.END + DAY)
            return outcomes(db, play.END.date()), payloads.write(folder, sent)
    finally:
        database.close()
