"""What one language contributes to reading and to checking texts: nothing but lists of words."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeAlias

from conversations.reading.outcome import Name
from conversations.reading.tokens import tokens

_HYPHENS = re.compile(r"[-–]")
_SPACES = re.compile(r" {2,}")
_INNERMOST = re.compile(r"\[([^][()]*)\]|\(([^][()]*)\)")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

Role: TypeAlias = Literal[
    "polite",  # around anything
    "asking",  # before a wish: "can you"
    "excuses",  # may follow a later: "I'm in a meeting"
    "leads",  # before a number: "about", "I'd say"
    "feel",  # before a label: "I'm"
    "tails",  # behind a value, adding nothing: "I guess"
    "joins",  # behind a value, beginning the reason: "but"
    "units",  # behind a number: "stars"
    "counted",  # behind a number that counts something else: "people"
    "out_of",
    "either",  # between the ends of a range
    "the",
    "picks",  # "option" in "option 2"
    "picks_behind",  # behind a number that picks: "3 numara"
    "unsure",
    "hedges",  # beside a yes or no, making it neither
    "answers",  # wishes that may as well be the answer to an open question: "no time"
    "conditions",
    "retracts",  # "just kidding"
    "negations",
    "harmless",  # negations that take nothing back: "no complaints"
    "rather",  # between what is not meant and what is: "not a 10 but 8"
    "rather_behind",  # the same where the language denies behind a number: "10 değil 8"
    "of_whole",  # behind the highest score, where the language names it first: "10 üzerinden 8"
    "on_scale",  # before the ends of a scale: "on a scale of 1 to 10"
    "number_joins",  # inside a number: "and" in "two hundred and fifty"
    "both_join",  # between several options: "and"
    "all",
    "both",
    "date_leads",  # before a date: "on the"
    "date_joins",  # inside a date: "of" in "3rd of May"
    "year",  # behind a year
    "stop_want",  # wanting, which with a negation and what is sent makes a stop
    "stop_quit",  # quitting, at the beginning of a stop
    "stop_about",  # what is sent or done: "messages"
    "stop_denied",  # wanting that denies by itself: "istemiyorum"
    "stop_with",  # other words of a stop
    "plain",  # common words that are no slip of the pen for another one
]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that the check of a flow's texts looks for; each list is separated by commas."""

    both: str = ""
    either: str = ""
    asking: str = ""
    agreeing: str = ""
    periods: str = ""
    superlatives: str = ""


@dataclass(frozen=True, eq=False)
class Language:
    """Lists are phrases separated by commas; `[really] (fine|good)` stands for all four ways to say it.

    `numbers` are number words (-1 is not a whole number). `meanings` are ways to say an option, by its key;
    `key/other` holds only where the option `other` is offered too, and
    `?` has what may mean a yes as well as a no. `against` are words that contradict an
    option when they stand in what follows it; without an entry the negations do. `moments` are phrases by what
    they tell about a moment, in the codes of moments.py.

    `endings` are word endings that change with who speaks: "o/a". `apostrophe` is what one inside a word becomes.
    """

    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    lists: Mapping[Role, str]
    wishes: Mapping[Name, str]
    meanings: Mapping[str, str]
    against: Mapping[str, str] = field(default_factory=dict)
    moments: Mapping[str, str] = field(default_factory=dict)
    contractions: Mapping[str, str] = field(default_factory=dict)
    ordinal_ends: tuple[str, ...] = ()
    change_to: str = ""
    wording: Wording = Wording()
    months: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    decimal: str = ","
    day_first: bool = True
    dotted_dates: bool = True
    apostrophe: str = " "
    umlauts: bool = False


class Phrases:
    """Phrases with what they stand for, found at a place in a line; the longest wins."""

    def __init__(self, table: Mapping[tuple[str, ...], str]) -> None:
        self.table = table
        self.longest = max(map(len, table), default=0)

    def at(self, words: Sequence[str], start: int) -> tuple[str, int] | None:
        """What the longest phrase at this place stands for, and where it ends."""
        for size in range(min(self.longest, len(words) - start), 0, -1):
            meaning = self.table.get(tuple(words[start : start + size]))
            if meaning is not None:
                return meaning, start + size
        return None

    def anywhere(self, words: Sequence[str]) -> bool:
        return any(self.at(words, start) for start in range(len(words)))


def words_of(phrase: str, language: Language) -> tuple[str, ...]:
    """Piece by piece: the lists say the same few words in a hundred thousand orders."""
    return tuple(word for piece in phrase.split() for word in _words_of_piece(piece, language))


@cache
def _words_of_piece(piece: str, language: Language) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(piece, language.contractions, language.apostrophe))


def spelled(pattern: str) -> Iterator[str]:
    """Every way to say it that `[optional] (one|other)` stands for, each once."""
    todo = {pattern: None}
    while todo:
        opened: dict[str, None] = {}
        for each in todo:
            if innermost := _INNERMOST.search(each):
                opened.update(dict.fromkeys(_opened(each, innermost)))
            else:
                yield each
        todo = opened


def _opened(pattern: str, innermost: "re.Match[str]") -> Iterator[str]:
    """With each of the choices in the place of its innermost brackets."""
    choices = [*(innermost[1] or innermost[2] or "").split("|"), *([""] if innermost[1] is not None else [])]
    for choice in choices:
        yield _SPACES.sub(" ", pattern[: innermost.start()] + choice + pattern[innermost.end() :])


def compiled(table: Mapping[str, str], language: Language, whole: bool = False) -> Phrases:
    """From lists of phrases by meaning, `whole` ones without symbols. A phrase with two meanings has none."""
    flat: dict[tuple[str, ...], str] = {}
    double: set[tuple[str, ...]] = set()
    for meaning, listed in table.items():
        for phrase in _phrases(listed, language, whole):
            if flat.setdefault(phrase, meaning) != meaning:
                double.add(phrase)
    return Phrases({phrase: meaning for phrase, meaning in flat.items() if phrase not in double})


def _phrases(listed: str, language: Language, whole: bool) -> Iterator[tuple[str, ...]]:
    for pattern in listed.split(","):
        for phrase in spelled(pattern) if pattern.strip() else ():
            spoken = _HYPHENS.sub(" ", phrase) if whole else phrase
            yield words_of(spoken, language)
            if language.umlauts and not phrase.isascii():
                yield words_of(spoken.translate(UMLAUTS), language)


@cache
def months(language: Language) -> Mapping[str, int]:
    """The number of a month by its name, any form of it and its abbreviations."""
    named = ((form, number) for number, forms in enumerate(language.months, start=1) for form in forms.split())
    return {word: number for form, number in named for word in words_of(form, language)}


@cache
def role(language: Language, *names: Role) -> Phrases:
    return compiled({names[0]: ",".join(language.lists.get(name, "") for name in names)}, language)


@cache
def wish_phrases(language: Language) -> Phrases:
    return compiled({str(name): listed for name, listed in language.wishes.items()}, language, whole=True)


@cache
def change_phrases(language: Language) -> Phrases:
    return compiled({"change": language.change_to}, language, whole=True)


@cache
def moment_phrases(language: Language) -> Phrases:
    return compiled(language.moments, language, whole=True)


@cache
def known() -> Mapping[str, Language]:
    """Every language there is a file for; the file is named by the language's two letters."""
    names = sorted(module.name for module in pkgutil.iter_modules(importlib.import_module(__package__).__path__))
    package = __name__.rpartition(".")[0]
    return {name: importlib.import_module(f"{package}.{name}").LANGUAGE for name in names if len(name) == 2}
