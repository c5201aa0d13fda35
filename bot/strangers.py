"""People at the door: links opened, strangers, somebody else's buttons, chats that close and open again."""

from sqlmodel import Session

from bot.bench import Bench
from bot.staff import commands
from conversations.messages import Command, Inbound, Link, Outbound, Press, Reach, Words
from conversations.texts import say
from storage import asking, audit, consents, invites, outbox, people, requests, sending, speaking, takeovers
from storage.invites import Invited
from storage.outbox import Kind, Letter
from storage.people import Customer, Sender
from storage.standing import Standing


def meet(db: Session, bench: Bench, sender: Sender | None, inbound: Inbound, payload: str) -> str:
    """Somebody who is neither a contact nor of our staff, or a group."""
    match inbound.content:
        case Link(code):
            return follow_link(db, bench, sender, inbound, code, payload)
        case Command(line):
            refusal = commands.deny_stranger(db, "stranger", line, bench.now())
            _reply(db, bench, inbound, refusal.message, payload)
        case Words() if inbound.private:
            _reply(db, bench, inbound, _door(bench, inbound.language, "no_link"), payload)
        case Press():
            return say(bench.house.spoken(inbound.language), "door.not_yours")
        case Reach(reachable):
            return reach(db, bench, inbound, reachable=reachable)
        case _:
            pass
    return ""


def _door(bench: Bench, language: str, key: str, **names: str) -> Outbound:
    """In the language that the platform names for them, when we speak it."""
    spoken = bench.house.spoken(language)
    return Outbound(say(spoken, f"door.{key}", {"company": bench.house.company, **names}))


def _reply(db: Session, bench: Bench, inbound: Inbound, message: Outbound, payload: str) -> None:
    to = inbound.reply or inbound.sender
    kind: Kind = "answer" if inbound.reply else "reply"
    outbox.put(db, [Letter(f"reply:{payload}", to, kind, message)], bench.new_id, bench.now())


def follow_link(db: Session, bench: Bench, sender: Sender | None, inbound: Inbound, code: str, payload: str) -> str:
    """A one-time link binds this chat to whom it was made for, and the introduction comes first."""
    if not code:
        return _without_code(db, bench, sender, inbound, payload)
    invited = invites.redeem(db, code, inbound.sender.channel, bench.now())
    if not isinstance(invited, Invited):
        known = sender is not None and (sender.contact_id or sender.staff_id or sender.team_id)
        key = "linked_already" if known else f"link_{invited}"
        _reply(db, bench, inbound, _door(bench, inbound.language, key), payload)
        return ""
    if invited.contact_id and not inbound.private:
        _reply(db, bench, inbound, _door(bench, inbound.language, "private_only"), payload)
        return ""
    if invited.contact_id:
        _welcome_contact(db, bench, inbound, invited, invited.contact_id)
    else:
        _welcome_colleague(db, bench, inbound, invited, payload)
    return ""


def _without_code(db: Session, bench: Bench, sender: Sender | None, inbound: Inbound, payload: str) -> str:
    if sender is not None and sender.contact_id:
        return start_again(db, bench, sender, payload)
    _reply(db, bench, inbound, _door(bench, inbound.language, "no_link"), payload)
    return ""


def _welcome_contact(db: Session, bench: Bench, inbound: Inbound, invited: Invited, contact: str) -> None:
    now = bench.now()
    address = people.link_address(db, inbound.sender, bench.new_id(), now, contact_id=contact)
    people.heard_in(db, address, bench.house.speaks(inbound.language))
    customer = people.customers(db, [contact])[contact]
    _introduce(db, bench, customer, Sender(address, inbound.sender, "linked", contact, None, None), invited.invited_by)


def _introduce(db: Session, bench: Bench, customer: Customer, to: Sender, inviter_id: str | None) -> None:
    inviter = people.members(db, [inviter_id]).get(inviter_id or "")
    flow = bench.flows["introduction"]
    asking.introduce(db, customer, to, inviter, flow, bench.now(), bench.new_id, bench.house, answering=True)


def _welcome_colleague(db: Session, bench: Bench, inbound: Inbound, invited: Invited, payload: str) -> None:
    place = inbound.reply or inbound.sender if invited.team_id else inbound.sender
    owner = {"staff_id": invited.staff_id, "team_id": invited.team_id}
    people.link_address(db, place, bench.new_id(), bench.now(), **owner)
    message = _door(bench, inbound.language, "team_bound" if invited.team_id else "staff_bound")
    outbox.put(db, [Letter(f"reply:{payload}", place, "reply", message)], bench.new_id, bench.now())


def start_again(db: Session, bench: Bench, sender: Sender, payload: str) -> str:
    """*start* after a stop or a no asks for consent again; whoever agrees already is told so."""
    customer = people.customers(db, [sender.contact_id or ""])[sender.contact_id or ""]
    agreed = consents.latest(db, [customer.id]).get(customer.id, (False, ""))[0]
    if agreed:
        language = bench.house.spoken(*customer.languages)
        message = _door(bench, language, "already_agreed", first_name=customer.first_name)
        letter = Letter(f"reply:{payload}", sender.address, "reply", message, customer.id)
        outbox.put(db, [letter], bench.new_id, bench.now())
    else:
        _introduce(db, bench, customer, sender, customer.owner_id)
    return ""


def reach(db: Session, bench: Bench, inbound: Inbound, *, reachable: bool) -> str:
    """The platform says that this chat was closed, or opened again."""
    known = people.senders(db, [inbound.sender]).get(people.who(inbound.sender))
    if known is None:
        return ""
    if reachable and known.state == "blocked":
        sending.found(db, known.address_id)
    elif not reachable:
        sending.lost(db, inbound.sender, "", bench.now(), bench.new_id)
    return ""


def hear_in(db: Session, bench: Bench, sender: Sender, language: str) -> str:
    """The platform names another language for this contact."""
    people.heard_in(db, sender.address_id, language)
    speaking.follow(db, sender.contact_id or "", bench.now(), bench.new_id, bench.house)
    return ""


def grant(db: Session, bench: Bench, sender: Sender, wish: str) -> str:
    """A button of the customer's own view: it concerns whoever presses it, nobody else."""
    asker = requests.asker(db, sender.contact_id or "", sender.address)
    do = speaking.choose if wish.startswith(speaking.BEGINS) else requests.grant
    done = do(db, asker, wish, bench.now(), bench.new_id, bench.house)
    language = bench.house.spoken(wish.removeprefix(speaking.BEGINS), *asker.customer.languages)
    return say(language, "dialogue.toast.noted" if done else "door.nothing_there")


def pass_on(db: Session, bench: Bench, sender: Sender, words: str) -> str:
    """To the colleague who speaks with them now; the bot says nothing."""
    talk = takeovers.of_contact(db, sender.contact_id or "")
    if talk is not None:
        takeovers.hear(db, talk, words, bench.now(), bench.new_id)
    return ""


def not_yours(db: Session, bench: Bench, sender: Sender, standing: Standing) -> str:
    """The actor must be the addressed person; the attempt is kept in the audit trail."""
    audit.note(db, sender.contact_id or "stranger", "answer", standing.conversation.id, "denied", bench.now())
    return say(_language(db, bench, sender), "door.not_yours")


def nothing_there(db: Session, bench: Bench, sender: Sender) -> str:
    return say(_language(db, bench, sender), "door.nothing_there")


def _language(db: Session, bench: Bench, sender: Sender) -> str:
    known = people.customers(db, [sender.contact_id] if sender.contact_id else ())
    return bench.house.spoken(*(one for customer in known.values() for one in customer.languages), sender.language)
