"""What staff do in Slack, through Bolt: the command, the shortcut and the modal "Start a check-in"."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.channel import Receive
from bot.channels.slack import form
from bot.channels.slack.client import BROKEN, Api
from bot.channels.slack.inbound import state_of
from bot.channels.slack.quiet import QUIET

# Slack takes a form's answer for three seconds: https://docs.slack.dev/interactivity/handling-user-interaction
PATIENCE = 2.5

log = structlog.get_logger()


class Commands:
    """Gives Bolt what our edge has verified. Nothing is acknowledged before it is committed."""

    def __init__(self, api: Api, receive: Receive, check_ins: Sequence[str]) -> None:
        self._api = api
        self._receive = receive
        self._check_ins = check_ins
        self._known: AuthorizeResult | None = None
        self._running: set[asyncio.Task[Any]] = set()
        self._app = self._build()

    def authorize(self, who: AsyncSlackResponse) -> None:
        """Takes the answer of auth.test once, where Bolt would ask for it again and again."""
        self._known = AuthorizeResult.from_auth_test_response(bot_token=self._api.token, auth_test_response=who)

    async def answer(self, payload: dict[str, Any], raw: bytes) -> BoltResponse:
        """What nobody listens for, or what is not made as Slack makes it, is kept like any other payload.

        Bolt answers 404 to it, and Slack counts that as a failed delivery.
        """
        if self._known is None:
            return BoltResponse(status=503)
        tried: list[bytes] = []
        try:
            request = AsyncBoltRequest(body=payload, mode="socket_mode", context={"raw": raw, "tried": tried})
            response = await self._app.async_dispatch(request)
        except (AttributeError, LookupError, TypeError, ValueError):
            response = BoltResponse(status=500)
        if response.status == 200 or tried:
            return response
        await self._receive(raw)
        return BoltResponse(status=200)

    async def stop(self) -> None:
        if self._running:
            await asyncio.wait(self._running)

    def _build(self) -> AsyncApp:
        async def authorize() -> AuthorizeResult | None:
            return self._known

        app = AsyncApp(
            name="yousaid",
            client=self._api,
            authorize=authorize,  # type: ignore[arg-type]
            signing_secret="",
            request_verification_enabled=False,
            process_before_response=True,
            logger=QUIET,
        )
        app.command("/checkin")(self._command)
        app.shortcut(form.CALLBACK)(self._shortcut)
        app.view(form.CALLBACK)(self._submitted)
        app.error(_failed)
        return app

    async def _command(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        if body.get("text", "").strip():
            await self._keep(context)
            await ack()
        elif await self._open(body["trigger_id"]):
            await ack()
        else:
            await ack("Slack did not open the form in time. Try again, or write `/checkin` and a name.")

    async def _shortcut(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        await self._open(body["trigger_id"])
        await ack()

    async def _submitted(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        if wrong := form.mistakes(state_of(body["view"])):
            await ack(response_action="errors", errors=wrong)
            return
        receiving = self._run(self._keep(context))
        done, _ = await asyncio.wait({receiving}, timeout=PATIENCE)
        if done:
            receiving.result()
            await ack()
        else:
            await ack(response_action="errors", errors=form.again())

    async def _keep(self, context: AsyncBoltContext) -> None:
        context["tried"].append(context["raw"])
        await self._receive(context["raw"])

    async def _open(self, trigger: str) -> bool:
        """Opens the modal while the trigger is good, three seconds, and fills it afterwards."""
        try:
            opened = await self._api.views_open(trigger_id=trigger, view=form.skeleton())
        except BROKEN as error:
            log.warning("slack_form_not_opened", kind=type(error).__name__)
            return False
        self._run(self._fill(opened["view"]["id"]))
        return True

    async def _fill(self, view: str) -> None:
        try:
            await self._api.views_update(view_id=view, view=form.form(self._check_ins))
        except BROKEN as error:
            log.warning("slack_form_not_filled", kind=type(error).__name__)

    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("slack_command_failed", kind=type(error).__name__)


async def _failed(error: Exception) -> BoltResponse:
    log.error("slack_command_failed", kind=type(error).__name__)
    return BoltResponse(status=500)
