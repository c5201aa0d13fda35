"""Names and quotes inside a sentence that is read the other way: fenced off, so that neither disturbs the other.

The isolates are those of the Unicode bidirectional algorithm: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
"""

import re

from conversations.texts import pseudo

ISOLATE, END = "\u2068", "\u2069"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", pseudo.LEFTWARD})

# Whatever turns the direction of what follows; people's own marks are never passed on.
_TURNING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_TO_THE_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_TO_THE_RIGHT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]")
_PAIR = re.compile(f"{ISOLATE}([^{ISOLATE}{END}\n]*){END}")
_HELD = "\ue000\\1\ue001"


def is_right_to_left(language: str) -> bool:
    return language.partition("-")[0] in RIGHT_TO_LEFT


def isolated(value: str, right_to_left: bool) -> str:
    """The value as it may stand in a sentence of the other direction; without its own marks."""
    if value.isascii() and not right_to_left:
        return value
    plain = _TURNING.sub("", value)
    against = (_TO_THE_RIGHT if right_to_left else _TO_THE_LEFT).search(plain)
    return f"{ISOLATE}{plain}{END}" if against else plain


def without_turns(text: str) -> str:
    """The text with nothing in it that turns the direction of what follows; isolates that are closed may stay."""
    if text.isascii():
        return text
    held = _PAIR.sub(_HELD, text.replace("\ue000", "").replace("\ue001", ""))
    return _TURNING.sub("", held).replace("\ue000", ISOLATE).replace("\ue001", END)
