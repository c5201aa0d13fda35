"""Starts a check-in with one contact, now or at the next good time, or says why not."""

from datetime import datetime

from bot.staff.verb import MANAGING, Args, Parameter, Result, Scene, Verb, refused
from conversations import gates
from conversations.flow import Flow
from conversations.flows import USUAL
from conversations.messages import Outbound
from storage import asking, checkins, flows, people
from storage.checkins import Planned
from storage.people import Customer

UNINVITED = ("consent", "reachable")  # gates that an invitation opens


def _checkin(scene: Scene, args: Args) -> Result:
    found = people.find_customers(scene.db, args["contact"])
    if len(found) != 1:
        return which(args["contact"], found)
    flow = scene.flows.get(args.get("flow", USUAL))
    if flow is None or flow.kind != "check_in":
        known = ", ".join(sorted(name for name, flow in scene.flows.items() if flow.kind == "check_in"))
        return refused(f"There is no check-in flow {args.get('flow')!r}.", f"Known: {known}.")
    return _weigh(scene, found[0], flow, args)


def which(name: str, found: list[Customer]) -> Result:
    """Nobody by this name, or more than one: an ambiguous name answers with a list."""
    if not found:
        return refused(
            f"I know nobody called {name!r}.", "Check the spelling, or import them: yousaid import people.csv"
        )
    lines = [f"{customer.handle}: {customer.shown}" for customer in found]
    return refused(f"More than one person fits {name!r}. Please say which:", *lines, matches=[c.handle for c in found])


def _weigh(scene: Scene, customer: Customer, flow: Flow, args: Args) -> Result:
    verdict, reasons = asking.why(scene.db, customer, scene.now, scene.house, args.get("override", ""), flow=flow.name)
    match verdict:
        case gates.No(gate, words):
            _note(scene, customer, flow, "no", gate, words)
            invite = (f"Write: {scene.spelled(f'invite {customer.handle}')}",) if gate in UNINVITED else ()
            return refused(f"{customer.shown} is not asked now. {words}", *invite, gate=gate)
        case gates.Later(at, gate) if gate not in ("window", "holiday"):
            words = next(reason.words for reason in reasons if not reason.ok)
            _note(scene, customer, flow, "no", gate, words)
            again = f"Possible from {gates.dated(at)}."
            return refused(
                f"{customer.shown} is not asked now. {words}", again, gate=gate, possible_from=at.isoformat()
            )
        case gates.Later(at, gate):
            planned = _plan(scene, customer, flow, args, at)
            _note(scene, customer, flow, "later", gate, "", planned.id)
            words = f"{customer.shown} is asked at the next good time: {gates.dated(at)}, {at.tzname()}."
            return Result(Outbound(words), _data(planned, customer))
        case _:
            planned = _plan(scene, customer, flow, args, scene.now)
            _note(scene, customer, flow, "now", "", "", planned.id)
            asking.start(scene.db, planned, scene.now, scene.new_id, scene.house)
            return Result(Outbound(f"Asking {customer.shown} now."), _data(planned, customer))


def _plan(scene: Scene, customer: Customer, flow: Flow, args: Args, at: datetime) -> Planned:
    flows.pin(scene.db, flow, scene.now)
    planned = Planned(
        scene.new_id(), customer.id, flow.name, flow.revision, _about(args),
        scene.actor.id or None, at, args.get("override", ""),
    )  # fmt: skip
    checkins.plan(scene.db, planned, customer, scene.now)
    return planned


def _about(args: Args) -> str:
    """`checkin maria about the rollout`: the word *about* belongs to the command."""
    words = args.get("about", "").strip()
    return words.partition(" ")[2].strip() if words.split(" ")[0].casefold() == "about" else words


def _note(
    scene: Scene, customer: Customer, flow: Flow, verdict: str, gate: str, words: str, check_in: str | None = None
) -> None:
    checkins.note_gate(
        scene.db, id=scene.new_id(), contact_id=customer.id, check_in_id=check_in, flow=flow.name, verdict=verdict,
        gate=gate, detail=words, at=scene.now,
    )  # fmt: skip


def _data(planned: Planned, customer: Customer) -> dict[str, str]:
    return {"check_in": planned.id, "contact": customer.handle, "planned_for": planned.planned_for.isoformat()}


VERB = Verb(
    name="checkin",
    summary="ask a customer's person how things are going",
    example="checkin maria about the March rollout",
    roles=MANAGING,
    function=_checkin,
    parameters=(
        Parameter("contact", "whom to ask: a name, a handle or an email"),
        Parameter("about", "what it is about, as the customer reads it", required=False, rest=True),
        Parameter("flow", "which flow", required=False, positional=False),
        Parameter("override", "the reason to ask although we asked recently", required=False, positional=False),
    ),
    thing="contact",
)
