"""Dialogue tests of flows: the product's own all pass and leave no branch out, and a wrong one says where."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot import previews
from bot.own_flows import dialogues
from bot.own_flows.dialogues import percent
from bot.own_flows.folder import look
from conversations.conditions import Condition
from conversations.coverage import Arrow, arrows, gone
from conversations.dialogues import Played, Unreadable, parse, play
from conversations.flow import END, UNASKED
from conversations.flows import shipped
from conversations.messages import Button, Outbound

PULSE = shipped()["pulse"]


def played(text: str) -> Played:
    (dialogue,) = parse("== One\n" + text)
    return play(PULSE, dialogue)


@pytest.mark.parametrize("name", sorted(shipped()))
def test_every_flow_of_the_product_has_dialogues_that_pass_and_go_through_every_branch(name: str) -> None:
    tested = dialogues.test(shipped()[name], "")

    assert tested.failures == []
    assert tested.played
    assert (percent(tested), tested.missing) == (100, [])


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        (
            "> [2]\n< What else?",
            "line 3: expected “What else?”, but this is said: What would help most? Just type here.",
        ),
        ("> [2]\n< nothing", "line 3: nothing was expected, but this is said: What would help most?"),
        ("> [9]", "line 1: There is no button [9]. There are: 1 Very dissatisfied"),
        ("> [2]\n~ 3 of 5", "line 3: expected “3 of 5”, but this is said:"),
        ("after: 1d\n< still open", "line 3: expected “still open”, but this is said: nothing"),
        ("> [2]\n< Nothing to add\n< What would help most?", "line 4: expected “What would help most?”"),
    ],
)
def test_what_is_not_as_written_is_told_with_its_line(text: str, failure: str) -> None:
    assert played(text).failure.startswith(failure)


@pytest.mark.parametrize(
    "text", ["after: 2d\n< still open.", "after: 30h\nafter: 30h\n< still open.", "after: 9d\n< still open."]
)
def test_time_passes_and_what_is_due_happens_at_its_moment(text: str) -> None:
    one = played(text)

    assert one.failure == ""
    assert one.exchanges[-1].conversation.status == ("expired" if "9d" in text else "open")


def test_the_expected_words_come_in_their_order_but_not_all_of_them() -> None:
    assert played("< asks: How satisfied\n< 2 questions").failure == ""
    assert played("< 2 questions\n< asks: How satisfied").failure != ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("> hello", "line 1: begin each dialogue with its title: == A low answer"),
        ("== One\nhello", "line 2: 'hello' means nothing here. Write one of: > their words,"),
        ("== One\nafter: soon", "line 2: 'after: soon' means nothing here."),
        ("== One\nknown: last.score", "line 2: 'known: last.score' means nothing here."),
    ],
)
def test_a_line_that_means_nothing_is_refused(text: str, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(text)
    assert str(refused.value).startswith(told)


def test_branches_that_were_not_gone_through_are_named() -> None:
    one = played("> [2]\n> nothing works")

    assert gone(PULSE, one.exchanges) == {Arrow("score", "help"), Arrow("help", END)}
    assert Arrow("score", "keep") in arrows(PULSE)


def test_a_question_passed_by_is_a_branch_of_its_own() -> None:
    help_ = replace(
        PULSE.question("help"), ask_if=(Condition("last", "score", ("1",)),), then={"*": END, UNASKED: "keep"}
    )
    flow = replace(PULSE, questions=tuple(help_ if q.key == "help" else q for q in PULSE.questions))
    (dialogue,) = parse("== One\n> [2]\n< What should we keep")
    one = play(flow, dialogue)

    assert one.failure == ""
    assert gone(flow, one.exchanges) == {Arrow("score", "help"), Arrow("help", "keep", unasked=True)}


FLOW = 'purpose = "One."\n[[questions]]\nkey = "well"\nkind = "yes_no"\ntext = "Is {about} well?"\n' + (
    'labels = { yes = "Yes", no = "No" }\nthen = { no = "why", "*" = "end" }\n'
    '[[questions]]\nkey = "why"\nkind = "free_text"\ntext = "Why?"\n'
)


@pytest.fixture
def files(tmp_path: Path) -> Mapping[str, Path]:
    (tmp_path / "well.toml").write_text(FLOW)
    return {"flow": tmp_path / "well.toml", "dialogue": tmp_path / "well.dialogue"}


def own(files: Mapping[str, Path]) -> dialogues.Tested:
    folder = str(files["flow"].parent)
    return dialogues.test(look(folder).flows["well"], folder)


def test_an_own_flow_has_its_dialogues_beside_it(files: Mapping[str, Path]) -> None:
    files["dialogue"].write_text("== Well\n> yes\n< Thank you, Maria.\n")
    tested = own(files)

    assert tested.failures == []
    assert percent(tested) == 33
    assert set(tested.missing) == {Arrow("well", "why"), Arrow("why", END)}


def test_an_own_flow_without_dialogues_has_none(files: Mapping[str, Path]) -> None:
    tested = own(files)

    assert (tested.played, tested.failures, percent(tested)) == ([], [], 0)


def test_a_message_that_a_platform_would_refuse_fails_the_dialogue(files: Mapping[str, Path]) -> None:
    files["dialogue"].write_text(f"== Long\nknown: about = {'w ' * 2100}\n> no\n")

    assert any("well.dialogue, line 1: telegram: " in failure for failure in own(files).failures)


def test_every_platform_with_a_renderer_is_previewed() -> None:
    message = Outbound("Hello <b>", choices=(Button("Yes", "a:x:0:yes"),))

    assert set(previews.known()) == {"slack", "telegram"}
    assert "&lt;b&gt;" in previews.known()["telegram"](message)[0]
    assert '"text": "Yes"' in previews.known()["slack"](message)[0]
    assert previews.problems(message) == []
    assert previews.problems(Outbound("x" * 5000))
    assert previews.problems(replace(message, choices=(Button("👍", "a:x:0:yes"),)))


def test_the_dialogues_in_the_documentation_pass_for_the_flow_beside_them(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent / "docs/flows.md").read_text(encoding="utf-8")
    (tmp_path / "visit.toml").write_text(page.split("```toml\n")[1].partition("```")[0], encoding="utf-8")
    (tmp_path / "visit.dialogue").write_text(page.split("```text\n")[1].partition("```")[0], encoding="utf-8")
    tested = dialogues.test(look(str(tmp_path)).flows["visit"], str(tmp_path))

    assert tested.failures == []
    assert len(tested.played) == 2
