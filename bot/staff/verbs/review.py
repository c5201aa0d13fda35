"""Shows again who will read an update, and what, before somebody approves it."""

from bot.staff import preview, things
from bot.staff.verb import EVERYBODY, Args, Parameter, Result, Scene, Verb, refused
from storage import actions


def _review(scene: Scene, args: Args) -> Result:
    update = things.update(scene.db, args["update"])
    if update is None:
        return refused(f"There is no update {args['update']!r}.", "Write the number of a done action, like A-42.")
    return preview.result(scene, actions.the(scene.db, update.action_id), update)


VERB = Verb(
    name="review",
    summary="who will read the update of a done action, and what",
    example="review A-42",
    roles=EVERYBODY,
    function=_review,
    parameters=(Parameter("update", "which update: the number of its action, like A-42"),),
    thing="update",
)
