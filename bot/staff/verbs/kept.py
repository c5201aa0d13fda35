"""Says that a promise to a customer was kept: the call was made, the reply was given."""

from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.checkin import which
from conversations.messages import Outbound
from storage import people, promises
from storage.promises import Promised


def _kept(scene: Scene, args: Args) -> Result:
    said = args["promise"]
    promised = promises.the(scene.db, said) or _of_contact(scene, said)
    if not isinstance(promised, Promised):
        return promised
    customer = people.customers(scene.db, [promised.contact_id])[promised.contact_id]
    if promised.kept_at:
        return Result(Outbound(f"That promise to {customer.shown} is kept already."), {"contact": customer.handle})
    promises.keep(scene.db, promised.id, scene.now)
    return Result(Outbound(f"Noted: the promise to {customer.shown} is kept."), {"contact": customer.handle})


def _of_contact(scene: Scene, said: str) -> Promised | Result:
    found = people.find_customers(scene.db, said)
    if len(found) != 1:
        return which(said, found)
    promised = promises.of_contact(scene.db, found[0].id)
    return promised or refused(f"No promise to {found[0].shown} is open.")


VERB = Verb(
    name="kept",
    summary="say that you have called or replied, as promised",
    example="kept maria",
    roles=ACTING,
    function=_kept,
    parameters=(Parameter("promise", "whom you promised it: a name, a handle or an email", rest=True),),
    thing="promise",
)
