"""Messages that are in the outbox and not sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from conversations.messages import Address
from scheduler.job import Tick
from scheduler.waiting import GATE, HELD_BACK, NOBODY_KNOWS, WAITS, Held, Later, Settled, Waiting
from storage import outbox, people, sending
from storage.outbox import Claimed
from storage.rows import table
from storage.tables import OutboxRow

_o = table(OutboxRow).c
OPEN = ("pending", "leased", "sending")


def _waiting(tick: Tick) -> Sequence[Waiting]:
    columns = (_o.id, _o.kind, _o.contact_id, _o.address, _o.not_before)
    rows = tick.db.execute(select(*columns).where(_o.state.in_(OPEN)).order_by(_o.priority, _o.id)).all()
    contacts = people.customers(tick.db, {contact for _, _, contact, _, _ in rows if contact})
    others = _others(tick.db, [Address(*address) for _, _, contact, address, _ in rows if contact not in contacts])
    found = []
    for i, kind, contact, address, due in rows:
        whom = contacts[contact].shown if contact in contacts else others[people.who(Address(*address))]
        found.append(Waiting(i, kind, whom, due))
    return found


def _others(db: Session, addresses: Sequence[Address]) -> Mapping[people.Who, str]:
    """What to call those who are no contacts: colleagues, teams, and chats nobody has linked."""
    senders = people.senders(db, addresses)
    names = {member.id: member.name for member in people.staff(db)}
    names |= {team.id: f"team {team.name}" for team in people.teams(db)}
    shown = {people.who(address): f"{address.channel} {address.chat or address.id}" for address in addresses}
    for who, sender in senders.items():
        shown[who] = names.get(sender.staff_id or sender.team_id or "", shown.get(who, ""))
    return shown


def _later(replaced: Session, found: Sequence[Waiting]) -> Mapping[str, Later]:
    columns = (_o.id, _o.state, _o.sent_at, _o.platform_id, _o.reason)
    rows = replaced.execute(select(*columns).where(_o.id.in_([one.id for one in found])))
    return {i: Later(_state(state), at, {"receipt": receipt, "reason": why}) for i, state, at, receipt, why in rows}


def _state(state: str) -> str:
    """What was on the wire when the replaced database was left may have arrived."""
    return WAITS if state in ("pending", "leased") else "unknown" if state == "sending" else state


def _settle(tick: Tick, found: Sequence[Settled]) -> None:
    laters = {one.id: later for one, later in found}
    for row in outbox.hold(tick.db, list(laters), tick.new_id(), tick.now):
        _settle_one(tick, row, laters[row.id])


def _settle_one(tick: Tick, row: Claimed, later: Later | None) -> None:
    db, now, new_id = tick.db, tick.now, tick.new_id
    words = str(later.data["reason"]) if later else ""
    match later.state if later else "":
        case "sent" if later:
            sending.sent(db, row, later.data["receipt"], _moment(later, now), new_id, how="replaced")
        case "failed":
            sending.failed(db, row, words, now, new_id, tick.house, gone=False)
        case "" | "unknown" if not row.redraws:
            sending.unknown(db, row, words or NOBODY_KNOWS, now, new_id)
        case "" | "unknown" | "waits":  # a change of a message may be left out: a later one comes, or none is needed
            outbox.move(db, row, "cancelled", reason=HELD_BACK, claim="")
            if row.kind in sending.GATED:
                sending.suppress(db, row, GATE, HELD_BACK, now, new_id, tick.house)
        case state:
            outbox.move(db, row, state, reason=words, claim="")  # type: ignore[arg-type]  # it is one of its states


def _moment(later: Later, now: datetime) -> datetime:
    return later.at or now


HELD = Held("messages", "", _waiting, _later, _settle)
