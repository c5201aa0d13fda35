"""A small world: Maria of Northwind, whom Dana looks after with Ana, in the team Iberia."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.clock import ids
from bot.staff import commands
from bot.staff.verb import Result, Scene
from bot.staff.verbs import known
from conversations.effects import Raise, Turn
from conversations.events import Said
from conversations.flows import shipped
from conversations.house import House
from conversations.messages import Address
from storage import asking, checkins, consents, feedback, flows, people
from storage.checkins import Planned
from storage.database import Database
from storage.feedback import Point
from storage.people import Customer, Member
from storage.rows import add
from storage.standing import stepped
from storage.tables import Account, Contact, Staff, Team

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HOUSE = House(company="Acme", timezone="Europe/Lisbon")


class World:
    """The people, and the verbs they use; time stands still unless a test moves `now`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = TUESDAY
        self.links: dict[str, Callable[[str], str]] = {}
        self.new_id = ids(lambda: self.now, random.Random(7))
        self._codes = 0
        with database.transaction() as db:
            self.iberia = self._add(db, Team, handle="iberia", name="Iberia", timezone="Europe/Lisbon")
            self.dana = self.add_staff(db, "dana", "Dana Ruiz", "manager", self.iberia)
            self.ana = self.add_staff(db, "ana", "Ana Silva", "member", self.iberia)
            self.northwind = self.add_account(db, "Northwind", self.dana)
            self.maria = self.add_contact(db, "maria", "Maria Lopes", self.northwind)

    def _add(self, db: Session, kind: Any, **values: Any) -> str:
        row = {"id": self.new_id(), "created_at": self.now, **values}
        add(db, kind, [row])
        return str(row["id"])

    def add_staff(self, db: Session, handle: str, name: str, role: str, team: str | None = None) -> str:
        return self._add(db, Staff, handle=handle, name=name, role=role, team_id=team, email=f"{handle}@acme.example")

    def add_account(self, db: Session, name: str, owner: str | None) -> str:
        return self._add(db, Account, name=name, owner_id=owner)

    def add_contact(self, db: Session, handle: str, name: str, account: str) -> str:
        return self._add(db, Contact, handle=handle, name=name, account_id=account, email=f"{handle}@their.example")

    @contextmanager
    def db(self) -> Iterator[Session]:
        with self.database.transaction() as db:
            yield db

    def scene(self, db: Session, actor: Member) -> Scene:
        return Scene(db, actor, self.now, self.new_id, HOUSE, shipped(), self._code, self.links)

    def _code(self) -> str:
        self._codes += 1
        return f"code-{self._codes:02}"

    def says(self, handle: str, line: str) -> Result:
        """A colleague types a line; `operator` is whoever has the terminal."""
        with self.db() as db:
            return commands.run_line(self.scene(db, self._member(db, handle)), line)

    def presses(self, handle: str, result: Result, label: str) -> Result:
        """A colleague presses a button of an answer."""
        (data,) = (button.data for button in result.message.buttons() if button.label == label)
        _, thing, name = data.split(":")
        verb = known()[name]
        with self.db() as db:
            return commands.run(self.scene(db, self._member(db, handle)), verb, {verb.thing: thing})

    def _member(self, db: Session, handle: str) -> Member:
        if handle == "operator":
            return Member("", "operator", "Operator", "admin", None)
        member = people.find_member(db, handle)
        assert member is not None
        return member

    def customer(self, db: Session, contact: str) -> Customer:
        return people.customers(db, [contact])[contact]

    def connect(self, contact: str, external_id: str, channel: str = "telegram", *, agrees: bool = True) -> None:
        """Has an address of this contact, and their consent."""
        with self.db() as db:
            people.link_address(db, Address(channel, "", external_id), self.new_id(), self.now, contact_id=contact)
            if agrees:
                consents.note(db, self.new_id(), contact, True, "test", channel, self.now)

    def connect_staff(self, member: str, external_id: str) -> None:
        with self.db() as db:
            people.link_address(db, Address("telegram", "", external_id), self.new_id(), self.now, staff_id=member)

    def hears(self, contact: str, quote: str, days_ago: int = 12, *, tell_me: bool = True) -> Point:
        """This contact made a point some days ago."""
        said = self.now - timedelta(days=days_ago)
        with self.db() as db:
            flow = shipped()["unprompted"]
            flows.pin(db, flow, said)
            customer = self.customer(db, contact)
            to = asking.address_for(db, customer)
            assert to is not None, "connect them first"
            standing = asking.listen(db, customer, to, flow, said, self.new_id, HOUSE)
            number = len(feedback.all_points(db)) + 1
            step = stepped(standing, Said(quote), Turn(standing.conversation, ()), said)
            (point,) = feedback.raise_points(db, [(step, Raise(f"words:{number}", quote, "request"))], self.new_id)
            feedback.set_state(db, point.id, "new", tell_me=tell_me)
            return replace(point, tell_me=tell_me)

    def asks(self, contact: str, days_ago: int) -> None:
        """A check-in was sent to this contact some days ago and completed."""
        sent = self.now - timedelta(days=days_ago)
        flow = shipped()["pulse"]
        with self.db() as db:
            flows.pin(db, flow, sent)
            planned = Planned(self.new_id(), contact, flow.name, flow.revision, "", None, sent, "")
            checkins.plan(db, planned, self.customer(db, contact), sent)
            checkins.mark(db, planned.id, "completed", sent_at=sent)
