"""Updates from Telegram: committed, and only then confirmed, whether we fetch them or they are posted to us."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
import structlog
from telegram import Bot
from telegram.constants import CallbackQueryLimit
from telegram.error import Conflict, InvalidToken, RetryAfter

from bot.channel import Answer, Connection, Request
from bot.channels.telegram.client import BROKEN, Client, seconds
from bot.depth import is_too_deep
from storage.points import point

LARGEST = 256 * 1024
LONGEST_TOAST = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Update:
    """One update as it is stored. `press` is the id to answer when somebody pressed a button."""

    raw: bytes
    number: int | None = None
    press: str = ""


class Intake:
    """Where both ways in meet."""

    def __init__(self, connection: Connection, bot: Bot) -> None:
        self._receive = connection.receive
        self._bot = bot
        self._answering: set[asyncio.Task[None]] = set()

    async def take(self, update: Update) -> None:
        """Returns after the commit; more than the limit is stored cut off, which the desk keeps for an operator."""
        taken = await self._receive(update.raw[: LARGEST + 1])
        point("telegram.stored")
        if update.press:
            self._start(self._answer(update.press, taken.toast))

    async def stop(self) -> None:
        for task in self._answering:
            task.cancel()
        if self._answering:
            await asyncio.wait(self._answering)

    def _start(self, answering: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(answering)
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer(self, press: str, toast: str) -> None:
        """Ends the waiting sign on the button; too late for that is no harm."""
        try:
            await self._bot.answer_callback_query(press, toast[:LONGEST_TOAST] or None)
        except BROKEN as error:
            log.info("telegram_press_not_answered", kind=type(error).__name__, reason=_reason(error))


class Polling:
    """Fetches updates in order. The next fetch, which confirms these, comes only after all of them are stored."""

    def __init__(self, connection: Connection, client: Client, intake: Intake) -> None:
        self._clock = connection.clock
        self._client = client
        self._intake = intake
        self._loop: asyncio.Task[None] | None = None
        self._taking: asyncio.Task[bool] | None = None
        self._heard_at: float | None = None
        self.fails = False

    def heard_seconds(self) -> float | None:
        """How long ago Telegram last answered a fetch."""
        return None if self._heard_at is None else self._clock.monotonic() - self._heard_at

    def start(self) -> None:
        self._loop = asyncio.create_task(self._poll())

    async def stop(self) -> None:
        """What was fetched is stored; what is not confirmed yet comes again and is known then."""
        if self._loop:
            self._loop.cancel()
            await asyncio.wait({self._loop})
        if self._taking:
            await asyncio.wait({self._taking})

    async def _poll(self) -> None:
        offset, pause = 0, FIRST_PAUSE
        while True:
            try:
                updates = updates_in(await self._client.fetch(offset))
            except (*BROKEN, RecursionError) as error:
                self.fails = True
                log.warning("telegram_not_polled", kind=type(error).__name__, reason=_reason(error))
                await self._clock.sleep(max(pause, _asked_to_wait(error)))
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            self._heard_at, self.fails = self._clock.monotonic(), False
            point("telegram.fetched")
            self._taking = asyncio.create_task(self._take(updates))
            if await asyncio.shield(self._taking):
                offset, pause = after(updates), FIRST_PAUSE
                continue
            await self._clock.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _take(self, updates: Sequence[Update]) -> bool:
        """All at once, so that they are one batch; whether all of them are stored."""
        results = await asyncio.gather(*map(self._intake.take, updates), return_exceptions=True)
        kinds = {type(result).__name__ for result in results if isinstance(result, BaseException)}
        if kinds:
            log.error("telegram_updates_not_stored", kinds=sorted(kinds), updates=len(updates))
        return not kinds and all(update.number is not None for update in updates)


class Webhook:
    """The address that Telegram posts to: nothing is parsed before the secret, one of ours, is right."""

    def __init__(self, intake: Intake, secrets: Sequence[str]) -> None:
        self._intake = intake
        self._secrets = [secret.encode() for secret in secrets]

    async def answer(self, request: Request) -> Answer:
        """Anything but 200 holds up the chat's queue at Telegram, so even what cannot be read is stored."""
        given = request.headers.get("x-telegram-bot-api-secret-token", "").encode(errors="surrogateescape")
        if not any(hmac.compare_digest(given, secret) for secret in self._secrets):
            return 403, b""
        await self._intake.take(_posted(request.body))
        return 200, b""


def webhook_path(token: str) -> str:
    """Nobody who does not know the token can guess it, and the token cannot be told from it."""
    return "/telegram/" + hashlib.sha256(b"webhook path:" + token.encode()).hexdigest()[:32]


def updates_in(body: bytes) -> Sequence[Update]:
    """The updates in an answer of getUpdates. Raises ValueError when there is no list of them."""
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        # Broken characters are no text for orjson; one message with them must not stop all the others.
        answer = json.loads(body.decode(errors="replace"))
        return [_update(item, json.dumps(item).encode()) for item in _result(answer)]
    return [_update(item, _written(item, body)) for item in _result(answer)]


def _written(item: object, body: bytes) -> bytes:
    """What is nested too deeply to be written alone is kept with the whole answer it came in."""
    try:
        return orjson.dumps(item)
    except orjson.JSONEncodeError:
        return body


def after(updates: Sequence[Update]) -> int:
    """The offset that confirms these, or none.

    Once nothing is left to confirm the offset is dropped: after a quiet week numbers start again at random,
    and an old, larger offset would throw the new updates away.
    """
    return max((update.number + 1 for update in updates if update.number is not None), default=0)


def _result(answer: object) -> list[object]:
    match answer:
        case {"ok": True, "result": list(items)}:
            return items
        case _:
            raise ValueError("an answer without a list of updates")


def _update(item: object, raw: bytes) -> Update:
    number = item.get("update_id") if isinstance(item, dict) else None
    return Update(raw, number if type(number) is int else None, _press(item))


def _posted(body: bytes) -> Update:
    if len(body) > LARGEST or b'"callback_query"' not in body or is_too_deep(body):
        return Update(body)
    try:
        return Update(body, press=_press(orjson.loads(body)))
    except orjson.JSONDecodeError:
        return Update(body)


def _press(item: object) -> str:
    match item:
        case {"callback_query": {"id": str(press)}}:
            return press
        case _:
            return ""


def _asked_to_wait(error: Exception) -> float:
    match error:
        case RetryAfter():
            return seconds(error)
        case InvalidToken():
            return LONGEST_PAUSE
        case _:
            return 0.0


def _reason(error: Exception) -> str:
    match error:
        case Conflict():
            return "Another program fetches with this token, or a webhook is set. Run one of them only."
        case InvalidToken():
            return "Telegram has withdrawn the token. Copy a new one from @BotFather and start again."
        case _:
            return str(error)
