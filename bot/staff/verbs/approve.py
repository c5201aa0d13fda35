"""Approves an update: from now on it goes out to everybody its preview showed."""

from bot.staff import preview, things
from bot.staff.verb import MANAGING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from storage import actions, people, updates
from storage.updates import Told


def _approve(scene: Scene, args: Args) -> Result:
    update = things.update(scene.db, args["update"])
    if update is None:
        return refused(
            f"There is no update {args['update']!r}.",
            f'Write the number of a done action, like A-42, or first: {scene.spelled("done")} A-42 "…"',
        )
    work = actions.the(scene.db, update.action_id)
    if update.state in ("approved", "sending", "sent"):
        approver = _approver(scene, update)
        return refused(f"The update of {work.shown} is approved already, by {approver}.", approver=approver)
    stopped = updates.set_state(scene.db, update, "approve", approver=scene.actor.id or None, approved_at=scene.now)
    if stopped is not None:
        return refused(stopped.words, f'Write: {scene.spelled("done")} {work.name} "what changed"')
    actions.note(scene.db, work.id, scene.actor.handle, "approved", update.sentence, scene.new_id, scene.now)
    count = sum(not reader.hindrance for reader in preview.readers(scene, work, update))
    noun = "person" if count == 1 else "people"
    message = Outbound(f"Approved: {count} {noun} will hear about {work.shown}.", (update.sentence,))
    return Result(message, {"action": work.name, "update": update.id, "readers": count})


def _approver(scene: Scene, update: Told) -> str:
    found = people.members(scene.db, [update.approver]).get(update.approver or "")
    return found.name if found else "the operator"


VERB = Verb(
    name="approve",
    summary="approve what the customers of a done action will read",
    example="approve A-42",
    roles=MANAGING,
    function=_approve,
    parameters=(Parameter("update", "which update: the number of its action, like A-42"),),
    thing="update",
)
