"""Goes back to everybody whose words led to a finished action, once a person has approved what is said."""

from datetime import timedelta

from conversations import gates
from conversations.messages import Outbound
from conversations.texts import say
from scheduler.job import Job, Tick
from storage import actions, asking, people, telling, updates
from storage.people import Customer
from storage.updates import Copy, Told

MOST = 50
FLOW = "verdict"


def _post(tick: Tick) -> bool:
    for update in updates.approved(tick.db):
        address(tick, update)
    waiting = updates.untold(tick.db, MOST)
    for copy in waiting:
        _tell(tick, updates.the(tick.db, copy.update_id), copy)
    return len(waiting) == MOST


def address(tick: Tick, update: Told) -> None:
    """One copy for each contributor; an update that nobody waits for has been told at once."""
    updates.set_state(tick.db, update, "send")
    points = updates.recipients(tick.db, update.action_id)
    updates.address_copies(tick.db, update, points, tick.new_id, tick.now)
    updates.settle(tick.db, update.id, tick.new_id, tick.now)


def _tell(tick: Tick, update: Told, copy: Copy) -> None:
    customer = people.customers(tick.db, [copy.contact_id])[copy.contact_id]
    gate = _refusing(tick, customer)
    if not gate and asking.tell_update(tick.db, update, copy, tick.flows[FLOW], tick.now, tick.new_id, tick.house):
        return
    updates.mark_copy(tick.db, copy.id, "suppressed", gate or "reachable", tick.new_id, tick.now)
    if gate in ("", "reachable"):
        _ask_a_person(tick, update, copy, customer)


def _refusing(tick: Tick, customer: Customer) -> str:
    """The gate that no time will open; those that open later are waited for in the outbox."""
    known = asking.facts(tick.db, [customer.id], tick.now)[customer.id]
    pace, local = asking.pace(customer, tick.house), asking.local(customer, tick.house, tick.now)
    verdict = gates.may_send("update", known, pace, local)
    return verdict.gate if isinstance(verdict, gates.No) else ""


def _ask_a_person(tick: Tick, update: Told, copy: Copy, customer: Customer) -> None:
    """The bot cannot reach them, so the action's owner gets the words to pass on."""
    action = actions.the(tick.db, update.action_id)
    point = updates.quoted(tick.db, copy)
    shown = asking.update_shown(tick.db, customer, point, update, tick.flows[FLOW], tick.house)
    headline = say("en", "untold.headline", {"first_name": customer.shown, "label": action.shown})
    message = Outbound(headline, (say("en", "untold.words"),), quote=shown.plain())
    teller = point.owner_id if action.owner_id == point.kept_from else action.owner_id
    telling.tell(tick.db, [teller], f"untold:{copy.id}", message, tick.now, tick.new_id)


JOB = Job("post_updates", timedelta(seconds=15), _post)
