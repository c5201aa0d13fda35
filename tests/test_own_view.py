"""A customer's own view on every channel: what I said, my data, forget me, how often, stop and start."""

import json

import pytest

from conversations.requests import REQUESTS, requested
from storage import consents
from storage.database import Database
from storage.invariant import look_at_all
from storage.invariants import known as invariants
from tests.chats import Chats, Chatter

MARKER = "our carousel squeaks"


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


@pytest.fixture
def maria(chats: Chats) -> Chatter:
    return chats.customer_at(chats.maria, "maria-chat")


@pytest.fixture
def dana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.dana, "dana-chat")


def holds(chats: Chats) -> list[str]:
    """What is wrong in the database, by every invariant."""
    with chats.database.reading() as db:
        found = {name: look_at_all(db, one, chats.now).wrong for name, one in invariants().items()}
    return [f"{name}: {wrong.words}" for name, all_wrong in found.items() for wrong in all_wrong]


def test_who_has_said_nothing_is_invited_to(maria: Chatter) -> None:
    (said,) = maria.types("my answers")

    assert said == "You have not told us anything yet, Maria. Just type what is on your mind."


def test_the_status_has_answers_words_and_what_came_of_them(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    maria.presses("2")
    maria.types(MARKER)
    dana.types("handle F-1")

    (said,) = maria.types("What did I say?")

    assert said == (
        "What you told us, Maria, and what came of it. Times are yours (Europe/Lisbon).\n"
        "24 Nov 2026, the March rollout\n"
        "• You gave 2 of 5, dissatisfied.\n"
        f"• “{MARKER}”\n"
        "• Dana Ruiz is looking after it."
    )


def test_the_status_tells_what_was_done_and_the_verdict_on_it(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types(MARKER)
    dana.types('action "Oil it" --from F-1')
    assert "We are working on it." in maria.types("status")[0]
    dana.types('done A-1 "The carousel is oiled every week."')
    assert "It is done; you will read what we did." in maria.types("status")[0]
    dana.types("approve A-1")
    chats.passes(hours=1)
    maria.presses("Yes")

    (said,) = maria.types("status")

    assert "What we did: The carousel is oiled every week." in said
    assert "You said that it works now." in said
    assert "Oil it" not in said  # our own title is not theirs


def test_status_in_the_middle_of_a_check_in_leaves_the_question_open(maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")
    maria.types("status")

    assert maria.types("4") == ["What should we keep or improve? Just type here."]


def test_an_answer_that_is_a_word_of_ours_stays_an_answer(maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")
    maria.presses("3")

    assert "> data" in maria.types("data")[0]


def test_my_data_is_readable_and_whole_for_programs(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    maria.presses("2")
    maria.types(MARKER)

    readable, *programs = maria.types("my data")

    for part in ("Name: Maria Lopes", "Company: Northwind", "Email: maria@their.example", "Web, since", MARKER):
        assert part in readable
    text = "".join(message.quote for message in maria.sees()[-len(programs) :])
    data = json.loads(text)
    assert data["about"]["email"] == "maria@their.example"
    assert [row["choice"] for row in data["answers"]] == ["2", ""]
    assert [row["quote"] for row in data["feedback"]] == [MARKER]
    assert data["chats"][0]["address"] == "maria-chat"


def test_forget_me_asks_first_and_can_be_left(chats: Chats, maria: Chatter) -> None:
    maria.types(MARKER)
    (asked,) = maria.types("forget me")

    assert "cannot be undone" in asked
    assert "We keep how often and when we asked" in asked
    assert maria.presses("Keep it") == ["Nothing was erased."]
    assert MARKER in maria.types("status")[0]


def test_forget_me_leaves_no_word_name_or_address_anywhere(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    maria.presses("2")
    maria.types(MARKER)
    maria.types(f"and also {MARKER}")
    dana.types("feedback")
    dana.types("checkin Maria Lopes")
    assert MARKER in dana.everything()
    maria.types("my data")
    maria.types("status")
    maria.types("forget me")

    assert maria.presses("Erase everything") == [
        "Done: everything about you is erased. I cannot answer you any more. Goodbye."
    ]
    chats.passes(hours=1)

    left = chats.whole_database()
    for trace in (MARKER, "Maria Lopes", "maria@their.example", "maria-chat"):
        assert trace not in left, trace
    assert holds(chats) == []
    assert "Erased person (Northwind)" in dana.types("feedback all")[0]


def test_after_being_forgotten_nothing_comes_and_a_word_meets_a_stranger(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    dana.types("checkin maria")
    maria.types("forget me")
    maria.presses("Erase everything")
    chats.passes(days=10)
    seen = len(maria.sees())

    assert maria.types("hello")[0].startswith("Hello. I hold short check-ins for Acme.")
    assert len(maria.sees()) == seen + 1
    assert "I know nobody called 'maria'." in dana.types("checkin maria")[0]


def test_erasing_twice_is_erasing_once(chats: Chats, maria: Chatter) -> None:
    maria.types("forget me")
    confirm = maria.sees()[-1].choices[0].data
    maria.presses("Erase everything")
    taken = chats.arrives("web", "maria-chat", press=confirm)

    assert taken.state == "done"
    assert sum("Done: everything" in message.plain() for message in maria.sees()) == 1


def test_forgetting_one_customer_takes_nothing_of_another(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        contoso = chats.add_account(db, "Contoso", chats.dana)
        other = chats.add_contact(db, "jo", "Jo Park", contoso)
    jo = chats.customer_at(other, "jo-chat")
    jo.types("the swing is fine")
    maria.types(MARKER)
    dana.types("feedback")
    maria.types("forget me")
    maria.presses("Erase everything")
    chats.passes(hours=1)

    assert "the swing is fine" in jo.types("status")[0]
    assert any("the swing is fine" in line and MARKER not in line for line in dana.types("feedback"))


def test_a_rhythm_is_chosen_by_the_person_and_can_be_chosen_again(chats: Chats, maria: Chatter) -> None:
    maria.types("how often?")
    assert maria.presses("Quarterly") == ["Noted: at most once in three months."]
    assert "Now: Quarterly." in maria.presses("How often?")[0]
    assert maria.presses("As often as now") == ["Noted: I ask as often as Acme usually does."]


def test_stop_asks_once_whether_promised_updates_may_still_come(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types(MARKER)
    dana.types('action "Oil it" --from F-1')

    stopped, asked = maria.types("Stop. Thank you")

    assert stopped.startswith("You won't get any more check-ins from us.")
    assert asked == "May I still tell you what became of the points you made?"
    assert maria.presses("Yes, tell me") == ["Good: you will only hear what became of your points."]
    dana.types('done A-1 "The carousel is oiled every week."')
    dana.types("approve A-1")
    chats.passes(hours=1)
    assert "The carousel is oiled every week." in maria.last()
    assert "is not asked now" in dana.types("checkin maria")[0]


def test_without_a_yes_nothing_comes_after_a_stop(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types(MARKER)
    dana.types('action "Oil it" --from F-1')
    maria.types("stop")
    dana.types('done A-1 "The carousel is oiled every week."')
    dana.types("approve A-1")
    chats.passes(days=1)

    assert "The carousel is oiled" not in maria.everything()


def test_whoever_was_promised_nothing_is_not_asked_about_updates(maria: Chatter) -> None:
    assert len(maria.types("stop")) == 1


def test_start_in_any_language_asks_for_consent_again_and_ends_what_was_said_about_updates(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    maria.types(MARKER)
    maria.types("stop")
    maria.presses("No, nothing more")
    assert maria.types("recomeçar")[0].startswith("Hello Maria.")
    maria.presses("Fine")

    with chats.database.reading() as db:
        assert consents.latest(db, [chats.maria])[chats.maria][0]
        assert consents.updates_wanted(db, [chats.maria]) == {}


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("My data!", "data"), ("/mydata", "data"), ("meine daten", "data"), ("mes donnees", "data"),
        ("мои данные", "data"), ("verilerimi sil", "forget"), ("Olvídenme.", "forget"), ("radera allt", "forget"),
        ("wie oft?", "rhythm"), ("I'm not Maria", "not_me"), ("Ich bin nicht Maria.", "not_me"),
        ("Don’t tell Dana", "other"), ("don't tell Dana Ruiz", "other"), ("não digam à Dana", "other"),
        ("I no longer work there", "left"), ("ik werk daar niet meer", "left"), ("moje odpowiedzi", "status"),
    ],
)  # fmt: skip
def test_a_request_is_known_in_every_language_without_accents_too(words: str, request_: str) -> None:
    assert requested(words, "Dana Ruiz", "Maria") == request_


@pytest.mark.parametrize(
    "words",
    ["forget me not", "my data is wrong in the report", "status of ticket 4?", "tell Dana", "I'm not happy", "",
     "please forget what I said", "stop", "how often does the report run?"],
)  # fmt: skip
def test_what_only_sounds_like_a_request_is_none(words: str) -> None:
    assert requested(words, "Dana Ruiz", "Maria") is None


def test_every_language_has_a_phrase_for_every_request() -> None:
    import importlib
    import pkgutil

    from conversations import requests

    for found in pkgutil.iter_modules(requests.__path__):
        assert set(importlib.import_module(f"conversations.requests.{found.name}").PHRASES) == set(REQUESTS)
