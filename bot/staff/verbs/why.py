"""Shows every gate of one contact: why this person is asked, or not asked now."""

from datetime import datetime

from bot.staff.verb import EVERYBODY, Args, Parameter, Result, Scene, Verb
from bot.staff.verbs.checkin import which
from conversations import gates
from conversations.messages import Outbound
from conversations.speaking import own_name
from storage import asking, checkins, people
from storage.people import Customer


def _why(scene: Scene, args: Args) -> Result:
    found = people.find_customers(scene.db, args["contact"])
    if len(found) != 1:
        return which(args["contact"], found)
    (customer,) = found
    verdict, reasons = asking.why(scene.db, customer, scene.now, scene.house)
    lines = tuple(f"{'ok' if reason.ok else 'no'}   {reason.words}" for reason in reasons)
    lines += (_language(scene, customer),)
    message = Outbound(f"{customer.shown}: {_shortly(verdict)}", lines, note=_last(scene, customer))
    spoken = {"language": scene.house.spoken(*customer.languages), "chosen": customer.chose_language}
    return Result(message, {**_data(customer, verdict, reasons), "spoken": spoken})


def _shortly(verdict: gates.Verdict) -> str:
    match verdict:
        case gates.Now():
            return "may be asked now."
        case gates.Later(at):
            return f"next possible {_zoned(at)}."
        case gates.No():
            return "is not asked."


def _zoned(at: datetime) -> str:
    """Mon 30 Nov 09:30 Lisbon."""
    return f"{gates.dated(at)} {str(at.tzinfo).rpartition('/')[2].replace('_', ' ')}"


def _language(scene: Scene, customer: Customer) -> str:
    """How we write to them, and how we know."""
    language = scene.house.spoken(*customer.languages)
    why = "their own choice" if customer.chose_language else "not chosen by themselves"
    return f"Spoken with in {own_name(language)} ({why})."


def _last(scene: Scene, customer: Customer) -> str:
    last = checkins.last_gate(scene.db, customer.id)
    if last is None:
        return ""
    at, verdict, words = last
    decided = {"now": "asked", "later": "planned for later", "no": "not asked"}[verdict]
    when = gates.dated(asking.local(customer, scene.house, at))
    return f"Last decision, {when}: {decided}. {words}".rstrip()


def _data(customer: Customer, verdict: gates.Verdict, reasons: tuple[gates.Reason, ...]) -> dict[str, object]:
    listed = [
        {"gate": r.gate, "ok": r.ok, "words": r.words, "until": r.until.isoformat() if r.until else None}
        for r in reasons
    ]
    possible = verdict.at.isoformat() if isinstance(verdict, gates.Later) else None
    name = type(verdict).__name__.casefold()
    return {"contact": customer.handle, "verdict": name, "possible_from": possible, "gates": listed}


VERB = Verb(
    name="why",
    summary="why somebody is asked, or not asked now",
    example="why maria",
    roles=EVERYBODY,
    function=_why,
    parameters=(Parameter("contact", "whose reasons to show: a name, a handle or an email", rest=True),),
    thing="contact",
)
