"""Two languages that nobody speaks, made from the English: a long accented one, and one written from right to left.

They show before a translator does what does not fit, what was not translated, and what disturbs the reading direction.
They are for tests and are not offered to customers.
"""

import re
from collections.abc import Mapping

LONG, LEFTWARD = "xa", "xb"
LANGUAGES = (LONG, LEFTWARD)
GROWTH = 0.4

_NAME = re.compile(r"(\{\w+\})")
_VOWEL = re.compile("[aeiouyAEIOUY]")
_WORD_END = re.compile(r"(\w)(\W*)$")
_ACCENTED = str.maketrans("aceghiknorstuwyzACEGHIKNORSTUWYZ", "åçéĝĥîķñöřšţûŵýžÅÇÉĜĤÎĶÑÖŘŠŢÛŴÝŽ")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןף"
_TURNED = str.maketrans(_LETTERS + _LETTERS.upper(), _HEBREW * 2)
# Whatever is looked up word by word, or is no text at all, stays as it is.
_AS_THEY_ARE = frozenset({"writing.weekdays", "writing.months", "writing.capitals", "writing.decimal", "memory.months"})


def made(language: str, room: str, texts: Mapping[str, str]) -> Mapping[str, str]:
    """The texts of one room in one of the two; the names in braces stay."""
    return {key: text if f"{room}.{key}" in _AS_THEY_ARE else turned(language, text) for key, text in texts.items()}


def turned(language: str, text: str) -> str:
    """Two fifths longer: every vowel twice, and one word drawn out for what is missing then."""
    table = _ACCENTED if language == LONG else _TURNED
    parts = [part if _NAME.fullmatch(part) else _VOWEL.sub(_twice, part) for part in _NAME.split(text)]
    missing = round(len("".join(_NAME.split(text)[::2])) * GROWTH) - sum(map(len, parts)) + len(text)
    longest = max(range(0, len(parts), 2), key=lambda place: len(parts[place]))
    if missing > 0:
        parts[longest] = _WORD_END.sub(lambda end: end[1] * (missing + 1) + end[2], parts[longest])
    return "".join(part if _NAME.fullmatch(part) else part.translate(table) for part in parts)


def _twice(vowel: re.Match[str]) -> str:
    return vowel[0] + vowel[0].lower()
