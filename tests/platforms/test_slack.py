"""The pretended Slack, driven by slack_sdk and Bolt as the product drives them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import Clock, SignatureVerifier
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from .faults import (
    DELIVERY,
    Duplicate,
    Fault,
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
from .slack import FakeSlack

pytestmark = pytest.mark.slow

Json = dict[str, Any]


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def button(label: str, **more: str) -> Json:
    return {"type": "button", "text": words(label), "action_id": f"a{label[0]}", "value": label[0]} | more


QUESTION: list[Json] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "How *was* it, <@U0>?"}},
    {"type": "actions", "elements": [button("1 Bad"), button("5 Good", accessibility_label="5 of 5, good")]},
]
FORM: Json = {
    "type": "modal",
    "callback_id": "checkin",
    "title": words("Start a check-in"),
    "submit": words("Send"),
    "blocks": [
        {
            "type": "input",
            "block_id": "who",
            "label": words("Customer"),
            "element": {"type": "external_select", "action_id": "customer", "min_query_length": 0},
        },
        {
            "type": "input",
            "block_id": "why",
            "optional": True,
            "label": words("Note"),
            "element": {"type": "plain_text_input", "action_id": "note", "initial_value": "none"},
        },
    ],
}


def client_for(slack: FakeSlack) -> AsyncWebClient:
    return AsyncWebClient(slack.bot_token, base_url=slack.api_base, timeout=1, retry_handlers=[])


def play(scenario: Callable[[FakeSlack, AsyncWebClient], Awaitable[None]]) -> FakeSlack:
    async def run() -> FakeSlack:
        async with FakeSlack() as slack:
            slack.hears_itself = False
            await scenario(slack, client_for(slack))
            # slack_sdk makes a session for each call; their transports close a little later.
            await asyncio.sleep(0.01)
            return slack

    return asyncio.run(run())


async def settle(slack: FakeSlack, patience: float = 3) -> None:
    async with asyncio.timeout(patience):
        while not slack.idle():
            await asyncio.sleep(0.01)


@asynccontextmanager
async def socket_for(
    slack: FakeSlack, answer: Callable[[SocketModeRequest], Json | None]
) -> AsyncIterator[SocketModeClient]:
    """A socket client that answers each request, or keeps silent when `answer` gives None."""
    client = SocketModeClient(slack.app_token, web_client=client_for(slack), ping_interval=0.2)

    async def listen(inner: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        payload = answer(request)
        if payload is not None:
            await inner.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))

    client.socket_mode_request_listeners.append(listen)
    await client.connect()  # type: ignore[no-untyped-call]
    try:
        yield client
    finally:
        await client.close()  # type: ignore[no-untyped-call]
        # The client cancels its tasks without waiting for them.
        await asyncio.sleep(0.01)


def test_post_update_and_look() -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes", tz="Europe/Lisbon", email="maria@acme.test")
        me = await client.auth_test()
        assert me["team_id"] == slack.team_id
        opened = await client.conversations_open(users=maria.id)
        channel = opened["channel"]["id"]
        sent = await client.chat_postMessage(
            channel=channel,
            text="How was it?",
            blocks=QUESTION,
            metadata={"event_type": "outbox", "event_payload": {"id": "7"}},
        )
        assert maria.sees() == ["How was it, @U0?\n[1 Bad] [5 Good]"]
        await client.chat_update(channel=channel, ts=sent["ts"], text="Saved: 5", blocks=[])
        assert maria.sees() == ["Saved: 5"]
        assert maria.last() == "Saved: 5"
        assert len(slack.sent[0].edits) == 1

        history = await client.conversations_history(channel=channel, include_all_metadata=True)
        assert history["messages"][0]["metadata"]["event_payload"] == {"id": "7"}
        assert (await client.users_info(user=maria.id))["user"]["tz"] == "Europe/Lisbon"
        found = await client.users_lookupByEmail(email="maria@acme.test")
        assert found["user"]["id"] == maria.id
        await client.chat_delete(channel=channel, ts=sent["ts"])
        assert maria.sees() == []

    assert play(scenario).violations == []


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"channel": "C0", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "$archived", "text": "x"}, "is_archived"),
        ("chat.postMessage", {"channel": "$left", "text": "x"}, "not_in_channel"),
        ("chat.update", {"channel": "$dm", "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": "$dm", "ts": "$said", "text": "x"}, "cant_update_message"),
        ("conversations.history", {"channel": "$left"}, "missing_scope"),
        ("users.info", {"user": "$outside"}, "user_not_found"),
        ("users.lookupByEmail", {"email": "nobody@acme.test"}, "users_not_found"),
        ("views.open", {"trigger_id": "1.2.x", "view": FORM}, "invalid_trigger_id"),
    ],
)
def test_expected_refusals_are_no_violations(method: str, arguments: Json, error: str) -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        archived, left = slack.channel("old", maria), slack.channel("team", maria)
        slack.archive(archived)
        slack.remove_bot_from(left)
        said = await maria.types("hello")
        outside = slack.person("Tom Hill", team_id="T999")
        names = {
            "$archived": archived.address,
            "$left": left.address,
            "$dm": said.place,
            "$said": said.number,
            "$outside": outside.id,
        }
        given = {key: names.get(str(value), value) for key, value in arguments.items()}
        with pytest.raises(SlackApiError) as refused:
            await client.api_call(method, json=given)
        assert refused.value.response["error"] == error

    assert play(scenario).violations == []


SECTION: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}


def radio(count: int) -> Json:
    options = [{"text": words(str(number)), "value": str(number)} for number in range(count)]
    element = {"type": "radio_buttons", "action_id": "r", "options": options}
    return {"type": "actions", "elements": [element]}


@pytest.mark.parametrize(
    "blocks",
    [
        [SECTION] * 51,
        [SECTION | {"colour": "red"}],
        [{"type": "dance"}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "shade": 1}}],
        [{"type": "actions", "elements": [button("x" * 76)]}],
        [{"type": "actions", "elements": [button("1", value="x" * 2001)]}],
        [{"type": "actions", "elements": [button("1", accessibility_label="x" * 76)]}],
        [{"type": "actions", "elements": [button("1", action_id="x" * 256)]}],
        [{"type": "actions", "elements": [button("1"), button("1")]}],
        [{"type": "actions", "elements": [button(chr(97 + n)) for n in range(26)]}],
        [radio(11)],
        [SECTION | {"block_id": "b"}, SECTION | {"block_id": "b"}],
        [{"type": "header", "text": words("x" * 151)}],
        [{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}],
        [FORM["blocks"][1]],
    ],
)
def test_bad_blocks_are_refused_and_remembered(blocks: list[Json]) -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        with pytest.raises(SlackApiError, match="invalid_blocks"):
            await client.chat_postMessage(channel=maria.id, text="x", blocks=blocks)
        assert maria.sees() == []

    assert len(play(scenario).violations) == 1


def test_good_blocks_pass() -> None:
    blocks: list[Json] = [
        *QUESTION,
        radio(10),
        {"type": "divider"},
        {"type": "header", "text": words("x" * 150)},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 10},
        {"type": "markdown", "text": "**bold**"},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_text", "text": "b"}]]},
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "action_id": "f",
                    "positive_button": {"text": words("Solved"), "value": "y"},
                    "negative_button": {"text": words("Not solved"), "value": "n"},
                }
            ],
        },
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "quoted"}]}],
        },
    ]

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        await client.chat_postMessage(channel=maria.id, text="x", blocks=blocks)
        assert maria.sees()[0].endswith(
            "bold\na | b\nquoted\n[1 Bad] [5 Good]\n[0] [1] [2] [3] [4] [5] [6] [7] [8] [9]\n[Solved] [Not solved]"
        )

    assert play(scenario).violations == []


@pytest.mark.parametrize(
    ("change", "whole"),
    [
        ({"title": words("x" * 25)}, True),
        ({"submit": words("x" * 25)}, True),
        ({"close": words("x" * 25)}, True),
        ({"private_metadata": "x" * 3001}, True),
        ({"blocks": [SECTION] * 101}, True),
        ({"colour": "red"}, True),
        ({"submit": None}, True),
        ({}, False),
    ],
)
def test_views_are_checked(change: Json, whole: bool) -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        dana = slack.person("Dana Ruiz")
        view = {key: value for key, value in (FORM | change).items() if value is not None}
        trigger = slack.world.trigger(dana.id)
        if whole:
            with pytest.raises(SlackApiError, match="invalid_arguments"):
                await client.views_open(trigger_id=trigger, view=view)
            assert not dana.has_modal()
        else:
            await client.views_open(trigger_id=trigger, view=view)
            assert dana.modal().text == "Start a check-in\nCustomer\nNote"

    assert len(play(scenario).violations) == int(whole)


def test_triggers_work_once_and_for_three_seconds() -> None:
    moment = datetime(2026, 3, 2, 9, tzinfo=UTC)

    async def run() -> None:
        nonlocal moment
        async with FakeSlack(now=lambda: moment) as slack:
            client, dana = client_for(slack), slack.person("Dana Ruiz")
            trigger = slack.world.trigger(dana.id)
            await client.views_open(trigger_id=trigger, view=FORM)
            with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
                await client.views_open(trigger_id=trigger, view=FORM)
            late = slack.world.trigger(dana.id)
            moment += timedelta(seconds=4)
            with pytest.raises(SlackApiError, match="expired_trigger_id"):
                await client.views_open(trigger_id=late, view=FORM)
            assert slack.violations == []

    asyncio.run(run())


def test_tokens_arguments_and_pace_are_checked() -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        wrong = AsyncWebClient("xoxb-no", base_url=slack.api_base, retry_handlers=[])
        with pytest.raises(SlackApiError, match="invalid_auth"):
            await wrong.auth_test()
        nobody = AsyncWebClient(base_url=slack.api_base, retry_handlers=[])
        with pytest.raises(SlackApiError, match="not_authed"):
            await nobody.auth_test()
        team = slack.channel("team", slack.person("Dana Ruiz"))
        async with aiohttp.ClientSession() as session:
            form = {"token": slack.bot_token, "channel": team.address, "text": "form", "blocks": "[]"}
            async with session.post(f"{slack.api_base}chat.postMessage", data=form) as answer:
                assert (await answer.json())["ok"] is True
        with pytest.raises(SlackApiError, match="ratelimited") as fast:
            await client.chat_postMessage(channel=team.address, text="too soon")
        assert fast.value.response.headers["Retry-After"] == "1"
        slack.revoke_token()
        with pytest.raises(SlackApiError, match="token_revoked"):
            await client.auth_test()
        slack.token_problem = None
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            await client.chat_postMessage(channel=team.address, text="x", colour="red")
        with pytest.raises(SlackApiError, match="no_text"):
            await client.api_call("chat.postMessage", json={"channel": team.address, "text": " "})

    assert len(play(scenario).violations) == 2


def test_a_dialogue_over_a_socket() -> None:
    got: list[SocketModeRequest] = []

    def answer(request: SocketModeRequest) -> Json:
        got.append(request)
        return {}

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        async with socket_for(slack, answer):
            line = await maria.types("hello & <you>")
            await settle(slack)
            event = got[0].payload["event"]
            assert event["type"] == "message"
            assert event["channel_type"] == "im"
            assert event["text"] == "hello &amp; &lt;you&gt;"
            assert line.text == "hello & <you>"
            await client.chat_postMessage(channel=event["channel"], text="How was it?", blocks=QUESTION)
            old = maria.newest()
            await maria.presses("5")
            await settle(slack)
            press = got[1].payload
            assert press["type"] == "block_actions"
            assert press["actions"][0]["value"] == "5"
            assert press["message"]["blocks"][1]["block_id"] == press["actions"][0]["block_id"]
            assert press["user"]["id"] == maria.id
            assert press["container"]["channel_id"] == event["channel"]
            await client.chat_update(channel=event["channel"], ts=press["message"]["ts"], text="Saved: 5", blocks=[])
            with pytest.raises(AssertionError, match="no button '1'"):
                await maria.presses("1")
            await maria.presses("1", in_message=old)
            await maria.edits(line, "hi")
            await settle(slack)
            assert got[2].payload["actions"][0]["value"] == "1"
            assert got[3].payload["event"]["message"]["text"] == "hi"
            assert maria.transcript() == ["> hi", "Saved: 5"]

    slack = play(scenario)
    assert slack.violations == []
    assert [each.how for each in slack.acknowledged] == ["socket"] * 4


def test_unacknowledged_events_come_again_on_the_next_connection() -> None:
    got: list[SocketModeRequest] = []
    silent = True

    def answer(request: SocketModeRequest) -> Json | None:
        got.append(request)
        return None if silent else {}

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        nonlocal silent
        dana = slack.person("Dana Ruiz")
        await dana.types("/checkin status")
        await asyncio.sleep(0.02)
        assert [lost.kind for lost in slack.deliveries.lost] == ["slash_commands"]
        await dana.types("hello")
        async with socket_for(slack, answer):
            await asyncio.sleep(0.05)
            assert len(got) == 1
            assert not slack.idle()
            silent = False
            await slack.disconnect()
            await settle(slack)
            assert [request.retry_attempt for request in got] == [0, 1]
            assert got[0].payload["event_id"] == got[1].payload["event_id"]
            slack.cut_sockets()
            await dana.types("still there?")
            await settle(slack)

    play(scenario)
    assert [request.payload["event"]["text"] for request in got][-1] == "still there?"


def test_an_event_without_an_answer_is_tried_again() -> None:
    got: list[SocketModeRequest] = []

    def answer(request: SocketModeRequest) -> Json | None:
        got.append(request)
        return {} if len(got) == 3 else None

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        slack.deliveries.patience = 0.05
        slack.deliveries.retry_delays = (0, 0.02, 0.02)
        async with socket_for(slack, answer):
            await slack.person("Dana Ruiz").types("hello")
            await settle(slack)

    slack = play(scenario)
    assert [each.outcome for each in slack.deliveries.attempts] == ["timeout", "timeout", "ok"]
    assert [request.retry_reason for request in got] == ["", "timeout", "timeout"]


def test_forms_over_a_socket() -> None:
    got: list[Json] = []
    answers: list[Json] = [
        {"options": [{"text": words("Maria Lopes"), "value": "m1"}]},
        {"response_action": "errors", "errors": {"why": "Say more"}},
        {},
    ]

    def answer(request: SocketModeRequest) -> Json:
        got.append(request.payload)
        return answers.pop(0) if request.type == "interactive" else {"text": "One moment"}

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        dana, maria = slack.person("Dana Ruiz"), slack.person("Maria Lopes")
        async with socket_for(slack, answer):
            await dana.types("/checkin @maria please")
            await settle(slack)
            assert got[0]["text"] == f"<@{maria.id}|maria> please"
            assert dana.last() == "One moment"
            await client.views_open(trigger_id=got[0]["trigger_id"], view=FORM)
            assert await dana.looks_for("customer") == ["Maria Lopes"]
            await dana.submits({"Customer": "Maria Lopes", "Note": "short"})
            await settle(slack)
            assert dana.modal_errors() == {"why": "Say more"}
            values = got[2]["view"]["state"]["values"]
            assert values["who"]["customer"]["selected_option"]["value"] == "m1"
            await dana.submits({"Customer": "m1"})
            await settle(slack)
            assert not dana.has_modal()
            hook = AsyncWebhookClient(got[0]["response_url"], retry_handlers=[])
            for _ in range(5):
                assert (await hook.send(text="done", response_type="ephemeral")).status_code == 200
            assert (await hook.send(text="done")).status_code == 404
            assert dana.last() == "done"
            assert maria.sees() == []

    slack = play(scenario)
    assert slack.violations == []
    assert len(slack.responses) == 6


def test_home_shortcuts_and_ephemeral_messages() -> None:
    got: list[Json] = []

    def answer(request: SocketModeRequest) -> Json:
        got.append(request.payload)
        return {}

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        dana, tom = slack.person("Dana Ruiz"), slack.person("Tom Hill", team_id="T999")
        team = slack.channel("team-iberia", dana, tom, shared=True)
        async with socket_for(slack, answer):
            await dana.opens_home()
            await client.views_publish(user_id=dana.id, view={"type": "home", "blocks": QUESTION})
            assert dana.home().labels == ["1 Bad", "5 Good"]
            await dana.presses("1")
            await dana.uses_shortcut("checkin_start")
            line = await tom.types("@yousaid look", in_room=team)
            await dana.uses_shortcut("action_from_message", on=line)
            await client.chat_postEphemeral(channel=team.address, user=dana.id, text="only you")
            assert dana.sees(team) == ["only you"]
            assert tom.sees(team) == team.sees() == []
            info = (await client.conversations_info(channel=team.address))["channel"]
            assert info["is_ext_shared"] is True
            await settle(slack)
        kinds = [each["event"]["type"] if "event" in each else each["type"] for each in got]
        assert kinds == ["app_home_opened", "block_actions", "shortcut", "app_mention", "message_action"]

    assert play(scenario).violations == []


class _Now(Clock):
    def now(self) -> float:
        return datetime.now(UTC).timestamp()


def test_http_delivery_is_signed_and_events_are_tried_again() -> None:
    got: list[tuple[str, bytes, dict[str, str]]] = []
    statuses = iter([500, 200, 500, 200])

    async def events(request: web.Request) -> web.Response:
        got.append((request.content_type, await request.read(), dict(request.headers)))
        return web.Response(status=next(statuses), text="")

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        host = Host([web.post("/slack/events", events)])
        await host.start()
        slack.deliver_to(f"http://127.0.0.1:{host.port}/slack/events")
        dana = slack.person("Dana Ruiz")
        await dana.types("hello")
        await settle(slack)
        await dana.types("/checkin status")
        await settle(slack)
        await client.chat_postMessage(channel=dana.id, text="How was it?", blocks=QUESTION)
        await dana.presses("5")
        await settle(slack)
        await host.stop()
        verifier = SignatureVerifier(slack.signing_secret, _Now())
        assert all(verifier.is_valid_request(body, headers) for _, body, headers in got)
        assert not verifier.is_valid_request(got[0][1] + b" ", got[0][2])

    slack = play(scenario)
    assert got[1][2]["X-Slack-Retry-Num"] == "1"
    assert got[1][2]["X-Slack-Retry-Reason"] == "http_error"
    assert json.loads(got[0][1])["event"]["text"] == "hello"
    assert [kind for kind, _, _ in got[2:]] == ["application/x-www-form-urlencoded"] * 2
    assert [lost.kind for lost in slack.deliveries.lost] == ["slash_commands"]
    assert [each.delivery.kind for each in slack.acknowledged] == ["events_api", "interactive"]


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        (TooMany(7), False),
        (ServerError(502), False),
        (ServerError(500, after_effect=True), True),
        (Hang(), False),
        (Hang(after_effect=True), True),
        (Slow(1.2), True),
        (ResetBefore(), False),
        (ResetAfter(), True),
        (Garbage(), True),
        (Truncated(), True),
        (Refusal("fatal_error"), False),
    ],
)
def test_faults_of_calls(fault: Fault, arrived: bool) -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        slack.faults.plan("chat.postMessage", fault)
        with pytest.raises((SlackApiError, aiohttp.ClientError, TimeoutError)):
            await client.chat_postMessage(channel=maria.id, text="one")
        assert maria.sees() == (["one"] if arrived else [])
        await client.chat_postMessage(channel=maria.id, text="two")
        await settle(slack)

    slack = play(scenario)
    assert [each.fault for each in slack.faults.fired] == [fault]


def test_events_come_twice_and_out_of_order_when_planned() -> None:
    got: list[str] = []

    def answer(request: SocketModeRequest) -> Json:
        got.append(request.payload["event"]["text"])
        return {}

    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        maria = slack.person("Maria Lopes")
        slack.faults.plan(DELIVERY, Reorder(), Duplicate())
        async with socket_for(slack, answer):
            await maria.types("one")
            await maria.types("two")
            await settle(slack)

    play(scenario)
    assert sorted(got) == ["one", "one", "two"]
    assert got[-2:] == ["two", "one"]


def test_bolt_runs_unchanged() -> None:
    async def scenario(slack: FakeSlack, client: AsyncWebClient) -> None:
        slack.hears_itself = True
        app = AsyncApp(client=client, signing_secret=slack.signing_secret)

        @app.command("/checkin")
        async def checkin(ack: Any, command: Json) -> None:
            await ack(f"You wrote {command['text']}")

        @app.event("message")
        async def message(event: Json) -> None:
            await client.chat_postMessage(channel=event["channel"], text=f"Heard {event['text']}")

        handler = AsyncSocketModeHandler(app, slack.app_token, ping_interval=0.2)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        try:
            dana = slack.person("Dana Ruiz")
            await dana.types("/checkin status")
            await dana.types("hello")
            async with asyncio.timeout(3):
                while not (slack.idle() and len(dana.sees()) == 2):
                    await asyncio.sleep(0.01)
            # Bolt drops what the app itself has said, but acknowledges it.
            assert len(slack.acknowledged) == 3
            assert sorted(dana.sees()) == ["Heard hello", "You wrote status"]
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]
            await asyncio.sleep(0.01)

    assert play(scenario).violations == []
