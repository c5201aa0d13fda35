"""By hand: what did not arrive is sent again or given up, and marked where it may have arrived."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.staff.commands import run_line
from storage import audit, circuits, undelivered
from storage.rows import change
from storage.tables import OutboxRow
from storage.undelivered import Message
from tests.platforms.faults import Refusal, ResetAfter, ResetBefore
from tests.test_inbox import Terminal
from tests.test_story import Cast, acts, arrive, introduced
from tests.test_unknown import check_in, of_kind, on_the_wire, question, unanswered
from tests.world import OPERATOR, World

pytestmark = pytest.mark.slow
AGAIN = "Sent again, because I cannot tell whether this arrived the first time."


@pytest.fixture
def play(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    def run(url: str, story: Callable[[World, Cast, Terminal], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with World("telegram-polling", url) as world:
                cast = await arrive(world, tmp_path)
                await introduced(world, cast)
                await story(world, cast, Terminal(world, capsys, monkeypatch))
                assert world.platform.violations == []

        asyncio.run(whole())

    return run


def audited(world: World) -> list[tuple[str, str, str]]:
    with world.program.database.reading() as db:
        assert audit.broken_at(db) is None
        return [(e.verb, e.object, e.result) for e in audit.all_events(db) if e.verb.startswith("outbox")]


def paused(world: World) -> bool:
    with world.program.database.reading() as db:
        return circuits.of(db, world.kind) is not None


def marked(world: World, message: Message, **changes: object) -> None:
    """The command's clock is the machine's, another than the world's: what it set is set to the world's time."""
    with world.program.database.transaction() as db:
        change(db, OutboxRow, [{"id": message.id, **changes}])


def test_nothing_needs_a_person_as_long_as_all_arrives(sqlite_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        code, out, _err = await yousaid("outbox", "list")
        assert code == 0
        assert out.startswith("Nothing needs a person: no message is unknown, dead, failed or expired.\nIn all: ")
        assert "sent" in out

    play(sqlite_url, story)


def test_an_unknown_question_goes_out_again_marked_and_only_when_asked_twice(
    database_url: str, play: Callable[..., None]
) -> None:
    async def story(world: World, cast: Cast, yousaid: Terminal) -> None:
        await unanswered(world, ResetAfter())
        one = question(world)
        _, out, _ = await yousaid("outbox", "list")
        assert f"{one.id}  unknown   2026-11-10 10:0" in out
        assert "question     to Maria Lopes (Northwind): ClientOSError" in out
        assert "In all: 1 unknown, " in out

        code, _, err = await yousaid("outbox", "resend", one.id)
        assert (code, question(world).state) == (1, "unknown")
        assert err == "1 of them may have arrived already. Send again, with a line that says so? Then write --yes.\n"

        code, out, _ = await yousaid("outbox", "resend", one.id, "--yes")
        assert (code, out) == (0, f"{one.id}  waits to be sent, marked as sent again\n")
        marked(world, one, not_before=world.clock.now(), expires_at=world.clock.now() + timedelta(hours=24))
        await world.passes(seconds=2)
        first, second = [shown for shown in cast.maria.sees() if "How satisfied" in shown]
        assert second.startswith(AGAIN)
        assert not first.startswith(AGAIN)
        assert question(world).state == "sent"
        await acts(world, cast.maria.presses("2"))
        assert cast.maria.message("you said 2 of 5")
        assert audited(world) == [("outbox resend", one.id, "was unknown")]

    play(database_url, story)


def test_a_reminder_that_may_have_arrived_is_not_sent_again(sqlite_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        await unanswered(world, ResetAfter())
        one = question(world)
        marked(world, one, kind="reminder")
        code, _, err = await yousaid("outbox", "resend", one.id, "--yes")
        assert code == 1
        assert "reminder: one reminder too many does more harm than one too few" in err
        assert audited(world) == [("outbox resend", one.id, "refused")]

    play(sqlite_url, story)


def test_what_provably_never_left_goes_out_as_it_is(database_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, cast: Cast, yousaid: Terminal) -> None:
        on_the_wire(world, Refusal("Bad Request: message is too long"))
        await acts(world, cast.maria.types("The invoices are late"))
        (failed,) = [one for one in of_kind(world, "reply") if one.state == "failed"]

        _, out, _ = await yousaid("outbox", "list", "--state", "failed", "--json")
        data = json.loads(out)
        assert [(one["id"], one["class"], one["to"]) for one in data["messages"]] == [
            (failed.id, "reply", "Maria Lopes (Northwind)")
        ]
        assert data["counts"]["failed"] == 1
        assert (await yousaid("outbox", "resend", failed.id))[:2] == (0, f"{failed.id}  waits to be sent\n")
        marked(world, failed, not_before=world.clock.now(), expires_at=world.clock.now() + timedelta(hours=24))
        await world.passes(seconds=2)
        assert cast.maria.last().startswith("Thanks. I passed this to Dana.")

    play(database_url, story)


def test_dropping_a_question_that_waits_ends_its_check_in(database_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        await unanswered(world, ResetBefore())
        marked(world, question(world), state="pending", not_before=world.clock.now() + timedelta(hours=1))
        one = question(world)

        code, out, _ = await yousaid("outbox", "drop", one.id)
        assert (code, out.startswith(f"{one.id}  dropped, was pending")) == (0, True)
        assert (question(world).state, check_in(world).disposition) == ("cancelled", "cancelled")
        assert audited(world) == [("outbox drop", one.id, "was pending")]

    play(database_url, story)


def test_what_arrived_or_is_not_there_is_left_alone(sqlite_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        await world.operator("checkin maria")
        one = question(world)
        for verb in ("resend", "drop"):
            code, _, err = await yousaid("outbox", verb, one.id, "nothing")
            assert code == 1
            assert f"{one.id}  it has arrived" in err
            assert "`yousaid outbox list --state all` names them" in err
        assert question(world) == one

    play(sqlite_url, story)


def test_a_dropped_unknown_message_is_not_listed_any_more(sqlite_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        await unanswered(world, ResetAfter())
        one = question(world)
        assert (await yousaid("outbox", "drop", one.id))[0] == 0
        assert question(world).reason == "dropped by operator, was unknown: ClientOSError"
        assert (await yousaid("outbox", "list"))[1].startswith("Nothing needs a person")

    play(sqlite_url, story)


def test_a_message_is_shown_with_its_words_and_buttons(sqlite_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, _cast: Cast, yousaid: Terminal) -> None:
        await world.operator("checkin maria")
        _, out, _ = await yousaid("outbox", "show", question(world).id)
        assert "to             Maria Lopes (Northwind)" in out
        assert "[1 Very dissatisfied]" in out
        assert (await yousaid("outbox", "show", "nothing"))[0] == 1
        assert "Choose one of: unknown, dead" in (await yousaid("outbox", "list", "--state", "lost"))[2]

    play(sqlite_url, story)


def test_a_connector_that_pauses_is_told_first(database_url: str, play: Callable[..., None]) -> None:
    async def story(world: World, cast: Cast, yousaid: Terminal) -> None:
        on_the_wire(world, Refusal("Unauthorized", 401))
        world.telegram.faults.plan("getMe", *[Refusal("Unauthorized", 401)] * 50)
        await world.program.write(lambda db: run_line(world.program.scene(db, OPERATOR), "checkin maria"))
        async with asyncio.timeout(10):
            while not paused(world):
                await asyncio.sleep(0.01)
        _, out, _ = await yousaid("outbox", "list")
        assert out.startswith("telegram: paused since 2026-11-10 10:0")
        assert "because Telegram does not take our token. Next try 2026-11-10" in out
        assert [one.state for one in of_kind(world, "question")] == ["pending"]

        world.telegram.faults.clear()
        for _ in range(4):
            await world.passes(minutes=5)
        assert "How satisfied" in cast.maria.last()
        with world.program.database.reading() as db:
            assert undelivered.listed(db, undelivered.NEEDS_A_PERSON) == []
        assert "paused" not in (await yousaid("outbox", "list"))[1]

    play(database_url, story)
