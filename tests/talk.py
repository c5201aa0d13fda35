"""One person in one conversation, without a platform: they type, edit, press and wait, and everything is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from conversations.conversation import Conversation
from conversations.effects import Effect, Redraw, Say, Turn
from conversations.engine import advance
from conversations.events import Edited, Event, Opened, Pressed, Said, WentQuiet
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.messages import Button, Outbound
from conversations.patience import Patience
from conversations.rehearsal import NAMES

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AT_ONCE = Patience()
SEVERAL_LINES = Patience(quiet=20, longest=120)
E = TypeVar("E", bound=Effect)


@dataclass
class Typed:
    """A message of the person, which they may change later."""

    number: str
    text: str


class Talk:
    """`talk.types("2")`, then `talk.heard()` is what was said to it and `talk.effects(Record)` what was kept."""

    def __init__(self, flow: str | Flow = "pulse", patience: Patience = AT_ONCE, language: str = "en") -> None:
        self.flow = shipped()[flow] if isinstance(flow, str) else flow
        self.now = TUESDAY
        self.shown: dict[int, Outbound] = {}
        self.turns: list[Turn] = []
        self.state = Conversation(
            "c" * 22, self.flow.kind, self.flow.name, self.flow.revision, language, "UTC", NAMES, patience=patience
        )
        self._numbers = count(1)
        self.happens(Opened())

    def happens(self, event: Event) -> Turn:
        turn = advance(self.flow, self.state, event, self.now)
        self.state = turn.conversation
        self.turns.append(turn)
        self.shown |= {e.slot: e.message for e in turn.effects if isinstance(e, Say | Redraw)}
        return turn

    def types(self, text: str) -> Typed:
        typed = Typed(str(next(self._numbers)), text)
        self.happens(Said(text, typed.number))
        return typed

    def edits(self, typed: Typed, text: str) -> None:
        typed.text = text
        self.happens(Edited(text, typed.number))

    def presses(self, label: str) -> None:
        button = self._find(label)
        _, _, number, option = button.data.split(":", 3)
        self.happens(Pressed(int(number), option))

    def passes(self, **time: float) -> None:
        """So much time goes by, with every timer that comes due on the way."""
        until = self.now + timedelta(**time)
        while self.state.due is not None and self.state.due <= until:
            self.now = self.state.due
            self.happens(WentQuiet(self.state.timer))
        self.now = until

    def heard(self) -> list[str]:
        """What was said to the last thing that happened, as plain text."""
        return [effect.message.plain() for effect in self.turns[-1].effects if isinstance(effect, Say)]

    def effects(self, kind: type[E]) -> list[E]:
        return [effect for turn in self.turns for effect in turn.effects if isinstance(effect, kind)]

    def given(self) -> dict[str, str]:
        """What stands: each question with its value, else the words."""
        return {key: answer.value or answer.raw for key, answer in self.state.answers.items()}

    def messages(self) -> list[str]:
        """All messages as they look now."""
        return [self.shown[slot].plain() for slot in sorted(self.shown)]

    def labels(self) -> Sequence[str]:
        """What can be pressed under the newest message."""
        return [button.label for button in self.shown[max(self.shown)].buttons()]

    def _find(self, label: str) -> Button:
        visible = [button for slot in sorted(self.shown, reverse=True) for button in self.shown[slot].buttons()]
        for button in visible:
            shown = button.label.removeprefix("☐ ").removeprefix("☑ ")
            if shown == label or shown.startswith(f"{label} "):
                return button
        raise AssertionError(f"There is no button [{label}]. There are {[button.label for button in visible]}.")
