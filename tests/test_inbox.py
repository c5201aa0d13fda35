"""What could not be taken waits for an operator, and is taken once it can be: by hand, or by a newer program."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot import cli
from bot.replay import replay
from bot.version import program
from storage import audit, feedback, inbox
from storage.inbox import Arrived, Payload
from storage.rows import change
from storage.tables import InboxRow
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

pytestmark = pytest.mark.slow
LATE = "The invoices are late"


def play(surface: str, url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World(surface, url) as world:
            cast = await arrive(world, folder)
            await introduced(world, cast)
            await story(world, cast)
            assert world.platform.violations == []

    asyncio.run(whole())


async def parked_once(world: World, cast: Cast, words: str = LATE) -> Payload:
    """Maria's words, as an earlier program kept them that could not read them: by the hash of their body."""
    await acts(world, cast.maria.types(words))
    with world.program.database.transaction() as db:
        raw = next(one.raw for one in inbox.listed(db, "done", most=1000) if words.encode() in one.raw)
        forgotten = Arrived(
            "0" * 22, world.kind, f"{world.kind}:body:1", _another(raw), "parked", "KeyError", "0.0.9+old"
        )
        inbox.first_sight(db, [forgotten], world.clock.now())
    return the(world)


def _another(raw: bytes) -> bytes:
    """The same kind of payload, as of another message with other words."""
    text = raw.decode().replace(LATE, "Nobody answers the phone")
    if '"message_id":' in text:
        number = json.loads(text)["message"]["message_id"]
        return text.replace(f'"message_id":{number}', '"message_id":990').encode()
    ts: str = json.loads(text)["event"]["ts"]
    return text.replace(ts, "1700000000.000001").encode()


def the(world: World) -> Payload:
    with world.program.database.reading() as db:
        found = inbox.the(db, "0" * 22)
    assert found is not None
    return found


def quotes(world: World) -> list[str]:
    with world.program.database.reading() as db:
        return sorted(point.quote for point in feedback.all_points(db))


async def tried(world: World) -> str:
    outcome = await world.program.write(lambda db: replay(db, world.program.bench, "0" * 22, "operator"))
    await world.settle()
    return outcome.outcome


@pytest.mark.parametrize("surface", ["telegram-polling", "slack-socket"])
def test_a_parked_payload_is_taken_once_under_its_own_key(surface: str, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await parked_once(world, cast)

        assert await tried(world) == "done"
        assert await tried(world) == "left"

        assert quotes(world) == ["Nobody answers the phone", LATE]
        assert cast.maria.last().startswith("Thanks. I passed this to Dana.")
        assert the(world).natural_key.rpartition(":")[0] != f"{world.kind}:body"
        with world.program.database.reading() as db:
            assert [(e.actor, e.verb, e.result) for e in audit.all_events(db)][-1] == (
                "operator",
                "inbox replay",
                "done",
            )
            assert audit.broken_at(db) is None

    play(surface, database_url, tmp_path, story)


def test_what_came_again_meanwhile_counts_once(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        raw = (await parked_once(world, cast)).raw
        await world.program.take("telegram", raw)

        assert await tried(world) == "seen"
        assert quotes(world) == ["Nobody answers the phone", LATE]

    play("telegram-polling", database_url, tmp_path, story)


def test_what_still_cannot_be_read_stays_parked(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, _: Cast) -> None:
        await world.program.take("telegram", b"not json")
        with world.program.database.reading() as db:
            (parked,) = inbox.parked(db)
        outcome = await world.program.write(lambda db: replay(db, world.program.bench, parked.id, "operator"))

        assert (outcome.outcome, outcome.words) == ("parked", "cannot be read: JSONDecodeError")
        assert parked.tried_by == program()

    play("telegram-polling", database_url, tmp_path, story)


@pytest.mark.parametrize("surface", ["telegram-webhook", "slack-http"])
def test_a_newer_program_tries_what_an_older_one_could_not_take(
    surface: str, database_url: str, tmp_path: Path
) -> None:
    async def story(world: World, cast: Cast) -> None:
        await parked_once(world, cast)
        await world.stop()
        await world.start()
        await until(lambda: the(world).state == "done")
        await world.settle()

        assert quotes(world) == ["Nobody answers the phone", LATE]

    play(surface, database_url, tmp_path, story)


def test_the_same_program_does_not_try_the_same_again(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await parked_once(world, cast)
        with world.program.database.transaction() as db:
            change(db, InboxRow, [{"id": "0" * 22, "tried_by": program()}])
        await world.stop()
        await world.start()
        await world.settle()

        assert the(world).state == "parked"

    play("telegram-polling", sqlite_url, tmp_path, story)


async def until(happened: Callable[[], bool], patience: float = 5.0) -> None:
    async with asyncio.timeout(patience):
        while not happened():
            await asyncio.sleep(0.01)


# By hand, beside the running program


class Terminal:
    """`yousaid …` in a thread of its own, while the program and the platform go on."""

    def __init__(self, world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        settings = world.settings()
        monkeypatch.setenv("YOUSAID_INSTANCE__DATABASE", settings.instance.database)
        monkeypatch.setenv("YOUSAID_INSTANCE__TIMEZONE", "Europe/Lisbon")
        monkeypatch.setenv("YOUSAID_WEB__PUBLIC_URL", "https://checkins.example.com")
        for key, value in world.platform_settings().items():
            monkeypatch.setenv(f"YOUSAID_{world.kind.upper()}__{key.upper()}", str(value))

    async def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = await asyncio.to_thread(_main, arguments)
        out, err = self._capsys.readouterr()
        return code, out, err


def _main(arguments: tuple[str, ...]) -> int:
    try:
        cli.main(list(arguments))
    except SystemExit as ended:
        return int(ended.code or 0)
    raise AssertionError("a command ends the process")


@pytest.mark.parametrize("surface", ["telegram-webhook", "slack-socket"])
def test_the_operator_replays_beside_the_running_program(
    surface: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(world: World, cast: Cast) -> None:
        yousaid = Terminal(world, capsys, monkeypatch)
        assert await yousaid("inbox", "list") == (0, "Nothing is parked: all that came in was taken.\n", "")
        assert (await yousaid("inbox", "replay", "--all"))[:2] == (
            0,
            "Nothing is parked: all that came in was taken.\n",
        )

        parked = await parked_once(world, cast)
        _, out, _ = await yousaid("inbox", "list")
        assert f"{parked.id}  2026-11-10 10:0" in out
        assert "KeyError\n1 parked.\nLook into one: yousaid inbox show ID" in out
        _, out, _ = await yousaid("inbox", "show", parked.id)
        assert "Nobody answers the phone" in out
        assert f"Try again: yousaid inbox replay {parked.id}" in out

        code, out, _ = await yousaid("inbox", "replay", "--all")
        await world.passes(seconds=2)
        assert (code, out) == (0, f"1/1  {parked.id}  done: its turn was taken\n1 taken, 0 not.\n")
        assert quotes(world) == ["Nobody answers the phone", LATE]
        assert cast.maria.last().startswith("Thanks. I passed this to Dana.")

        code, out, _ = await yousaid("inbox", "replay", parked.id, "nobody", "--json")
        assert code == 1
        assert [one["outcome"] for one in json.loads(out)["payloads"]] == ["left", "missing"]

    play(surface, database_url, tmp_path, story)


def test_wrong_usage_says_what_to_write(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(world: World, _: Cast) -> None:
        yousaid = Terminal(world, capsys, monkeypatch)

        assert "Name the payloads, or write --all." in (await yousaid("inbox", "replay"))[2]
        assert "Choose one of: parked, done" in (await yousaid("inbox", "list", "--state", "lost"))[2]
        assert "inbox list --state all" in (await yousaid("inbox", "show", "F-17"))[2]

    play("telegram-polling", sqlite_url, tmp_path, story)
