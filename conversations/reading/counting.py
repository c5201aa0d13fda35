"""Number words of a language, from the forms that each number has and the way it joins tens and units."""

from collections.abc import Iterator, Mapping

from conversations.reading.tokens import fold

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def counted(*forms: str, rounds: Mapping[int, str], joined: str = "", inexact: str = "") -> dict[str, int]:
    """Forms separated by spaces, from 0 on; `joined` is like "{unit}und{ten}"; an `inexact` number is -1."""
    listed = [*enumerate(forms), *rounds.items(), *_joined(forms, rounds, joined), (-1, inexact)]
    found: dict[str, int] = {}
    for number, named in listed:
        for form in named.split():
            found.setdefault(fold(form), number)
            found.setdefault(fold(form.translate(_UMLAUTS)), number)
    return found


def ordered(*forms: str, last: str = "") -> dict[str, int]:
    """Ordinal numbers from the first on; the last is -1."""
    listed = [*enumerate(forms, start=1), (-1, last)]
    return {fold(form): number for number, named in listed for form in named.split()}


def _joined(forms: tuple[str, ...], rounds: Mapping[int, str], joined: str) -> Iterator[tuple[int, str]]:
    for ten, named in rounds.items() if joined else ():
        for unit in range(1, 10) if ten < 100 else ():
            yield ten + unit, joined.format(unit=forms[unit].split()[-1], ten=named.split()[0])
