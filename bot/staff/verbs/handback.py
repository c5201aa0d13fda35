"""Ends a talk in person: the assistant is there again."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.checkin import which
from conversations.messages import Outbound
from storage import asking, people, takeovers
from storage.people import Customer
from storage.takeovers import Talk


def _handback(scene: Scene, args: Args) -> Result:
    talk = _talk(scene, args.get("contact", ""))
    if isinstance(talk, Result):
        return talk
    customer = people.customers(scene.db, [talk.contact_id])[talk.contact_id]
    if scene.actor.id not in ("", talk.staff_id) and scene.actor.role not in ("admin", "quality"):
        return refused(f"{talk.staff} speaks with {customer.shown}; only they can hand back.")
    to = asking.address_for(scene.db, customer)
    how = "staff" if talk.staff_id == scene.actor.id else "silence"
    takeovers.hand_back(scene.db, talk, to.address if to else None, how, scene.now, scene.new_id, scene.house)
    return Result(Outbound(f"Handed back: the assistant speaks with {customer.shown} again."), _data(customer))


def _data(customer: Customer) -> dict[str, object]:
    return {"contact": customer.handle}


def _talk(scene: Scene, said: str) -> Talk | Result:
    """The talk this line means: that of the customer named, else one's own."""
    if not said:
        mine = takeovers.of_staff(scene.db, scene.actor.id) if scene.actor.id else None
        return mine or refused("You speak with nobody now.")
    found = list(people.customers(scene.db, [said]).values()) or people.find_customers(scene.db, said)
    if len(found) != 1:
        return which(said, found)
    return takeovers.of_contact(scene.db, found[0].id) or refused(f"Nobody speaks with {found[0].shown} now.")


VERB = Verb(
    name="handback",
    summary="end your talk with a customer: the assistant takes over again",
    example="handback maria",
    roles=ACTING,
    function=_handback,
    parameters=(Parameter("contact", "with whom you speak; without it whoever it is", required=False, rest=True),),
    thing="contact",
)
