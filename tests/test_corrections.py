"""Second thoughts: whoever edits a message, goes back, or names what they want to change has changed their answer."""

from conversations.effects import Alert, CallOff, Close, Raise, Record, Retract, Stopped, Supersede
from tests.talk import SEVERAL_LINES, Talk


def test_editing_the_message_changes_the_answer_it_gave_and_the_next_question_follows() -> None:
    talk = Talk()
    two = talk.types("2")

    talk.edits(two, "4")

    assert talk.given() == {"score": "4"}
    assert talk.heard() == ["What should we keep or improve? Just type here."]
    assert talk.messages()[0] == "The March rollout: you said 4 of 5, satisfied."
    assert talk.effects(CallOff) == [CallOff()]


def test_editing_after_the_end_changes_the_reason_the_thanks_and_the_alert() -> None:
    talk = Talk()
    talk.types("2")
    reason = talk.types("no logins")

    talk.edits(reason, "no logins for two people")

    assert talk.given() == {"score": "2", "help": "no logins for two people"}
    assert talk.heard() == ["Saved, in your words:\n> no logins for two people"]
    assert "> no logins for two people" in talk.messages()[2]
    assert [(raised.key, raised.quote) for raised in talk.effects(Raise)] == [
        ("why.score", "no logins"),
        ("why.score", "no logins for two people"),
    ]
    assert talk.effects(Alert)[-1].words == "no logins for two people"
    assert [(r.question, r.answer.version) for r in talk.effects(Record)] == [("score", 1), ("help", 1), ("help", 2)]
    assert len(talk.effects(Close)) == 1


def test_a_reason_that_was_given_stays_the_reason_of_the_changed_score() -> None:
    talk = Talk()
    two = talk.types("2")
    talk.types("no logins")

    talk.edits(two, "3")

    assert talk.given() == {"score": "3", "obstacle": "no logins"}
    assert talk.effects(Supersede) == [Supersede("help")]
    assert {raised.key for raised in talk.effects(Raise)} == {"why.score"}
    assert talk.heard() == ["The March rollout: you said 3 of 5, neutral."]
    assert talk.state.status == "closed"


def test_a_message_with_score_and_reason_changes_both() -> None:
    talk = Talk()
    both = talk.types("2 but slow")

    talk.edits(both, "4 but expensive")

    assert talk.given() == {"score": "4", "keep": "but expensive"}
    assert talk.effects(Raise)[-1].quote == "but expensive"


def test_when_an_edit_takes_the_reason_away_it_is_asked_for() -> None:
    talk = Talk()
    both = talk.types("2 but slow")

    talk.edits(both, "3")

    assert talk.given() == {"score": "3"}
    assert talk.heard() == ["What got in the way? Just type here."]
    assert talk.effects(Retract) == [Retract("why.score")]
    talk.types("the portal")
    assert talk.given() == {"score": "3", "obstacle": "the portal"}
    assert talk.heard() == ["Saved, in your words:\n> the portal"] or talk.state.status == "closed"


def test_after_the_end_only_what_the_change_made_necessary_is_asked() -> None:
    talk = Talk("delivery")
    talk.presses("Yes")
    while talk.state.status == "open":
        talk.types("5") if talk.shown[max(talk.shown)].choices else talk.types("all fine")

    talk.types("change the delivery")
    talk.presses("No")

    assert len(talk.effects(Close)) == 1
    assert talk.state.status == "changing"
    assert len(talk.state.reasked) == 1


def test_whoever_stopped_is_asked_nothing_more_by_a_change() -> None:
    talk = Talk()
    talk.types("2")
    talk.types("stop")

    talk.presses("Change")
    talk.presses("3")

    assert talk.heard() == []
    assert talk.given() == {"score": "3"}


def test_an_edit_that_cannot_be_read_leaves_the_answer_and_says_so() -> None:
    talk = Talk()
    two = talk.types("2")

    talk.edits(two, "2 or 3")

    assert talk.given() == {"score": "2"}
    assert talk.heard()[0].startswith("I could not read your change as an answer, so this still stands:")
    assert list(talk.labels()) == ["Change"]


def test_an_unclear_message_that_is_edited_answers_after_all() -> None:
    talk = Talk()
    unclear = talk.types("3 or 4")
    assert talk.given() == {}

    talk.edits(unclear, "4")

    assert talk.given() == {"score": "4"}


def test_the_same_text_again_is_no_change() -> None:
    talk = Talk()
    two = talk.types("2")

    talk.edits(two, "2")

    assert talk.turns[-1].effects == ()


def test_an_edit_of_a_remark_changes_the_remark() -> None:
    talk = Talk()
    remark = talk.types("your invoices are always wrong")

    talk.edits(remark, "your invoices are often wrong")

    assert [(raised.key, raised.quote) for raised in talk.effects(Raise)] == [
        ("said.0", "your invoices are always wrong"),
        ("said.0", "your invoices are often wrong"),
    ]


def test_a_remark_that_was_taken_back_stays_so_when_it_is_edited() -> None:
    talk = Talk("unprompted")
    remark = talk.types("call me Al")
    talk.presses("That was not meant for Dana")

    talk.edits(remark, "call me Alice")

    assert talk.turns[-1].effects == ()


def test_an_edit_to_stop_is_a_stop() -> None:
    talk = Talk()
    two = talk.types("2")

    talk.edits(two, "stop")

    assert talk.effects(Stopped) == [Stopped()]


def test_back_asks_the_question_before_again_and_keeps_its_answer_until_then() -> None:
    talk = Talk()
    talk.presses("2")

    talk.types("back")

    assert talk.heard()[0].startswith("Dana Ruiz from Acme asks: How satisfied")
    assert talk.given() == {"score": "2"}
    talk.types("5")
    assert talk.given() == {"score": "5"}
    assert talk.heard() == ["What made the difference? Just type here."]


def test_change_it_to_four_carries_the_new_answer() -> None:
    talk = Talk()
    talk.types("2 but slow")

    talk.types("change it to 4")

    assert talk.given() == {"score": "4", "keep": "but slow"}


def test_change_names_a_question_by_its_words_or_those_of_its_answer() -> None:
    by_question, by_answer = Talk("delivery"), Talk()
    by_question.presses("No")
    by_answer.presses("2")

    by_question.types("change delivery")
    by_answer.types("change dissatisfied")

    assert by_question.state.reasked == (by_question.flow.questions[0].key,)
    assert by_answer.state.reasked == ("score",)


def test_a_reason_that_begins_with_change_is_a_reason() -> None:
    talk = Talk()
    talk.presses("2")

    talk.types("change the way you invoice")

    assert talk.given() == {"score": "2", "help": "change the way you invoice"}


def test_an_answer_opened_again_and_left_alone_stands() -> None:
    talk = Talk()
    talk.types("2 but slow")
    talk.presses("Change")

    talk.passes(days=2)

    assert talk.state.status == "closed"
    assert talk.given() == {"score": "2", "help": "but slow"}


def test_one_line_of_several_can_be_edited() -> None:
    talk = Talk(patience=SEVERAL_LINES)
    talk.presses("2")
    first = talk.types("no logins")
    talk.types("and no manual")
    talk.edits(first, "no logins at all")
    talk.passes(seconds=30)
    assert talk.given()["help"] == "no logins at all\nand no manual"

    talk.edits(first, "few logins")

    assert talk.given()["help"] == "few logins\nand no manual"
