"""What the people of a run do: each follows a script drawn from the seed, and acts only on what they see."""

import asyncio
from collections.abc import Callable
from random import Random
from typing import TypeVar

from tests.campaign.cast import CODE, Cast, lines
from tests.platforms.people import Person, Shown, find_key

T = TypeVar("T")
LOOK_EVERY = 0.005
ASKS_WHY = ("Just type here.",)


class Play:
    """The people of one run. `calm()` tells them that nothing more will come: then whoever waits gives up."""

    def __init__(self, cast: Cast, chance: Random, look_every: float = LOOK_EVERY) -> None:
        self.answers: list[tuple[str, str]] = []
        """Who typed which words as an answer; no words occur twice."""
        self._look_every = look_every
        self._cast = cast
        self._chance = chance
        self._number = 0
        self._calm = 0
        self._waiting = 0
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        scripts = [self._customer(person) for person in self._cast.customers]
        scripts += [self._newcomer(self._cast.newcomer), self._manager(self._cast.manager)]
        self._tasks = [asyncio.create_task(script) for script in scripts]

    @property
    def is_over(self) -> bool:
        return all(task.done() for task in self._tasks)

    @property
    def all_wait(self) -> bool:
        return self._waiting == sum(not task.done() for task in self._tasks)

    def calm(self) -> None:
        self._calm += 1

    async def end(self) -> None:
        """Raises what went wrong in a script."""
        for task in self._tasks:
            task.cancel()
        outcomes = await asyncio.gather(*self._tasks, return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome

    # The scripts

    async def _customer(self, person: Person) -> None:
        await self._pause()
        if not await self._sees(person, "1"):
            return
        await self._chance.choice((self._answers, self._answers, self._answers, self._skips, self._stops))(person)
        if self._chance.random() < 0.5:
            await person.types(self._words("by the way"))

    async def _answers(self, person: Person) -> None:
        score = self._chance.choice("12345")
        if not await self._scores(person, score):
            return
        if await self._gives_reason(person) and self._chance.random() < 0.5:
            await self._changes(person)

    async def _scores(self, person: Person, score: str) -> bool:
        """Presses, sometimes twice, or types; a press that the platform lost is repeated."""
        shown = _with_button(person, score)
        if shown is None or self._chance.random() < 0.25:
            await person.types(score)
            return True
        for _ in range(self._chance.choice((1, 1, 2))):
            await person.presses(score, shown)
        if await self._until(lambda: _asks_why(person)) is None and not _asks_why(person):
            await person.presses(score, shown)
        return True

    async def _gives_reason(self, person: Person) -> bool:
        if await self._until(lambda: _asks_why(person)) is None:
            return False
        if self._chance.random() < 0.15:
            return await self._presses(person, "Nothing to add")
        words = self._words("because of")
        self.answers.append((person.id, words))
        await person.types(words)
        return True

    async def _changes(self, person: Person) -> None:
        if not await self._presses(person, "Change"):
            return
        score = self._chance.choice("12345")
        if await self._presses(person, score) and self._chance.random() < 0.7:
            await self._gives_reason_again(person)

    async def _gives_reason_again(self, person: Person) -> None:
        """After a change another reason may be asked for; if it is, it is the newest thing this person sees."""
        seen = person.newest().number
        if await self._until(lambda: (person.newest().number != seen and _asks_why(person)) or None) is None:
            return
        words = self._words("rather because of")
        self.answers.append((person.id, words))
        await person.types(words)

    async def _skips(self, person: Person) -> None:
        await self._presses(person, "Skip")

    async def _stops(self, person: Person) -> None:
        if self._chance.random() < 0.5:
            await person.types("stop")
        elif _with_button(person, "Stop") or await self._presses(person, "More"):
            await self._presses(person, "Stop")

    async def _newcomer(self, person: Person) -> None:
        await self._pause()
        await person.opens_link(CODE)
        if await self._presses(person, "Fine"):
            await person.types(self._words("from the start"))
            await self._changes_language(person)
        if await self._sees(person, "2"):
            await self._answers(person)
        await person.types("can I talk to a person?")

    async def _changes_language(self, person: Person) -> None:
        await person.types("change language")
        if await self._presses(person, "Deutsch"):
            await self._presses(person, "English")

    async def _manager(self, person: Person) -> None:
        for line in self._chance.sample(lines(self._cast), 3):
            await self._pause()
            await person.types(line)

    # What people can do

    async def _presses(self, person: Person, label: str) -> bool:
        if not await self._sees(person, label):
            return False
        await person.presses(label)
        return True

    async def _sees(self, person: Person, label: str) -> bool:
        return await self._until(lambda: _with_button(person, label)) is not None

    async def _until(self, look: Callable[[], T | None]) -> T | None:
        """What `look` finds as soon as it finds something, or None when nothing more will come."""
        calm = self._calm
        self._waiting += 1
        try:
            while not (found := look()) and self._calm == calm:
                await asyncio.sleep(self._look_every)
        finally:
            self._waiting -= 1
        return found

    async def _pause(self) -> None:
        await asyncio.sleep(self._chance.random() * 0.1)

    def _words(self, beginning: str) -> str:
        self._number += 1
        return f"{beginning} reason number {self._number:03} of ours"


def _messages(person: Person) -> list[Shown]:
    shown = person.stage.shown(person.id, person.stage.home_of(person.id))
    return [message for message in reversed(shown) if message.by_bot]


def _with_button(person: Person, label: str) -> Shown | None:
    return next((shown for shown in _messages(person) if find_key(label, shown)), None)


def _asks_why(person: Person) -> bool | None:
    newest = next(iter(_messages(person)), None)
    return (newest is not None and any(mark in newest.text for mark in ASKS_WHY)) or None
