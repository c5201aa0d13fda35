"""What a restored backup would say again of promises and talks in person, and that it does not once it is settled."""

from datetime import timedelta

import pytest

from scheduler import held
from scheduler.job import Tick
from storage.database import Database
from tests.chats import Chats, Chatter


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


def settled(chats: Chats, name: str) -> None:
    """Nobody knows what became of it."""
    with chats.db() as db:
        tick = Tick(db, chats.now, chats.new_id, chats.house, chats.flows)
        kind = held.known()[name]
        found = kind.waiting(tick)
        assert [one.whom for one in found] == ["Maria Lopes (Northwind)"]
        kind.settle(tick, [(one, None) for one in found])
        assert kind.waiting(tick) == []


def people(chats: Chats) -> tuple[Chatter, Chatter]:
    return chats.customer_at(chats.maria, "maria-chat"), chats.colleague_at(chats.dana, "dana-chat")


def test_a_promise_whose_time_has_passed_is_told_to_nobody_again(chats: Chats) -> None:
    maria, dana = people(chats)
    maria.types("call me")
    chats.now += timedelta(days=2)

    settled(chats, "promises")

    chats.passes(hours=2)
    assert "Not kept" not in dana.everything()
    assert "We did not keep that." in maria.types("status")[0]


def test_a_talk_that_nobody_ended_is_over_without_a_word(chats: Chats) -> None:
    maria, dana = people(chats)
    dana.types("speak maria")
    chats.now += timedelta(days=2)

    settled(chats, "talks")

    chats.passes(hours=2)
    assert "left the chat" not in maria.everything()
    assert maria.types("hello")[0].startswith("Thanks. I passed this to Dana.")
