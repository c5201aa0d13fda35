"""Customers and colleagues who chat with us: the real batch, database, gates and jobs, and a postman for the wire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import orjson
from sqlalchemy import select
from sqlmodel import Session

from bot.batch import Batch
from bot.bench import Bench, Translate
from bot.channel import Taken
from bot.channels import web
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.house import House
from conversations.messages import Address, Inbound, Outbound, from_json
from scheduler import jobs
from scheduler.job import Tick
from storage import outbox, people, sending
from storage.database import Database
from storage.rows import table
from storage.tables import OutboxRow, Team
from tests.worlds import HOUSE, World

_o = table(OutboxRow).c
_numbers = count(1)
CHANNELS = ("web", "telegram", "slack")


@dataclass
class Chatter:
    """Somebody at a chat of their own; what they do returns what they are sent next.

    `reads` is the language that their platform names.
    """

    chats: "Chats"
    name: str
    channel: str = "web"
    seen: int = 0
    reads: str = ""
    wall: list[Outbound] = field(default_factory=list)

    def types(self, text: str) -> list[str]:
        return self._does(text=text)

    def presses(self, label: str) -> list[str]:
        """The newest message with this button is meant."""
        for message in reversed(self.sees()):
            for button in message.buttons():
                if button.label == label or button.label.startswith(f"{label} "):
                    return self._does(press=button.data)
        raise AssertionError(f"{self.name} has no button {label!r}: {[m.plain() for m in self.sees()]}")

    def _does(self, **what: str) -> list[str]:
        before = len(self.sees())
        self.toast = self.chats.arrives(self.channel, self.name, language=self.reads, **what).toast
        self.chats.delivers()
        return [message.plain() for message in self.sees()[before:]]

    def sees(self) -> list[Outbound]:
        """Everything that reached this chat, as it looks now."""
        with self.chats.database.reading() as db:
            mine = select(_o.dedupe_key, _o.redraws, _o.message).where(_o.chat == self.name, _o.state == "sent")
            rows = db.execute(mine.where(_o.connector == self.channel).order_by(_o.sent_at, _o.id)).all()
        shown = {row.dedupe_key: row.message for row in rows if row.redraws is None}
        shown |= {row.redraws: row.message for row in rows if row.redraws in shown}
        return [from_json(message) for message in shown.values()]

    def last(self) -> str:
        return self.sees()[-1].plain()

    def everything(self) -> str:
        return "\n".join(message.plain() for message in self.sees())


class Chats(World):
    """The small world, with everybody at a chat. `house` may be another one."""

    def __init__(self, database: Database, house: House = HOUSE) -> None:
        super().__init__(database)
        self.house = replace(house, alert_delay=timedelta())
        self.flows: dict[str, Flow] = dict(shipped())

    def add_team(self, db: Session, handle: str, name: str) -> str:
        return self._add(db, Team, handle=handle, name=name)

    def customer_at(self, contact: str, name: str, channel: str = "web", *, agrees: bool = True) -> Chatter:
        self.connect(contact, name, channel, agrees=agrees)
        return Chatter(self, name, channel)

    def colleague_at(self, member: str, name: str, channel: str = "web") -> Chatter:
        with self.db() as db:
            there = Address(channel, "", name)
            people.link_address(db, there, self.new_id(), self.now, staff_id=member)
        return Chatter(self, name, channel)

    def bench(self) -> Bench:
        translators = {name: _translator(name) for name in CHANNELS}
        return Bench(lambda: self.now, self.new_id, self._code, self.house, self.flows, translators, {})

    def arrives(self, channel: str, chat: str, **what: str) -> Taken:
        raw = orjson.dumps({"chat": chat, "id": f"m{next(_numbers)}", **what})
        with self.db() as db:
            (taken,) = Batch(db, self.bench()).take([(channel, raw)])
        assert taken.state != "parked", what
        self.tick()
        return taken

    def tick(self) -> None:
        """A second goes by, so that what follows is later."""
        self.now += timedelta(seconds=1)

    def delivers(self) -> None:
        """What is due goes out, through its gates."""
        for channel in CHANNELS:
            while self._delivers(channel):
                pass

    def _delivers(self, channel: str) -> int:
        with self.db() as db:
            rows = outbox.lease(db, channel, "postman", (), self.now, 50)
            for row in rows:
                if ready := sending.begin(db, row, self.now, self.house, self.new_id):
                    sending.sent(db, ready.row, f"p-{ready.row.id}", self.now, self.new_id)
        self.tick()
        return len(rows)

    def passes(self, *, until: datetime | None = None, **time: float) -> None:
        """So much time goes by, with all that becomes due, hour by hour, or in larger steps when it is long."""
        end = until or self.now + timedelta(**time)
        step = timedelta(hours=1 if end - self.now < timedelta(days=3) else 8)
        while self.now < end:
            self.now = min(end, self.now + step)
            self.runs(jobs.known())
            self.delivers()

    def runs(self, names: Iterable[str]) -> None:
        for name in names:
            if name not in ("nightly_backup", "check_invariants"):
                self._runs(name)

    def _runs(self, name: str) -> None:
        more = True
        while more:
            with self.db() as db:
                tick = Tick(db, self.now, self.new_id, self.house, self.flows)
                more = jobs.known()[name].function(tick)

    def whole_database(self) -> str:
        """Every row of every table as one text, to look for what must not be there."""
        with self.database.reading() as db:
            tables = OutboxRow.metadata.sorted_tables
            return "\n".join(str([_readable(v) for v in row]) for one in tables for row in db.execute(select(one)))


def _translator(channel: str) -> Translate:
    """Every channel says what a page of ours would."""

    def translate(raw: Mapping[str, Any]) -> Inbound | None:
        return web.inbound(channel, raw)

    return translate


def _readable(value: object) -> object:
    return value.decode(errors="replace") if isinstance(value, bytes) else value
