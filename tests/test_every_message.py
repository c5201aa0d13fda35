"""Every message of every flow, state and language, on every platform: within all limits, and as people can read it."""

import re
from collections.abc import Iterator

import pytest

from bot.channels.slack import limits
from bot.channels.slack import render as slack
from bot.channels.telegram import render as telegram
from conversations.flows import shipped
from conversations.messages import Outbound
from conversations.texts import languages, table
from conversations.texts.direction import END, ISOLATE
from conversations.texts.lookup import SOURCE, rooms
from conversations.texts.pseudo import LEFTWARD, LONG
from tests.everything_said import EVERY_LANGUAGE, beside_the_flows, everything_said, in_every_language, toasts
from tests.platforms import readable, slack_rules
from tests.platforms.telegram_html import parse_html

MOST_WORDS = 20
SENTENCE_END = re.compile(r"(?<=[.?!…:;])\s+")
# A right-to-left letter anywhere.
HEBREW = re.compile("[\u05d0-\u05ea]")


def wrong_on_slack(message: Outbound) -> Iterator[str]:
    payload = slack.render(message, "salt")
    yield from limits.problems(payload)
    yield from readable.of_slack(payload)
    slack_rules.check_message(payload)


def wrong_on_telegram(message: Outbound) -> Iterator[str]:
    shown = telegram.render(message)
    text, _ = parse_html(shown.html)
    if telegram.size(text) > 4096 or telegram.size(shown.text) > 4096:
        yield f"{telegram.size(text)} characters"
    for row in shown.rows:
        if not 1 <= len(row) <= 8:
            yield f"{len(row)} buttons in a row"
        yield from (f"data of {size} bytes" for b in row if not 1 <= (size := len(b["callback_data"].encode())) <= 64)
    if sum(map(len, shown.rows)) > 100:
        yield "more than 100 buttons"
    yield from readable.of_telegram({"reply_markup": {"inline_keyboard": shown.rows}})


def wrong_as_text(message: Outbound) -> Iterator[str]:
    """The web and the terminal show the plain form, whose placeholders are all filled in."""
    plain = message.plain()
    if not message.headline.strip():
        yield "no headline"
    if re.search(r"\{\w*\}", plain):
        yield f"a placeholder: {plain}"
    if plain.count(ISOLATE) != plain.count(END):
        yield f"an isolate without its end: {plain!r}"


def wrong(messages: Iterator[Outbound]) -> list[str]:
    """The problems of each different message."""
    return [
        f"{problem} in {message.plain()!r}"
        for message in dict.fromkeys(messages)
        for problem in (*wrong_on_slack(message), *wrong_on_telegram(message), *wrong_as_text(message))
    ]


@pytest.mark.slow
@pytest.mark.parametrize("language", EVERY_LANGUAGE)
@pytest.mark.parametrize("flow", shipped())
def test_every_message_of_a_flow_fits_and_can_be_read(flow: str, language: str) -> None:
    assert wrong(everything_said(in_every_language(shipped()[flow]), language)) == []


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_every_message_beside_the_flows_fits_and_can_be_read(language: str) -> None:
    assert wrong(beside_the_flows(language)) == []
    assert all(1 <= len(toast) <= 200 for toast in toasts(language).values())


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_the_first_message_says_how_long_it_takes_and_who_reads_it(language: str) -> None:
    for flow in shipped().values():
        if flow.kind == "check_in":
            first = next(everything_said(in_every_language(flow), language))
            assert re.search(r"\d", first.note), flow.name
            assert "Dana Ruiz" in first.note
            assert "Iberia" in first.note


@pytest.mark.parametrize("language", languages())
def test_no_sentence_to_a_customer_is_longer_than_twenty_words(language: str) -> None:
    staff = {"digest", "gates", "staff", "untold", "writing", "memory"}
    long = [
        f"{room}.{key}: {sentence}"
        for room in set(rooms(SOURCE)) - staff
        for key, text in table(language, room).items()
        for sentence in SENTENCE_END.split(text)
        if len(sentence.split()) > MOST_WORDS
    ]

    assert long == []


@pytest.mark.parametrize("language", languages())
def test_a_button_of_a_usual_person_is_never_cut(language: str) -> None:
    messages = [
        *(message for flow in shipped().values() for message in _first_messages(flow.name, language)),
        *beside_the_flows(language),
    ]

    assert {b.label for message in messages for b in message.buttons() if len(b.label) > readable.LABEL} == set()


def _first_messages(flow: str, language: str) -> list[Outbound]:
    said = everything_said(in_every_language(shipped()[flow]), language)
    return [message for message, _ in zip(said, range(40), strict=False)]


def test_what_is_not_translated_shows_in_the_long_language() -> None:
    """Whatever is still plain English in the accented language comes from a place that no translation reaches."""
    messages = [*_first_messages("pulse", LONG), *beside_the_flows(LONG)]
    english = re.compile(r"\b(the|you|your|and|is|are|was|to|of|with)\b")

    assert [m.plain() for m in messages if english.search(_ours(m))] == []


def _ours(message: Outbound) -> str:
    """The message without what staff and customers wrote themselves."""
    plain = "\n".join((message.headline, *message.body, *message.after, message.note))
    for given in ("the March rollout", "onboarding was slow", "New logins"):
        plain = plain.replace(given, "").replace(given[0].upper() + given[1:], "")
    return plain


def test_latin_names_are_fenced_off_in_a_language_from_right_to_left() -> None:
    first = next(everything_said(in_every_language(shipped()["pulse"]), LEFTWARD))

    assert f"{ISOLATE}Dana Ruiz{END}" in first.headline
    assert f"{ISOLATE}the March rollout{END}" in first.headline
    assert HEBREW.search(first.headline)
    assert f"{ISOLATE}Dana Ruiz{END}" in slack.render(first, "salt")["text"]
    assert f"{ISOLATE}Dana Ruiz{END}" in telegram.render(first).html
