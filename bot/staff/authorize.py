"""The one place that says who may do what; every yes and no leaves an audit row."""

from dataclasses import dataclass

from bot.staff.verb import Args, Role, Scene, Verb
from storage import feedback, people
from storage.feedback import Point
from storage.people import Customer, Member


@dataclass(frozen=True, slots=True)
class Refusal:
    words: str


WIDE: frozenset[Role] = frozenset(("admin", "quality", "auditor"))


def sees(actor: Member, point: Point) -> bool:
    """A customer's words are for whom the customer was told: the account's owner and the owner's team.

    Besides them for those who steer or audit the whole, and for whoever took it up; never for the one colleague
    whom the customer keeps it from.
    """
    if actor.id and actor.id == point.kept_from:
        return False
    if actor.role in WIDE or actor.id in (point.owner_id, point.taken_by):
        return True
    return actor.team_id is not None and actor.team_id == point.owner_team


def may_speak_with(scene: Scene, customer: Customer) -> bool:
    """In person: the account's owner and the owner's team, who took up one of their points, or who steers the whole."""
    actor = scene.actor
    if actor.role in ("admin", "quality") or actor.id == customer.owner_id:
        return True
    owner = people.members(scene.db, [customer.owner_id]).get(customer.owner_id or "")
    if owner is not None and actor.team_id is not None and actor.team_id == owner.team_id:
        return True
    return any(point.taken_by == actor.id for point in feedback.open_of(scene.db, customer.id))


def authorize(actor: Member | None, verb: Verb, args: Args) -> Refusal | None:
    """None when this person may do it. Whoever is not of our active staff may do nothing."""
    if actor is None:
        return Refusal("This is for our own staff. If you are one of us, ask your administrator to add this account.")
    if not actor.active:
        return Refusal(f"{actor.name} is no longer active here. Ask your administrator.")
    if actor.role not in verb.roles:
        allowed = ", ".join(sorted(verb.roles))
        return Refusal(f"As {actor.role} you cannot use {verb.name!r}. It is for: {allowed}. Ask one of them.")
    return None
