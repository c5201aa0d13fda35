"""How people act in the pretended workspace: what they do becomes events, clicks and commands."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from .people import Key, Person, Room, Shown
from .slack_delivery import Deliveries
from .slack_forms import state_of
from .slack_methods import Workspace
from .slack_rules import check_view
from .slack_text import keys, plain, words
from .slack_world import RESPONSE_LIFETIME, Channel, Member, Message, ResponseUrl, View, World

Json = dict[str, Any]
MENTION = re.compile(r"(?<!\S)@([\w.-]+)")


class SlackStage:
    """Carries out what a test's people do, and shows them what is there."""

    def __init__(self, slack: Workspace, deliveries: Deliveries, base: Mapping[str, str]) -> None:
        self.slack = slack
        self.world: World = slack.world
        self.deliveries = deliveries
        self.base = base
        """The addresses of the server, known once it has started."""
        self.suggested: dict[str, list[Json]] = {}
        self._ticks: dict[tuple[str, str], dict[str, dict[str, Json]]] = {}

    # Setting the scene

    def member(self, name: str, tz: str, email: str | None, team_id: str | None, guest: bool) -> Member:
        handle = name.split()[0].lower()
        taken = {member.handle for member in self.world.members.values()}
        if handle in taken:
            handle = ".".join(name.lower().split())
        member = Member(
            id=self.world.new_id("U"),
            handle=handle,
            real_name=name,
            team_id=team_id or self.world.team_id,
            email=email,
            tz=tz,
            is_guest=guest,
        )
        self.world.members[member.id] = member
        return member

    def channel(self, name: str, members: Sequence[Person], shared: bool, private: bool) -> Room:
        made = Channel(
            id=self.world.new_id("C"),
            name=name,
            kind="private" if private else "channel",
            members={self.world.bot.id, *(member.id for member in members)},
            shared_outside=shared,
        )
        self.world.channels[made.id] = made
        return Room(name, made.id, self)

    # Acting

    def home_of(self, who: str) -> str:
        return self.world.direct(who).id

    async def open_link(self, who: str, code: str) -> None:
        """Opens the app's page; Slack has no codes in such links."""
        self.opens_app(who, "messages")

    def opens_app(self, who: str, tab: str) -> None:
        event: Json = {
            "type": "app_home_opened",
            "user": who,
            "channel": self.home_of(who),
            "tab": tab,
            "event_ts": self.world.new_ts(),
        }
        if tab == "home" and who in self.world.homes:
            event["view"] = self.world.view_payload(self.world.homes[who])
        self.event(event)

    async def type(self, who: str, place: str, text: str, reply_to: str | None) -> Shown:
        if re.match(r"/\w", text):
            return self._command(who, self.world.channels[place], text)
        message = self.world.keep(
            Message(
                channel=place,
                ts=self.world.new_ts(),
                user=who,
                text=self._linked(text),
                at=self.world.now(),
                thread_ts=reply_to,
                by_bot=False,
            )
        )
        self._tell(message)
        return self._shown(message)

    def _linked(self, text: str) -> str:
        """Words as Slack stores them: escaped, with ids for the people who are mentioned."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return MENTION.sub(lambda match: self._mention(match, with_name=False), escaped)

    def _mention(self, match: re.Match[str], with_name: bool) -> str:
        for member in [*self.world.members.values(), self.world.bot]:
            if member.handle == match[1]:
                return f"<@{member.id}|{member.handle}>" if with_name else f"<@{member.id}>"
        return match[0]

    def _tell(self, message: Message) -> None:
        channel = self.world.channels[message.channel]
        member = self.world.members[message.user]
        said: Json = {
            "type": "message",
            "channel": message.channel,
            "user": message.user,
            "text": message.text,
            "ts": message.ts,
            "event_ts": message.ts,
            "team": member.team_id,
            "client_msg_id": self.deliveries.new_id(),
        }
        if message.thread_ts:
            said["thread_ts"] = message.thread_ts
        if channel.kind == "im":
            self.event(said | {"channel_type": "im"})
        elif f"<@{self.world.bot.id}>" in message.text and self.world.bot.id in channel.members:
            self.event(said | {"type": "app_mention"})

    def event(self, event: Json) -> None:
        """Delivers an event in its envelope, whatever it is about."""
        self.deliveries.send(
            "events_api",
            {
                "token": "legacy-verification-token",
                "team_id": self.world.team_id,
                "context_team_id": self.world.team_id,
                "context_enterprise_id": None,
                "api_app_id": self.world.app_id,
                "event": event,
                "type": "event_callback",
                "event_id": self.world.new_id("Ev"),
                "event_time": int(self.world.now().timestamp()),
                "authorizations": [
                    {
                        "enterprise_id": None,
                        "team_id": self.world.team_id,
                        "user_id": self.world.bot.id,
                        "is_bot": True,
                        "is_enterprise_install": False,
                    }
                ],
                "is_ext_shared_channel": False,
                "event_context": f"4-{self.world.new_id('')}",
            },
        )

    def heard_itself(self, message: Message) -> None:
        """Slack tells an app about its own messages in direct conversations, too."""
        if self.world.channels[message.channel].kind == "im":
            own = self.world.payload(message)
            more = {"channel": message.channel, "event_ts": message.ts, "channel_type": "im"}
            self.event(own | more)

    def _command(self, who: str, channel: Channel, text: str) -> Shown:
        command, _, rest = text.partition(" ")
        member = self.world.members[who]
        payload: Json = {
            "token": "legacy-verification-token",
            "team_id": member.team_id,
            "team_domain": "example",
            "channel_id": channel.id,
            "channel_name": channel.name,
            "user_id": who,
            "user_name": member.handle,
            "command": command,
            # The manifest sets should_escape, so that people come as ids.
            "text": MENTION.sub(lambda match: self._mention(match, with_name=True), rest.strip()),
            "api_app_id": self.world.app_id,
            "is_enterprise_install": "false",
            "response_url": self._response_url(who, channel.id, None),
            "trigger_id": self.world.trigger(who),
        }
        self.deliveries.send("slash_commands", payload, lambda answer: self._said_at_once(who, channel, answer))
        return Shown(channel.id, "", text, by_bot=False)

    def _said_at_once(self, who: str, channel: Channel, answer: Json) -> None:
        if not answer.get("text") and not answer.get("blocks"):
            return
        only_for = None if answer.get("response_type") == "in_channel" else who
        self.slack.post(channel, answer, only_for)

    def _response_url(self, who: str, channel: str, ts: str | None) -> str:
        name = self.world.new_id("")
        until = self.world.now() + RESPONSE_LIFETIME
        self.world.response_urls[name] = ResponseUrl(channel, who, ts, until)
        return f"{self.base['responses']}{name}"

    async def press(self, who: str, shown: Shown, key: Key) -> None:
        assert key.token is not None
        action = self._ticked(shown, json.loads(key.token)) | {"action_ts": self.world.new_ts()}
        payload = self._interaction("block_actions", who) | {
            "container": self._container(shown),
            "actions": [action],
            "state": {"values": self._boxes(shown)},
        }
        if shown.surface == "message":
            payload |= self._in_message(who, shown)
        else:
            view = self._view(who, shown)
            payload["view"] = self.world.view_payload(view, state_of(view.blocks, {}, self.suggested))
        self.deliveries.send("interactive", payload)

    def _ticked(self, shown: Shown, action: Json) -> Json:
        """A box is ticked, or not any more; Slack keeps that in the message and tells all that are."""
        if action["type"] != "checkboxes":
            return action
        boxes = self._ticks.setdefault((shown.place, shown.number), {}).setdefault(action["block_id"], {})
        begun: list[Json] = action.pop("initial", [])
        before: list[Json] = boxes.get(action["action_id"], {}).get("selected_options", begun)
        (pressed,) = action["selected_options"]
        after = [one for one in before if one != pressed] + ([] if pressed in before else [pressed])
        boxes[action["action_id"]] = {"type": "checkboxes", "selected_options": after}
        return action | {"selected_options": after}

    def _boxes(self, shown: Shown) -> Json:
        """What is ticked in the blocks that the message has now."""
        message = self.world.channels[shown.place].by_ts.get(shown.number) if shown.surface == "message" else None
        known = {block["block_id"] for block in (message.blocks if message else None) or ()}
        ticks = self._ticks.get((shown.place, shown.number), {})
        return {block: boxes for block, boxes in ticks.items() if block in known}

    async def picks(self, who: str, shown: Shown, day: str) -> None:
        """Chooses a day in the calendar of a message."""
        message = self.world.channels[shown.place].by_ts[shown.number]
        blocks = message.blocks or ()
        elements = [(e, block["block_id"]) for block in blocks for e in block.get("elements", ())]
        element, block_id = next((e, b) for e, b in elements if e.get("type") == "datepicker")
        token = {"type": "datepicker", "action_id": element["action_id"], "block_id": block_id, "selected_date": day}
        await self.press(who, shown, Key("", json.dumps(token)))

    def _interaction(self, kind: str, who: str) -> Json:
        member = self.world.members[who]
        return {
            "type": kind,
            "user": {
                "id": who,
                "username": member.handle,
                "name": member.handle,
                "team_id": member.team_id,
            },
            "api_app_id": self.world.app_id,
            "token": "legacy-verification-token",
            "team": {"id": self.world.team_id, "domain": "example"},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self.world.trigger(who),
        }

    def _container(self, shown: Shown) -> Json:
        if shown.surface != "message":
            return {"type": "view", "view_id": shown.number}
        message = self.world.channels[shown.place].by_ts.get(shown.number)
        return {
            "type": "message",
            "message_ts": shown.number,
            "channel_id": shown.place,
            "is_ephemeral": message is not None and message.only_for is not None,
        }

    def _in_message(self, who: str, shown: Shown) -> Json:
        channel = self.world.channels[shown.place]
        message = channel.by_ts.get(shown.number)
        name = "directmessage" if channel.kind == "im" else channel.name
        body: Json = {
            "channel": {"id": channel.id, "name": name},
            "response_url": self._response_url(who, channel.id, shown.number),
        }
        if message is not None and message.only_for is None:
            body["message"] = self.world.payload(message)
        return body

    def _view(self, who: str, shown: Shown) -> View:
        if shown.surface == "home":
            return self.world.homes[who]
        return next(view for view in self.world.modals[who] if view.id == shown.number)

    def shortcut(self, who: str, callback_id: str, on: Shown | None) -> None:
        kind = "shortcut" if on is None else "message_action"
        payload = self._interaction(kind, who) | {
            "callback_id": callback_id,
            "action_ts": self.world.new_ts(),
        }
        if on is not None:
            message = self.world.channels[on.place].by_ts[on.number]
            payload |= self._in_message(who, on) | {
                "message": self.world.payload(message),
                "message_ts": on.number,
            }
        self.deliveries.send("interactive", payload)

    async def suggestions(self, who: str, action_id: str, query: str) -> list[str]:
        """Asks the app for the options of an external select and returns their labels."""
        view = self.open_modal(who)
        block = next(block for block in view.blocks if block.get("element", {}).get("action_id") == action_id)
        offered: asyncio.Future[list[Json]] = asyncio.get_running_loop().create_future()
        payload = self._interaction("block_suggestion", who) | {
            "action_id": action_id,
            "block_id": block["block_id"],
            "value": query,
            "container": {"type": "view", "view_id": view.id},
            "view": self.world.view_payload(view),
        }
        payload.pop("trigger_id")
        self.deliveries.send("interactive", payload, lambda answer: offered.set_result(answer.get("options", [])))
        async with asyncio.timeout(self.deliveries.patience):
            self.suggested[action_id] = await offered
        return [option["text"]["text"] for option in self.suggested[action_id]]

    async def edit(self, who: str, shown: Shown, text: str) -> None:
        before = self.world.channels[shown.place].by_ts[shown.number]
        message = self.world.keep(before.changed(self.world.now(), text=self._linked(text)))
        if self.world.channels[shown.place].kind != "im":
            return
        moment = self.world.new_ts()
        self.event(
            {
                "type": "message",
                "subtype": "message_changed",
                "hidden": True,
                "channel": shown.place,
                "channel_type": "im",
                "ts": moment,
                "event_ts": moment,
                "message": self.world.payload(message),
                "previous_message": self.world.payload(before),
            }
        )

    async def block(self, who: str, blocked: bool) -> None:
        raise AssertionError("nobody can block an app in Slack; use slack.deactivate(person)")

    # Forms

    async def submit(self, who: str, values: Mapping[str, str | Sequence[str]]) -> None:
        view = self.open_modal(who)
        state = state_of(view.blocks, values, self.suggested)
        payload = self._interaction("view_submission", who) | {
            "view": self.world.view_payload(view, state),
            "response_urls": [],
        }
        self.deliveries.send(
            "interactive",
            payload,
            lambda answer: self._after_submission(who, view, answer),
        )

    def open_modal(self, who: str) -> View:
        stack = self.world.modals.get(who)
        if not stack:
            raise AssertionError(f"{self.world.members[who].real_name} has no form open")
        return stack[-1]

    def close_modal(self, who: str) -> None:
        view = self.world.modals[who].pop()
        if view.content.get("notify_on_close"):
            payload = self._interaction("view_closed", who) | {
                "view": self.world.view_payload(view),
                "is_cleared": False,
            }
            payload.pop("trigger_id")
            self.deliveries.send("interactive", payload)

    def _after_submission(self, who: str, view: View, answer: Json) -> None:
        stack = self.world.modals.get(who, [])
        match answer.get("response_action"):
            case "errors":
                stack[-1] = replace(stack[-1], errors=tuple(answer["errors"].items()))
            case "update":
                check_view(answer["view"])
                stack[-1] = replace(self.slack.new_view(who, answer["view"]), id=view.id)
            case "push":
                check_view(answer["view"])
                stack.append(self.slack.new_view(who, answer["view"]))
            case "clear":
                stack.clear()
            case _:
                # Without an answer of another kind the form closes when the app acknowledges.
                stack[:] = [each for each in stack if each.id != view.id]

    # Looking

    def shown(self, who: str, place: str) -> list[Shown]:
        messages = self.world.channels[place].messages
        seen = [m for m in messages if m.only_for in (None, who)]
        return [self._shown(message) for message in seen]

    def _shown(self, message: Message) -> Shown:
        text = words(message.blocks, self._name) if message.blocks else plain(message.text, self._name)
        return Shown(
            place=message.channel,
            number=message.ts,
            text=text,
            rows=keys(message.blocks),
            by_bot=message.by_bot,
        )

    def shown_view(self, view: View, surface: str) -> Shown:
        title = words([view.content["title"]], self._name) if view.content.get("title") else ""
        text = "\n".join(part for part in (title, words(view.blocks, self._name)) if part)
        return Shown(view.user, view.id, text, keys(view.blocks), surface=surface)

    def _name(self, id: str) -> str:
        if id in self.world.members:
            return self.world.members[id].handle
        if id in self.world.channels:
            return self.world.channels[id].name
        return self.world.bot.handle if id == self.world.bot.id else id
