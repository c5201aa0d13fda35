"""What runs here: Python, the program, and whether the time zones are known."""

import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from zoneinfo import available_timezones

from bot.doctor.check import Check, Finding, Ground

KNOWN = 400  # zones of a whole tz database; a machine with fewer lacks some customer's


async def _look(ground: Ground) -> Sequence[Finding]:
    words = f"{platform.python_version()}, yousaid {_version()}"
    if len(available_timezones()) >= KNOWN:
        return [Finding("ok", "python", words)]
    return [Finding("WARN", "python", f"{words}, with few time zones", "pip install tzdata")]


def _version() -> str:
    try:
        return version("yousaid")
    except PackageNotFoundError:
        return "from a folder"


CHECK = Check("python", _look)
