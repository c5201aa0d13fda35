"""Invites a contact, a colleague or a team: by a one-time link to Telegram or our page, by their id on Slack."""

import re
from dataclasses import dataclass

from bot.staff.verb import MANAGING, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.checkin import which
from conversations.messages import Address, Outbound
from storage import asking, consents, invites, people
from storage.people import Customer, Sender

CHANNELS = ("telegram", "slack", "web")
_SLACK_PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
_SLACK_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")


@dataclass(frozen=True, slots=True)
class Invitee:
    """Exactly one of contact, staff and team, by id; `customer` when it is a contact."""

    shown: str
    handle: str
    owner: str
    id: str
    customer: Customer | None = None


def _invite(scene: Scene, args: Args) -> Result:
    invitee = _invitee(scene, args)
    if isinstance(invitee, Result):
        return invitee
    channel = "slack" if args.get("slack") else args.get("channel", "telegram").casefold()
    if channel not in CHANNELS:
        return refused(f"There is no channel {channel!r}.", f"Known: {', '.join(CHANNELS)}.")
    if scene.channels is not None and channel not in scene.channels:
        return refused(
            f"{channel.capitalize()} is not enabled here.", f"Set enabled = true in [{channel}] of config.toml."
        )
    if invitee.customer is not None and (refusal := _gone(invitee.customer)):
        return refusal
    return _by_id(scene, invitee, args.get("slack", "")) if channel == "slack" else _by_link(scene, invitee, channel)


def _invitee(scene: Scene, args: Args) -> Invitee | Result:
    if args.get("team"):
        team = people.find_team(scene.db, args["team"])
        known = ", ".join(group.handle for group in people.teams(scene.db))
        missing = refused(f"There is no team {args['team']!r}.", f"Known: {known}.")
        return Invitee(f"the team {team.name}", team.handle, "team_id", team.id) if team else missing
    if args.get("staff"):
        member = people.find_member(scene.db, args["staff"]) or people.member_with_email(scene.db, args["staff"])
        missing = refused(f"There is no colleague {args['staff']!r}, or more than one.", "Write their handle.")
        return Invitee(member.name, member.handle, "staff_id", member.id) if member else missing
    if not args.get("contact"):
        return refused(
            "Say whom to invite.",
            f"For example: {scene.spelled('invite maria')}, or {scene.spelled('invite --team iberia')}",
        )
    found = people.find_customers(scene.db, args["contact"])
    if len(found) != 1:
        return which(args["contact"], found)
    return Invitee(found[0].shown, found[0].handle, "contact_id", found[0].id, found[0])


def _gone(customer: Customer) -> Result | None:
    if customer.erased:
        return refused("Everything about this person was erased at their wish.")
    return refused(f"{customer.shown} no longer works there.") if customer.left else None


def _by_link(scene: Scene, invitee: Invitee, channel: str) -> Result:
    """A new link ends the one before it, while nobody has used that."""
    voided = invites.void(scene.db, channel, scene.now, **{invitee.owner: invitee.id})
    code, by, owner = scene.new_code(), scene.actor.id or None, {invitee.owner: invitee.id}
    invites.create(scene.db, code, channel, by, scene.new_id(), scene.now, **owner)
    make = scene.links.get(f"{channel}:group" if invitee.owner == "team_id" and channel != "web" else channel)
    link = make(code) if make else code
    shown = (link,) if make else _how(invitee, channel, code)
    note = f"It works once, for {invites.LIFETIME.days} days. Send it to nobody else."
    data = {"invited": invitee.handle, "channel": channel, "link": link, "code": code, "voided": voided}
    lines = (*shown, *(("The link made before is void.",) if voided else ()))
    return Result(Outbound(f"Invitation for {invitee.shown}:", lines, note=note), data)


def _how(invitee: Invitee, channel: str, code: str) -> tuple[str, ...]:
    """Without a running channel there is no address to make a link of."""
    if channel == "web":
        return ("The address of your page, web.public_url, and then:", f"/chat/{code}")
    if invitee.owner == "team_id":
        return ("Add the bot to the team's group and write there:", f"/start {code}")
    return ("To be written to the bot in a private chat:", f"/start {code}")


def _by_id(scene: Scene, invitee: Invitee, said: str) -> Result:
    known = people.every_address_of(scene.db, **_owner(invitee))
    slack_id = said.strip() or next((a.address.id for a in known if a.address.channel == "slack"), "")
    pattern, noun = (_SLACK_CHANNEL, "channel") if invitee.owner == "team_id" else (_SLACK_PERSON, "member")
    if not pattern.fullmatch(slack_id):
        example = "C0123ABCD" if noun == "channel" else "U0123ABCD"
        given = (
            f"{slack_id!r} is no {noun} id of Slack." if slack_id else f"Say the Slack {noun} id of {invitee.shown}."
        )
        return refused(given, f"It looks like {example}: in Slack open the {noun}'s details, Copy {noun} ID.")
    address = Address("slack", "", slack_id)
    sender = people.senders(scene.db, [address]).get(people.who(address))
    if sender is not None and (refusal := _not_free(scene, invitee, sender)):
        return refusal
    return _bind(scene, invitee, sender, address)


def _owner(invitee: Invitee) -> dict[str, str]:
    return {invitee.owner.removesuffix("_id"): invitee.id}


def _not_free(scene: Scene, invitee: Invitee, sender: Sender) -> Result | None:
    mine = invitee.id in (sender.contact_id, sender.staff_id, sender.team_id)
    if not mine and (sender.contact_id or sender.staff_id or sender.team_id):
        return refused(f"{sender.address.id} belongs to {_whose(scene, sender)}.", "Check the id.")
    if sender.state == "revoked":
        return refused(f"Whoever reads at {sender.address.id} said that it is not {invitee.shown}.", "Use another id.")
    if mine and sender.state in ("linked", "reachable"):
        return refused(f"{invitee.shown} is connected there already; nothing was sent.", state=sender.state)
    return None


def _whose(scene: Scene, sender: Sender) -> str:
    if sender.contact_id:
        return people.customers(scene.db, [sender.contact_id])[sender.contact_id].shown
    if sender.staff_id:
        return people.members(scene.db, [sender.staff_id])[sender.staff_id].name
    team = people.team_of(scene.db, sender.team_id)
    return f"the team {team.name}" if team else "somebody else"


def _bind(scene: Scene, invitee: Invitee, sender: Sender | None, address: Address) -> Result:
    customer = invitee.customer
    if customer is not None and consents.latest(scene.db, [customer.id]).get(customer.id, (True, ""))[0] is False:
        return refused(f"{invitee.shown} said no to check-ins.", "Only they can begin again, by writing start.")
    owner = {invitee.owner: invitee.id}
    address_id = people.link_address(scene.db, address, scene.new_id(), scene.now, **owner)
    data = {"invited": invitee.handle, "channel": "slack", "address": address.id}
    if customer is None:
        return Result(Outbound(f"{invitee.shown} is connected to {address.id} on Slack."), data)
    to = Sender(address_id, sender.address if sender else address, "linked", customer.id, None, None)
    inviter = scene.actor if scene.actor.id else None
    flow = scene.flows["introduction"]
    asking.introduce(scene.db, customer, to, inviter, flow, scene.now, scene.new_id, scene.house, answering=False)
    words = f"{invitee.shown} gets the introduction on Slack. Nothing is asked before they say Fine."
    return Result(Outbound(words), data)


VERB = Verb(
    name="invite",
    summary="invite a customer's person, a colleague or a team to a chat",
    example="invite maria telegram",
    roles=MANAGING,
    function=_invite,
    parameters=(
        Parameter("contact", "whom: a name, a handle or an email", required=False),
        Parameter("channel", "telegram, slack or web; without it telegram", required=False),
        Parameter("slack", "their member id on Slack, like U0123ABCD", required=False, positional=False),
        Parameter("team", "a team instead of a contact", required=False, positional=False),
        Parameter("staff", "a colleague instead of a contact", required=False, positional=False),
    ),
    thing="contact",
)
