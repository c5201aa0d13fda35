"""Where in a TOML file something stands: what reads TOML tells the line of a mistake in its grammar only."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

Place = tuple[str | int, ...]

_ARRAY, _TABLE = re.compile(r"\s*\[\[(.+?)\]\]"), re.compile(r"\s*\[(.+?)\]")
_PART = r"\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+"
_KEY = re.compile(rf"\s*((?:{_PART})(?:\s*\.\s*(?:{_PART}))*)\s*=\s*(.*)")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'")
_TRIPLE = ('"""', "'''")


def line_of(text: str, place: Sequence[str | int]) -> int:
    """The line, from 1, of a place like `("questions", 2, "kind")`, or of the nearest thing around it."""
    found = lines(text)
    for size in range(len(place), 0, -1):
        if tuple(place[:size]) in found:
            return found[tuple(place[:size])]
    return 1


def lines(text: str) -> Mapping[Place, int]:
    """The line of every table and every key of one."""
    scan = _Scan()
    for number, line in enumerate(text.splitlines(), 1):
        scan.take(number, line)
    return scan.found


class _Scan:
    """Goes through a file line by line; a value of several lines belongs to the line that it begins in."""

    def __init__(self) -> None:
        self.found: dict[Place, int] = {}
        self._table: Place = ()
        self._counts: Counter[Place] = Counter()
        self._key: Place = ()
        self._items = 0
        self._closing = ""
        self._depth = 0

    def take(self, number: int, line: str) -> None:
        if self._closing:
            self._closing = "" if self._closing in line else self._closing
        elif self._depth > 0:
            self._item(number, line)
        elif array := _ARRAY.match(line):
            self._enter_array(_parts(array[1]), number)
        elif table := _TABLE.match(line):
            self._table = _parts(table[1])
            self.found.setdefault(self._table, number)
        elif key := _KEY.match(line):
            self._key = (*self._table, *_parts(key[1]))
            self.found.setdefault(self._key, number)
            self._begin(key[2])

    def _enter_array(self, name: Place, number: int) -> None:
        self._table = (*name, self._counts[name])
        self._counts[name] += 1
        self.found[self._table] = number

    def _begin(self, value: str) -> None:
        for quotes in _TRIPLE:
            if value.startswith(quotes):
                self._closing = "" if quotes in value[3:] else quotes
                return
        self._depth, self._items = _opened(value), 0

    def _item(self, number: int, line: str) -> None:
        """A table of a list that begins a line of its own."""
        if self._depth == 1 and line.lstrip().startswith("{"):
            self.found[(*self._key, self._items)] = number
            self._items += 1
        self._depth += _opened(line)


def _opened(line: str) -> int:
    """How many brackets are open at its end, without those in strings and in what is said behind a #."""
    bare = _QUOTED.sub("", line).partition("#")[0]
    return sum(bare.count(bracket) for bracket in "[{") - sum(bare.count(bracket) for bracket in "]}")


def _parts(name: str) -> Place:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
