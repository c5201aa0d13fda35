"""The ways in which a platform goes wrong, by name: what each of them does to a run, and what may come of it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.campaign.virtually import Here, SlackHere
from tests.platforms.faults import (
    ANY,
    DELIVERY,
    CallFault,
    Duplicate,
    Garbage,
    Hang,
    Refusal,
    Reorder,
    ResetAfter,
    ResetBefore,
    ServerError,
    Slow,
    TooMany,
    Truncated,
)

HTML = "<html><body>Bad gateway</body></html>"
SEND = {"telegram": "sendMessage", "slack": "chat.postMessage"}
EDIT = {"telegram": "editMessageText", "slack": "chat.update"}
AWAY = 90.0

Unleash = Callable[[Here, Random], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Kind:
    """`unleash` says whether it happened at all, apart from what the platform notes itself.

    `ends` are the states, beyond sent and unknown, that messages may end in because of it.
    """

    unleash: Unleash
    ends: tuple[str, ...] = ()


def planned(methods: Mapping[str, str], *faults: CallFault, ends: tuple[str, ...] = ()) -> Kind:
    """The next calls of this method meet these, from some moment of the run on."""

    async def unleash(world: Here, chance: Random) -> bool:
        await asyncio.sleep(chance.random() * 3)
        world.surface.faults.plan(methods[world.surface.channel], *faults)
        return False

    return Kind(unleash, ends)


def refused(telegram: tuple[str, int], slack: str, times: int = 1) -> Kind:
    """The platform's own words for no; the message fails, and whoever owns the account hears of it."""

    async def unleash(world: Here, chance: Random) -> bool:
        await asyncio.sleep(chance.random() * 3)
        channel = world.surface.channel
        words = Refusal(*telegram) if channel == "telegram" else Refusal(slack)
        world.surface.faults.plan(SEND[channel], *[words] * times)
        return False

    return Kind(unleash, ("failed", "dead"))


async def _token_revoked(world: Here, chance: Random) -> bool:
    await asyncio.sleep(chance.random() * 2)
    if isinstance(world.surface, SlackHere):
        world.surface.fake.revoke_token()
        await asyncio.sleep(AWAY)
        world.surface.fake.token_problem = None
        return True
    world.surface.faults.plan(ANY, *[Refusal("Unauthorized", 401)] * 4)
    return False


async def _network_down(world: Here, chance: Random) -> bool:
    await asyncio.sleep(chance.random() * 3)
    world.outward.down = True
    await asyncio.sleep(AWAY)
    world.outward.down = False
    return True


async def _edge_away(world: Here, chance: Random) -> bool:
    await asyncio.sleep(chance.random() * 3)
    world.inward.down = True
    await asyncio.sleep(AWAY)
    world.inward.down = False
    return True


async def _restarted(world: Here, chance: Random) -> bool:
    await asyncio.sleep(chance.random() * 3)
    await world.stop()
    await asyncio.sleep(AWAY)
    await world.start()
    return True


async def _acknowledgement_lost(world: Here, chance: Random) -> bool:
    """What we answered to a delivery did not arrive: the platform delivers it again, or gives it up."""
    world.inward.lose = chance.randint(1, 4)
    await asyncio.sleep(30)
    return True


async def _everything(world: Here, chance: Random) -> bool:
    """Ten of the others on whichever calls come."""
    pool: list[CallFault] = [
        TooMany(2), ServerError(), ServerError(502, True), Hang(), Hang(True), ResetBefore(), ResetAfter(),
        Truncated(), Garbage(), Garbage(HTML, 200, False), Slow(5),
    ]  # fmt: skip
    world.surface.faults.plan(ANY, *chance.choices(pool, k=10))
    return False


def delivered(*faults: Duplicate | Reorder) -> Kind:
    async def unleash(world: Here, chance: Random) -> bool:
        world.surface.faults.plan(DELIVERY, *faults)
        return False

    return Kind(unleash)


async def _answers_fail(world: Here, chance: Random) -> bool:
    method = {"telegram": "answerCallbackQuery", "slack": "response_url"}[world.surface.channel]
    world.surface.faults.plan(method, ServerError(), ResetAfter(), TooMany(1))
    return False


async def _opening_fails(world: Here, chance: Random) -> bool:
    method = {"telegram": "sendMessage", "slack": "conversations.open"}[world.surface.channel]
    world.surface.faults.plan(method, ResetBefore(), TooMany(3), ServerError(503))
    return False


KINDS: Mapping[str, Kind] = {
    "429 for a second": planned(SEND, TooMany(1)),
    "429 for half a minute": planned(SEND, TooMany(30)),
    "429 three times": planned(SEND, TooMany(1), TooMany(2), TooMany(1)),
    "429 without a time": planned(SEND, Garbage('{"ok":false,"error":"ratelimited"}', 429, False)),
    "429 from a proxy": planned(SEND, Garbage(HTML, 429, False)),
    "500 before": planned(SEND, ServerError()),
    "500 after": planned(SEND, ServerError(after_effect=True)),
    "502": planned(SEND, ServerError(502)),
    "503": planned(SEND, ServerError(503), ServerError(503)),
    "504 after": planned(SEND, ServerError(504, True)),
    "hang before": planned(SEND, Hang()),
    "hang after": planned(SEND, Hang(True)),
    "two hang": planned(SEND, Hang(True), Hang()),
    "slow": planned(SEND, Slow(2)),
    "very slow": planned(SEND, Slow(20)),
    "reset before": planned(SEND, ResetBefore()),
    "reset after": planned(SEND, ResetAfter()),
    "reset three times": planned(SEND, ResetAfter(), ResetBefore(), ResetAfter()),
    "truncated": planned(SEND, Truncated()),
    "broken JSON after": planned(SEND, Garbage()),
    "broken JSON before": planned(SEND, Garbage(after_effect=False)),
    "HTML with 200": planned(SEND, Garbage(HTML)),
    "HTML with 502": planned(SEND, Garbage(HTML, 502)),
    "a list": planned(SEND, Garbage("[]")),
    "nothing": planned(SEND, Garbage("")),
    "no result": planned(SEND, Garbage('{"ok": true}')),
    "edit 500": planned(EDIT, ServerError(), ServerError(after_effect=True)),
    "edit hangs": planned(EDIT, Hang(True)),
    "edit reset": planned(EDIT, ResetAfter(), ResetBefore()),
    "edit garbage": planned(EDIT, Garbage()),
    "edit 429": planned(EDIT, TooMany(2)),
    "blocked": refused(("Forbidden: bot was blocked by the user", 403), "channel_not_found"),
    "chat gone": refused(("Bad Request: chat not found", 400), "is_archived"),
    "deactivated": refused(("Forbidden: user is deactivated", 403), "user_disabled"),
    "entity refused": refused(("Bad Request: can't parse entities: unsupported tag", 400), "invalid_blocks"),
    "too long": refused(("Bad Request: message is too long", 400), "msg_too_long"),
    "403 from a proxy": planned(SEND, Garbage(HTML, 403, False), ends=("failed",)),
    "redirected": planned(SEND, Garbage("", 302, False), ends=("failed",)),
    "token revoked and back": Kind(_token_revoked),
    "network down": Kind(_network_down),
    "edge away": Kind(_edge_away),
    "restarted": Kind(_restarted),
    "acknowledgement lost": Kind(_acknowledgement_lost),
    "duplicates": delivered(*[Duplicate()] * 5),
    "out of order": delivered(*[Reorder()] * 3),
    "presses cannot be answered": Kind(_answers_fail),
    "a conversation cannot be opened": Kind(_opening_fails),
    "everything": Kind(_everything, ("failed",)),
}
