"""Plays the dialogues of the product's flows and keeps what would be stored of each: events, state and answers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from conversations import conversation as states
from conversations import events
from conversations.conversation import Conversation
from conversations.dialogues import TUESDAY, Dialogue, parse
from conversations.effects import Record, Redraw, Say
from conversations.engine import advance
from conversations.events import Edited, Event, Opened, Pressed, Said, WentQuiet, Withdrew
from conversations.flow import Flow, from_json, to_json
from conversations.flows import shipped
from conversations.messages import Outbound
from conversations.patience import Patience
from conversations.rehearsal import NAMES, passed

Json = dict[str, Any]
COLUMNS = ("id", "kind", "flow", "revision", "language", "timezone", "step", "status", "timer", "version")
LANGUAGES = ("en", "de")
ZONE = "Europe/Lisbon"
Script = tuple[str, str, dict[str, str], list[str]]
# What no dialogue of a flow plays: second thoughts, several lines, a change after the end, a stop elsewhere.
MORE = {
    "pulse": """\
== Changed twice, and after the end
> 2 but slow
> change
> 5
> [Change]
> [3]
== A line that is edited, and one that comes late
> [2]
> no logins
edited: no logins and no manual
after: 1m
> and no answer
after: 3m
== Later, off the script, misread, expired, late
> tomorrow morning
after: 1d
> your invoices are always wrong
> 7 or 8
after: 9d
> [1]
== Never answered
after: 30d
== Called off
> [4]
withdrawn
""",
    "verdict": "== Changed\n> [Not yet]\n> one login\n> [Change]\n> [Yes]\n",
}


@dataclass
class Tape:
    """One conversation while it is recorded."""

    flow: Flow
    state: Conversation
    now: datetime = TUESDAY
    happened: list[tuple[datetime, Event]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    shown: dict[int, Outbound] = field(default_factory=dict)

    def happens(self, event: Event) -> None:
        turn = advance(self.flow, self.state, event, self.now.astimezone(ZoneInfo(ZONE)))
        self.happened.append((self.now, event))
        self.state = turn.conversation
        self.records += [effect for effect in turn.effects if isinstance(effect, Record)]
        self.shown |= {e.slot: e.message for e in turn.effects if isinstance(e, Say | Redraw)}

    def passes(self, time: timedelta) -> None:
        until = self.now + time
        while self.state.due is not None and self.state.due <= until:
            self.now = max(self.now, self.state.due)
            self.happens(WentQuiet(self.state.timer))
        self.now = until

    def does(self, line: str) -> None:
        """A line of a dialogue; every line takes half a minute."""
        self.passes(passed(line) or timedelta(seconds=30))
        if passed(line):
            return
        if line == "withdrawn":
            self.happens(Withdrew())
        elif line.startswith("edited:"):
            self.happens(Edited(line.removeprefix("edited:").strip(), str(len(self.happened) - 1)))
        elif line.startswith("["):
            self.happens(self._press(line[1:-1]))
        else:
            self.happens(Said(line, str(len(self.happened))))

    def _press(self, label: str) -> Pressed:
        for slot in sorted(self.shown, reverse=True):
            for button in self.shown[slot].buttons():
                if button.label == label or button.label.startswith(f"{label} "):
                    _, _, number, option = button.data.split(":", 3)
                    return Pressed(int(number), option)
        raise ValueError(f"There is no button [{label}].")


def record() -> Json:
    """Everything of this version, as one JSON object that is the same each time."""
    known = {name: _in_two_languages(flow) for name, flow in sorted(shipped().items())}
    stored = [_stored(known[name], dialogue) for name in known for dialogue in _dialogues(name)]
    return {"flows": {flow.revision: to_json(flow) for flow in known.values()}, "conversations": stored}


def _in_two_languages(flow: Flow) -> Flow:
    body = to_json(flow)
    return from_json({**body, "texts": {one: body["texts"][one] for one in LANGUAGES if one in body["texts"]}})


def _dialogues(name: str) -> Iterator[Script]:
    text = files("conversations.flows").joinpath(f"{name}.dialogue").read_text(encoding="utf-8")
    for dialogue in parse(text):
        yield dialogue.title, dialogue.language, dialogue.known, _lines(dialogue)
    for block in MORE.get(name, "").split("== ")[1:]:
        title, *lines = block.strip().splitlines()
        yield title, "en", {}, [line.removeprefix("> ").replace("after: ", "after ") for line in lines]


def _lines(dialogue: Dialogue) -> list[str]:
    return [step.line for step in dialogue.steps[1:]]


def _stored(flow: Flow, script: Script) -> Json:
    title, language, known, lines = script
    fresh = Conversation(
        "c" * 22, flow.kind, flow.name, flow.revision, language, ZONE, {**NAMES, **known},
        patience=Patience(quiet=20 if "line" in title else 0),
    )  # fmt: skip
    tape = Tape(flow, fresh)
    tape.happens(Opened(language=language))
    for line in lines:
        tape.does(line)
    stored = {
        "title": title,
        "events": [[at.isoformat(), events.to_json(event)] for at, event in tape.happened],
        "columns": columns(tape.state),
        "state": states.to_state(tape.state),
        "answers": answers(tape.records),
    }
    return dict(json.loads(json.dumps(stored)))


def columns(state: Conversation) -> Json:
    due = state.due.astimezone(UTC).isoformat() if state.due else ""
    return {name: getattr(state, name) for name in COLUMNS} | {"due": due}


def answers(records: list[Record]) -> list[list[Any]]:
    return [[r.question, r.answer.version, r.answer.value, r.answer.raw, r.answer.given] for r in records]
