"""The engine is total for flows of one's own too: any shape, any facts, any event, and none of it goes wrong."""

import json
from collections.abc import Callable
from datetime import timedelta
from inspect import signature
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from conversations.comparing import differences
from conversations.conditions import hold
from conversations.diagram import mermaid
from conversations.engine import advance
from conversations.events import Event, Opened
from conversations.flow import Flow, from_json, to_json
from conversations.lint import lint
from conversations.patience import Patience
from tests import test_engine
from tests.some_flows import names, own_flows
from tests.talk import AT_ONCE, SEVERAL_LINES
from tests.test_engine import NOON, begun, histories, some_events

pytestmark = pytest.mark.slow
CLAIMS: dict[str, Callable[..., Any]] = {
    name: test.hypothesis.inner_test for name, test in vars(test_engine).items() if hasattr(test, "hypothesis")
}


@pytest.mark.parametrize("claim", sorted(CLAIMS))
@given(story=histories(own_flows()), patience=some.sampled_from([AT_ONCE, SEVERAL_LINES]))
@settings(max_examples=150, deadline=None)
def test_what_holds_for_the_product_holds_for_own_flows(
    claim: str, story: tuple[Flow, list[Event]], patience: Patience
) -> None:
    wanted = signature(CLAIMS[claim]).parameters
    CLAIMS[claim](story, **({"patience": patience} if "patience" in wanted else {}))


def test_all_claims_of_the_engine_are_among_them() -> None:
    assert len(CLAIMS) >= 5


@given(own_flows(loops=True), some.data())
@settings(max_examples=150, deadline=None)
def test_even_a_flow_that_leads_in_circles_gives_a_defined_turn(flow: Flow, data: some.DataObject) -> None:
    state = begun(flow).but(names=data.draw(names()))
    for hours, event in enumerate([Opened(), *data.draw(some.lists(some_events(flow), max_size=12))]):
        state = advance(flow, state, event, NOON + timedelta(hours=hours)).conversation

    assert state.version > 0


@given(own_flows(), names(), some.data())
@settings(max_examples=150, deadline=None)
def test_a_question_whose_conditions_do_not_hold_is_never_asked(
    flow: Flow, known: dict[str, str], data: some.DataObject
) -> None:
    state, asked = begun(flow).but(names=known), set[str]()
    for hours, event in enumerate([Opened(), *data.draw(some.lists(some_events(flow), max_size=12))]):
        before = state
        state = advance(flow, state, event, NOON + timedelta(hours=hours)).conversation
        if state.step and state.step != before.step:
            assert hold(flow.question(state.step).ask_if, state.answers, state.names)
            asked.add(state.step)

    assert asked <= {question.key for question in flow.questions}


@given(own_flows())
@settings(max_examples=200, deadline=None)
def test_every_own_flow_can_be_stored_checked_drawn_and_compared(flow: Flow) -> None:
    assert from_json(json.loads(json.dumps(to_json(flow)))).revision == flow.revision
    assert "flowchart TD" in mermaid(flow)
    assert differences(flow, flow) == []
    assert all(finding.mend for finding in lint(flow))
    assert all(set(path) <= {question.key for question in flow.questions} for path in flow.paths())
