"""What people do in Slack, as our channel understands it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.slack.inbound import plain, to_inbound, with_ids
from conversations.messages import Address, Command, Edit, Inbound, Press, Words

TEAM = "T0HOME"
MARIA = Address("slack", "", "U1", "D1")


def event(team: str = TEAM, **parts: Any) -> dict[str, Any]:
    inner = {"type": "message", "channel": "D1", "channel_type": "im", "ts": "17.001", "event_ts": "17.001"}
    return {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": inner | {"team": team} | parts}


def changed(text: str, before: str, **person: Any) -> dict[str, Any]:
    message = {"type": "message", "user": "U1", "team": TEAM, "text": text, "ts": "17.001"} | person
    previous = message | {"text": before}
    return event(subtype="message_changed", ts="18.002", message=message, previous_message=previous)


def press(channel: str = "D1", **action: Any) -> dict[str, Any]:
    return {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": "U1", "name": "maria", "team_id": TEAM},
        "container": {"type": "message", "message_ts": "17.001", "channel_id": channel},
        "actions": [{"type": "button", "action_id": "a:1:0:4", "action_ts": "19.5"} | action],
    }


def slash(text: str) -> dict[str, Any]:
    return {
        "command": "/checkin",
        "text": text,
        "team_id": TEAM,
        "user_id": "U9",
        "user_name": "dana",
        "channel_id": "C1",
        "trigger_id": "13.37",
        "response_url": "https://hooks.slack.com/commands/1/2",
    }


def submission(who: str, flow: str, about: str | None, view: str = "V1") -> dict[str, Any]:
    values = {
        "who": {"who": {"type": "plain_text_input", "value": who}},
        "flow": {"flow": {"type": "static_select", "selected_option": {"value": flow}}},
        "about": {"about": {"type": "plain_text_input", "value": about}},
    }
    return {
        "type": "view_submission",
        "team": {"id": TEAM},
        "user": {"id": "U9", "name": "dana"},
        "view": {"id": view, "callback_id": "checkin_start", "state": {"values": values}},
    }


def read(raw: dict[str, Any]) -> Inbound:
    inbound = to_inbound(raw, TEAM)
    assert inbound is not None
    return inbound


@pytest.mark.parametrize("key", ["user", "channel", "text"])
@pytest.mark.parametrize("odd", [None, 5, ["x"], {"a": "x"}, True])
def test_an_id_or_a_text_that_is_none_cannot_be_read(key: str, odd: object) -> None:
    raw = event(user="U1", text="hello")
    raw["event"][key] = odd

    with pytest.raises((TypeError, AttributeError)):
        to_inbound(raw, TEAM)


def test_a_line_typed_to_us_is_words() -> None:
    assert read(event(user="U1", text="the queue")) == Inbound(
        MARIA, Words("the queue"), f"slack:{TEAM}:D1:17.001", message="D1/17.001"
    )


def test_words_are_read_as_people_see_them() -> None:
    typed = "R&amp;D &lt;3 <https://a.example/x|a.example/x> <@U2|jo> <#C1|general> <!here> <mailto:m@a.example>"
    seen = "R&D <3 a.example/x @jo #general @here m@a.example"
    assert read(event(user="U1", text=typed)).content == Words(seen)


def test_an_escaped_entity_is_unescaped_once() -> None:
    assert plain("&amp;lt;") == "&lt;"


def test_a_changed_line_is_an_edit_with_a_key_of_its_own() -> None:
    edit = read(changed("the long queue", "the queue"))
    assert edit.content == Edit("the long queue")
    assert (edit.sender, edit.message, edit.key) == (MARIA, "D1/17.001", f"slack:{TEAM}:D1:17.001:18.002")


def test_a_change_that_changes_no_word_says_nothing() -> None:
    assert to_inbound(changed("see a.example", "see a.example"), TEAM) is None


@pytest.mark.parametrize(
    "raw",
    [
        event(user="U1", text="x", bot_id="B1"),
        event(text="x"),
        event(user="U1", text="x", subtype="bot_message"),
        event(user="U1", text="x", channel_type="channel"),
        changed("you said 3", "how is it?", bot_id="B1"),
        event(type="app_home_opened", user="U1"),
        event(type="reaction_added", user="U1"),
        event(type="member_left_channel", user="U1"),
        event(type="app_uninstalled"),
        event(type="tokens_revoked"),
        {"type": "url_verification", "challenge": "c"},
        {"type": "view_closed"},
        {},
    ],
)
def test_what_is_not_said_to_us_says_nothing(raw: dict[str, Any]) -> None:
    assert to_inbound(raw, TEAM) is None


def test_somebody_of_another_company_is_kept_apart() -> None:
    assert read(event(team="T0OTHER", user="U1", text="hi")).sender.workspace == "T0OTHER"
    guest = press(value="x") | {"user": {"id": "U1", "team_id": "T0OTHER"}}
    assert read(guest).sender == Address("slack", "T0OTHER", "U1", "D1")


def test_a_press_carries_what_we_gave_the_button() -> None:
    assert read(press(value="a:1:0:4")) == Inbound(
        MARIA, Press("a:1:0:4"), "slack:D1/17.001:19.5", message="D1/17.001", name="maria", ours="D1/17.001",
        ours_at=datetime.fromtimestamp(17.001, UTC),
    )  # fmt: skip


def test_a_choice_from_a_menu_is_a_press() -> None:
    assert read(press(type="static_select", selected_option={"value": "a:1:0:12"})).content == Press("a:1:0:12")


def test_a_press_in_a_channel_is_not_private() -> None:
    pressed = read(press(channel="C1", value="x"))
    assert not pressed.private
    assert pressed.sender.chat == ""


def test_a_press_inside_a_modal_says_nothing() -> None:
    assert to_inbound(press(value="x") | {"container": {"type": "view", "view_id": "V1"}}, TEAM) is None


def test_a_command_is_answered_at_its_response_url() -> None:
    command = read(slash("status"))
    assert (command.content, command.key) == (Command("checkin status"), "slack:13.37")
    assert command.reply == Address("slack", "", "U9", chat="https://hooks.slack.com/commands/1/2")


def test_a_command_keeps_the_ids_of_people() -> None:
    assert read(slash("<@U123|maria>")).content == Command("checkin <@U123>")
    assert with_ids("why <@U1> in <#C1|general> R&amp;D") == "why <@U1> in <#C1> R&D"


def test_a_bare_command_is_bare() -> None:
    assert read(slash(" ")).content == Command("checkin")


def test_a_filled_modal_is_the_command_it_stands_for() -> None:
    inbound = read(submission(" Maria  Lopes ", "pulse", "March --flow x"))
    assert inbound.content == Command("checkin Maria Lopes --flow pulse --about March -flow x")
    assert inbound.message == "V1"
    assert read(submission("Maria", "pulse", None)).content == Command("checkin Maria --flow pulse")


def test_a_modal_sent_twice_has_one_key_and_a_corrected_one_another() -> None:
    first, again = submission("Maria", "pulse", "x"), submission("Maria", "pulse", "x")
    assert read(first).key == read(again).key
    assert read(first).key != read(submission("Mario", "pulse", "x")).key
    assert read(first).key != read(submission("Maria", "pulse", "x", view="V2")).key


def test_a_payload_unlike_slacks_raises() -> None:
    with pytest.raises(KeyError):
        to_inbound({"type": "event_callback"}, TEAM)


@given(some.text())
def test_any_words_arrive_as_they_were_typed(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert read(event(user="U1", text=escaped)).content == Words(text)
