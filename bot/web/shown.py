"""What pages get as JSON: the lines of a chat, and the lists of the desk. Plain values; the page makes text of them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.channels.web import NAME
from bot.staff.authorize import sees
from conversations.messages import Address, Button, Outbound
from conversations.notices import verb
from storage import actions, feedback, invites, people, transcript
from storage.actions import OPEN, Work
from storage.feedback import Point
from storage.people import Member, Sender
from storage.transcript import Line

URGENT = ("complaint", "remark")
MOST_SAID, MOST_DIGESTS = 10, 3
Json = dict[str, Any]


def sender(db: Session, chat: str) -> Sender | None:
    """Who reads in this chat, when somebody does."""
    address = Address(NAME, "", chat)
    return people.senders(db, [address]).get(people.who(address))


def member(db: Session, chat: str) -> Member | None:
    """The member of staff whose chat this is."""
    found = sender(db, chat)
    return people.members(db, [found.staff_id]).get(found.staff_id or "") if found else None


def languages_of(db: Session, chat: str) -> tuple[str, ...]:
    """The languages that the customer in this chat may want, the likeliest first."""
    found = sender(db, chat)
    known = people.customers(db, [found.contact_id]) if found and found.contact_id else {}
    return tuple(one for customer in known.values() for one in customer.languages)


def is_invited(db: Session, token: str, now: datetime) -> bool:
    """Whether the link waits to be opened."""
    return invites.is_waiting(db, token, NAME, now)


def chat(db: Session, chat: str) -> Json:
    """The chat as it stands; `begin` when the link has not been used: opening a page alone must not use it up."""
    lines = transcript.of_chat(db, NAME, chat)
    return {"lines": [_line(line) for line in lines], "begin": sender(db, chat) is None}


def _line(line: Line) -> Json:
    shown = {"id": line.id, "at": line.at.isoformat()}
    return {**shown, "words": line.words} if line.message is None else {**shown, **_message(line.message)}


def _message(message: Outbound) -> Json:
    return {
        "headline": message.headline,
        "body": message.body,
        "quote": message.quote,
        "sections": [
            {"title": section.title, "lines": section.lines, "buttons": _buttons(section.buttons)}
            for section in message.sections
        ],
        "after": message.after,
        "choices": _buttons(message.ticked()),
        "asides": _buttons(message.beside()),
        "day": _day(message),
        "note": message.note,
    }


def _day(message: Outbound) -> Json | None:
    """Where a day is to be chosen: what the page puts before it, and what it says beside it."""
    picking = message.picking
    return {"press": picking.data, "label": picking.hint} if picking and picking.kind == "date" else None


def _buttons(buttons: Iterable[Button]) -> list[Json]:
    return [{"label": button.label, "press": button.data, "spoken": button.spoken} for button in buttons]


def desk(db: Session, actor: Member) -> Json:
    """What waits for us, as far as this colleague may see it, what we do about it, and what the teams were told."""
    points = [point for point in feedback.open_points(db) if sees(actor, point)]
    takers = people.members(db, (point.taken_by for point in points))
    work_of_all = actions.all_actions(db)
    heard = actions.people_behind(db, (work.id for work in work_of_all))
    return {
        "feedback": [_point(point, takers) for point in points if point.kind in URGENT],
        "said": [_point(point, takers) for point in reversed(points) if point.kind not in URGENT][:MOST_SAID],
        "actions": [_work(work, heard.get(work.id, 0)) for work in reversed(work_of_all)],
        "digests": [sent.message.plain() for sent in transcript.digests_sent(db, MOST_DIGESTS)],
    }


def _point(point: Point, takers: Mapping[str, Member]) -> Json:
    taker = takers.get(point.taken_by or "")
    score = f"{point.score} of 5" if point.score is not None and point.score <= 5 else ""
    take = [] if taker else _buttons([verb("I'll handle it", point.id, "handle")])
    make = {"label": "Make an action", "fill": f'action "" --from {point.name}', "spoken": ""}
    standing = f"{taker.name} has it" if taker else "nobody has it yet"
    return {
        "id": point.id, "name": point.name, "who": point.shown, "facts": " · ".join(filter(None, (score, standing))),
        "quote": point.quote, "buttons": [*take, make],
    }  # fmt: skip


def _work(work: Work, heard: int) -> Json:
    due = f"due {work.due_on.day} {work.due_on:%b}" if work.due_on and work.state in OPEN else ""
    behind = f"from {heard} {'person' if heard == 1 else 'people'}" if heard else ""
    facts = " · ".join(filter(None, (work.state.replace("_", " "), work.owner, due, behind)))
    complete = [{"label": "Complete", "fill": f'done {work.name} ""', "spoken": ""}] if work.state in OPEN else []
    return {"id": work.id, "name": work.name, "who": work.title, "facts": facts, "quote": "", "buttons": complete}
