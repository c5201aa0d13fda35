"""A reply cut into words, numbers and symbols, each knowing where it stands in what was typed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

LIMIT = 80
CUT = "cut"

_NUMBER = re.compile(r"\d+(?:[.,:٫٬'’]\d+)*")
_APOSTROPHES = "'’ʼ`´"
_ELONGATED = re.compile(r"(.)\1{2,}")
# Letters that have no accent to take away, and are typed without their stroke all the same.
_STROKES = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe"})
_SKIN = range(0x1F3FB, 0x1F400)
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is folded: no case, no accents, one kind of apostrophe. `number` is None when it is not whole."""

    kind: Literal["word", "number", "symbol"]
    word: str
    start: int
    end: int
    number: int | None = None


def tokens(text: str, contractions: Mapping[str, str], apostrophe: str = " ") -> tuple[Token, ...]:
    """The first tokens of a text, at most one more than LIMIT; one pass over the characters."""
    found: list[Token] = []
    at = 0
    while at < len(text) and len(found) <= LIMIT:
        at = _next(text, at, contractions, apostrophe, found)
    return tuple(found[: LIMIT + 1])


def fold(word: str) -> str:
    """A word as it is compared. Accents go and long-drawn letters shrink, since people type either way."""
    if word.isascii():
        return _ELONGATED.sub(r"\1", word.lower().replace("`", "'"))
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    kept = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f" and unicodedata.category(c) != "Cf")
    plain = "".join("'" if c in _APOSTROPHES else c for c in unicodedata.normalize("NFC", kept))
    return _ELONGATED.sub(r"\1", plain.translate(_STROKES))


def _next(text: str, at: int, contractions: Mapping[str, str], apostrophe: str, found: list[Token]) -> int:
    kind = unicodedata.category(text[at])
    if kind[0] == "L":
        end = _end_of_word(text, at)
        found.extend(_words(text, at, end, contractions, apostrophe))
        return end
    if kind == "Nd":
        return _take_digits(text, at, found)
    if kind[0] == "N" or text[at] == "🔟":
        found.append(Token("number", text[at], at, at + 1, _lone_number(text[at])))
    elif kind[0] in "PS" and ord(text[at]) not in _SKIN:
        found.append(Token("symbol", text[at], at, at + 1))
    return at + 1


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and (_is_letter(text[at]) or _joins(text, at)):
        at += 1
    return at


def _is_letter(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind[0] in "LM" or kind == "Cf"


def _joins(text: str, at: int) -> bool:
    return text[at] in _APOSTROPHES and at + 1 < len(text) and unicodedata.category(text[at + 1])[0] == "L"


def _words(text: str, start: int, end: int, contractions: Mapping[str, str], apostrophe: str) -> Iterator[Token]:
    word = fold(text[start:end])
    for part in (contractions.get(word) or _apart(word, apostrophe)).split():
        yield Token("word", part, start, end)


def _apart(word: str, apostrophe: str) -> str:
    """What an apostrophe ends or joins; with CUT the ending behind it says nothing: Cuma'ya is Cuma."""
    return word.partition("'")[0] if apostrophe == CUT else word.replace("'", apostrophe)


def _take_digits(text: str, at: int, found: list[Token]) -> int:
    match = _NUMBER.match(text, at)
    assert match is not None
    digits, end = match[0], match.end()
    fraction = end < len(text) and unicodedata.category(text[end]) in ("No", "Nl")
    whole = digits.isdecimal() and len(digits) <= _LONGEST_NUMBER and not fraction
    found.append(Token("number", digits, at, end, int(digits) if whole else None))
    return end + fraction


def _lone_number(character: str) -> int | None:
    """Circled and keycap numbers are answers; a superscript or a half is part of something else."""
    if character == "🔟":
        return 10
    plain = unicodedata.normalize("NFKC", character)
    circled = "CIRCLED" in unicodedata.name(character, "")
    return int(plain) if circled and plain.isdecimal() else None
