"""What may have arrived is looked up, proven by what people do, or left unknown; it is never silently sent again."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.channel import DeliveryFailed
from bot.channels.slack.client import _mark
from storage import undelivered
from storage.rows import table
from storage.tables import CheckIn
from storage.undelivered import Message
from tests.platforms.faults import CallFault, Hang, Refusal, ResetAfter, ResetBefore, ServerError, Slow
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

pytestmark = pytest.mark.slow
QUESTION = "How satisfied or dissatisfied"


def play(surface: str, url: str, folder: Path, story: Callable[[World, Cast], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with World(surface, url) as world:
            cast = await arrive(world, folder)
            await introduced(world, cast)
            await story(world, cast)
            assert world.platform.violations == []

    asyncio.run(whole())


def on_the_wire(world: World, *faults: CallFault) -> None:
    """What the next messages meet."""
    world.platform.faults.plan("sendMessage" if world.kind == "telegram" else "chat.postMessage", *faults)


def question(world: World) -> Message:
    return of_kind(world, "question")[-1]


def of_kind(world: World, kind: str) -> list[Message]:
    with world.program.database.reading() as db:
        found = [one for one in undelivered.listed(db, undelivered.STATES, most=1000) if one.kind == kind]
    return sorted(found, key=lambda one: one.id)


def check_in(world: World) -> Any:
    k = table(CheckIn).c
    with world.program.database.reading() as db:
        return db.execute(select(k.disposition, k.sent_at).order_by(k.id.desc())).first()


def asked(world: World, who: Any) -> int:
    return sum(QUESTION in line for line in who.sees())


async def unanswered(world: World, fault: CallFault) -> None:
    """Maria's question got no answer; whether it is there depends on the fault."""
    on_the_wire(world, fault)
    await world.operator("checkin maria")
    assert question(world).state == "unknown"


# Slack: the history knows


@pytest.mark.parametrize("surface", ["slack-socket", "slack-http"])
def test_a_direct_message_that_arrived_is_found_in_the_history(surface: str, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await unanswered(world, ResetAfter())
        await world.passes(seconds=10)

        found = question(world)
        assert (found.state, found.how) == ("sent", "lookup")
        assert asked(world, cast.maria) == 1
        assert check_in(world).sent_at is not None
        await acts(world, cast.maria.presses("2"))
        assert cast.maria.message("you said 2 of 5").labels == ["Change"]

    play(surface, database_url, tmp_path, story)


def test_only_what_is_absent_twice_a_minute_apart_is_sent_again(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await unanswered(world, ResetBefore())
        for _ in range(5):
            await world.passes(seconds=10)
        assert question(world).state == "unknown"
        assert asked(world, cast.maria) == 0

        for _ in range(3):
            await world.passes(seconds=10)
        assert (question(world).state, question(world).how) == ("sent", "response")
        assert asked(world, cast.maria) == 1

    play("slack-socket", database_url, tmp_path, story)


def test_what_appears_between_the_two_looks_is_not_sent_again(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        slack, sent = world.slack, world.slack.workspace
        await unanswered(world, ResetBefore())
        await world.passes(seconds=10)

        late = question(world)
        shown = {"text": QUESTION, "metadata": {"event_type": "yousaid", "event_payload": {"id": late.id}}}
        sent.post(slack.world.direct(cast.maria.id), shown)
        for _ in range(8):
            await world.passes(seconds=10)

        assert (question(world).state, question(world).how) == ("sent", "lookup")
        assert asked(world, cast.maria) == 1

    play("slack-socket", sqlite_url, tmp_path, story)


def test_a_history_that_does_not_answer_proves_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        world.slack.faults.plan("conversations.history", *[ServerError(503)] * 3)
        await unanswered(world, ResetBefore())
        for _ in range(12):
            await world.passes(seconds=10)
        assert question(world).state == "unknown"
        assert asked(world, cast.maria) == 0

    play("slack-socket", sqlite_url, tmp_path, story)


def test_without_the_permission_to_look_unknown_stays_unknown(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        world.slack.faults.plan("conversations.history", Refusal("missing_scope"))
        await unanswered(world, ResetBefore())
        for _ in range(12):
            await world.passes(seconds=10)
        assert (question(world).state, question(world).reason) == ("unknown", "cannot be looked up: missing_scope")

    play("slack-socket", sqlite_url, tmp_path, story)


def test_in_a_channel_there_is_no_history_to_look_into(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        on_the_wire(world, ResetBefore())
        await acts(world, cast.dana.types("/checkin digest now iberia"))
        await world.passes(minutes=5)

        assert [(one.state, one.look_at) for one in of_kind(world, "digest")] == [("unknown", None)]

    play("slack-socket", sqlite_url, tmp_path, story)


def test_metadata_that_slack_keeps_from_us_is_no_proof_of_absence() -> None:
    with pytest.raises(DeliveryFailed, match="does not show the metadata"):
        _mark({"metadata": {"event_type": "yousaid"}})
    assert _mark({"metadata": {"event_type": "somebody_else"}}) == ""


def test_what_was_on_the_wire_when_the_program_ended_is_looked_up_after_it_starts(
    database_url: str, tmp_path: Path
) -> None:
    async def story(world: World, cast: Cast) -> None:
        on_the_wire(world, Hang(after_effect=True))
        sending = asyncio.create_task(world.operator("checkin maria"))
        async with asyncio.timeout(10):
            while asked(world, cast.maria) == 0:
                await asyncio.sleep(0.01)
        sending.cancel()
        await world.stop()
        await world.start()
        await world.settle()
        assert question(world).state == "unknown"
        await world.passes(seconds=10)

        assert (question(world).state, question(world).how) == ("sent", "lookup")
        assert asked(world, cast.maria) == 1

    play("slack-socket", database_url, tmp_path, story)


# Telegram: people know


@pytest.mark.parametrize("surface", ["telegram-polling", "telegram-webhook"])
def test_a_press_proves_that_its_message_arrived(surface: str, database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await unanswered(world, ResetAfter())
        await world.passes(minutes=2)
        assert (question(world).state, check_in(world).sent_at) == ("unknown", None)

        shown = cast.maria.newest()
        await acts(world, cast.maria.presses("2"))
        proven = question(world)
        assert (proven.state, proven.how, proven.platform_id) == ("sent", "inferred", shown.number)
        assert check_in(world).sent_at is not None
        assert cast.maria.message("you said 2 of 5").labels == ["Change"]
        assert asked(world, cast.maria) == 0

    play(surface, database_url, tmp_path, story)


def test_a_reply_proves_it_too(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        await unanswered(world, ResetAfter())
        await acts(world, cast.maria.types("4", reply_to=cast.maria.newest()))

        assert (question(world).state, question(world).how) == ("sent", "inferred")

    play("telegram-polling", database_url, tmp_path, story)


def test_a_reply_to_something_else_proves_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        before = cast.maria.newest()
        await unanswered(world, ResetBefore())
        await acts(world, cast.maria.types("hello?", reply_to=before))

        assert question(world).state == "unknown"

    play("telegram-polling", sqlite_url, tmp_path, story)


def test_an_introduction_that_was_unknown_is_settled_by_its_fine(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-polling", database_url) as world:
            cast = await arrive(world, tmp_path)
            await acts(world, cast.maria.presses("Fine"), cast.maria.types("stop"))
            on_the_wire(world, ResetAfter())
            await acts(world, cast.maria.types("start"))
            (unknown,) = [one for one in of_kind(world, "reply") if one.state == "unknown"]
            assert "automated feedback assistant" in unknown.message.headline
            await acts(world, cast.maria.presses("Fine"))

            (settled,) = [one for one in of_kind(world, "reply") if one.id == unknown.id]
            assert (settled.state, settled.how) == ("sent", "inferred")

    asyncio.run(story())


def test_a_colleagues_press_proves_what_they_were_told(database_url: str, tmp_path: Path) -> None:
    async def story(world: World, cast: Cast) -> None:
        # The reply to Maria goes first, then the notice to Dana.
        on_the_wire(world, Slow(0.0), ResetAfter())
        await acts(world, cast.maria.types("The invoices are late"))
        assert [one.state for one in of_kind(world, "notice")][-1] == "unknown"
        await acts(world, cast.dana.presses("I'll handle it"))

        assert [one.how for one in of_kind(world, "notice")][-1] == "inferred"

    play("telegram-polling", database_url, tmp_path, story)
