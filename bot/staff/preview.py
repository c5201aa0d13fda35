"""Who reads an update and what exactly, shown to whoever approves it; and who does not get it, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.staff import days
from bot.staff.verb import Result, Scene
from bot.staff.verbs.feedback import cut
from conversations import gates
from conversations.messages import Button, Outbound, Section
from conversations.notices import verb
from storage import actions, asking, people, updates
from storage.actions import Work
from storage.feedback import Point
from storage.people import Customer
from storage.updates import Told

NOBODY = "Nobody's words are linked, so nobody is told. To change that: `{cancel}`, `{link}`, and complete it again."
WHOLE = 8  # so many readers are shown with their whole message, so that the preview fits one message


@dataclass(frozen=True, slots=True)
class Reader:
    """One recipient. `later` is when the hours open for them; `hindrance` why the bot cannot tell them."""

    point: Point
    channel: str
    message: Outbound
    later: str = ""
    hindrance: str = ""


def result(scene: Scene, work: Work, update: Told) -> Result:
    """The whole preview with its buttons, as the answer of a verb."""
    known = readers(scene, work, update)
    count = sum(not reader.hindrance for reader in known) + hidden(scene, work)
    message = Outbound(
        f"{work.shown} is done. {_will_read(count)}{_standing(update)}",
        (f"What we did, since {days.shown(update.since)}: {update.sentence}",),
        sections=sections(scene, work, known),
        after=_after(scene, work, known),
        asides=_buttons(update, count),
    )
    return Result(message, {"action": work.name, "update": update.id, "readers": data(known)})


def _after(scene: Scene, work: Work, known: list[Reader]) -> tuple[str, ...]:
    if others := hidden(scene, work):
        return (f"{others} of them chose another reader: their words are not shown here.",)
    return () if known else (_nobody(scene, work),)


def _nobody(scene: Scene, work: Work) -> str:
    cancel, link = scene.spelled(f"cancel {work.name}"), scene.spelled(f"link {work.name} F-17")
    return NOBODY.format(cancel=cancel, link=link)


def _will_read(count: int) -> str:
    return "1 person will read this" if count == 1 else f"{count} people will read this"


def _standing(update: Told) -> str:
    return "; nothing is sent before somebody approves it." if update.state == "draft" else f" ({update.state})."


def _buttons(update: Told, count: int) -> tuple[Button, ...]:
    approve = (verb(f"Send to {count}", update.id, "approve"),) if update.state == "draft" else ()
    cancel = (verb("Not yet", update.id, "cancel"),) if update.state in ("draft", "approved") else ()
    return (*approve, *cancel)


def readers(scene: Scene, work: Work, update: Told) -> list[Reader]:
    """Everybody who made a point that this action answers and wants to hear, once each."""
    points = [point for point in updates.recipients(scene.db, work.id) if not _is_hidden(scene, point)]
    customers = people.customers(scene.db, (point.contact_id for point in points))
    return [_reader(scene, customers[point.contact_id], point, update) for point in points]


def _reader(scene: Scene, customer: Customer, point: Point, update: Told) -> Reader:
    message = asking.update_shown(scene.db, customer, point, update, scene.flows["verdict"], scene.house)
    to = asking.address_for(scene.db, customer)
    facts = asking.facts(scene.db, [customer.id], scene.now)[customer.id]
    now = asking.local(customer, scene.house, scene.now)
    match gates.may_send("update", facts, asking.pace(customer, scene.house), now):
        case gates.No(_, words):
            return Reader(point, to.address.channel if to else "", message, hindrance=words)
        case gates.Later(at):
            return Reader(point, to.address.channel if to else "", message, later=gates.dated(at))
        case _:
            return Reader(point, to.address.channel if to else "", message)


def _is_hidden(scene: Scene, point: Point) -> bool:
    """The customer keeps it from whoever looks."""
    return bool(scene.actor.id) and point.kept_from == scene.actor.id


def hidden(scene: Scene, work: Work) -> int:
    """How many are told as well, whose words are not for whoever looks."""
    return sum(_is_hidden(scene, point) for point in updates.recipients(scene.db, work.id))


def unwilling(scene: Scene, work: Work) -> list[str]:
    """Whose points are linked but who are not written to, with the reason."""
    told = {point.contact_id for point in updates.recipients(scene.db, work.id)}
    shown = (point for point in actions.points_of(scene.db, work.id) if not _is_hidden(scene, point))
    others = {point.contact_id: point for point in shown if point.contact_id not in told}
    return [f"{point.shown}: {_why(point)}" for point in others.values()]


def _why(point: Point) -> str:
    return "took it back." if point.state == "retracted" else "said that there is no need to tell them."


def sections(scene: Scene, work: Work, known: list[Reader]) -> tuple[Section, ...]:
    """One section a reader, then those who do not get it."""
    going = [reader for reader in known if not reader.hindrance]
    shown = [Section(_title(reader), tuple(_lines(reader))) for reader in going[:WHOLE]]
    more = tuple(f"{_title(reader)}: {cut(reader.point.quote, 60)}" for reader in going[WHOLE:])
    left_out = (*(f"{r.point.shown}: {r.hindrance}" for r in known if r.hindrance), *unwilling(scene, work))
    return (
        *shown,
        *((Section(f"And {len(more)} more, in the same words with their own quote", more),) if more else ()),
        *((Section("Does not get it", left_out),) if left_out else ()),
    )


def _title(reader: Reader) -> str:
    return f"{reader.point.shown}, {reader.channel.title()}"


def _lines(reader: Reader) -> Iterable[str]:
    """Said and read, the quote in its place."""
    message = reader.message
    yield f"{message.headline} {cut(message.quote)}"
    yield from message.after
    yield "[" + "] [".join(button.label for button in message.choices) + "]"
    if reader.later:
        yield f"Goes out {reader.later}, their time."


def data(known: list[Reader]) -> list[dict[str, object]]:
    """The readers for programs, each with the whole message."""
    return [
        {
            "contact": reader.point.contact, "account": reader.point.account, "channel": reader.channel,
            "quote": reader.point.quote, "message": reader.message.plain(), "later": reader.later,
            "hindrance": reader.hindrance,
        }
        for reader in known
    ]  # fmt: skip
