"""Our Slack channel against a pretended Slack, over real connections."""

import asyncio
import hashlib
import hmac
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as some

from bot.channel import Connection, DeliveryFailed, Request, Taken
from bot.channels.slack import SlackChannel, connect
from bot.channels.slack.receive import LARGEST, is_authentic
from bot.clock import SystemClock
from bot.config import ConfigurationError, Settings, Slack
from conversations.messages import Address, Button, Command, Edit, Inbound, Outbound, Press, Words
from tests.platforms.faults import (
    DELIVERY,
    CallFault,
    Duplicate,
    Garbage,
    Hang,
    Refusal,
    ResetAfter,
    ResetBefore,
    ServerError,
    TooMany,
    Truncated,
)
from tests.platforms.slack import FakeSlack

QUESTION = Outbound("How was it?", choices=(Button("4 Satisfied", "a:4"), Button("5 Very satisfied", "a:5")))
SECRETS = "old-secret, new-secret"

CHECK_INS = ("pulse", "delivery")


class Desk:
    """Takes payloads as the real one does: it may be slow, and it may fail."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.waiting = 0
        self.most_together = 0
        self.open = asyncio.Event()
        self.open.set()
        self.failures: list[Exception] = []

    async def receive(self, raw: bytes) -> Taken:
        self.raw.append(raw)
        self.waiting += 1
        self.most_together = max(self.most_together, self.waiting)
        await self.open.wait()
        self.waiting -= 1
        if self.failures:
            raise self.failures.pop()
        return Taken("done")


class World:
    """A pretended Slack, our channel in it, and what the desk was given."""

    def __init__(self, slack: FakeSlack, desk: Desk, channel: SlackChannel, session: aiohttp.ClientSession) -> None:
        self.slack = slack
        self.desk = desk
        self.channel = channel
        self.session = session
        self.maria = slack.person("Maria Lopes")
        self.dana = slack.person("Dana Ruiz")
        self.office = slack.channel("office", self.dana)

    def heard(self) -> list[Inbound]:
        inbound = (self.channel.to_inbound(json.loads(raw)) for raw in self.desk.raw)
        return [each for each in inbound if each is not None]

    def contents(self) -> list[object]:
        return [each.content for each in self.heard()]

    async def settle(self) -> None:
        await until(self.slack.idle)

    def to(self, who: Any) -> Address:
        return Address("slack", "", who.id)

    def calls(self, method: str) -> int:
        return sum(call.method == method for call in self.slack.calls)


async def until(what: Callable[[], object], patience: float = 8.0) -> None:
    async with asyncio.timeout(patience):
        while not what():
            await asyncio.sleep(0.005)


def settings(slack: FakeSlack, more: Mapping[str, str]) -> Settings:
    tokens = {"bot_token": slack.bot_token, "app_token": slack.app_token, "signing_secret": slack.signing_secret}
    values = {"enabled": True, "api_base": slack.api_base, **tokens, **more}
    return Settings(slack=Slack.model_validate(values))


@asynccontextmanager
async def world(more: Mapping[str, str], started: bool = True) -> AsyncIterator[World]:
    desk = Desk()
    async with FakeSlack() as slack, aiohttp.ClientSession() as session:
        slack.hears_itself = False
        channel = connect(Connection(settings(slack, more), SystemClock(), session, desk.receive, CHECK_INS))
        assert isinstance(channel, SlackChannel)
        if started:
            await channel.start()
        try:
            yield World(slack, desk, channel, session)
        finally:
            await channel.stop()
    assert slack.violations == []


def play(scenario: Callable[[World], Awaitable[None]], **more: str) -> None:
    async def run() -> None:
        async with world(more) as here:
            await scenario(here)

    asyncio.run(run())


def test_a_channel_that_is_not_enabled_is_none() -> None:
    async def run() -> None:
        async with aiohttp.ClientSession() as session:
            assert connect(Connection(Settings(), SystemClock(), session, Desk().receive)) is None

    asyncio.run(run())


# In, over the socket


def test_what_is_typed_pressed_and_edited_reaches_the_desk() -> None:
    async def scenario(here: World) -> None:
        await here.channel.send(here.to(here.maria), QUESTION)
        line = await here.maria.types("R&D is <slow>")
        await here.settle()
        await here.maria.presses("4")
        await here.maria.edits(line, "R&D is fast")
        await here.settle()
        assert here.contents() == [Words("R&D is <slow>"), Press("a:4"), Edit("R&D is fast")]
        words, press, _ = here.heard()
        assert words.sender == press.sender == Address("slack", "", here.maria.id, words.sender.chat)
        assert press.message == f"{words.sender.chat}/{here.slack.sent[0].ts}"

    play(scenario)


def test_a_hundred_lines_stay_in_order_and_go_together() -> None:
    async def scenario(here: World) -> None:
        here.desk.open.clear()
        for number in range(100):
            await here.maria.types(f"line {number}")
        await until(lambda: here.desk.waiting == 100)
        assert here.contents() == [Words(f"line {number}") for number in range(100)]
        here.desk.open.set()
        await here.settle()
        assert len(here.slack.acknowledged) == 100

    play(scenario)


def test_nothing_is_acknowledged_before_it_is_committed() -> None:
    async def scenario(here: World) -> None:
        here.desk.open.clear()
        await here.maria.types("hello")
        await until(lambda: here.desk.raw)
        await asyncio.sleep(0.05)
        assert here.slack.acknowledged == []
        here.desk.open.set()
        await here.settle()
        assert len(here.slack.acknowledged) == 1

    play(scenario)


def test_what_could_not_be_committed_comes_again() -> None:
    async def scenario(here: World) -> None:
        here.slack.deliveries.patience = 0.1
        here.desk.failures = [OSError("disk full")]
        await here.maria.types("hello")
        await here.settle()
        assert here.contents() == [Words("hello"), Words("hello")]
        assert here.heard()[0].key == here.heard()[1].key
        assert len(here.slack.acknowledged) == 1

    play(scenario)


def test_one_event_in_two_envelopes_has_one_key() -> None:
    async def scenario(here: World) -> None:
        here.slack.faults.plan(DELIVERY, Duplicate())
        await here.maria.types("hello")
        await here.settle()
        assert len({each.key for each in here.heard()}) == 1
        assert len(here.heard()) == len(here.slack.acknowledged) == 2

    play(scenario)


def test_a_goodbye_of_the_socket_costs_nothing() -> None:
    async def scenario(here: World) -> None:
        await here.slack.disconnect()
        await here.maria.types("are you there?")
        await here.settle()
        assert here.contents() == [Words("are you there?")]
        assert here.calls("apps.connections.open") == 2
        await until(lambda: here.slack.connections == 1)

    play(scenario)


@pytest.mark.slow
def test_a_socket_cut_without_a_word_is_made_anew() -> None:
    async def scenario(here: World) -> None:
        here.slack.cut_sockets()
        await here.maria.types("are you there?")
        await until(lambda: here.slack.acknowledged, patience=15)
        assert here.contents() == [Words("are you there?")]

    play(scenario)


def test_a_silent_socket_is_replaced() -> None:
    async def scenario(here: World) -> None:
        socket = here.channel.socket
        assert socket
        socket.silent = 0.1
        await until(lambda: here.calls("apps.connections.open") > 1, patience=15)
        socket.silent = 60
        await until(lambda: here.slack.connections == 1)
        await here.maria.types("are you there?")
        await here.settle()
        assert here.contents() == [Words("are you there?")]

    play(scenario)


def test_stopping_waits_for_what_was_heard() -> None:
    async def scenario(here: World) -> None:
        here.desk.open.clear()
        await here.maria.types("hello")
        await until(lambda: here.desk.raw)
        stopping = asyncio.create_task(here.channel.stop())
        await asyncio.sleep(0.05)
        assert not stopping.done()
        here.desk.open.set()
        await stopping
        assert len(here.slack.acknowledged) == 1
        assert here.slack.connections == 0

    play(scenario)


def test_an_envelope_that_cannot_be_read_is_kept_and_acknowledged() -> None:
    async def scenario(here: World) -> None:
        cut = '{"envelope_id": "e-1", "type": "events_api", "payload": {"text": "\\ud83d"}}'
        await here.slack.deliveries.sockets.open[0].send_str(cut)
        await until(lambda: here.desk.raw)
        assert here.desk.raw == [cut.encode()]
        deep = '{"envelope_id": "e-2", "payload": ' + "[" * 500 + "]" * 500 + "}"
        await here.slack.deliveries.sockets.open[0].send_str(deep)
        await until(lambda: len(here.desk.raw) == 2)
        assert here.desk.raw[1] == deep.encode()

    play(scenario)


# Staff


def test_a_command_is_committed_and_answered_where_only_its_giver_sees_it() -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin why @maria", in_room=here.office)
        await here.settle()
        (command,) = here.heard()
        assert command.content == Command(f"checkin why <@{here.maria.id}>")
        assert command.reply
        receipt = await here.channel.send(command.reply, QUESTION)
        assert receipt.message == ""
        assert here.dana.last(in_room=here.office) == "How was it?"
        assert here.slack.responses[0].body["response_type"] == "ephemeral"
        with pytest.raises(DeliveryFailed):
            await here.channel.redraw(command.reply, receipt.message, QUESTION)

    play(scenario)


def test_a_bare_command_opens_the_form_and_the_form_is_a_command() -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin", in_room=here.office)
        await until(lambda: here.calls("views.update"))
        await here.settle()
        assert here.desk.raw == []
        assert here.dana.modal().text.startswith("Start a check-in\nCustomer or contact")
        await here.dana.submits({"Customer or contact": "Maria Lopes", "About": "March rollout"})
        await here.settle()
        assert here.contents() == [Command("checkin Maria Lopes --flow pulse --about March rollout")]
        assert not here.dana.has_modal()

    play(scenario)


def test_the_shortcut_opens_the_same_form() -> None:
    async def scenario(here: World) -> None:
        await here.dana.uses_shortcut("checkin_start")
        await until(lambda: here.calls("views.update"))
        await here.settle()
        assert here.dana.has_modal()

    play(scenario)


def test_a_form_with_nobody_in_it_says_so_at_once() -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin", in_room=here.office)
        await until(lambda: here.calls("views.update"))
        await here.settle()
        await here.dana.submits({"Customer or contact": " "})
        await here.settle()
        assert here.dana.modal_errors() == {"who": "Type a name, company or email."}
        assert here.desk.raw == []

    play(scenario)


@pytest.mark.slow
def test_a_slow_commit_asks_for_a_second_press_which_is_the_same_submission() -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin", in_room=here.office)
        await until(lambda: here.calls("views.update"))
        await here.settle()
        here.desk.open.clear()
        began = time.monotonic()
        await here.dana.submits({"Customer or contact": "Maria"})
        await here.settle()
        assert time.monotonic() - began < 3
        assert "press Start again" in here.dana.modal_errors()["who"]
        here.desk.open.set()
        await here.dana.submits({"Customer or contact": "Maria"})
        await here.settle()
        first, second = here.heard()
        assert first.key == second.key
        assert not here.dana.has_modal()

    play(scenario)


def test_a_form_that_slack_does_not_open_is_told_in_words() -> None:
    async def scenario(here: World) -> None:
        here.slack.faults.plan("views.open", Refusal("expired_trigger_id"))
        await here.dana.types("/checkin", in_room=here.office)
        await here.settle()
        assert here.dana.last(in_room=here.office).startswith("Slack did not open the form in time.")

    play(scenario)


def test_what_nobody_listens_for_is_kept_and_acknowledged() -> None:
    async def scenario(here: World) -> None:
        await here.dana.uses_shortcut("of_another_release")
        await here.dana.opens_home()
        await here.settle()
        assert len(here.desk.raw) == len(here.slack.acknowledged) == 2
        assert here.heard() == []

    play(scenario)


def test_a_command_that_could_not_be_committed_is_not_acknowledged() -> None:
    async def scenario(here: World) -> None:
        here.slack.deliveries.patience = 0.1
        here.desk.failures = [OSError("disk full")]
        await here.dana.types("/checkin status", in_room=here.office)
        await here.settle()
        assert here.slack.acknowledged == []

    play(scenario)


# Out


def test_a_message_reaches_a_person_and_says_where_it_is() -> None:
    async def scenario(here: World) -> None:
        receipt = await here.channel.send(here.to(here.maria), QUESTION, mark="0192")
        await here.channel.send(here.to(here.maria), QUESTION)
        (sent, _) = here.slack.sent
        assert receipt.message == f"{sent.channel}/{sent.ts}"
        assert sent.metadata == {"event_type": "yousaid", "event_payload": {"id": "0192"}}
        assert here.maria.newest().labels == ["4 Satisfied", "5 Very satisfied"]
        assert here.calls("conversations.open") == 1

    play(scenario)


def test_a_message_goes_into_a_channel_or_its_thread() -> None:
    async def scenario(here: World) -> None:
        first = await here.channel.send(Address("slack", "", here.office.address), QUESTION)
        here.slack.pace.per_channel = None
        thread = first.message.partition("/")[2]
        await here.channel.send(Address("slack", "", "x", here.office.address, thread), Outbound("Details"))
        assert [message.thread_ts for message in here.slack.sent] == [None, thread]

    play(scenario)


def test_a_message_is_redrawn_in_place_and_the_same_again_is_no_error() -> None:
    async def scenario(here: World) -> None:
        to = here.to(here.maria)
        receipt = await here.channel.send(to, QUESTION)
        for _ in range(2):
            await here.channel.redraw(to, receipt.message, Outbound("You said 4."))
        assert here.maria.sees() == ["You said 4."]
        channel = receipt.message.partition("/")[0]
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.redraw(to, f"{channel}/1.2", QUESTION)
        assert (failed.value.outcome, failed.value.words) == ("permanent", "message_not_found")

    play(scenario)


@pytest.mark.parametrize(
    ("fault", "outcome", "gone"),
    [
        (TooMany(7), "refused", False),
        (Refusal("ratelimited"), "refused", False),
        (Refusal("channel_not_found"), "permanent", True),
        (Refusal("is_archived"), "permanent", True),
        (Refusal("not_in_channel"), "permanent", True),
        (Refusal("account_inactive"), "permanent", True),
        (Refusal("invalid_blocks"), "permanent", False),
        (Refusal("msg_too_long"), "permanent", False),
        (Refusal("invalid_auth"), "connector", False),
        (Refusal("token_revoked"), "connector", False),
        (Refusal("not_authed"), "connector", False),
        (Refusal("internal_error"), "unknown", False),
        (Refusal("fatal_error"), "unknown", False),
        (ServerError(500), "unknown", False),
        (ServerError(503), "unknown", False),
        (ResetBefore(), "unknown", False),
        (ResetAfter(), "unknown", False),
        (Garbage(), "unknown", False),
        (Garbage("[]"), "unknown", False),
        (Garbage('{"ok": true}'), "unknown", False),
        (Garbage("\udcff"), "unknown", False),
        (Truncated(), "unknown", False),
    ],
)
def test_a_failed_sending_tells_what_may_be_done_about_it(fault: CallFault, outcome: str, gone: bool) -> None:
    async def scenario(here: World) -> None:
        await here.channel.send(here.to(here.maria), QUESTION)
        here.slack.faults.plan("chat.postMessage", fault)
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.send(here.to(here.maria), QUESTION)
        assert (failed.value.outcome, failed.value.gone) == (outcome, gone)
        assert failed.value.retry_after == (7 if isinstance(fault, TooMany) else 30 if outcome == "refused" else None)
        assert here.slack.faults.pending == 0

    play(scenario)


def test_an_inactive_account_is_our_own_when_the_token_fails_too() -> None:
    async def scenario(here: World) -> None:
        here.slack.token_problem = "account_inactive"
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.send(Address("slack", "", "x", "D1"), QUESTION)
        assert (failed.value.outcome, failed.value.gone) == ("connector", False)

    play(scenario)


def test_an_answer_that_never_comes_may_have_been_a_message() -> None:
    async def scenario(here: World) -> None:
        await here.channel.send(here.to(here.maria), QUESTION)
        here.channel.client.api.limit = aiohttp.ClientTimeout(total=0.2)
        here.slack.faults.plan("chat.postMessage", Hang(after_effect=True))
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.send(here.to(here.maria), QUESTION)
        assert failed.value.outcome == "unknown"
        assert len(here.slack.sent) == 2

    play(scenario)


def test_a_direct_message_that_cannot_be_opened_has_sent_nothing() -> None:
    async def scenario(here: World) -> None:
        here.slack.faults.plan("conversations.open", ServerError(500), Refusal("user_disabled"))
        for outcome in ("connector", "permanent"):
            with pytest.raises(DeliveryFailed) as failed:
                await here.channel.send(here.to(here.maria), QUESTION)
            assert failed.value.outcome == outcome
        assert failed.value.gone

    play(scenario)


def test_a_slack_that_is_not_there_is_the_connectors_trouble() -> None:
    async def run() -> None:
        async with world({"api_base": "http://127.0.0.1:1/"}, started=False) as here:
            for to in (Address("slack", "", "x", "D1"), Address("slack", "", "x", "http://127.0.0.1:1/x")):
                with pytest.raises(DeliveryFailed) as failed:
                    await here.channel.send(to, QUESTION)
                assert failed.value.outcome == "connector"

    asyncio.run(run())


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (TooMany(7), "refused"),
        (ServerError(500), "unknown"),
        (ResetAfter(), "unknown"),
        (Garbage(), "unknown"),
        (Refusal("x"), "permanent"),
    ],
)
def test_a_failed_answer_to_a_command_is_told_too(fault: CallFault, outcome: str) -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin status", in_room=here.office)
        await here.settle()
        reply = here.heard()[0].reply
        assert reply
        here.slack.faults.plan("response_url", fault)
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.send(reply, QUESTION)
        assert failed.value.outcome == outcome

    play(scenario)


def test_an_answer_after_five_answers_is_too_late() -> None:
    async def scenario(here: World) -> None:
        await here.dana.types("/checkin status", in_room=here.office)
        await here.settle()
        reply = here.heard()[0].reply
        assert reply
        for _ in range(5):
            await here.channel.send(reply, QUESTION)
        with pytest.raises(DeliveryFailed) as failed:
            await here.channel.send(reply, QUESTION)
        assert failed.value.outcome == "permanent"

    play(scenario)


# Starting


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        (
            {"bot_token": "xoxp-1-x"},
            "slack.bot_token: This is a user token, xoxp. I need the bot token, xoxb: OAuth & Permissions, first box.",
        ),
        ({"bot_token": "xapp-1-x"}, "slack.bot_token: This is an app-level token, xapp. I need the bot token, xoxb"),
        ({"bot_token": "xoxb-none"}, "slack.bot_token: Slack does not take this token (invalid_auth). I need"),
        ({"app_token": "xoxb-1-x"}, "slack.app_token: This is the bot token, xoxb. I need the app-level token, xapp"),
        ({"app_token": "xapp-none"}, "slack.app_token: Slack does not take this token (invalid_auth). I need"),
        ({"api_base": "http://127.0.0.1:1/"}, "slack: http://127.0.0.1:1/ does not answer (ClientConnectorError)."),
    ],
)
def test_a_wrong_token_is_told_with_its_mend(given: dict[str, str], mend: str) -> None:
    async def run() -> None:
        async with world(given, started=False) as here:
            with pytest.raises(ConfigurationError) as refused:
                await here.channel.start()
            assert str(refused.value).startswith(mend)
            assert "\n" not in str(refused.value)

    asyncio.run(run())


# Nothing of it in a log


def test_no_word_and_no_token_reaches_a_log(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    async def scenario(here: World) -> None:
        here.slack.deliveries.patience = 0.1
        here.desk.failures = [OSError("marker-words")]
        await here.maria.types("marker-words")
        await here.dana.types("/checkin marker-words", in_room=here.office)
        await here.dana.types("/checkin", in_room=here.office)
        await until(lambda: here.calls("views.update"))
        await here.channel.send(here.to(here.maria), Outbound("marker-words"))
        here.slack.faults.plan("chat.postMessage", Refusal("invalid_auth"))
        with pytest.raises(DeliveryFailed):
            await here.channel.send(here.to(here.maria), Outbound("marker-words"))
        await here.slack.disconnect()
        await until(lambda: here.calls("apps.connections.open") > 1)
        await here.settle()
        secrets.extend((here.slack.bot_token, here.slack.app_token, here.slack.signing_secret, "ticket="))

    secrets = ["marker-words"]
    with caplog.at_level(logging.DEBUG):
        play(scenario)
    out, err = capfd.readouterr()
    said = out + err + caplog.text
    assert "OSError" in said
    assert [secret for secret in secrets if secret in said] == []


# In, signed


def signed(body: bytes, secret: str, at: float | None = None, **headers: str) -> Request:
    moment = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
    own = {"x-slack-request-timestamp": moment, "x-slack-signature": f"v0={digest}", "content-type": "application/json"}
    return Request(own | {name.replace("_", "-"): value for name, value in headers.items()}, body)


def posts(request: Request) -> tuple[int, bytes, list[bytes]]:
    """What our address answers, and what the desk was given."""

    async def run() -> tuple[int, bytes, list[bytes]]:
        async with world({"mode": "http", "signing_secret": SECRETS}) as here:
            (route,) = here.channel.routes()
            assert route.path == "/slack/events"
            status, body = await route.answer(request)
            return status, body, here.desk.raw

    return asyncio.run(run())


BODY = b'{"type": "event_callback", "team_id": "T1", "event": {"type": "reaction_added"}}'


@pytest.mark.parametrize("secret", ["old-secret", "new-secret"])
def test_a_signed_event_is_kept_as_it_came_with_either_secret(secret: str) -> None:
    assert posts(signed(BODY, secret)) == (200, b"", [BODY])


@pytest.mark.parametrize(
    "request_",
    [
        Request({}, BODY),
        signed(BODY, "another secret"),
        signed(BODY, "old-secret", at=time.time() - 4000),
        signed(BODY, "old-secret", at=time.time() + 4000),
        signed(BODY, "old-secret", x_slack_signature=""),
        signed(BODY, "old-secret", x_slack_signature="v0=é\udcff"),
        signed(BODY, "old-secret", x_slack_request_timestamp="-1"),
        signed(BODY, "old-secret", x_slack_request_timestamp="1e9"),
        signed(BODY, "old-secret", x_slack_request_timestamp="٣"),
        signed(BODY, "old-secret", x_slack_request_timestamp="9" * 5000),
        Request(signed(BODY, "old-secret").headers, BODY + b" "),
    ],
)
def test_what_is_not_signed_by_slack_is_refused_unread(request_: Request) -> None:
    assert posts(request_) == (401, b"", [])


def test_without_a_secret_nothing_is_authentic() -> None:
    assert not is_authentic(signed(BODY, ""), [], time.time())


def test_a_body_too_large_is_refused() -> None:
    assert posts(signed(b" " * (LARGEST + 1), "old-secret"))[0] == 413
    assert posts(signed(b" " * LARGEST, "old-secret"))[0] == 200


def test_the_challenge_is_answered() -> None:
    body = b'{"type": "url_verification", "challenge": "c123"}'
    assert posts(signed(body, "old-secret")) == (200, b'{"challenge":"c123"}', [])


FORM = "application/x-www-form-urlencoded"


def test_a_form_with_a_payload_is_kept_as_the_json_in_it() -> None:
    payload = '{"type": "block_actions", "é": 1}'
    body = urlencode({"payload": payload}).encode()
    assert posts(signed(body, "old-secret", content_type=FORM)) == (200, b"", [payload.encode()])


def test_a_command_is_kept_as_json() -> None:
    fields = {"command": "/checkin", "text": "status", "trigger_id": "1", "user_id": "U", "team_id": "T"}
    status, _, kept = posts(signed(urlencode(fields).encode(), "old-secret", content_type=FORM))
    assert (status, [json.loads(raw) for raw in kept]) == (200, [fields])


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'"text"', b""])
def test_what_is_authentic_but_unreadable_is_kept(body: bytes) -> None:
    assert posts(signed(body, "old-secret")) == (200, b"", [body])
    assert posts(signed(body, "old-secret", content_type=FORM)) == (200, b"", [body])


def test_before_the_start_a_command_is_asked_for_again() -> None:
    async def run() -> None:
        async with world({"mode": "http", "signing_secret": SECRETS}, started=False) as here:
            (route,) = here.channel.routes()
            body = b'{"command": "/checkin", "text": "x", "trigger_id": "1"}'
            assert (await route.answer(signed(body, "old-secret")))[0] == 503

    asyncio.run(run())


def test_the_whole_way_over_signed_posts() -> None:
    async def scenario(here: World) -> None:
        (route,) = here.channel.routes()

        async def take(request: web.Request) -> web.Response:
            headers = {name.lower(): value for name, value in request.headers.items()}
            status, body = await route.answer(Request(headers, await request.read()))
            return web.Response(status=status, body=body, content_type="application/json")

        async with served(take) as url:
            here.slack.deliver_to(url)
            await here.maria.types("hello")
            await here.dana.types("/checkin", in_room=here.office)
            await until(lambda: here.calls("views.update"))
            await here.settle()
            await here.dana.submits({"Customer or contact": " "})
            await here.settle()
            assert here.dana.modal_errors()
            await here.dana.submits({"Customer or contact": "Maria"})
            await here.settle()
        assert here.contents() == [Words("hello"), Command("checkin Maria --flow pulse")]
        assert not here.dana.has_modal()
        assert here.slack.deliveries.lost == []

    play(scenario, mode="http")


@asynccontextmanager
async def served(take: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    app = web.Application()
    app.add_routes([web.post("/slack/events", take)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    finally:
        await runner.cleanup()


values = some.recursive(
    some.none() | some.booleans() | some.integers(-9, 9) | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = ["type", "command", "text", "trigger_id", "view", "user", "team", "team_id", "enterprise", "event", "actions"]
KINDS = ["event_callback", "block_actions", "view_submission", "shortcut", "url_verification", "block_suggestion"]


def test_no_authentic_body_makes_us_fail_and_every_one_is_kept() -> None:
    bodies: list[dict[str, Any]] = []

    @given(
        some.dictionaries(some.sampled_from(KEYS), values, max_size=6),
        some.none() | some.sampled_from(KINDS),
        some.booleans(),
    )
    def gather(body: dict[str, Any], kind: str | None, form: bool) -> None:
        callback = {"callback_id": "checkin_start"} if form else {}
        body = body | callback | ({"type": kind} if kind else {"command": "/checkin"})
        if isinstance(body.get("view"), dict):
            body["view"] = body["view"] | callback
        bodies.append(body)

    gather()

    async def run() -> None:
        async with world({"mode": "http", "signing_secret": SECRETS}) as here:
            (route,) = here.channel.routes()
            for body in bodies:
                before = len(here.desk.raw) + here.calls("views.open")
                status, _ = await route.answer(signed(json.dumps(body).encode(), "old-secret"))
                assert status == 200, body
                challenged = body.get("type") == "url_verification"
                assert len(here.desk.raw) + here.calls("views.open") == before + (not challenged), body
            here.slack.violations.clear()

    asyncio.run(run())
