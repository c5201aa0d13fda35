"""A whole small installation for one terminal: made anew, asked once, spoken with until the input ends."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from itertools import count
from pathlib import Path

import orjson
from sqlmodel import Session

from bot.app import Outside, Program
from bot.channels import console
from bot.config import Hours, Instance, PaceOfAsking, Settings, Web
from bot.demo.setting import DemoSettings, fresh
from bot.staff.commands import run_line
from bot.terminal.screen import Screen
from conversations.messages import Address
from storage import consents, importing, invites, people, transcript
from storage.importing import Change, Kind, Record

DATABASE = Path("data/chat.db")
CHAT = "you"
ALWAYS = "mon-sun 00:00-24:00"
NAP, LONGEST = 0.02, 10.0
COMMAND = "checkin maria about {about}"


def settings(database: Path) -> Settings:
    """A terminal is open because somebody sits there: any hour is fine, and words are taken at once.

    Nothing listens on the network.
    """
    pace = PaceOfAsking(window=Hours(days=ALWAYS, holidays=False), quiet_seconds=0)
    return DemoSettings(
        instance=Instance(database=f"sqlite:///{database}"), web=Web(bind="", chat=False), pace=pace
    )  # fmt: skip


def talk(write: Callable[[str], None], database: Path, about: str, *, introduction: bool) -> None:
    """Until the input ends. A pipe works like a keyboard: each line waits for what the line before it caused."""
    fresh(database)
    screen = Screen(write)
    with console.attached(screen):
        asyncio.run(_talk(Program(settings(database), Outside()), screen, write, about, introduction=introduction))


async def _talk(
    program: Program, screen: Screen, write: Callable[[str], None], about: str, *, introduction: bool
) -> None:
    async with program:
        talking = _Talk(program, screen)
        await talking.begin(about, introduction=introduction)
        async for line in _lines(write):
            await talking.take(line, about)


async def _lines(write: Callable[[str], None]) -> AsyncIterator[str]:
    while True:
        if sys.stdin.isatty():
            print("> ", end="", flush=True)
        line = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            return
        if not sys.stdin.isatty():
            write(f"> {line.rstrip()}")
        yield line.rstrip("\r\n")


class _Talk:
    def __init__(self, program: Program, screen: Screen) -> None:
        self._program = program
        self._screen = screen
        self._numbers = count(1)
        self._is_asked = False

    async def begin(self, about: str, *, introduction: bool) -> None:
        await self._program.write(lambda db: _bring_in(db, self._program, agreed=not introduction))
        if introduction:
            await self._post(open="chat")
        await self._settle(about)

    async def take(self, line: str, about: str) -> None:
        data = self._screen.pressed(line)
        if data is not None:
            await self._post(press=data)
        elif line.strip():
            await self._post(text=line)
        await self._settle(about)

    async def _post(self, **what: str) -> None:
        body = {"chat": CHAT, "id": str(next(self._numbers)), **what}
        await self._program.take(console.NAME, orjson.dumps(body))

    async def _settle(self, about: str) -> None:
        """Waits until what was caused is on the screen; once there is a yes, the check-in begins."""
        await self._quiet()
        if not self._is_asked and await self._program.write(lambda db: _has_agreed(db)):
            self._is_asked = True
            await self._program.write(
                lambda db: run_line(self._program.scene(db, _dana(db)), COMMAND.format(about=about))
            )
            await self._quiet()

    async def _quiet(self) -> None:
        async with asyncio.timeout(LONGEST):
            while not await asyncio.to_thread(self._is_quiet):
                await asyncio.sleep(NAP)

    def _is_quiet(self) -> bool:
        with self._program.database.reading() as db:
            return transcript.is_quiet(db, console.NAME, self._program.outside.clock.now())


def _has_agreed(db: Session) -> bool:
    (maria,) = people.find_customers(db, "maria")
    return consents.latest(db, [maria.id]).get(maria.id, (False, ""))[0]


def _dana(db: Session) -> people.Member:
    return next(one for one in people.staff(db) if one.handle == "dana")


def _bring_in(db: Session, program: Program, *, agreed: bool) -> None:
    """Dana of Acme and Maria of Northwind, who is you."""
    new_id, now = program.new_id, program.outside.clock.now()
    staff, account, contact = new_id(), new_id(), new_id()
    zone = program.settings.instance.timezone
    owner = {"external_id": "", "owner_id": staff, "timezone": zone, "language": "en"}
    blank = {"external_id": "", "email": "", "role_in_account": "", "timezone": "", "language": ""}
    changes = [
        _new("staff", staff, {"handle": "dana", "name": "Dana Ruiz", "email": "", "role": "manager", "team_id": ""}),
        _new("account", account, {"name": "Northwind", **owner}),
        _new("contact", contact, {"handle": "maria", "name": "Maria Lopes", "account_id": account, **blank}),
    ]
    importing.apply(db, changes, new_id, now)
    if agreed:
        _agree(db, contact, new_id, now)
    else:
        invites.create(db, "chat", console.NAME, staff, new_id(), now, contact_id=contact)


def _agree(db: Session, contact: str, new_id: Callable[[], str], now: datetime) -> None:
    """Whoever starts the command has agreed by it; `--introduction` begins as for a real customer."""
    people.link_address(db, Address(console.NAME, "", CHAT), new_id(), now, contact_id=contact)
    consents.note(db, new_id(), contact, True, "started in a terminal", console.NAME, now)


def _new(kind: Kind, one: str, values: dict[str, str]) -> Change:
    return Change(Record(kind, one, values), is_new=True)
