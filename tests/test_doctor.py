"""`yousaid doctor`: what it finds, the mend it names, and that it changes nothing."""

import asyncio
import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route as WebRoute

from bot import doctor
from bot.channel import Connection
from bot.clock import SystemClock
from bot.config import Instance, Settings, Web
from bot.doctor.check import Finding, Ground, nothing, worst
from bot.doctor.ground import examine_installation
from bot.edge import WebServer
from bot.single import OnlyOne
from conversations.messages import Address, Outbound
from storage import inbox, invariants, leases, outbox, violations
from storage.database import Database
from storage.inbox import Arrived
from storage.invariant import Looked, Wrong
from storage.outbox import Letter
from storage.rows import change
from storage.tables import OutboxRow
from storage.violations import Place
from tests.office import Office
from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import FakeTelegram
from tests.worlds import World

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
PLACE = Address("telegram", "", "1")
LAST_PAGES = 10 * 4096


async def findings(settings: Settings, database: Database | None = None, **more: Any) -> Sequence[Finding]:
    async with aiohttp.ClientSession() as session:
        connection = Connection(settings, SystemClock(), session, nothing)
        return await doctor.examine(Ground(settings, connection, database, **more))


def about(what: str, found: Sequence[Finding], state: str = "") -> list[Finding]:
    return [one for one in found if one.what == what and (not state or one.state == state)]


def put(database: Database, count: int, state: str, age: timedelta = timedelta()) -> None:
    now = SystemClock().now()
    with database.transaction() as db:
        for number in range(count):
            letter = Letter(f"{state}{number}", PLACE, "reply", Outbound("hello"))
            outbox.put(db, [letter], lambda number=number: f"{state}{number}", now - age)
            change(db, OutboxRow, [{"id": f"{state}{number}", "state": state}])


def test_every_check_offers_a_name_and_a_function() -> None:
    assert [check.name for check in doctor.known()] == [
        "alerts", "backup", "clock", "config", "database", "flows", "invariants", "log", "metrics", "people",
        "processes", "python", "quarantine", "queue", "ready", "slack", "telegram", "web",
    ]  # fmt: skip


def test_a_new_installation_is_told_what_to_do_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = examine_installation(None)

    assert "not there yet" in about("database", found)[0].words
    assert "set enabled = true" in about("config", found, "WARN")[0].fix
    assert [*tmp_path.iterdir()] == []


def test_a_sound_database_is_said_to_be_sound(sqlite_url: str, opened: Any) -> None:
    found = asyncio.run(findings(Settings(), opened(sqlite_url)))

    assert "integrity ok" in about("database", found, "ok")[0].words
    assert "none late" in about("queue", found, "ok")[0].words
    assert "yousaid import" in about("people", found, "WARN")[0].fix


def test_postgres_is_looked_at_too(postgres_url: str, opened: Any) -> None:
    found = asyncio.run(findings(Settings(), opened(postgres_url)))

    assert about("database", found)[0].words.startswith("Postgres, at migration")


def test_who_holds_which_lease_is_told_and_what_nobody_does_is_a_warning(postgres_url: str, opened: Any) -> None:
    database = opened(postgres_url)
    with database.transaction() as db:
        held = leases.elect(db, "clock", "box:1:a", timedelta(minutes=1))
        assert held is not None
        assert leases.elect(db, "telegram", "box:2:b", timedelta(minutes=1)) is not None
        leases.release(db, held)
    clock, telegram = about("processes", asyncio.run(findings(Settings(), database)))

    assert telegram.words.startswith("telegram: done by box:2:b since ")
    assert (clock.state, clock.words.partition(";")[0]) == ("WARN", "clock: nobody does this")
    assert "--role clock" in clock.fix


def test_a_postgres_that_does_not_answer_keeps_its_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("YOUSAID_INSTANCE__DATABASE", "postgresql://dana:hunter2@127.0.0.1:9/yousaid")
    (failure,) = about("database", examine_installation(None))

    assert failure.state == "FAIL"
    assert "does not answer" in failure.words
    assert "hunter2" not in failure.words


def test_a_file_that_is_no_database_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "yousaid.db").write_text("a letter to my aunt, and not a short one at all")

    assert about("database", examine_installation(None))[0].state == "FAIL"


def test_a_newer_database_is_refused_and_not_touched(sqlite_url: str, tmp_path: Path, opened: Any) -> None:
    at_another_migration(opened(sqlite_url), "9999")
    file = tmp_path / "yousaid.db"
    before = file.read_bytes()
    (failure,) = about("database", looked_at(sqlite_url))

    assert (failure.state, failure.fix) == ("FAIL", "install the newer version")
    assert "at migration 9999" in failure.words
    assert file.read_bytes() == before


def test_a_damaged_database_is_said_to_be_damaged(sqlite_url: str, tmp_path: Path, opened: Any) -> None:
    put(opened(sqlite_url), 400, "sent")
    opened(sqlite_url).close()
    damage(tmp_path / "yousaid.db")
    found = looked_at(sqlite_url)

    assert "yousaid restore" in about("database", found, "FAIL")[0].fix
    assert worst(found) == 2


def at_another_migration(database: Database, revision: str) -> None:
    with database.transaction() as db:
        db.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    database.close()


def damage(file: Path) -> None:
    """Overwrites the last pages, which hold rows."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[-LAST_PAGES:] = b"\xa5" * LAST_PAGES
    file.write_bytes(content)


def looked_at(url: str) -> Sequence[Finding]:
    """The whole doctor, on this database."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("YOUSAID_INSTANCE__DATABASE", url)
        return examine_installation(None)


def test_an_address_that_is_taken_fails_unless_the_program_holds_it(sqlite_url: str, opened: Any) -> None:
    database = opened(sqlite_url)
    only = OnlyOne(database.file)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        settings = Settings(web=Web(bind=f"127.0.0.1:{other.getsockname()[1]}"))
        by_another = about("web", asyncio.run(findings(settings, database)))
        only.acquire()
        by_us = about("web", asyncio.run(findings(settings, database)))
        only.release()

    assert "[web] bind" in by_another[0].fix
    assert [one.state for one in (*by_another, *by_us)] == ["FAIL", "ok"]
    assert f"(process {os.getpid()})" in by_us[0].words


def test_a_clock_that_is_wrong_is_told_by_the_platforms(sqlite_url: str) -> None:
    async def main(hours: int) -> Sequence[Finding]:
        async with FakeTelegram() as telegram, FakeSlack() as slack, aiohttp.ClientSession() as session:
            settings = with_platforms(telegram, slack)
            connection = Connection(settings, Shifted(timedelta(hours=hours)), session, nothing)
            return about("clock", await doctor.examine(Ground(settings, connection)))

    assert [one.state for one in asyncio.run(main(0))] == ["ok", "ok"]
    assert [one.state for one in asyncio.run(main(1))] == ["FAIL", "FAIL"]


class Shifted(SystemClock):
    """A clock that goes wrong by this much."""

    def __init__(self, off: timedelta) -> None:
        self._off = off

    def now(self) -> datetime:
        return super().now() + self._off


def test_a_webhook_set_elsewhere_is_noticed_while_polling() -> None:
    async def main() -> Sequence[Finding]:
        async with FakeTelegram() as telegram, FakeSlack() as slack:
            await telegram.updates.set_webhook("http://127.0.0.1:9/elsewhere", None)
            return about("telegram", await findings(with_platforms(telegram, slack)))

    warned = asyncio.run(main())

    assert [one.state for one in warned] == ["ok", "WARN"]
    assert "removes the webhook" in warned[1].fix


def test_what_is_stuck_or_failed_is_counted(sqlite_url: str, opened: Any) -> None:
    database = opened(sqlite_url)
    put(database, 2, "failed", timedelta(hours=23))
    put(database, 1, "sending")
    with database.transaction() as db:
        long_ago = SystemClock().now() - timedelta(minutes=5)
        change(db, OutboxRow, [{"id": "sending0", "leased_until": long_ago}])

    words = [one.words.partition(":")[0] for one in about("queue", asyncio.run(findings(Settings(), database)), "WARN")]

    assert words == ["1 stuck", "2 failed in the last day"]


def test_a_late_queue_fails_and_what_may_have_arrived_warns(sqlite_url: str, opened: Any) -> None:
    database = opened(sqlite_url)
    put(database, 1, "pending", timedelta(minutes=11))
    put(database, 2, "unknown")
    put(database, 1, "dead")
    with database.transaction() as db:
        inbox.first_sight(db, [Arrived("i", "telegram", "k", b"?", "parked", "cannot be read")], SystemClock().now())

    queue = about("queue", asyncio.run(findings(Settings(), database)))

    assert [one.state for one in queue] == ["FAIL", "WARN", "WARN", "WARN"]
    assert "the oldest due for 11 min" in queue[0].words
    assert queue[1].words.startswith("2 unknown")
    assert all(one.fix for one in queue)


def test_what_is_stored_from_the_future_shows_a_wrong_clock(sqlite_url: str, opened: Any) -> None:
    database = opened(sqlite_url)
    with database.transaction() as db:
        tomorrow = SystemClock().now() + timedelta(days=1)
        inbox.first_sight(db, [Arrived("i", "telegram", "k", b"{}", "done")], tomorrow)

    (failure,) = about("clock", asyncio.run(findings(Settings(), database)), "FAIL")

    assert "from the future" in failure.words


def test_secrets_that_others_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    token = tmp_path / "secrets" / "telegram_token"
    token.parent.mkdir()
    token.write_text("123:abc")
    token.chmod(0o644)
    warned = about("config", examine_installation(None), "WARN")
    token.chmod(0o600)
    after = about("config", examine_installation(None), "WARN")

    assert "chmod 600 secrets/telegram_token" in [one.fix for one in warned]
    assert len(after) == len(warned) - 1


def test_tokens_that_work() -> None:
    async def main() -> Sequence[Finding]:
        async with FakeTelegram() as telegram, FakeSlack() as slack:
            return await findings(with_platforms(telegram, slack))

    found = asyncio.run(main())

    assert about("telegram", found, "ok")[0].words.startswith("@yousaid_bot, privacy")
    assert about("slack", found, "FAIL") == []
    assert "of Slack's server time" in about("clock", found, "ok")[0].words


def test_a_token_that_is_not_taken_names_the_mend() -> None:
    async def main() -> Sequence[Finding]:
        async with FakeTelegram() as telegram, FakeSlack() as slack:
            telegram.token, slack.token_problem = telegram.token[:-1] + "x", "invalid_auth"
            good = with_platforms(telegram, slack)
            wrong = good.telegram.model_copy(update={"token": type(good.telegram.token)(telegram.token[:-1] + "y")})
            return await findings(good.model_copy(update={"telegram": wrong}))

    found = asyncio.run(main())

    assert "BotFather" in about("telegram", found, "FAIL")[0].words
    assert "xoxb" in about("slack", found, "FAIL")[0].words


def test_no_network_is_said_as_such() -> None:
    settings = Settings(
        telegram={"enabled": True, "token": "123456:" + "A" * 35, "api_base": "http://127.0.0.1:9/bot"},  # type: ignore[arg-type]
    )
    (failure,) = about("telegram", asyncio.run(findings(settings)))

    assert "does not answer" in failure.words


def with_platforms(telegram: FakeTelegram, slack: FakeSlack) -> Settings:
    values: dict[str, Any] = {
        "telegram": {"enabled": True, "token": telegram.token, "api_base": telegram.base_url},
        "slack": {
            "enabled": True, "bot_token": slack.bot_token, "app_token": slack.app_token, "api_base": slack.api_base,
        },
    }  # fmt: skip
    return Settings(**values)


def test_two_secrets_at_a_time_are_told_with_what_ends_it() -> None:
    async def main(given: str) -> Sequence[Finding]:
        async with FakeTelegram() as telegram, FakeSlack() as slack:
            settings = with_platforms(telegram, slack)
            of_telegram = {"mode": "webhook", "webhook_secret": SecretStr(given)}
            of_slack = {"mode": "http", "signing_secret": SecretStr(given)}
            changed = {
                "web": settings.web.model_copy(update={"public_url": "https://us.example"}),
                "telegram": settings.telegram.model_copy(update=of_telegram),
                "slack": settings.slack.model_copy(update=of_slack),
            }
            found = await findings(settings.model_copy(update=changed))
            return [one for one in found if "secrets are active" in one.words]

    assert [(one.what, one.state) for one in asyncio.run(main("new,old"))] == [("slack", "WARN"), ("telegram", "WARN")]
    assert all("take the" in one.fix for one in asyncio.run(main("new,old")))
    assert asyncio.run(main("new")) == []


def test_what_does_not_hold_fails_with_its_mend_and_deep_looks_now(database: Database) -> None:
    put(database, 1, "sent")
    change_to = {"id": "sent0", "conversation_id": "-nowhere"}
    with database.transaction() as db:
        change(db, OutboxRow, [change_to])
    (before,) = about("invariants", asyncio.run(findings(Settings(), database)))
    said: list[str] = []
    deep = about("invariants", asyncio.run(findings(Settings(), database, deep=True, progress=said.append)))

    assert (before.state, before.words[:10]) == ("ok", "0 of 15 in")
    assert [one.state for one in deep] == ["FAIL", "FAIL"]
    assert deep[1].words.startswith("references_lead: every message belongs to")
    assert deep[1].words.endswith("Not so: sent0")
    assert all(one.fix for one in deep)
    assert said[0] == "looking at asked_with_consent"


def test_what_the_night_found_is_told_until_it_is_mended(database: Database) -> None:
    now = SystemClock().now()
    with database.transaction() as db:
        for name in invariants.known():
            place, wrong = Place(name, "", None), (Wrong("A-3", "A-3 is wrong"),) if name == "everyone_told" else ()
            violations.note(db, place, Looked(wrong, 10, ""), "2026-11-24", now, lambda: "-violation")
    (failure,) = about("invariants", asyncio.run(findings(Settings(), database)))
    with database.transaction() as db:
        place = Place("everyone_told", "", None)
        violations.note(db, place, Looked((), 10, ""), "2026-11-25", now + timedelta(seconds=1), lambda: "")
        violations.settle(db, "everyone_told", now)
    (fine,) = about("invariants", asyncio.run(findings(Settings(), database)))

    assert (failure.state, failure.fix[:21]) == ("FAIL", "tell this person your")
    assert failure.words.endswith("Not so: A-3")
    assert (fine.state, fine.words[:13]) == ("ok", "15 of 15 held")


def test_a_look_that_did_not_come_for_two_days_is_noticed(database: Database) -> None:
    long_ago = SystemClock().now() - timedelta(days=3)
    with database.transaction() as db:
        for name in invariants.known():
            violations.note(db, Place(name, "", None), Looked((), 10, ""), "2026-11-24", long_ago, lambda: "")
    (warned,) = about("invariants", asyncio.run(findings(Settings(), database)))

    assert warned.state == "WARN"
    assert "yousaid doctor --deep" in warned.fix


def test_alerts_need_somebody_who_can_be_told(sqlite_url: str, opened: Any) -> None:
    database = opened(sqlite_url)
    world = World(database)

    def told(**alerts: str) -> Finding:
        (one,) = about("alerts", asyncio.run(findings(Settings(alerts=alerts), database)))  # type: ignore[arg-type]
        return one

    assert "names a place" in told().words
    assert told(team="nobody").fix == "write a team's handle into [alerts] team"
    assert told(staff="dana").fix == "yousaid invite dana"
    world.connect_staff(world.dana, "1")
    assert told(staff="dana").words == "go to dana, by telegram"


def test_metrics_that_nobody_can_read_and_a_talkative_log_are_warned_of() -> None:
    def told(**metrics: str) -> tuple[str, str]:
        settings = Settings(metrics=metrics, log={"level": "debug"})  # type: ignore[arg-type]
        found = asyncio.run(findings(settings))
        assert about("log", found)[0].fix == 'level = "info" in [log]'
        return about("metrics", found)[0].state, about("metrics", found)[0].words

    assert told() == ("ok", "off; [metrics] enabled = true serves them")
    assert told(bind="127.0.0.1:9090") == ("ok", "http://127.0.0.1:9090/metrics, for this machine")
    assert told(bind="0.0.0.0:9090")[0] == "WARN"
    assert told(bind="0.0.0.0:9090", token="a-long-word")[1].endswith("for whoever has the token")


def test_the_running_program_is_asked_whether_it_can_work() -> None:
    async def main() -> list[list[Finding]]:
        told = []
        for checks in ({"database": "ok", "telegram": "ok"}, {"database": "ok", "telegram": "not connected"}):
            answer = {"status": "…", "checks": checks}
            web = WebServer("127.0.0.1:0", Starlette(routes=[WebRoute("/readyz", lambda _, a=answer: JSONResponse(a))]))
            await web.start()
            told.append(about("ready", await findings(Settings(web=Web(bind=web.url.removeprefix("http://"))))))
            await web.stop()
        return told

    (fine,), (failing,) = asyncio.run(main())

    assert fine.words == "the running program can work: database, telegram"
    assert failing.words == "the running program cannot work: telegram: not connected"
    assert "tries again by itself" in failing.fix


def test_the_exit_code_is_the_worst_finding() -> None:
    fine = Finding("ok", "config", "")

    assert worst([fine]) == 0
    assert worst([fine, replace(fine, state="WARN")]) == 1
    assert worst([replace(fine, state="FAIL"), fine]) == 2


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bot.cli import main; main()", "doctor", *arguments]
    env = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], **environment}
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=env, timeout=120, check=False)


def test_the_command_prints_a_line_a_finding_and_ends_with_the_worst(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert done.returncode == 1
    assert " WARN  config " in done.stdout
    assert "Fix: set enabled = true" in done.stdout
    assert done.stdout.splitlines()[-1] == "0 failures, 1 warning."


def test_a_wrong_configuration_is_a_finding_too(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[pace]\nmin_days = 28\n")
    done = run(tmp_path, "--json")
    told = json.loads(done.stdout)

    assert (done.returncode, told["exit"]) == (2, 2)
    assert told["findings"][0]["words"].endswith("Did you mean min_days_between?")


def test_a_changed_flow_that_people_are_still_in_is_told(database: Database, tmp_path: Path) -> None:
    office = Office(database, datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
    office.asked(office.customer("Maria Lopes", "Northwind", office.colleague("Dana Ruiz", office.team())))
    assert not [one for one in about("flows", asyncio.run(findings(Settings(), database))) if "changed" in one.words]

    text = 'purpose = "One."\n[[questions]]\nkey = "q"\nkind = "free_text"\ntext = "What else?"\n'
    (tmp_path / "pulse.toml").write_text(text, encoding="utf-8")
    own = Settings(instance=Instance(flows=str(tmp_path)))
    (changed,) = (one for one in about("flows", asyncio.run(findings(own, database))) if "changed" in one.words)

    assert changed.words == "pulse: changed; 1 still end on an earlier revision (yousaid flow diff pulse)"
