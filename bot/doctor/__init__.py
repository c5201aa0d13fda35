"""Looks at an installation without changing it: one check a file, each offering CHECK, found by looking here."""

import importlib
import pkgutil
from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground

ROOM = ("check", "ground")  # what the checks stand on; every other file is one


def known() -> list[Check]:
    """All checks, in the order of their files. Raises AttributeError when a file offers none."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in ROOM)
    return [importlib.import_module(f"{__name__}.{name}").CHECK for name in names]


async def examine(ground: Ground) -> Sequence[Finding]:
    """Every check, one after the other; none of them changes anything."""
    return [finding for check in known() for finding in await check.look(ground)]
