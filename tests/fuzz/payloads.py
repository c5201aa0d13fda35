"""What a platform posts, made by what people do on the fakes: templates that get another sender, words and numbers."""

import json
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

from bot.channels.slack import form
from bot.channels.telegram.receive import webhook_path
from tests.platforms.people import Key, Shown
from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import FakeTelegram
from tests.platforms.telegram_world import Button, Message

Json = dict[str, Any]
WORDS = "WORDS"
TIMES = re.compile(r"\b1[6-9]\d{8}(?=\b)(\.\d{6})?")
BUTTON = "a:0000000000000000000000:1:4"


@dataclass(frozen=True, slots=True)
class Template:
    """One thing somebody did. `kind` is how it is encoded: json, form (JSON in a form's field), or fields."""

    kind: str
    text: str

    def filled(self, sender: str, words: str) -> Json:
        text = self.text.replace("SENDER", sender).replace(WORDS, json.dumps(words)[1:-1])
        loaded: Json = json.loads(text)
        return loaded


class Platform(Protocol):
    """What the campaign must know of a platform."""

    name: str
    templates: Sequence[Template]
    typed: Template
    path: str
    secrets: tuple[str, ...]

    def settings(self, port: int) -> Mapping[str, Any]: ...

    def number(self, payload: Json, number: int) -> Json:
        """Gives the payload ids of its own, so that it is no other's duplicate."""

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


def encoded(kind: str, payload: Any) -> tuple[str, bytes]:
    """The content type and the body that a platform would post."""
    match kind:
        case "json":
            return "application/json", json.dumps(payload).encode()
        case "form":
            return "application/x-www-form-urlencoded", urlencode({"payload": json.dumps(payload)}).encode()
        case _:
            fields = payload if isinstance(payload, dict) else {"payload": payload}
            return "application/x-www-form-urlencoded", urlencode(fields, errors="surrogatepass").encode()


class Telegram:
    name = "telegram"

    def __init__(self, seed: int) -> None:
        self.fake = FakeTelegram(chance=random.Random(seed))
        self.secret = "fuzz-webhook-secret-0123456789abcdef"
        self.path = webhook_path(self.fake.token)
        self.secrets = (self.fake.token, self.secret, self.path)
        self.templates: Sequence[Template] = ()

    def settings(self, port: int) -> Mapping[str, Any]:
        return {
            "enabled": True, "mode": "webhook", "token": self.fake.token, "webhook_secret": self.secret,
            "api_base": self.fake.base_url,
        }  # fmt: skip

    async def start(self) -> None:
        await self.fake.start()
        self.templates = await self._templates()
        self.typed = self.templates[0]

    async def stop(self) -> None:
        await self.fake.stop()

    async def _templates(self) -> Sequence[Template]:
        ada = self.fake.person("Ada Qzname")
        chat, group = self.fake.chat(ada.id), self.fake.group("Team Qzname", ada)
        said = await ada.types(WORDS)
        question = chat.next_id()
        row = ((Button("4", BUTTON),),)
        self.fake.world.keep(Message(chat.id, question, self.fake.bot_id, "How is it?", self.fake.now(), keyboard=row))
        for line in ("/help", "/start WORDS", "/checkin status", "/stop", f"/me {WORDS}"):
            await ada.types(line)
        await ada.edits(said, f"{WORDS} again")
        await ada.presses("4")
        await ada.stage.press(ada.id, Shown(said.place, "99", "gone"), Key("4", WORDS))
        await ada.blocks_the_bot()
        await ada.unblocks_the_bot()
        await ada.types(f"/help@{self.fake.username} {WORDS}", in_room=group)
        self.fake.migrate(group)
        payloads = [update.payload() for update in self.fake.updates.waiting.values()]
        self.fake.updates.waiting.clear()
        typed = sorted(payloads, key=lambda one: one.get("message", {}).get("text") != WORDS)
        return [Template("json", _anybody(one, ada.id, ada.id)) for one in typed]

    def number(self, payload: Json, number: int) -> Json:
        payload["update_id"] = number
        for kind in ("message", "edited_message", "callback_query"):
            if kind in payload:
                payload[kind]["id" if kind == "callback_query" else "message_id"] = (
                    f"{number}" if kind == "callback_query" else number
                )
        return payload


class Slack:
    name = "slack"
    path = "/slack/events"

    def __init__(self, seed: int) -> None:
        self.fake = FakeSlack(chance=random.Random(seed))
        self.secrets = (self.fake.bot_token, self.fake.signing_secret)
        self.templates: Sequence[Template] = ()

    def settings(self, port: int) -> Mapping[str, Any]:
        return {
            "enabled": True, "mode": "http", "bot_token": self.fake.bot_token,
            "signing_secret": self.fake.signing_secret, "api_base": self.fake.api_base,
        }  # fmt: skip

    async def start(self) -> None:
        await self.fake.start()
        self.templates = await self._templates()
        self.typed = self.templates[0]
        self.fake.hears_itself = False

    async def stop(self) -> None:
        await self.fake.stop()

    async def _templates(self) -> Sequence[Template]:
        heard: list[tuple[str, Json]] = []
        deliveries = self.fake.deliveries
        before, here = deliveries.send, {"events_api": "json", "interactive": "form", "slash_commands": "fields"}

        def hear(kind: str, payload: Json, on_answer: object = None) -> None:
            heard.append((here[kind], json.loads(json.dumps(payload))))

        deliveries.send = hear  # type: ignore[method-assign]
        ada = self.fake.person("Ada Qzname")
        home = ada.stage.home_of(ada.id)
        said = await ada.types(WORDS)
        await ada.edits(said, f"{WORDS} again")
        for line in ("/checkin", "/checkin status", f"/checkin {WORDS}"):
            await ada.types(line)
        button = {"type": "button", "block_id": "b", "action_id": "a", "value": BUTTON}
        await ada.stage.press(ada.id, Shown(home, said.number, ""), Key("4", json.dumps(button)))
        self.fake.stage.shortcut(ada.id, form.CALLBACK, None)
        trigger = self.fake.world.trigger(ada.id)
        self.fake.workspace.call("views.open", {"trigger_id": trigger, "view": form.form(("pulse",))})
        await ada.submits({"Customer or contact": WORDS, "Check-in": "Pulse", "About": WORDS})
        await ada.opens_link()
        self.fake.deactivate(ada)
        deliveries.send = before  # type: ignore[method-assign]
        return [Template(kind, _anybody(payload, ada.id, home)) for kind, payload in heard]

    def number(self, payload: Json, number: int) -> Json:
        ts = f"{1_700_000_000 + number}.000100"
        for key in ("event_id", "trigger_id"):
            if key in payload:
                payload[key] = f"{key}{number}"
        if "event" in payload:
            event = payload["event"]
            event |= {"event_ts": ts} | ({"ts": ts, "client_msg_id": f"m{number}"} if "ts" in event else {})
        for action in payload.get("actions", ()):
            action["action_ts"] = ts
        if "view" in payload:
            payload["view"]["id"] = f"V{number}"
        return payload


def _anybody(payload: Json, who: str, home: str) -> str:
    """With places for a sender and their words, and always the same time, so that a case is always the same."""
    text = TIMES.sub(lambda time: "1790000000" + (".000100" if time[1] else ""), json.dumps(payload))
    return text.replace(home, "SENDER" if home == who else "DSENDER").replace(who, "SENDER").replace("Ada", WORDS)


PLATFORMS: Mapping[str, Any] = {"telegram": Telegram, "slack": Slack}
