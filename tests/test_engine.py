"""The engine is total: any event in any state of any flow gives a defined turn."""

import json
from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as some

from conversations import conversation as states
from conversations import events
from conversations.conversation import Conversation
from conversations.effects import Close, Effect, Record, Redraw, Say
from conversations.engine import advance
from conversations.events import Edited, Event, Moved, Opened, Pressed, Said, Switched, Timer, WentQuiet, Withdrew
from conversations.flow import Flow, from_json, to_json
from conversations.flows import shipped
from conversations.messages import from_json as message_from_json
from conversations.messages import to_json as message_to_json
from conversations.rehearsal import NAMES
from conversations.texts import languages

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
COLUMNS = ("id", "kind", "flow", "revision", "language", "timezone", "step")
RESERVED = (
    "skip", "later", "later.hour", "later.tomorrow", "later.week", "back", "stop", "change", "noneed", "retract.0", "x",
)  # fmt: skip

flows = some.sampled_from([shipped()[name] for name in sorted(shipped())])
lines = some.one_of(
    some.text(max_size=60),
    some.sampled_from(["1", "2 but slow", "4", "stop", "skip", "later", "back", "yes", "not yet", "help", "7 or 8"]),
)


def some_events(flow: Flow) -> some.SearchStrategy[Event]:
    options = sorted({option for question in flow.questions for option in question.expects.options} | set(RESERVED))
    return some.one_of(
        some.builds(Said, lines),
        some.builds(Pressed, some.integers(0, len(flow.questions)), some.sampled_from(options)),
        some.builds(WentQuiet, some.sampled_from(get_args(Timer))),
        some.builds(Edited, lines, some.just("7")),
        some.builds(Moved, some.sampled_from(["telegram", "slack"])),
        some.builds(Withdrew, some.sampled_from(["stopped", "cancelled"])),
        some.builds(Switched, some.sampled_from([*languages(), "tlh"])),
    )


@some.composite
def histories(draw: some.DrawFn, of: some.SearchStrategy[Flow] = flows) -> tuple[Flow, list[Event]]:
    flow = draw(of)
    return flow, [
        Opened(draw(some.booleans()), draw(some.sampled_from(["", *languages()]))),
        *draw(some.lists(some_events(flow), max_size=14)),
    ]


def begun(flow: Flow) -> Conversation:
    return Conversation("c" * 22, flow.kind, flow.name, flow.revision, "en", "UTC", NAMES)


def played(flow: Flow, history: list[Event]) -> tuple[Conversation, list[Effect]]:
    state, effects = begun(flow), list[Effect]()
    for hours, event in enumerate(history):
        turn = advance(flow, state, event, NOON + timedelta(hours=hours))
        assert turn.conversation.version == state.version + 1
        state = turn.conversation
        effects += turn.effects
    return state, effects


@given(histories())
@settings(max_examples=400, deadline=None)
def test_any_event_in_any_state_gives_a_defined_turn(story: tuple[Flow, list[Event]]) -> None:
    flow, history = story

    state, effects = played(flow, history)

    says = [effect for effect in effects if isinstance(effect, Say)]
    assert [say.slot for say in says] == list(range(len(says)))
    assert all(redraw.slot < state.said for redraw in effects if isinstance(redraw, Redraw))
    assert state.step == "" or state.status in ("open", "expired")


@given(histories())
@settings(max_examples=200, deadline=None)
def test_every_answer_has_a_version_of_its_own(story: tuple[Flow, list[Event]]) -> None:
    _, effects = played(*story)

    versions = [(effect.question, effect.answer.version) for effect in effects if isinstance(effect, Record)]
    assert len(versions) == len(set(versions))


@given(histories())
@settings(max_examples=200, deadline=None)
def test_a_conversation_ends_once_and_a_late_answer_may_end_it_again(story: tuple[Flow, list[Event]]) -> None:
    _, effects = played(*story)

    closes = [effect.ending for effect in effects if isinstance(effect, Close)]
    assert len(closes) <= 2
    assert len(closes) < 2 or closes[0] in ("expired", "partial")


@given(histories())
@settings(max_examples=200, deadline=None)
def test_the_same_press_twice_records_one_answer(story: tuple[Flow, list[Event]]) -> None:
    flow, history = story
    state, _ = played(flow, history)
    for question in range(len(flow.questions)):
        for option in flow.questions[question].expects.options:
            once = advance(flow, state, Pressed(question, option), NOON)
            twice = advance(flow, once.conversation, Pressed(question, option), NOON)
            assert not any(isinstance(effect, Record) for effect in twice.effects)


@given(histories())
@settings(max_examples=200, deadline=None)
def test_stored_states_events_and_messages_come_back_as_they_were(story: tuple[Flow, list[Event]]) -> None:
    flow, history = story
    state, effects = played(flow, history)

    columns = {
        name: getattr(state, name) for name in ("id", "kind", "flow", "revision", "language", "timezone", "step")
    }
    columns |= {"status": state.status, "due": state.due, "timer": state.timer, "version": state.version}
    stored = json.loads(json.dumps(states.to_state(state)))
    assert states.from_state(stored, **columns) == state
    assert [events.from_json(json.loads(json.dumps(events.to_json(event)))) for event in history] == history
    for effect in effects:
        if isinstance(effect, Say | Redraw):
            assert message_from_json(json.loads(json.dumps(message_to_json(effect.message)))) == effect.message


def test_a_flow_comes_back_from_json_with_the_same_revision() -> None:
    for flow in shipped().values():
        assert from_json(json.loads(json.dumps(to_json(flow)))).revision == flow.revision
