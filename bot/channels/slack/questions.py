"""A form of questions as a modal of Slack's, and what was filled into it: one step, with the small print last."""

from collections.abc import Mapping
from typing import Any

from bot.channels.slack import limits
from bot.channels.slack.render import cut, escape
from conversations.forms import Field, Form

CALLBACK = "answer_privately"
LONGEST_WORDS = 3000
View = dict[str, Any]


def view(form: Form, conversation: str) -> View:
    """`conversation` comes back with the answers; Slack shows it to nobody."""
    blocks = [_input(field) for field in form.fields]
    note = {"type": "mrkdwn", "text": cut(escape(form.note), limits.CONTEXT_TEXT), "verbatim": True}
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": conversation,
        "title": _plain(form.title, limits.TITLE),
        "submit": _plain(form.submit, limits.TITLE),
        "close": _plain(form.close, limits.TITLE),
        "blocks": [*blocks, {"type": "context", "elements": [note]}],
    }


def answers_in(view: Mapping[str, Any]) -> Mapping[str, str]:
    """What was filled in, by the question's key; several options with commas, and nothing of what was left empty."""
    filled = view["state"]["values"]
    found = ((block, _value(next(iter(elements.values()), {}))) for block, elements in filled.items())
    return {question: value for question, value in found if value}


def _value(element: Mapping[str, Any]) -> str:
    match element:
        case {"selected_options": list(options)}:
            return ",".join(option["value"] for option in options)
        case {"selected_option": {"value": str(value)}}:
            return value
        case _:
            value = element.get("selected_date") or element.get("value") or ""
            return str(value).strip()


def _input(field: Field) -> View:
    label = _plain(field.label, limits.FIELD_LABEL)
    made = {"type": "input", "block_id": field.key, "label": label, "element": _element(field)}
    return made | {"optional": field.optional}


def _element(field: Field) -> View:
    """Ten options at most stand below each other; more are a list."""
    few = len(field.options) <= limits.RADIO
    match field.kind:
        case "one":
            return {"type": "radio_buttons" if few else "static_select", "action_id": "value"} | _options(field)
        case "many":
            return {"type": "checkboxes" if few else "multi_static_select", "action_id": "value"} | _options(field)
        case "number":
            bounds = {"min_value": field.low, "max_value": field.high}
            told = {name: f"{bound:.10g}" for name, bound in bounds.items() if bound is not None}
            return {"type": "number_input", "action_id": "value", "is_decimal_allowed": True} | told
        case "date":
            return {"type": "datepicker", "action_id": "value"}
        case "text":
            words = {"type": "plain_text_input", "action_id": "value", "multiline": True}
            return words | {"max_length": LONGEST_WORDS}


def _options(field: Field) -> View:
    options = [{"text": _plain(label, limits.LABEL), "value": key} for key, label in field.options[: limits.OPTIONS]]
    return {"options": options}


def _plain(text: str, most: int) -> View:
    return {"type": "plain_text", "text": cut(text, most) or "…"}
