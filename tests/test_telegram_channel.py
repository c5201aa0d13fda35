"""Our Telegram channel against a pretended Telegram, over real connections."""

import asyncio
import json
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram.error import ChatMigrated, NetworkError, RetryAfter, TelegramError

from bot.channel import Connection, DeliveryFailed, Request, Taken
from bot.channels.telegram import TelegramChannel, connect
from bot.channels.telegram.client import to_failure
from bot.channels.telegram.receive import LARGEST, after, updates_in, webhook_path
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SystemClock
from bot.config import ConfigurationError, Settings, Telegram, Web
from conversations.messages import Address, Button, Edit, Inbound, Link, Outbound, Press, Reach, Words
from tests.platforms.faults import (
    DELIVERY,
    CallFault,
    Duplicate,
    Garbage,
    Hang,
    Refusal,
    Reorder,
    ResetAfter,
    ResetBefore,
    ServerError,
    TooMany,
    Truncated,
)
from tests.platforms.host import Host
from tests.platforms.telegram import FakeTelegram

QUESTION = Outbound("How was it?", choices=(Button("4 Satisfied", "a:4"), Button("5 Very satisfied", "a:5")))
SECRET = "a-secret_for-the-webhook"
TOKEN = "1234567890:AAFAAFAAFAAFAAFAAFAAFAAFAAFAAFAAFAA"


class Desk:
    """Takes payloads as the real one does: it may be slow, and it may fail."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.waiting = 0
        self.most_together = 0
        self.open = asyncio.Event()
        self.open.set()
        self.failures: list[Exception] = []
        self.toast = ""

    async def receive(self, raw: bytes) -> Taken:
        self.raw.append(raw)
        self.waiting += 1
        self.most_together = max(self.most_together, self.waiting)
        await self.open.wait()
        self.waiting -= 1
        if self.failures:
            raise self.failures.pop()
        return Taken("done", self.toast)


class QuickClock(SystemClock):
    """Pauses are noted and over at once."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0.001)


class Scene:
    """A pretended Telegram, our channel in it, and what the desk was given."""

    def __init__(self, telegram: FakeTelegram, session: aiohttp.ClientSession, more: Mapping[str, Any]) -> None:
        self.telegram = telegram
        self.session = session
        self.desk = Desk()
        self.clock = QuickClock()
        self.channel = self.another(**more)
        self.maria = telegram.person("Maria Lopes")

    def another(self, public_url: str = "", **more: Any) -> TelegramChannel:
        values = {"enabled": True, "token": self.telegram.token, "api_base": self.telegram.base_url, **more}
        settings = Settings(telegram=Telegram.model_validate(values), web=Web(public_url=public_url))
        channel = connect(Connection(settings, self.clock, self.session, self.desk.receive))
        assert isinstance(channel, TelegramChannel)
        return channel

    def heard(self) -> list[Inbound]:
        inbound = (self.channel.to_inbound(json.loads(raw)) for raw in self.desk.raw)
        return [each for each in inbound if each is not None]

    def contents(self) -> list[object]:
        return [each.content for each in self.heard()]

    async def settle(self) -> None:
        await until(self.telegram.idle)

    @property
    def to_maria(self) -> Address:
        return Address("telegram", "", self.maria.id)

    async def asked(self) -> str:
        """Maria has opened the chat and sees a question; returns its receipt."""
        await self.maria.opens_link()
        await self.settle()
        self.desk.raw.clear()
        return (await self.channel.send(self.to_maria, QUESTION)).message


async def until(what: Callable[[], object], patience: float = 8.0) -> None:
    async with asyncio.timeout(patience):
        while not what():
            await asyncio.sleep(0.005)


@asynccontextmanager
async def scene(started: bool = True, **more: Any) -> AsyncIterator[Scene]:
    async with FakeTelegram() as telegram, aiohttp.ClientSession() as session:
        here = Scene(telegram, session, more)
        if started:
            await here.channel.start()
        try:
            yield here
        finally:
            await here.channel.stop()
    assert telegram.violations == []


def play(scenario: Callable[[Scene], Awaitable[None]], started: bool = True, **more: Any) -> None:
    async def run() -> None:
        async with scene(started, **more) as here:
            await scenario(here)

    asyncio.run(run())


def test_a_channel_that_is_not_enabled_is_none() -> None:
    async def run() -> None:
        async with aiohttp.ClientSession() as session:
            assert connect(Connection(Settings(), SystemClock(), session, Desk().receive)) is None

    asyncio.run(run())


# Start


def test_the_start_learns_the_name_and_offers_commands() -> None:
    async def scenario(here: Scene) -> None:
        assert here.channel.username == "yousaid_bot"
        assert here.channel.invite_links()["telegram"]("abc-_9") == "https://t.me/yousaid_bot?start=abc-_9"
        offered = here.telegram.server.profile["commands all_private_chats:"]["commands"]
        assert [each["command"] for each in offered] == ["later", "stop", "mydata", "language", "help"]
        german = here.telegram.server.profile["commands all_private_chats:de"]["commands"]
        assert german[3] == {"command": "language", "description": "Meine Sprache wählen"}

    play(scenario)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Refusal("Unauthorized", 401), "telegram.token: Telegram does not know this token. Copy it again"),
        (Refusal("Not Found", 404), "telegram.token: Telegram does not know this token."),
        (ServerError(502), "does not answer"),
        (Garbage(), "does not answer"),
        (Garbage('{"ok": true, "result": 5}'), "does not answer"),
        (TooMany(7), "Start again in 7 seconds"),
    ],
)
def test_a_start_that_fails_tells_the_mend(fault: CallFault, words: str) -> None:
    async def scenario(here: Scene) -> None:
        here.telegram.faults.plan("getMe", fault)
        with pytest.raises(ConfigurationError, match=words) as caught:
            await here.channel.start()
        assert here.telegram.token not in "".join(traceback.format_exception(caught.value))

    play(scenario, started=False)


def test_a_token_that_is_none_is_told_without_asking() -> None:
    async def scenario(here: Scene) -> None:
        for token in ("hello", TOKEN + "\n", "/../" + TOKEN, "1234567890"):
            with pytest.raises(ConfigurationError, match=r"telegram\.token: This is not a token"):
                here.another(token=token)

    play(scenario, started=False)


def test_commands_that_cannot_be_offered_stop_nobody() -> None:
    async def scenario(here: Scene) -> None:
        here.telegram.faults.plan("setMyCommands", ServerError())
        await here.channel.start()
        await here.maria.opens_link("abc")
        await here.settle()
        assert here.contents() == [Link("abc")]

    play(scenario, started=False)


# In, by polling


def test_what_is_typed_pressed_and_edited_reaches_the_desk() -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        line = await here.maria.types("R&D is <slow>")
        await here.settle()
        await here.maria.presses("4")
        await here.maria.edits(line, "R&D is fast")
        await here.maria.blocks_the_bot()
        await here.settle()
        assert here.contents() == [Words("R&D is <slow>"), Press("a:4"), Edit("R&D is fast"), Reach(False)]
        assert {each.sender for each in here.heard()} == {here.to_maria}
        assert here.heard()[1].message == receipt

    play(scenario)


def test_a_hundred_lines_stay_in_order_and_go_together() -> None:
    async def scenario(here: Scene) -> None:
        for number in range(100):
            await here.maria.types(f"line {number}")
        here.desk.open.clear()
        await here.channel.start()
        await until(lambda: here.desk.waiting == 100)
        here.desk.open.set()
        await here.settle()
        assert here.contents() == [Words(f"line {number}") for number in range(100)]
        assert len(here.telegram.acknowledged) == 100

    play(scenario, started=False)


def test_nothing_is_confirmed_before_it_is_committed() -> None:
    async def scenario(here: Scene) -> None:
        here.desk.open.clear()
        await here.maria.types("hello")
        await until(lambda: here.desk.raw)
        await asyncio.sleep(0.05)
        assert here.telegram.acknowledged == []
        here.desk.open.set()
        await here.settle()
        assert len(here.telegram.acknowledged) == 1

    play(scenario)


def test_what_could_not_be_committed_comes_again_with_the_same_key() -> None:
    async def scenario(here: Scene) -> None:
        here.desk.failures = [OSError("disk full")]
        await here.maria.types("hello")
        await here.settle()
        assert here.contents() == [Words("hello"), Words("hello")]
        assert here.heard()[0].key == here.heard()[1].key
        assert here.clock.pauses == [1.0]

    play(scenario)


def test_a_stop_waits_for_what_is_being_committed() -> None:
    async def scenario(here: Scene) -> None:
        here.desk.open.clear()
        await here.maria.types("hello")
        await until(lambda: here.desk.raw)
        stopping = asyncio.create_task(here.channel.stop())
        await asyncio.sleep(0.02)
        assert not stopping.done()
        here.desk.open.set()
        await stopping
        assert here.desk.waiting == 0

    play(scenario)


@pytest.mark.parametrize(
    "fault",
    [
        ServerError(502),
        ResetBefore(),
        ResetAfter(),
        Garbage(),
        Garbage("[]"),
        Garbage('{"ok": true, "result": {}}'),
        Truncated(),
        Refusal("Conflict: terminated by other getUpdates request", 409),
        Refusal("Unauthorized", 401),
        TooMany(9),
    ],
)
def test_no_trouble_ends_the_polling(fault: CallFault) -> None:
    async def scenario(here: Scene) -> None:
        here.telegram.faults.plan("getUpdates", fault, fault)
        await here.channel.start()
        await here.maria.types("hello")
        await here.settle()
        assert Words("hello") in here.contents()
        match fault:
            case TooMany():
                assert here.clock.pauses == [9.0, 9.0]
            case Refusal(code=401):
                assert here.clock.pauses == [30.0, 30.0]
            case ResetBefore() | ResetAfter():
                # A fetch changes nothing, so aiohttp itself tries it again on a fresh connection.
                assert here.clock.pauses == [1.0]
            case _:
                assert here.clock.pauses == [1.0, 2.0]

    play(scenario, started=False)


def test_duplicates_and_disorder_lose_nothing() -> None:
    async def scenario(here: Scene) -> None:
        for number in range(4):
            await here.maria.types(str(number))
        here.telegram.faults.plan(DELIVERY, Duplicate(), Reorder())
        await here.channel.start()
        await here.settle()
        assert {str(each) for each in here.contents()} == {str(Words(str(number))) for number in range(4)}
        assert len({each.key for each in here.heard()}) == 4

    play(scenario, started=False)


def test_numbers_may_start_again_lower_after_a_quiet_week() -> None:
    async def scenario(here: Scene) -> None:
        await here.maria.types("before")
        await here.settle()
        # A poll in between comes back empty, as every half minute of a quiet week.
        here.telegram.faults.plan("getUpdates", Garbage('{"ok": true, "result": []}'))
        here.telegram.updates._wake(0)
        await until(lambda: here.telegram.faults.pending == 0)
        here.telegram.updates._wake(0)
        here.telegram.updates.start_again_at(17)
        await here.maria.types("after")
        await here.settle()
        assert here.contents() == [Words("before"), Words("after")]

    play(scenario)


def test_a_webhook_left_behind_does_not_stop_the_polling() -> None:
    async def scenario(here: Scene) -> None:
        await here.telegram.updates.set_webhook("http://127.0.0.1:9/nobody", None)
        await here.channel.start()
        await here.maria.types("hello")
        await here.settle()
        assert here.contents() == [Words("hello")]

    play(scenario, started=False)


@pytest.mark.parametrize("character", [b"\\ud83d", b"\xff"])
def test_half_a_character_does_not_hold_up_the_others(character: bytes) -> None:
    broken = (
        b'{"ok": true, "result": [{"update_id": 1, "message": {"text": "hi' + character + b'"}}, {"update_id": 2}]}'
    )
    first, second = updates_in(broken)
    assert (first.number, second.number) == (1, 2)
    assert json.loads(first.raw)["message"]["text"].startswith("hi")


def test_the_offset_is_behind_the_highest_number_and_forgotten_when_nothing_waits() -> None:
    assert after(updates_in(b'{"ok": true, "result": [{"update_id": 9}, {"update_id": 8}]}')) == 10
    assert after(updates_in(b'{"ok": true, "result": []}')) == 0


# The answer to a press


def test_a_press_is_answered_with_the_toast() -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        here.desk.toast = "Saved: 4" + "!" * 300
        await here.maria.presses("4")
        await until(lambda: here.telegram.answered)
        assert here.telegram.answered[0].text == ("Saved: 4" + "!" * 300)[:200]

    play(scenario)


def test_a_press_is_answered_even_without_a_word_and_only_after_the_commit() -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        here.desk.open.clear()
        await here.maria.presses("4")
        await until(lambda: here.desk.raw)
        await asyncio.sleep(0.03)
        assert here.telegram.answered == []
        here.desk.open.set()
        await until(lambda: here.telegram.answered)
        assert here.telegram.answered[0].text == ""

    play(scenario)


@pytest.mark.parametrize(
    "fault", [ServerError(), ResetAfter(), Garbage('{"ok": true}'), Refusal("Bad Request: query is too old")]
)
def test_an_answer_that_fails_bothers_nobody(fault: CallFault) -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        here.telegram.faults.plan("answerCallbackQuery", fault)
        await here.maria.presses("4")
        await until(lambda: here.telegram.faults.pending == 0)
        await here.maria.types("still there")
        await here.settle()
        assert here.contents() == [Press("a:4"), Words("still there")]

    play(scenario)


def test_a_stop_does_not_wait_for_an_answer() -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        here.telegram.faults.plan("answerCallbackQuery", Hang())
        await here.maria.presses("4")
        await until(lambda: here.telegram.faults.pending == 0)
        async with asyncio.timeout(2):
            await here.channel.stop()

    play(scenario)


# In, by webhook


@asynccontextmanager
async def posted_to(here: Scene, **more: Any) -> AsyncIterator[TelegramChannel]:
    """The scene's channel behind an edge that does what ours does."""

    async def edge(request: web.Request) -> web.Response:
        (route,) = channel.routes()
        assert request.path == route.path
        headers = {name.lower(): value for name, value in request.headers.items()}
        status, body = await route.answer(Request(headers, await request.read()))
        return web.Response(status=status, body=body)

    host = Host([web.post("/{path:.*}", edge)])
    await host.start()
    given = {"webhook_secret": SECRET, **more}
    channel = here.another(mode="webhook", public_url=f"http://127.0.0.1:{host.port}/", **given)
    here.channel = channel
    await channel.start()
    try:
        yield channel
    finally:
        await here.telegram.updates.stop()
        await host.stop()


def test_posts_reach_the_desk_and_are_answered_after_the_commit() -> None:
    async def scenario(here: Scene) -> None:
        async with posted_to(here):
            await here.asked()
            here.desk.open.clear()
            here.desk.toast = "Saved: 4"
            await here.maria.presses("4")
            await here.maria.types("because")
            await until(lambda: here.desk.raw)
            await asyncio.sleep(0.03)
            assert here.contents() == [Press("a:4")]
            here.desk.open.set()
            await here.settle()
            assert here.contents() == [Press("a:4"), Words("because")]
            await until(lambda: here.telegram.answered)
            assert here.telegram.answered[0].text == "Saved: 4"
            assert {each.status for each in here.telegram.posted} == {200}

    play(scenario, started=False)


def test_the_webhook_asks_for_what_we_read_and_nothing_else() -> None:
    async def scenario(here: Scene) -> None:
        async with posted_to(here):
            assert here.telegram.updates.allowed == ["message", "edited_message", "callback_query", "my_chat_member"]
            assert here.telegram.updates.webhook is not None
            assert here.telegram.updates.webhook.url.endswith(webhook_path(here.telegram.token))
            assert here.telegram.updates.webhook.secret == SECRET

    play(scenario, started=False)


def test_only_telegram_can_post() -> None:
    async def scenario(here: Scene) -> None:
        async with posted_to(here) as channel:
            answer = channel.routes()[0].answer
            for headers in (
                {},
                {"x-telegram-bot-api-secret-token": "wrong"},
                {"x-telegram-bot-api-secret-token": "é\udcff"},
            ):
                assert await answer(Request(headers, b"{}")) == (403, b"")
            assert here.desk.raw == []

    play(scenario, started=False)


def test_what_cannot_be_read_is_stored_and_answered() -> None:
    async def scenario(here: Scene) -> None:
        async with posted_to(here) as channel:
            answer = channel.routes()[0].answer
            headers = {"x-telegram-bot-api-secret-token": SECRET}
            for body in (b"", b"no json", b"[1]", b'"callback_query"', b'{"callback_query": ', b"x" * (LARGEST + 5)):
                assert await answer(Request(headers, body)) == (200, b"")
                assert here.desk.raw[-1] == body[: LARGEST + 1]
            here.desk.failures = [OSError("disk full")]
            with pytest.raises(OSError, match="disk full"):
                await answer(Request(headers, b"{}"))

    play(scenario, started=False)


def test_while_the_secret_is_changed_the_old_one_is_taken_and_the_new_one_is_set() -> None:
    async def scenario(here: Scene) -> None:
        async with posted_to(here, webhook_secret="new-one,old-one") as channel:
            answer = channel.routes()[0].answer
            statuses = [
                (await answer(Request({"x-telegram-bot-api-secret-token": given}, b"{}")))[0]
                for given in ("new-one", "old-one", "new-one,old-one", "")
            ]
            assert statuses == [200, 200, 403, 403]
            assert here.telegram.updates.webhook is not None
            assert here.telegram.updates.webhook.secret == "new-one"

    play(scenario, started=False)


def test_an_update_too_deep_to_be_written_holds_up_nobody() -> None:
    deep = b'{"update_id": 7, "message": ' + b"[" * 500 + b"]" * 500 + b"}"
    body = b'{"ok": true, "result": [' + deep + b', {"update_id": 8}]}'

    assert [(update.number, update.raw) for update in updates_in(body)] == [(7, body), (8, b'{"update_id":8}')]


def test_the_path_tells_nothing_of_the_token() -> None:
    path = webhook_path(TOKEN)
    assert path == webhook_path(TOKEN) != webhook_path(TOKEN + "A")
    assert not any(path.find(TOKEN[start : start + 6]) >= 0 for start in range(len(TOKEN) - 6))


def test_a_webhook_needs_an_address_and_a_good_secret() -> None:
    async def scenario(here: Scene) -> None:
        url = "https://checkins.example.com"
        with pytest.raises(ConfigurationError, match=r"web\.public_url: A webhook needs an address"):
            here.another(mode="webhook", webhook_secret=SECRET)
        with pytest.raises(ConfigurationError, match=r"telegram\.webhook_secret: no secret"):
            here.another(mode="webhook", public_url=url, webhook_secret_file="no/such/file")
        with pytest.raises(ConfigurationError, match=r"telegram\.webhook_secret: Telegram takes 1 to 256"):
            here.another(mode="webhook", public_url=url, webhook_secret="not good!")
        channel = here.another(mode="webhook", public_url=url, webhook_secret=SECRET)
        here.telegram.faults.plan("setWebhook", Refusal("Bad Request: bad webhook: IP address 10.0.0.1 is reserved"))
        with pytest.raises(ConfigurationError, match="Telegram does not post there"):
            await channel.start()

    play(scenario, started=False)


# Out


def test_a_question_arrives_as_it_should_look() -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        assert here.maria.sees() == ["How was it?\n[4 Satisfied] [5 Very satisfied]"]
        assert receipt == here.maria.newest().number
        (call,) = (call for call in here.telegram.calls if call.method == "sendMessage")
        assert call.arguments["link_preview_options"] == {"is_disabled": True}
        assert not here.telegram.sent[0].silent
        await here.channel.send(here.to_maria, Outbound("A & <b>", quote="x", silent=True))
        assert here.maria.last() == "A & <b>\nx"
        assert here.telegram.sent[1].silent

    play(scenario)


def test_a_message_goes_to_the_chat_and_the_topic() -> None:
    async def scenario(here: Scene) -> None:
        room = here.telegram.group("Team", here.maria)
        await here.channel.send(Address("telegram", "", here.maria.id, chat=room.address, thread="12"), Outbound("Hi"))
        assert room.sees() == ["Hi"]
        assert here.telegram.calls[-1].arguments["message_thread_id"] == 12

    play(scenario)


def test_a_redraw_changes_the_message_and_the_same_again_is_no_error() -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        saved = Outbound("You said 4.", asides=(Button("Change", "c"),))
        for _ in range(2):
            await here.channel.redraw(here.to_maria, receipt, saved)
            assert here.maria.sees() == ["You said 4.\n[Change]"]
        await here.channel.redraw(here.to_maria, receipt, Outbound("You said 4."))
        assert here.maria.sees() == ["You said 4."]

    play(scenario)


def test_refused_markup_is_sent_once_more_as_plain_text() -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        refusal = Refusal("Bad Request: can't parse entities: Unsupported start tag")
        here.telegram.faults.plan("sendMessage", refusal)
        await here.channel.send(here.to_maria, Outbound("A <b>", quote="q", note="n"))
        assert here.telegram.sent[-1].source == here.maria.last() == "A <b>\nq\nn"
        here.telegram.faults.plan("editMessageText", refusal)
        await here.channel.redraw(here.to_maria, receipt, Outbound("A & b"))
        assert here.maria.sees()[0] == "A & b"
        here.telegram.faults.plan("sendMessage", refusal, refusal)
        with pytest.raises(DeliveryFailed) as caught:
            await here.channel.send(here.to_maria, QUESTION)
        assert (caught.value.outcome, caught.value.gone) == ("permanent", False)

    play(scenario)


@pytest.mark.parametrize(
    ("fault", "outcome", "arrived"),
    [
        (TooMany(7), "refused", 0),
        (Garbage('{"ok": false, "error_code": 429, "description": "Too Many Requests"}', 429, False), "refused", 0),
        (ServerError(500), "unknown", 0),
        (ServerError(502, after_effect=True), "unknown", 1),
        (ResetBefore(), "unknown", 0),
        (ResetAfter(), "unknown", 1),
        (Truncated(), "unknown", 1),
        (Garbage(), "unknown", 1),
        (Garbage("[]"), "unknown", 1),
        (Garbage('{"ok": true}'), "unknown", 1),
        (Garbage('{"ok": true, "result": 5}'), "unknown", 1),
        (Garbage('{"ok": true, "result": {"message_id": []}}'), "unknown", 1),
        (Garbage("<html>Bad Gateway</html>", 502), "unknown", 1),
        (Garbage("<html>Blocked by your company</html>", 403, False), "connector", 0),
        (Garbage("", 302, False), "connector", 0),
        (Refusal("Unauthorized", 401), "connector", 0),
        (Refusal("Not Found", 404), "connector", 0),
        (Refusal("Bad Request: BUTTON_DATA_INVALID"), "permanent", 0),
    ],
)
def test_a_failure_says_what_is_known(fault: CallFault, outcome: str, arrived: int) -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        here.telegram.faults.plan("sendMessage", fault)
        with pytest.raises(DeliveryFailed) as caught:
            await here.channel.send(here.to_maria, Outbound("Once"))
        assert caught.value.outcome == outcome
        assert not caught.value.gone
        assert caught.value.retry_after == {"refused": 7.0 if fault == TooMany(7) else 1.0}.get(outcome)
        assert len(here.maria.sees()) == 1 + arrived

    play(scenario)


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal("Forbidden: bot was blocked by the user", 403),
        Refusal("Forbidden: user is deactivated", 403),
        Refusal("Forbidden: bot was kicked from the supergroup chat", 403),
        Refusal("Forbidden: bot can't initiate conversation with a user", 403),
        Refusal("Bad Request: chat not found"),
        Refusal("Bad Request: PEER_ID_INVALID"),
        Refusal("Bad Request: not enough rights to send text messages to the chat"),
        Refusal("Bad Request: message thread not found"),
        Refusal("Bad Request: TOPIC_CLOSED"),
    ],
)
def test_a_chat_that_is_gone_is_called_so(refusal: Refusal) -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        here.telegram.faults.plan("sendMessage", refusal)
        here.telegram.faults.plan("editMessageText", refusal)
        for attempt in (
            here.channel.send(here.to_maria, QUESTION),
            here.channel.redraw(here.to_maria, receipt, Outbound("x")),
        ):
            with pytest.raises(DeliveryFailed) as caught:
                await attempt
            assert (caught.value.outcome, caught.value.gone) == ("permanent", True)

    play(scenario)


def test_a_real_block_a_stranger_and_a_migrated_group_are_told_apart() -> None:
    async def scenario(here: Scene) -> None:
        stranger = here.telegram.person("Jo Park")
        room = here.telegram.group("Team", here.maria)
        new = here.telegram.migrate(room)
        await here.maria.opens_link()
        await here.maria.blocks_the_bot()
        for who, outcome, address in ((here.maria.id, "permanent", None), (stranger.id, "permanent", None)):
            with pytest.raises(DeliveryFailed) as caught:
                await here.channel.send(Address("telegram", "", who), QUESTION)
            assert (caught.value.outcome, caught.value.new_address, caught.value.gone) == (outcome, address, True)
        with pytest.raises(DeliveryFailed) as caught:
            await here.channel.send(Address("telegram", "", room.address), QUESTION)
        assert (caught.value.outcome, caught.value.new_address) == ("refused", new.address)

    play(scenario)


def test_a_message_that_cannot_be_redrawn_any_more_is_permanent_but_the_chat_is_not_gone() -> None:
    async def scenario(here: Scene) -> None:
        receipt = await here.asked()
        here.telegram.faults.plan("editMessageText", Refusal("Bad Request: message can't be edited"))
        for sent in (receipt, "999", "", "x1"):
            with pytest.raises(DeliveryFailed) as caught:
                await here.channel.redraw(here.to_maria, sent, Outbound("x"))
            assert (caught.value.outcome, caught.value.gone) == ("permanent", False)

    play(scenario)


def test_a_message_that_cannot_be_shown_is_permanent_and_says_why() -> None:
    async def scenario(here: Scene) -> None:
        calls = len(here.telegram.calls)
        with pytest.raises(DeliveryFailed, match="has 65 bytes") as caught:
            await here.channel.send(here.to_maria, Outbound("?", choices=(Button("Yes", "x" * 65),)))
        assert caught.value.outcome == "permanent"
        assert len(here.telegram.calls) == calls

    play(scenario, started=False)


def test_nobody_there_is_the_connectors_trouble() -> None:
    async def scenario(here: Scene) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            deaf = here.another(api_base=f"http://127.0.0.1:{taken.getsockname()[1]}/bot")
            with pytest.raises(DeliveryFailed) as caught:
                await deaf.send(here.to_maria, QUESTION)
            assert caught.value.outcome == "connector"
            with pytest.raises(ConfigurationError, match="does not answer"):
                await deaf.start()
        with pytest.raises(DeliveryFailed) as caught:
            await here.another(api_base="no address at all").send(here.to_maria, QUESTION)
        assert caught.value.outcome == "connector"
        await here.session.close()
        with pytest.raises(DeliveryFailed, match="closed") as caught:
            await here.channel.send(here.to_maria, QUESTION)
        assert caught.value.outcome == "connector"

    play(scenario, started=False)


@pytest.mark.parametrize(
    ("timeout", "outcome"),
    [(aiohttp.ClientTimeout(total=0.1), "unknown"), (aiohttp.ClientTimeout(sock_read=0.1), "unknown")],
)
def test_an_answer_that_does_not_come_leaves_it_unknown(timeout: aiohttp.ClientTimeout, outcome: str) -> None:
    async def scenario(here: Scene) -> None:
        here.telegram.faults.plan("sendMessage", Hang())
        url = f"{here.telegram.base_url}{here.telegram.token}/sendMessage"
        with pytest.raises(TelegramError) as caught:
            await AiohttpRequest(here.session, timeout).post(url)
        assert to_failure(caught.value).outcome == outcome

    play(scenario, started=False)


def test_a_connection_that_is_never_made_sends_nothing_and_does_not_tell_the_token() -> None:
    async def scenario(here: Scene) -> None:
        connector = aiohttp.TCPConnector(limit=1)
        async with aiohttp.ClientSession(connector=connector) as session:
            here.telegram.faults.plan("getMe", Hang())
            url = f"{here.telegram.base_url}{here.telegram.token}/getMe"
            holding = asyncio.create_task(AiohttpRequest(session).retrieve(url))
            await until(lambda: here.telegram.faults.pending == 0)
            with pytest.raises(NetworkError) as caught:
                await AiohttpRequest(session, aiohttp.ClientTimeout(connect=0.05)).retrieve(url)
            holding.cancel()
            await asyncio.wait({holding})
        assert to_failure(caught.value).outcome == "connector"
        assert caught.value.__cause__ is caught.value.__context__ is None

    play(scenario, started=False)


def test_intervals_are_read_without_a_warning() -> None:
    assert to_failure(RetryAfter(3)).retry_after == 3.0
    assert to_failure(RetryAfter(timedelta(seconds=2.5))).retry_after == 2.5
    assert to_failure(ChatMigrated(-100)).new_address == "-100"


def test_files_go_as_multipart() -> None:
    async def scenario(here: Scene) -> None:
        await here.asked()
        await here.channel._client.bot.send_photo(
            int(here.maria.id), b"\x89PNG chart", caption="Iberia", filename="c.png"
        )
        assert here.telegram.sent[-1].photo == "c.png"
        assert here.maria.last() == "Iberia"

    play(scenario)


def test_the_token_and_what_people_say_never_reach_a_log(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(here: Scene) -> None:
        asyncio.get_running_loop().set_debug(True)
        here.telegram.faults.plan("getUpdates", Garbage(), Refusal("Unauthorized", 401), ResetAfter())
        here.telegram.faults.plan("sendMessage", Garbage('{"secret words"'), ResetAfter(), ServerError())
        await here.channel.start()
        await here.maria.types("my own words")
        await here.settle()
        for _ in range(3):
            with pytest.raises(DeliveryFailed) as caught:
                await here.channel.send(here.to_maria, Outbound("our words"))
            told = "".join(traceback.format_exception(caught.value))
            assert here.telegram.token.partition(":")[2] not in told
        tokens.append(here.telegram.token.partition(":")[2])

    tokens: list[str] = []
    with caplog.at_level(logging.DEBUG):
        play(scenario, started=False)
    logged = "\n".join(f"{record.getMessage()} {record.exc_text}" for record in caplog.records)
    assert not any(word in logged for word in (*tokens, "my own words", "our words", "secret words"))
