"""What waits for the person asking: feedback of their customers, their actions, updates to approve."""

from bot.staff import days
from bot.staff.authorize import sees
from bot.staff.verb import EVERYBODY, MANAGING, Args, Result, Scene, Verb
from bot.staff.verbs.action import describe
from bot.staff.verbs.actions import late
from bot.staff.verbs.feedback import cut
from conversations.messages import Button, Outbound, Section
from conversations.notices import verb
from storage import actions, feedback, updates
from storage.feedback import Point
from storage.updates import Told


def _status(scene: Scene, args: Args) -> Result:
    """The operator, who is no member of staff, sees what waits for anybody."""
    points = feedback.waiting_for(scene.db, scene.actor.id) if scene.actor.id else feedback.open_points(scene.db)
    points = [point for point in points if sees(scene.actor, point)]
    work = actions.open_of(scene.db, scene.actor.id)
    drafts = updates.drafts(scene.db) if scene.actor.role in MANAGING else []
    if not (points or work or drafts):
        return Result(Outbound("Nothing waits for you."), _counts(0, 0, 0))
    today = days.today(scene.now, scene.house)
    sections = (
        Section("Needs a reply from us", tuple(map(_line, points)), _buttons(points)),
        Section("Your actions", tuple(describe(one, 0) + late(one, today) for one in work)),
        Section("Waiting for your OK", tuple(_draft(scene, one) for one in drafts), _approvals(scene, drafts)),
    )
    headline = f"{len(points)} to answer, {len(work)} of your actions open, {len(drafts)} waiting for your OK."
    message = Outbound(headline, sections=tuple(section for section in sections if section.lines))
    return Result(message, _counts(len(points), len(work), len(drafts)))


def _line(point: Point) -> str:
    return f"{point.name} {point.shown}: {cut(point.quote, 80)}"


def _buttons(points: list[Point]) -> tuple[Button, ...]:
    return tuple(verb(f"I'll handle {p.name}", p.id, "handle") for p in points[:3] if not p.taken_by)


def _draft(scene: Scene, update: Told) -> str:
    return f"{actions.the(scene.db, update.action_id).shown}: {cut(update.sentence, 80)}"


def _approvals(scene: Scene, drafts: list[Told]) -> tuple[Button, ...]:
    """The preview comes first: *done* shows it again, *approve* is one of its buttons."""
    return tuple(verb(f"Show {actions.the(scene.db, one.action_id).name}", one.id, "review") for one in drafts[:3])


def _counts(points: int, work: int, drafts: int) -> dict[str, int]:
    return {"feedback": points, "actions": work, "drafts": drafts}


VERB = Verb("status", "what waits for you", "status", EVERYBODY, _status)
