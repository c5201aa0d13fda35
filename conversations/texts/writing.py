"""Days, moments, numbers and lists as people write them in each language: room `writing` of its texts."""

from collections.abc import Sequence
from datetime import date, datetime

from conversations.texts.lookup import template


def day(language: str, when: date) -> str:
    """A day of this year or near it: 24 Nov."""
    return _dated(language, "day", when)


def moment(language: str, when: datetime) -> str:
    """A moment in the zone that it comes with: Tue 24 Nov, 09:30."""
    return _dated(language, "moment", when).replace("{time}", f"{when:%H:%M}")


def weekday_and_day(language: str, when: date) -> str:
    """A day with its name: Tue 24 Nov."""
    return _dated(language, "weekday_and_day", when)


def listed(language: str, names: Sequence[str]) -> str:
    """Names in a sentence: Ana, Bo and Cy."""
    *first, last = names
    if not first:
        return last
    return template(language, "writing.and").format(first=", ".join(first), last=last)


def number(language: str, value: float, decimals: int = 0, sign: bool = False) -> str:
    """A number with the language's decimal mark."""
    shown = f"{value:+.{decimals}f}" if sign else f"{value:.{decimals}f}"
    return shown.replace(".", template(language, "writing.decimal"))


def inside(language: str, label: str) -> str:
    """A label in the middle of a sentence: *Very satisfied* begins small there, *I don't know* does not."""
    if template(language, "writing.capitals") == "kept" or not label[1:2].islower():
        return label
    return label[:1].lower() + label[1:]


def team(language: str, name: str) -> str:
    return template(language, "writing.team").format(label=name)


def _dated(language: str, key: str, when: date) -> str:
    weekday = template(language, "writing.weekdays").split()[when.weekday()]
    month = template(language, "writing.months").split()[when.month - 1]
    shown = template(language, f"writing.{key}").replace("{weekday}", weekday)
    return shown.replace("{day}", str(when.day)).replace("{month}", month)
