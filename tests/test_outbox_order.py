"""What goes first: people before notices before campaigns, and in one conversation what was said first."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from conversations.house import House
from conversations.messages import Address, Outbound
from storage import outbox, sending
from storage.database import Database
from storage.outbox import Kind, Letter
from storage.rows import change
from storage.tables import OutboxRow

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FAR = timedelta(minutes=10, seconds=1)


class Queue:
    """An outbox, in which letters have their own key as id."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._numbers = count(1)

    def put(self, key: str, kind: Kind, conversation: str | None = None, chat: str = "", redraws: str = "") -> None:
        to = Address("slack", "", chat or f"chat of {conversation or key}")
        letter = Letter(key, to, kind, Outbound(key), conversation_id=conversation, redraws=redraws or None)
        with self.database.transaction() as db:
            outbox.put(db, [letter], lambda: f"{next(self._numbers):03}", NOON)

    def becomes_unknown(self, key: str, *, looked_up: bool) -> None:
        with self.database.transaction() as db:
            row = {"dedupe_key": key, "state": "unknown", "unknown_at": NOON, "look_at": NOON if looked_up else None}
            change(db, OutboxRow, [row], key="dedupe_key")

    def leased(self, now: datetime = NOON, most: int = 16) -> list[str]:
        with self.database.transaction() as db:
            rows = outbox.lease(db, "slack", "claim", (), now, most)
            outbox.give_back(db, rows)
        return [row.key for row in rows]


@pytest.fixture
def queue(database: Database) -> Queue:
    return Queue(database)


def test_replies_to_people_go_before_notices_and_notices_before_campaigns(queue: Queue) -> None:
    queue.put("question", "question", "a")
    queue.put("update", "update", "b")
    queue.put("notice", "notice")
    queue.put("reply", "reply", "c")

    assert queue.leased() == ["reply", "notice", "update", "question"]


def test_a_reply_does_not_overtake_what_was_said_before_it_in_its_conversation(queue: Queue) -> None:
    queue.put("question", "question", "a")
    queue.put("another question", "question", "b")
    queue.put("reply", "reply", "a")

    assert queue.leased() == ["question", "reply", "another question"]
    assert queue.leased(most=1) == ["question", "reply"]


def test_what_waits_for_its_own_time_holds_up_nothing(queue: Queue) -> None:
    queue.put("question", "question", "a")
    queue.put("reply", "reply", "a")
    with queue.database.transaction() as db:
        change(db, OutboxRow, [{"dedupe_key": "question", "not_before": NOON + FAR}], key="dedupe_key")

    assert queue.leased() == ["reply"]


def test_a_message_that_is_looked_up_holds_up_its_own_conversation_for_ten_minutes(queue: Queue) -> None:
    queue.put("question", "question", "a")
    queue.put("reply", "reply", "a")
    queue.put("another reply", "reply", "b")
    queue.becomes_unknown("question", looked_up=True)

    assert queue.leased() == ["another reply"]
    assert queue.leased(NOON + timedelta(minutes=9)) == ["another reply"]
    assert queue.leased(NOON + FAR) == ["reply", "another reply"]


def test_where_nothing_can_be_looked_up_nothing_waits_for_it(queue: Queue) -> None:
    queue.put("question", "question", "a")
    queue.put("reply", "reply", "a")
    queue.becomes_unknown("question", looked_up=False)

    assert queue.leased() == ["reply"]


def test_a_change_waits_only_for_the_message_that_it_changes(queue: Queue) -> None:
    queue.put("first", "reply", "a")
    queue.put("second", "reply", "a")
    queue.put("change of first", "redraw", "a", redraws="first")
    queue.put("change of second", "redraw", "a", redraws="second")
    with queue.database.transaction() as db:
        change(db, OutboxRow, [{"dedupe_key": "first", "state": "sent"}], key="dedupe_key")
    queue.becomes_unknown("second", looked_up=True)

    assert queue.leased() == ["change of first"]


def test_a_later_change_of_a_message_overtakes_an_earlier_one_that_waits_again(queue: Queue) -> None:
    """The earlier one had no answer and is tried again; after the later one it would show what is old."""
    queue.put("first", "reply", "a")
    queue.put("earlier", "redraw", "a", redraws="first")
    queue.put("later", "redraw", "a", redraws="first")
    with queue.database.transaction() as db:
        change(db, OutboxRow, [{"dedupe_key": "first", "state": "sent"}], key="dedupe_key")
        change(db, OutboxRow, [{"dedupe_key": "earlier", "not_before": NOON + FAR}], key="dedupe_key")
        (row,) = outbox.lease(db, "slack", "claim", (), NOON, 16)
        begun = sending.begin(db, row, NOON, House(), lambda: "x")

    assert begun is not None
    assert begun.row.key == "later"
    assert queue.leased(NOON + 2 * FAR) == []
