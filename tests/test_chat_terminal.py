"""`yousaid chat`: the customer in the terminal, typed and piped."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.terminal.screen import Screen, keys_of, text_of
from conversations.messages import Button, Outbound

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-c", "from bot.cli import main; main()", "chat"]
SCALE = Outbound(
    "How satisfied are you?",
    choices=(Button("1 Bad", "a:x:0:1"), Button("2 Good", "a:x:0:2")),
    asides=(Button("Later", "a:x:0:later"), Button("Skip", "a:x:0:skip"), Button("Stop", "a:x:0:stop")),
    note="1 question.",
)
WHY = Outbound("What helped? Just type here.", asides=(Button("Nothing to add", "a:x:1:skip"),))


def talk(folder: Path, *lines: str, introduction: bool = False) -> str:
    """What the terminal shows when these lines are piped in, one after the other."""
    options = ["--introduction"] if introduction else []
    done = subprocess.run(
        [*COMMAND, *options], input="".join(f"{line}\n" for line in lines), capture_output=True, text=True,
        cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": ""}, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def after(line: str, shown: str) -> list[str]:
    """The lines between one thing typed and the next."""
    return shown.partition(f"> {line}\n")[2].partition("\n> ")[0].splitlines()


def test_numbers_answer_letters_do_the_rest() -> None:
    assert text_of(SCALE) == "\n".join(
        ["How satisfied are you?", "1 question.", "  1 Bad   2 Good", "  l later   s skip   x stop"]
    )
    assert {key: button.data.rpartition(":")[2] for key, button in keys_of(SCALE).items()} == {
        "1": "1", "2": "2", "l": "later", "s": "skip", "x": "stop",
    }  # fmt: skip


def test_two_buttons_never_share_a_letter() -> None:
    many = Outbound("?", asides=tuple(Button("Same", f"v:{number}:same") for number in range(12)))

    assert len(keys_of(many)) == 12


def test_a_key_means_the_newest_message_that_has_it() -> None:
    shown: list[str] = []
    screen = Screen(shown.append)
    screen.show("1", SCALE)
    screen.show("2", WHY)

    assert screen.pressed("2") == "a:x:0:2"
    assert screen.pressed("s") == "a:x:1:skip"
    assert screen.pressed("") == "a:x:1:skip"
    assert screen.pressed("the queue") is None


def test_what_was_answered_can_no_longer_be_pressed() -> None:
    shown: list[str] = []
    screen = Screen(shown.append)
    screen.show("1", SCALE)
    screen.change("1", Outbound("You said 2.", asides=(Button("Change", "a:x:0:change"),)))
    screen.change("1", Outbound("You said 2."))

    assert screen.pressed("2") is None
    assert shown[1:] == ["You said 2.\n  c change"]


def test_a_whole_check_in_through_a_pipe(tmp_path: Path) -> None:
    shown = talk(tmp_path, "2", "logins take long", "thank you")

    assert shown.startswith("Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the March rollout")
    assert "What would help most? Just type here." in after("2", shown)
    assert "Thank you for telling us. Dana is told right away." in after("logins take long", shown)
    assert "Thanks. I passed this to Dana. You will hear what we decide." in after("thank you", shown)
    assert [file.name for file in sorted((tmp_path / "data").glob("*.db"))] == ["chat.db"]


def test_the_introduction_comes_first_when_wanted(tmp_path: Path) -> None:
    shown = talk(tmp_path, "1", "5", "", introduction=True)

    assert shown.startswith("Hello Maria. I'm Acme's automated feedback assistant; Dana Ruiz invited you.")
    assert "2 No thanks" in shown.partition("> 1\n")[0]
    assert "  1 Very dissatisfied   2 Dissatisfied   3 Neutral   4 Satisfied   5 Very satisfied" in after("1", shown)
    assert "Thank you, Maria." in after("", shown)


def test_nothing_is_asked_after_a_no(tmp_path: Path) -> None:
    shown = talk(tmp_path, "2", introduction=True)

    assert "asks:" not in shown
