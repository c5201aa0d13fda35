"""Telegram for the campaign, fetched from or posting to us, and the truth from its own log."""

import random
import socket
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from bot.channels.telegram.render import render
from conversations.messages import Outbound
from tests.campaign.truth import Confirmed, Moments, Seen, Truth
from tests.platforms.people import Person
from tests.platforms.telegram import FakeTelegram
from tests.platforms.telegram_updates import Acknowledged
from tests.platforms.telegram_world import Message


class Polling:
    channel = "telegram"
    by_link = True
    mode: ClassVar[str] = "polling"

    def __init__(self, clock: Moments) -> None:
        self.fake = FakeTelegram(clock.now, random.Random(7))
        self.faults = self.fake.faults
        self._port = free_port()

    def person(self, name: str) -> Person:
        return self.fake.person(name)

    def acquaint(self, person: Person) -> None:
        self.fake.chat(person.id).standing = "open"

    async def start(self) -> None:
        await self.fake.start()

    async def stop(self) -> None:
        await self.fake.stop()

    def settings(self) -> Mapping[str, Any]:
        here = f"127.0.0.1:{self._port}"
        return {
            "web": {"bind": here, "public_url": f"http://{here}"},
            "telegram": {
                "enabled": True, "mode": self.mode, "token": self.fake.token, "webhook_secret": "w" * 32,
                "api_base": self.fake.base_url,
            },
        }  # fmt: skip

    def idle(self) -> bool:
        return self.fake.idle()

    def identity(self, raw: Mapping[str, Any]) -> str:
        return str(raw["update_id"])

    def place(self, chat: str, receipt: str) -> str:
        return f"{chat}/{receipt}"

    def shown(self, message: Outbound) -> str:
        return render(message).html

    def truth(self) -> Truth:
        confirmed = tuple(map(_confirmed, self.fake.acknowledged))
        seen = tuple(_seen(message) for message in self.fake.sent)
        return Truth(confirmed, (), seen, tuple(self._violations()))

    def _violations(self) -> Iterator[str]:
        yield from self.fake.unreadable
        for violation in self.fake.violations:
            yield f"{violation.method}: {violation.reason}"
        for call in self.fake.calls:
            if call.code == 429 and call.fault is None:
                yield f"{call.method}: 429, {call.description}"


class Webhook(Polling):
    mode = "webhook"


def _confirmed(taken: Acknowledged) -> Confirmed:
    identity, content = str(taken.update.update_id), taken.update.content
    match taken.update.kind:
        case "message" if content["text"].startswith("/"):
            return Confirmed(identity, str(content["from"]["id"]), "command", content["text"])
        case "message":
            return Confirmed(identity, str(content["from"]["id"]), "words", content["text"])
        case "callback_query":
            return Confirmed(identity, str(content["from"]["id"]), "press", content["data"])
        case _:
            return Confirmed(identity, "", "other", "")


def _seen(message: Message) -> Seen:
    # A change keeps the text without markup only, so the first look is known of messages never changed.
    first = "" if message.edits else message.source
    return Seen(f"{message.chat_id}/{message.message_id}", first, message.source)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
