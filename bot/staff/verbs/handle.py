"""Takes a feedback item: everybody sees that a colleague handles it, and a second press says who."""

from bot.staff import things
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations import loop
from conversations.messages import Outbound
from conversations.notices import verb
from storage import feedback, people
from storage.feedback import Point


def _handle(scene: Scene, args: Args) -> Result:
    point = things.point(scene, args["feedback"])
    if point is None:
        return things.no_point(scene, args["feedback"])
    if point.state == "retracted":
        return refused(f"{point.name} was taken back by {point.contact}: there is nothing to handle.")
    if not scene.actor.id:
        return refused("Say who handles it: use --as with the handle of a colleague.")
    if point.taken_by:
        return _taken(scene, point, point.taken_by)
    state = loop.move_feedback(point.state, "triage")  # type: ignore[arg-type]
    settled = isinstance(state, loop.Illegal)
    feedback.set_state(scene.db, point.id, point.state if settled else str(state), taken_by=scene.actor.id)
    message = Outbound(
        f"You handle {point.name} of {point.shown}.",
        quote=point.quote,
        asides=(verb("Create action", point.id, "action"),),
    )
    return Result(message, {"feedback": point.name, "taken_by": scene.actor.handle})


def _taken(scene: Scene, point: Point, taken_by: str) -> Result:
    if taken_by == scene.actor.id:
        return Result(Outbound(f"You have {point.name} already."), {"feedback": point.name})
    taker = people.members(scene.db, [taken_by])[taken_by]
    return refused(f"{taker.name} handles {point.name} already.", feedback=point.name, taken_by=taker.handle)


VERB = Verb(
    name="handle",
    summary="take a point that a customer made",
    example="handle F-17",
    roles=ACTING,
    function=_handle,
    parameters=(Parameter("feedback", "which feedback, like F-17"),),
    thing="feedback",
)
