"""Reading in twelve languages: the goals hold over the tables, and no dress or slip makes a reading wrong."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.reading import Ask, Text, Value, Wish, read
from conversations.reading.language import Language, known
from tests.reading_tables import DRESSES, LANGUAGES, TUESDAY, Row, free, judged, questions, reading, rows, slips

GOALS = dict.fromkeys(LANGUAGES, 0.93) | {"en": 0.97}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_goals_hold(language: str) -> None:
    counts = Counter(judged(row) for row in rows(language))

    assert counts.total() >= 60
    assert counts["right"] >= GOALS[language] * counts.total()
    assert counts["wrong"] <= 0.01 * counts.total()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_opt_out_is_obeyed(language: str) -> None:
    stops = [row for row in rows(language) if row.meant == "!stop"]

    assert [row.text for row in stops if reading(row) != Wish("stop")] == []
    assert len(stops) >= 6


def test_free_texts_stay_words() -> None:
    """No false opt-out, number or date: what is written to an open question is kept, whatever words are in it."""
    taken = [
        (language, text) for language, text in free() if read(FreeText(), {}, text, language, TUESDAY) != Text(text)
    ]

    assert taken == []
    assert len(free()) >= 300
    assert {language for language, _ in free()} == set(LANGUAGES)


@pytest.mark.parametrize("question", ["five", "ten", "yes_no", "choice", "many", "number", "date"])
def test_sentences_are_no_answer_to_a_question_with_buttons(question: str) -> None:
    """What has more than a few words may be an answer with its reason, but is never a wish."""
    for language, text in free():
        expects, labels = questions(language)[question]
        reply = read(expects, labels, text, language, TUESDAY)
        if len(text.split()) > 3:
            assert not isinstance(reply, Wish), (language, text, reply)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_dress_makes_a_reading_wrong(language: str, dress: str) -> None:
    plain = [row for row in rows(language) if "|" not in row.meant]

    assert [row.text for row in plain if judged(row, DRESSES[dress](row.text)) == "wrong"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_slip_of_the_pen_makes_hardly_a_reading_wrong(language: str) -> None:
    """A stop with a slip in it is obeyed or asked about; to an open question it may stay words."""
    tried = [(row, slip) for row in rows(language) for slip in slips(row.text) if _may_slip(row)]
    wrong = [(slip, row.meant) for row, slip in tried if judged(row, slip) == "wrong"]

    assert len(wrong) <= 0.01 * len(tried), wrong


def _may_slip(row: Row) -> bool:
    return "|" not in row.meant and row.question != "open" and row.meant != "?"


def test_a_reply_in_another_language_says_which() -> None:
    reply = read(YesNo(), {"yes": "Yes", "no": "No"}, "tabii ki", "en", TUESDAY)

    assert reply == Value("yes")
    assert isinstance(reply, Value)
    assert reply.language == "tr"


def test_the_own_language_is_no_other_one() -> None:
    reply = read(YesNo(), {"yes": "Ja", "no": "Nein"}, "ja", "de", TUESDAY)

    assert isinstance(reply, Value)
    assert reply.language == ""


def test_only_the_languages_of_an_installation_are_tried() -> None:
    assert read(YesNo(), {}, "tabii ki", "en", TUESDAY, ("de", "fr")) == Text("tabii ki")


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "dur"), ("en", "alto"), ("it", "fin"), ("de", "baja"), ("es", "son")]
)
def test_a_short_stop_of_another_language_is_a_word_of_this_one(language: str, text: str) -> None:
    assert read(FreeText(), {}, text, language, TUESDAY) == Text(text)


def test_a_long_stop_of_another_language_is_obeyed() -> None:
    for text in ("désabonner", "отписаться", "ne m'écrivez plus", "deja de escribirme"):
        assert read(FreeText(), {}, text, "en", TUESDAY) == Wish("stop")


@pytest.mark.parametrize("language", known().values(), ids=known().keys())
def test_a_language_is_complete(language: Language) -> None:
    assert len(language.months) == 12
    assert {language.numbers[word] for word in language.numbers} >= set(range(13))
    assert set(language.meanings) == set(known()["en"].meanings)
    weekdays = {code for codes in language.moments for code in codes.split("; ") if code.startswith("weekday")}
    assert weekdays == {f"weekday {day}" for day in range(7)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_word_is_that_number(language: str) -> None:
    for word, number in known()[language].numbers.items():
        reply = read(Scale(0, 10), {}, word, language, TUESDAY)
        assert isinstance(reply, Ask | Text) or reply == Value(str(number)), (word, reply)


def _expectations() -> Iterator[Expectation]:
    yield from (
        Scale(1, 5),
        Scale(0, 10),
        YesNo(),
        OneOf(("a", "b")),
        ManyOf(("a", "b")),
        Number(0, 9),
        Date(),
        FreeText(),
    )


WORDS = some.sampled_from(
    sorted({word for language in LANGUAGES for row in rows(language) for word in row.text.split()})
)


@given(
    some.sampled_from(list(_expectations())),
    some.sampled_from(LANGUAGES),
    some.text(max_size=40) | some.lists(WORDS, max_size=8).map(" ".join),
    some.timedeltas(timedelta(days=-9000), timedelta(days=9000)),
)
def test_no_text_is_too_odd_in_any_language(expects: Expectation, language: str, text: str, apart: timedelta) -> None:
    at = TUESDAY + apart
    match read(expects, {}, text, language, at):
        case Value(value, rest):
            assert not isinstance(expects, FreeText)
            assert value
            assert all(part in text for part in rest.split(", "))
        case Text(words):
            assert words == text
        case Ask():
            assert not isinstance(expects, FreeText)
        case Wish(at=moment):
            assert moment is None or at < moment < at + timedelta(days=3700)


def test_twelve_languages_do_not_make_a_common_reply_slow() -> None:
    """Bounds are ten times what it takes, so that a busy machine passes and a table compiled anew does not."""
    expects, labels = questions("de")["five"]
    replies = [
        (expects, "4"),
        (expects, "4, aber langsam"),
        (FreeText(), "Das Portal ist langsam, und niemand meldet sich."),
    ]
    for asked, text in replies:
        read(asked, labels, text, "de", TUESDAY)
    began = process_time()
    for _ in range(200):
        for asked, text in replies:
            read(asked, labels, text, "de", TUESDAY)

    assert (process_time() - began) / 600 < 0.001
