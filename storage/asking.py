"""Begins conversations: the introduction, a check-in, the update of an action; and the facts that its gates weigh."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from conversations import gates, showing
from conversations.conversation import Conversation
from conversations.flow import Flow
from conversations.gates import Facts, Pace
from conversations.house import House
from conversations.messages import Outbound
from conversations.texts.filling import STAFF, TEAM
from storage import checkins, consents, flows, people, progress, promises, remembered, takeovers, updates
from storage.checkins import Planned
from storage.feedback import Point
from storage.people import THEIRS, UNANSWERED, Customer, Member, Sender
from storage.standing import Standing

NewId = Callable[[], str]
# What may be asked of those who want to hear from us only after something was delivered.
AFTER_EVENTS = frozenset({"delivery", "milestone", "onboarding", "support"})


def facts(db: Session, contacts: Iterable[str], now: datetime, besides: str = "") -> Mapping[str, Facts]:
    """What is known about these contacts, read with a few statements whatever their number.

    The check-in with the id `besides` does not count as waiting: it is the one that is to start.
    """
    known = people.customers(db, contacts)
    standing = facts_at_sending(db, known)
    asked, busy = checkins.last_asked(db, known), checkins.waiting_or_open(db, known, besides)
    weekly = checkins.asked_in_week(db, {customer.account_id for customer in known.values()}, now)
    return {
        customer.id: replace(
            standing[customer.id],
            last_asked=asked.get(customer.id),
            open_check_in=customer.id in busy,
            asked_this_week=weekly.get(customer.account_id, 0),
        )
        for customer in known.values()
    }


def facts_at_sending(db: Session, known: Mapping[str, Customer]) -> Mapping[str, Facts]:
    """What the gates of a message on its way weigh; how often somebody was asked was weighed before."""
    agreed, reachable = consents.latest(db, known), people.reachable(db, known)
    wanted, owed, in_person = consents.updates_wanted(db, known), promises.owed(db, known), takeovers.among(db, known)
    return {
        customer.id: Facts(
            consent=agreed[customer.id][0] if customer.id in agreed else None,
            stopped=customer.id in agreed and agreed[customer.id] == (False, "stop"),
            reachable=customer.id in reachable,
            left=customer.left,
            erased=customer.erased,
            paused_until=customer.paused_until,
            last_asked=None,
            open_check_in=False,
            asked_this_week=0,
            updates_wanted=wanted.get(customer.id, False),
            unanswered=customer.pause == UNANSWERED,
            paused_by_them=customer.pause == THEIRS,
            rhythm=customer.rhythm,
            in_person=customer.id in in_person,
            owed=customer.id in owed,
        )
        for customer in known.values()
    }


def local(customer: Customer, house: House, moment: datetime) -> datetime:
    """The moment in the person's zone: the contact's, else the account's, else the installation's."""
    return moment.astimezone(ZoneInfo(customer.timezone or house.timezone))


def why(
    db: Session, customer: Customer, now: datetime, house: House, override: str = "", besides: str = "", flow: str = ""
) -> tuple[gates.Verdict, tuple[gates.Reason, ...]]:
    """May this person be asked now: the verdict and every gate's reason."""
    known = facts(db, [customer.id], now, besides)[customer.id]
    known = replace(known, after_event=flow in AFTER_EVENTS)
    return gates.may_ask(known, pace(customer, house), local(customer, house, now), override)


def pace(customer: Customer, house: House) -> Pace:
    """How often and when, with the public holidays where this person is."""
    there = house.holidays(customer.country, customer.timezone or house.timezone)
    return replace(house.pace, holidays=house.pace.holidays | there) if there else house.pace


def address_for(db: Session, customer: Customer) -> Sender | None:
    """Where this person is written to: the address they prefer, else the one linked first."""
    known = people.addresses_of(db, contact=customer.id)
    preferred = [sender for sender in known if sender.address_id == customer.preferred_address_id]
    return next(iter(preferred or known), None)


def introduce(
    db: Session, customer: Customer, to: Sender, inviter: Member | None, flow: Flow, now: datetime, new_id: NewId,
    house: House, *, answering: bool,
) -> None:  # fmt: skip
    """Sends the introduction; nothing else is sent before its *Fine*. `answering`: the person has just come to us."""
    names = _names(db, customer, inviter, house)
    _begin(db, customer, to, inviter, flow, names, now, new_id, house, answering=answering)


def start(db: Session, planned: Planned, now: datetime, new_id: NewId, house: House) -> None:
    """Opens the conversation of a check-in whose gates have let it pass."""
    customer = people.customers(db, [planned.contact_id])[planned.contact_id]
    to = address_for(db, customer)
    if to is None:
        raise LookupError(f"{customer.shown} has no address; the gates must refuse this")
    starter = people.members(db, [planned.started_by]).get(planned.started_by or "")
    flow = flows.revisions(db, [planned.revision])[planned.revision]
    names = {**_names(db, customer, starter, house), "about": planned.about}
    names |= remembered.facts(db, customer, flow, planned.about, local(customer, house, now))
    _begin(db, customer, to, starter, flow, names, now, new_id, house, check_in_id=planned.id)
    checkins.mark(db, planned.id, "sent")


def tell_update(
    db: Session, update: updates.Told, copy: updates.Copy, flow: Flow, now: datetime, new_id: NewId, house: House
) -> bool:
    """Opens the verdict dialogue of one contributor's copy; False when there is no address to write to."""
    customer = people.customers(db, [copy.contact_id])[copy.contact_id]
    to = address_for(db, customer)
    if to is None:
        return False
    author = people.members(db, [update.author]).get(update.author or "")
    point = updates.quoted(db, copy)
    names = _told_names(db, customer, author, point, update, house)
    _begin(db, customer, to, author, flow, names, now, new_id, house, delivery_id=copy.id, point=point)
    return True


def update_shown(
    db: Session, customer: Customer, point: Point, update: updates.Told, flow: Flow, house: House
) -> Outbound:
    """The message that a contributor will read, made as `tell_update` makes it, without beginning anything."""
    author = people.members(db, [update.author]).get(update.author or "")
    names = _told_names(db, customer, author, point, update, house)
    conversation = _conversation("", customer, flow, names, house)
    return showing.asked(flow, conversation, flow.questions[0])


def _told_names(
    db: Session, customer: Customer, author: Member | None, point: Point, update: updates.Told, house: House
) -> dict[str, str]:
    told = {
        "quote": point.quote,
        "told_on": local(customer, house, point.at).date().isoformat(),
        "since": update.since.isoformat(),
        "what_we_did": update.sentence,
        "about": "",
    }
    return {**_names(db, customer, author, house), **told}


def listen(
    db: Session, customer: Customer, to: Sender, flow: Flow, now: datetime, new_id: NewId, house: House
) -> Standing:
    """The conversation that keeps what this person writes when nothing was asked; begun when first needed."""
    for standing in progress.standings(db, (), [customer.id]):
        if standing.conversation.kind == "unprompted":
            return standing
    owner = people.members(db, [customer.owner_id]).get(customer.owner_id or "")
    begun = _begin(db, customer, to, owner, flow, _names(db, customer, owner, house), now, new_id, house)
    return next(iter(progress.standings(db, [begun], ())))


def _begin(
    db: Session, customer: Customer, to: Sender, starter: Member | None, flow: Flow, names: Mapping[str, str],
    now: datetime, new_id: NewId, house: House, check_in_id: str | None = None, delivery_id: str | None = None,
    answering: bool = False, point: Point | None = None,
) -> str:  # fmt: skip
    flows.pin(db, flow, now)
    conversation = _conversation(new_id(), customer, flow, names, house)
    standing = Standing(
        conversation, customer.id, customer.name, customer.account_id, customer.account, customer.owner_id,
        starter.id if starter else None, check_in_id, delivery_id, to.address_id, to.address, now,
        kept_from=point.kept_from if point else None,
        told_instead=point.owner_id if point and point.kept_from else None,
    )  # fmt: skip
    progress.begin(db, standing, flow, now, new_id, house, answering=answering)
    return conversation.id


def _conversation(
    conversation_id: str, customer: Customer, flow: Flow, names: Mapping[str, str], house: House
) -> Conversation:
    language = house.spoken(*customer.languages, among=flow.texts)
    zone = customer.timezone or house.timezone
    return Conversation(
        conversation_id, flow.kind, flow.name, flow.revision, language, zone, names, patience=house.patience
    )


def _names(db: Session, customer: Customer, starter: Member | None, house: House) -> dict[str, str]:
    """What the texts may mention of this person's world, fixed when a conversation begins."""
    owner = people.members(db, [customer.owner_id]).get(customer.owner_id or "")
    spokesman = starter or owner
    return {
        "first_name": customer.first_name,
        "company": house.company,
        "account": customer.account,
        "starter": spokesman.name if spokesman else house.company,
        "starter_first": spokesman.first_name if spokesman else house.company,
        "readers": readers(db, customer, starter, house),
        "languages": " ".join(house.languages),
    }


def readers(db: Session, customer: Customer, starter: Member | None, house: House) -> str:
    """Who reads what this person says, from the actual routing: starter, account owner, and the owner's team.

    A line each, with what it is before the name; the texts make a sentence of them in the language of the moment.
    """
    owner = people.members(db, [customer.owner_id]).get(customer.owner_id or "")
    names = [STAFF + member.name for member in dict.fromkeys(m for m in (starter, owner) if m)]
    team = people.team_of(db, owner.team_id) if owner else None
    return "\n".join([*names, *([TEAM + team.name] if team else [])]) or STAFF + house.company
