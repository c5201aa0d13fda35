"""A program that is written to is backed up, goes on, is lost, and comes back from the backup.

Everything acknowledged before the backup began is in it; nothing goes out in quarantine; once it is released everything
drains, and nothing that was sent is sent again, by what the platform saw. `-m long` plays more rounds.
"""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from sqlalchemy import select, text
from sqlmodel import Session

from bot.restored import Operator
from conversations.flows import shipped
from storage import backup, checkins, consents, flows, people, restoring
from storage.checkins import Planned
from storage.database import Database
from storage.manifest import looking
from storage.restoring import Coming
from storage.rows import add, table
from storage.tables import Account, AddressRow, Contact, InboxRow, OutboxRow, Staff
from tests.platforms.people import Person
from tests.platforms.telegram_world import Message
from tests.world import World, waiting_now

CUSTOMERS = 10
ASKS = "Dana Ruiz from Acme asks:"  # asking again after what could not be read begins in other words
_o, _i = table(OutboxRow).c, table(InboxRow).c


@dataclass
class Round:
    """One life of a program: seeded, in its own world. What was wrong is in `problems`."""

    world: World
    folder: Path
    chance: random.Random
    lose_the_replaced: bool
    customers: list[Person] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    said: int = 0

    async def play(self) -> None:
        await self.arrive()
        await self.talk(2)
        acknowledged = await self.backed_up_while_they_talk()
        await self.talk(self.chance.randrange(1, 4))
        await self.world.passes(hours=self.chance.choice((1, 2)))
        await self.world.stop()
        earlier = receipts(self.world._database)
        self.restore()
        self.all_there(acknowledged)
        await self.world.start()
        await self.quiet()
        self.release()
        await self.world.ticker.run_all()
        await self.world.settle()
        self.nothing_twice(earlier)
        self.all_answered()

    async def arrive(self) -> None:
        self.customers = [self.world.person(f"Customer {number}") for number in range(CUSTOMERS)]
        for person in self.customers:
            self.world.telegram.chat(person.id).standing = "open"
        await self.world.program.write(self._know_them)
        await self.world.ticker.run_all()
        await self.world.settle()

    def _know_them(self, db: Session) -> None:
        now, new_id = self.world.clock.now(), self.world.program.new_id
        add(db, Staff, [{"id": (dana := new_id()), "handle": "dana", "name": "Dana Ruiz", "created_at": now}])
        flows.pin(db, flow := shipped()["pulse"], now)
        for number, person in enumerate(self.customers):
            account, contact = new_id(), new_id()
            row = {"id": contact, "handle": f"c{number}", "account_id": account, "name": person.name}
            add(db, Account, [{"id": account, "name": f"A{number}", "owner_id": dana, "created_at": now}])
            add(db, Contact, [{**row, "created_at": now}])
            place = {"channel": "telegram", "external_id": person.id, "state": "reachable", "contact_id": contact}
            add(db, AddressRow, [{"id": new_id(), **place, "created_at": now}])
            consents.note(db, new_id(), contact, True, "test", "telegram", now)
            at = now + timedelta(minutes=self.chance.choice((0, 0, 10, 40, 90, 6000)))
            one = Planned(new_id(), contact, flow.name, flow.revision, "", dana, at, "")
            checkins.plan(db, one, people.customers(db, [contact])[contact], now)

    async def talk(self, times: int) -> None:
        for _ in range(times):
            for person in self.chance.sample(self.customers, CUSTOMERS // 2):
                self.said += 1
                await person.types(self.chance.choice((f"words number {self.said}", "3")))
            if self.chance.random() < 0.7:
                await self.world.settle()
            else:
                await asyncio.sleep(0.01)

    async def backed_up_while_they_talk(self) -> set[int]:
        """What the platform had counted as taken before it began."""
        file, now = self.folder / "backup.db", self.world.clock.now()
        acknowledged = {one.update.update_id for one in self.world.telegram.acknowledged}
        making = asyncio.create_task(
            asyncio.to_thread(
                backup.make, self.world.program.database, file, now, "test", progress=lambda *_: time.sleep(0.002)
            )
        )
        while not making.done():
            await self.talk(1)
        await making
        return acknowledged

    def restore(self) -> None:
        database = Database(self.world._database)
        coming = Coming(self.folder / "backup.db", self.world.clock.now(), self.world.program.new_id())
        restored = restoring.restore(database, coming)
        if self.lose_the_replaced and database.is_sqlite:
            Path(restored.replaced).unlink()
        elif self.lose_the_replaced:
            with database.transaction() as db:
                db.execute(text(f"DROP SCHEMA {restored.replaced} CASCADE"))
        database.close()

    def all_there(self, acknowledged: set[int]) -> None:
        with looking(self.folder / "backup.db") as connection:
            kept = {orjson.loads(raw)["update_id"] for (raw,) in connection.execute(select(_i.raw))}
        self.expect(acknowledged <= kept, f"acknowledged and not in the backup: {acknowledged - kept}")

    async def quiet(self) -> None:
        """In quarantine they go on talking: all of it is taken, nothing is answered."""
        before = len(self.world.telegram.sent)
        for person in self.customers:
            await person.types(f"in quarantine {person.name}")
        for _ in range(30):
            self.world.clock.move(timedelta(seconds=2))
            await self.world.ticker.run_all()
            await asyncio.sleep(0.01)
        with self.world.program.database.reading() as db:
            taken = sum(b"in quarantine" in raw for raw in db.scalars(select(_i.raw)))
        self.expect(taken == CUSTOMERS, f"{taken} of {CUSTOMERS} answers were taken in quarantine")
        self.expect(len(self.world.telegram.sent) == before, "something went out in quarantine")

    def release(self) -> None:
        operator = Operator(self.world.settings(), self.world.program.database, self.world.clock)
        look = operator.look()
        assert look is not None
        self.expect((look.since is None) == self.lose_the_replaced, "the replaced database was not read")
        list(operator.release(look, look.restored.restored_at if self.lose_the_replaced else None, "test"))
        self.expect(operator.look() is None, "the quarantine did not end")

    def nothing_twice(self, earlier: dict[str, str]) -> None:
        later = receipts(self.world._database)
        both = {i for i in earlier.keys() & later.keys() if earlier[i] != later[i]}
        self.expect(not both, f"sent before and again after the restore: {both}")
        known = {*earlier.values(), *later.values()}
        seen = {f"{message.chat_id}/{message.message_id}" for message in self.world.telegram.sent}
        self.expect(seen <= known, f"on the platform, and no row knows of it: {seen - known}")
        asked = Counter(message.chat_id for message in self.world.telegram.sent if _first(message).startswith(ASKS))
        self.expect(all(count == 1 for count in asked.values()), f"asked twice: {asked}")

    def all_answered(self) -> None:
        with self.world.program.database.reading() as db:
            left = waiting_now(db, self.world.clock.now())
        self.expect(not left, f"{left} messages do not drain")

    def expect(self, holds: bool, words: str) -> None:
        if not holds:
            self.problems.append(words)


def _first(message: Message) -> str:
    """As it looked when it came."""
    return message.edits[0].text if message.edits else message.text


def receipts(url: str) -> dict[str, str]:
    """What was sent, by row: the place on the platform where it stands."""
    database = Database(url)
    try:
        with database.reading() as db:
            sent = select(_o.id, _o.chat, _o.platform_id).where(_o.state == "sent", _o.redraws.is_(None))
            return {i: f"{chat}/{receipt}" for i, chat, receipt in db.execute(sent)}
    finally:
        database.close()


def problems(url: str, folder: Path, seed: int, *, lose_the_replaced: bool) -> list[str]:
    async def go() -> list[str]:
        async with World("telegram-polling", url) as world:
            one = Round(world, folder, random.Random(seed), lose_the_replaced)
            await one.play()
            return one.problems

    return asyncio.run(go())


@pytest.mark.slow
@pytest.mark.parametrize("lost", [False, True], ids=["replaced-kept", "replaced-lost"])
def test_what_was_backed_up_under_load_comes_back_and_repeats_nothing(
    database_url: str, tmp_path: Path, lost: bool
) -> None:
    assert problems(database_url, tmp_path, 1, lose_the_replaced=lost) == []


@pytest.mark.slow
def test_a_release_that_ignores_what_happened_since_is_noticed(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check can fail: here everything is released as if nothing had happened after the backup."""
    monkeypatch.setattr("scheduler.release.not_to_happen", lambda *_: [])

    found = problems(sqlite_url, tmp_path, 1, lose_the_replaced=False)
    assert [words for words in found if "twice" in words or "again" in words]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(24))
def test_many_rounds(database_url: str, tmp_path: Path, seed: int) -> None:
    assert problems(database_url, tmp_path, seed, lose_the_replaced=bool(seed % 2)) == []
