"""What each Web API method does to the pretended workspace, one small function per method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from .slack_rules import Invalid, Refused, check_message, check_view
from .slack_world import Channel, Message, View, World

Json = dict[str, Any]
SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
        "users:read.email",
    }
)
"""The scopes of the product's manifest."""


class TooFast(Refused):
    """One message too many for a channel; `seconds` until there is room."""

    def __init__(self, seconds: int) -> None:
        super().__init__("ratelimited")
        self.seconds = seconds


@dataclass(slots=True)
class Pace:
    """Messages a second in one channel, after a burst; None switches a limit off.

    https://docs.slack.dev/apis/web-api/rate-limits
    """

    per_channel: float | None = 1.0
    per_direct: float | None = None
    burst: int = 1
    _sent: dict[str, list[datetime]] = field(default_factory=dict)

    def take(self, channel: Channel, now: datetime) -> None:
        rate = self.per_direct if channel.kind == "im" else self.per_channel
        if rate is None:
            return
        window = timedelta(seconds=self.burst / rate)
        recent = [at for at in self._sent.get(channel.id, []) if at > now - window]
        if len(recent) >= self.burst:
            raise TooFast(max(1, round((recent[0] + window - now).total_seconds())))
        self._sent[channel.id] = [*recent, now]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API: what it does, the arguments it knows, those it needs, and its scope."""

    run: Callable[[Workspace, Json], Json]
    knows: frozenset[str]
    needs: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(slots=True)
class Workspace:
    """The parts of Slack that methods work on."""

    world: World
    pace: Pace
    scopes: frozenset[str]
    socket_url: Callable[[], str]
    after_post: Callable[[Message], None]

    def call(self, method: str, arguments: Json) -> Json:
        known = METHODS.get(method)
        if known is None:
            raise Invalid("unknown_method")
        if strange := sorted(set(arguments) - known.knows - {"token"}):
            raise Invalid("invalid_arguments", f"{method} does not know {', '.join(strange)}")
        if missing := [name for name in known.needs if arguments.get(name) in (None, "")]:
            raise Invalid("invalid_arguments", f"{method} needs {', '.join(missing)}")
        if known.scope is not None and known.scope not in self.scopes:
            raise Refused("missing_scope", known.scope)
        return known.run(self, arguments)

    def member(self, user: str) -> Any:
        member = self.world.members.get(user)
        # People of other workspaces are in our channels, but users.info does not resolve them.
        if member is None or member.team_id != self.world.team_id:
            raise Refused("user_not_found")
        return member

    def channel(self, name: str) -> Channel:
        if name in self.world.members:
            return self.world.direct(name)
        channel = self.world.channels.get(name)
        if channel is None:
            raise Refused("channel_not_found")
        return channel

    def writable(self, name: str) -> Channel:
        channel = self.channel(name)
        if channel.archived:
            raise Refused("is_archived")
        if self.world.bot.id not in channel.members:
            raise Refused("not_in_channel" if channel.kind == "channel" else "channel_not_found")
        return channel

    def own(self, arguments: Json, problem: str) -> Message:
        channel = self.writable(arguments["channel"])
        message = channel.by_ts.get(arguments["ts"])
        if message is None or message.only_for is not None:
            raise Refused("message_not_found")
        if not message.by_bot:
            raise Refused(problem)
        return message

    def post(self, channel: Channel, arguments: Mapping[str, Any], only_for: str | None = None) -> Message:
        """Puts a message that has been checked into a channel."""
        message = Message(
            channel=channel.id,
            ts=self.world.new_ts(),
            user=self.world.bot.id,
            text=arguments.get("text") or "",
            at=self.world.now(),
            blocks=self.world.with_ids(arguments.get("blocks") or []),
            thread_ts=arguments.get("thread_ts"),
            metadata=arguments.get("metadata"),
            only_for=only_for,
        )
        self.world.keep(message)
        if only_for is None:
            self.after_post(message)
        return message

    def new_view(self, user: str, content: Json) -> View:
        given = content | {"blocks": list(self.world.with_ids(content.get("blocks", [])))}
        return View(self.world.new_id("V"), user, given, self.new_hash())

    def new_hash(self) -> str:
        return f"{self.world.new_ts()}.{self.world.new_id('')[:8]}"


def auth_test(slack: Workspace, arguments: Json) -> Json:
    world = slack.world
    return {
        "url": "https://example.slack.com/",
        "team": "Example",
        "user": world.bot.handle,
        "team_id": world.team_id,
        "user_id": world.bot.id,
        "bot_id": world.bot_id,
        "is_enterprise_install": False,
    }


def connections_open(slack: Workspace, arguments: Json) -> Json:
    return {"url": slack.socket_url()}


def conversations_open(slack: Workspace, arguments: Json) -> Json:
    if arguments.get("channel"):
        return {"channel": slack.channel(arguments["channel"]).payload(slack.world.bot.id)}
    users = str(arguments.get("users") or "")
    if not users or "," in users:
        raise Invalid("invalid_arguments", "this Slack opens conversations with one person")
    if slack.member(users).deleted:
        raise Refused("user_disabled")
    channel = slack.world.direct(users)
    whole = channel.payload(slack.world.bot.id) if arguments.get("return_im") else {"id": channel.id}
    return {"channel": whole}


def conversations_info(slack: Workspace, arguments: Json) -> Json:
    channel = slack.channel(arguments["channel"])
    if channel.kind == "private" and slack.world.bot.id not in channel.members:
        raise Refused("channel_not_found")
    payload = channel.payload(slack.world.bot.id)
    if not _true(arguments.get("include_num_members")):
        payload.pop("num_members", None)
    return {"channel": payload}


def conversations_history(slack: Workspace, arguments: Json) -> Json:
    channel = slack.channel(arguments["channel"])
    scope = {"im": "im:history", "private": "groups:history", "channel": "channels:history"}[channel.kind]
    if scope not in slack.scopes:
        raise Refused("missing_scope", scope)
    oldest = float(arguments.get("oldest") or 0)
    latest = float(arguments.get("latest") or "inf")
    inclusive = _true(arguments.get("inclusive"))
    found = [
        message
        for message in reversed(channel.messages)
        if message.only_for is None and message.thread_ts in (None, message.ts)
        if _between(float(message.ts), oldest, latest, inclusive)
    ]
    start, limit = int(arguments.get("cursor") or 0), int(arguments.get("limit") or 100)
    page, more = found[start : start + limit], len(found) > start + limit
    with_metadata = _true(arguments.get("include_all_metadata"))
    return {
        "messages": [_historic(slack, message, with_metadata) for message in page],
        "has_more": more,
        "pin_count": 0,
        "response_metadata": {"next_cursor": str(start + limit) if more else ""},
    }


def _between(ts: float, oldest: float, latest: float, inclusive: bool) -> bool:
    return oldest <= ts <= latest if inclusive else oldest < ts < latest


def _historic(slack: Workspace, message: Message, with_metadata: bool) -> Json:
    payload = slack.world.payload(message)
    if message.metadata is None:
        return payload
    if with_metadata:
        return payload | {"metadata": message.metadata}
    return payload | {"metadata": {"event_type": message.metadata["event_type"]}}


def _true(value: Any) -> bool:
    return str(value).lower() in ("true", "1")


def users_info(slack: Workspace, arguments: Json) -> Json:
    payload = slack.member(arguments["user"]).payload()
    if "users:read.email" not in slack.scopes:
        payload["profile"].pop("email", None)
    return {"user": payload}


def users_lookup(slack: Workspace, arguments: Json) -> Json:
    for member in slack.world.members.values():
        if member.email == arguments["email"] and not member.deleted:
            return {"user": slack.member(member.id).payload()}
    raise Refused("users_not_found")


def post_message(slack: Workspace, arguments: Json) -> Json:
    check_message(arguments)
    channel = slack.writable(arguments["channel"])
    slack.pace.take(channel, slack.world.now())
    message = slack.post(channel, arguments)
    payload = slack.world.payload(message)
    if message.metadata is not None:
        payload["metadata"] = message.metadata
    return {"channel": channel.id, "ts": message.ts, "message": payload}


def post_ephemeral(slack: Workspace, arguments: Json) -> Json:
    check_message(arguments)
    channel = slack.writable(arguments["channel"])
    if arguments["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    return {"message_ts": slack.post(channel, arguments, arguments["user"]).ts}


def update(slack: Workspace, arguments: Json) -> Json:
    message = slack.own(arguments, "cant_update_message")
    text = arguments.get("text", message.text)
    check_message(arguments | {"text": text})
    # Blocks that are left out stay; an empty list removes them.
    # https://docs.slack.dev/reference/methods/chat.update
    given = arguments.get("blocks")
    blocks = message.blocks if given is None else slack.world.with_ids(given)
    metadata = arguments.get("metadata", message.metadata)
    changed = message.changed(slack.world.now(), text=text, blocks=blocks, metadata=metadata)
    slack.world.keep(changed)
    payload = slack.world.payload(changed)
    return {"channel": message.channel, "ts": message.ts, "text": text, "message": payload}


def delete(slack: Workspace, arguments: Json) -> Json:
    message = slack.own(arguments, "cant_delete_message")
    del slack.world.channels[message.channel].by_ts[message.ts]
    return {"channel": message.channel, "ts": message.ts}


def views_open(slack: Workspace, arguments: Json) -> Json:
    return _show(slack, arguments, keep=0)


def views_push(slack: Workspace, arguments: Json) -> Json:
    return _show(slack, arguments, keep=2)


def _show(slack: Workspace, arguments: Json, keep: int) -> Json:
    check_view(arguments["view"])
    user = _spend_trigger(slack, arguments["trigger_id"])
    stack = slack.world.modals.get(user, [])
    if keep and len(stack) > keep:
        raise Refused("push_limit_reached")
    view = slack.new_view(user, arguments["view"])
    slack.world.modals[user] = [*stack[:keep], view]
    slack.world.opened.append(view)
    return {"view": slack.world.view_payload(view)}


def _spend_trigger(slack: Workspace, name: str) -> str:
    trigger = slack.world.triggers.get(name)
    if trigger is None:
        raise Refused("invalid_trigger_id" if name not in slack.world.spent else "exchanged_trigger_id")
    if slack.world.now() > trigger.until:
        raise Refused("expired_trigger_id")
    del slack.world.triggers[name]
    slack.world.spent.add(name)
    return trigger.user


def views_update(slack: Workspace, arguments: Json) -> Json:
    check_view(arguments["view"])
    for stack in slack.world.modals.values():
        for place, view in enumerate(stack):
            if _is_meant(view, arguments):
                stack[place] = _renewed(slack, view, arguments)
                return {"view": slack.world.view_payload(stack[place])}
    raise Refused("not_found")


def _is_meant(view: View, arguments: Json) -> bool:
    if arguments.get("view_id"):
        return view.id == str(arguments["view_id"])
    wanted = arguments.get("external_id")
    return bool(wanted) and bool(view.content.get("external_id") == wanted)


def _renewed(slack: Workspace, view: View, arguments: Json) -> View:
    if arguments.get("hash") and arguments["hash"] != view.hash:
        raise Refused("hash_conflict")
    fresh = slack.new_view(view.user, arguments["view"])
    return replace(fresh, id=view.id)


def views_publish(slack: Workspace, arguments: Json) -> Json:
    check_view(arguments["view"])
    user = slack.member(arguments["user_id"]).id
    before = slack.world.homes.get(user)
    if arguments["view"]["type"] != "home":
        raise Invalid("invalid_arguments", "only a home can be published")
    fresh = _renewed(slack, before, arguments) if before else slack.new_view(user, arguments["view"])
    slack.world.homes[user] = fresh
    return {"view": slack.world.view_payload(fresh)}


def _knows(names: str) -> frozenset[str]:
    return frozenset(names.split())


POSTING = (
    "channel text blocks attachments metadata thread_ts reply_broadcast unfurl_links unfurl_media "
    "mrkdwn parse link_names icon_emoji icon_url username"
)
METHODS = {
    "auth.test": Method(auth_test, _knows("team_id")),
    "apps.connections.open": Method(connections_open, _knows("")),
    "conversations.open": Method(
        conversations_open, _knows("users channel return_im prevent_creation"), (), "im:write"
    ),
    "conversations.info": Method(
        conversations_info, _knows("channel include_locale include_num_members"), ("channel",)
    ),
    "conversations.history": Method(
        conversations_history,
        _knows("channel cursor include_all_metadata inclusive latest limit oldest"),
        ("channel",),
    ),
    "users.info": Method(users_info, _knows("user include_locale"), ("user",), "users:read"),
    "users.lookupByEmail": Method(users_lookup, _knows("email"), ("email",), "users:read.email"),
    "chat.postMessage": Method(post_message, _knows(POSTING), ("channel",), "chat:write"),
    "chat.postEphemeral": Method(post_ephemeral, _knows(POSTING + " user"), ("channel", "user"), "chat:write"),
    "chat.update": Method(
        update,
        _knows("channel ts text blocks attachments metadata parse link_names reply_broadcast"),
        ("channel", "ts"),
        "chat:write",
    ),
    "chat.delete": Method(delete, _knows("channel ts"), ("channel", "ts"), "chat:write"),
    "views.open": Method(views_open, _knows("trigger_id view"), ("trigger_id", "view")),
    "views.push": Method(views_push, _knows("trigger_id view"), ("trigger_id", "view")),
    "views.update": Method(views_update, _knows("view view_id external_id hash"), ("view",)),
    "views.publish": Method(views_publish, _knows("user_id view hash"), ("user_id", "view")),
}
