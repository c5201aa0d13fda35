"""The first call to Slack, and a plain mend for whatever is wrong with a token."""

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.channels.slack.client import BROKEN, Api, reason_of
from bot.channels.slack.socket import Socket
from bot.config import ConfigurationError

BOT = "I need the bot token, xoxb: OAuth & Permissions, first box."
APP = "I need the app-level token, xapp: Basic Information, App-Level Tokens, with connections:write."
KINDS = {"xoxp": "a user token, xoxp", "xoxb": "the bot token, xoxb", "xapp": "an app-level token, xapp"}


def check_kinds(bot_token: str, app_token: str) -> None:
    """The mix-ups that can be told without asking. Raises ConfigurationError."""
    _is_not("slack.bot_token", bot_token, ("xoxp", "xapp"), BOT)
    _is_not("slack.app_token", app_token, ("xoxp", "xoxb"), APP)


async def whoami(api: Api) -> AsyncSlackResponse:
    """Asks Slack whose token this is. Raises ConfigurationError."""
    try:
        return await api.auth_test()
    except BROKEN as error:
        raise _mend("slack.bot_token", error, BOT, api.base_url) from error


async def listen(socket: Socket, api_base: str) -> None:
    try:
        await socket.start()
    except BROKEN as error:
        raise _mend("slack.app_token", error, APP, api_base) from error


def _is_not(key: str, token: str, others: tuple[str, ...], need: str) -> None:
    for kind in others:
        if token.startswith(kind):
            raise ConfigurationError(f"{key}: This is {KINDS[kind]}. {need}")


def _mend(key: str, error: Exception, need: str, api_base: str) -> ConfigurationError:
    word = reason_of(error) if isinstance(error, SlackApiError) else ""
    match word:
        case "":
            return ConfigurationError(f"slack: {api_base} does not answer ({type(error).__name__}). Check the network.")
        case "account_inactive" | "token_revoked" | "token_expired":
            return ConfigurationError(f"{key}: Slack has withdrawn this token ({word}). Install the app again. {need}")
        case "missing_scope":
            return ConfigurationError(
                f"{key}: The token may not do this ({word}). Compare docs/slack-manifest.yaml. {need}"
            )
        case "ratelimited":
            return ConfigurationError(f"slack: Slack asks us to wait ({word}). Start again in a minute.")
        case _:
            return ConfigurationError(f"{key}: Slack does not take this token ({word}). {need}")
