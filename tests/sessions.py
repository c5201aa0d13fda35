"""The situations of docs/dialogue.md, each played by the engine and shown as the terminal shows it.

`python -m tests.sessions` writes the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.terminal.screen import text_of
from conversations.effects import Effect, Redraw, Say
from conversations.flow import Flow
from conversations.patience import Patience
from tests.kinds import EVERY_KIND
from tests.talk import AT_ONCE, SEVERAL_LINES, Talk, Typed

FILE = Path(__file__).parent.parent / "docs" / "dialogue.md"
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
OPENING = """# Conversations, line by line

What customers see in every situation, played by the program itself: `tests/test_sessions.py` fails when a line of this
file is not what is said. `>` is typed, `[…]` is pressed, *edits* changes a message that was typed before, and *after*
lets time pass. A message that changes in place is shown again behind `~`. The letters and numbers before buttons are
what one types in `yousaid chat`; on Slack and Telegram they are pressed.
"""


@dataclass(frozen=True, slots=True)
class Session:
    """`lines` as above: `> words`, `[label]`, `edits 1: words` (the first thing typed), `after 3d`."""

    title: str
    about: str
    lines: Sequence[str]
    flow: str | Flow = "pulse"
    patience: Patience = AT_ONCE


SESSIONS = (
    Session("A whole check-in", "Two questions, and what happens next.", ("[2]", "> no logins for two people")),
    Session(
        "Everything in one line",
        "A number with words keeps both: the reason is not asked for again.",
        ("> 4 but slow",),
    ),
    Session(
        "Several lines are one answer",
        "Words are taken after twenty seconds of quiet. A late line is added, and the thanks change with it.",
        ("[2]", "> no logins", "> and no manual", "after 30s", "> nor a hotline"),
        patience=SEVERAL_LINES,
    ),
    Session(
        "An edited message changes the answer",
        "Editing a chat message is enough, also after the end. The reason stays, in whatever words it was asked.",
        ("> 2", "> no logins", "edits 1: 4", "edits 2: no logins for two people"),
    ),
    Session(
        "An edit that is no answer",
        "Rather the old answer than a guess.",
        ("> 2", "edits 1: 2 or 3"),
    ),
    Session(
        "Back, and change by name",
        "By the words of a question or of its answer.",
        ("[No]", "> change delivery", "> yes"),
        "delivery",
    ),
    Session("Change it to 4", "The new answer can come along.", ("> 2 but slow", "> change it to 4")),
    Session(
        "Something else in the middle",
        "Words that do not answer are feedback, not wrong input. The check-in goes on.",
        ("> your invoices are always wrong", "> 3"),
    ),
    Session(
        "Unclear",
        "Asked again rather than guessed, and never without end.",
        ("> 3 or 4", "> hm 3 or 4", "> 3 or 4"),
    ),
    Session(
        "Writing at any other time",
        "Passed on at once; it can be taken back.",
        ("> your portal is down", "[That was not meant for Dana]"),
        "unprompted",
    ),
    Session(
        "Later, and back after days",
        "Whoever comes back is told where they were.",
        ("[Yes]", "> next week", "after 6d"),
        "delivery",
    ),
    Session("Skip", "Passing on a question is an answer of its own.", ("[Skip]",)),
    Session("Prefer not to say", "Another one, in the menu or in words.", ("[More…]", "[Prefer not to say]")),
    Session("Stop", "Confirmed once, and sticky.", ("> stop",)),
    Session(
        "No answer",
        "One reminder that names the day, then a polite end. A late answer still counts, marked late.",
        ("after 2d", "after 7d", "[4]"),
    ),
    Session(
        "Too late for the question, not for Dana",
        "An end offers to tell somebody anyway.",
        ("after 2d", "after 7d", "[Tell Dana something anyway]", "> 3 people left because of it"),
    ),
    Session(
        "Every kind of question",
        "A scale, yes or no, one of many, several, a number, a day and words; all of them can be typed.",
        ("> about eight", "[Yes]", "> portal", "[Logins]", "[Training]", "[Done]", "> twelve", "> 3 December 2026",
         "> thank you for asking"),
        EVERY_KIND,
    ),
    Session(
        "An update and its verdict",
        "You said, we did, did it help?",
        ("[Not yet]", "> one login is missing"),
        "verdict",
    ),
    Session(
        "A changed verdict",
        "A second thought counts.",
        ("[Not yet]", "> one login is missing", "[Change]", "[Yes]"),
        "verdict",
    ),
)  # fmt: skip


def document() -> str:
    return "\n".join((OPENING, *map(_section, SESSIONS)))


def _section(session: Session) -> str:
    return f"## {session.title}\n\n{session.about}\n\n```\n" + "\n".join(_played(session)) + "\n```\n"


def _played(session: Session) -> Iterator[str]:
    talk = Talk(session.flow, session.patience)
    typed: list[Typed] = []
    yield from _shown(talk.turns[-1].effects)
    for line in session.lines:
        before = len(talk.turns)
        yield line
        _do(talk, line, typed)
        for turn in talk.turns[before:]:
            yield from _shown(turn.effects)


def _do(talk: Talk, line: str, typed: list[Typed]) -> None:
    if line.startswith("> "):
        typed.append(talk.types(line[2:]))
    elif line.startswith("["):
        talk.presses(line[1:-1])
    elif line.startswith("edits "):
        number, _, words = line.removeprefix("edits ").partition(": ")
        talk.edits(typed[int(number) - 1], words)
    else:
        span = timedelta(**{UNITS[line[-1]]: int(line[6:-1])})
        talk.passes(seconds=span.total_seconds())


def _shown(effects: Sequence[Effect]) -> Iterator[str]:
    for effect in effects:
        match effect:
            case Say(_, message):
                yield text_of(message)
            case Redraw(_, message):
                yield "\n".join(f"~ {line}" for line in text_of(message).splitlines())
            case _:
                pass


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
    print(f"{FILE.name}: {len(SESSIONS)} situations.")
