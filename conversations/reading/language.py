"""What one language contributes to reading and to checking texts: nothing but lists of words."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeAlias

from conversations.reading.outcome import Name
from conversations.reading.tokens import tokens

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
    "unsure",
    "hedges",  # beside a yes or no, making it neither
    "answers",  # wishes that may as well be the answer to an open question: "no time"
    "conditions",
    "retracts",  # "just kidding"
    "negations",
    "harmless",  # negations that take nothing back: "no complaints"
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
    """Lists are phrases separated by commas.

    `numbers` are number words (-1 is not a whole number). `meanings` are ways to say an option, by its key;
    `key/other` holds only where the option `other` is offered too, and
    `?` has what may mean a yes as well as a no. `against` are words that contradict an
    option when they stand in what follows it; without an entry the negations do. `moments` are phrases by what
    they tell about a moment, in the codes of moments.py.
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
    return tuple(token.word for token in tokens(phrase, language.contractions))


def compiled(table: Mapping[str, str], language: Language) -> Phrases:
    """From lists of phrases by meaning. A phrase with two meanings has none."""
    flat: dict[tuple[str, ...], str] = {}
    double: set[tuple[str, ...]] = set()
    for meaning, listed in table.items():
        for phrase in filter(None, (words_of(part, language) for part in listed.split(","))):
            if flat.setdefault(phrase, meaning) != meaning:
                double.add(phrase)
    return Phrases({phrase: meaning for phrase, meaning in flat.items() if phrase not in double})


@cache
def role(language: Language, *names: Role) -> Phrases:
    return compiled({name: language.lists.get(name, "") for name in names}, language)


@cache
def wish_phrases(language: Language) -> Phrases:
    return compiled({str(name): listed for name, listed in language.wishes.items()}, language)


@cache
def change_phrases(language: Language) -> Phrases:
    return compiled({"change": language.change_to}, language)


@cache
def moment_phrases(language: Language) -> Phrases:
    return compiled(language.moments, language)


@cache
def known() -> Mapping[str, Language]:
    """Every language there is a file for; the file is named by the language's two letters."""
    names = sorted(module.name for module in pkgutil.iter_modules(importlib.import_module(__package__).__path__))
    package = __name__.rpartition(".")[0]
    return {name: importlib.import_module(f"{package}.{name}").LANGUAGE for name in names if len(name) == 2}
