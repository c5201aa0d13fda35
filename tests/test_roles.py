"""`yousaid run --role`: what each process does, and what it refuses."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.app import Outside, Program, Role
from bot.cli import main
from bot.config import Settings
from bot.leadership import Terms
from storage.database import Database, DatabaseError
from storage.leases import everyone
from tests.platforms.telegram import FakeTelegram

TERMS = Terms(ttl=300.0)
ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("role", ["edge", "courier", "clock"])
def test_on_sqlite_one_process_does_everything(role: Role, tmp_path: Path) -> None:
    file = tmp_path / "yousaid.db"
    program = Program(Settings.model_validate({"instance": {"database": f"sqlite:///{file}"}}), role=role)

    with pytest.raises(DatabaseError, match=f"--role {role}: only processes on Postgres .* Run without --role"):
        asyncio.run(program.__aenter__())
    assert not file.exists()


@pytest.mark.slow
def test_the_refusal_is_one_line(tmp_path: Path) -> None:
    """In a process of its own: `run` decides where this process logs to."""
    command = [sys.executable, "-c", "from bot.cli import main; main()", "run", "--role", "edge"]
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "PYTHONWARNINGS": "error"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("yousaid: --role edge: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_desk_needs_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["run", "--role", "clock", "--as", "dana"])
    assert ended.value.code == 2
    assert "a clock shows no page" in capsys.readouterr().err


def settings(url: str, telegram: FakeTelegram, mode: str) -> Settings:
    values: dict[str, Any] = {
        "instance": {"name": "Acme", "database": url},
        "web": {"bind": "127.0.0.1:0", "public_url": "http://127.0.0.1:1"},
        "telegram": {
            "enabled": True, "mode": mode, "token": telegram.token, "api_base": telegram.base_url,
            "webhook_secret": "w" * 32,
        },
    }  # fmt: skip
    return Settings(**values)


def started(url: str, mode: str, *roles: Role) -> list[tuple[str, list[str], list[str]]]:
    """Started one after the other: where each serves, whose messages it carries, and what it called at Telegram."""

    async def story() -> list[tuple[str, list[str], list[str]]]:
        shown = []
        async with FakeTelegram() as telegram:
            programs = [Program(settings(url, telegram, mode), Outside(terms=TERMS), role=role) for role in roles]
            for program in programs:
                before = len(telegram.calls)
                await program.__aenter__()
                await asyncio.sleep(0.2)
                called = [call.method for call in telegram.calls[before:]]
                carried = [name for name, post in program.posts.items() if post.is_taken]
                shown.append((program.web_url, carried, called))
            for program in programs:
                await program.__aexit__(None, None, None)
        return shown

    return asyncio.run(story())


def test_an_edge_takes_posts_and_a_courier_carries(postgres_url: str) -> None:
    edge, courier, clock = started(postgres_url, "webhook", "edge", "courier", "clock")

    assert edge[0].startswith("http://")
    assert (edge[1], "setWebhook" in edge[2]) == ([], True)
    assert courier[:2] == ("", ["telegram", "web"])
    assert "setWebhook" not in courier[2]
    assert clock == ("", ["clock"], [])


def test_only_the_holder_of_the_lease_fetches(postgres_url: str) -> None:
    edge, first, second = started(postgres_url, "polling", "edge", "all", "all")

    assert edge[1:] == ([], ["getMe"])
    assert first[1] == ["telegram", "web", "clock"]
    assert "deleteWebhook" in first[2]
    assert (second[1], "deleteWebhook" in second[2]) == ([], False)


def test_who_ends_gives_up_its_leases(postgres_url: str) -> None:
    started(postgres_url, "polling", "all")

    database = Database(postgres_url)
    with database.reading() as db:
        assert [(lease.name, lease.valid) for lease in everyone(db)] == [
            ("clock", False), ("telegram", False), ("web", False),
        ]  # fmt: skip
    database.close()
