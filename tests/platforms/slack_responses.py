"""What an app may do with a response_url: five answers within thirty minutes.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from __future__ import annotations

from typing import Any

from .slack_methods import Workspace
from .slack_rules import BLOCKS_IN_A_MESSAGE, Invalid, Refused, check_blocks
from .slack_world import RESPONSE_USES, Response, ResponseUrl

Json = dict[str, Any]
KNOWN = {
    "text",
    "blocks",
    "attachments",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "metadata",
    "unfurl_links",
    "unfurl_media",
}


def respond(slack: Workspace, name: str, body: Json) -> None:
    address = slack.world.response_urls.get(name)
    if address is None:
        raise Refused("expired_url")
    problem = _problem(slack, address, body)
    error = None if problem is None else problem.error
    slack.world.responses.append(Response(address.user, body, slack.world.now(), error))
    if problem is not None:
        raise problem
    address.uses += 1
    _act(slack, address, body)


def _problem(slack: Workspace, address: ResponseUrl, body: Json) -> Refused | None:
    if slack.world.now() > address.until:
        return Refused("expired_url")
    if address.uses >= RESPONSE_USES:
        return Refused("used_url")
    if strange := sorted(body.keys() - KNOWN):
        return Invalid("invalid_arguments", f"response_url does not know {', '.join(strange)}")
    if not body.get("delete_original") and not (body.get("text") or "").strip():
        return Invalid("no_text")
    try:
        check_blocks(body.get("blocks") or [], BLOCKS_IN_A_MESSAGE)
    except Invalid as error:
        return error
    return None


def _act(slack: Workspace, address: ResponseUrl, body: Json) -> None:
    channel = slack.world.channels[address.channel]
    original = channel.by_ts.get(address.ts or "")
    if body.get("delete_original") and original is not None:
        del channel.by_ts[original.ts]
    elif body.get("replace_original") and original is not None:
        blocks = slack.world.with_ids(body.get("blocks") or [])
        text = body.get("text") or ""
        slack.world.keep(original.changed(slack.world.now(), text=text, blocks=blocks))
    elif body.get("text"):
        in_channel = body.get("response_type") == "in_channel"
        slack.post(channel, body, None if in_channel else address.user)
