"""What is broken, forged or too large harms nobody: it is kept for an operator or refused at the door."""

import asyncio
import io
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.app import Program
from bot.batch import BEYOND
from bot.channels.telegram.receive import webhook_path
from bot.config import Instance, Settings, Web
from bot.web.doors import COOKIE
from bot.web.pages import Pages
from conversations.messages import Inbound, Words
from storage import inbox
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

pytestmark = pytest.mark.slow

HOSTILE = (
    b"",
    b"not json",
    b"[]",
    b"null",
    b'{"update_id": 1, "message": {"chat": "everywhere"}}',
    b'{"message": {"chat": {"id": {"$ne": 1}, "type": "private"}, "message_id": [], "text": 7}}',
    b'{"callback_query": {"id": 5, "from": null, "data": {"a": 1}}}',
    b"\xff\xfe\x00",
    b'{"a":' * 2000 + b"1" + b"}" * 2000,
)


def test_what_cannot_be_read_is_parked_and_answered_and_nobody_else_notices(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-webhook", sqlite_url) as world:
            cast = await arrive(world, tmp_path)
            await introduced(world, cast)
            statuses = [await post(world, body) for body in HOSTILE]
            await acts(world, cast.maria.types("The invoices are late"))

            assert statuses == [200] * len(HOSTILE)
            assert cast.maria.last().startswith("Thanks. I passed this to Dana.")
            with world.program.database.reading() as db:
                assert len(inbox.parked(db)) + inbox.counts(db).get("ignored", 0) >= len(HOSTILE)
                assert all(one.reason for one in inbox.parked(db))
                assert [one.reason for one in inbox.parked(db)].count("nested deeper than 32") == 1

    asyncio.run(story())


def test_a_forged_payload_is_refused_before_anything_reads_it(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-webhook", sqlite_url) as world:
            await arrive(world, tmp_path)
            before = kept(world)

            assert await post(world, b'{"update_id": 1}', secret="guessed") == 403
            assert kept(world) == before

    asyncio.run(story())


def test_an_unsigned_slack_payload_is_refused_before_anything_reads_it(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("slack-http", sqlite_url) as world:
            await arrive(world, tmp_path)
            before = kept(world)
            async with aiohttp.ClientSession() as session:
                url = world.program.web_url + "/slack/events"
                async with session.post(url, data=b'{"type": "event_callback"}') as response:
                    assert response.status == 401
            assert kept(world) == before

    asyncio.run(story())


def test_a_body_larger_than_any_is_kept_cut_off_when_authentic(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-webhook", sqlite_url) as world:
            assert await post(world, io.BytesIO(b'{"text": "' + b"x" * 2_000_000)) == 200
            with world.program.database.reading() as db:
                (kept,) = inbox.parked(db)
            assert kept.reason == "larger than 256 KiB"
            assert len(kept.raw) == 256 * 1024

    asyncio.run(story())


def test_an_unknown_person_gets_a_kind_sentence(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-polling", sqlite_url) as world:
            cast: Cast = await arrive(world, tmp_path)
            stranger = world.person("Somebody")
            await acts(world, stranger.opens_link(), stranger.types("hello?"))

            assert stranger.last() == (
                "Hello. I hold short check-ins for Acme. Please ask your contact at Acme for your personal link."
            )
            assert len(cast.dana.sees()) == 1

    asyncio.run(story())


def test_a_turn_that_the_database_refuses_takes_nobody_of_its_batch_with_it(sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World("telegram-polling", sqlite_url) as world:
            cast = await arrive(world, tmp_path)
            await introduced(world, cast)
            read = world.program.bench.translators["telegram"]
            world.program.bench.translators["telegram"] = lambda raw: unbindable(read(raw))
            await cast.maria.types("The invoices are late")
            await cast.jo.types("UNBINDABLE")
            await acts(world, cast.dana.types("/checkin status"), cast.jo.types("The gate is closed"))

            assert cast.maria.last().startswith("Thanks. I passed this to Dana.")
            assert cast.jo.last().startswith("Thanks. I passed this to Dana.")
            with world.program.database.reading() as db:
                (parked,) = inbox.parked(db)
            assert b"UNBINDABLE" in parked.raw

    asyncio.run(story())


def unbindable(inbound: Inbound | None) -> Inbound | None:
    """Words that no database takes, as a translator with a hole would let them through."""
    if inbound and inbound.content == Words("UNBINDABLE"):
        return replace(inbound, message={"no": "text"}, content=Words("half a character: \ud83d"))  # type: ignore[arg-type]
    return inbound


@pytest.mark.parametrize("surface", ["telegram-webhook", "telegram-polling", "slack-http", "slack-socket"])
def test_a_flood_of_one_person_is_kept_and_delays_nobody(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with World(surface, sqlite_url, limits={"sender_burst": 10, "sender_per_minute": 1}) as world:
            cast = await arrive(world, tmp_path)
            await introduced(world, cast)
            for number in range(300):
                await cast.jo.types(f"flood {number}")
            await acts(world, cast.maria.types("The invoices are late"))

            assert cast.maria.last().startswith("Thanks. I passed this to Dana.")
            with world.program.database.reading() as db:
                beyond = [one for one in inbox.parked(db, 1000) if one.reason == BEYOND]
                assert 285 < len(beyond) < 300
                assert all(b"flood" in one.raw for one in beyond)

    asyncio.run(story())


def test_a_page_may_post_anything_and_hears_what_is_wrong(sqlite_url: str) -> None:
    async def story() -> None:
        pages = Pages(manager="desk-1")
        pages.doors._sessions.add("in")
        settings = Settings(instance=Instance(database=sqlite_url), web=Web(bind="127.0.0.1:0"))
        pages.program = Program(settings, pages=pages.routes())
        headers = {"content-type": "application/json", "x-yousaid": "1"}
        async with pages.program as program, aiohttp.ClientSession(headers=headers, cookies={COOKIE: "in"}) as session:
            statuses = []
            for body in (*HOSTILE, b'{"id": "1", "text": ' + b"9" * 40 + b"}", b'{"id": "1", "text": "\\ud800"}'):
                async with session.post(program.web_url + "/desk/post", data=body) as response:
                    statuses.append(response.status)

            assert set(statuses) <= {200, 400}
            assert statuses[-3] == 400

    asyncio.run(story())


async def post(world: World, body: bytes | io.BytesIO, secret: str = "w" * 32) -> int:
    url = world.program.web_url + webhook_path(world.telegram.token)
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        return response.status


def kept(world: World) -> int:
    with world.program.database.reading() as db:
        return sum(inbox.counts(db).values())
