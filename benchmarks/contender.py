"""What every contender offers, so that one loop can measure them all in turns."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Protocol

from benchmarks.world import World

GROUP = 100  # messages committed together, by everybody who commits in groups
Work = Callable[[], None]


class Contender(Protocol):
    """Made by a file's `enter(world, folder)`; the file's LABEL is its line in the table, SHARE how many it takes.

    SHARE divides the messages of a round: whoever takes seconds a message is given few.
    """

    def ready(self, presses: Sequence[bytes]) -> Work:
        """What is to be measured: afterwards the effects of all presses are on disk. Preparing is not measured."""

    def leave(self) -> None: ...


def modules(package: ModuleType) -> Mapping[str, ModuleType]:
    """The files of a package by their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return {name: importlib.import_module(f"{package.__name__}.{name}") for name in names}


def enter(module: ModuleType, world: World, folder: Path) -> Contender:
    contender: Contender = module.enter(world, folder)
    return contender
