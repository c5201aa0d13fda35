"""Several things open at once with one person: typed words go to what was asked last, and no answers are crossed."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from bot.batch import Batch
from bot.bench import Bench
from conversations.flows import shipped
from conversations.messages import Address, Inbound, Words
from storage.database import Database
from storage.people import Customer
from storage.rows import table
from storage.tables import ConversationEvent, ConversationRow, OutboxRow
from tests.office import Office

pytestmark = pytest.mark.slow
TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SAID = some.sampled_from(["2", "4 but slow", "yes", "partly", "not yet", "the export", "no logins", "7 or 8", "skip"])


class Desk:
    """What Maria types reaches the program as payloads; what waits in the outbox is delivered when she looks."""

    def __init__(self, database: Database) -> None:
        self.office = Office(database, TUESDAY)
        self._numbers = count(1)
        office = self.office
        self.dana = office.colleague("Dana", office.team())
        self.maria: Customer = office.customer("Maria", "Northwind", self.dana)
        self._bench = Bench(
            lambda: office.now, office.new_id, lambda: "code", office.house, shipped(), {"telegram": _inbound}, {}
        )

    def updated(self, title: str) -> None:
        """An action about what she said is done, and she is told."""
        office = self.office
        action = office.action(title, self.dana, None, office.points())
        office.done(action)
        office.run("post_updates")
        self.passes()

    def asked(self) -> None:
        self.office.asked(self.maria)
        self.passes()

    def types(self, text: str, ours: str = "") -> None:
        number = next(self._numbers)
        raw = orjson.dumps({"number": number, "text": text, "ours": ours})
        with self.office.database.transaction() as db:
            (taken,) = Batch(db, self._bench).take([("telegram", raw)])
        assert taken.state == "done"
        self.passes()

    def passes(self) -> None:
        self.office.now += timedelta(seconds=20)

    def delivered(self) -> None:
        o = table(OutboxRow)
        with self.office.database.transaction() as db:
            db.execute(o.update().where(o.c.state == "pending").values(state="sent", platform_id=o.c.id))

    def open_now(self) -> dict[str, str]:
        """The conversations that wait for something, each with its step."""
        v = table(ConversationRow).c
        with self.office.database.reading() as db:
            rows = db.execute(select(v.id, v.step).where(v.status == "open", v.step != "", v.kind != "unprompted"))
            return {conversation: step for conversation, step in rows}

    def spoke_last(self) -> str:
        """The open conversation whose message is the lowest in the chat."""
        o = table(OutboxRow).c
        with self.office.database.reading() as db:
            shown = db.execute(select(o.conversation_id).where(o.kind != "redraw").order_by(o.id.desc()))
            return next(str(i) for (i,) in shown if i in self.open_now())

    def events(self) -> list[tuple[str, int]]:
        e = table(ConversationEvent).c
        with self.office.database.reading() as db:
            return [(i, seq) for i, seq in db.execute(select(e.conversation_id, e.seq))]

    def receipt(self, words: str) -> str:
        """The id that the platform gave to our newest message with these words."""
        o = table(OutboxRow).c
        with self.office.database.reading() as db:
            rows = db.execute(select(o.message, o.platform_id).order_by(o.id.desc()))
            return next(str(number) for message, number in rows if words in str(message))


def _inbound(raw: object) -> Inbound:
    assert isinstance(raw, dict)
    number = str(raw["number"])
    return Inbound(Address("telegram", "", "Maria"), Words(raw["text"]), f"k{number}", number, ours=raw["ours"])


@pytest.fixture(scope="module")
def desks(_sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], "Desk"]]:
    databases: list[Database] = []

    def new() -> Desk:
        file = tmp_path_factory.mktemp("desk") / "yousaid.db"
        shutil.copyfile(_sqlite_template, file)
        databases.append(Database(f"sqlite:///{file}"))
        return Desk(databases[-1])

    yield new
    for database in databases:
        database.close()


def prepared(desk: Desk, open_ones: int, check_in_at: int) -> None:
    """An update or two wait for their verdict, and a check-in comes before, between or after them."""
    office = desk.office
    office.scored(desk.maria, 2, "no logins")
    office.now += timedelta(days=40)
    for number in range(open_ones):
        if number == min(check_in_at, open_ones - 1):
            desk.asked()
        else:
            desk.updated(f"Action {number}")
    desk.delivered()


@given(some.integers(2, 3), some.integers(0, 2), some.lists(some.tuples(SAID, some.booleans()), min_size=1, max_size=7))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_go_to_what_was_asked_last_and_change_nothing_else(
    desks: Callable[[], Desk], open_ones: int, check_in_at: int, lines: list[tuple[str, bool]]
) -> None:
    desk = desks()
    prepared(desk, open_ones, check_in_at)
    assert len(desk.open_now()) == open_ones

    for words, looks in lines:
        before, expected = set(desk.events()), desk.spoke_last() if desk.open_now() else ""
        desk.types(words)
        changed = {conversation for conversation, _ in set(desk.events()) - before}
        if expected:
            assert changed == {expected}
        if looks:
            desk.delivered()


def test_a_question_that_has_not_left_yet_is_not_what_words_answer(desks: Callable[[], Desk]) -> None:
    desk = desks()
    desk.office.scored(desk.maria, 2, "no logins")
    desk.office.now += timedelta(days=40)
    desk.asked()
    desk.delivered()
    (check_in,) = desk.open_now()
    desk.updated("Logins")

    desk.types("4")

    assert desk.open_now()[check_in] == "keep"


def test_a_reply_means_the_message_it_replies_to(desks: Callable[[], Desk]) -> None:
    desk = desks()
    prepared(desk, 2, 1)
    verdict = next(i for i, step in desk.open_now().items() if step == "verdict")
    before = set(desk.events())

    desk.types("not yet", ours=desk.receipt("On 24 Nov you told us"))

    assert {conversation for conversation, _ in set(desk.events()) - before} == {verdict}
    assert desk.open_now()[verdict] == "missing"
