"""What a payload from Slack says: the words, the press or the command in it."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import orjson

from conversations.messages import Address, Command, Content, Edit, Inbound, Press, Words

# Slack writes mentions, channels and links as <…> and escapes exactly three characters in what people type:
# https://docs.slack.dev/messaging/formatting-message-text
_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")


Raw = Mapping[str, Any]


def to_inbound(raw: Mapping[str, Any], team: str) -> Inbound | None:
    """What somebody did, or None when it says nothing to us; `team` is our own workspace.

    Raises KeyError, TypeError or AttributeError on a payload that is not made as Slack makes it.
    """
    inbound = _read(raw, team)
    if inbound and not all(isinstance(text, str) for text in _texts(inbound)):
        raise TypeError("an id or a text that is none")
    return inbound


def _texts(inbound: Inbound) -> Iterator[object]:
    """All that is taken from the payload as it is."""
    for place in (inbound.sender, inbound.reply or inbound.sender):
        yield from (place.workspace, place.id, place.chat)
    yield from (inbound.message, inbound.name, inbound.ours)
    match inbound.content:
        case Words(text) | Edit(text) | Press(text) | Command(text):
            yield text
        case _:
            pass


def _read(raw: Mapping[str, Any], team: str) -> Inbound | None:
    match raw.get("type"):
        case "event_callback":
            return _event(raw["event"], raw["team_id"], team)
        case "block_actions":
            return _press(raw, team)
        case "view_submission":
            return _submission(raw, team)
        case None if "command" in raw:
            return _command(raw, team)
        case _:
            return None


def plain(text: str) -> str:
    """What people see of a text that Slack marked up: names, labels and the three escaped characters."""
    if "<" in text:
        text = _MARKED.sub(_as_seen, text)
    return _unescaped(text)


def with_ids(text: str) -> str:
    """A command's text; people and channels keep their ids: `<@U123|maria>` becomes `<@U123>`."""
    return _unescaped(_MARKED.sub(lambda mark: f"<{mark[1]}{mark[2]}>" if mark[1] else _as_seen(mark), text))


def state_of(view: Mapping[str, Any]) -> Mapping[str, str]:
    """What was filled into a modal, by the id of the block."""
    values: Mapping[str, Mapping[str, Any]] = view["state"]["values"]
    return {block: _filled(next(iter(actions.values()), {})) for block, actions in values.items()}


def _event(event: Mapping[str, Any], home: str, team: str) -> Inbound | None:
    if event["type"] != "message" or event.get("channel_type") != "im":
        return None
    match event.get("subtype"):
        case None | "file_share":
            return _typed(event, event, home, team)
        case "message_changed":
            return _changed(event, home, team)
        case _:
            return None


def _changed(event: Mapping[str, Any], home: str, team: str) -> Inbound | None:
    message = event["message"]
    if message.get("subtype") or message["text"] == event.get("previous_message", {}).get("text"):
        return None
    return _typed(event, message, home, team)


def _typed(event: Mapping[str, Any], message: Mapping[str, Any], home: str, team: str) -> Inbound | None:
    """`message` is the event itself, or what it changed; only then has it another time than the event."""
    if message.get("bot_id") or "user" not in message:
        return None
    channel, ts, text = event["channel"], message["ts"], _said(message)
    key = f"slack:{home}:{channel}:{ts}"
    content: Content = Words(text, _media(message))
    if message is not event:
        content = Edit(text)
        key += f":{event['ts']}"
    whose = message.get("user_team") or message.get("team") or home
    sender = Address("slack", _workspace(whose, team), message["user"], channel)
    thread = message.get("thread_ts", ts)
    ours = f"{channel}/{thread}" if thread != ts else ""
    return Inbound(sender, content, key, message=f"{channel}/{ts}", ours=ours)


def _said(message: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (_files(message), plain(message["text"]))))


def _media(message: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(f"file:{file['id']}" for file in message.get("files", ()) if isinstance(file.get("id"), str))


def _files(message: Mapping[str, Any]) -> str:
    """What stands for files, so that they are not lost; they stay with Slack."""
    return " ".join(f"[file {file.get('name') or file.get('id', '')}]" for file in message.get("files", ()))


def _press(raw: Mapping[str, Any], team: str) -> Inbound | None:
    container = raw["container"]
    if "message_ts" not in container:
        return None
    action = raw["actions"][0]
    data = _data(action, raw.get("state", {}).get("values", {}))
    if data is None:
        return None
    user, channel = raw["user"], container["channel_id"]
    private = channel.startswith("D")
    message = f"{channel}/{container['message_ts']}"
    return Inbound(
        Address("slack", _workspace(_team_of(raw), team), user["id"], channel if private else ""),
        Press(data),
        f"slack:{message}:{action['action_ts']}",
        message=message,
        name=user.get("name", ""),
        private=private,
        ours=message if private else "",
        ours_at=datetime.fromtimestamp(float(container["message_ts"]), UTC),
    )


def _data(action: Raw, filled: Raw) -> str | None:
    """What was pressed, picked or ticked, in the form that our own buttons have."""
    match action:
        case {"type": "checkboxes", "action_id": str(own), "selected_options": list(ticked)}:
            return _ticked(own, [*_elsewhere(filled, own), *(option["value"] for option in ticked)])
        case {"type": "datepicker", "action_id": str(own)}:
            return f"{own}{day}" if (day := action.get("selected_date")) else None
        case {"value": str(data)} if data.endswith(":done"):
            own = data.removesuffix("done") + "="
            values = list(_elsewhere(filled, own))
            return data + _ticked(own, values).removeprefix(own[:-1]) if values else data
        case {"value": str(data)}:
            return data
        case _:
            found: str | None = (action.get("selected_option") or {}).get("value")
            return found


def _ticked(own: str, values: Sequence[str]) -> str:
    """All that is ticked under one question: `a:…:3:=late,broken`."""
    question = own.rpartition("=")[0]
    return f"{question}=" + ",".join(dict.fromkeys(value.removeprefix(question) for value in values))


def _elsewhere(filled: Raw, own: str) -> Iterator[str]:
    """What is ticked in the other groups of boxes of the same question."""
    question = own.rpartition("=")[0] + "="
    for elements in filled.values():
        for action, element in elements.items():
            if action.startswith(question) and action != own:
                yield from (option["value"] for option in element.get("selected_options") or ())


def _command(raw: Mapping[str, Any], team: str) -> Inbound:
    workspace, user = _workspace(raw["team_id"], team), raw["user_id"]
    return Inbound(
        Address("slack", workspace, user),
        Command(f"{raw['command'].lstrip('/')} {with_ids(raw.get('text', ''))}".strip()),
        f"slack:{raw['trigger_id']}",
        name=raw.get("user_name", ""),
        private=raw.get("channel_id", "").startswith("D"),
        reply=Address("slack", workspace, user, chat=raw["response_url"]),
    )


def _submission(raw: Mapping[str, Any], team: str) -> Inbound | None:
    view, user = raw["view"], raw["user"]
    if view.get("callback_id") != "checkin_start":
        return None
    state = hashlib.sha256(orjson.dumps(view["state"]["values"], option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]
    return Inbound(
        Address("slack", _workspace(_team_of(raw), team), user["id"]),
        Command(_line(state_of(view))),
        f"slack:{view['id']}:{state}",
        message=view["id"],
        name=user.get("name", ""),
    )


def _line(state: Mapping[str, str]) -> str:
    about = _words(state.get("about", ""))
    return f"checkin {_words(state['who'])} --flow {state['flow']}" + (f" --about {about}" if about else "")


def _words(text: str) -> str:
    """One line in which nothing looks like an option of the command."""
    return " ".join(re.sub(r"-{2,}", "-", text).split())


def _filled(element: Mapping[str, Any]) -> str:
    option = element.get("selected_option")
    return (option["value"] if option else element.get("value")) or ""


def _team_of(raw: Mapping[str, Any]) -> str:
    """Whose member pressed: in a shared channel `user.team_id` is theirs while `team.id` is ours."""
    team: str = raw["user"].get("team_id") or raw["team"]["id"]
    return team


def _workspace(whose: str, team: str) -> str:
    return "" if whose == team else whose


def _as_seen(mark: re.Match[str]) -> str:
    kind, target, label = mark.groups()
    if kind == "":
        return label or target.removeprefix("mailto:")
    if kind == "!":
        return label or "@" + target.partition("^")[0]
    return kind + (label or target)


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
