"""The pretended Telegram, driven by python-telegram-bot as the product drives it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
import telegram
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from .faults import (
    DELIVERY,
    Duplicate,
    Garbage,
    Hang,
    Refusal,
    Reorder,
    ResetAfter,
    ResetBefore,
    ServerError,
    Slow,
    TooMany,
    Truncated,
)
from .host import Host
from .telegram import FakeTelegram

pytestmark = pytest.mark.slow

FIVE = InlineKeyboardMarkup(
    [[InlineKeyboardButton(label, callback_data=f"a:{label[0]}")] for label in ("1 Bad", "2 Poor", "10 Top")]
)
# As in the product: intervals come as timedelta, and reading them does not warn.
os.environ["PTB_TIMEDELTA"] = "true"
Scenario = Callable[[FakeTelegram, telegram.Bot], Awaitable[None]]


@asynccontextmanager
async def bot_for(fake: FakeTelegram) -> AsyncIterator[telegram.Bot]:
    # Without certificates to load, which nobody here needs, a client starts ten times faster.
    plain = {"verify": False}
    request = HTTPXRequest(read_timeout=0.5, media_write_timeout=0.5, httpx_kwargs=plain)
    polls = HTTPXRequest(read_timeout=2, httpx_kwargs=plain)
    bot = telegram.Bot(fake.token, base_url=fake.base_url, request=request, get_updates_request=polls)
    async with bot:
        yield bot


def play(scenario: Scenario) -> FakeTelegram:
    async def run() -> FakeTelegram:
        async with FakeTelegram() as fake, bot_for(fake) as bot:
            await scenario(fake, bot)
            return fake

    return asyncio.run(run())


def test_a_dialogue_reads_as_one() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes", language_code="en")
        await maria.opens_link("abc")
        (start,) = await bot.get_updates()
        assert start.message
        assert start.message.text == "/start abc"
        assert start.message.from_user
        assert start.message.from_user.full_name == "Maria Lopes"

        sent = await bot.send_message(int(maria.id), "How <b>was</b> it?", "HTML", reply_markup=FIVE)
        assert maria.sees() == ["How was it?\n[1 Bad]\n[2 Poor]\n[10 Top]"]
        assert [entity.type for entity in sent.entities] == ["bold"]

        old = maria.newest()
        await maria.presses("1")
        (press,) = await bot.get_updates(offset=start.update_id + 1)
        assert press.callback_query
        assert press.callback_query.data == "a:1"
        await bot.answer_callback_query(press.callback_query.id, "Saved: 1")
        await bot.edit_message_text("Saved: 1", int(maria.id), sent.message_id)
        assert maria.sees() == ["Saved: 1"]
        assert fake.sent[0].edits[0].text == "How was it?"

        await maria.presses("10", in_message=old)
        (late,) = await bot.get_updates(offset=press.update_id + 1)
        assert late.callback_query
        assert late.callback_query.data == "a:1"
        assert not fake.idle()
        assert await bot.get_updates(offset=late.update_id + 1) == ()
        assert fake.idle()

        with pytest.raises(AssertionError, match="no button '3'"):
            await maria.presses("3")
        assert maria.transcript() == ["> /start abc", "Saved: 1"]

    fake = play(scenario)
    assert fake.violations == []
    assert [each.how for each in fake.acknowledged] == ["offset"] * 3
    assert [each.text for each in fake.answered] == ["Saved: 1"]


def test_people_edit_what_they_said() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        line = await maria.types("7")
        await maria.edits(line, "8")
        *_, edit = await bot.get_updates()
        assert edit.edited_message
        assert edit.edited_message.text == "8"

    play(scenario)


def test_a_waiting_poll_wakes_and_a_second_poller_ends_the_first() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        first = asyncio.create_task(bot.get_updates(timeout=5))
        await asyncio.sleep(0.05)
        async with bot_for(fake) as other:
            second = asyncio.create_task(other.get_updates(timeout=5))
            with pytest.raises(Conflict):
                await first
            await maria.opens_link()
            assert len(await second) == 1

    play(scenario)


async def receive(host: Host, fake: FakeTelegram, secret: str | None = None) -> None:
    await host.start()
    async with bot_for(fake) as bot:
        await bot.set_webhook(f"http://127.0.0.1:{host.port}/hook", secret_token=secret)


async def settle(fake: FakeTelegram) -> None:
    async with asyncio.timeout(3):
        while not fake.idle():
            await asyncio.sleep(0.01)


def test_a_webhook_gets_the_secret_and_is_tried_until_it_answers_well() -> None:
    seen: list[tuple[str | None, str]] = []
    statuses = iter([500, 302, 200, 200])

    async def hook(request: web.Request) -> web.Response:
        body = await request.json()
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), body["message"]["text"]))
        return web.Response(status=next(statuses))

    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        host = Host([web.post("/hook", hook)])
        await receive(host, fake, "s3cret")
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        await maria.types("hello")
        await settle(fake)
        with pytest.raises(Conflict):
            await bot.get_updates()
        assert (await bot.get_webhook_info()).last_error_message
        await bot.delete_webhook()
        await host.stop()

    fake = play(scenario)
    assert seen == [("s3cret", "/start")] * 3 + [("s3cret", "hello")]
    assert [each.how for each in fake.acknowledged] == ["webhook"] * 2
    assert [each.status for each in fake.posted] == [500, 302, 200, 200]


def test_one_stuck_chat_does_not_stop_another() -> None:
    taken: list[str] = []

    async def hook(request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        if message["from"]["first_name"] == "Maria":
            return web.Response(status=503)
        taken.append(message["text"])
        return web.Response()

    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        host = Host([web.post("/hook", hook)])
        await receive(host, fake)
        await fake.person("Maria Lopes").opens_link()
        await fake.person("Tom Hill").opens_link("x")
        await asyncio.sleep(0.2)
        assert taken == ["/start x"]
        assert not fake.idle()
        await host.stop()

    play(scenario)


def test_a_bot_may_not_write_first_nor_to_those_who_left() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        with pytest.raises(Forbidden, match="can't initiate"):
            await bot.send_message(int(maria.id), "hello")
        await maria.opens_link()
        await bot.send_message(int(maria.id), "hello")
        await maria.blocks_the_bot()
        with pytest.raises(Forbidden, match="was blocked by the user"):
            await bot.send_message(int(maria.id), "hello")
        *_, left = await bot.get_updates()
        assert left.my_chat_member
        assert left.my_chat_member.new_chat_member.status == "kicked"
        await maria.unblocks_the_bot()
        await bot.send_message(int(maria.id), "again")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(5, "hello")

    assert play(scenario).violations == []


def test_groups_are_heard_only_when_they_mean_the_bot() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        dana = fake.person("Dana Ruiz")
        team = fake.group("Iberia team", dana)
        (joined,) = await bot.get_updates()
        assert joined.my_chat_member
        assert joined.my_chat_member.chat.title == "Iberia team"
        await bot.send_message(int(team.address), "Hello team")
        await dana.types("nobody listens", in_room=team)
        await dana.types(f"/status@{fake.username}", in_room=team)
        await dana.types("/status@another_bot", in_room=team)
        await dana.types("I do", in_room=team, reply_to=team.newest())
        heard = await bot.get_updates(offset=joined.update_id + 1)
        assert [update.message and update.message.text for update in heard] == [
            f"/status@{fake.username}",
            "I do",
        ]
        assert team.sees() == ["Hello team"]

        new = fake.migrate(team)
        with pytest.raises(ChatMigrated) as moved:
            await bot.send_message(int(team.address), "still there?")
        assert str(moved.value.new_chat_id) == new.address
        await bot.send_message(moved.value.new_chat_id, "found you")
        assert new.last() == "found you"
        fake.remove_bot_from(new)
        with pytest.raises(Forbidden, match="kicked from the supergroup"):
            await bot.send_message(int(new.address), "hello?")

    play(scenario)


def test_sending_too_fast_is_refused_with_the_time_to_wait() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        team = fake.group("Iberia team")
        for _ in range(20):
            await bot.send_message(int(team.address), "tick")
        with pytest.raises(RetryAfter):
            await bot.send_message(int(team.address), "tick")
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        fake.pace.overall_per_second = None
        fake.pace.private_per_second = 1
        for _ in range(3):
            await bot.send_message(int(maria.id), "tick")
        with pytest.raises(RetryAfter):
            await bot.send_message(int(maria.id), "tick")

    play(scenario)


@pytest.mark.parametrize(
    ("text", "mode", "reason"),
    [
        ("x" * 4097, None, "too long"),
        ("  ", None, "text is empty"),
        ("<b>open", "HTML", "find end tag"),
        ("<h1>x</h1>", "HTML", "unsupported start tag"),
        ("<b><i>x</b></i>", "HTML", "unmatched end tag"),
        ("a < b", "HTML", "unclosed start tag"),
        ("a&nbsp;b", "HTML", "unsupported entity"),
    ],
)
def test_bad_texts_are_refused_and_remembered(text: str, mode: str | None, reason: str) -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        with pytest.raises(BadRequest, match=reason):
            await bot.send_message(int(maria.id), text, mode)

    fake = play(scenario)
    assert len(fake.violations) == 1
    assert not fake.sent


@pytest.mark.parametrize(
    "extra",
    [
        {"colour": "red"},
        {"link_preview_options": {"is_disabled": True, "shade": 1}},
        {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y", "size": 2}]]}},
        {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y" * 65}]]}},
        {"reply_markup": {"inline_keyboard": [[{"text": "", "callback_data": "y"}]]}},
        {"reply_markup": {"inline_keyboard": [[{"text": "x"}]]}},
        {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 9]}},
        {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]] * 101}},
        {"disable_notification": {"a": 1}},
    ],
)
def test_bad_arguments_are_refused_and_remembered(extra: dict[str, object]) -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        url = f"{fake.base_url}{fake.token}/sendMessage"
        arguments = {"chat_id": maria.id, "text": "hi"} | extra
        async with aiohttp.ClientSession() as client, client.post(url, json=arguments) as answer:
            assert answer.status == 400
            assert (await answer.json())["ok"] is False

    fake = play(scenario)
    assert len(fake.violations) == 1
    assert not fake.sent


def test_expected_refusals_are_no_violations() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        sent = await bot.send_message(int(maria.id), "hi", reply_markup=FIVE)
        with pytest.raises(BadRequest, match="not modified"):
            await bot.edit_message_text("hi", int(maria.id), sent.message_id, reply_markup=FIVE)
        with pytest.raises(BadRequest, match="to edit not found"):
            await bot.edit_message_text("hi", int(maria.id), 999)
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query("1")
        await bot.edit_message_reply_markup(int(maria.id), sent.message_id)
        assert maria.sees() == ["hi"]

    assert play(scenario).violations == []


def test_tokens_and_methods_are_checked() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        stranger = telegram.Bot("1:no", base_url=fake.base_url)
        with pytest.raises(InvalidToken):
            await stranger.initialize()
        await stranger.shutdown()
        with pytest.raises(EndPointNotFound):
            await bot.do_api_request("dance")

    assert len(play(scenario).violations) == 1


def test_pictures_and_profile() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        await bot.send_photo(int(maria.id), b"\x89PNG", "<b>March</b>", parse_mode="HTML", filename="a.png")
        assert fake.sent[0].photo == "a.png"
        assert maria.last() == "March"
        await bot.set_my_commands([telegram.BotCommand("help", "What I can do")])
        await bot.set_my_description("d")
        await bot.set_my_short_description("s")
        assert (await bot.get_chat(int(maria.id))).first_name == "Maria"
        assert (await bot.get_me()).username == fake.username
        await bot.set_message_reaction(int(maria.id), 1, "👍")
        with pytest.raises(BadRequest):
            await bot.set_my_commands([telegram.BotCommand("Help Me", "x")])

    assert len(play(scenario).violations) == 1


@pytest.mark.parametrize(
    ("fault", "error", "arrived"),
    [
        (TooMany(7), RetryAfter, False),
        (ServerError(502), NetworkError, False),
        (ServerError(500, after_effect=True), NetworkError, True),
        (Hang(), TimedOut, False),
        (Hang(after_effect=True), TimedOut, True),
        (Slow(0.8), TimedOut, True),
        (ResetBefore(), NetworkError, False),
        (ResetAfter(), NetworkError, True),
        (Garbage(), TelegramError, True),
        (Truncated(), NetworkError, True),
        (Refusal("Forbidden: user is deactivated", 403), Forbidden, False),
    ],
)
def test_faults_of_calls(
    fault: TooMany | ServerError | Hang | ResetAfter, error: type[Exception], arrived: bool
) -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        fake.faults.plan("sendMessage", fault)
        with pytest.raises(error):
            await bot.send_message(int(maria.id), "one")
        assert maria.sees() == (["one"] if arrived else [])
        await bot.send_message(int(maria.id), "two")
        await settle_calls(fake)

    fake = play(scenario)
    assert [each.fault for each in fake.faults.fired] == [fault]
    assert not fake.faults.pending


async def settle_calls(fake: FakeTelegram) -> None:
    async with asyncio.timeout(3):
        while fake._host.in_flight:
            await asyncio.sleep(0.01)


def test_updates_come_twice_and_out_of_order_when_planned() -> None:
    async def scenario(fake: FakeTelegram, bot: telegram.Bot) -> None:
        maria = fake.person("Maria Lopes")
        await maria.opens_link()
        await maria.types("one")
        fake.faults.plan(DELIVERY, Reorder(), Duplicate())
        swapped = await bot.get_updates()
        assert [u.message and u.message.text for u in swapped] == ["one", "/start"]
        twice = await bot.get_updates()
        assert [u.message and u.message.text for u in twice] == ["/start", "one", "/start"]
        again = await bot.get_updates(offset=twice[1].update_id + 1)
        assert [u.message and u.message.text for u in again] == ["/start"]
        assert fake.idle()

    play(scenario)
