"""Reading English replies: right, asked again, and silently wrong, which is to be nothing at all."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations.expectations import Expectation, FreeText, OneOf, Scale, YesNo
from conversations.reading import Ask, Reading, Text, Value, Wish, read
from conversations.reading.language import Language, known
from tests.reading_en import ROWS, STOPS, WORDS

LISBON = ZoneInfo("Europe/Lisbon")
WEDNESDAY = datetime(2026, 3, 25, 15, 0, tzinfo=LISBON)

SATISFIED = {"1": "Very dissatisfied", "2": "Dissatisfied", "3": "Neutral", "4": "Satisfied", "5": "Very satisfied"}
SOLVED = {"yes": "Yes", "partly": "Partly", "not_yet": "Not yet", "no_longer_matters": "No longer matters"}
FINE = {"fine": "Fine", "no_thanks": "No thanks", "not_me": "I'm not Maria"}

QUESTIONS: Mapping[str, tuple[Expectation, Mapping[str, str]]] = {
    "five": (Scale(1, 5), SATISFIED),
    "ten": (Scale(0, 10), {}),
    "yes_no": (YesNo(), {"yes": "Yes", "no": "No"}),
    "solved": (OneOf(tuple(SOLVED)), SOLVED),
    "fine": (OneOf(tuple(FINE)), FINE),
    "open": (FreeText(), {}),
}
PRESSED = [name for name in QUESTIONS if name != "open"]


def reading(question: str, text: str, now: datetime = WEDNESDAY) -> Reading:
    expects, labels = QUESTIONS[question]
    return read(expects, labels, text, "en", now)


def judged(question: str, text: str, meant: str) -> str:
    """How a reading compares with what was meant; words kept as words leave the question open, so are asked again."""
    match reading(question, text):
        case Value(value, rest):
            return "right" if meant in (value, f"{value}|{rest}") and ("|" in meant) == bool(rest) else "wrong"
        case Wish(name):
            return "right" if meant == f"!{name}" else "wrong"
        case Ask():
            return "right" if meant == "?" else "asked"
        case Text():
            return "right" if meant in "?~" else "wrong" if question == "open" else "asked"


def test_nothing_is_read_silently_wrong() -> None:
    verdicts = {row: judged(*row) for row in ROWS}
    counts = Counter(verdicts.values())
    print(f"{len(ROWS)} replies: {counts['right']} right, {counts['asked']} asked again, {counts['wrong']} wrong")

    assert [row for row, verdict in verdicts.items() if verdict == "wrong"] == []
    assert counts["right"] >= 0.95 * len(ROWS)


@pytest.mark.parametrize(
    "dress",
    [
        str.upper,
        str.lower,
        lambda text: f"  {text}\n",
        lambda text: text.replace(" ", "   "),
        lambda text: f"“{text}”",
        lambda text: text.replace("'", "’"),
        lambda text: f"Hello, {text}",
        lambda text: f"{text} 🙂",
    ],
    ids=["upper", "lower", "space around", "space between", "quoted", "curly", "greeting", "smile"],
)  # fmt: skip
def test_dress_does_not_make_a_reading_wrong(dress: Callable[[str], str]) -> None:
    wrong = [row for row in ROWS if "|" not in row[2] and judged(row[0], dress(row[1]), row[2]) == "wrong"]

    assert wrong == []


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("text", STOPS)
def test_a_stop_is_obeyed_at_every_question(question: str, text: str) -> None:
    assert reading(question, text) == Wish("stop")


@pytest.mark.parametrize("text", WORDS)
def test_words_stay_words_where_words_are_asked_for(text: str) -> None:
    assert reading("open", text) == Text(text)


@pytest.mark.parametrize("text", [text for text in WORDS if len(text.split()) > 3])
def test_sentences_are_never_an_answer_to_a_score(text: str) -> None:
    assert isinstance(reading("five", text), Text | Ask)
    assert isinstance(reading("ten", text), Text | Ask)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("7 or 8", "range"), ("7-8", "range"), ("11", "out_of_range"), ("11 of 10", "out_of_range"), ("not 5", "unclear")],
)
def test_asking_again_says_why(text: str, reason: str) -> None:
    reply = reading("ten", text)

    assert isinstance(reply, Ask)
    assert reply.reason == reason


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("tomorrow", 26, "09:30"),
        ("tomorrow morning", 26, "09:30"),
        ("tomorrow at 10", 26, "10:00"),
        ("tomorrow at 3", 26, "15:00"),
        ("the day after tomorrow", 27, "09:30"),
        ("on Friday", 27, "09:30"),
        ("Friday afternoon please", 27, "14:00"),
        ("can you ask me again on Monday?", 30, "09:30"),
        ("next week", 30, "09:30"),
        ("next Tuesday at 16:15", 31, "16:15"),
        ("in an hour", 25, "16:00"),
        ("in 2 hours", 25, "17:00"),
        ("in half an hour", 25, "15:30"),
        ("in two days", 27, "09:30"),
        ("at 5pm", 25, "17:00"),
        ("later today", 25, "18:00"),
        ("this evening", 25, "18:00"),
    ],
)
def test_a_named_moment_is_kept_in_the_persons_zone(text: str, day: int, hour: str) -> None:
    hours, minutes = map(int, hour.split(":"))

    assert reading("five", text) == Wish("later", datetime(2026, 3, day, hours, minutes, tzinfo=LISBON))


@pytest.mark.parametrize("text", ["later", "not now", "this morning", "in 5000 weeks", "another time", "in 0 minutes"])
def test_a_later_without_a_moment_to_keep_names_none(text: str) -> None:
    assert reading("five", text) == Wish("later")


def test_two_hours_are_two_hours_when_the_clocks_change() -> None:
    before = datetime(2026, 3, 29, 0, 30, tzinfo=LISBON)

    assert reading("five", "in 2 hours", before) == Wish("later", datetime(2026, 3, 29, 3, 30, tzinfo=LISBON))


def test_a_reason_for_later_is_kept() -> None:
    assert reading("five", "Later, I'm at the dentist") == Wish("later", rest="I'm at the dentist")


def test_every_label_reads_as_its_option() -> None:
    for question in PRESSED:
        for key, label in QUESTIONS[question][1].items():
            assert reading(question, label) == Value(key)
            assert reading(question, f"{label}.") == Value(key)


def test_every_number_reads_as_itself() -> None:
    for number in range(11):
        assert reading("ten", str(number)) == Value(str(number))
        assert reading("ten", f"{number}/10") == Value(str(number))


def test_a_label_wins_over_a_wish() -> None:
    labels = {"now": "Now", "later": "Later"}

    assert read(OneOf(("now", "later")), labels, "later", "en", WEDNESDAY) == Value("later")


def test_a_stop_in_another_language_is_obeyed() -> None:
    assert read(FreeText(), {}, "unsubscribe", "xx", WEDNESDAY) == Wish("stop")


def test_a_language_without_words_of_its_own_reads_english() -> None:
    assert read(Scale(1, 5), {"4": "Zufrieden"}, "Zufrieden", "xx-YY", WEDNESDAY) == Value("4")


def test_the_longest_texts_are_read_in_no_time() -> None:
    began = process_time()
    for text in (
        "a" * 40_000,
        "4 " * 20_000,
        "a'" * 20_000,
        "stop " * 8_000,
        "⭐" * 40_000,
        "9" * 40_000,
        " " * 40_000,
    ):
        for question in QUESTIONS:
            reading(question, text)

    assert process_time() - began < 5


def test_the_words_behind_a_score_are_kept_whole() -> None:
    reason = "but " + "the portal was slow and nobody told us why " * 200

    assert reading("five", f"4 {reason}") == Value("4", reason.strip())


TELLING = some.sampled_from(
    ["4", "5/5", "not", "or", "yes", "no", "stop", "later", "tomorrow", "in", "⭐", "?", ",", "-"]
)


@given(some.sampled_from(sorted(QUESTIONS)), some.text() | some.lists(TELLING | some.text(max_size=3)).map(" ".join))
def test_no_text_is_too_odd_to_read(question: str, text: str) -> None:
    expects, _ = QUESTIONS[question]
    match reading(question, text):
        case Value(value, rest):
            assert value in expects.options
            assert rest in text
        case Text(words):
            assert words == text
        case Ask():
            assert question != "open"
        case Wish(at=at):
            assert at is None or at > WEDNESDAY


@given(some.integers(), some.integers())
def test_two_different_numbers_are_never_one_answer(first: int, second: int) -> None:
    if first != second:
        assert not isinstance(reading("ten", f"{first} or {second}"), Value)


@pytest.mark.parametrize("language", known().values(), ids=known().keys())
def test_a_language_knows_every_wish(language: Language) -> None:
    assert set(language.wishes) == {
        "skip", "declined", "later", "stop", "start", "help", "human", "back", "change", "status",
    }  # fmt: skip
