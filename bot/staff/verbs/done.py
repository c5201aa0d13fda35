"""Completes an action with the sentence its customers will read, and shows who reads what before it is approved."""

from datetime import date

from bot.staff import days, preview, things
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations import loop
from storage import actions, updates
from storage.actions import Work

LONGEST = 280
WAY: dict[loop.ActionState, tuple[loop.ActionVerb, ...]] = {
    "proposed": ("plan", "start", "finish"),
    "planned": ("start", "finish"),
    "in_progress": ("finish",),
}


def _done(scene: Scene, args: Args) -> Result:
    work = things.action(scene.db, args["action"])
    if work is None:
        return things.no_action(scene, args["action"])
    sentence = " ".join(args.get("sentence", "").split())
    since = _since(scene, args)
    if not sentence:
        return _how(scene, work)
    if len(sentence) > LONGEST:
        over = len(sentence) - LONGEST
        return refused(f"That is {len(sentence)} characters; {LONGEST} fit.", f"Shorten it by {over}.")
    if isinstance(since, Result):
        return since
    return _complete(scene, work, sentence, since)


def _how(scene: Scene, work: Work) -> Result:
    """A button cannot carry a sentence: the answer says how to write it."""
    return refused(
        f"Say what changed in {work.shown}, in one sentence as the customers read it.",
        f'Write: {scene.spelled("done")} {work.name} "New logins are made within one day"',
    )


def _since(scene: Scene, args: Args) -> date | Result:
    today = days.today(scene.now, scene.house)
    day = days.read_past(args["since"], today) if args.get("since") else today
    return day or refused(f"I cannot read the day {args['since']!r}.", days.HOW)


def _complete(scene: Scene, work: Work, sentence: str, since: date) -> Result:
    """Done for the first time, or again while nobody approved it: then only the words change."""
    update = updates.of_completion(scene.db, work.id, work.completion) if work.state == "done" else None
    if update is not None and update.state not in ("draft", "approved"):
        return refused(f"{work.name} is done and its update is {update.state}: it cannot be changed any more.")
    if update is None:
        stopped = _finish(scene, work)
        if stopped is not None:
            return refused(stopped.words)
    author = scene.actor.id or None
    work = actions.the(scene.db, work.id)
    drafted = updates.draft(scene.db, work, sentence, since, author, scene.new_id, scene.now)
    return preview.result(scene, work, drafted)


def _finish(scene: Scene, work: Work) -> loop.Illegal | None:
    """Moves it to done through the states between, and counts the completion."""
    *before, last = WAY.get(work.state, ("finish",))
    for step in before:
        actions.act(scene.db, actions.the(scene.db, work.id), step)
    counted = {"completion": work.completion + 1, "done_at": scene.now}
    stopped = actions.act(scene.db, actions.the(scene.db, work.id), last, **counted)
    if stopped is None:
        detail = f"completion {work.completion + 1}"
        actions.note(scene.db, work.id, scene.actor.handle, "done", detail, scene.new_id, scene.now)
    return stopped


VERB = Verb(
    name="done",
    summary="complete an action with the sentence its customers read",
    example='done A-42 "New logins are made within one day" --since "3 dec"',
    roles=ACTING,
    function=_done,
    parameters=(
        Parameter("action", "which action, like A-42"),
        Parameter("sentence", f"what changed, at most {LONGEST} characters", required=False, rest=True),
        Parameter("since", "since when; without it today", required=False, positional=False),
    ),
    thing="action",
)
