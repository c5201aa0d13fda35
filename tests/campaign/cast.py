"""The little world of a run: who is in it, and the database that knows them, prepared once and copied for each run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from sqlmodel import Session, SQLModel

from bot.clock import NewId, ids
from bot.config import Settings
from bot.house import flows_of, house_of
from bot.staff.commands import run_line
from bot.staff.verb import Scene
from storage import consents, invites, migrations
from storage.database import Database
from storage.people import Member
from storage.rows import add
from storage.tables import Account, AddressRow, Contact, Staff, Team
from tests.campaign.truth import Moments, Surface
from tests.platforms.people import Person

CUSTOMERS = ("Maria Lopes", "Joao Pinto", "Ines Costa", "Carl Berg")
NEWCOMER = "Lena Vogt"
MANAGER = "Dana Reyes"
CODE = "welcome-lena-0123456789abcdef012"
INSTANCE = {"name": "Acme", "timezone": "Europe/Lisbon"}


@dataclass(frozen=True, slots=True)
class Cast:
    """Customers who are asked at the start, one who comes by a link, and the account manager of all of them."""

    customers: tuple[Person, ...]
    newcomer: Person
    manager: Person

    @property
    def contacts(self) -> tuple[Person, ...]:
        return (*self.customers, self.newcomer)


def gather(surface: Surface) -> Cast:
    """Always in the same order, so that everybody has the ids the database knows them by."""
    customers = tuple(surface.person(name) for name in CUSTOMERS)
    cast = Cast(customers, surface.person(NEWCOMER), surface.person(MANAGER))
    for person in (*customers, cast.manager):
        surface.acquaint(person)
    return cast


def settings_of(surface: Surface, url: str) -> dict[str, Any]:
    instance = {**INSTANCE, "database": url}
    return {"instance": instance, "pace": {"alert_delay_seconds": 5, "quiet_seconds": 0}, **surface.settings()}


def prepare(url: str, surface: Surface, clock: Moments) -> None:
    """The database as it is when the program starts: everybody known, a check-in waiting for each customer."""
    database = Database(url)
    migrations.prepare(database)
    with database.transaction() as db:
        cast = gather(surface)
        _people(db, surface, cast, clock.now(), ids(clock.now, Random(3)))
        _questions(db, surface, cast, url, clock)
    if database.is_sqlite:
        _empty_the_log(database)
    database.close()


def _empty_the_log(database: Database) -> None:
    """So that the file alone is the whole database and can be copied."""
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def handle(person: Person) -> str:
    return person.name.split()[0].lower()


def _people(db: Session, surface: Surface, cast: Cast, now: datetime, new_id: NewId) -> None:
    team, dana = new_id(), new_id()
    _add(db, Team, {"id": team, "handle": "iberia", "name": "Iberia", "created_at": now})
    manager = {"id": dana, "handle": "dana", "name": MANAGER, "role": "manager", "team_id": team, "created_at": now}
    _add(db, Staff, manager)
    _address(db, surface, cast.manager, now, new_id, staff_id=dana)
    for person in cast.contacts:
        account, contact = new_id(), new_id()
        _add(db, Account, {"id": account, "name": f"{person.name} Ltd", "owner_id": dana, "created_at": now})
        row = {"id": contact, "handle": handle(person), "account_id": account, "name": person.name, "created_at": now}
        _add(db, Contact, row)
        if person is not cast.newcomer:
            _address(db, surface, person, now, new_id, contact_id=contact)
            consents.note(db, new_id(), contact, True, "prepared", surface.channel, now)
        elif surface.by_link:
            invites.create(db, CODE, surface.channel, dana, new_id(), now, contact_id=contact)


def _address(
    db: Session, surface: Surface, person: Person, now: datetime, new_id: NewId, **owner: str
) -> None:  # fmt: skip
    place = {"channel": surface.channel, "external_id": person.id, "state": "reachable"}
    _add(db, AddressRow, {"id": new_id(), **place, **owner, "created_at": now})


def _add(db: Session, kind: type[SQLModel], row: Mapping[str, Any]) -> None:
    add(db, kind, [row])


def _questions(db: Session, surface: Surface, cast: Cast, url: str, clock: Moments) -> None:
    settings = Settings(**settings_of(surface, url))
    operator, new_id = Member("", "operator", "Operator", "admin", None), ids(clock.now, Random(5))
    scene = Scene(db, operator, clock.now(), new_id, house_of(settings), flows_of(settings), lambda: CODE, {})
    said = [f"checkin {handle(person)} about the March rollout" for person in cast.customers]
    said += [] if surface.by_link else [f"invite {handle(cast.newcomer)} --slack {cast.newcomer.id}"]
    for line in said:
        done = run_line(scene, line)
        assert done.done, done.message.plain()


def lines(cast: Cast) -> Sequence[str]:
    """What the account manager may type during a run."""
    return ("/checkin lena about the April release", "/checkin status", "/checkin maria", "/checkin nobody")
