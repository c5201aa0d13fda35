"""`yousaid demo`: ends by itself, tells the same story twice, and writes payloads the platforms would take."""

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from bot.channels.slack import limits
from bot.demo.outcome import bar
from bot.demo.setting import settings
from bot.demo.virtual import VirtualClock, play

ROOT = Path(__file__).parent.parent
CODE = "from bot.cli import main; main()"
FIRST = "yousaid demo      no tokens, no network, everything stays on this machine"


def start(folder: Path, *options: str, seed: str = "random", **environment: str) -> "subprocess.Popen[str]":
    """In a folder of its own. Another hash seed each time: the order of a set must not be seen anywhere."""
    env = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONHASHSEED": seed, **environment}
    command = [sys.executable, "-W", "error", "-c", CODE, "demo", "--no-web", *options]
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def end(running: "subprocess.Popen[str]") -> str:
    shown, errors = running.communicate(timeout=300)
    assert (running.returncode, errors) == (0, "")
    return shown


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in (folder / "data" / "demo").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return [tmp_path_factory.mktemp("demo") for _ in range(2)]


@pytest.fixture(scope="module")
def stories(folders: list[Path]) -> list[str]:
    """Two runs at once; what this machine has in its environment must not show."""
    other = {"YOUSAID_TELEGRAM__ENABLED": "true", "YOUSAID_INSTANCE__NAME": "Contoso", "TZ": "Asia/Tokyo"}
    return [end(one) for one in [start(folders[0]), start(folders[1], **other)]]


@pytest.mark.slow
def test_one_seed_gives_one_story_and_the_same_files(folders: list[Path], stories: list[str]) -> None:
    first, second = (files(folder) for folder in folders)

    assert stories[0] == stories[1]
    assert first == second
    assert len(first) > 40


@pytest.mark.slow
def test_the_story_closes_the_loop(stories: list[str]) -> None:
    lines = stories[0].splitlines()

    assert lines[0] == FIRST
    assert any("Low answer: Maria Lopes (Northwind) gave 2 of 5" in line for line in lines)
    assert any("Update to" in line and "3 others" in line for line in lines)
    assert sum(line.count("says it works now") for line in lines if " Dana " in line and "Logins" in line) == 3
    assert sum(line.count("not solved yet") for line in lines if " Dana " in line) == 1
    assert any(line.split()[:4] == ["Iberia", "11", "8", "(73%)"] for line in lines)
    assert any(line.split()[:1] == ["DACH"] and "too few answers" in line for line in lines)


@pytest.mark.slow
def test_the_digests_come_at_nine_by_the_clock_of_each_team(stories: list[str]) -> None:
    digests = [line.split()[:3] for line in stories[0].splitlines() if "week 47:" in line]

    assert digests == [["Mon", "08:00", "#dach"], ["Mon", "08:00", "#nordics"], ["Mon", "09:00", "#iberia"]]


@pytest.mark.slow
def test_what_would_have_been_sent_is_within_the_limits(folders: list[Path], stories: list[str]) -> None:
    slack = [
        message["payload"]
        for path in (folders[0] / "data/demo/slack").iterdir()
        for message in json.loads(path.read_text())
    ]
    telegram = [
        message["payload"]
        for path in (folders[0] / "data/demo/telegram").iterdir()
        for message in json.loads(path.read_text())
    ]

    assert [problem for payload in slack for problem in limits.problems(payload)] == []
    assert len(slack) == len(telegram) > 150
    assert all(0 < len(payload["text"]) <= 4096 and payload["parse_mode"] == "HTML" for payload in telegram)


@pytest.mark.slow
def test_as_json_for_programs(tmp_path: Path) -> None:
    told = orjson.loads(end(start(tmp_path, "--json", "--seed", "2")))

    assert told["week"] == "2026-W47"
    assert [(team["team"], team["asked"]) for team in told["teams"]] == [("Iberia", 11), ("Nordics", 7), ("DACH", 3)]


def test_the_first_line_comes_before_the_heavy_work(tmp_path: Path) -> None:
    """Half a second on an idle machine; the limit here leaves room for the other tests beside it."""
    began = time.monotonic()
    running = start(tmp_path)
    assert running.stdout
    first = running.stdout.readline()
    taken = time.monotonic() - began
    running.kill()
    running.communicate()

    assert first.rstrip() == FIRST
    assert taken < 3


def test_an_hour_of_virtual_time_takes_no_time() -> None:
    start = datetime(2026, 11, 16, tzinfo=UTC)

    async def main() -> datetime:
        clock = VirtualClock(start)
        await clock.go_to(start + timedelta(hours=1))
        return clock.now()

    assert play(main()) - start == timedelta(hours=1, milliseconds=1)


def test_a_score_of_few_is_no_bar() -> None:
    assert [bar(numbers) for numbers in ([5] * 4, [1] * 5, [3] * 5, [5] * 5)] == ["·", "▁", "▅", "█"]


def test_the_demo_opens_no_socket_without_a_page(tmp_path: Path) -> None:
    chosen = settings(tmp_path / "demo.db")

    assert (chosen.web.bind, chosen.telegram.enabled, chosen.slack.enabled) == ("", False, False)
