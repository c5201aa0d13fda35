"""What can be wrong with a payload: its structure, the kinds of its values, its characters, its bytes, its size."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from bot.channels.telegram.inbound import MEDIA

ODD: Sequence[Any] = (
    None, True, False, 0, -1, 1.5, -0.0, 1e308, 2**31, 2**53 + 1, 2**63, 2**64, -(2**63), 10**40, "", " ", "0", "null",
    "\x00", "a\x00b", "\ud800", "\udfff\ud800", "\u202e\u2066x", "\u200b\ufeff", "e\u0301" * 50, "\U0001f469\u200d",
    "{names}", "%s%n", "<b>&amp;<!channel>", "'; DROP TABLE inbox; --", "=1+1", "../../etc/passwd", "\r\nx: y", [], {},
    [[]], {"": None}, ["a"] * 50, {"type": "private"}, {"id": {"$ne": 1}}, "x" * 5000,
)  # fmt: skip
KEYS = (
    *MEDIA, "text", "caption", "chat", "from", "id", "type", "update_id", "message", "callback_query", "my_chat_member",
    "edited_message", "event", "command", "trigger_id", "payload", "user", "view", "actions", "challenge", "bot_id",
    "subtype", "files", "edit_date", "is_topic_message", "message_thread_id", "reply_to_message", "inline_message_id",
    "",
)  # fmt: skip

Change = Callable[[Any, Random], Any]


def changed(payload: Any, chance: Random) -> Any:
    """The payload with one to four things wrong in it."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        payload = chance.choice(STRUCTURE)(payload, chance)
    return payload


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with every key or index in it."""
    found: list[tuple[Any, Any]] = []
    todo = [value]
    while todo:
        one = todo.pop()
        items = list(one.items()) if isinstance(one, dict) else list(enumerate(one)) if isinstance(one, list) else []
        found += [(one, key) for key, _ in items]
        todo += [inner for _, inner in items]
    return found


def _at_a_place(change: Callable[[Any, Any, Random], None]) -> Change:
    def apply(payload: Any, chance: Random) -> Any:
        places = _places(payload)
        if places:
            container, key = chance.choice(places)
            change(container, key, chance)
        return payload

    return apply


def _drop(container: Any, key: Any, chance: Random) -> None:
    del container[key]


def _odd(container: Any, key: Any, chance: Random) -> None:
    # A copy, because several places may get the same list or mapping.
    container[key] = json.loads(json.dumps(chance.choice(ODD)))


def _wrap(container: Any, key: Any, chance: Random) -> None:
    container[key] = [container[key]] if chance.random() < 0.5 else {chance.choice(KEYS): container[key]}


def _as_text(container: Any, key: Any, chance: Random) -> None:
    container[key] = json.dumps(container[key])


def _add(container: Any, key: Any, chance: Random) -> None:
    value = json.loads(json.dumps(chance.choice(ODD)))
    if isinstance(container, dict):
        container[chance.choice(KEYS)] = value
    else:
        container.append(value)


def _rename(container: Any, key: Any, chance: Random) -> None:
    if isinstance(container, dict):
        container[chance.choice(KEYS)] = container.pop(key)


def _nudge(container: Any, key: Any, chance: Random) -> None:
    match container[key]:
        case bool(value):
            container[key] = not value
        case int(value):
            container[key] = chance.choice((-value, value + 1, value * 2**40, float(value), str(value)))
        case str(value):
            at = chance.randrange(len(value) + 1)
            container[key] = value[:at] + str(chance.choice(ODD)) + value[at:]
        case _:
            pass


def _deep(container: Any, key: Any, chance: Random) -> None:
    for _ in range(chance.choice((20, 28, 31, 32, 33, 60, 200))):
        container[key] = [container[key]] if chance.random() < 0.5 else {"a": container[key]}


def _long(container: Any, key: Any, chance: Random) -> None:
    container[key] = chance.choice(("x", "é", "\U0001f600", "\\", '"', "{")) * chance.choice((200, 4097))


def _other_root(payload: Any, chance: Random) -> Any:
    return chance.choice((payload, [payload], {chance.choice(KEYS): payload}, *ODD))


CHANGES = (_drop, _drop, _odd, _odd, _odd, _wrap, _as_text, _add, _add, _rename, _nudge, _nudge, _deep, _long)
STRUCTURE: Sequence[Change] = (*map(_at_a_place, CHANGES), _other_root)


def damaged(body: bytes, chance: Random) -> bytes:
    """The body with something wrong in its bytes."""
    return chance.choice(BYTES)(body, chance)


def _flip(body: bytes, chance: Random) -> bytes:
    changed = bytearray(body)
    for _ in range(min(len(body), chance.choice((1, 1, 3, 20)))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(body: bytes, chance: Random) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def _without(body: bytes, chance: Random) -> bytes:
    at, length = chance.randrange(len(body) + 1), chance.choice((1, 2, 8, 50))
    return body[:at] + body[at + length :]


def _twice(body: bytes, chance: Random) -> bytes:
    at, length = chance.randrange(len(body) + 1), chance.choice((1, 8, 50, 400))
    return body[:at] + body[at : at + length] * chance.choice((2, 5)) + body[at + length :]


def _inserted(body: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(body) + 1)
    odd = (b"\x00", b"\xff", b"\xed\xa0\x80", b"\\u", b"\\ud83d", b"NaN", b"Infinity", b"-", b"1e999", b"{", b"]", b'"',
           b"\xef\xbb\xbf", b"/*", b"\xc0\xaf", chance.randbytes(8))  # fmt: skip
    return body[:at] + chance.choice(odd) + body[at:]


def _around(body: bytes, chance: Random) -> bytes:
    return (
        chance.choice((b"\xef\xbb\xbf", b" " * 1000, b"\n", b"1 ", b"\x1e")) + body + chance.choice((b"", b"}", body))
    )


def _encoded(body: bytes, chance: Random) -> bytes:
    return body.decode(errors="replace").encode(chance.choice(("utf-16", "utf-32", "utf-7")), errors="replace")


def _large(body: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(body) + 1)
    return body[:at] + b"x" * chance.choice((70_000, 262_144, 262_144 - len(body), 300_000)) + body[at:]


def _nested(body: bytes, chance: Random) -> bytes:
    depth = chance.choice((31, 32, 33, 500, 1100, 50_000))
    opening, closing = chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
    return opening * depth + body + closing * chance.choice((depth, depth, 0))


def _nothing(body: bytes, chance: Random) -> bytes:
    return b""


def _random(body: bytes, chance: Random) -> bytes:
    return chance.randbytes(chance.choice((1, 50, 2000)))


BYTES: Sequence[Callable[[bytes, Random], bytes]] = (
    *(_flip, _cut, _without, _twice, _inserted) * 12, _around, _encoded, _large, _nested, _nested, _nothing, _random,
)  # fmt: skip
