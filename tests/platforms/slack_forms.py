"""What a filled-in form holds, in the shape in which Slack sends it with a submission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Json = dict[str, Any]
Given = Mapping[str, str | Sequence[str]]
# The key of the answer, and the key of what the app filled in beforehand.
TYPED = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_users_select": ("selected_users", "initial_users"),
}
CHOSEN = {
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
}


def state_of(blocks: Sequence[Json], given: Given, suggested: Mapping[str, list[Json]]) -> Json:
    """The values of all fields; AssertionError for a field that is not there or must not be empty."""
    left = dict(given)
    values: Json = {}
    for block in blocks:
        for element in _fields(block):
            answer = _take(left, block, element)
            state = _state(element, answer, suggested)
            if given and block["type"] == "input":
                _check(block, element, state)
            values.setdefault(block["block_id"], {})[element["action_id"]] = state
    assert not left, f"no fields for {sorted(left)}; the fields are {labels(blocks)}"
    return values


def labels(blocks: Sequence[Json]) -> list[str]:
    return [block["label"]["text"] for block in blocks if block["type"] == "input"]


def _fields(block: Json) -> list[Json]:
    elements = [*block.get("elements", ()), block.get("element"), block.get("accessory")]
    known = TYPED.keys() | CHOSEN.keys()
    return [each for each in elements if isinstance(each, dict) and each.get("type") in known]


def _take(left: dict[str, str | Sequence[str]], block: Json, element: Json) -> str | Sequence[str] | None:
    """The answer for a field, by its label or one of its ids."""
    for name in (block.get("label", {}).get("text"), block["block_id"], element["action_id"]):
        if name in left:
            return left.pop(name)
    return None


def _state(element: Json, answer: str | Sequence[str] | None, suggested: Mapping[str, list[Json]]) -> Json:
    kind = element["type"]
    if kind in TYPED:
        key, initial = TYPED[kind]
        return {"type": kind, key: element.get(initial) if answer is None else (answer or None)}
    key, initial = CHOSEN[kind]
    if answer is None:
        return {"type": kind, key: element.get(initial, [] if key == "selected_options" else None)}
    groups = [option for group in element.get("option_groups", ()) for option in group["options"]]
    options = [*element.get("options", ()), *groups, *suggested.get(element["action_id"], ())]
    wanted = [answer] if isinstance(answer, str) else answer
    chosen = [_option(options, each) for each in wanted]
    return {"type": kind, key: chosen if key == "selected_options" else chosen[0]}


def _option(options: Sequence[Json], wanted: str) -> Json:
    for option in options:
        if wanted in (option["text"]["text"], option["value"]):
            return {"text": option["text"], "value": option["value"]}
    offered = [option["text"]["text"] for option in options]
    raise AssertionError(f"no option {wanted!r}; the options are {offered}")


def _check(block: Json, element: Json, state: Json) -> None:
    answer = next(value for key, value in state.items() if key != "type")
    label = block["label"]["text"]
    assert answer or block.get("optional"), f"Slack asks to fill in {label!r}"
    longest = element.get("max_length")
    assert longest is None or len(answer or "") <= longest, f"{label!r} takes {longest} characters"
