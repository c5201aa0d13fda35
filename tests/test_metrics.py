"""The metrics: what people do moves them, the documentation names all of them, and not everybody may read them."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event, select
from sqlmodel import Session
from starlette.applications import Starlette

from bot import gauges
from bot.app import Program
from bot.config import Metrics as MetricsSettings
from bot.config import Settings
from bot.edge import WebServer
from bot.metrics import MEASURES, PREFIX, Metrics, Page
from storage import measures
from storage.rows import change, table
from storage.tables import InboxRow, OutboxRow
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

ROOT = Path(__file__).parent.parent
Values = dict[tuple[str, tuple[str, ...]], float]


@contextmanager
def measuring(program: Program) -> Iterator[Callable[[], Values]]:
    """The program's metrics, read as Prometheus reads them: by name and label values."""
    metrics = Metrics(program)
    try:
        yield lambda: values(metrics.text().decode())
    finally:
        metrics.close()


def values(text: str) -> Values:
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {(one.name.removeprefix(PREFIX), tuple(one.labels.values())): one.value for one in samples}


def play(url: str, folder: Path, story: Callable[[World, Cast, Callable[[], Values]], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World("telegram-polling", url) as world:
            with measuring(world.program) as read:
                await story(world, await arrive(world, folder), read)

    asyncio.run(whole())


@pytest.mark.slow
def test_what_people_do_moves_the_numbers(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast, read: Callable[[], Values]) -> None:
        await introduced(world, cast)
        before = read()
        await acts(world, cast.dana.types("/checkin maria"), cast.maria.presses("2"))
        after = read()

        def grown(name: str, *labels: str) -> float:
            return after[name, labels] - before.get((name, labels), 0.0)

        assert grown("turn_seconds_count", "telegram", "done") == 2
        assert grown("send_wire_to_answer_seconds_count", "telegram", "sent") >= 3
        assert grown("send_due_to_wire_seconds_count", "telegram", "question") == 1
        assert grown("gate_verdicts_total", "", "send", "now") >= 1
        assert grown("writer_batch_jobs_count") == grown("writer_hold_seconds_count") > 5
        assert after["connector_closed_seconds", ("telegram",)] == 0
        assert after["channel_heard_seconds", ("telegram",)] >= 0

    play(database_url, tmp_path, story)


@pytest.mark.slow
def test_what_waits_and_what_went_wrong_is_counted_by_state(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast, read: Callable[[], Values]) -> None:
        await introduced(world, cast)
        with world.program.database.transaction() as db:
            first, second, third = db.scalars(select(table(OutboxRow).c.id).limit(3))
            change(db, OutboxRow, [{"id": first, "state": "unknown"}, {"id": second, "state": "dead"}])
            change(db, OutboxRow, [{"id": third, "state": "leased"}])
            payload = db.scalars(select(table(InboxRow).c.id).limit(1)).one()
            change(db, InboxRow, [{"id": payload, "state": "parked"}])
        now = read()

        assert now["outbox_messages", ("telegram", "unknown")] == 1
        assert now["outbox_messages", ("telegram", "dead")] == 1
        assert now["inbox_parked", ()] == 1
        assert now["invariant_violations", ("messages_end",)] == 0

    play(database_url, tmp_path, story)


def test_the_documentation_names_every_metric_and_no_other(sqlite_url: str) -> None:
    told = set(re.findall(r"^\| `(yousaid_\w+)`", (ROOT / "docs/operate.md").read_text(), re.MULTILINE))
    known = {PREFIX + kept.name for kept in MEASURES.values()} | {PREFIX + name for name in gauges.known()}

    assert told == known


def test_every_metric_has_its_unit_and_says_what_it_is() -> None:
    units = ("_seconds", "_total", "_jobs", "_payloads", "_messages", "_parked", "_violations")
    named = [(one.name, one.help) for one in MEASURES.values()] + [(g.name, g.help) for g in gauges.known().values()]
    for name, words in named:
        assert name.endswith(units)
        assert words.endswith(".")


async def asked(settings: MetricsSettings, **headers: str) -> int:
    page = Page(Settings(metrics=settings))
    web = WebServer("127.0.0.1:0", Starlette(routes=page.routes()))
    await web.start()
    try:
        async with aiohttp.ClientSession() as session, session.get(web.url + "/metrics", headers=headers) as answer:
            return answer.status
    finally:
        await web.stop()


@pytest.mark.parametrize(
    ("token", "headers", "status"),
    [
        ("", {}, 200),
        ("", {"X-Forwarded-For": "203.0.113.7"}, 403),
        ("", {"Forwarded": "for=203.0.113.7"}, 403),
        ("a-long-token", {}, 403),
        ("a-long-token", {"Authorization": "Bearer another-token"}, 403),
        ("a-long-token", {"Authorization": "Bearer a-long-token"}, 200),
        ("a-long-token", {"Authorization": "Bearer a-long-token", "X-Forwarded-For": "203.0.113.7"}, 200),
    ],
)
def test_this_machine_or_whoever_has_the_token_may_read(token: str, headers: dict[str, str], status: int) -> None:
    assert asyncio.run(asked(MetricsSettings(token=token), **headers)) == status  # type: ignore[arg-type]


def test_where_nobody_listens_nothing_is_kept_and_no_library_is_imported() -> None:
    code = (
        "import sys; from bot import serving, app; from storage.measures import is_heard, measured;"
        "measured('turn', 1.0, 'telegram', 'done'); print(is_heard(), 'prometheus_client' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)

    assert done.stdout.split() == ["False", "False"]
    assert not measures.is_heard()


def test_no_gauge_walks_through_a_whole_table(sqlite_url: str, opened: Any) -> None:
    """SQLite says how it would answer: what is walked through is a partial index, never the outbox or the inbox."""
    database, asked_for = opened(sqlite_url), list[str]()
    event.listen(database._reading, "before_cursor_execute", lambda *given: asked_for.append(given[2]))
    program = Program(Settings())
    program.database = database
    with measuring(program) as read:
        read()
    queues = {query for query in asked_for if "FROM outbox" in query or "FROM inbox" in query}
    with database.reading() as db:
        steps = [step for query in queues for step in _plan(db, query)]

    assert len(queues) == 5
    assert [step for step in steps if step.startswith("SCAN") and "USING" not in step] == []


def _plan(db: Session, query: str) -> list[str]:
    explained = db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", ("0",) * query.count("?"))
    return [row[3] for row in explained]
