"""The dialogues beside a flow: NAME.dialogue in the folder of own flows, or in the product's."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot import previews
from conversations import dialogues
from conversations.coverage import Arrow, arrows, gone
from conversations.dialogues import Played
from conversations.effects import Redraw, Say
from conversations.flow import Flow


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of all dialogues of one flow; `failures` are lines that name the file and its line."""

    flow: Flow
    file: str
    played: Sequence[Played]
    failures: Sequence[str]
    missing: Sequence[Arrow]
    covered: int


def test(flow: Flow, folder: str) -> Tested:
    """Plays all of them, each message rendered for every platform. A flow without a file has none."""
    name, text = _text(flow.name, folder)
    try:
        played = [dialogues.play(flow, dialogue) for dialogue in dialogues.parse(text)]
    except dialogues.Unreadable as error:
        return Tested(flow, name, (), (f"{name}, {error}",), sorted(arrows(flow)), 0)
    failures = [f"{name}, {one.failure}" for one in played if one.failure]
    failures += [f"{name}, {problem}" for one in played for problem in _refused(one)]
    all_of_it = arrows(flow)
    taken = frozenset[Arrow]().union(*(gone(flow, one.exchanges) for one in played)) & all_of_it
    return Tested(flow, name, played, failures, sorted(all_of_it - taken), len(taken))


def percent(tested: Tested) -> int:
    """Of the flow's branches, rounded down: 100 is all of them."""
    whole = tested.covered + len(tested.missing)
    return 100 * tested.covered // whole if whole else 100


def _text(name: str, folder: str) -> tuple[str, str]:
    own = Path(folder) / f"{name}.dialogue"
    if folder and ((Path(folder) / f"{name}.toml").exists() or own.exists()):
        return str(own), own.read_text(encoding="utf-8") if own.exists() else ""
    ours = files("conversations.flows").joinpath(f"{name}.dialogue")
    return f"{name}.dialogue", ours.read_text(encoding="utf-8") if ours.is_file() else ""


def _refused(played: Played) -> list[str]:
    shown = [e.message for exchange in played.exchanges for e in exchange.effects if isinstance(e, Say | Redraw)]
    found = dict.fromkeys(problem for message in shown for problem in previews.problems(message))
    return [f"line {played.dialogue.number}: {problem}" for problem in found]
