"""Finds what the files of a folder offer: a new thing is one new file, and no list has to know of it."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Protocol, TypeVar


class Named(Protocol):
    @property
    def name(self) -> str: ...


Thing = TypeVar("Thing", bound=Named)


class Unusable(ValueError):
    """A file that was put into one of our folders cannot be used; the message names the place and the mend."""


def offered(package: str, path: Sequence[str], attribute: str, kind: type[Thing]) -> Mapping[str, Thing]:
    """What each file offers as `attribute`, by its name. Raises Unusable when one offers nothing of the kind."""
    found: dict[str, Thing] = {}
    for module in pkgutil.iter_modules(path):
        place = f"{package.replace('.', '/')}/{module.name}.py"
        thing = getattr(_loaded(f"{package}.{module.name}", place), attribute, None)
        if not isinstance(thing, kind):
            raise Unusable(f"{place}: it must offer {attribute}, a {kind.__name__}, like the other files there.")
        if thing.name in found:
            raise Unusable(f"{place}: there is a {kind.__name__.lower()} {thing.name!r} already. Rename one.")
        found[thing.name] = thing
    return found


def _loaded(module: str, place: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except SyntaxError as error:
        raise Unusable(f"{place}, line {error.lineno}: {error.msg}. Mend it, or move it out of the folder.") from error
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        raise Unusable(f"{place}: {told}. Mend it, or move it out of the folder.") from error
