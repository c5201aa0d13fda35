"""A reply seen through one language, and what may follow a value in it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from conversations.reading.language import Language, Phrases, Role, role
from conversations.reading.tokens import LIMIT, Token, fold, tokens

SHORT = 5
LONG = 12
_STEM = 2

_QUIET = frozenset(".,;:!…*_`\"'«»„“”‘’()[]{}#=•¡")
_ENDS_CLAUSE = frozenset(".,;:!…(-–—")
_BADLY = frozenset("👎❌✖✗✘")


@dataclass(frozen=True)
class Line:
    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    language: Language

    @property
    def cut(self) -> bool:
        """The text goes on behind the tokens."""
        return len(self.tokens) > LIMIT

    @property
    def said(self) -> tuple[str, ...]:
        """Words and numbers without the symbols between them."""
        return tuple(token.word for token in self.tokens if token.kind != "symbol")

    @property
    def plain(self) -> bool:
        """Nothing but words and symbols that change nothing about them."""
        return all(token.kind == "word" or _is_quiet(token) for token in self.tokens)

    def quiet(self, at: int) -> int:
        """The place behind punctuation and pictures that mean nothing here."""
        while at < len(self.tokens) and _is_quiet(self.tokens[at]):
            at += 1
        return at

    def past(self, at: int, *names: Role) -> int:
        """The place behind any of these phrases, as many as there are."""
        phrases = role(self.language, *names)
        while found := phrases.at(self.words, self.quiet(at)):
            at = found[1]
        return at

    def number(self, at: int) -> int | None:
        """The number here, in digits or words; -1 when it is none we can use, None when there is no number."""
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        if token.kind == "number":
            return -1 if token.number is None else token.number
        return self.language.numbers.get(token.word)

    def is_pronoun(self, at: int) -> bool:
        """A word for 1 among other words stands for anything: "one of us"."""
        return len(self.said) > 1 and self.language.numbers.get(self.words[at]) == 1

    def glued(self, at: int) -> bool:
        """No space before this token."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start


@dataclass(frozen=True, slots=True)
class Rest:
    """The words beyond a value: as typed, and where their tokens begin."""

    raw: str
    at: int
    joined: bool = False


def see(text: str, language: Language) -> Line:
    found = tokens(text, language.contractions, language.apostrophe)
    return Line(text, found, tuple(token.word for token in found), language)


def rest_after(line: Line, at: int) -> Rest | None:
    """What follows a value, or None when it does not read as an addition: "4 people" is not a 4."""
    further = line.past(at, "tails", "polite")
    return _added(line, further) or _added(line, at)


def _added(line: Line, at: int) -> Rest | None:
    behind = _behind_pictures(line, at)
    if behind == len(line.tokens):
        return Rest("", behind)
    if role(line.language, "joins").at(line.words, behind):
        return _rest(line, behind, joined=True)
    if _ends_clause(line, behind):
        return _rest(line, _behind_clause_end(line, behind))
    return _rest(line, behind) if _new_line(line, behind) else None


def shows_dislike(line: Line, at: int) -> bool:
    return any(token.word in _BADLY for token in line.tokens[at:])


def _rest(line: Line, at: int, joined: bool = False) -> Rest:
    if line.past(at, "polite", "tails") >= len(line.tokens) or line.quiet(at) >= len(line.tokens):
        return Rest("", len(line.tokens))
    return Rest(line.text[line.tokens[at].start :].strip(), at, joined)


def _is_quiet(token: Token) -> bool:
    if token.kind != "symbol" or token.word in _BADLY:
        return False
    return token.word in _QUIET or unicodedata.category(token.word) == "So"


def _behind_pictures(line: Line, at: int) -> int:
    while at < len(line.tokens) and _is_quiet(line.tokens[at]) and line.words[at] not in _ENDS_CLAUSE:
        at += 1
    return at


def _ends_clause(line: Line, at: int) -> bool:
    """Punctuation that separates; "4-day" and "4.x" are not separated."""
    if line.words[at] not in _ENDS_CLAUSE:
        return False
    spaced = not line.glued(at + 1) or line.tokens[at + 1].kind == "symbol"
    return line.words[at] == "(" or spaced


def _behind_clause_end(line: Line, at: int) -> int:
    while at < len(line.tokens) and line.words[at] in _ENDS_CLAUSE and line.words[at] != "(":
        at += 1
    return at


def _new_line(line: Line, at: int) -> bool:
    return at > 0 and "\n" in line.text[line.tokens[at - 1].end : line.tokens[at].start]


def label_phrases(labels: Mapping[str, str], language: Language) -> Phrases:
    """The words shown for each option; labels without a letter are numbers and read as such."""
    return _label_phrases(tuple(labels.items()), language)


@lru_cache(maxsize=1024)
def _label_phrases(labels: tuple[tuple[str, str], ...], language: Language) -> Phrases:
    shown: dict[tuple[str, ...], str] = {}
    for key, label in labels:
        words = tuple(token.word for token in see(label, language).tokens if token.kind == "word")
        if words:
            shown.setdefault(words, key)
    return Phrases({**_otherwise_ended(shown, language), **shown})


def _otherwise_ended(shown: Mapping[tuple[str, ...], str], language: Language) -> Mapping[tuple[str, ...], str]:
    """ "Satisfecho" is "satisfecha" when a woman says it. What two labels could become is neither."""
    ended: dict[tuple[str, ...], set[str]] = {}
    for words, key in shown.items():
        for variant in product(*(_forms(word, language.endings) for word in words)):
            ended.setdefault(variant, set()).add(key)
    return {words: min(keys) for words, keys in ended.items() if len(keys) == 1}


def _forms(word: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    for group in (fold(ending).split("/") for ending in endings):
        for ending in group:
            if len(word) >= len(ending) + _STEM and word.endswith(ending):
                return tuple(word.removesuffix(ending) + other for other in group)
    return (word,)
