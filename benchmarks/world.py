"""The people of the benchmarks: contacts whose first question was sent, and the presses with which they answer it."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

import orjson
from sqlalchemy import text
from sqlmodel import Session

from bot.bench import Bench
from bot.channels.telegram.inbound import Me, to_inbound
from bot.clock import NewId, SystemClock, ids
from conversations.conversation import Conversation, to_state
from conversations.events import Opened
from conversations.flows import shipped
from conversations.house import House
from conversations.messages import Address
from storage import flows, migrations, progress
from storage.database import Database
from storage.rows import add, chunks
from storage.standing import Standing
from storage.tables import Account, AddressRow, CheckIn, Contact, ConversationRow, Staff

BOT = 123456789
PEOPLE_AN_ACCOUNT = 10
FIRST_PERSON = 1_000_000_000
HOUSE = House(timezone="Europe/Lisbon")
FLOW = shipped()["pulse"]
OPTIONS = "345"  # 1 and 2 also raise an alert, which nobody else here does
NAMES = {
    "first_name": "Maria", "company": "Acme", "account": "Northwind", "starter": "Dana Ruiz", "starter_first": "Dana",
    "readers": "Dana Ruiz and the team Iberia", "about": "the March rollout",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """A database in which everybody has one open check-in, and what each of them is about to press."""

    file: Path
    presses: tuple[bytes, ...]

    def copy(self, name: str) -> Path:
        """The same people in a database of one's own."""
        return Path(shutil.copyfile(self.file, self.file.with_name(f"{name}.db")))


def key_of(press: bytes) -> str:
    """The natural key under which this press is in the inbox."""
    inbound = to_inbound(orjson.loads(press), Me(str(BOT), "acme_bot"))
    assert inbound is not None
    return inbound.key


def new_bench() -> Bench:
    clock = SystemClock()
    new_id = ids(clock.now, Random(1))
    me = Me(str(BOT), "acme_bot")
    return Bench(clock.now, new_id, lambda: "", HOUSE, shipped(), {"telegram": partial(to_inbound, bot=me)}, {})


def populate(folder: Path, people: int) -> World:
    """Opens everybody's check-in with the product's own code and marks its first message as sent."""
    file = folder / "people.db"
    database = Database(f"sqlite:///{file}")
    migrations.prepare(database)
    now = datetime.now(UTC) - timedelta(hours=1)
    new_id = ids(lambda: now, Random(0))
    with database.transaction() as db:
        everybody = _standings(db, people, now, new_id)
        for some in chunks(everybody, 1000):
            add(db, ConversationRow, [_conversation_row(standing, now) for standing in some])
            steps = [progress.take(standing, FLOW, Opened(), now) for standing in some]
            progress.save(db, steps, new_id, HOUSE)
        db.execute(text("UPDATE outbox SET state = 'sent', platform_id = '77'"))
    database.close()
    return World(file, tuple(_press(number, standing) for number, standing in enumerate(everybody)))


def _standings(db: Session, people: int, now: datetime, new_id: NewId) -> list[Standing]:
    staff = new_id()
    accounts = [new_id() for _ in range(1 + people // PEOPLE_AN_ACCOUNT)]
    flows.pin(db, FLOW, now)
    add(db, Staff, [{"id": staff, "handle": "dana", "name": "Dana Ruiz", "created_at": now}])
    add(
        db,
        Account,
        [
            {"id": one, "name": f"Northwind {number}", "owner_id": staff, "created_at": now}
            for number, one in enumerate(accounts)
        ],
    )
    everybody = [
        _standing(number, staff, accounts[number // PEOPLE_AN_ACCOUNT], now, new_id) for number in range(people)
    ]
    add(db, Contact, [
        {"id": one.contact_id, "handle": f"m{number}", "account_id": one.account_id, "name": one.contact,
         "created_at": now}
        for number, one in enumerate(everybody)
    ])  # fmt: skip
    add(db, AddressRow, [
        {"id": one.address_id, "channel": "telegram", "external_id": one.address.id, "contact_id": one.contact_id,
         "state": "reachable", "created_at": now}
        for one in everybody
    ])  # fmt: skip
    add(db, CheckIn, [
        {"id": one.check_in_id, "contact_id": one.contact_id, "flow": FLOW.name, "revision": FLOW.revision,
         "started_by": staff, "owner_snapshot": staff, "account_snapshot": one.account_id, "planned_for": now,
         "sent_at": now, "disposition": "sent", "created_at": now}
        for one in everybody
    ])  # fmt: skip
    return everybody


def _standing(number: int, staff: str, account: str, now: datetime, new_id: NewId) -> Standing:
    conversation = Conversation(new_id(), "check_in", FLOW.name, FLOW.revision, "en", HOUSE.timezone, NAMES)
    address = Address("telegram", "", str(FIRST_PERSON + number))
    return Standing(
        conversation,
        new_id(),
        "Maria Lopes",
        account,
        "Northwind",
        staff,
        staff,
        new_id(),
        None,
        new_id(),
        address,
        now,
    )


def _conversation_row(standing: Standing, now: datetime) -> dict[str, object]:
    conversation = standing.conversation
    return {
        "id": conversation.id, "kind": conversation.kind, "contact_id": standing.contact_id,
        "check_in_id": standing.check_in_id, "delivery_id": None, "address_id": standing.address_id,
        "flow": conversation.flow, "revision": conversation.revision, "language": conversation.language,
        "timezone": conversation.timezone, "state": to_state(conversation), "asked_at": now, "created_at": now,
    }  # fmt: skip


def _press(number: int, standing: Standing) -> bytes:
    """The update that Telegram sends when this person presses an answer: https://core.telegram.org/bots/api#update"""
    person = FIRST_PERSON + number
    conversation, option = standing.conversation.id, OPTIONS[number % len(OPTIONS)]
    labels = ("1 Very dissatisfied", "2 Dissatisfied", "3 Neutral", "4 Satisfied", "5 Very satisfied")
    rows = [[{"text": label, "callback_data": f"a:{conversation}:0:{label[0]}"}] for label in labels]
    name = {"first_name": "Maria", "last_name": "Lopes"}
    return orjson.dumps(
        {
            "update_id": 900_000 + number,
            "callback_query": {
                "id": str(4_382_000_000_000_000 + number),
                "from": {"id": person, "is_bot": False, "language_code": "en", **name},
                "chat_instance": str(-7_812_000_000 - number),
                "data": f"a:{conversation}:0:{option}",
                "message": {
                    "message_id": 77,
                    "from": {"id": BOT, "is_bot": True, "first_name": "Acme", "username": "acme_bot"},
                    "chat": {"id": person, "type": "private", **name},
                    "date": 1_790_000_000,
                    "text": "Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the March rollout "
                    "so far?\n2 questions, under a minute. Read with your name by: Dana Ruiz and the team Iberia.",
                    "reply_markup": {"inline_keyboard": rows},
                },
            },
        }
    )
