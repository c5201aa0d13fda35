"""Lists the points customers made that have no outcome yet, or shows one with what came of it."""

from bot.staff import things
from bot.staff.authorize import sees
from bot.staff.days import shown
from bot.staff.verb import EVERYBODY, Args, Parameter, Result, Scene, Verb
from conversations.messages import Button, Outbound, Section
from conversations.notices import verb
from storage import actions, asking, feedback, people
from storage.feedback import Point
from storage.people import Member

LONGEST = 140
OPEN = ("new", "triaged")


def _feedback(scene: Scene, args: Args) -> Result:
    said = args.get("which", "")
    match said.casefold():
        case "":
            return _list(scene, feedback.open_points(scene.db), "open feedback")
        case "mine":
            return _list(scene, feedback.waiting_for(scene.db, scene.actor.id), "open feedback for you")
        case "all":
            return _list(scene, feedback.all_points(scene.db), "feedback")
        case _:
            point = things.point(scene, said)
            return _show(scene, point) if point else things.no_point(scene, said)


def _list(scene: Scene, points: list[Point], noun: str) -> Result:
    points = [point for point in points if sees(scene.actor, point)]
    if not points:
        return Result(Outbound(f"No {noun}."), {"feedback": []})
    counted = f"{len(points)} {'item' if len(points) == 1 else 'items'} of {noun}"
    takers = people.members(scene.db, (point.taken_by for point in points))
    lines = tuple(_line(point, _name(takers.get(point.taken_by or ""))) for point in points)
    message = Outbound(
        f"{counted}.", sections=(Section("Oldest first", lines),), note=f"`{scene.spelled('feedback F-17')}` shows one."
    )
    return Result(message, {"feedback": [data(point) for point in points]})


def _name(member: Member | None) -> str:
    return member.name if member else ""


def _line(point: Point, taker: str) -> str:
    score = f", {point.score} of 5" if point.score is not None and point.score <= 5 else ""
    standing = f" ({taker} has it)" if taker else ""
    return f"{point.name} {point.shown}{score}: {cut(point.quote)}{standing}"


def _show(scene: Scene, point: Point) -> Result:
    taker = people.members(scene.db, [point.taken_by]).get(point.taken_by or "")
    linked = actions.answering(scene.db, point.id)
    local = asking.local(people.customers(scene.db, [point.contact_id])[point.contact_id], scene.house, point.at)
    facts = (
        f"Said on {shown(local.date())}. {_standing(point)}",
        f"{taker.name} has it." if taker else "",
        "" if point.tell_me else "Does not want to hear what we decide.",
    )
    sections = (Section("Answered by", tuple(f"{work.shown} ({_spoken(work.state)})" for work in linked)),)
    is_open = point.state in OPEN
    message = Outbound(
        f"{point.name} {point.shown}",
        tuple(fact for fact in facts if fact),
        quote=point.quote,
        sections=sections if linked else (),
        asides=(*_take(point), verb("Create action", point.id, "action")) if is_open else (),
    )
    return Result(message, {**data(point), "actions": [work.name for work in linked]})


def _take(point: Point) -> tuple[Button, ...]:
    return () if point.taken_by else (verb("I'll handle it", point.id, "handle"),)


def _standing(point: Point) -> str:
    score = f"Scored {point.score}. " if point.score is not None else ""
    return f"{score}State: {_spoken(point.state)}."


def _spoken(state: str) -> str:
    return state.replace("_", " ")


def cut(words: str, most: int = LONGEST) -> str:
    """One line of somebody's words in quotation marks, cut at a word."""
    line = " ".join(words.split())
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0] + " …"
    return f"“{line}”"


def data(point: Point) -> dict[str, object]:
    """The point for programs."""
    return {
        "feedback": point.name, "id": point.id, "contact": point.contact, "account": point.account,
        "quote": point.quote, "kind": point.kind, "score": point.score, "state": point.state,
        "tell_me": point.tell_me, "at": point.at.isoformat(),
    }  # fmt: skip


VERB = Verb(
    name="feedback",
    summary="what customers said and waits for us; or one point",
    example="feedback F-17",
    roles=EVERYBODY,
    function=_feedback,
    parameters=(Parameter("which", "a number like F-17, or mine, or all", required=False),),
    thing="which",
)
