"""Finds what the files of a folder offer: a new thing is one new file, and no list has to know of it."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    @property
    def name(self) -> str: ...


Thing = TypeVar("Thing", bound=Named)


def offered(package: str, path: Sequence[str], attribute: str, kind: type[Thing]) -> Mapping[str, Thing]:
    """What each file offers as `attribute`, by its name.

    Raises ValueError when two files claim one name or offer something else, AttributeError when one offers nothing.
    """
    found: dict[str, Thing] = {}
    for module in pkgutil.iter_modules(path):
        place = f"{package.replace('.', '/')}/{module.name}.py"
        thing = getattr(importlib.import_module(f"{package}.{module.name}"), attribute)
        if not isinstance(thing, kind):
            raise ValueError(f"{place}: {attribute} is no {kind.__name__}.")
        if thing.name in found:
            raise ValueError(f"{place}: there is a {kind.__name__.lower()} {thing.name!r} already. Rename one.")
        found[thing.name] = thing
    return found
