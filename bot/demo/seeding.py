"""Brings the cast in, by the same function that `yousaid import` writes with; contacts come by their links, later."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlmodel import Session

from bot.channels.web import NAME, chat_of
from bot.demo.cast import MANAGER, PEOPLE, STAFF, TEAMS, Colleague, Person, TeamOf
from storage import importing, invites, people
from storage.importing import Change, Kind, Record

NewId = Callable[[], str]


def bring_in(db: Session, new_id: NewId, now: datetime) -> None:
    """Teams, colleagues, companies and their people; teams and colleagues have their chats from the start."""
    teams = {team.handle: new_id() for team in TEAMS}
    staff = {one.handle: new_id() for one in STAFF}
    accounts = {person.account: new_id() for person in PEOPLE}
    changes = [
        *(_team(team, teams[team.handle]) for team in TEAMS),
        *(_colleague(one, staff[one.handle], teams[one.team]) for one in STAFF),
        *_accounts(accounts, staff),
        *(_contact(person, new_id(), accounts[person.account]) for person in PEOPLE),
    ]
    importing.apply(db, changes, new_id, now)


def _team(team: TeamOf, team_id: str) -> Change:
    values = {"handle": team.handle, "name": team.name, "timezone": team.timezone}
    return _new("team", team_id, values, token_of(team.handle))


def _colleague(one: Colleague, staff_id: str, team_id: str) -> Change:
    email = f"{one.handle}@acme.example"
    values = {"handle": one.handle, "name": one.name, "email": email, "role": one.role, "team_id": team_id}
    return _new("staff", staff_id, values, token_of(one.handle))


def _accounts(accounts: dict[str, str], staff: dict[str, str]) -> list[Change]:
    zones = {team.handle: team.timezone for team in TEAMS}
    teams = {person.account: person.team for person in PEOPLE}
    return [
        _new("account", one, {
            "name": name, "external_id": "", "owner_id": staff[MANAGER[teams[name]]],
            "timezone": zones[teams[name]], "language": "en",
        })
        for name, one in accounts.items()
    ]  # fmt: skip


def _contact(person: Person, contact_id: str, account_id: str) -> Change:
    email = f"{person.handle}@{person.account.lower().replace(' ', '')}.example"
    values = {
        "handle": person.handle, "name": person.name, "external_id": "", "email": email, "account_id": account_id,
        "role_in_account": "", "timezone": "", "language": "",
    }  # fmt: skip
    return _new("contact", contact_id, values)


def _new(kind: Kind, one: str, values: dict[str, str], token: str = "") -> Change:
    reaches = ((NAME, chat_of(token)),) if token else ()
    return Change(Record(kind, one, values), is_new=True, reaches=reaches)


def token_of(handle: str) -> str:
    """The demo's links can be told in advance, so that its pages find them again; nobody real is behind them."""
    return f"demo-{handle}"


def invite(db: Session, handle: str, new_id: NewId, now: datetime) -> None:
    """A personal link for one of the cast, from their account manager."""
    (customer,) = people.find_customers(db, handle)
    create = partial(invites.create, db, token_of(handle), NAME, customer.owner_id, new_id(), now)
    create(contact_id=customer.id)
