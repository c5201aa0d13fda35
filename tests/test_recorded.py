"""What earlier versions stored is read and folded to the same state by this one, flow by flow, event by event."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from conversations import events
from conversations.conversation import Conversation, from_state, to_state
from conversations.effects import Record
from conversations.engine import advance
from conversations.flow import from_json
from tests.recorded.__main__ import HERE, version
from tests.recorded.recording import answers, columns

FILES = sorted(HERE.glob("*.json"))
MEND = (
    "A conversation that people have open would go on differently. Make the change so that stored conversations keep "
    "their way; only as long as this version is not released: python -m tests.recorded"
)


def recorded(file: Path) -> Iterator[Any]:
    whole = json.loads(file.read_text(encoding="utf-8"))
    flows = {revision: from_json(body) for revision, body in whole["flows"].items()}
    for one in whole["conversations"]:
        yield one, flows[one["columns"]["revision"]]


def test_this_version_has_its_conversations_recorded() -> None:
    assert HERE / f"{version()}.json" in FILES, "Record them: python -m tests.recorded"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_flow_that_was_stored_is_read_as_the_revision_it_was(file: Path) -> None:
    whole = json.loads(file.read_text(encoding="utf-8"))

    assert {revision: from_json(body).revision for revision, body in whole["flows"].items()} == {
        revision: revision for revision in whole["flows"]
    }, MEND


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_state_that_was_stored_is_read_as_it_was(file: Path) -> None:
    for one, _ in recorded(file):
        due = datetime.fromisoformat(one["columns"]["due"]) if one["columns"]["due"] else None
        kept = from_state(one["state"], **{**one["columns"], "due": due})

        assert json.loads(json.dumps(to_state(kept))).items() >= one["state"].items(), one["title"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_folding_the_stored_events_gives_the_stored_state_and_answers(file: Path) -> None:
    for one, flow in recorded(file):
        kept = from_state(one["state"], **{**one["columns"], "due": None})
        state = Conversation(
            kept.id, kept.kind, kept.flow, kept.revision, kept.language, kept.timezone, kept.names,
            patience=kept.patience,
        )  # fmt: skip
        records: list[Record] = []
        for at, event in one["events"]:
            here = datetime.fromisoformat(at).astimezone(ZoneInfo(state.timezone))
            turn = advance(flow, state, events.from_json(event), here)
            state = turn.conversation
            records += [effect for effect in turn.effects if isinstance(effect, Record)]

        assert json.loads(json.dumps(to_state(state))).items() >= one["state"].items(), (one["title"], MEND)
        assert columns(state) == one["columns"], (one["title"], MEND)
        assert answers(records) == one["answers"], (one["title"], MEND)


def test_what_is_recorded_has_every_flow_and_every_kind_of_event() -> None:
    whole = json.loads((HERE / f"{version()}.json").read_text(encoding="utf-8"))
    kinds = {event["e"] for one in whole["conversations"] for _, event in one["events"]}
    endings = {one["columns"]["status"] for one in whole["conversations"]}

    assert kinds >= {"opened", "said", "pressed", "edited", "quiet", "withdrew"}
    assert endings >= {"open", "closed", "expired"}
    assert {one["columns"]["flow"] for one in whole["conversations"]} == {
        body["name"] for body in whole["flows"].values()
    }
