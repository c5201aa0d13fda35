"""Notes that a contact has left their company: their chat is closed, nothing is sent, and a successor is asked for."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb
from bot.staff.verbs.checkin import which
from conversations import notices
from conversations.messages import Outbound
from conversations.notices import verb
from storage import leaving, people, progress, telling
from storage.people import Customer


def named(scene: Scene, said: str) -> Customer | Result:
    found = list(people.customers(scene.db, [said]).values()) or people.find_customers(scene.db, said)
    return found[0] if len(found) == 1 else which(said, found)


def _left(scene: Scene, args: Args) -> Result:
    customer = named(scene, args["contact"])
    if isinstance(customer, Result):
        return customer
    for standing in progress.standings(scene.db, (), [customer.id]):
        if standing.conversation.status == "open":
            progress.withdraw(scene.db, standing.conversation.id, scene.now, scene.new_id, scene.house)
    leaving.mark_left(scene.db, customer, scene.now)
    leaving.close(scene.db, customer, scene.now)
    if customer.owner_id and customer.owner_id != scene.actor.id:
        message = notices.left_noted(customer.shown, scene.actor.name)
        telling.tell(scene.db, [customer.owner_id], f"left:{scene.new_id()}", message, scene.now, scene.new_id)
    message = Outbound(
        f"Noted: {customer.shown} has left. Their chat is closed, and nothing is sent any more.",
        ("What they said stays with the account.", f"Who comes after them? {scene.spelled('invite NAME')}"),
        asides=(verb("They are still there", customer.id, "returned"),),
    )
    return Result(message, {"contact": customer.handle})


VERB = Verb(
    name="left",
    summary="note that a contact has left their company",
    example="left maria",
    roles=ACTING,
    function=_left,
    parameters=(Parameter("contact", "who: a name, a handle or an email", rest=True),),
    thing="contact",
)
