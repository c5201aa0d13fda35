"""Shows a team's week as its digest will show it, or posts the digest now instead of at its hour."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.staff.verb import MANAGING, Args, Parameter, Result, Scene, Verb, refused
from conversations.messages import Outbound
from scheduler.periods import Week, due_week, week_before
from scheduler.reports.digest import build
from storage import digests, outbox, people
from storage.outbox import Letter
from storage.people import Group


def _digest(scene: Scene, args: Args) -> Result:
    what, name = args.get("what", "preview").casefold(), args.get("team", "")
    if what not in ("preview", "now"):
        what, name = "preview", args["what"]  # `digest iberia`
    team = _team(scene, name)
    if isinstance(team, Result):
        return team
    zone = ZoneInfo(team.timezone or scene.house.timezone)
    tomorrow = (scene.now.astimezone(zone) + timedelta(days=1)).date()
    return _post(scene, team, zone) if what == "now" else _preview(scene, team, week_before(tomorrow, zone))


def _team(scene: Scene, name: str) -> Group | Result:
    known = people.teams(scene.db)
    if name:
        found = people.find_team(scene.db, name)
        return found or refused(f"There is no team {name!r}.", f"Known: {', '.join(team.handle for team in known)}.")
    mine = people.team_of(scene.db, scene.actor.team_id) or (known[0] if len(known) == 1 else None)
    return mine or refused("Say which team.", f"Known: {', '.join(team.handle for team in known) or 'none yet'}.")


def _preview(scene: Scene, team: Group, week: Week) -> Result:
    """The seven days up to today."""
    message = build(scene.db, team, week, scene.house)
    return Result(message, {"team": team.handle, "week": week.label, "posted": False})


def _post(scene: Scene, team: Group, zone: ZoneInfo) -> Result:
    """The week that its hour would tell about; once for each team and week."""
    today = scene.now.astimezone(zone).date()
    week = due_week(scene.now, zone, scene.house.digest_weekday, scene.house.digest_at) or week_before(today, zone)
    to = next(iter(people.addresses_of(scene.db, team=team.id)), None)
    if to is None:
        return refused(
            f"{team.name} has no channel yet.", f"Connect one: {scene.spelled(f'invite --team {team.handle}')}"
        )
    letter_id = scene.new_id()
    if not digests.begin(scene.db, team.id, week.label, letter_id, scene.now):
        more = f"`{scene.spelled('digest preview')}` shows the days since."
        return refused(f"{team.name} has its digest of {week.label} already; {more}")
    letter = Letter(f"digest:{team.id}:{week.label}", to.address, "digest", build(scene.db, team, week, scene.house))
    outbox.put(scene.db, [letter], lambda: letter_id, scene.now)
    data = {"team": team.handle, "week": week.label, "posted": True}
    return Result(Outbound(f"The digest of {week.label} goes to {team.name} now."), data)


VERB = Verb(
    name="digest",
    summary="a team's week: preview it, or post it now",
    example="digest preview iberia",
    roles=MANAGING,
    function=_digest,
    parameters=(
        Parameter("what", "preview or now", required=False),
        Parameter("team", "which team; without it your own", required=False),
    ),
    thing="team",
)
