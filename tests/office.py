"""A company with its teams, staff and customers in a database, and its clock: what tests of jobs and reports act on."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session

from bot.clock import ids
from conversations.events import Event, Pressed, Said
from conversations.flows import shipped
from conversations.house import House
from conversations.messages import Address, Outbound, from_json
from scheduler import jobs
from scheduler.job import Tick
from storage import actions, asking, checkins, consents, feedback, flows, people, progress, updates
from storage.checkins import Planned
from storage.database import Database
from storage.feedback import Point
from storage.people import Customer, Group
from storage.rows import add, table
from storage.tables import Account, CheckIn, Contact, ConversationRow, OutboxRow, Staff, Team

FOUNDED = timedelta(days=400)


@dataclass
class Office:
    """Everybody in it was there for more than a year; `now` is moved by the test."""

    database: Database
    now: datetime
    house: House = field(default_factory=House)

    def __post_init__(self) -> None:
        self.new_id = ids(lambda: self.now, random.Random(5))
        self.flows = shipped()

    # People

    def team(
        self, name: str = "Iberia", timezone: str = "", *, channel: bool = True, since: datetime | None = None
    ) -> Group:
        row = {"id": self.new_id(), "handle": name.lower(), "name": name, "timezone": timezone}
        with self.database.transaction() as db:
            add(db, Team, [{**row, "created_at": since or self.now - FOUNDED}])
            if channel:
                people.link_address(db, Address("telegram", "", f"-{name}"), self.new_id(), self.now, team_id=row["id"])
        return Group(row["id"], row["handle"], name, timezone)

    def colleague(self, name: str, team: Group | None = None) -> str:
        """One of our staff, who can be written to; gives the id."""
        one = self.new_id()
        row = {"id": one, "handle": name.lower(), "name": name, "team_id": team.id if team else None}
        with self.database.transaction() as db:
            add(db, Staff, [{**row, "created_at": self.now - FOUNDED}])
            people.link_address(db, Address("telegram", "", name), self.new_id(), self.now, staff_id=one)
        return one

    def customer(self, name: str, account: str, owner: str, *, agreed: bool = True, reachable: bool = True) -> Customer:
        one = self.new_id()
        begun = self.now - FOUNDED
        with self.database.transaction() as db:
            known = db.scalar(select(table(Account).c.id).where(table(Account).c.name == account))
            account_id = known or self.new_id()
            if known is None:
                add(db, Account, [{"id": account_id, "name": account, "owner_id": owner, "created_at": begun}])
            row = {"id": one, "handle": name.lower().replace(" ", "."), "account_id": account_id, "name": name}
            add(db, Contact, [{**row, "created_at": begun}])
            if agreed:
                consents.note(db, self.new_id(), one, True, "v1", "telegram", begun)
            if reachable:
                people.link_address(db, Address("telegram", "", name), self.new_id(), begun, contact_id=one)
            return people.customers(db, [one])[one]

    # Asking

    def plan(self, customer: Customer, at: datetime, starter: str | None = None, about: str = "the rollout") -> Planned:
        flow = self.flows["pulse"]
        planned = Planned(self.new_id(), customer.id, flow.name, flow.revision, about, starter, at, "")
        with self.database.transaction() as db:
            flows.pin(db, flow, self.now)
            checkins.plan(db, planned, customer, self.now)
        return planned

    def asked(self, customer: Customer, *answers: Event) -> None:
        """A check-in that arrived now, and what came back at once."""
        planned = self.plan(customer, self.now)
        o = table(OutboxRow)
        question = (o.c.contact_id == customer.id) & (o.c.kind == "question")
        with self.database.transaction() as db:
            asking.start(db, planned, self.now, self.new_id, self.house)
            checkins.mark(db, planned.id, "sent", sent_at=self.now)
            db.execute(o.update().where(question).values(state="sent"))
        for event in answers:
            self.happens(customer, event)

    def scored(self, customer: Customer, score: int, words: str = "") -> None:
        then = Said(words) if words else Pressed(0, "nothing")
        self.asked(customer, Pressed(0, str(score)), then)

    def happens(self, customer: Customer, event: Event) -> None:
        """In the conversation that asked last."""
        with self.database.transaction() as db:
            v = table(ConversationRow).c
            last = db.scalar(select(func.max(v.id)).where(v.contact_id == customer.id))
            (standing,) = progress.standings(db, [last or ""], ())
            flow = progress.flows_of(db, [standing])[standing.conversation.revision]
            progress.save(db, [progress.take(standing, flow, event, self.now)], self.new_id, self.house)

    def wrote(self, customer: Customer, words: str) -> None:
        """What a customer writes when nothing was asked."""
        flow = self.flows["unprompted"]
        with self.database.transaction() as db:
            to = people.addresses_of(db, contact=customer.id)[0]
            standing = asking.listen(db, customer, to, flow, self.now, self.new_id, self.house)
            step = progress.take(standing, flow, Said(words, self.new_id()), self.now)
            progress.save(db, [step], self.new_id, self.house)

    # The loop

    def points(self) -> list[Point]:
        with self.database.reading() as db:
            return feedback.all_points(db)

    def action(
        self, title: str, owner: str, team: Group | None, points: Iterable[Point] = (), due: date | None = None
    ) -> str:
        with self.database.transaction() as db:
            work = actions.create(
                db, title, owner, team.id if team else None, due, "dana", owner, self.new_id, self.now
            )
            for point in points:
                actions.link(db, work, point, owner, self.new_id, self.now)
        return work.id

    def done(self, action: str, sentence: str = "Logins are made within one day.") -> str:
        """Finished, and its update approved; gives the update's id."""
        with self.database.transaction() as db:
            actions.act(db, actions.the(db, action), "start")
            work = actions.the(db, action)
            actions.act(db, work, "finish", completion=work.completion + 1, done_at=self.now)
            work = actions.the(db, action)
            update = updates.draft(db, work, sentence, self.now.date(), work.owner_id, self.new_id, self.now)
            updates.set_state(db, update, "approve")
        return update.id

    # The clock

    def run(self, job: str) -> int:
        """Runs a job until nothing more is due, each chunk in its own transaction; gives the number of chunks."""
        chunks, more = 0, True
        while more:
            with self.database.transaction() as db:
                more = jobs.known()[job].function(self.tick(db))
            chunks += 1
        return chunks

    def tick(self, db: Session) -> Tick:
        return Tick(db, self.now, self.new_id, self.house, self.flows)

    # What can be seen

    def letters(self, kind: str) -> list[Outbound]:
        return [from_json(row.message) for row in self.rows(kind)]

    def rows(self, kind: str) -> list[Row[Any]]:
        o = table(OutboxRow).c
        with self.database.reading() as db:
            found = select(o.id, o.chat, o.message, o.dedupe_key, o.state).where(o.kind == kind).order_by(o.id)
            return list(db.execute(found))

    def check_in(self, planned: Planned) -> Row[Any]:
        k = table(CheckIn).c
        with self.database.reading() as db:
            return db.execute(select(k.disposition, k.gate, k.planned_for).where(k.id == planned.id)).one()
