"""All questions of a short check-in in one modal: within Slack's limits, and read again when it is sent."""

import pytest

from bot.channels.slack import limits
from bot.channels.slack.questions import answers_in, view
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.forms import form_of
from tests.kinds import EVERY_KIND
from tests.platforms.slack_rules import check_view
from tests.talk import Talk

CHECK_INS = [flow for flow in shipped().values() if flow.kind == "check_in"]


@pytest.mark.parametrize("flow", [*CHECK_INS, EVERY_KIND], ids=lambda flow: flow.name)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_check_in_fits_into_one_modal(flow: Flow, language: str) -> None:
    talk = Talk(flow, language=language)
    shown = view(form_of(flow, talk.state), talk.state.id)

    assert limits.problems(shown) == []
    check_view(shown)
    assert shown["blocks"][-1]["type"] == "context"
    assert "Dana Ruiz" in shown["blocks"][-1]["elements"][0]["text"]


def test_a_pulse_is_five_points_and_one_field_for_words() -> None:
    talk = Talk()
    score, reason = form_of(talk.flow, talk.state).fields

    assert [label for _, label in score.options][:2] == ["1 Very dissatisfied", "2 Dissatisfied"]
    assert not score.optional
    assert (reason.kind, reason.optional) == ("text", True)


def test_zero_to_ten_are_too_many_for_buttons_below_each_other() -> None:
    talk = Talk(EVERY_KIND)
    shown = view(form_of(talk.flow, talk.state), talk.state.id)

    kinds = [block["element"]["type"] for block in shown["blocks"][:-1]]
    assert kinds == [
        "static_select", "radio_buttons", "radio_buttons", "checkboxes", "number_input", "datepicker",
        "plain_text_input",
    ]  # fmt: skip


def test_what_was_filled_in_comes_back_by_question() -> None:
    option = {"text": {"type": "plain_text", "text": "x"}}
    values = {
        "likely": {"value": {"type": "static_select", "selected_option": option | {"value": "8"}}},
        "works": {"value": {"type": "radio_buttons", "selected_option": None}},
        "missing": {
            "value": {"type": "checkboxes", "selected_options": [option | {"value": "a"}, option | {"value": "b"}]}
        },
        "people": {"value": {"type": "number_input", "value": "12"}},
        "day": {"value": {"type": "datepicker", "selected_date": "2026-12-03"}},
        "reason": {"value": {"type": "plain_text_input", "value": " slow "}},
    }

    assert answers_in({"state": {"values": values}}) == {
        "likely": "8", "missing": "a,b", "people": "12", "day": "2026-12-03", "reason": "slow",
    }  # fmt: skip
