"""One line to the customer with whom a colleague speaks; in a chat it is enough to write it."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from storage import asking, people, takeovers


def _say(scene: Scene, args: Args) -> Result:
    talk = takeovers.of_staff(scene.db, scene.actor.id) if scene.actor.id else None
    if talk is None:
        return refused("You speak with nobody now.", f"Begin with: {scene.spelled('take maria')}")
    customer = people.customers(scene.db, [talk.contact_id])[talk.contact_id]
    to = asking.address_for(scene.db, customer)
    if to is None:
        return refused(f"{customer.shown} cannot be reached any more.", "Please use another way.")
    takeovers.say(scene.db, talk, to.address, args["words"], scene.now, scene.new_id, scene.house)
    return Result(Outbound(f"Sent to {customer.shown}, in your name."), {"contact": customer.handle})


VERB = Verb(
    name="say",
    summary="write to the customer you speak with",
    example='say "I will look into it today."',
    roles=ACTING,
    function=_say,
    parameters=(Parameter("words", "what they read", rest=True),),
)
