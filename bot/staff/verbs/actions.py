"""Lists the actions that are open: all, mine or overdue."""

from datetime import date

from bot.staff import days
from bot.staff.verb import EVERYBODY, Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs.action import data, describe
from conversations.messages import Outbound, Section
from storage import actions
from storage.actions import OPEN, Work

UNTOLD = (*OPEN, "done")


def _actions(scene: Scene, args: Args) -> Result:
    which, today = args.get("which", "").casefold(), days.today(scene.now, scene.house)
    if which not in ("", "mine", "overdue", "all"):
        return refused(f"I don't know the actions {which!r}.", "Write: actions, actions mine, actions overdue or all.")
    chosen = [work for work in actions.all_actions(scene.db) if _fits(work, which, scene.actor.id, today)]
    if not chosen:
        return Result(Outbound(f"No {which} actions." if which else "No open actions."), {"actions": []})
    heard = actions.people_behind(scene.db, (work.id for work in chosen))
    lines = tuple(describe(work, heard.get(work.id, 0)) + late(work, today) for work in chosen)
    noun = "action" if len(chosen) == 1 else "actions"
    message = Outbound(f"{len(chosen)} {noun}.", sections=(Section(which.title() or "Open", lines),))
    return Result(message, {"actions": [data(work) for work in chosen]})


def _fits(work: Work, which: str, actor: str, today: date) -> bool:
    match which:
        case "all":
            return True
        case "mine":
            return work.state in UNTOLD and work.owner_id == actor
        case "overdue":
            return bool(late(work, today))
        case _:
            return work.state in UNTOLD


def late(work: Work, today: date) -> str:
    """How long an open action is overdue, or nothing."""
    if work.state not in OPEN or work.due_on is None or work.due_on >= today:
        return ""
    number = (today - work.due_on).days
    return f" · overdue {number} {'day' if number == 1 else 'days'}"


VERB = Verb(
    name="actions",
    summary="the open actions: all, mine or overdue",
    example="actions overdue",
    roles=EVERYBODY,
    function=_actions,
    parameters=(Parameter("which", "mine, overdue or all", required=False),),
    thing="which",
)
