"""The tables that reading is measured by, one a language, and the measure: `make reading`.

`tests/tables/<language>.tsv` has a question, a reply and what a person would say it means in each line. The
questions are `five` (1 to 5, labelled), `ten` (0 to 10), `yes_no`, `choice` and `many` (options a, b, c), `number`,
`date` and `open`. What is meant is an option's key or a value, `value|reason`, `!wish` or `!later@moment`, `?` where
only asking again is right, or `~` where the words have to stay words. `free.tsv` has words that stay words where
words are asked for.

Every fourth line is held back: its readings are only counted, so that nobody tunes the words to it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.reading import Ask, Reading, Text, Value, Wish, read

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2026, 11, 24, 14, 0, tzinfo=BERLIN)
TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "sv")
HELD = 4

Verdict: TypeAlias = Literal["right", "asked", "wrong"]
Question: TypeAlias = tuple[Expectation, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    language: str
    question: str
    text: str
    meant: str
    held: bool


@cache
def rows(language: str) -> tuple[Row, ...]:
    lines = [line for line in _lines(language) if not line[0].startswith("@")]
    numbered = enumerate(lines)
    return tuple(Row(language, asked, text, meant, n % HELD == HELD - 1) for n, (asked, text, meant) in numbered)


@cache
def questions(language: str) -> Mapping[str, Question]:
    shown = {line[0]: line[1].split(";") for line in _lines(language) if line[0].startswith("@")}
    five = dict(zip("12345", shown["@five"], strict=True))
    options = dict(zip("abc", shown["@choice"], strict=True))
    return {
        "five": (Scale(1, 5), five), "ten": (Scale(0, 10), {}), "yes_no": (YesNo(), {}),
        "choice": (OneOf(tuple(options)), options), "many": (ManyOf(tuple(options)), options),
        "number": (Number(), {}), "date": (Date(), {}), "open": (FreeText(), {}),
    }  # fmt: skip


@cache
def free() -> tuple[tuple[str, str], ...]:
    return tuple((language, text) for language, text in _lines("free"))


def _lines(name: str) -> Iterator[list[str]]:
    for line in (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def reading(row: Row, text: str = "") -> Reading:
    expects, labels = questions(row.language)[row.question]
    return read(expects, labels, text or row.text, row.language, TUESDAY)


def judged(row: Row, text: str = "") -> Verdict:
    """Words kept as words leave a question open, so whoever was to be asked again is not quite: `asked`."""
    meant = row.meant
    match reading(row, text):
        case Value(value, rest):
            return "right" if meant == (f"{value}|{rest}" if rest else value) else "wrong"
        case Wish(name, at):
            said = f"!{name}@{at:%Y-%m-%d %H:%M}" if at else f"!{name}"
            return "right" if meant == said else "wrong"
        case Ask():
            return "right" if meant == "?" else "asked"
        case Text():
            return "right" if meant == "~" else "wrong" if row.question == "open" else "asked"


DRESSES: Mapping[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "exclaimed": lambda text: f"{text}!",
    "ended": lambda text: f"{text}.",
    "space around": lambda text: f"  {text}\n",
    "space between": lambda text: text.replace(" ", "  "),
    "curly": lambda text: text.replace("'", "’"),
    "quoted": lambda text: f"“{text}”",
    "smile": lambda text: f"{text} 🙂",
    "skin": lambda text: text.replace("👍", "👍🏿").replace("👎", "👎🏻"),
}


def slips(text: str) -> Iterator[str]:
    """Two letters swapped, one doubled, one left out, in the middle of the longest word."""
    word = max(text.split(), key=len)
    if len(word) < 5 or not word.isalpha():
        return
    at = len(word) // 2
    for slip in (
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 :],
    ):
        yield text.replace(word, slip, 1)


def main() -> None:
    print(f"{'':10}{'replies':>8}{'right':>8}{'asked':>8}{'wrong':>8}   opt-outs  held back: right")
    for language in LANGUAGES:
        print(_line(language))
    taken = [(language, text) for language, text in free() if _taken(language, text)]
    print(f"\n{len(free())} free texts: {len(taken)} were not kept as words")
    for language, text in taken:
        print(f"  {language}  {text}")
    for row in (row for language in LANGUAGES for row in rows(language)):
        if not row.held and judged(row) != "right":
            print(
                f"  {row.language}  {judged(row):6} {row.question:7} {row.text!r} is {row.meant}, read {reading(row)}"
            )


def _line(language: str) -> str:
    counts = Counter(judged(row) for row in rows(language))
    held = Counter(judged(row) for row in rows(language) if row.held)
    stops = [row for row in rows(language) if row.meant == "!stop"]
    obeyed = sum(judged(row) == "right" for row in stops)
    size = counts.total()
    shares = "".join(f"{counts[verdict] / size:8.1%}" for verdict in ("right", "asked", "wrong"))
    return f"{language:10}{size:8}{shares}   {obeyed} of {len(stops)}    {held['right']} of {held.total()}"


def _taken(language: str, text: str) -> bool:
    return read(FreeText(), {}, text, language, TUESDAY) != Text(text)


if __name__ == "__main__":
    main()
