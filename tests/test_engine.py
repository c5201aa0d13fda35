"""The engine is total: any event in any state of any flow gives a defined turn."""

import json
from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as some

from conversations import conversation as states
from conversations import events
from conversations.conversation import Conversation
from conversations.effects import Close, Effect, Record, Redraw, Say, Supersede
from conversations.engine import advance
from conversations.events import Edited, Event, Moved, Opened, Pressed, Said, Switched, Timer, WentQuiet, Withdrew
from conversations.flow import Flow, from_json, to_json
from conversations.flows import shipped
from conversations.messages import from_json as message_from_json
from conversations.messages import to_json as message_to_json
from conversations.path import walked
from conversations.patience import Patience
from conversations.rehearsal import NAMES
from conversations.texts import languages
from tests.kinds import EVERY_KIND
from tests.talk import AT_ONCE, SEVERAL_LINES

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
COLUMNS = ("id", "kind", "flow", "revision", "language", "timezone", "step")
RESERVED = (
    "skip", "declined", "later", "later.hour", "later.tomorrow", "later.week", "back", "stop", "change", "noneed",
    "retract.0", "x", "", "more", "call", "tell", "done", "=", "=manual", "done=logins,manual", "=no,such",
    "2026-12-03",
)  # fmt: skip

EVERY_FLOW = [*(shipped()[name] for name in sorted(shipped())), EVERY_KIND]
PAUSES = (0, 1, 15, 25, 130, 3600, 3 * 86400)

flows = some.sampled_from(EVERY_FLOW)
numbers = some.sampled_from(["", "1", "2", "3"])
lines = some.one_of(
    some.text(max_size=60),
    some.sampled_from(["1", "2 but slow", "4", "stop", "skip", "later", "back", "yes", "not yet", "help", "7 or 8"]),
)


def some_events(flow: Flow) -> some.SearchStrategy[Event]:
    options = sorted({option for question in flow.questions for option in question.expects.options} | set(RESERVED))
    return some.one_of(
        some.builds(Said, lines, numbers, some.sampled_from([(), ("photo:p1",)])),
        some.builds(Pressed, some.integers(0, len(flow.questions)), some.sampled_from(options)),
        some.builds(WentQuiet, some.sampled_from(get_args(Timer))),
        some.builds(Edited, lines, numbers),
        some.builds(Opened, some.booleans()),
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


def begun(flow: Flow, patience: Patience = AT_ONCE) -> Conversation:
    return Conversation("c" * 22, flow.kind, flow.name, flow.revision, "en", "UTC", NAMES, patience=patience)


def played(flow: Flow, history: list[Event], patience: Patience = AT_ONCE) -> tuple[Conversation, list[Effect]]:
    """Pauses of seconds, hours and days between the events, in a pattern that follows from their number."""
    state, effects, now = begun(flow, patience), list[Effect](), NOON
    for place, event in enumerate(history):
        now += timedelta(seconds=PAUSES[(place * 5 + len(history)) % len(PAUSES)])
        turn = advance(flow, state, event, now)
        assert turn.conversation.version == state.version + 1
        state = turn.conversation
        effects += turn.effects
    return state, effects


@given(histories(), some.sampled_from([AT_ONCE, SEVERAL_LINES]))
@settings(max_examples=400, deadline=None)
def test_any_event_in_any_state_gives_a_defined_turn(story: tuple[Flow, list[Event]], patience: Patience) -> None:
    flow, history = story

    state, effects = played(flow, history, patience)

    says = [effect for effect in effects if isinstance(effect, Say)]
    assert [say.slot for say in says] == list(range(len(says)))
    assert all(redraw.slot < state.said for redraw in effects if isinstance(redraw, Redraw))
    assert state.step == "" or state.status in ("open", "expired")


@given(histories())
@settings(max_examples=200, deadline=None)
def test_every_answer_has_a_version_of_its_own(story: tuple[Flow, list[Event]]) -> None:
    _, effects = played(*story, SEVERAL_LINES)

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


@given(histories(), some.sampled_from([AT_ONCE, SEVERAL_LINES]))
@settings(max_examples=200, deadline=None)
def test_what_stands_is_one_path_and_never_longer_than_was_said(
    story: tuple[Flow, list[Event]], patience: Patience
) -> None:
    flow, _ = story
    state, effects = played(*story, patience)

    asked = {*state.answers, *filter(None, [state.step]), *state.reasked}
    assert len(state.answers) <= flow.longest
    assert len(asked) <= max(flow.longest, 1)
    assert set(walked(flow, state)[0]) == set(state.answers)
    gone = [effect.question for effect in effects if isinstance(effect, Supersede)]
    assert set(gone) <= {effect.question for effect in effects if isinstance(effect, Record)}


@given(histories())
@settings(max_examples=200, deadline=None)
def test_the_same_event_twice_leaves_one_answer(story: tuple[Flow, list[Event]]) -> None:
    """A payload comes twice, a finger presses twice: what stands after the second is what stood after the first."""
    flow, history = story
    for event in history:
        if (
            isinstance(event, Pressed)
            and event.option not in flow.questions[event.question % len(flow.questions)].expects.options
        ):
            state, _ = played(flow, [*history, event])
            again = advance(flow, state, event, NOON + timedelta(days=60)).conversation
            assert {key: answer.value for key, answer in again.answers.items()} == {
                key: answer.value for key, answer in state.answers.items()
            }


def test_a_flow_comes_back_from_json_with_the_same_revision() -> None:
    for flow in shipped().values():
        assert from_json(json.loads(json.dumps(to_json(flow)))).revision == flow.revision
