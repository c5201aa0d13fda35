"""The campaign itself: it passes on the product, and it fails when there is something to find."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from tests.campaign.__main__ import options_from
from tests.campaign.boundaries import boundaries, names_in
from tests.campaign.campaign import Campaign
from tests.campaign.plan import Plan, missing


def campaign(folder: Path, *arguments: str) -> bool:
    """A small one, on one surface: one look and three kills."""
    options = options_from(["--kills", "3", "--surface", "telegram-polling", *arguments])

    async def go() -> bool:
        return await Campaign(options, folder).go()

    return asyncio.run(go())


@pytest.mark.slow
def test_a_killed_program_loses_nothing_and_sends_nothing_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = campaign(tmp_path, "--only", "courier.sending")

    said = capsys.readouterr().out
    assert held, said
    assert "4 passed, 0 failed" in said
    assert " 0 lost, 0 duplicates" in said


@pytest.mark.slow
def test_an_acknowledgement_before_the_commit_is_noticed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = campaign(tmp_path, "--only", "desk.written", "--plant", "early-ack")

    said = capsys.readouterr().out
    assert not held
    assert "acknowledged but not in the inbox" in said
    assert "again: python -m tests.campaign --seed 1 --run " in said


@pytest.mark.slow
def test_a_message_sent_before_the_commit_is_noticed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = campaign(tmp_path, "--only", "courier.answered", "--plant", "send-before-commit")

    said = capsys.readouterr().out
    assert not held
    assert "on the platform 1 times too often" in said


@pytest.mark.slow
def test_a_boundary_that_is_never_reached_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = campaign(tmp_path, "--only", "slack.heard")

    said = capsys.readouterr().out
    assert not held
    assert "NOT REACHED often enough: slack.heard" in said


def test_boundaries_are_found_by_reading_the_source() -> None:
    source = 'point("desk.begun")\nthings.point(db, "F-1")\npoint(db, word)\npoint(name)\n'

    assert list(names_in(source)) == ["desk.begun"]
    assert {"desk.begun", "courier.sending", "writer.before-commit"} <= boundaries().keys()


def test_every_boundary_is_aimed_at_three_times() -> None:
    passed = {"telegram-polling": Counter({"a": 40, "b": 1}), "slack-socket": Counter({"a": 4})}
    plan = Plan(1, passed, again=0.5)

    trials = plan.trials(["a", "b", "never"], kills=0)

    aims = Counter(trial.kills[0].partition(":")[0] for trial in trials)
    assert aims == {"a": 3, "b": 3}
    assert trials == Plan(1, passed, again=0.5).trials(["a", "b", "never"], kills=0)
    assert missing(["a", "b", "never"], aims) == ["never"]
