"""`yousaid run` as a process of its own: it starts, it stops when told, and what is wrong is one line."""

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import FakeTelegram

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-c", "from bot.cli import main; main()", "run"]
NEEDED = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "PYTHONWARNINGS": "error"}
ANY_PORT = {"YOUSAID_WEB__BIND": "127.0.0.1:0"}


@contextmanager
def running(folder: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A started program, killed at the end if it is still there."""
    with subprocess.Popen(
        COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder, env=NEEDED | environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until_up(process: subprocess.Popen[str]) -> str:
    """What it says until it runs."""
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl-C stops" in line:
            return said
    assert process.stderr is not None
    raise AssertionError(f"It ended: {said}{process.stderr.read()}")


def ended(process: subprocess.Popen[str], how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
    """Its exit code and what it still says, after being told to stop."""
    process.send_signal(how)
    out, err = process.communicate(timeout=30)
    return process.returncode, out + err


def refused(folder: Path, **environment: str) -> str:
    """The one line a start that fails ends with."""
    done = subprocess.run(
        COMMAND, capture_output=True, text=True, cwd=folder, env=NEEDED | environment, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, ""), done
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_runs_until_it_is_told_to_stop(tmp_path: Path, how: signal.Signals) -> None:
    with running(tmp_path, **ANY_PORT) as process:
        said = until_up(process)
        code, rest = ended(process, how)

    assert "http://127.0.0.1:" in said
    assert (code, "Traceback" in rest) == (0, False), rest
    assert (tmp_path / "data" / "yousaid.db").exists()


def test_a_second_one_on_the_same_file_is_refused(tmp_path: Path) -> None:
    with running(tmp_path, **ANY_PORT) as first:
        until_up(first)

        assert refused(tmp_path, **ANY_PORT) == (
            f"yousaid: Another `yousaid run` (process {first.pid}) uses this database. "
            "Stop it first, or use another file."
        )
        assert ended(first)[0] == 0


def test_a_port_that_is_taken_names_the_key(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        bind = f"127.0.0.1:{other.getsockname()[1]}"

        line = refused(tmp_path, YOUSAID_WEB__BIND=bind)

    assert line.startswith(f"yousaid: web.bind: cannot listen on '{bind}'")


def test_a_newer_database_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "yousaid.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    assert "at 9999, which this program does not know" in refused(tmp_path, YOUSAID_INSTANCE__DATABASE=sqlite_url)


def test_a_restored_backup_is_said_loudly(sqlite_url: str, tmp_path: Path) -> None:
    environment = ANY_PORT | {"YOUSAID_INSTANCE__DATABASE": sqlite_url}
    for command in (["backup", "copy.db"], ["restore", "copy.db", "--yes"]):
        done = subprocess.run(
            [*COMMAND[:-1], *command], cwd=tmp_path, env=NEEDED | environment, timeout=60, check=False
        )
        assert done.returncode == 0

    with running(tmp_path, **environment) as process:
        said = until_up(process)
        assert ended(process)[0] == 0
    assert "QUARANTINE  a backup of" in said
    assert "nothing goes out and no job runs" in said


def test_a_missing_secret_names_the_file_and_the_variable(tmp_path: Path) -> None:
    assert refused(tmp_path, **ANY_PORT, YOUSAID_TELEGRAM__ENABLED="true") == (
        "yousaid: telegram.token: no secret. Put it into secrets/telegram_token (mode 600) "
        "or the variable YOUSAID_TELEGRAM__TOKEN."
    )


def telegram_at(telegram: FakeTelegram, token: str) -> dict[str, str]:
    return {
        "YOUSAID_TELEGRAM__ENABLED": "true",
        "YOUSAID_TELEGRAM__TOKEN": token,
        "YOUSAID_TELEGRAM__API_BASE": telegram.base_url,
    }


def slack_at(slack: FakeSlack) -> dict[str, str]:
    return {
        "YOUSAID_SLACK__ENABLED": "true",
        "YOUSAID_SLACK__BOT_TOKEN": slack.bot_token,
        "YOUSAID_SLACK__APP_TOKEN": slack.app_token,
        "YOUSAID_SLACK__API_BASE": slack.api_base,
    }


def test_a_wrong_token_is_one_line_without_the_token(tmp_path: Path) -> None:
    async def main() -> tuple[str, str]:
        async with FakeTelegram() as telegram:
            wrong = f"{telegram.bot_id}:{'x' * 35}"
            return wrong, await asyncio.to_thread(refused, tmp_path, **ANY_PORT, **telegram_at(telegram, wrong))

    wrong, line = asyncio.run(main())

    assert line.startswith("yousaid: telegram.token: Telegram does not know this token.")
    assert wrong not in line


def test_every_connected_channel_is_named_and_no_token_is_said(tmp_path: Path) -> None:
    def start_and_stop(environment: dict[str, str]) -> tuple[str, int, str]:
        with running(tmp_path, **environment) as process:
            return until_up(process), *ended(process)

    async def main() -> tuple[str, int, str, list[str]]:
        async with FakeTelegram() as telegram, FakeSlack() as slack:
            environment = ANY_PORT | telegram_at(telegram, telegram.token) | slack_at(slack)
            secrets = [telegram.token, slack.bot_token, slack.app_token]
            return *await asyncio.to_thread(start_and_stop, environment), secrets

    said, code, rest, secrets = asyncio.run(main())

    assert {"ok  telegram", "ok  slack"} <= {"  ".join(line.split()[:2]) for line in said.splitlines()}
    assert code == 0, rest
    assert not [secret for secret in secrets if secret in said + rest]
