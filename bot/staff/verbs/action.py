"""Creates an action: a change we make, with owner, team and due date, answering what customers said."""

from datetime import date

from bot.staff import days, things
from bot.staff.verb import ACTING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from storage import actions, people, telling
from storage.actions import Work
from storage.feedback import Point
from storage.people import Member


def _action(scene: Scene, args: Args) -> Result:
    points, unknown = things.points(scene, args.get("from", ""))
    if unknown:
        return things.no_point(scene, unknown[0])
    if not args.get("title", "").strip():
        return _how(scene, points)
    taken_back = [point for point in points if point.state == "retracted"]
    if taken_back:
        return refused(f"{taken_back[0].name} was taken back by {taken_back[0].contact}.", "Leave it out.")
    owner, due = _owner(scene, args), _due(scene, args)
    if isinstance(owner, Result):
        return owner
    if isinstance(due, Result):
        return due
    return _create(scene, args, owner, due, points)


def _how(scene: Scene, points: list[Point]) -> Result:
    """A button cannot carry a title: the answer says how to write it."""
    linked = f" --from {','.join(point.name for point in points)}" if points else ""
    return refused(
        "Say what will change for the customer.", f'Write: {scene.spelled("action")} "Logins within one day"{linked}'
    )


def _owner(scene: Scene, args: Args) -> Member | Result:
    said = args.get("owner", "")
    if not said:
        return scene.actor if scene.actor.id else refused("Say who owns it: --owner and a handle, for instance ana.")
    member = people.find_member(scene.db, said) or people.member_with_email(scene.db, said)
    if member is None or not member.active:
        known = ", ".join(one.handle for one in people.staff(scene.db) if one.active)
        return refused(f"There is no active colleague {said!r}, or more than one.", f"Known: {known}.")
    return member


def _due(scene: Scene, args: Args) -> date | Result | None:
    if not args.get("due"):
        return None
    today = days.today(scene.now, scene.house)
    due = days.read(args["due"], today)
    if due is None:
        return refused(f"I cannot read the day {args['due']!r}.", days.HOW)
    return due if due >= today else refused(f"{days.shown(due)} is over.", "Choose a day to come.")


def _create(scene: Scene, args: Args, owner: Member, due: date | None, points: list[Point]) -> Result:
    team = people.find_team(scene.db, args["team"]) if args.get("team") else people.team_of(scene.db, owner.team_id)
    if args.get("team") and team is None:
        known = ", ".join(group.handle for group in people.teams(scene.db))
        return refused(f"There is no team {args['team']!r}.", f"Known: {known}.")
    title, by = " ".join(args["title"].split()), scene.actor.id or None
    work = actions.create(
        scene.db, title, owner.id, team.id if team else None, due, scene.actor.handle, by, scene.new_id, scene.now
    )
    for point in points:
        actions.link(scene.db, work, point, by, scene.new_id, scene.now)
    if owner.id != scene.actor.id:
        _tell_owner(scene, work, owner)
    return Result(Outbound(f"Created {describe(work, len({p.contact_id for p in points}))}."), data(work, points))


def _tell_owner(scene: Scene, work: Work, owner: Member) -> None:
    message = Outbound(f"{scene.actor.name} gave you an action: {work.shown}.", (_when(work),) if work.due_on else ())
    telling.tell(scene.db, [owner.id], f"action:{work.id}", message, scene.now, scene.new_id)


def _when(work: Work) -> str:
    return f"Due {days.shown(work.due_on)}." if work.due_on else ""


def describe(work: Work, heard: int) -> str:
    """A-42 Logins within one day · Ana Silva · due Mon 7 Dec · planned · from 3 people."""
    parts = (
        work.shown,
        work.owner,
        work.team or "",
        f"due {days.shown(work.due_on)}" if work.due_on else "",
        work.state.replace("_", " "),
        f"from {heard} {'person' if heard == 1 else 'people'}" if heard else "",
    )
    return " · ".join(part for part in parts if part)


def data(work: Work, points: list[Point] | None = None) -> dict[str, object]:
    """The action for programs."""
    linked = {} if points is None else {"feedback": [point.name for point in points]}
    return {
        "action": work.name, "id": work.id, "title": work.title, "owner": work.owner, "team": work.team,
        "due": work.due_on.isoformat() if work.due_on else None, "state": work.state, **linked,
    }  # fmt: skip


VERB = Verb(
    name="action",
    summary="create an action: something we change",
    example='action "Logins within one day" --owner ana --due "in 2 weeks" --from F-17',
    roles=ACTING,
    function=_action,
    parameters=(
        Parameter("title", "what will change for the customer", required=False, rest=True),
        Parameter("owner", "who does it; without it you", required=False, positional=False),
        Parameter("team", "which team; without it the owner's", required=False, positional=False),
        Parameter("due", "until when", required=False, positional=False),
        Parameter("from", "the feedback it answers, like F-17,F-18", required=False, positional=False),
    ),
    thing="from",
)
