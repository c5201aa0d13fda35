"""How our messages look in Slack, and that Slack takes every one of them."""

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

import bot.channels.slack
from bot.channels.slack.form import form, skeleton
from bot.channels.slack.limits import problems
from bot.channels.slack.render import cut, render
from conversations.messages import Button, Outbound, Section

ROOT = Path(__file__).parent.parent
LEVELS = ("Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied")
QUESTION = Outbound(
    headline="Dana from Acme asks: how satisfied are you with the March rollout so far?",
    choices=tuple(Button(f"{n} {word}", f"a:1:0:{n}", f"{n} of 5, {word.lower()}") for n, word in enumerate(LEVELS, 1)),
    asides=(Button("Later", "l:1"), Button("Skip", "s:1")),
    note="2 questions and a why, under a minute.",
)

short = some.text(max_size=12)
# Long texts and long lists are short ones repeated: a fresh one of that size would take too long to make up.
often = some.sampled_from([1, 1, 2, 9, 300])
# On a busy machine such a message takes its time, which says nothing about its limits.
at_leisure = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
lines = some.builds(lambda text, times: text * times, short, often)
buttons = some.builds(Button, lines, some.text(min_size=1, max_size=8), lines)
several = some.builds(lambda made, times: tuple(made * min(times, 9)), some.lists(buttons, max_size=3), often)
paragraphs = some.lists(lines, max_size=3).map(tuple)
sections = some.lists(some.builds(Section, lines, paragraphs, several), max_size=3)
messages = some.builds(
    Outbound,
    headline=lines,
    body=paragraphs,
    quote=lines,
    sections=some.builds(lambda made, times: tuple(made * min(times, 30)), sections, often),
    after=paragraphs,
    choices=several,
    asides=several,
    note=lines,
)


def kinds(message: Outbound) -> list[str]:
    return [block["type"] for block in render(message, "s")["blocks"]]


def texts(message: Outbound) -> list[str]:
    return [block["text"]["text"] for block in render(message, "s")["blocks"] if block["type"] == "section"]


def test_a_question_is_its_sentence_its_answers_its_asides_and_the_small_print() -> None:
    payload = render(QUESTION, "s")
    assert kinds(QUESTION) == ["section", "actions", "actions", "context"]
    assert payload["text"] == payload["blocks"][0]["text"]["text"] == QUESTION.headline
    assert payload["blocks"][1]["elements"][3] == {
        "type": "button",
        "text": {"type": "plain_text", "text": "4 Satisfied", "emoji": False},
        "accessibility_label": "4 of 5, satisfied",
        "action_id": "a:1:0:4",
        "value": "a:1:0:4",
    }


def test_a_button_without_spoken_words_is_read_by_its_label() -> None:
    assert render(QUESTION, "s")["blocks"][2]["elements"][0]["accessibility_label"] == "Later"


def test_eleven_choices_are_buttons_and_twelve_a_menu() -> None:
    def elements(many: int) -> list[dict[str, Any]]:
        choices = tuple(Button(f"{n} of them", f"a:{n}") for n in range(many))
        found: list[dict[str, Any]] = render(Outbound("How many?", choices=choices), "s")["blocks"][1]["elements"]
        return found

    assert {element["type"] for element in elements(11)} == {"button"}
    (menu,) = elements(12)
    assert menu["type"] == "static_select"
    assert [option["value"] for option in menu["options"]] == [f"a:{n}" for n in range(12)]
    assert [len(menu["options"]) for menu in elements(150)] == [100, 50]


def test_a_quote_can_neither_mention_nor_link_nor_break_out() -> None:
    quote = "<!channel> & <https://evil.example|our page>\n*no* logins"
    assert texts(Outbound("Saved, in your words:", quote=quote))[1] == (
        "> &lt;!channel&gt; &amp; &lt;https://evil.example|our page&gt;\n> *no* logins"
    )


def test_texts_are_verbatim_so_that_slack_makes_no_links_of_them() -> None:
    message = Outbound("see evil.example", body=("b",), quote="q", sections=(Section("t", ("l",)),), note="n")
    for block in render(message, "s")["blocks"]:
        assert block.get("text", block.get("elements", [None])[0])["verbatim"] is True


def test_signs_that_turn_the_direction_of_text_are_left_out() -> None:
    assert texts(Outbound("a\u202eb", body=("c\u2066d\u0000",))) == ["ab", "cd"]


def test_the_block_ids_are_new_with_each_salt_and_the_same_with_one() -> None:
    def ids(salt: str) -> list[str]:
        return [block["block_id"] for block in render(QUESTION, salt)["blocks"]]

    assert ids("one") == ids("one")
    assert not set(ids("one")) & set(ids("two"))


def test_a_section_has_a_bold_title_bullets_and_its_buttons_below() -> None:
    section = Section("Needs a *reply*", ("Northwind, Maria: 2 of 5", "Contoso: a call"), (Button("Take", "v:1:take"),))
    assert texts(Outbound("Iberia", sections=(section,)))[1] == (
        "*Needs a reply*\n• Northwind, Maria: 2 of 5\n• Contoso: a call"
    )
    assert kinds(Outbound("Iberia", sections=(section,))) == ["section", "section", "actions"]


def test_a_long_headline_is_cut_at_a_word_and_goes_on_below() -> None:
    headline = "word & " * 40
    payload = render(Outbound(headline), "s")
    assert len(payload["text"]) < 150
    assert payload["text"].endswith(("word…", "&amp;…"))
    opened, rest = (block["text"]["text"] for block in payload["blocks"])
    assert (opened[:-1] + " " + rest[1:]).split() == headline.replace("&", "&amp;").split()


def test_a_cut_is_never_inside_an_escaped_character() -> None:
    for most in range(5, 30):
        assert re.fullmatch(r"(&amp;)*…", cut("&amp;" * 20, most))


def test_of_too_many_blocks_what_can_be_pressed_stays() -> None:
    sections = tuple(Section(f"Customer {n}", ("said",), (Button("Take", f"v:{n}"),)) for n in range(40))
    payload = render(Outbound("Many", sections=sections, choices=(Button("Yes", "y"),), note="small"), "s")
    assert len(payload["blocks"]) == 50
    assert [block["type"] for block in payload["blocks"][-2:]] == ["actions", "context"]
    shown = sum(block["type"] == "section" for block in payload["blocks"]) - 2
    assert payload["blocks"][-3]["text"]["text"] == f"… and {40 - shown} more"
    assert problems(payload) == []


@at_leisure
@given(messages)
def test_any_message_is_within_every_limit(message: Outbound) -> None:
    assert problems(render(message, "salt")) == []


@at_leisure
@given(messages)
def test_any_message_comes_through_slacks_own_models_unchanged(message: Outbound) -> None:
    for block in render(message, "salt")["blocks"]:
        parsed = Block.parse(dict(block))
        assert parsed is not None
        assert parsed.to_dict() == block


def test_the_forms_come_through_slacks_own_models_and_limits() -> None:
    for view in (skeleton(), form(("pulse",))):
        assert problems(view) == []
        parsed = View(**view).to_dict()
        assert {key: parsed[key] for key in view} == view


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda p: p.update(text="x" * 150), "text over 149"),
        (lambda p: p.update(text="Another sentence"), "the first block does not start with the notification text"),
        (lambda p: p["blocks"].extend([{"type": "divider"}] * 49), "53 blocks, at most 50"),
        (lambda p: p["blocks"][1].update(block_id="s-0"), "two blocks have one block_id"),
        (lambda p: p["blocks"][1]["elements"].clear(), "block 1, actions: no elements"),
        (
            lambda p: p["blocks"][1]["elements"].extend(p["blocks"][1]["elements"] * 5),
            "two elements have one action_id",
        ),
        (lambda p: p["blocks"][1]["elements"][0]["text"].update(text="x" * 76), "button text over 75"),
        (lambda p: p["blocks"][1]["elements"][0].pop("accessibility_label"), "accessibility_label is empty"),
        (lambda p: p["blocks"][1]["elements"][0].update(value="x" * 2001), "value over 2000"),
        (lambda p: p["blocks"][3]["elements"].extend(p["blocks"][3]["elements"] * 10), "11 elements, at most 10"),
        (lambda p: p["blocks"].append({"type": "header", "text": {"text": "x" * 151}}), "text over 150"),
        (lambda p: p["blocks"].append({"type": "video"}), "no limits are known of video"),
        (lambda p: p["blocks"].append(radio(11)), "11 options, at most 10"),
        (lambda p: p.update(type="modal", title={"text": "x" * 25}), "title over 24"),
    ],
)
def test_each_broken_limit_is_named(spoil: Callable[[dict[str, Any]], None], problem: str) -> None:
    payload = render(QUESTION, "s")
    assert problems(payload) == []
    spoil(payload)
    assert any(problem in found for found in problems(payload))


def radio(many: int) -> Mapping[str, Any]:
    options = [{"text": {"text": f"{n}"}, "value": f"{n}"} for n in range(many)]
    return {"type": "actions", "elements": [{"type": "radio_buttons", "options": options}]}


# Which permission a method needs: https://docs.slack.dev/reference/methods
PERMISSIONS = {
    "apps_connections_open": set[str](),
    "auth_test": set[str](),
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"im:history"},
    "conversations_open": {"im:write"},
    "views_open": set[str](),
    "views_update": set[str](),
}
EVENTS = {"message.im": "im:history"}


def test_the_manifest_asks_for_what_the_code_uses_and_nothing_else() -> None:
    manifest = yaml.safe_load((ROOT / "docs/slack-manifest.yaml").read_text())
    used = {method for file in Path(bot.channels.slack.__path__[0]).glob("*.py") for method in methods(file)}
    assert used == set(PERMISSIONS)
    needed = {"commands"}.union(*(PERMISSIONS[method] for method in used))
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    scopes = manifest["oauth_config"]["scopes"]["bot"]
    assert set(scopes) == needed | {EVENTS[event] for event in events}
    assert scopes == sorted(scopes)
    assert [shortcut["callback_id"] for shortcut in manifest["features"]["shortcuts"]] == [
        form(("pulse",))["callback_id"]
    ]


def methods(file: Path) -> set[str]:
    names = {node.attr for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Attribute)}
    return {name for name in names if "_" in name.strip("_") and name in dir(AsyncWebClient)} - {"api_call", "base_url"}


def test_names_in_the_manifest_are_as_short_as_slack_wants_them() -> None:
    features = yaml.safe_load((ROOT / "docs/slack-manifest.yaml").read_text())["features"]
    for shortcut in features["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
