"""Links feedback to an action, so that whoever said it hears what became of it."""

from bot.staff import things
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from storage import actions
from storage.actions import OPEN, Work
from storage.feedback import Point


def _link(scene: Scene, args: Args) -> Result:
    work = things.action(scene.db, args["action"])
    if work is None:
        return things.no_action(scene, args["action"])
    points, unknown = things.points(scene, args["feedback"])
    if unknown:
        return things.no_point(scene, unknown[0])
    if work.state not in OPEN:
        return _closed(work)
    taken_back = [point for point in points if point.state == "retracted"]
    if taken_back:
        return refused(f"{taken_back[0].name} was taken back by {taken_back[0].contact}.", "Leave it out.")
    return _linked(scene, work, points)


def _closed(work: Work) -> Result:
    """Whoever approves an update approves exactly its readers: nobody joins them afterwards."""
    if work.state == "done":
        return refused(f"{work.name} is done and its readers are chosen.", f"First: cancel {work.name}. Then link.")
    return refused(f"{work.name} is {work.state.replace('_', ' ')}: nothing more can be linked.", "Make a new action.")


def _linked(scene: Scene, work: Work, points: list[Point]) -> Result:
    by = scene.actor.id or None
    new = [point for point in points if actions.link(scene.db, work, point, by, scene.new_id, scene.now)]
    old = [point for point in points if point not in new]
    if new:
        detail = ", ".join(point.name for point in new)
        actions.note(scene.db, work.id, scene.actor.handle, "linked", detail, scene.new_id, scene.now)
    lines = (*(f"{p.name} {p.shown}" for p in new), *(f"{p.name} {p.shown}: was linked already" for p in old))
    message = Outbound(f"{work.shown} answers {len(new)} more.", lines)
    return Result(message, {"action": work.name, "linked": [p.name for p in new], "already": [p.name for p in old]})


VERB = Verb(
    name="link",
    summary="link feedback to an action that answers it",
    example="link A-42 F-17 F-18",
    roles=ACTING,
    function=_link,
    parameters=(
        Parameter("action", "which action, like A-42"),
        Parameter("feedback", "which feedback, like F-17 F-18", rest=True),
    ),
    thing="action",
)
