"""A database in which something of everything has happened, for whoever copies, restores or moves it."""

from datetime import timedelta

from sqlalchemy import Connection

from conversations.messages import Address, Outbound
from storage import audit, digests, inbox, outbox
from storage.database import Database
from storage.fingerprint import Print, fingerprints
from storage.inbox import Arrived
from storage.outbox import Letter
from tests.worlds import World

WORDS = "Die Rechnungen kommen zu spät 🐌 ‮abc"


def people(database: Database) -> World:
    """Maria was asked, made a point, which became an action that is done and told; things wait and arrived."""
    world = World(database)
    world.connect(world.maria, "4711")
    world.connect_staff(world.dana, "4712")
    world.asks(world.maria, days_ago=60)
    world.hears(world.maria, WORDS)
    world.says("dana", 'action "Invoices on time" --from F-1')
    world.says("dana", 'done A-1 "Invoices come on the first."')
    assert world.says("dana", "checkin maria about the invoices").done
    with world.db() as db:
        raw = bytes(range(256))
        inbox.first_sight(db, [Arrived(world.new_id(), "telegram", "k1", raw, "parked", "no")], world.now)
        digests.begin(db, world.iberia, "2026-W46", None, world.now)
        audit.note(db, "dana", "test", "A-1", "done", world.now)
    put(world, "waits", "reply")
    return world


def put(world: World, key: str, kind: outbox.Kind, state: outbox.State = "pending", **times: int) -> str:
    """A message to Maria that is due so long ago; its id."""
    identity = world.new_id()
    letter = Letter(key, Address("telegram", "", "4711"), kind, Outbound(key), world.maria)
    with world.db() as db:
        outbox.put(db, [letter], lambda: identity, world.now - timedelta(**times))
        row = outbox.by_key(db, key)
        assert row is not None
        row.state = state
    return identity


def prints(database: Database) -> dict[str, Print]:
    with database.reading() as db:
        connection: Connection = db.connection()
        return fingerprints(connection)
