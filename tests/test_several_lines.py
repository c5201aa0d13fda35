"""Several lines in a row are one answer: words wait for a moment of quiet, and a late line is added."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from conversations.effects import Alert, Close, Raise, Record, Stopped
from tests.talk import SEVERAL_LINES, Talk


def asked_why(score: str = "2") -> Talk:
    talk = Talk(patience=SEVERAL_LINES)
    talk.types(score)
    return talk


def test_lines_in_a_row_are_one_answer_taken_after_twenty_seconds_of_quiet() -> None:
    talk = asked_why()

    talk.types("no logins")
    assert talk.heard() == []
    talk.passes(seconds=15)
    talk.types("and no manual")
    talk.passes(seconds=19)
    assert talk.given() == {"score": "2"}
    talk.passes(seconds=1)

    assert talk.given() == {"score": "2", "help": "no logins\nand no manual"}
    assert talk.heard()[0].startswith("Thank you for telling us.")
    assert [raised.quote for raised in talk.effects(Raise)] == ["no logins\nand no manual"]
    assert talk.effects(Alert)[-1].words == "no logins\nand no manual"


def test_whoever_keeps_typing_is_answered_after_two_minutes() -> None:
    talk = asked_why()
    for number in range(12):
        talk.types(f"point {number}")
        talk.passes(seconds=10)

    assert talk.state.answers["help"].raw.count("\n") == 11
    assert talk.state.status == "ending"


def test_a_late_line_is_added_without_another_word() -> None:
    talk = asked_why()
    talk.types("no logins")
    talk.passes(seconds=30)

    talk.types("and no manual")

    assert talk.given()["help"] == "no logins\nand no manual"
    assert talk.heard() == []
    assert "> no logins\n> and no manual" in talk.messages()[-1]
    assert [raised.key for raised in talk.effects(Raise)] == ["why.score", "why.score"]
    assert len(talk.effects(Close)) == 1


def test_a_line_behind_a_score_with_its_reason_is_added_to_the_reason() -> None:
    talk = Talk(patience=SEVERAL_LINES)
    talk.types("4 but slow")

    talk.types("mostly on Mondays")

    assert talk.given() == {"score": "4", "keep": "but slow\nmostly on Mondays"}


def test_after_a_while_nothing_is_added_any_more() -> None:
    talk = asked_why()
    talk.types("no logins")
    talk.passes(minutes=5)

    assert talk.state.status == "closed"
    assert talk.state.due is None


def test_a_wish_among_the_lines_takes_them_first() -> None:
    talk = asked_why()
    talk.types("no logins")

    talk.types("stop")

    assert talk.given() == {"score": "2", "help": "no logins"}
    assert talk.effects(Stopped) == [Stopped()]
    assert len(talk.effects(Close)) == 1


def test_a_press_among_the_lines_takes_them_first() -> None:
    talk = asked_why()
    talk.types("no logins")

    talk.presses("Change")

    assert talk.given() == {"score": "2", "help": "no logins"}


def test_nothing_to_add_does_not_throw_away_what_was_typed() -> None:
    talk = asked_why()
    talk.types("no logins")

    talk.presses("Nothing to add")

    assert talk.given() == {"score": "2", "help": "no logins"}


def test_the_reminder_and_the_end_of_a_check_in_are_where_they_were() -> None:
    talk = Talk("delivery", patience=SEVERAL_LINES)
    talk.presses("No")
    due = talk.state.due
    talk.types("two days late")
    assert talk.state.timer == "settle"

    talk.passes(seconds=30)

    assert (talk.state.timer, talk.state.due) == ("expire", due)


def test_remarks_in_a_row_are_one_remark_and_acknowledged_once() -> None:
    talk = Talk("unprompted", patience=SEVERAL_LINES)

    talk.types("your portal is down")
    acknowledged = talk.heard()
    talk.types("since Monday")

    assert acknowledged[0].startswith("Thanks. I passed this to Dana.")
    assert talk.heard() == []
    assert [(raised.key, raised.quote) for raised in talk.effects(Raise)] == [
        ("said.0", "your portal is down"),
        ("said.0", "your portal is down\nsince Monday"),
    ]


def test_off_script_lines_in_a_row_ask_again_once() -> None:
    talk = Talk(patience=SEVERAL_LINES)
    talk.types("your invoices are always wrong")
    talk.types("and your portal is slow")

    assert talk.state.misreads == 1
    assert len({raised.key for raised in talk.effects(Raise)}) == 1
    talk.types("3")
    assert talk.given() == {"score": "3"}


@given(some.lists(some.tuples(some.sampled_from(["slow", "and late", "no logins"]), some.integers(0, 200)), min_size=1))
@settings(max_examples=150, deadline=None)
def test_no_line_is_lost_whatever_the_pauses(lines: list[tuple[str, int]]) -> None:
    talk = asked_why()
    for words, pause in lines:
        talk.types(words)
        talk.passes(seconds=pause)
    talk.passes(minutes=10)

    standing = {raised.key: raised.quote for raised in talk.effects(Raise)}
    said = "\n".join(standing.values()).split("\n")
    assert said == [words for words, _ in lines]
    assert len({(r.question, r.answer.version) for r in talk.effects(Record)}) == len(talk.effects(Record))
    assert talk.state.heard.typing == ""
    assert talk.now >= talk.turns[0].conversation.opened + timedelta(minutes=10)  # type: ignore[operator]
