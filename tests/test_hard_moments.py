"""The hard moments as dialogues: the wrong person, a leaver, another chat, another language, months later."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from storage import people
from storage.database import Database
from storage.invariant import look_at_all
from storage.invariants import known as invariants
from storage.rows import table
from storage.tables import AnswerRow
from tests.chats import Chats, Chatter

MARKER = "our carousel squeaks"


@pytest.fixture
def chats(database: Database) -> Iterator[Chats]:
    """At the end everything that must hold holds."""
    chats = Chats(database)
    yield chats
    with database.reading() as db:
        found = {name: look_at_all(db, one, chats.now).wrong for name, one in invariants().items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.fixture
def maria(chats: Chats) -> Chatter:
    return chats.customer_at(chats.maria, "maria-chat")


@pytest.fixture
def dana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.dana, "dana-chat")


def test_i_am_not_maria_cuts_the_chat_off_and_tells_staff(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")

    assert maria.types("I'm not Maria") == [
        "Sorry about that. This chat is cut off from Maria, and I've told Acme.\nNothing more comes from me here."
    ]
    assert "Somebody else opened the link of Maria Lopes (Northwind): it is void." in dana.last()
    chats.passes(days=9)
    assert "still open" not in maria.everything()
    assert maria.types("4")[0].startswith("Hello. I hold short check-ins for Acme.")  # a stranger now
    assert "No chat of theirs can be written to." in dana.types("why maria")[0]


def test_a_contact_who_has_left_is_thanked_and_asked_who_comes_next(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    dana.types("checkin maria")

    assert maria.types("I no longer work there") == [
        "Thank you for telling me. I won't ask you anything more, and I've told Dana Ruiz.\n"
        "Whom could we ask instead? A name is enough; just type it here."
    ]
    assert "says that they have left the company. Nothing is sent any more." in dana.last()
    assert maria.types("João Pinto took over")[0].startswith("Thanks. I passed this to Dana.")
    assert "João Pinto took over" in dana.last()
    assert "No longer works there." in dana.types("checkin maria")[0]
    chats.passes(days=9)
    assert "still open" not in maria.everything()


def test_a_leaver_noted_by_staff_has_no_more_access_and_the_words_stay(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    ana = chats.colleague_at(chats.ana, "ana-chat")
    maria.types(MARKER)
    assert ana.types("left maria")[0].startswith("Noted: Maria Lopes (Northwind) has left.")

    assert "Ana Silva noted that Maria Lopes (Northwind) has left the company." in dana.last()
    assert MARKER in dana.types("feedback")[0]
    assert maria.types("hello?")[0].startswith("Hello. I hold short check-ins for Acme.")


def test_a_leaver_noted_by_mistake_is_there_again(maria: Chatter, dana: Chatter) -> None:
    maria.types("I have left the company")
    assert dana.presses("They are still there") == ["Maria Lopes (Northwind) counts as there again."]
    assert dana.types("checkin maria")[0].startswith("Asking Maria Lopes")
    assert dana.types("returned maria") == ["Maria Lopes (Northwind) has not left."]


def test_a_contact_who_moves_to_slack_takes_the_open_question_along(chats: Chats, dana: Chatter) -> None:
    telegram = chats.customer_at(chats.maria, "4711", "telegram")
    dana.types("checkin maria about the March rollout")
    assert "asks:" in telegram.last()

    dana.types("invite maria --slack U0123ABCD")
    slack = Chatter(chats, "U0123ABCD", "slack")
    assert slack.last().startswith("Hello Maria.")
    slack.presses("Fine")

    assert telegram.last() == "We go on in Slack: the question is there now."
    assert "Here we are. The question from Telegram is still open:" in slack.last()
    assert slack.presses("2") == ["What would help most? Just type here."]
    slack.types(MARKER)
    with chats.db() as db:
        answers = [row.choice for row in db.execute(select(table(AnswerRow)).where(table(AnswerRow).c.number == 2))]
    assert answers == ["2"]
    assert MARKER not in telegram.everything()


def test_what_waits_for_the_old_chat_goes_to_the_new_one(chats: Chats, dana: Chatter) -> None:
    telegram = chats.customer_at(chats.maria, "4711", "telegram")
    telegram.types(MARKER)
    dana.types('action "Oil" --from F-1')
    dana.types('done A-1 "It is oiled every week."')
    chats.now = chats.now.replace(hour=20)
    dana.types("approve A-1")
    chats.runs(["post_updates"])
    dana.types("invite maria --slack U0123ABCD")
    slack = Chatter(chats, "U0123ABCD", "slack")
    chats.passes(hours=16)
    slack.presses("Fine")
    chats.passes(hours=4)

    assert "It is oiled every week." in slack.everything() + telegram.everything()
    with chats.db() as db:
        assert people.customers(db, [chats.maria])[chats.maria].preferred_address_id is not None


def test_a_press_on_the_question_left_behind_still_counts_once(chats: Chats, dana: Chatter) -> None:
    telegram = chats.customer_at(chats.maria, "4711", "telegram")
    dana.types("checkin maria")
    old = telegram.sees()[-1].choices[3].data
    dana.types("invite maria --slack U0123ABCD")
    slack = Chatter(chats, "U0123ABCD", "slack")
    slack.presses("Fine")

    chats.arrives("telegram", "4711", press=old)
    chats.delivers()

    assert "What should we keep or improve?" in slack.last()
    assert "You gave 4 of 5" in slack.types("status")[0]


def test_a_reply_months_later_still_counts_and_is_marked(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    chats.passes(days=120)

    assert maria.presses("2")[0].startswith("It's not too late: your answer still reaches us.")
    assert "Your answer came late and still counted." in maria.types("status")[0]


def test_a_verdict_months_later_goes_to_its_own_update(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    maria.types(MARKER)
    dana.types('action "Oil" --from F-1')
    dana.types('done A-1 "It is oiled every week."')
    dana.types("approve A-1")
    chats.passes(days=90)

    maria.presses("Not yet")

    assert "A-1 Oil: Maria Lopes (Northwind) says it is not solved yet." in dana.everything()


def test_a_reply_in_another_language_is_read(maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria")

    assert "What got in the way?" in maria.types("drei")[0]
    assert "What got in the way?" not in maria.types("meine daten")[0]


def test_the_words_of_one_customer_never_reach_another(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    with chats.db() as db:
        nord = chats.add_team(db, "nord", "Nord")
        bruno = chats.add_staff(db, "bruno", "Bruno Reis", "manager", nord)
        contoso = chats.add_account(db, "Contoso", bruno)
        other = chats.add_contact(db, "jo", "Jo Park", contoso)
    jo, his = chats.customer_at(other, "jo-chat"), chats.colleague_at(bruno, "bruno-chat")
    dana.types("checkin maria about the March rollout")
    maria.presses("1")
    maria.types(MARKER)
    maria.types("call me")
    dana.types("speak maria")
    maria.types(f"{MARKER} again")
    dana.types("/checkin handback")
    his.types("checkin jo")
    jo.presses("2")
    jo.types("the swing hangs low")
    jo.types("status")
    jo.types("my data")
    maria.types("status")
    for line in ("status", "feedback", "feedback all", "feedback F-1", "take maria", "digest preview nord"):
        his.types(line)
    chats.passes(days=8)

    assert MARKER not in jo.everything()
    assert MARKER not in his.everything()
    assert "swing" not in maria.everything()
    assert "swing" not in dana.everything()
    assert MARKER in dana.everything()
