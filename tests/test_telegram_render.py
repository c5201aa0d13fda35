"""How a message of ours looks in Telegram, each rule as a claim."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.telegram.render import LONGEST, Rows, render, shorten, size, tame
from conversations.messages import Button, Outbound, Section
from tests.platforms.telegram_html import parse_html

SCALE = ("1 Very dissatisfied", "2 Dissatisfied", "3 Neutral", "4 Satisfied", "5 Very satisfied")


def buttons(*labels: str) -> tuple[Button, ...]:
    return tuple(Button(label, f"a:{number}") for number, label in enumerate(labels))


def labels(rows: Rows) -> list[list[str]]:
    return [[key["text"] for key in row] for row in rows]


def answers(*texts: str) -> list[list[str]]:
    return labels(render(Outbound("?", choices=buttons(*texts))).rows)


def html(message: Outbound) -> str:
    return render(message).html


def seen(message: Outbound) -> str:
    return parse_html(html(message))[0]


# Text


def test_only_three_characters_are_escaped() -> None:
    assert html(Outbound("""R&D <b>"it's"</b> *_[x](y)~`""")) == """R&amp;D &lt;b&gt;"it's"&lt;/b&gt; *_[x](y)~`"""


def test_everything_stands_in_its_order() -> None:
    message = Outbound(
        "Iberia, week 47",
        ("One.",),
        "slow & late",
        (Section("Needs a reply", ("Northwind: 2 of 5", "Contoso")),),
        ("And now?",),
        note="Read by: Dana.",
    )
    assert html(message).split("\n") == [
        "Iberia, week 47",
        "One.",
        "<blockquote>slow &amp; late</blockquote>",
        "<b>Needs a reply</b>",
        "• Northwind: 2 of 5",
        "• Contoso",
        "And now?",
        "<i>Read by: Dana.</i>",
    ]


def test_what_people_see_is_the_plain_form() -> None:
    message = Outbound("A", ("B", ""), sections=(Section("C", ("D",)),), after=("E",), note="F")
    assert seen(message) == message.plain()
    assert render(message).text == message.plain()


def test_a_quote_folds_when_it_is_long() -> None:
    assert "<blockquote>" in html(Outbound("A", quote="short"))
    assert "<blockquote expandable>" in html(Outbound("A", quote="many words " * 40))
    assert "<blockquote expandable>" in html(Outbound("A", quote="a\nb\nc\nd\ne"))


@pytest.mark.parametrize(
    "words",
    ["@dana see", "/stop now", "https://evil.example/x", "evil.com", "a@b.com", "#tag", "$TSLA", "\u202eoops"],
)
def test_nothing_in_a_quote_can_be_pressed_or_turns_around(words: str) -> None:
    tamed = tame(words)
    assert not re.search(r"(?:^|\W)[@/#]\w|\w@\w|://\w|\w\.[a-z]|\$[A-Z]|[\u202a-\u202e]", tamed)
    assert tamed.replace("\u2060", "") == words.replace("\u202e", "")


@pytest.mark.parametrize(
    "words", ["3.5 of 5, 24/7, R&D", "I paid $50.", "Slow. Very slow…", "it's 50 % and/or nothing"]
)
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    assert tame(words) == words


def test_a_message_without_words_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="headline"):
        render(Outbound(" ", quote="\n"))


# Length


def test_a_text_is_cut_after_a_word() -> None:
    assert shorten("one two three", 10) == "one two…"
    assert shorten("one two", 7) == "one two"
    assert shorten("x" * 20, 10) == "x" * 9 + "…"
    assert shorten("😀" * 20, 10) == "😀" * 4 + "…"


def test_a_long_quote_gives_way_first() -> None:
    message = Outbound("Saved, in your words:", quote="so slow " * 600, after=("You will hear from us.",), note="Dana.")
    text = seen(message)
    assert size(text) <= LONGEST
    assert text.startswith("Saved, in your words:\nso slow")
    assert text.endswith("…\nYou will hear from us.\nDana.")


def test_then_the_end_goes_but_the_note_stays() -> None:
    lines = tuple(f"line {number} of many" for number in range(400))
    text = seen(Outbound("Head", sections=(Section("All", lines),), note="Read by: Dana."))
    assert LONGEST - 40 < size(text) <= LONGEST
    assert text.startswith("Head\nAll\n• line 0")
    assert text.endswith("…\nRead by: Dana.")


def test_markup_does_not_count() -> None:
    assert seen(Outbound("&" * LONGEST)) == "&" * LONGEST


words = some.text(some.characters(exclude_categories=["Cs"]), max_size=60) | some.text("<>&a 😀\n.@", max_size=3000)
lines = some.lists(words, max_size=6).map(tuple)
outbound = some.builds(
    Outbound,
    headline=words.map(lambda text: f"H{text}"),
    body=lines,
    quote=words.flatmap(lambda text: some.sampled_from([text, text * 50])),
    sections=some.lists(some.builds(Section, words, lines), max_size=3).map(tuple),
    after=lines,
    note=words,
)


@given(outbound)
def test_any_text_gives_balanced_html_within_the_limits(message: Outbound) -> None:
    shown = render(message)
    text, entities = parse_html(shown.html)
    assert 0 < size(text) <= LONGEST
    assert {entity["type"] for entity in entities} <= {"bold", "italic", "blockquote", "expandable_blockquote"}
    assert text == shown.text
    assert text.startswith("H")


# Buttons


def test_a_labelled_scale_is_five_rows_from_low_to_high() -> None:
    assert answers(*SCALE) == [[label] for label in SCALE]


def test_zero_to_ten_is_two_rows() -> None:
    assert answers(*map(str, range(11))) == [[*"012345"], ["6", "7", "8", "9", "10"]]


def test_five_bare_numbers_are_one_row() -> None:
    assert answers(*"12345") == [[*"12345"]]


def test_up_to_three_short_choices_stand_side_by_side() -> None:
    assert answers("Yes, that's fine", "No, thanks") == [["Yes, that's fine", "No, thanks"]]
    assert answers("Yes", "Partly", "Not yet") == [["Yes", "Partly", "Not yet"]]


def test_long_choices_and_more_than_three_have_a_row_each() -> None:
    assert answers("Yes, we can go on like this", "No") == [["Yes, we can go on like this"], ["No"]]
    assert len(answers("Yes, solved", "Partly", "Not yet", "No longer matters")) == 4


def test_asides_come_last_up_to_three_a_row_as_long_as_they_can_be_read() -> None:
    message = Outbound(
        "?",
        sections=(Section("S", ("x",), buttons("Take: Northwind", "Take: Contoso")),),
        choices=buttons("Yes", "No"),
        asides=buttons("Later", "Skip", "Stop", "Change", "Tell someone other than Dana", "Help"),
    )
    assert labels(render(message).rows) == [
        ["Yes", "No"],
        ["Take: Northwind", "Take: Contoso"],
        ["Later", "Skip", "Stop"],
        ["Change"],
        ["Tell someone other than Dana"],
        ["Help"],
    ]


@given(some.lists(some.text("abc 12", min_size=1, max_size=30).filter(str.strip), max_size=40))
def test_no_row_has_more_than_eight_and_the_order_never_changes(texts: list[str]) -> None:
    rows = labels(render(Outbound("?", choices=buttons(*texts), asides=buttons(*texts))).rows)
    assert all(1 <= len(row) <= 8 for row in rows)
    assert [label for row in rows for label in row] == texts * 2


def test_a_button_carries_our_data() -> None:
    assert render(Outbound("?", asides=(Button("Skip", "a:1:skip"),))).rows == [
        [{"text": "Skip", "callback_data": "a:1:skip"}]
    ]


@pytest.mark.parametrize("data", ["", "x" * 65, "é" * 33])
def test_data_that_telegram_would_refuse_is_named(data: str) -> None:
    with pytest.raises(ValueError, match=r"'Yes' has (0|65|66) bytes"):
        render(Outbound("?", choices=(Button("Yes", data),)))
    render(Outbound("?", choices=(Button("Yes", "é" * 32),)))


def test_an_empty_label_and_too_many_buttons_are_mistakes() -> None:
    with pytest.raises(ValueError, match="no label"):
        render(Outbound("?", choices=(Button(" ", "a"),)))
    with pytest.raises(ValueError, match="at most 100"):
        render(Outbound("?", asides=buttons(*["x"] * 101)))


def test_a_quiet_message_is_marked() -> None:
    assert render(Outbound("?", silent=True)).silent
    assert not render(Outbound("?")).silent
