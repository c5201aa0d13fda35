"""Slack for the campaign, over its socket, and the truth from its own log."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from bot.channels.slack.render import render
from conversations.messages import Outbound
from tests.campaign.truth import Confirmed, Moments, Seen, Truth
from tests.platforms.people import Person
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_delivery import Delivery
from tests.platforms.slack_world import Message

RETRIES = (0.0, 0.2, 0.5, 1.0)
NAMES_OF_PARTS = ("block_id", "action_id")


class Socket:
    channel = "slack"
    by_link = False

    def __init__(self, clock: Moments) -> None:
        self.fake = FakeSlack(clock.now, random.Random(7))
        self.fake.deliveries.retry_delays = RETRIES
        self.faults = self.fake.faults

    def person(self, name: str) -> Person:
        return self.fake.person(name)

    def acquaint(self, person: Person) -> None:
        """In one's own workspace nobody has to write first."""

    async def start(self) -> None:
        await self.fake.start()

    async def stop(self) -> None:
        await self.fake.stop()

    def settings(self) -> Mapping[str, Any]:
        return {
            "web": {"bind": "127.0.0.1:0"},
            "slack": {
                "enabled": True, "mode": "socket", "bot_token": self.fake.bot_token, "app_token": self.fake.app_token,
                "signing_secret": self.fake.signing_secret, "api_base": self.fake.api_base,
            },
        }  # fmt: skip

    def idle(self) -> bool:
        return self.fake.idle()

    def identity(self, raw: Mapping[str, Any]) -> str:
        return str(raw.get("event_id") or raw["trigger_id"])

    def place(self, chat: str, receipt: str) -> str:
        """A receipt names the channel itself; an answer to a command has none."""
        return receipt

    def shown(self, message: Outbound) -> str:
        payload = render(message, "")
        return _look(payload["text"], payload["blocks"])

    def truth(self) -> Truth:
        confirmed = {one.identity: one for one in map(_confirmed, self._taken())}
        given_up = tuple(map(_confirmed, self.fake.deliveries.lost))
        messages = (_seen(message) for message in self.fake.sent if message.only_for is None)
        answers = (_look(one.body["text"], one.body["blocks"]) for one in self.fake.responses if one.error is None)
        seen = (*messages, *(Seen("", look, look) for look in answers))
        return Truth(tuple(confirmed.values()), given_up, seen, tuple(self._violations()))

    def _taken(self) -> Iterator[Delivery]:
        return (taken.delivery for taken in self.fake.acknowledged)

    def _violations(self) -> Iterator[str]:
        yield from self.fake.unreadable
        for violation in self.fake.violations:
            yield f"{violation.method}: {violation.reason}"
        for call in self.fake.calls:
            if call.error == "ratelimited" and call.fault is None:
                yield f"{call.method}: told to slow down"


def _confirmed(delivery: Delivery) -> Confirmed:
    match delivery.payload:
        case {"event_id": identity, "event": {"type": "message", "user": who, "text": text} as event}:
            kind: Literal["words", "other"] = "other" if "bot_id" in event else "words"
            return Confirmed(identity, who, kind, text)
        case {"event_id": identity}:
            return Confirmed(identity, "", "other", "")
        case {"command": command, "user_id": who, "trigger_id": identity, "text": text}:
            return Confirmed(identity, who, "command", f"{command} {text}")
        case {"type": "block_actions", "user": {"id": who}, "trigger_id": identity, "actions": [action, *_]}:
            chosen = action.get("selected_option") or action  # of a folded menu
            return Confirmed(identity, who, "press", str(chosen.get("value")))
        case payload:
            return Confirmed(str(payload.get("trigger_id")), "", "other", "")


def _seen(message: Message) -> Seen:
    first = message.edits[0] if message.edits else message
    return Seen(
        f"{message.channel}/{message.ts}", _look(first.text, first.blocks), _look(message.text, message.blocks)
    )  # fmt: skip


def _look(text: str, blocks: Sequence[Mapping[str, Any]]) -> str:
    return text + "\n" + json.dumps(_nameless(blocks), sort_keys=True, ensure_ascii=False)


def _nameless(part: Any) -> Any:
    """Without the names that a renderer or Slack gives to blocks and buttons."""
    match part:
        case dict():
            return {key: _nameless(value) for key, value in part.items() if key not in NAMES_OF_PARTS}
        case list() | tuple():
            return [_nameless(value) for value in part]
        case _:
            return part
