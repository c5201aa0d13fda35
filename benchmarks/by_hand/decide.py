"""What a press on a score does, written out: the same rows and the same words as the product's, nothing else.

Left out is what the product can do beside it: other flows, questions, languages and zones, typed words, changed,
late and repeated answers, alerts, gates, payloads that cannot be read.
"""

import itertools
import time
from dataclasses import dataclass
from typing import Any

DAY = 86_400_000_000
LABELS = {"1": "Very dissatisfied", "2": "Dissatisfied", "3": "Neutral", "4": "Satisfied", "5": "Very satisfied"}
ASKS = {
    "1": ("help", 1, "What would help most? Just type here."),
    "2": ("help", 1, "What would help most? Just type here."),
    "3": ("obstacle", 2, "What got in the way? Just type here."),
    "4": ("keep", 3, "What should we keep or improve? Just type here."),
    "5": ("difference", 4, "What made the difference? Just type here."),
}
_numbers = itertools.count()


def new_id() -> str:
    """22 characters that sort by time."""
    return f"{time.time_ns() // 1_000_000:011x}{next(_numbers):011x}"


@dataclass(frozen=True, slots=True)
class Pressed:
    key: str
    person: str
    conversation: str
    option: str


def pressed(update: dict[str, Any]) -> Pressed:
    press = update["callback_query"]
    _, conversation, _, option = press["data"].split(":")
    return Pressed(f"telegram:123456789:c:{press['id']}", str(press["from"]["id"]), conversation, option)


@dataclass(frozen=True, slots=True)
class Decided:
    """The question that is asked now, the conversation's new state, and the two messages with their keys."""

    step: str
    state: dict[str, Any]
    closes_at: int
    event: dict[str, Any]
    redraw_key: str
    redraw: dict[str, Any]
    question_key: str
    question: dict[str, Any]


def decide(press: Pressed, state: dict[str, Any], version: int, opened_at: int) -> Decided:
    """Changes the state that it is given; moments are microseconds since 1970."""
    conversation, option = press.conversation, press.option
    label, about, said = LABELS[option], state["names"]["about"], state["said"]
    step, number, words = ASKS[option]
    state["answers"]["score"] = [option, label, "", "answered", 1, False]
    state["slots"][step] = said
    state["said"] = said + 1
    shown = f"conv:{conversation}:{state['slots']['score']}"
    return Decided(
        step,
        state,
        opened_at + state["patience"][2] * DAY,
        {"e": "pressed", "question": 0, "option": option},
        f"{shown}:v{version + 1}.1",
        {
            "headline": f"{about[:1].upper()}{about[1:]}: you said {option} of 5, {label.lower()}.",
            "asides": [["Change", f"a:{conversation}:0:change"]],
        },
        f"conv:{conversation}:{said}",
        {"headline": words, "asides": [["Nothing to add", f"a:{conversation}:{number}:skip"]]},
    )
