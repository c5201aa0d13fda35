"""Reply personally: shows what it means to speak in a customer's chat, before anybody does."""

from bot.staff.authorize import may_speak_with
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.checkin import which
from conversations import gates, in_person
from conversations.messages import Outbound
from conversations.notices import verb
from storage import asking, people, takeovers
from storage.people import Customer, Sender

HARD = ("erased", "left", "stopped", "reachable")  # what nobody passes, not even in person


def customer_of(scene: Scene, said: str) -> Customer | Result:
    """The customer this line means, if this colleague may speak with them."""
    known = people.customers(scene.db, [said])
    found = list(known.values()) or people.find_customers(scene.db, said)
    if len(found) != 1:
        return which(said, found)
    if not scene.actor.id:
        return refused("Say who speaks: use --as with the handle of a colleague.")
    if not may_speak_with(scene, found[0]):
        return refused(f"{found[0].shown} is looked after by others.", "Ask them, or whoever leads the account's team.")
    return found[0]


def hindrance(scene: Scene, customer: Customer) -> Result | None:
    """Why nobody can speak with them now."""
    if not people.addresses_of(scene.db, staff=scene.actor.id):
        return refused(f"You have no chat with me yet, {scene.actor.first_name}.", "Ask for: invite --staff.")
    _, reasons = asking.why(scene.db, customer, scene.now, scene.house)
    for reason in reasons:
        if reason.gate in HARD and not reason.ok:
            return refused(f"{customer.shown} cannot be written to. {reason.words}", gate=reason.gate)
    mine, theirs = takeovers.of_staff(scene.db, scene.actor.id), takeovers.of_contact(scene.db, customer.id)
    if theirs is not None and theirs.staff_id != scene.actor.id:
        return refused(f"{theirs.staff} speaks with {customer.shown} already.")
    if mine is not None and mine.contact_id != customer.id:
        other = people.customers(scene.db, [mine.contact_id])[mine.contact_id]
        line = scene.spelled(f"handback {other.handle}")
        return refused(f"You speak with {other.shown} already.", f"First: {line}")
    if mine is not None:
        return refused(f"You speak with {customer.shown} already. Just write here.")
    return None


def _take(scene: Scene, args: Args) -> Result:
    customer = customer_of(scene, args["contact"])
    if isinstance(customer, Result):
        return customer
    if refusal := hindrance(scene, customer):
        return refusal
    to = asking.address_for(scene.db, customer)
    assert isinstance(to, Sender)
    local = asking.local(customer, scene.house, scene.now)
    begun = in_person.begun(scene.house.spoken(*customer.languages), scene.actor.name, scene.house.company)
    message = Outbound(
        f"Speak with {customer.shown} in their chat on {to.address.channel.title()}?",
        (
            f"It is {gates.dated(local)} there. What you write to me then goes to them under your name.",
            "The assistant asks nothing until you hand back. After a day without words it does so by itself.",
            "They read first:",
        ),
        quote=begun.plain(),
        asides=(verb(f"Speak with {customer.first_name}", customer.id, "speak"),),
        note=f"Commands begin with a slash meanwhile: {scene.spelled('/checkin handback')}",
    )
    return Result(message, {"contact": customer.handle, "channel": to.address.channel, "reads": begun.plain()})


VERB = Verb(
    name="take",
    summary="reply personally in a customer's chat; shows first what that means",
    example="take maria",
    roles=ACTING,
    function=_take,
    parameters=(Parameter("contact", "with whom: a name, a handle or an email", rest=True),),
    thing="contact",
)
