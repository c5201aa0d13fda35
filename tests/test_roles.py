"""`yousaid run --role`: what each process does, and what it refuses."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.app import Outside, Program, Role
from bot.cli import main
from bot.config import Settings
from bot.leadership import Terms
from storage.database import Database
from storage.leases import everyone
from tests.platforms.telegram import FakeTelegram

TERMS = Terms(ttl=300.0)


def refused(*arguments: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["run", *arguments])
    assert ended.value.code == 2


@pytest.mark.parametrize("role", ["edge", "courier", "clock"])
def test_on_sqlite_one_process_does_everything(
    role: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    refused("--role", role)

    said = capsys.readouterr().err
    assert f"--role {role}: only processes on Postgres can share the work" in said
    assert "Run without --role" in said
    assert not (tmp_path / "data" / "yousaid.db").exists()


def test_a_desk_needs_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    refused("--role", "clock", "--as", "dana")
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
