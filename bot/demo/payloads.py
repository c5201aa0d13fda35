"""Writes what would have been sent: the Slack JSON and Telegram HTML of the week, and the digests as read."""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from bot.channels.slack import render as slack
from bot.channels.telegram import render as telegram
from bot.channels.web import chat_of
from bot.demo.cast import PEOPLE, STAFF, TEAMS
from bot.demo.seeding import token_of
from storage.transcript import Sent

PRETTY = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def names_of_chats() -> Mapping[str, str]:
    """Whose chat is whose, by handle."""
    handles = [*(one.handle for one in PEOPLE), *(one.handle for one in STAFF), *(team.handle for team in TEAMS)]
    return {chat_of(token_of(handle)): handle for handle in handles}


def write(folder: Path, sent: Sequence[Sent]) -> list[Path]:
    """Fills the folder anew; the same messages give the same bytes. Returns the digests' texts."""
    shutil.rmtree(folder, ignore_errors=True)
    chats: dict[str, list[Sent]] = defaultdict(list)
    names = names_of_chats()
    for one in sent:
        chats[names[one.chat]].append(one)
    for handle, theirs in chats.items():
        _write(folder / "slack" / f"{handle}.json", _listed(theirs, _as_slack))
        _write(folder / "telegram" / f"{handle}.json", _listed(theirs, _as_telegram))
    return [_digest(folder, names[one.chat], one) for one in _last_digests(sent)]


def _last_digests(sent: Iterable[Sent]) -> list[Sent]:
    last = {one.chat: one for one in sent if one.kind == "digest"}
    names = names_of_chats()
    return sorted(last.values(), key=lambda one: [team.handle for team in TEAMS].index(names[one.chat]))


def _digest(folder: Path, team: str, one: Sent) -> Path:
    text = folder / f"digest-{team}.txt"
    text.write_text(one.message.plain() + "\n", encoding="utf-8")
    _write(folder / f"digest-{team}.slack.json", _as_slack(one, 1))
    (folder / f"digest-{team}.telegram.html").write_text(telegram.render(one.message).html + "\n", encoding="utf-8")
    return text


def _listed(sent: Sequence[Sent], render: Any) -> list[dict[str, Any]]:
    return [
        {"at": _moment(one.at), "kind": one.kind, "payload": render(one, number)}
        for number, one in enumerate(sent, start=1)
    ]


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _as_slack(one: Sent, number: int) -> dict[str, Any]:
    """The arguments of chat.postMessage or chat.update."""
    return slack.render(one.message, f"demo-{number}")


def _as_telegram(one: Sent, _number: int) -> dict[str, Any]:
    """The arguments of sendMessage or editMessageText."""
    rendered = telegram.render(one.message)
    keyboard = {"reply_markup": {"inline_keyboard": rendered.rows}} if rendered.rows else {}
    return {
        "text": rendered.html, "parse_mode": "HTML", "disable_notification": rendered.silent, **keyboard,
    }  # fmt: skip


def _write(file: Path, content: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(orjson.dumps(content, option=PRETTY))
