"""Takes back that a contact has left."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.left import named
from conversations.messages import Outbound
from storage import leaving, people


def _returned(scene: Scene, args: Args) -> Result:
    customer = named(scene, args["contact"])
    if isinstance(customer, Result):
        return customer
    if not customer.left:
        return refused(f"{customer.shown} has not left.")
    leaving.back(scene.db, customer)
    reachable = bool(people.reachable(scene.db, [customer.id]))
    invite = () if reachable else (f"Their chat was closed. Write: {scene.spelled(f'invite {customer.handle}')}",)
    return Result(Outbound(f"{customer.shown} counts as there again.", invite), {"contact": customer.handle})


VERB = Verb(
    name="returned",
    summary="take back that a contact has left",
    example="returned maria",
    roles=ACTING,
    function=_returned,
    parameters=(Parameter("contact", "who: a name, a handle or an email", rest=True),),
    thing="contact",
)
