"""When nobody asks: three without an answer, the rhythm a person chose, holidays where they are, a promise open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot import public_holidays
from bot.config import Hours, PaceOfAsking, Settings
from bot.house import house_of
from conversations.gates import Facts, Later, No, Now, Pace, may_ask, may_send, months_later
from conversations.hours import parse_window
from conversations.promising import keepable
from conversations.upset import is_upset
from storage.database import Database
from storage.rows import change
from storage.tables import Contact, Staff
from tests.chats import Chats, Chatter
from tests.worlds import HOUSE

LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=LISBON)
MARIA = Facts(True, False, True, False, False, None, None, False, 0)


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


@pytest.fixture
def maria(chats: Chats) -> Chatter:
    return chats.customer_at(chats.maria, "maria-chat")


@pytest.fixture
def dana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.dana, "dana-chat")


def asks_and_hears_nothing(chats: Chats, dana: Chatter) -> None:
    assert "ask" in dana.types("checkin maria")[0].casefold()
    chats.passes(days=35)


@pytest.mark.slow
def test_three_unanswered_check_ins_in_a_row_pause_and_offer_a_choice(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)

    assert maria.last() == (
        "I asked you three times without a word from you, so I stop asking for now.\nWhat would you like?"
    )
    assert [button.label for button in maria.sees()[-1].choices] == ["Keep asking", "Ask in three months", "Stop"]
    assert "left three check-ins in a row unanswered" in dana.last()
    assert "Paused: three check-ins in a row had no answer." in dana.types("checkin maria")[0]


@pytest.mark.slow
def test_keep_asking_counts_anew(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)
    assert maria.presses("Keep asking") == ["Good: I'll ask again some time."]

    asks_and_hears_nothing(chats, dana)

    assert "I asked you three times" not in maria.last()


@pytest.mark.slow
def test_later_after_three_is_a_pause_of_their_own_that_nobody_overrides(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)
    maria.presses("Ask in three months")

    assert "Paused until" in dana.types('checkin maria --override "urgent"')[0]


@pytest.mark.slow
def test_stop_after_three_is_a_stop(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)

    assert maria.presses("Stop")[0].startswith("You won't get any more check-ins from us.")


@pytest.mark.slow
def test_a_word_of_their_own_ends_the_silence(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)
    maria.types("sorry, I was away")

    assert "Not paused." in dana.types("why maria")[0]


@pytest.mark.slow
def test_a_late_answer_ends_the_silence_too(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    for _ in range(3):
        asks_and_hears_nothing(chats, dana)
    maria.presses("4")

    assert "Not paused." in dana.types("why maria")[0]


@pytest.mark.slow
def test_an_answer_in_between_begins_the_count_again(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    asks_and_hears_nothing(chats, dana)
    asks_and_hears_nothing(chats, dana)
    dana.types("checkin maria")
    maria.presses("5")
    chats.passes(days=35)
    asks_and_hears_nothing(chats, dana)

    assert "I asked you three times" not in maria.everything()


@pytest.mark.slow
def test_the_rhythm_a_person_chose_is_obeyed_and_explained(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")
    maria.presses("4")
    maria.types("nothing")
    maria.types("how often?")
    maria.presses("Quarterly")
    chats.passes(days=40)

    refused = dana.types('checkin maria --override "I want to"')[0]

    assert "Wants to be asked once in three months. Possible from Wed 24 Feb" in refused


def test_only_when_i_write_means_never_asked_also_for_what_waits(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    chats.now = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    dana.types("checkin maria")
    maria.types("how often?")
    maria.presses("Only when I write")
    chats.passes(days=2)

    assert "asks:" not in maria.everything()
    assert "Wants to write by themselves" in dana.types("why maria")[0]


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"rhythm": "after_events"}, No), ({"rhythm": "after_events", "after_event": True}, Now),
        ({"rhythm": "only_when_i_write", "after_event": True}, No), ({"rhythm": "monthly"}, Now),
        ({"in_person": True}, Later), ({"unanswered": True}, No), ({"owed": True}, No),
    ],
)  # fmt: skip
def test_each_reason_alone_decides(facts: dict[str, object], verdict: type) -> None:
    assert isinstance(may_ask(replace(MARIA, **facts), Pace(), NOW)[0], verdict)  # type: ignore[arg-type]


@given(some.dates(date(2000, 1, 1), date(2090, 1, 1)), some.integers(0, 40))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, months: int) -> None:
    after = months_later(day, months)

    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == months
    assert after.day == day.day or (after + timedelta(days=1)).day == 1


def test_promised_updates_may_pass_a_stop_and_nothing_else_does() -> None:
    stopped = replace(MARIA, consent=False, stopped=True, updates_wanted=True)

    assert may_send("update", stopped, Pace(), NOW) == Now()
    assert isinstance(may_send("question", stopped, Pace(), NOW), No)
    assert isinstance(may_send("update", replace(stopped, left=True), Pace(), NOW), No)


class TestHolidays:
    calendar: Callable[[str, str], frozenset[date]]

    @pytest.fixture(autouse=True)
    def _calendar(self) -> None:
        pytest.importorskip("holidays")
        found = public_holidays.calendar()
        assert found is not None
        self.calendar = found

    def test_the_country_decides_else_the_zone_where_it_belongs_to_one_country(self) -> None:
        restoration = date(2026, 12, 1)

        assert restoration in self.calendar("PT", "Europe/Berlin")
        assert restoration in self.calendar("", "Europe/Lisbon")
        assert restoration not in self.calendar("", "Europe/Berlin")
        assert self.calendar("", "UTC") == frozenset()
        assert self.calendar("", "Nowhere/There") == frozenset()

    def test_a_region_has_its_own_and_an_unknown_one_those_of_its_country(self) -> None:
        epiphany = date(2026, 1, 6)

        assert epiphany in self.calendar("DE-BY", "")
        assert epiphany not in self.calendar("DE", "")
        assert self.calendar("DE-XX", "") == self.calendar("DE", "")
        assert self.calendar("ZZ", "") == frozenset()

    def test_nothing_that_we_start_goes_out_on_a_public_holiday(self, database: Database) -> None:
        chats = Chats(database, replace(HOUSE, holidays=self.calendar))
        maria, dana = chats.customer_at(chats.maria, "m"), chats.colleague_at(chats.dana, "d")
        chats.now = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)

        assert "is asked at the next good time: Wed 2 Dec 09:30" in dana.types("checkin maria")[0]
        assert "Today is a public holiday there." in dana.types("why maria")[0]
        assert maria.sees() == []
        chats.passes(until=datetime(2026, 12, 2, 9, 40, tzinfo=UTC))
        assert "asks:" in maria.last()

    def test_a_reminder_waits_for_the_day_after_the_holiday(self, database: Database) -> None:
        chats = Chats(database, replace(HOUSE, holidays=self.calendar))
        maria, dana = chats.customer_at(chats.maria, "m"), chats.colleague_at(chats.dana, "d")
        chats.now = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
        dana.types("checkin maria")
        chats.passes(until=datetime(2026, 12, 1, 23, 0, tzinfo=UTC))
        assert "still open" not in maria.everything()

        chats.passes(until=datetime(2026, 12, 2, 9, 45, tzinfo=UTC))

        assert "is still open." in maria.last()

    def test_two_holidays_in_a_row_make_nothing_too_old(self, database: Database) -> None:
        chats = Chats(database, replace(HOUSE, holidays=self.calendar))
        with chats.db() as db:
            change(db, Contact, [{"id": chats.maria, "country": "DE"}])
        maria, dana = chats.customer_at(chats.maria, "m"), chats.colleague_at(chats.dana, "d")
        chats.now = datetime(2026, 12, 23, 10, 0, tzinfo=UTC)
        dana.types("checkin maria")
        chats.passes(until=datetime(2026, 12, 28, 12, 0, tzinfo=UTC))

        assert "is still open." in maria.last()

    def test_a_reply_in_a_conversation_goes_at_once_on_a_holiday(self, database: Database) -> None:
        chats = Chats(database, replace(HOUSE, holidays=self.calendar))
        maria = chats.customer_at(chats.maria, "m")
        chats.now = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)

        assert maria.types("hello there, something is wrong")[0].startswith("Thanks. I passed this to Dana.")

    def test_the_country_of_a_contact_is_stronger_than_that_of_the_account(self, database: Database) -> None:
        chats = Chats(database, replace(HOUSE, holidays=self.calendar))
        with chats.db() as db:
            change(db, Contact, [{"id": chats.maria, "country": "DE"}])
        chats.customer_at(chats.maria, "m")
        dana = chats.colleague_at(chats.dana, "d")
        chats.now = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)

        assert "Not a public holiday." in dana.types("why maria")[0]

    def test_they_can_be_switched_off(self) -> None:
        off = Settings(pace=PaceOfAsking(window=Hours(holidays=False)))

        assert house_of(off).holidays("PT", "") == frozenset()
        assert date(2026, 12, 1) in house_of(Settings()).holidays("PT", "")


WEEK = parse_window("mon-thu 09:30-16:30, fri 09:30-12:00")


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ((24, 10, 0), (24, 14, 0)),  # within a day
        ((24, 10, 1), (24, 14, 30)),  # on the next half hour
        ((24, 15, 0), (25, 12, 0)),  # over the night
        ((27, 11, 0), (30, 12, 30)),  # over a short Friday and the weekend
        ((28, 3, 0), (30, 13, 30)),  # from a Saturday
    ],
)
def test_a_promised_time_is_so_many_working_hours_away(asked: tuple[int, ...], by: tuple[int, ...]) -> None:
    day, hour, minute = asked
    now = datetime(2026, 11, day, hour, minute, tzinfo=LISBON)

    kept = keepable(now, 4, WEEK)

    assert (kept.day, kept.hour, kept.minute) == by


@given(some.integers(0, 365 * 24 * 60), some.integers(1, 40))
def test_a_promised_time_lies_in_working_hours_or_at_their_end_and_never_before(minutes: int, hours: int) -> None:
    moment = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(LISBON)
    by = keepable(moment, hours, WEEK)

    assert by.astimezone(UTC) >= moment.astimezone(UTC) + timedelta(hours=hours) - timedelta(hours=1)
    assert any(span.since < by.hour * 60 + by.minute <= span.until for span in WEEK.on(by.date()))


def test_whoever_asks_for_a_person_gets_a_name_and_a_time(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")

    assert maria.types("Can I talk to a person?") == ["I've told Dana Ruiz: you will be called by Tue 24 Nov, 14:00."]
    assert "asks for a call. You promised it by Tue 24 Nov, 14:00, your time." in dana.everything()
    assert "Dana Ruiz calls you by Tue 24 Nov, 14:00." in maria.types("status")[0]
    assert maria.types("4")[0].startswith("What should we keep")  # the check-in is still there


def test_asking_twice_is_one_promise(maria: Chatter, dana: Chatter) -> None:
    maria.types("call me")

    assert maria.types("call me please") == ["Dana Ruiz knows already: by Tue 24 Nov, 14:00, as promised."]


def test_a_promise_follows_the_working_hours_of_whoever_keeps_it(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        change(db, Staff, [{"id": chats.dana, "hours": "wed 08:00-20:00"}])

    assert maria.types("call me") == ["I've told Dana Ruiz: you will be called by Wed 25 Nov, 12:00."]


def test_a_promise_that_is_kept_is_kept_for_the_customer_too(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types("call me")
    assert "Waits for the call or reply that we promised." in dana.types("checkin maria")[0]

    assert dana.presses("Done: I told them") == ["Noted: the promise to Maria Lopes (Northwind) is kept."]
    assert "by Tue 24 Nov, 14:00. Kept." in maria.types("status")[0]
    assert dana.types("kept maria") == ["No promise to Maria Lopes (Northwind) is open."]


def test_a_promise_is_reminded_of_an_hour_before_and_broken_openly(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types("call me")
    chats.passes(until=datetime(2026, 11, 24, 13, 45, tzinfo=UTC))
    assert "In an hour at most: your promise to Maria Lopes (Northwind)" in dana.last()

    chats.passes(hours=2)

    assert "Not kept: Dana Ruiz promised Maria Lopes (Northwind) a word by Tue 24 Nov, 14:00." in dana.last()
    assert "We did not keep that." in maria.types("status")[0]


def test_an_upset_customer_is_asked_no_further_and_gets_a_person_and_a_time(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    dana.types("checkin maria")
    maria.presses("2")

    assert maria.types("This is unacceptable. Nobody answers!") == [
        "I am sorry. I won't ask any more questions now.\n"
        "I've told Dana Ruiz: you will have a reply by Tue 24 Nov, 14:00."
    ]
    assert "is upset and needs a reply." in dana.everything()
    chats.passes(days=20)
    assert "still open" not in maria.everything()
    assert "complaint" in str(chats.whole_database())


@pytest.mark.parametrize(
    "words",
    ["This is unacceptable", "we are fed up with it", "WHERE ARE MY LOGINS!!!", "Das ist eine Frechheit",
     "C’est inacceptable", "estoy harta de esto", "isto é uma vergonha", "siamo stufi", "это безобразие",
     "mam dość", "artık yeter", "nu räcker det", "belachelijk"],
)  # fmt: skip
def test_upset_is_seen_in_every_language(words: str) -> None:
    assert is_upset(words)


@pytest.mark.parametrize(
    "words",
    ["two of my people have no logins", "it is slow", "not a disgrace, but slow", "I'm a fan of yours!!!",
     "The SSO API is down", "ridiculously good", "GREAT!!!", "es reicht mir so", "досить добре",
     "ask our lawyer about the contract", "no complaints", ""],
)  # fmt: skip
def test_calm_words_about_bad_things_are_not_taken_for_anger(words: str) -> None:
    assert not is_upset(words)
