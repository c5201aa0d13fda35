"""The words of the product in every language: complete, filled in, and written as people write there."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.expectations import Scale
from conversations.flows import shipped
from conversations.lint import lint
from conversations.reading import Wish, read
from conversations.reading.language import known
from conversations.rehearsal import rehearse
from conversations.requests import requested
from conversations.texts import fill, languages, say, say_count, writing
from conversations.texts.direction import END, ISOLATE, isolated, without_turns
from conversations.texts.plurals import form

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def said(*lines: str, flow: str = "pulse", language: str = "de") -> list[str]:
    """The first line of every message of a rehearsed check-in."""
    played = rehearse(shipped()[flow], lines, NOW, language)
    return [message.headline for exchange in played for message in exchange.said]


def test_a_check_in_in_german_from_the_question_to_the_thanks() -> None:
    assert said("[2]", "zwei Leute haben noch keinen Zugang") == [
        "Dana Ruiz von Acme fragt: Wie zufrieden oder unzufrieden sind Sie bisher, wenn Sie an the March rollout "
        "denken?",
        "Was würde am meisten helfen? Schreiben Sie einfach hier.",
        "Danke, dass Sie uns das sagen. Dana erfährt es sofort.",
    ]


def test_an_update_in_german_names_the_day_as_germans_write_it() -> None:
    names = {"told_on": "2026-11-12", "since": "2026-12-03", "what_we_did": "Zugänge gibt es binnen eines Tages."}

    assert fill("Am {told_on} haben Sie uns gesagt:", names, "de") == "Am 12. Nov. haben Sie uns gesagt:"
    assert fill("Since {since}: {what_we_did}", names, "en").startswith("Since 3 Dec: ")


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "Tue 24 Nov, 10:00"),
        ("de", "Di., 24. Nov., 10:00 Uhr"),
        ("fr", "mar. 24 nov. à 10:00"),
        ("es", "mar 24 nov, 10:00"),
        ("pt", "ter., 24 de nov., 10:00"),
    ],
)
def test_moments_are_written_as_people_write_them(language: str, shown: str) -> None:
    assert writing.moment(language, NOW) == shown


def test_who_reads_is_one_sentence_in_each_language() -> None:
    names = {"readers": "staff:Dana Ruiz\nstaff:Lee\nteam:Iberia"}

    assert say("en", "dialogue.readers", names) == "Read with your name by: Dana Ruiz, Lee and the Iberia team."
    assert say("de", "dialogue.readers", names) == "Mit Ihrem Namen lesen dies: Dana Ruiz, Lee und das Team Iberia."


def test_numbers_have_the_decimal_mark_of_the_language() -> None:
    assert [writing.number(language, 4.26, 1) for language in ("en", "de", "pt")] == ["4.3", "4,3", "4,3"]
    assert writing.number("fr", -7, sign=True) == "-7"


@pytest.mark.parametrize(
    ("language", "label", "shown"),
    [
        ("en", "Very satisfied", "very satisfied"),
        ("en", "I don't know", "I don't know"),
        ("en", "NPS", "NPS"),
        ("de", "Das Team", "Das Team"),
        ("fr", "Très satisfait", "très satisfait"),
    ],
)
def test_a_label_inside_a_sentence_begins_as_the_language_wants(language: str, label: str, shown: str) -> None:
    assert writing.inside(language, label) == shown


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("flow", shipped())
def test_no_flow_falls_back_to_english_in_a_language_of_the_product(flow: str, language: str) -> None:
    found = lint(shipped()[flow])

    assert [finding for finding in found if finding.place.startswith(f"{language}:")] == []
    assert language in shipped()[flow].texts


def test_a_name_that_nobody_gave_and_a_day_that_is_none_show_no_placeholder() -> None:
    assert fill("On {told_on} {nobody}.", {"told_on": "12 Nov"}, "en") == "On 12 Nov ."


def test_counts_take_the_form_that_goes_with_them() -> None:
    assert say_count("en", "dialogue.questions", 1) == "1 question"
    assert say_count("de", "dialogue.questions", 3) == "3 Fragen"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {"one": [1], "other": [0, 2, 11, 21, 100]}),
        ("de", {"one": [1], "other": [0, 2, 21]}),
        ("fr", {"one": [0, 1], "other": [2, 17, 100], "many": [1_000_000]}),
        ("pt", {"one": [0, 1], "other": [2, 17, 100], "many": [1_000_000]}),
        ("es", {"one": [1], "other": [0, 2, 16], "many": [1_000_000]}),
        ("pl", {"one": [1], "few": [2, 3, 4, 22, 104], "many": [0, 5, 12, 13, 14, 21, 112]}),
        ("ru", {"one": [1, 21, 101], "few": [2, 4, 22, 104], "many": [0, 5, 11, 12, 14, 111]}),
        ("uk", {"one": [1, 31], "few": [3, 23], "many": [0, 11, 19, 100]}),
        ("ar", {"zero": [0], "one": [1], "two": [2], "few": [3, 10, 103], "many": [11, 99, 111], "other": [100, 102]}),
        ("he", {"one": [1], "two": [2], "other": [0, 3, 20]}),
        ("zh", {"other": [0, 1, 2, 100]}),
        ("xx", {"one": [1], "other": [0, 2]}),
    ],
)
def test_plural_forms_are_those_of_the_cldr(language: str, expected: dict[str, list[int]]) -> None:
    assert {name: [n for n in counts if form(language, n) == name] for name, counts in expected.items()} == expected


def test_names_of_the_other_direction_are_fenced_off_and_plain_ones_are_not() -> None:
    assert isolated("Maria", right_to_left=False) == "Maria"
    assert isolated("מריה", right_to_left=False) == f"{ISOLATE}מריה{END}"
    assert isolated("Maria", right_to_left=True) == f"{ISOLATE}Maria{END}"
    assert isolated("מריה", right_to_left=True) == "מריה"
    assert isolated("2026", right_to_left=True) == "2026"


@given(some.text(alphabet="aא\u202e\u2066\u2068\u2069\u200f \n"), some.booleans())
def test_nobodys_words_turn_what_follows(words: str, right_to_left: bool) -> None:
    shown = isolated(words, right_to_left)

    assert shown.count(ISOLATE) == shown.count(END) <= 1
    assert not {"\u202e", "\u2066", "\u200f"} & set(shown)
    kept = without_turns(f"{words} {shown}")
    assert kept.count(ISOLATE) == kept.count(END)
    assert not {"\u202e", "\u2066", "\u200f"} & set(kept)


QUOTED = re.compile("[“„«»]\\s?([^“”„«»]+?)\\s?[”“»]")
ADVISED = {
    "dialogue.stopped": ["start"],
    "introduction.consent.answered.fine": ["stop"],
    "introduction.consent.then.no_thanks": ["start"],
    "own.status.more": ["data"],
    "own.data.end": ["forget"],
    "dialogue.help": ["later", "skip", "stop"],
    "own.help": ["status", "data", "rhythm", "human", "forget"],
}


@pytest.mark.parametrize("language", sorted(set(languages()) & set(known())))
@pytest.mark.parametrize("key", ADVISED)
def test_what_we_advise_to_type_is_understood_in_that_language(language: str, key: str) -> None:
    advised = QUOTED.findall(say(language, key))

    assert [_understood(words, language) for words in advised] == ADVISED[key], advised


def _understood(words: str, language: str) -> str:
    reading = read(Scale(1, 5), {}, words, language, NOW)
    return reading.name if isinstance(reading, Wish) else str(requested(words))
