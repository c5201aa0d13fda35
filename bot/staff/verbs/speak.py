"""Begins to speak in a customer's chat, after the preview of `take`."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb
from bot.staff.verbs.take import customer_of, hindrance
from conversations.messages import Outbound
from conversations.notices import verb
from storage import asking, takeovers


def _speak(scene: Scene, args: Args) -> Result:
    customer = customer_of(scene, args["contact"])
    if isinstance(customer, Result):
        return customer
    if refusal := hindrance(scene, customer):
        return refusal
    to = asking.address_for(scene.db, customer)
    assert to is not None
    takeovers.begin(scene.db, customer, to.address, scene.actor, scene.now, scene.new_id, scene.house)
    message = Outbound(
        f"You speak with {customer.shown} now. Write here; they read it under your name.",
        asides=(verb("Hand back to the assistant", customer.id, "handback"),),
    )
    return Result(message, {"contact": customer.handle})


VERB = Verb(
    name="speak",
    summary="begin to speak with a customer in person",
    example="speak maria",
    roles=ACTING,
    function=_speak,
    parameters=(Parameter("contact", "with whom: a name, a handle or an email", rest=True),),
    thing="contact",
)
