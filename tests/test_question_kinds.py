"""Every kind of question: how it is shown on each platform, pressed, and typed."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.channels.slack import limits
from bot.channels.slack.inbound import to_inbound
from bot.channels.slack.render import render as on_slack
from bot.channels.telegram.render import render as on_telegram
from bot.terminal.screen import text_of
from conversations.effects import Called, Record
from conversations.events import Pressed
from conversations.messages import Outbound, Press, from_json, to_json
from tests.kinds import EVERY_KIND
from tests.talk import Talk
from tests.test_edited_messages import answers
from tests.test_story import Cast, acts, arrive, introduced
from tests.world import World

ORDER = tuple(question.key for question in EVERY_KIND.questions)
GIVEN = {"likely": "8", "works": "yes", "place": "portal", "missing": "logins, training", "people": "12"}


def at(key: str) -> Talk:
    """The conversation where this question has just been asked."""
    talk = Talk(EVERY_KIND)
    for earlier in ORDER[: ORDER.index(key)]:
        talk.types(GIVEN.get(earlier, "3 December 2026"))
    assert talk.state.step == key
    return talk


def question(key: str) -> Outbound:
    talk = at(key)
    return talk.shown[max(talk.shown)]


def elements(message: Outbound) -> list[dict[str, Any]]:
    payload = on_slack(message, "salt")
    assert limits.problems(payload) == []
    return [element for block in payload["blocks"] for element in block.get("elements", ()) if "action_id" in element]


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("likely", "about eight", "8"),
        ("works", "nope", "no"),
        ("place", "portal", "portal"),
        ("missing", "logins and training", "logins,training"),
        ("people", "twelve", "12"),
        ("day", "3 December 2026", "2026-12-03"),
        ("why", "nothing else", "nothing else"),
    ],
)
def test_every_kind_can_be_typed(key: str, typed: str, value: str) -> None:
    talk = at(key)

    talk.types(typed)

    assert talk.given()[key] == value


def test_zero_to_ten_is_eleven_buttons_on_slack_and_two_rows_on_telegram() -> None:
    message = question("likely")

    buttons = [element for element in elements(message) if element["type"] == "button"]
    assert [button["text"]["text"] for button in buttons[:11]] == [str(number) for number in range(11)]
    assert [len(row) for row in on_telegram(message).rows[:2]] == [6, 5]


def test_one_of_more_than_five_is_a_list_on_slack_and_buttons_elsewhere() -> None:
    message = question("place")

    chosen = elements(message)[0]
    assert chosen["type"] == "static_select"
    assert chosen["placeholder"]["text"] == "Choose one"
    assert [row[0]["text"] for row in on_telegram(message).rows[:2]] == ["Phone", "Mail"]
    assert "1 Phone" in text_of(message)


def test_several_are_boxes_on_slack_and_marked_buttons_elsewhere() -> None:
    talk = at("missing")
    talk.presses("Logins")
    message = talk.shown[talk.state.slots["missing"]]

    boxes, done, *_ = elements(message)
    assert boxes["type"] == "checkboxes"
    assert [option["text"]["text"] for option in boxes["initial_options"]] == ["Logins"]
    assert done["text"]["text"] == "Done"
    keys = [key["text"] for row in on_telegram(message).rows for key in row]
    assert keys[:4] == ["☐ A manual", "☑ Logins", "☐ Training", "Done"]
    assert "☑ Logins" in text_of(message)
    assert message.plain().endswith("Choose as many as fit, then press Done.")


def test_ticks_are_taken_when_done_is_pressed_and_not_before() -> None:
    talk = at("missing")
    talk.presses("Training")
    talk.presses("A manual")
    talk.presses("Training")
    talk.presses("Logins")
    assert "missing" not in talk.given()

    talk.presses("Done")
    talk.happens(Pressed(3, "done"))

    assert talk.given()["missing"] == "manual,logins"
    assert [r.answer.raw for r in talk.effects(Record) if r.question == "missing"] == ["A manual, Logins"]
    assert "you said A manual, Logins" in talk.shown[talk.state.slots["missing"]].headline


def test_done_with_nothing_ticked_says_so() -> None:
    talk = at("missing")

    talk.presses("Done")

    assert talk.turns[-1].toast == "Nothing is chosen yet"
    assert talk.state.step == "missing"


def test_a_change_begins_with_what_was_ticked() -> None:
    talk = at("people")

    talk.presses("Change")
    talk.presses("A manual")
    talk.presses("Done")

    assert talk.given()["missing"] == "manual,logins,training"


def test_a_day_is_chosen_in_a_calendar_or_typed() -> None:
    message = question("day")
    calendar = elements(message)[0]
    assert calendar["type"] == "datepicker"
    assert calendar["placeholder"]["text"] == "Choose a day"
    assert "for instance 3 Dec" in message.plain()
    talk = at("day")

    talk.happens(Pressed(5, "2026-12-03"))
    talk.happens(Pressed(5, "2026-12-04"))

    assert talk.given()["day"] == "2026-12-03"
    assert "Thu 3 Dec" in talk.shown[talk.state.slots["day"]].headline


@pytest.mark.parametrize("nonsense", ["2026-13-01", "tomorrow", "=", "done", ""])
def test_what_is_no_day_changes_nothing(nonsense: str) -> None:
    talk = at("day")

    talk.happens(Pressed(5, nonsense))

    assert "day" not in talk.given()


def test_a_number_says_what_it_may_be() -> None:
    assert "Please type a number from 1 to 500." in question("people").plain()
    talk = at("people")
    talk.types("5000")
    assert talk.state.step == "people"


def test_slack_tells_all_boxes_of_a_question_with_each_press() -> None:
    def option(key: str) -> dict[str, Any]:
        return {"text": {"type": "plain_text", "text": key}, "value": f"a:c:3:{key}"}

    other = {"b0": {"a:c:3:=1": {"type": "checkboxes", "selected_options": [option("k")]}}}
    ticked = {"type": "checkboxes", "action_id": "a:c:3:=0", "selected_options": [option("a"), option("b")]}
    done = {"type": "button", "action_id": "a:c:3:done", "value": "a:c:3:done"}

    assert pressed(ticked, other) == "a:c:3:=k,a,b"
    assert pressed(done, other) == "a:c:3:done=k"
    assert pressed(done, {}) == "a:c:3:done"
    day = {"type": "datepicker", "action_id": "a:c:5:", "selected_date": "2026-12-03"}
    assert pressed(day, {}) == "a:c:5:2026-12-03"


def pressed(action: dict[str, Any], values: dict[str, Any]) -> str:
    raw = {
        "type": "block_actions", "user": {"id": "U1", "team_id": "T1"}, "team": {"id": "T1"},
        "container": {"message_ts": "1.0", "channel_id": "D1"}, "actions": [action | {"action_ts": "2.0"}],
        "state": {"values": values},
    }  # fmt: skip
    inbound = to_inbound(raw, "T1")
    assert inbound is not None
    assert isinstance(inbound.content, Press)
    return inbound.content.data


def test_what_hardly_anybody_presses_is_folded_away() -> None:
    message = question("likely")
    folded = elements(message)[-1]

    assert folded["type"] == "overflow"
    assert [option["text"]["text"] for option in folded["options"]] == [
        "Prefer not to say", "My answers", "Language: English", "Ask Dana to call me", "Stop check-ins",
    ]  # fmt: skip
    assert on_telegram(message).rows[-1][-1]["text"] == "More…"


def test_the_menu_unfolds_and_folds_where_a_platform_has_none() -> None:
    talk = at("likely")
    talk.presses("More…")
    assert list(talk.labels())[-6:] == [
        "Prefer not to say", "My answers", "Language: English", "Ask Dana to call me", "Stop check-ins", "Back",
    ]  # fmt: skip

    talk.presses("Back")

    assert list(talk.labels())[-1] == "More…"


def test_call_me_is_promised_and_the_question_stays() -> None:
    talk = at("likely")
    talk.presses("More…")

    talk.presses("Ask Dana to call me")

    assert talk.effects(Called) == [Called("Ask Dana to call me")]
    assert talk.state.step == "likely"


def test_skip_prefer_not_to_say_and_silence_are_three_things() -> None:
    skipped, declined, silent = at("likely"), at("likely"), at("likely")
    skipped.presses("Skip")
    declined.presses("More…")
    declined.presses("Prefer not to say")

    assert skipped.state.answers["likely"].given == "skipped"
    assert declined.state.answers["likely"].given == "declined"
    assert silent.state.answers == {}


def test_messages_come_back_from_json_with_all_of_it() -> None:
    for key in ORDER:
        message = question(key)
        assert from_json(to_json(message)) == message


TOML = """
purpose = "What is missing."
use = "Use it in tests."
about = "the portal"

[[questions]]
key = "missing"
kind = "many_of"
text = "What is missing in {about}?"
labels = { manual = "A manual", logins = "Logins", training = "Training" }
then = { "*" = "since" }

[[questions]]
key = "since"
kind = "date"
text = "Since when?"
"""


@pytest.mark.slow
@pytest.mark.parametrize("surface", ["telegram-polling", "slack-socket"])
def test_boxes_and_days_through_the_whole_program(surface: str, sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "lacks.toml").write_text(TOML)

    async def whole() -> None:
        instance = {"name": "Acme", "database": sqlite_url, "flows": str(tmp_path / "flows")}
        async with World(surface, sqlite_url, instance=instance) as world:
            await story(world, await arrive(world, tmp_path))
            assert world.platform.violations == []

    async def story(world: World, cast: Cast) -> None:
        maria = cast.maria
        await introduced(world, cast)
        await acts(world, cast.dana.types("/checkin maria --flow lacks"))
        await acts(world, maria.presses("Logins"), maria.presses("A manual"), maria.presses("Done"))
        assert maria.message("you said")
        assert maria.last().startswith("Since when?")
        if world.kind == "slack":
            await world.slack.stage.picks(maria.id, maria.newest(), "2026-11-02")
            await world.settle()
        else:
            await acts(world, maria.types("2 November 2026"))

        assert [(q, value) for q, _, value, _, _ in answers(world)] == [
            ("missing", "manual,logins"), ("since", "2026-11-02"),
        ]  # fmt: skip

    asyncio.run(whole())
