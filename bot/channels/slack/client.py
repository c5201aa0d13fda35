"""What we ask of Slack: a message posted once, a message changed, a modal; and what a failure of it means."""

import itertools
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channel import Connection, DeliveryFailed
from bot.channels.slack.quiet import QUIET
from bot.channels.slack.render import render
from conversations.messages import Address, Outbound, Receipt

MARKED = "yousaid"
PAGE = 200
TIMEOUT = aiohttp.ClientTimeout(total=25, connect=10)

GONE = frozenset(
    {
        "channel_not_found", "is_archived", "not_in_channel", "user_disabled", "user_not_found",
        "user_not_visible", "users_not_found",
    }
)  # fmt: skip
TOKEN = frozenset(
    {
        "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope",
        "not_allowed_token_type", "org_login_required", "ekm_access_denied", "team_access_not_granted",
        "access_denied",
    }
)  # fmt: skip
UNANSWERED = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "team_added_to_org"})
NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
BROKEN = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError)


class Api(AsyncWebClient):
    """Slack's client, with a time limit also in a session that is not its own, and without its retries.

    A POST repeated after a broken connection is a message sent twice.
    """

    def __init__(self, token: str, base_url: str, session: aiohttp.ClientSession) -> None:
        super().__init__(token=token, base_url=base_url, session=session, retry_handlers=[], logger=QUIET)
        self.limit = TIMEOUT

    async def _request(self, *, http_verb: str, api_url: str, req_args: dict[str, Any]) -> dict[str, Any]:
        limited = {**req_args, "timeout": self.limit, "allow_redirects": False}
        try:
            answer = await super()._request(http_verb=http_verb, api_url=api_url, req_args=limited)
        except UnicodeDecodeError as error:
            raise aiohttp.ClientPayloadError("an answer that is no text") from error
        # Slack's client reads an answer that is no mapping as if it were one.
        return answer if isinstance(answer["data"], dict) else {**answer, "data": {}}


class Client:
    """Sends messages. Each call asks Slack once."""

    def __init__(self, connection: Connection, token: str) -> None:
        self.api = Api(token, connection.settings.slack.api_base, connection.session)
        self._session = connection.session
        self._clock = connection.clock
        self._direct: dict[str, str] = {}
        self._salts = itertools.count(1)

    async def send(self, to: Address, message: Outbound, mark: str = "") -> Receipt:
        """`mark` goes into the message's metadata, so that it can be recognised in the channel's history."""
        payload = render(message, self._salt())
        if to.chat.startswith("http"):
            return await self._respond(to.chat, payload)
        channel = to.chat or await self._channel_of(to.id)
        metadata = {"event_type": MARKED, "event_payload": {"id": mark}} if mark else None
        try:
            sent = await self.api.chat_postMessage(
                channel=channel, thread_ts=to.thread or None, unfurl_links=False, unfurl_media=False,
                metadata=metadata, **payload,
            )  # fmt: skip
        except BROKEN as error:
            raise await self._failure(error, to.id) from error
        where, ts = sent.get("channel"), sent.get("ts")
        if not (where and ts):
            raise DeliveryFailed("unknown", "an answer that names no message")
        return Receipt(f"{where}/{ts}")

    async def redraw(self, sent: str, message: Outbound) -> None:
        channel, _, ts = sent.partition("/")
        if not ts:
            raise DeliveryFailed("permanent", "An answer to a command cannot be changed.")
        try:
            await self.api.chat_update(channel=channel, ts=ts, **render(message, self._salt()))
        except BROKEN as error:
            raise await self._failure(error) from error

    async def find(self, to: Address, mark: str, since: datetime) -> Receipt | None:
        """Reads the direct message's history, page by page, with what only we see of our messages."""
        channel, cursor = to.chat or await self._channel_of(to.id), None
        while True:
            try:
                page = await self.api.conversations_history(
                    channel=channel, oldest=f"{since.timestamp():.6f}", limit=PAGE, cursor=cursor,
                    include_all_metadata=True,
                )  # fmt: skip
            except BROKEN as error:
                raise _of_history(await self._failure(error, to.id)) from error
            for message in page["messages"]:
                if _mark(message) == mark:
                    return Receipt(f"{channel}/{message['ts']}")
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None

    async def _channel_of(self, person: str) -> str:
        """A person's direct message with us; other ids are channels already."""
        if not person.startswith(("U", "W")):
            return person
        if person not in self._direct:
            try:
                opened = await self.api.conversations_open(users=person)
            except BROKEN as error:
                failure = await self._failure(error)
                raise _before_sending(failure) from error
            self._direct[person] = opened["channel"]["id"]
        return self._direct[person]

    async def _respond(self, url: str, payload: Mapping[str, Any]) -> Receipt:
        """To a response_url: good for 30 minutes and five answers, seen by one person only."""
        body = {"response_type": "ephemeral", "replace_original": False, **payload}
        try:
            async with self._session.post(url, json=body, timeout=self.api.limit, allow_redirects=False) as answer:
                said = (await answer.read()).replace(b" ", b"") if answer.status == 200 else b""
                status, wait = answer.status, _seconds(answer.headers)
        except BROKEN as error:
            raise to_failure(error) from error
        if said == b"ok" or b'"ok":true' in said:
            return Receipt("")
        if status == 200 and b'"ok":false' not in said:  # a page of something between us and Slack
            raise DeliveryFailed("unknown", "status 200")
        raise _of_status(status, f"response_url: {status}", wait)

    async def _failure(self, error: Exception, person: str = "") -> DeliveryFailed:
        failure = to_failure(error)
        if failure.gone:
            self._direct.pop(person, None)
        if failure.words == "account_inactive" and await self._token_works():
            return DeliveryFailed("permanent", failure.words, gone=True)
        return failure

    async def _token_works(self) -> bool:
        """Slack says account_inactive of a person who left, and of our own token."""
        try:
            await self.api.auth_test()
        except BROKEN:
            return False
        return True

    def _salt(self) -> str:
        return f"{int(self._clock.now().timestamp() * 1000):x}.{next(self._salts):x}"


def to_failure(error: Exception) -> DeliveryFailed:
    match error:
        case SlackApiError():
            return _of_answer(error)
        case aiohttp.InvalidURL():
            return DeliveryFailed("permanent", "invalid_url")
        case _ if isinstance(error, NEVER_LEFT):
            return DeliveryFailed("connector", type(error).__name__)
        case _:
            return DeliveryFailed("unknown", type(error).__name__)


def reason_of(error: SlackApiError) -> str:
    """Slack's own word for it, or nothing when the answer was none of Slack's."""
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _of_answer(error: SlackApiError) -> DeliveryFailed:
    word = reason_of(error)
    status = int(getattr(error.response, "status_code", 0) or getattr(error.response, "status", 0))
    if status == 429 or word in BUSY:
        return DeliveryFailed("refused", word or "ratelimited", retry_after=_seconds(error.response.headers))
    if word in TOKEN:
        return DeliveryFailed("connector", word, token=True)
    if not word or word in UNANSWERED or status >= 500:
        return DeliveryFailed("unknown", word or f"status {status}")
    return DeliveryFailed("permanent", word, gone=word in GONE)


def _mark(message: Mapping[str, Any]) -> str:
    """By which a message of ours is recognised. Raises DeliveryFailed when Slack keeps that from us."""
    match message.get("metadata"):
        case {"event_type": "yousaid", "event_payload": {"id": str(mark)}}:
            return mark
        case {"event_type": "yousaid"}:
            raise DeliveryFailed("permanent", "Slack does not show the metadata of our messages")
        case _:
            return ""


def _of_history(failure: DeliveryFailed) -> DeliveryFailed:
    """A scope that the token lacks does not come by waiting."""
    return DeliveryFailed("permanent", failure.words) if failure.words == "missing_scope" else failure


def _of_status(status: int, words: str, wait: float) -> DeliveryFailed:
    if status == 429:
        return DeliveryFailed("refused", words, retry_after=wait)
    return DeliveryFailed("unknown" if status >= 500 else "permanent", words)


def _before_sending(failure: DeliveryFailed) -> DeliveryFailed:
    """Opening a direct message sends nothing: what may have happened to it does not matter."""
    return DeliveryFailed("connector", failure.words) if failure.outcome == "unknown" else failure


def _seconds(headers: Mapping[str, str]) -> float:
    wait = headers.get("Retry-After", "")
    return float(wait) if wait.isdigit() else 30.0
