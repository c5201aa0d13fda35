"""A label with one letter wrong is still that label, as long as it is long enough to be no other word."""

from collections.abc import Mapping, Sequence

from conversations.reading.language import words_of
from conversations.reading.line import Line

_LONG_ENOUGH = 6


def meant(line: Line, labels: Mapping[str, str]) -> str | None:
    """The key of the only label that the whole message is, but for one letter in a long word."""
    if not line.plain:
        return None
    near = [key for key, label in labels.items() if _nearly(line.said, words_of(label, line.language))]
    return near[0] if len(near) == 1 else None


def _nearly(said: Sequence[str], label: Sequence[str]) -> bool:
    if len(said) != len(label):
        return False
    different = [(mine, shown) for mine, shown in zip(said, label, strict=True) if mine != shown]
    return len(different) == 1 and _one_slip(*different[0])


def _one_slip(mine: str, shown: str) -> bool:
    """One letter more, less, other, or two swapped. The first letter has to be right: "atypical" is not "typical"."""
    if len(shown) < _LONG_ENOUGH or abs(len(mine) - len(shown)) > 1 or mine[:1] != shown[:1]:
        return False
    at = next((n for n, (a, b) in enumerate(zip(mine, shown, strict=False)) if a != b), min(len(mine), len(shown)))
    if len(mine) != len(shown):
        longer, shorter = sorted((mine, shown), key=len, reverse=True)
        return longer[at + 1 :] == shorter[at:]
    swapped = mine[at + 1 : at + 2] + mine[at : at + 1] + mine[at + 2 :]
    return mine[at + 1 :] == shown[at + 1 :] or swapped == shown[at:]
