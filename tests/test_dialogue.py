"""The dialogue as people live it: every situation of a check-in, an introduction and an update, played as lines."""

from datetime import UTC, datetime

import pytest

from conversations.effects import Alert, CallOff, Close, Consented, Judged, Raise, Record, Stopped, Wish, WrongPerson
from conversations.flows import shipped
from conversations.rehearsal import Exchange, rehearse

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def play(flow: str, *lines: str) -> list[Exchange]:
    return list(rehearse(shipped()[flow], lines, TUESDAY))


def texts(exchange: Exchange) -> list[str]:
    return [message.headline for message in exchange.said]


def effects(exchanges: list[Exchange], kind: type) -> list[object]:
    return [effect for exchange in exchanges for effect in exchange.effects if isinstance(effect, kind)]


def test_a_whole_check_in_by_buttons() -> None:
    asked, pressed, typed = play("pulse", "[2]", "two of my people still have no logins")

    assert texts(asked) == [
        "Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the March rollout so far?"
    ]
    assert texts(pressed) == ["What would help most? Just type here."]
    assert texts(typed) == ["Thank you for telling us. Dana is told right away."]
    assert typed.said[0].quote == "two of my people still have no logins"
    assert [button.label for button in typed.said[0].asides] == ["Change", "No need to"]


def test_the_first_message_says_how_many_questions_and_who_reads_it() -> None:
    (asked,) = play("pulse")

    assert asked.said[0].note == ("2 questions, under a minute. Read with your name by: Dana Ruiz and the Iberia team.")


@pytest.mark.parametrize(
    ("score", "question"),
    [("1", "What would help most"), ("3", "What got in the way"), ("4", "What should we keep"), ("5", "What made")],
)
def test_the_why_depends_on_the_score(score: str, question: str) -> None:
    _, pressed = play("pulse", f"[{score}]")

    assert texts(pressed)[0].startswith(question)


def test_typing_instead_of_pressing_works() -> None:
    _, typed = play("pulse", "satisfied")

    assert texts(typed) == ["What should we keep or improve? Just type here."]


def test_a_number_with_words_keeps_both_and_does_not_ask_why() -> None:
    exchanges = play("pulse", "4 but slow")

    assert texts(exchanges[-1]) == ["Thank you, Maria."]
    assert exchanges[-1].said[0].quote == "but slow"
    assert [raised.quote for raised in effects(exchanges, Raise)] == ["but slow"]  # type: ignore[attr-defined]


def test_a_low_answer_alerts_and_the_reason_joins_it() -> None:
    exchanges = play("pulse", "[2]", "no logins")

    assert effects(exchanges, Alert) == [
        Alert("score", "2 of 5, dissatisfied", ""),
        Alert("score", "2 of 5, dissatisfied", "no logins"),
    ]


def test_a_change_to_a_good_score_calls_the_alert_off() -> None:
    exchanges = play("pulse", "[2]", "[Change]", "[5]")

    assert effects(exchanges, CallOff) == [CallOff()]
    assert texts(exchanges[-1]) == ["What made the difference? Just type here."]


def test_a_second_press_records_nothing_new() -> None:
    exchanges = play("pulse", "[2]")
    again = play("pulse", "[2]", "[Change]", "[2]", "no logins")

    assert len(effects(exchanges, Record)) == 1
    assert [record.answer.version for record in effects(again, Record)] == [1, 2, 1]  # type: ignore[attr-defined]


def test_off_script_words_are_feedback_and_the_question_stays() -> None:
    exchanges = play("pulse", "your invoices are always wrong", "3")

    assert [raised.kind for raised in effects(exchanges, Raise)] == ["remark"]  # type: ignore[attr-defined]
    assert texts(exchanges[1]) == ["Thanks, I passed this on to Dana. My question is still open:"]
    assert texts(exchanges[2]) == ["What got in the way? Just type here."]


def test_three_misreadings_never_become_a_loop() -> None:
    exchanges = play("pulse", "7 or 8", "7 or 8", "7 or 8")

    assert texts(exchanges[-1])[0].startswith("I kept your words as they are")
    assert exchanges[-1].conversation.status == "closed"


def test_later_asks_again_when_it_said() -> None:
    _, offered, chosen, waited = play("pulse", "[Later]", "[Tomorrow morning]", "after 1d")

    assert offered.said == ()
    assert chosen.conversation.timer == "again"
    assert texts(waited) == [
        "Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the March rollout so far?"
    ]


def test_skip_is_an_answer_of_its_own() -> None:
    exchanges = play("pulse", "[Skip]")

    assert [record.answer.given for record in effects(exchanges, Record)] == ["skipped"]  # type: ignore[attr-defined]
    assert effects(exchanges, Close) == [Close("refused")]


def test_stop_is_confirmed_once_and_ends_everything() -> None:
    exchanges = play("pulse", "stop")

    assert texts(exchanges[-1]) == ["You won't get any more check-ins from us. If you change your mind, write “start”."]
    assert effects(exchanges, Stopped) == [Stopped()]


def test_we_have_to_stop_these_delays_is_an_answer() -> None:
    exchanges = play("pulse", "[1]", "We have to stop these delays")

    assert effects(exchanges, Stopped) == []
    assert exchanges[-1].said[0].quote == "We have to stop these delays"


def test_one_reminder_after_two_working_days_then_a_polite_end() -> None:
    _, early, reminded, expired = play("pulse", "after 1d", "after 1d", "after 5d")

    assert early.said == ()
    assert texts(reminded) == ["Dana's question from Tue 24 Nov is still open."]
    assert expired.said == ()
    assert expired.conversation.status == "expired"


def test_a_late_answer_counts_and_is_marked() -> None:
    exchanges = play("pulse", "after 2d", "after 5d", "[4]")

    assert [record.answer.late for record in effects(exchanges, Record)] == [True]  # type: ignore[attr-defined]
    assert texts(exchanges[-1]) == ["It's not too late: your answer still reaches us."]


def test_no_need_to_hear_is_kept() -> None:
    exchanges = play("pulse", "[2]", "no logins", "[No need to]")

    assert effects(exchanges, Wish) == [Wish(tell_me=False)]


def test_the_why_can_be_changed_after_the_end() -> None:
    exchanges = play("pulse", "[2]", "no logins", "[Change]", "no logins and no manual")

    assert texts(exchanges[-2]) == ["What would help most? Just type here."]
    assert texts(exchanges[-1]) == ["Saved, in your words:"]
    assert [r.quote for r in effects(exchanges, Raise)] == ["no logins", "no logins and no manual"]  # type: ignore[attr-defined]


def test_the_introduction_says_who_reads_and_what_is_stored_before_it_asks() -> None:
    (shown,) = play("introduction")
    whole = shown.said[0].plain()

    assert "automated" in whole
    assert "Dana Ruiz invited you" in whole
    assert "Dana Ruiz and the Iberia team" in whole
    assert "We store" in whole
    assert [button.label for button in shown.said[0].choices] == ["Fine", "No thanks", "I'm not Maria"]


@pytest.mark.parametrize("words", ["[Fine]", "ok", "yes, fine"])
def test_fine_is_consent(words: str) -> None:
    assert effects(play("introduction", words), Consented) == [Consented(granted=True)]


def test_no_thanks_is_respected_and_not_me_voids_the_link() -> None:
    assert effects(play("introduction", "[No thanks]"), Consented) == [Consented(granted=False)]
    assert effects(play("introduction", "[I'm not Maria]"), WrongPerson) == [WrongPerson()]


def test_an_update_quotes_the_persons_own_words_and_asks_for_a_verdict() -> None:
    (told,) = play("verdict")

    assert told.said[0].plain() == (
        "On 12 Nov you told us:\n"
        "> Two of my people still have no logins\n"
        "Since 3 Dec: New logins are made within one day.\n"
        "Does that work for you now?"
    )


def test_not_yet_asks_what_is_missing_and_both_are_kept() -> None:
    exchanges = play("verdict", "[Not yet]", "one login is still missing")

    assert effects(exchanges, Judged) == [Judged("not_yet"), Judged("not_yet", "one login is still missing")]


def test_yes_is_the_end_of_it() -> None:
    exchanges = play("verdict", "[Yes]")

    assert effects(exchanges, Close) == [Close("completed")]


def test_change_typed_after_the_end_opens_the_score_again() -> None:
    exchanges = play("pulse", "2 but slow", "change", "3")

    assert exchanges[-2].said[0].choices
    assert texts(exchanges[-1]) == ["The March rollout: you said 3 of 5, neutral."]
    assert [raised.quote for raised in effects(exchanges, Raise)] == ["but slow", "but slow"]  # type: ignore[attr-defined]


def test_later_in_words_is_confirmed_in_words() -> None:
    exchanges = play("pulse", "tomorrow morning")

    assert texts(exchanges[-1]) == ["I'll ask again Wed 25 Nov, 09:30. You can also answer right now."]


def test_words_that_do_not_answer_a_question_opened_again_leave_the_ended_conversation_ended() -> None:
    *_, changed, unclear, answered = play("verdict", "??", "??", "??", "[Change]", "hm", "yes")

    assert changed.said or changed.effects
    assert "Does that work for you now?" in unclear.said[-1].plain()
    assert effects([answered], Judged) == [Judged("yes")]
    assert not effects([unclear], Close)
