"""Who somebody is: accounts, contacts, staff, teams, and the addresses they are reached at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, false, func, or_, select, text, update
from sqlmodel import Session

from conversations.messages import Address
from storage.compiled import Among, read
from storage.rows import add, change, table
from storage.tables import Account, AddressRow, Contact, Staff, Takeover, Team
from storage.tables.columns import SPEAKING

_address, _contact, _account = table(AddressRow).c, table(Contact).c, table(Account).c
_staff, _team, _talk = table(Staff).c, table(Team).c, table(Takeover).c


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes from an address: a contact, one of our staff, or a team's channel.

    `talk` is the takeover in which a colleague speaks with the contact now.
    """

    address_id: str
    address: Address
    state: str
    contact_id: str | None
    staff_id: str | None
    team_id: str | None
    language: str = ""
    talk: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One of our staff. Roles: admin, quality, manager, member, auditor."""

    id: str
    handle: str
    name: str
    role: str
    team_id: str | None
    active: bool = True
    hours: str = ""

    @property
    def first_name(self) -> str:
        return self.name.split()[0]


@dataclass(frozen=True, slots=True)
class Customer:
    """A contact with the account they belong to; the zone and language are the contact's, else the account's.

    `languages` are all that may be theirs, the likeliest first: what they chose in the chat, what we were told of them,
    what their platform named, what their account speaks.
    """

    id: str
    handle: str
    name: str
    account_id: str
    account: str
    owner_id: str | None
    language: str
    timezone: str
    preferred_address_id: str | None
    paused_until: datetime | None
    left: bool
    erased: bool
    languages: tuple[str, ...] = ()
    chose_language: bool = False
    country: str = ""
    rhythm: str = ""
    pause: str = ""

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def shown(self) -> str:
        return f"{self.name} ({self.account})"


@dataclass(frozen=True, slots=True)
class Group:
    """A team and its zone."""

    id: str
    handle: str
    name: str
    timezone: str


Who = tuple[str, str, str]
UNANSWERED, THEIRS = "unanswered", "theirs"  # why nobody asks a contact


def who(address: Address) -> Who:
    return (address.channel, address.workspace, address.id)


def senders(db: Session, addresses: Iterable[Address]) -> Mapping[Who, Sender]:
    """Whom these addresses belong to; an address nobody has linked is missing."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for address in addresses:
        wanted.setdefault((address.channel, address.workspace), set()).add(address.id)
    # One statement for each workspace: for a list of triples SQLite walks through the whole table.
    found = (sender for (channel, workspace), ids in wanted.items() for sender in _there(db, channel, workspace, ids))
    return {who(sender.address): sender for sender in found}


def _there(db: Session, channel: str, workspace: str, ids: Iterable[str]) -> list[Sender]:
    place = {"channel": channel, "workspace": workspace, "ids": sorted(ids)}
    return [_sender(row) for row in read(db, _THERE, place)]


_SENDERS = select(
    _address.id, _address.channel, _address.workspace, _address.external_id, _address.chat_id,
    _address.thread_id, _address.state, _address.contact_id, _address.staff_id, _address.team_id, _address.language,
    _talk.id,
).join_from(
    table(AddressRow), table(Takeover), and_(_talk.contact_id == _address.contact_id, text(f"takeover.{SPEAKING}")),
    isouter=True,
)  # fmt: skip
_THERE = _SENDERS.where(
    _address.channel == bindparam("channel"),
    _address.workspace == bindparam("workspace"),
    Among(_address.external_id, "ids"),
)


def _sender(row: Sequence[Any]) -> Sender:
    address_id, channel, workspace, external_id, chat, thread, state, contact, staff, team, language, talk = row
    address = Address(channel, workspace, external_id, chat, thread)
    return Sender(address_id, address, state, contact, staff, team, language, talk or "")


def addresses_of(
    db: Session, *, contact: str | None = None, staff: str | None = None, team: str | None = None
) -> list[Sender]:
    """Where somebody can be written to, the one linked first coming first."""
    mine = _SENDERS.where(
        or_(
            _address.contact_id == contact if contact else false(),
            _address.staff_id == staff if staff else false(),
            _address.team_id == team if team else false(),
        )
    )
    reachable = mine.where(_address.state.in_(("linked", "reachable"))).order_by(_address.id)
    return [_sender(row) for row in db.execute(reachable)]


def every_address_of(
    db: Session, *, contact: str | None = None, staff: str | None = None, team: str | None = None
) -> list[Sender]:
    """Like `addresses_of`, with those that are only invited, blocked or revoked."""
    owners = ((_address.contact_id, contact), (_address.staff_id, staff), (_address.team_id, team))
    mine = _SENDERS.where(or_(*(column == one if one else false() for column, one in owners)))
    return [_sender(row) for row in db.execute(mine.order_by(_address.id))]


def reachable(db: Session, contacts: Iterable[str]) -> set[str]:
    """Those of these contacts who have an address that works."""
    working = _address.state.in_(("linked", "reachable"))
    return set(db.scalars(select(_address.contact_id).where(_address.contact_id.in_(sorted(set(contacts))), working)))


def link_address(db: Session, address: Address, new_id: str, now: datetime, **owner: str | None) -> str:
    """Binds an address to a contact, staff member or team and returns its id; an earlier binding is replaced."""
    row = db.scalars(
        select(AddressRow)
        .where(_address.channel == address.channel)
        .where(_address.workspace == address.workspace)
        .where(_address.external_id == address.id)
    ).first()
    if row is None:
        values = {"contact_id": None, "staff_id": None, "team_id": None, **owner}
        place = {"channel": address.channel, "workspace": address.workspace, "external_id": address.id}
        chat = {"chat_id": address.chat, "thread_id": address.thread, "state": "linked", "created_at": now}
        add(db, AddressRow, [{"id": new_id, **place, **chat, **values}])
        return new_id
    row.state, row.chat_id, row.thread_id = "linked", address.chat or row.chat_id, address.thread
    row.contact_id, row.staff_id, row.team_id = owner.get("contact_id"), owner.get("staff_id"), owner.get("team_id")
    db.flush()
    return row.id


def mark_address(db: Session, address_id: str, state: str) -> None:
    row = db.get(AddressRow, address_id)
    if row is not None and row.state != "revoked":
        row.state = state
        db.flush()


def heard_in(db: Session, address_id: str, language: str) -> None:
    """The platform names another language for whoever reads at this address."""
    change(db, AddressRow, [{"id": address_id, "language": language}])


def suggests_language(db: Session, contact_id: str, language: str) -> bool:
    """Notes that this language is offered; False when one was offered before, or they chose one themselves."""
    fresh = and_(_contact.id == contact_id, _contact.suggested_language == "", _contact.chosen_language == "")
    noted = update(table(Contact)).where(fresh).values(suggested_language=language).returning(_contact.id)
    return db.scalars(noted).first() is not None


def choose_language(db: Session, contact_id: str, language: str) -> None:
    change(db, Contact, [{"id": contact_id, "chosen_language": language}])


# What the platforms named: at the address they prefer, and at the one linked last.
_PREFERRED = (
    select(_address.language).where(_address.id == _contact.preferred_address_id)
    .correlate(table(Contact)).scalar_subquery()
)  # fmt: skip
_LATEST = (
    select(_address.language).where(_address.contact_id == _contact.id, _address.language != "")
    .order_by(_address.id.desc()).limit(1).correlate(table(Contact)).scalar_subquery()
)  # fmt: skip
_CUSTOMERS = select(
    _contact.id, _contact.handle, _contact.name, _contact.account_id, _account.name, _account.owner_id,
    _contact.language, _account.language, _contact.timezone, _account.timezone, _contact.preferred_address_id,
    _contact.paused_until, _contact.left_at, _contact.erased_at, _contact.country, _account.country, _contact.rhythm,
    _contact.pause, _contact.chosen_language, _PREFERRED.label("preferred"), _LATEST.label("latest"),
).join_from(Contact, Account, _account.id == _contact.account_id)  # fmt: skip


def customers(db: Session, ids: Iterable[str]) -> Mapping[str, Customer]:
    wanted = sorted(set(ids))
    rows = db.execute(_CUSTOMERS.where(_contact.id.in_(wanted))) if wanted else ()
    return {row[0]: _customer(row) for row in rows}


def _customer(row: Sequence[Any]) -> Customer:
    (one, handle, name, account_id, account, owner, *rest) = row
    language, account_language, zone, account_zone, preferred, paused, left, erased, *chosen = rest
    country, account_country, rhythm, pause, chosen_language, *platforms = chosen
    theirs = (chosen_language, language, *platforms, account_language)
    return Customer(
        id=one,
        handle=handle,
        name=name,
        account_id=account_id,
        account=account,
        owner_id=owner,
        language=language or account_language,
        timezone=zone or account_zone,
        preferred_address_id=preferred,
        paused_until=paused,
        left=left is not None,
        erased=erased is not None,
        languages=tuple(one for one in theirs if one),
        chose_language=chosen_language != "",
        country=country or account_country,
        rhythm=rhythm,
        pause=pause,
    )


def find_customers(db: Session, name: str) -> list[Customer]:
    """Whom a name typed by staff may mean: a handle, else a whole name, a first name, an email, or an account."""
    wanted = name.strip().lstrip("@").casefold()
    lower_name, lower_handle = func.lower(_contact.name), func.lower(_contact.handle)
    exact = [_customer(row) for row in db.execute(_CUSTOMERS.where(lower_handle == wanted))]
    if exact or not wanted:
        return exact
    like = or_(
        lower_name == wanted,
        lower_name.startswith(wanted + " ", autoescape=True),
        func.lower(_contact.email) == wanted,
        func.lower(_account.name) == wanted,
    )
    return [_customer(row) for row in db.execute(_CUSTOMERS.where(like).order_by(_contact.handle))]


def everybody(db: Session) -> list[Customer]:
    return [_customer(row) for row in db.execute(_CUSTOMERS.order_by(_contact.handle))]


def _member(row: Staff) -> Member:
    return Member(row.id, row.handle, row.name, row.role, row.team_id, row.active, row.hours)


def members(db: Session, ids: Iterable[str | None]) -> Mapping[str, Member]:
    wanted = sorted({one for one in ids if one})
    rows = db.scalars(select(Staff).where(_staff.id.in_(wanted))) if wanted else ()
    return {row.id: _member(row) for row in rows}


def find_member(db: Session, name: str) -> Member | None:
    """The one member of staff with this handle, email, name or first name; None when there is none or more than one."""
    wanted = name.strip().lstrip("@").casefold()
    rows = [_member(row) for row in db.scalars(select(Staff).order_by(_staff.handle))]
    exact = [row for row in rows if wanted in (row.handle.casefold(), row.name.casefold())]
    loose = exact or [row for row in rows if wanted and row.first_name.casefold() == wanted]
    return loose[0] if len(loose) == 1 else None


def member_with_email(db: Session, email: str) -> Member | None:
    row = db.scalars(select(Staff).where(func.lower(_staff.email) == email.casefold(), _staff.email != "")).first()
    return _member(row) if row else None


def _group(row: Team) -> Group:
    return Group(row.id, row.handle, row.name, row.timezone)


def find_team(db: Session, name: str) -> Group | None:
    wanted = name.strip().lstrip("#").casefold()
    rows = db.scalars(select(Team).where(or_(func.lower(_team.handle) == wanted, func.lower(_team.name) == wanted)))
    return next((_group(row) for row in rows), None)


def team_of(db: Session, team_id: str | None) -> Group | None:
    row = db.get(Team, team_id) if team_id else None
    return _group(row) if row else None


def teams(db: Session) -> list[Group]:
    return [_group(row) for row in db.scalars(select(Team).order_by(_team.handle))]


def staff(db: Session) -> list[Member]:
    return [_member(row) for row in db.scalars(select(Staff).order_by(_staff.handle))]
