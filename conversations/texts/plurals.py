"""Which form of a text goes with a count, as the Unicode CLDR has it for whole numbers.

https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
"""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["zero", "one", "two", "few", "many", "other"]
Rule: TypeAlias = Callable[[int], Form]

MILLION = 1_000_000


def form(language: str, count: int) -> Form:
    """The form for this count; a language without a rule here has one for 1 and another for the rest."""
    return RULES.get(language.lower()[:2], _one_or_other)(abs(count))


def forms(language: str) -> tuple[Form, ...]:
    """Every form that the language has for counts one meets here, in the order of the first count of each."""
    return tuple(dict.fromkeys(form(language, count) for count in range(1, 200)))


def _one_or_other(n: int) -> Form:
    return "one" if n == 1 else "other"


def _one_many_or_other(n: int) -> Form:
    return "one" if n == 1 else _many_millions(n)


def _zero_is_one(n: int) -> Form:
    return "one" if n in (0, 1) else _many_millions(n)


def _many_millions(n: int) -> Form:
    return "many" if n and n % MILLION == 0 else "other"


def _east_slavic(n: int) -> Form:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if _is_few(n) else "many"


def _polish(n: int) -> Form:
    return "one" if n == 1 else "few" if _is_few(n) else "many"


def _is_few(n: int) -> bool:
    return n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)


def _arabic(n: int) -> Form:
    few_or_many: Form = "few" if 3 <= n % 100 <= 10 else "many" if 11 <= n % 100 <= 99 else "other"
    first: Mapping[int, Form] = {0: "zero", 1: "one", 2: "two"}
    return first.get(n, few_or_many)


def _hebrew(n: int) -> Form:
    return "one" if n == 1 else "two" if n == 2 else "other"


def _always_other(n: int) -> Form:
    return "other"


RULES: Mapping[str, Rule] = {
    "ar": _arabic,
    "es": _one_many_or_other,
    "fr": _zero_is_one,
    "he": _hebrew,
    "it": _one_many_or_other,
    "ja": _always_other,
    "pl": _polish,
    "pt": _zero_is_one,
    "ru": _east_slavic,
    "uk": _east_slavic,
    "zh": _always_other,
}
