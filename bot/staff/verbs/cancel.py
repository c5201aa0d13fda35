"""Calls an update off before it goes out; its action is in progress again."""

from bot.staff import things
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from storage import actions, updates


def _cancel(scene: Scene, args: Args) -> Result:
    update = things.update(scene.db, args["update"])
    if update is None:
        return refused(f"There is no update {args['update']!r}.", "Write the number of a done action, like A-42.")
    work = actions.the(scene.db, update.action_id)
    if update.state == "cancelled":
        return Result(Outbound(f"The update of {work.shown} was called off already."), {"action": work.name})
    if stopped := updates.set_state(scene.db, update, "cancel"):
        return refused(f"It is too late: the update of {work.shown} is {update.state}.", stopped.words)
    actions.act(scene.db, work, "reopen")
    actions.note(scene.db, work.id, scene.actor.handle, "called off", update.sentence, scene.new_id, scene.now)
    message = Outbound(f"Called off: nobody hears of it, and {work.shown} is in progress again.")
    return Result(message, {"action": work.name, "update": update.id})


VERB = Verb(
    name="cancel",
    summary="call off an update before it goes out",
    example="cancel A-42",
    roles=ACTING,
    function=_cancel,
    parameters=(Parameter("update", "which update: the number of its action, like A-42"),),
    thing="update",
)
