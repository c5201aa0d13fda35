"""Reply personally: a colleague speaks in the customer's chat, the bot is silent, and hands come back."""

import pytest

from storage.database import Database
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


def test_before_anybody_speaks_the_preview_says_what_it_means(maria: Chatter, dana: Chatter) -> None:
    (shown,) = dana.types("take maria")

    assert shown == (
        "Speak with Maria Lopes (Northwind) in their chat on Web?\n"
        "It is Tue 24 Nov 10:00 there. What you write to me then goes to them under your name.\n"
        "The assistant asks nothing until you hand back. After a day without words it does so by itself.\n"
        "They read first:\n"
        "> Dana Ruiz from Acme is here in person now.\n"
        "> Just write: Dana Ruiz reads it. I stay silent meanwhile.\n"
        "Commands begin with a slash meanwhile: /checkin handback"
    )
    assert maria.sees() == []


def test_words_pass_both_ways_and_the_customer_sees_who_speaks(maria: Chatter, dana: Chatter) -> None:
    dana.types("take maria")
    dana.presses("Speak with Maria")
    dana.types("Hello Maria, what happened?")

    assert [message.plain() for message in maria.sees()] == [
        "Dana Ruiz from Acme is here in person now.\nJust write: Dana Ruiz reads it. I stay silent meanwhile.",
        "Dana Ruiz from Acme writes:\nHello Maria, what happened?",
    ]
    assert maria.types(MARKER) == []
    assert dana.last() == f"Maria Lopes (Northwind) writes:\n> {MARKER}"


def test_nothing_is_asked_meanwhile_and_it_goes_out_afterwards(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("speak maria")
    dana.types("/checkin maria about the March rollout")
    chats.passes(hours=3)
    assert "asks:" not in maria.everything()

    dana.types("/checkin handback")
    dana.types("/checkin maria about the March rollout")
    chats.passes(hours=2)

    assert "asks:" in maria.everything()


def test_a_check_in_that_is_open_waits_and_no_reminder_comes(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")
    dana.types("speak maria")
    for _ in range(7):
        chats.passes(hours=12)
        dana.types("Still here.")
    assert "still open" not in maria.everything()
    assert maria.types("4") == []  # it is said to Dana

    dana.types("/checkin handback")
    chats.passes(hours=60)

    assert "is still open." in maria.everything()


def test_hand_back_by_button_is_told_to_both(maria: Chatter, dana: Chatter) -> None:
    dana.types("speak maria")
    maria.types(MARKER)

    assert dana.presses("Hand back to the assistant") == [
        "Handed back: the assistant speaks with Maria Lopes (Northwind) again."
    ]
    assert maria.last() == "Dana Ruiz has left the chat. I'm the automated assistant again."
    assert maria.types("thanks")[0].startswith("Thanks. I passed this to Dana.")


def test_a_day_without_words_hands_back_by_itself(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("speak maria")
    chats.passes(hours=20)
    maria.types("one more thing")
    chats.passes(hours=20)
    assert "left the chat" not in maria.last()

    chats.passes(hours=6)

    assert "Dana Ruiz has left the chat." in maria.last()
    assert "was handed back: no word for a day" in dana.last()


def test_stop_is_a_stop_also_then(maria: Chatter, dana: Chatter) -> None:
    dana.types("speak maria")

    assert maria.types("stop")[0].startswith("You won't get any more check-ins from us.")
    assert "Maria Lopes (Northwind) stopped everything. Your talk is over." in dana.everything()
    assert dana.types("take maria")[0].startswith("Maria Lopes (Northwind) cannot be written to.")


def test_a_word_in_person_keeps_the_promise(maria: Chatter, dana: Chatter) -> None:
    maria.types("call me")
    dana.types("speak maria")
    dana.types("Here I am.")
    dana.types("/checkin handback")

    assert "Kept." in maria.types("status")[0]


def test_only_one_speaks_and_only_those_who_may(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        stranger = chats.add_staff(db, "otto", "Otto Kern", "member")
    ana, otto = chats.colleague_at(chats.ana, "ana-chat"), chats.colleague_at(stranger, "otto-chat")
    dana.types("speak maria")

    assert ana.types("speak maria") == ["Dana Ruiz speaks with Maria Lopes (Northwind) already."]
    assert otto.types("take maria")[0].startswith("Maria Lopes (Northwind) is looked after by others.")
    assert dana.types("/checkin take maria") == ["You speak with Maria Lopes (Northwind) already. Just write here."]
    assert "only they can hand back" in ana.types("handback maria")[0]


def test_what_is_said_in_person_is_the_customers_own_to_see_and_to_erase(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    dana.types("speak maria")
    maria.types(MARKER)
    dana.types("We will oil it.")
    dana.types("/checkin handback")

    readable = maria.types("my data")[0]
    assert f"24 Nov 2026, you: “{MARKER}”" in readable
    assert "24 Nov 2026, Dana Ruiz: “We will oil it.”" in readable
    maria.types("forget me")
    maria.presses("Erase everything")
    chats.passes(hours=1)
    assert MARKER not in chats.whole_database()


def test_without_a_talk_there_is_nothing_to_say_or_to_end(maria: Chatter, dana: Chatter) -> None:
    assert dana.types('say "hello"') == ["You speak with nobody now.\nBegin with: take maria"]
    assert dana.types("handback") == ["You speak with nobody now."]
    assert dana.types("handback maria") == ["Nobody speaks with Maria Lopes (Northwind) now."]
