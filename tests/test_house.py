"""The house: imports point left, the core is pure, one library has one home, and every room offers what it should."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import channels
from bot.staff import verbs
from conversations.flows import shipped
from conversations.lint import lint
from scheduler import jobs, reports

ROOT = Path(__file__).parent.parent
ROOMS = ("conversations", "storage", "scheduler", "bot")
SYNCHRONOUS = ("conversations", "storage", "scheduler")
HOMES: dict[str, str | tuple[str, ...]] = {
    "telegram": "bot/channels/telegram",
    "slack_sdk": "bot/channels/slack",
    "slack_bolt": "bot/channels/slack",
    "apscheduler": "scheduler/clock.py",
    "alembic": "storage/migrations",
    "uvicorn": ("bot/edge.py", "bot/connections.py"),
    "segno": "bot/",
}


def sources(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def imported(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module


def place(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_imports_point_left() -> None:
    wrong = [
        f"{place(file)}:{line} imports {name}"
        for number, room in enumerate(ROOMS)
        for file in sources(room)
        for line, name in imported(file)
        if name.split(".")[0] in ROOMS[number + 1 :]
    ]

    assert wrong == []


def test_the_core_knows_the_standard_library_only() -> None:
    allowed = {*sys.stdlib_module_names, "conversations"}
    wrong = [
        f"{place(file)}:{line} imports {name}"
        for file in sources("conversations")
        for line, name in imported(file)
        if name.split(".")[0] not in allowed
    ]

    assert wrong == []


def test_the_core_has_no_clock_no_file_and_no_socket() -> None:
    forbidden = {"asyncio", "socket", "sqlite3", "time", "threading", "os", "random", "uuid", "secrets", "pathlib"}
    wrong = [
        f"{place(file)}:{line} imports {name}"
        for file in sources("conversations")
        for line, name in imported(file)
        if name.split(".")[0] in forbidden
    ]

    assert wrong == []


def test_one_library_has_one_home() -> None:
    wrong = [
        f"{place(file)}:{line} imports {name}"
        for file in sources(*ROOMS)
        for line, name in imported(file)
        for library, home in HOMES.items()
        if name.split(".")[0] == library and not place(file).startswith(home)
    ]

    assert wrong == []


def test_only_the_rim_awaits() -> None:
    colours = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    tolerated = {"storage/writer.py", "scheduler/clock.py"}
    wrong = [
        place(file)
        for file in sources(*SYNCHRONOUS)
        if place(file) not in tolerated
        and any(isinstance(node, colours) for node in ast.walk(ast.parse(file.read_text())))
    ]

    assert wrong == []


def test_the_wall_clock_is_read_in_one_place() -> None:
    wrong = [
        place(file)
        for file in sources(*ROOMS)
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Attribute)
        and node.attr in ("now", "utcnow", "today")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date")
    ]

    assert set(wrong) <= {"bot/clock.py"}


def test_only_transactions_commit() -> None:
    wrong = [
        f"{place(file)}:{node.lineno}"
        for file in sources(*ROOMS)
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in ("commit", "rollback")
        and not place(file).startswith("storage/migrations")
    ]  # fmt: skip

    assert wrong == []


def test_every_file_opens_with_a_sentence() -> None:
    silent = [
        place(file) for file in sources(*ROOMS) if not (ast.get_docstring(ast.parse(file.read_text())) or "").strip()
    ]

    assert silent == []


@pytest.mark.parametrize("name", channels.names())
def test_a_channel_offers_its_name_and_connect(name: str) -> None:
    module = __import__(f"bot.channels.{name}", fromlist=["*"])

    assert name == module.NAME
    assert callable(module.connect)


def test_every_flow_has_a_purpose_and_no_errors() -> None:
    for name, flow in shipped().items():
        assert flow.name == name
        assert flow.purpose
        assert [finding for finding in lint(flow) if finding.level == "error"] == []


def test_every_verb_says_what_it_does_and_who_may() -> None:
    for name, verb in verbs.known().items():
        assert verb.name == name
        assert verb.summary
        assert verb.example.startswith(name)
        assert verb.roles
        assert not verb.thing or verb.thing in {parameter.name for parameter in verb.parameters}


def test_every_job_has_a_rhythm() -> None:
    for name, job in jobs.known().items():
        assert job.name == name
        assert job.every.total_seconds() > 0


def test_every_report_builds_a_message() -> None:
    for module in reports.known().values():
        assert callable(module.build)
