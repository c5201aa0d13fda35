"""Looks at an installation without changing it: one check a file, each offering CHECK, found by looking here."""

import importlib
import pkgutil
from collections.abc import Sequence

from sqlalchemy.exc import DBAPIError

from bot.doctor.check import Check, Finding, Ground
from storage.database import DatabaseError

ROOM = ("check", "ground")  # what the checks stand on; every other file is one


def known() -> list[Check]:
    """All checks, in the order of their files. Raises AttributeError when a file offers none."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in ROOM)
    return [importlib.import_module(f"{__name__}.{name}").CHECK for name in names]


async def examine(ground: Ground) -> Sequence[Finding]:
    """Every check, one after the other; none of them changes anything."""
    return [finding for check in known() for finding in await _look(check, ground)]


async def _look(check: Check, ground: Ground) -> Sequence[Finding]:
    try:
        return await check.look(ground)
    except DatabaseError as error:
        return [Finding("FAIL", check.name, str(error))]
    except DBAPIError as error:  # only what the driver says: the rest quotes what people wrote
        words = f"the database cannot be read ({error.orig})"
        return [Finding("FAIL", check.name, words, "stop the program, then `yousaid restore` with the last backup")]
