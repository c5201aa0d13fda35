"""A day in virtual time: customers and staff do what comes to mind, everything goes wrong now and then, time passes."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from random import Random

from tests.campaign.cast import CODE, Cast, handle
from tests.campaign.virtually import Here
from tests.platforms.faults import (
    ANY,
    DELIVERY,
    CallFault,
    Duplicate,
    Garbage,
    Hang,
    Reorder,
    ResetAfter,
    ResetBefore,
    ServerError,
    Slow,
    TooMany,
    Truncated,
)
from tests.platforms.people import Key, Person, Shown

HOUR = 3600.0
WORDS = (
    "hello", "4", "two", "stop", "start", "help", "no need to", "change", "back", "who are you", "yes", "not yet",
    "partly", "my data", "my answers", "how often", "call me", "this is unacceptable",
    "nothing works since Monday", "it is much better now, thank you", "skip", "later", "❤", "5 of 5",
)  # fmt: skip
COMMANDS = (
    "{handle} about the release", "{handle}", "status", "nobody", 'action "Logins at once" --from F-{number}',
    'done A-{number} "New logins are made within one day."', "approve A-{number}", "feedback F-{number}",
    "why {handle}", "actions", "handle F-{number}", "take {handle}", "speak {handle}", 'say "I am here myself."',
    "handback", "kept {handle}",
)  # fmt: skip
FAULTS: Sequence[Callable[[], CallFault]] = (
    lambda: TooMany(3), ServerError, lambda: ServerError(502, True), Hang, lambda: Hang(True), lambda: Slow(3),
    ResetBefore, ResetAfter, Truncated, Garbage, lambda: Garbage("<html>", 200, False),
)  # fmt: skip


class Day:
    """Everything is drawn from `chance`, so the same seed is the same day."""

    def __init__(self, world: Here, cast: Cast, chance: Random) -> None:
        self._world = world
        self._cast = cast
        self._chance = chance
        self._number = 0
        self.met: set[str] = set()
        """What happened at least once, beyond what the database tells."""

    async def pass_(self, hours: float) -> None:
        until = self._world.clock.monotonic() + hours * HOUR
        lives = [self._customer(person, until) for person in self._cast.contacts]
        lives += [self._manager(self._cast.manager, until), self._weather(until), self._operator(until)]
        await asyncio.gather(*lives)

    async def _live(self, until: float, every: float, act: Callable[[], Awaitable[None]]) -> None:
        clock = self._world.clock
        while (now := clock.monotonic()) < until:
            await asyncio.sleep(min(self._chance.expovariate(1 / every) + 1, until - now + 1))
            if clock.monotonic() < until:
                await act()

    # Customers

    async def _customer(self, person: Person, until: float) -> None:
        if person is self._cast.newcomer:
            await person.opens_link(CODE)
        await self._live(until, self._chance.choice((0.5, 1.5, 4.0)) * HOUR, lambda: self._does(person))

    async def _does(self, person: Person) -> None:
        if not _messages(person):
            return  # whom we have not reached yet has nobody to talk to
        keys = [(shown, key) for shown in _messages(person)[-3:] for row in shown.rows for key in row if key.token]
        draw = self._chance.random()
        if keys and draw < 0.6:
            await self._presses(person, *self._chance.choice(keys))
        elif draw < 0.97:
            await person.types(self._words())
        else:
            await self._leaves_and_comes_back(person)

    async def _presses(self, person: Person, shown: Shown, key: Key) -> None:
        times = 2 if self._chance.random() < 0.1 else 1
        self.met |= {"a double press"} if times == 2 else set()
        for _ in range(times):
            await person.stage.press(person.id, shown, key)

    def _words(self) -> str:
        self._number += 1
        draw = self._chance.random()
        return self._chance.choice(WORDS) if draw < 0.6 else f"reason number {self._number:03} of ours"

    async def _leaves_and_comes_back(self, person: Person) -> None:
        if self._world.surface.channel != "telegram":
            return  # nobody can block an app in their own Slack
        await person.blocks_the_bot()
        self.met.add("somebody left")
        await asyncio.sleep(self._chance.uniform(60, 7200))
        await person.unblocks_the_bot()

    # The account manager

    async def _manager(self, person: Person, until: float) -> None:
        await self._live(until, 1.2 * HOUR, lambda: self._commands(person))

    async def _commands(self, person: Person) -> None:
        somebody = handle(self._chance.choice(self._cast.contacts))
        number = self._chance.randint(1, 4)
        line = self._chance.choice(COMMANDS).format(handle=somebody, number=number)
        await person.types(f"/checkin {line}")

    # What goes wrong

    async def _weather(self, until: float) -> None:
        await self._live(until, 1.5 * HOUR, self._storm)

    async def _storm(self) -> None:
        draw = self._chance.random()
        faults = self._world.surface.faults
        if draw < 0.6:
            faults.plan(ANY, *[self._chance.choice(FAULTS)() for _ in range(self._chance.randint(1, 4))])
        elif draw < 0.8:
            faults.plan(DELIVERY, self._chance.choice((Duplicate(), Reorder())))
        elif draw < 0.9:
            self._world.inward.lose += self._chance.randint(1, 3)
        else:
            await self._network_away()

    async def _network_away(self) -> None:
        self._world.outward.down = True
        self.met.add("the network was away")
        await asyncio.sleep(self._chance.uniform(5, 1200))
        self._world.outward.down = False

    async def _operator(self, until: float) -> None:
        await self._live(until, 8 * HOUR, self._restarts)

    async def _restarts(self) -> None:
        if self._world.outward.down:
            return  # without a network it cannot start, and says so
        self._world.surface.faults.clear()
        await self._world.stop()
        await asyncio.sleep(self._chance.uniform(1, 900))
        self._world.surface.faults.clear()
        self._world.outward.down = False
        await self._world.start()
        self.met.add("a restart")

    def calm(self) -> None:
        """From now on everything works."""
        self._world.surface.faults.clear()
        self._world.outward.down = self._world.inward.down = False
        self._world.inward.lose = 0


def _messages(person: Person) -> list[Shown]:
    shown = person.stage.shown(person.id, person.stage.home_of(person.id))
    return [message for message in shown if message.by_bot]
