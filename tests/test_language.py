"""The language of a chat: where it comes from, how somebody chooses another one, and what follows from then on."""

from dataclasses import replace

import pytest

from conversations.house import House
from conversations.requests import requested
from conversations.texts import languages
from storage.database import Database
from storage.invariant import look_at_all
from storage.invariants import known as invariants
from tests.chats import Chats, Chatter
from tests.worlds import HOUSE


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


@pytest.fixture
def maria(chats: Chats) -> Chatter:
    return chats.customer_at(chats.maria, "maria-chat")


@pytest.fixture
def dana(chats: Chats) -> Chatter:
    return chats.colleague_at(chats.dana, "dana-chat")


def wrong(chats: Chats) -> list[str]:
    with chats.database.reading() as db:
        return [one.words for each in invariants().values() for one in look_at_all(db, each, chats.now).wrong]


def test_somebody_chooses_german_and_the_open_question_follows(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")

    (offered,) = maria.types("change language")
    assert offered == "In which language shall I write to you, Maria?\nNow: English."
    assert maria.presses("Deutsch") == ["Ab jetzt schreibe ich Ihnen auf Deutsch."]
    assert maria.toast == "Notiert"

    question = maria.sees()[0]
    assert question.headline.startswith("Dana Ruiz von Acme fragt: ")
    assert [button.label for button in question.choices][:2] == ["1 Sehr unzufrieden", "2 Unzufrieden"]
    assert question.note.endswith("Mit Ihrem Namen lesen dies: Dana Ruiz und das Team Iberia.")
    assert maria.presses("2 Unzufrieden") == ["Was würde am meisten helfen? Schreiben Sie einfach hier."]
    assert maria.types("Zugänge")[0].startswith("Danke, dass Sie uns das sagen. Dana erfährt es sofort.")
    assert wrong(chats) == []


def test_pressing_the_old_language_is_the_way_back(maria: Chatter) -> None:
    maria.types("language")
    maria.presses("Français")

    assert maria.presses("English") == ["From now on I write to you in English."]
    assert maria.presses("English")[-1:] == ["From now on I write to you in English."]  # a second press
    assert maria.types("help")[0].startswith("I ask short questions")


@pytest.mark.parametrize("typed", ["Sprache", "langue", "cambiar idioma", "mudar de língua", "/language", "язык"])
def test_the_choice_is_asked_for_in_any_language(maria: Chatter, typed: str) -> None:
    assert maria.types(typed)[0].startswith("In which language shall I write to you, Maria?")


def test_the_word_alone_may_be_the_answer_that_was_asked_for() -> None:
    assert requested("language", free=True) is None
    assert requested("change language", free=True) == "language"
    assert requested("the language of the manual is wrong") is None


def test_a_choice_wins_over_the_platform_and_the_platform_over_the_account(chats: Chats, maria: Chatter) -> None:
    maria.reads = "pt-BR"
    assert maria.types("help")[0].startswith("Faço perguntas curtas para Acme.")

    maria.reads = "fr"
    assert maria.types("help")[0].startswith("Je pose de courtes questions")
    maria.types("language")
    maria.presses("Español")
    maria.reads = "de"
    assert maria.types("help")[0].startswith("Hago preguntas cortas")


def test_a_language_that_is_not_spoken_here_is_neither_offered_nor_taken(database: Database) -> None:
    chats = Chats(database, replace(HOUSE, language="de", languages=("de", "en")))
    maria = chats.customer_at(chats.maria, "maria-chat")
    maria.reads = "fr"

    assert maria.types("langue")[0].startswith("In welcher Sprache soll ich Ihnen schreiben, Maria?")
    assert [button.label for button in maria.sees()[-1].choices] == ["Deutsch", "English"]
    chats.arrives("web", "maria-chat", press="o:language.fr")
    chats.delivers()
    assert maria.last().startswith("In welcher Sprache")


def test_an_update_is_told_in_the_language_of_whoever_made_the_point(
    chats: Chats, maria: Chatter, dana: Chatter
) -> None:
    maria.types("language")
    maria.presses("Deutsch")
    chats.hears(chats.maria, "zwei Leute haben noch keinen Zugang")
    dana.types('action "Logins" --from F-1')
    dana.types('done A-1 "Neue Zugänge gibt es binnen eines Tages."')
    dana.presses("Send")
    chats.passes(days=1)

    assert maria.last().startswith(
        "Am 12. Nov. haben Sie uns gesagt:\n> zwei Leute haben noch keinen Zugang\nSeit dem "
    )


def test_a_house_speaks_all_there_are_texts_in_unless_it_says_otherwise() -> None:
    assert House().languages == languages()
    assert House(language="de").spoken("it", "pt_BR", "fr") == "pt"
    assert House(language="de").spoken("it", "") == "de"
    assert House(language="de").spoken("pt", "fr", among=("en", "fr")) == "fr"


def test_whoever_answers_in_another_language_is_offered_it_once(chats: Chats, maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")

    asked, offered = maria.types("sehr unzufrieden")
    assert asked == "What would help most? Just type here."
    assert offered == "Soll ich Ihnen ab jetzt auf Deutsch schreiben?"
    assert [button.label for button in maria.sees()[-1].choices] == ["Deutsch", "English"]

    maria.types("zwei Leute haben noch keinen Zugang")
    chats.passes(days=40)
    dana.types("checkin maria about the March rollout")
    chats.passes(days=1)
    assert not any("ab jetzt" in said for said in maria.types("unzufrieden")), "once is enough"


def test_whoever_takes_the_offer_goes_on_in_that_language(maria: Chatter, dana: Chatter) -> None:
    dana.types("checkin maria about the March rollout")
    maria.types("muito insatisfeito")

    assert maria.presses("Português") == ["A partir de agora escrevo-lhe em português."]
    assert maria.types("faltam acessos")[0].startswith("Obrigado por nos dizer.")


def test_staff_see_the_language_and_whether_it_was_chosen(maria: Chatter, dana: Chatter) -> None:
    assert "Spoken with in English (not chosen by themselves)." in dana.types("why maria")[0]

    maria.types("language")
    maria.presses("Español")
    assert "Spoken with in Español (their own choice)." in dana.types("why maria")[0]
