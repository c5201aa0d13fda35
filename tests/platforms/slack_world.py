"""What exists in the pretended Slack workspace: members, channels, messages and views, as they are now."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

Json = dict[str, Any]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TRIGGER_LIFETIME = timedelta(seconds=3)
RESPONSE_LIFETIME = timedelta(minutes=30)
RESPONSE_USES = 5


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the workspace, or in another one when the team id is another."""

    id: str
    handle: str
    real_name: str
    team_id: str
    email: str | None = None
    tz: str = "Europe/Madrid"
    is_guest: bool = False
    is_bot: bool = False
    deleted: bool = False

    def payload(self) -> Json:
        profile: Json = {
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.handle,
            "display_name_normalized": self.handle,
            "team": self.team_id,
        }
        return {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.handle,
            "deleted": self.deleted,
            "real_name": self.real_name,
            "tz": self.tz,
            "profile": profile | ({"email": self.email} if self.email else {}),
            "is_admin": False,
            "is_owner": False,
            "is_primary_owner": False,
            "is_restricted": self.is_guest,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 0,
        }


@dataclass(frozen=True, slots=True)
class Edit:
    """What a message showed before a change, and when that change came."""

    text: str
    blocks: tuple[Json, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it looks now; `only_for` names the one person who sees an ephemeral one."""

    channel: str
    ts: str
    user: str
    text: str
    at: datetime
    blocks: tuple[Json, ...] = ()
    thread_ts: str | None = None
    metadata: Json | None = None
    only_for: str | None = None
    edits: tuple[Edit, ...] = ()
    by_bot: bool = True

    def changed(self, now: datetime, **changes: Any) -> Message:
        before = Edit(self.text, self.blocks, now)
        return replace(self, edits=(*self.edits, before), **changes)


@dataclass(slots=True)
class Channel:
    """A channel (C…) or a direct conversation with the app (D…)."""

    id: str
    name: str
    kind: Literal["channel", "private", "im"]
    members: set[str] = field(default_factory=set)
    partner: str | None = None
    archived: bool = False
    shared_outside: bool = False
    by_ts: dict[str, Message] = field(default_factory=dict)

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self.by_ts.values())

    def payload(self, bot_id: str) -> Json:
        if self.kind == "im":
            return {"id": self.id, "is_im": True, "user": self.partner, "is_archived": False}
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "private",
            "is_im": False,
            "is_mpim": False,
            "is_private": self.kind == "private",
            "is_archived": self.archived,
            "is_member": bot_id in self.members,
            "is_shared": self.shared_outside,
            "is_ext_shared": self.shared_outside,
            "is_org_shared": False,
            "num_members": len(self.members),
        }


@dataclass(frozen=True, slots=True)
class View:
    """A modal or a Home tab as one person sees it."""

    id: str
    user: str
    content: Json
    hash: str
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> tuple[Json, ...]:
        return tuple(self.content.get("blocks", ()))


@dataclass(frozen=True, slots=True)
class Trigger:
    user: str
    until: datetime


@dataclass(slots=True)
class ResponseUrl:
    """Where an interaction may be answered, how often and until when."""

    channel: str
    user: str
    ts: str | None
    until: datetime
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Response:
    """One post to a response_url and what became of it."""

    user: str
    body: Json
    at: datetime
    error: str | None = None


@dataclass(slots=True)
class World:
    """One workspace with one installed app."""

    now: Callable[[], datetime]
    chance: random.Random
    team_id: str
    app_id: str
    bot_id: str
    bot: Member
    members: dict[str, Member] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    opened: list[View] = field(default_factory=list)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    spent: set[str] = field(default_factory=set)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    responses: list[Response] = field(default_factory=list)
    spoken: list[tuple[str, str]] = field(default_factory=list)
    _last_ts: int = 0

    def new_id(self, first: str) -> str:
        return first + "".join(self.chance.choices(LETTERS, k=10))

    def new_ts(self) -> str:
        """Seconds and microseconds, never the same twice."""
        wanted = int(self.now().timestamp() * 1_000_000)
        self._last_ts = max(wanted, self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def keep(self, message: Message) -> Message:
        channel = self.channels[message.channel]
        if message.by_bot and message.ts not in channel.by_ts:
            self.spoken.append((message.channel, message.ts))
        channel.by_ts[message.ts] = message
        return message

    @property
    def sent(self) -> list[Message]:
        """All that the bot has said and not deleted, in order, each as it looks now."""
        kept = ((self.channels[channel].by_ts, ts) for channel, ts in self.spoken)
        return [by_ts[ts] for by_ts, ts in kept if ts in by_ts]

    def direct(self, user: str) -> Channel:
        """The conversation between this person and the app, opened when there is none."""
        for channel in self.channels.values():
            if channel.partner == user:
                return channel
        made = Channel(self.new_id("D"), "directmessage", "im", {user, self.bot.id}, partner=user)
        self.channels[made.id] = made
        return made

    def trigger(self, user: str) -> str:
        name = f"{self.chance.randrange(10**12)}.{self.chance.randrange(10**12)}.{self.new_id('')}"
        self.triggers[name] = Trigger(user, self.now() + TRIGGER_LIFETIME)
        return name

    def with_ids(self, blocks: list[Json]) -> tuple[Json, ...]:
        """Blocks as Slack stores them: what has no id gets one."""
        return tuple(self._with_id(json.loads(json.dumps(block))) for block in blocks)

    def _with_id(self, block: Json) -> Json:
        block.setdefault("block_id", self.new_id("")[:5])
        elements = [*block.get("elements", ()), block.get("accessory"), block.get("element")]
        for element in elements:
            if isinstance(element, dict) and element.get("type") in INTERACTIVE:
                element.setdefault("action_id", self.new_id("")[:5])
        return block

    def payload(self, message: Message) -> Json:
        """A message in the platform's own words."""
        body: Json = {
            "type": "message",
            "user": message.user,
            "text": message.text,
            "ts": message.ts,
            "team": self.team_id,
        }
        if message.by_bot:
            body |= {"bot_id": self.bot_id, "app_id": self.app_id}
        if message.blocks:
            body["blocks"] = list(message.blocks)
        if message.thread_ts:
            body["thread_ts"] = message.thread_ts
        if message.edits:
            body["edited"] = {"user": message.user, "ts": f"{message.edits[-1].at.timestamp():.6f}"}
        return body

    def view_payload(self, view: View, values: Json | None = None) -> Json:
        empty: Json = {"private_metadata": "", "callback_id": "", "title": None, "submit": None}
        return (
            empty
            | {"close": None, "clear_on_close": False, "notify_on_close": False, "external_id": ""}
            | view.content
            | {
                "id": view.id,
                "team_id": self.team_id,
                "state": {"values": values or {}},
                "hash": view.hash,
                "previous_view_id": None,
                "root_view_id": view.id,
                "app_id": self.app_id,
                "bot_id": self.bot_id,
            }
        )


INTERACTIVE = {
    "button",
    "static_select",
    "external_select",
    "users_select",
    "conversations_select",
    "channels_select",
    "multi_static_select",
    "multi_external_select",
    "multi_users_select",
    "overflow",
    "datepicker",
    "timepicker",
    "datetimepicker",
    "radio_buttons",
    "checkboxes",
    "plain_text_input",
    "email_text_input",
    "number_input",
    "url_text_input",
    "rich_text_input",
    "feedback_buttons",
    "icon_button",
}
