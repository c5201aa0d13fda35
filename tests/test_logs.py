"""What the program says of itself: one event a line, under one id, and nothing that people wrote."""

import ast
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot import logs
from bot.config import Log
from storage.cause import because

ROOT = Path(__file__).parent.parent
ID = "-0Qn1Yk4Z5a6B7c8D9e0Fg"
TELEGRAM_TOKEN = "123456789:AAF-0123456789abcdefghijklmnopqrstu"
SLACK_TOKEN = "xoxb-12345-67890-abcdef"
WORDS = "two of my people still have no logins"
LEVELS = ("debug", "info", "warning", "error", "exception", "critical")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """What is configured here is this test's own."""
    kept, handlers, level = structlog.get_config(), logging.root.handlers[:], logging.root.level
    talkative = {name: logging.getLogger(name).level for name in logs.TALKATIVE}
    hook = sys.excepthook
    yield
    structlog.configure(**kept)
    logging.root.handlers[:], sys.excepthook = handlers, hook
    logging.root.setLevel(level)
    for name, before in talkative.items():
        logging.getLogger(name).setLevel(before)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_one_event_is_one_line_that_begins_with_when_and_what(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log())
    structlog.get_logger().warning("unknown", row=ID, channel="telegram", reason="Timed out")

    (line,) = said(capsys).splitlines()
    assert line.startswith("timestamp=20")
    assert f' level=warning event=unknown row={ID} channel=telegram reason="Timed out"' in line


def test_for_machines_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log(form="json"))
    structlog.get_logger().info("sent", row=ID, seconds=0.25)

    told = json.loads(said(capsys))
    assert (told["event"], told["row"], told["seconds"], told["level"]) == ("sent", ID, 0.25, "info")


def test_the_level_is_that_of_the_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log(level="warning"))
    structlog.get_logger().info("sent")
    structlog.get_logger().error("failed")

    assert said(capsys).count("event=") == 1


def test_every_line_says_what_it_was_caused_by(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log())
    with because(ID):
        structlog.get_logger().info("sent")
    structlog.get_logger().info("sent")

    caused, uncaused = said(capsys).splitlines()
    assert f"id={ID}" in caused
    assert "id=" not in uncaused


def test_an_exception_is_its_kind_and_where_it_came_from(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log())
    try:
        raise ValueError(f"{WORDS} {TELEGRAM_TOKEN}")
    except ValueError:
        structlog.get_logger().exception("parked", id=ID)

    line = said(capsys)
    assert 'error="ValueError at test_logs.py:' in line
    assert "logins" not in line
    assert TELEGRAM_TOKEN not in line


def test_a_library_tells_where_it_went_wrong_and_not_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log())
    try:
        raise KeyError(WORDS)
    except KeyError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved: %s", WORDS)
    logging.getLogger("sqlalchemy").warning("%s", WORDS)
    logging.getLogger("telegram.request").critical("https://api.telegram.org/bot%s/getMe", TELEGRAM_TOKEN)

    raised, warned = said(capsys).splitlines()
    assert "event=library" in raised
    assert "logger=asyncio" in raised
    assert 'error="KeyError at test_logs.py:' in raised
    assert 'error="warning at test_logs.py:' in warned
    assert "logins" not in raised + warned


def test_what_nobody_caught_is_one_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(Log())
    try:
        raise RuntimeError(WORDS)
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)

    line = said(capsys)
    assert "event=crashed" in line
    assert 'error="RuntimeError at test_logs.py:' in line
    assert "logins" not in line


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Forbidden: bot was blocked by the user", "Forbidden … bot was blocked by the user"),
        ("channel_not_found", "channel_not_found"),
        ("no answer in time", "no answer in time"),
        ("Too Many Requests: retry after 35", "Too Many Requests … retry after 35"),
        ('Can\'t parse entities: unsupported start tag "Maria"', "… parse … start …"),
        (f"https://api.telegram.org/bot{TELEGRAM_TOKEN}/getMe", "… api … telegram … bot … getMe"),
        (f"{SLACK_TOKEN} is refused", "… is refused"),
        ("912345678 is not a chat", "… is not a chat"),
    ],
)
def test_of_a_reason_only_a_platforms_own_words_are_kept(
    given: str, kept: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure(Log(form="json"))
    structlog.get_logger().warning("failed", reason=given)

    assert json.loads(said(capsys))["reason"] == kept


@given(some.text(alphabet="abcdefghijklmnopqrstuvwxyzäöåéß ABC", min_size=12), some.sampled_from(sorted(logs.SHAPES)))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_sentence_gets_through_under_any_key(words: str, key: str) -> None:
    sentence = f"{words} Maria Lopes 912345678 xoxb-1-2-abc"
    for value in (sentence, [sentence], {"text": sentence}, sentence.encode(), ValueError(sentence)):
        kept = str(logs.only_allowed(None, "info", {key: value, "words": value, "name": value}))
        assert "Lopes" not in kept
        assert "912345678" not in kept
        assert "xoxb" not in kept


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(file for room in ("bot", "storage", "scheduler") for file in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="log"), attr=method)) if method in LEVELS:
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", node
                case _:
                    pass


def test_everything_that_is_logged_has_a_plain_name_and_allowed_keys() -> None:
    wrong = []
    for place, call in log_calls():
        event = call.args[0]
        named = isinstance(event, ast.Constant) and logs.IDENTIFIER.fullmatch(str(event.value))
        keys = {keyword.arg for keyword in call.keywords if keyword.arg != "exc_info"}
        if not named or keys - logs.SHAPES.keys():
            wrong.append(place)

    assert len(list(log_calls())) > 10
    assert wrong == []
