"""The modal "Start a check-in": an empty one that opens at once, and the form that then fills it."""

from collections.abc import Mapping, Sequence
from typing import Any

CALLBACK = "checkin_start"
MOST = 100  # options of a select: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
View = dict[str, Any]


def skeleton() -> View:
    return _modal([{"type": "section", "text": _plain("One moment…")}])


def form(check_ins: Sequence[str]) -> View:
    """`check_ins` are names to choose from, at least one; the first is chosen already."""
    flows = [{"text": _plain(_shown(name)), "value": name} for name in check_ins[:MOST]]
    chosen = {"type": "static_select", "action_id": "flow", "options": flows, "initial_option": flows[0]}
    return _modal(
        [
            _input("who", "Customer or contact", _text("who", "Type a name, company or email")),
            _input("flow", "Check-in", chosen),
            _input("about", "About", _text("about", "March rollout"), hint="Shown to the customer.", optional=True),
        ]
    ) | {"submit": _plain("Start")}


def _shown(name: str) -> str:
    return name.replace("_", " ").capitalize()


def mistakes(state: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what was filled in, by block; found without looking anything up."""
    return {} if state.get("who", "").strip() else {"who": "Type a name, company or email."}


def again() -> dict[str, str]:
    return {"who": "This took too long. Nothing is lost: press Start again."}


def _modal(blocks: list[View]) -> View:
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain("Start a check-in"),
        "close": _plain("Cancel"),
        "blocks": blocks,
    }


def _input(block: str, label: str, element: View, hint: str = "", optional: bool = False) -> View:
    made = {"type": "input", "block_id": block, "label": _plain(label), "element": element, "optional": optional}
    return made | {"hint": _plain(hint)} if hint else made


def _text(action: str, placeholder: str) -> View:
    return {"type": "plain_text_input", "action_id": action, "max_length": 150, "placeholder": _plain(placeholder)}


def _plain(text: str) -> View:
    return {"type": "plain_text", "text": text}
